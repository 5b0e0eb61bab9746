// The filters of what is known: how surely, by which source, and whose offices on which day.

import { restingOn } from "./certainty.js";
import { el } from "./dom.js";

const MOST_SOURCES = 30;
const DOUBTS = ["inferred", "disputed"];

/** Return {elements, update(state)}: fieldsets that `choose(patch)` is told of. */
export function moreFilters(context, choose) {
  const { model, say } = context;
  const day = el("input", { type: "date", id: "gk_on", min: "0001-01-01", max: "9999-12-31" });
  day.addEventListener("change", () => choose({ on: day.value || null }));
  const boxes = [];
  const claims = [model.meetings, model.roles, model.kinship].flat();
  const isDoubt = (doubt) => (each) => each[doubt] || each.participants.some((one) => one[doubt]);
  const hidden = DOUBTS.filter((doubt) => claims.some(isDoubt(doubt)));

  function box(name, word, text, title, count) {
    const input = el("input", { type: "checkbox", name, value: word });
    boxes.push(input);
    input.addEventListener("change", () => {
      const on = boxes.filter((each) => each.name === name && each.checked);
      choose({ [name]: on.length ? on.map((each) => each.value) : null });
    });
    return el(
      "label",
      { title },
      input,
      el("span", { text }),
      count ? el("span", { class: "count", text: String(count) }) : null,
    );
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
    group(
      "filters.without",
      listedSources(model).map(({ source, count }) => sourceBox(source, count)),
      "filters.without.about",
    ),
  ];

  function sourceBox(source, count) {
    return box("without", source.id, source.publisher ?? source.title, source.title, count);
  }

  return {
    elements,
    update(state) {
      day.value = state.on ?? "";
      for (const input of boxes) input.checked = Boolean(state[input.name]?.includes(input.value));
    },
  };
}

/** Return the sources on which most rests alone, with how many claims. */
function listedSources(model) {
  const counted = model.sources.map((source, index) => {
    const { meetings, roles, kinship } = restingOn(model, index);
    return { source, count: meetings + roles + kinship };
  });
  return counted.sort((a, b) => b.count - a.count).slice(0, MOST_SOURCES);
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
  const told = counts.map(([what, n]) => say(`gone.${what}`, { n })).join(", ");
  return counts.length ? say("gone", { what: told }) : say("gone.nothing");
}
