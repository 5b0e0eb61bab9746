// The filters of what is known: how surely, by which source, and whose offices on which day.

import { el } from "./dom.js";
import { sourceList } from "./filterbox_sources.js";
import { sizesOf } from "./sizes.js";

const DOUBTS = ["inferred", "disputed"];

/** Return {elements, update(state)}: fieldsets that `choose(patch)` is told of. */
export function moreFilters(context, choose) {
  const { model, say } = context;
  const day = el("input", { type: "date", id: "gk_on", min: "0001-01-01", max: "9999-12-31" });
  day.addEventListener("change", () => choose({ on: day.value || null }));
  const boxes = [];
  const sources = sourceList(context, choose);
  const hulls = el("input", { type: "checkbox", name: "hulls", value: "off" });
  hulls.addEventListener("change", () => choose({ hulls: hulls.checked ? null : "off" }));
  const words = sizesOf(model);
  const sizes = el(
    "select",
    { name: "size" },
    words.map((value) => el("option", { value, text: say(`size.${value}`) })),
  );
  sizes.addEventListener("change", () => choose({ size: sizes.selectedIndex ? sizes.value : null }));
  const claims = [model.meetings, model.roles, model.kinship].flat();
  const isDoubt = (doubt) => (each) => each[doubt] || each.participants.some((one) => one[doubt]);
  const hidden = DOUBTS.filter((doubt) => claims.some(isDoubt(doubt)));

  function box(name, word, text) {
    const input = el("input", { type: "checkbox", name, value: word });
    boxes.push(input);
    input.addEventListener("change", () => {
      const on = boxes.filter((each) => each.name === name && each.checked);
      choose({ [name]: on.length ? on.map((each) => each.value) : null });
    });
    return el("label", {}, input, el("span", { text }));
  }

  function group(legend, children, note) {
    return children.length
      ? el(
          "fieldset",
          { class: "more" },
          el("legend", { text: say(legend) }),
          children,
          note ? el("p", { class: "quiet", text: say(note) }) : null,
        )
      : null;
  }

  const elements = [
    group(
      "filters.on",
      [el("label", { class: "day" }, el("span", { text: say("filters.day") }), day)],
      "filters.on.about",
    ),
    group(
      "filters.hide",
      hidden.map((doubt) => box("hide", doubt, say(`mark.${doubt}`))),
    ),
    group("filters.picture", [
      el("label", { class: "size" }, el("span", { text: say("filters.size") }), sizes),
      model.groups ? el("label", {}, hulls, el("span", { text: say("filters.hulls") })) : null,
    ]),
    group("filters.without", sources.elements, "filters.without.about"),
  ];

  return {
    elements,
    update(state) {
      day.value = state.on ?? "";
      hulls.checked = state.hulls !== "off";
      sizes.value = words.includes(state.size) ? state.size : words[0];
      sizes.closest("fieldset").toggleAttribute("hidden", state.view !== "met");
      sources.update(state);
      for (const input of boxes) input.checked = Boolean(state[input.name]?.includes(input.value));
    },
  };
}

/** Return in words what dropped sources and hidden doubts took away, or "". */
export function tellGone(model, left, say) {
  if (left === model) return "";
  const gone = (section) => model[section].filter((claim) => !left.stands(claim)).length;
  const counts = [
    ["meetings", gone("meetings")],
    ["roles", gone("roles")],
    ["kinship", gone("kinship")],
    ["actors", left.gone.size],
  ].filter(([, n]) => n);
  const told = counts.map(([what, n]) => say(`gone.${what}`, { n })).join(say("comma"));
  return counts.length ? say("gone", { what: told }) : say("gone.nothing");
}
