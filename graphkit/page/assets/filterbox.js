// The filters: which ties, which meetings by status and kind.

import { el, fill } from "./dom.js";
import { moreFilters } from "./filterbox_more.js";
import { choices, groupOf, kindsOf, networkOf, relationsOf, statusesOf } from "./filters.js";

const CHOOSABLE = ["relations", "statuses", "kinds", "without", "hide", "on", "hulls", "size"];

/** Bind the filters; return {update(state)}. `choose(patch)` is told what changed. */
export function bindFilters(form, badge, context, choose) {
  const { model, say } = context;
  form.addEventListener("submit", (event) => event.preventDefault());
  closing(form.closest("details"));
  const more = moreFilters(context, choose);

  function group(name, legend, words, chosen, labelOf, countOf) {
    return el(
      "fieldset",
      {},
      el("legend", { text: say(legend) }),
      words.map((word) => {
        const box = el("input", {
          type: "checkbox",
          name,
          value: word,
          checked: chosen.includes(word),
        });
        box.addEventListener("change", () => toggle(name, words));
        return el(
          "label",
          {},
          box,
          el("span", { text: labelOf(word) }),
          el("span", { class: "count", text: String(countOf(word)) }),
        );
      }),
    );
  }

  function toggle(name, words) {
    const boxes = [...form.querySelectorAll(`input[name="${name}"]`)];
    const on = boxes.filter((box) => box.checked).map((box) => box.value);
    choose({ [name]: words.filter((word) => on.includes(word)) });
  }

  function draw(state) {
    const chosen = choices(state, model);
    const view = networkOf(state);
    const relations = relationsOf(state).filter((relation) => countTies(view, relation));
    const count = (field) => (word) =>
      model.meetings.filter((meeting) => meeting[field] === word).length;
    fill(form, [
      group(
        "relations",
        "filters.relation",
        relations,
        chosen.relations,
        (word) => say.word("relation", word),
        (word) => countTies(view, word),
      ),
      group(
        "statuses",
        "filters.status",
        statusesOf(model),
        chosen.statuses,
        (word) => say.word("status", word),
        count("status"),
      ),
      group(
        "kinds",
        "filters.kind",
        kindsOf(model),
        chosen.kinds,
        (word) => say.word("kind", word),
        count("kind"),
      ),
      more.elements,
      el("button", {
        type: "button",
        class: "button",
        on: { click: () => choose(Object.fromEntries(CHOOSABLE.map((name) => [name, null]))) },
        text: say("filters.reset"),
      }),
    ]);
  }

  function countTies(view, group_) {
    return model.views[view].ties.relation.filter((relation) => groupOf(relation) === group_)
      .length;
  }

  return {
    update(state, before) {
      const changed = CHOOSABLE.filter((name) => state[name]);
      badge.hidden = !changed.length;
      badge.textContent = changed.length ? say("count.filters", { n: changed.length }) : "";
      if (!before || before.view !== state.view) draw(state);
      else sync(state);
      more.update(state);
    },
  };

  function sync(state) {
    const chosen = choices(state, model);
    for (const box of form.querySelectorAll("input"))
      if (box.name in chosen) box.checked = chosen[box.name].includes(box.value);
  }
}

/** A box that lies over the drawing closes on Escape and on a press beside it. */
function closing(details) {
  document.addEventListener("pointerdown", (event) => {
    if (!details.contains(event.target)) details.open = false;
  });
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    event.preventDefault();
    details.open = false;
    details.querySelector("summary").focus();
  });
}
