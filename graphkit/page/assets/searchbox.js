// The search box: a combobox over all names, each hit with its reason.

import { el, fill, nameOf } from "./dom.js";

/** Bind the search box; `choose(id)` is told what was picked. */
export function bindSearch(input, list, context, choose) {
  const { model, say, search, announce } = context;
  let hits = [];
  let active = -1;

  function refresh() {
    hits = search(input.value);
    active = -1;
    const nothing = input.value.trim() && !hits.length;
    fill(
      list,
      nothing
        ? [el("li", { class: "none", text: say("search.none", { text: input.value.trim() }) })]
        : hits.map(option),
    );
    setOpen(hits.length > 0 || Boolean(nothing));
    if (input.value.trim())
      announce(
        nothing
          ? say("search.none", { text: input.value.trim() })
          : say("search.count", { n: hits.length }),
      );
  }

  function option(hit, index) {
    const why = reason(hit);
    return el(
      "li",
      {
        role: "option",
        id: `${list.id}_${index}`,
        "aria-selected": "false",
        on: { pointerdown: (event) => event.preventDefault(), click: () => pick(index) },
      },
      el("span", { class: `dot ${hit.kind}`, "aria-hidden": "true" }),
      el(
        "span",
        { class: "hit" },
        nameOf(hit.label),
        why ? el("span", { class: "why", text: why }) : null,
      ),
      el("span", { class: "quiet", text: say.word("type", hit.kind) }),
    );
  }

  function reason(hit) {
    const name = hit.name;
    if (hit.office) return hit.office;
    if (hit.near) return say("search.near", { name });
    if (hit.status === "error") {
      return say("search.error", {
        name,
        source: hit.sources.map((index) => model.sources[index].title).join("; ") || "?",
      });
    }
    if (hit.status === "variant") return say("search.variant", { name });
    return name === hit.label ? "" : say("search.name", { name });
  }

  function setOpen(open) {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (!open) input.removeAttribute("aria-activedescendant");
  }

  function move(step) {
    if (!hits.length) return;
    list.children[active]?.setAttribute("aria-selected", "false");
    active = (active + step + hits.length) % hits.length;
    list.children[active].setAttribute("aria-selected", "true");
    list.children[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", `${list.id}_${active}`);
  }

  function pick(index) {
    const hit = hits[index];
    if (!hit) return;
    input.value = "";
    setOpen(false);
    choose(hit.id);
  }

  input.addEventListener("input", refresh);
  input.addEventListener("focus", () => input.value && refresh());
  input.addEventListener("blur", () => setOpen(false));
  input.addEventListener("keydown", (event) => {
    const act = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Enter: () => pick(Math.max(active, 0)),
      Escape: () => {
        input.value = "";
        setOpen(false);
      },
    }[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });
}

/** Let "/" lead to a search box from anywhere but another field. */
export function focusOnSlash(input) {
  addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.target.closest("input, textarea, select")) {
      event.preventDefault();
      input.focus();
    }
  });
}
