// The panel while nothing is selected: what this is, where to start, what it does not mean.

import { section } from "./blocks.js";
import { el, nameOf } from "./dom.js";

/** Return the parts of the overview. */
export function overviewParts(context) {
  const { model, say } = context;
  return [
    model.description ? el("p", { class: "lead", dir: "auto", lang: model.language, text: model.description }) : null,
    ...(model.left_out ?? []).map((text) => el("p", { class: "left-out", text })),
    section(say("panel.start"), starters(context)),
    section(say("panel.how"), el("p", { text: say("panel.how.text") })),
    section(
      say("meaning"),
      el("ul", { class: "meaning" }, [1, 2, 3, 4].map((nth) => el("li", { text: say(`meaning.${nth}`) }))),
    ),
  ];
}

/** Return the persons who met most others, as a list of links. */
function starters(context) {
  const { model, say } = context;
  const met = new Map();
  for (const [key, pair] of model.pairs) {
    if (!pair.met.some((meeting) => meeting.status === "held")) continue;
    for (const id of key.split("~")) met.set(id, (met.get(id) ?? 0) + 1);
  }
  const first = [...met].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 6);
  if (!first.length) return null;
  return el(
    "ul",
    { class: "companions" },
    first.map(([id, count]) =>
      el("li", {}, el("a", { href: `#${id}` }, nameOf(model.actorById.get(id).name), el("span", { class: "count", text: say("panel.met.count", { n: count }) }))),
    ),
  );
}
