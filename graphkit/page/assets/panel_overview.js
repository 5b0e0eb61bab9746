// The panel while nothing is selected: what this is, where to start, what it does not mean.

import { section } from "./blocks.js";
import { actorName, el } from "./dom.js";
import { gonePart } from "./panel_gone.js";

/** Return the parts of the overview. */
export function overviewParts(context) {
  const { model, say } = context;
  return [
    model.description
      ? el("p", { class: "lead", dir: "auto", lang: model.language, text: model.description })
      : null,
    ...(model.left_out ?? []).map((each) =>
      el("p", { class: "left-out", text: say.sentence(each) }),
    ),
    gonePart(context),
    section(say("panel.start"), starters(context)),
    model.disputes.length
      ? el(
          "p",
          { class: "pointer" },
          el("a", {
            href: "#table_disputes",
            text: say("panel.disputed", { n: model.disputes.length }),
          }),
        )
      : null,
    section(say("panel.how"), el("p", { text: say("panel.how.text") })),
    section(
      say("meaning"),
      el(
        "ul",
        { class: "meaning" },
        [1, 2, 3, 4].map((nth) => el("li", { text: say(`meaning.${nth}`) })),
      ),
    ),
  ];
}

/** Return the persons whom sources name at most meetings with somebody, as a list of links. */
function starters(context) {
  const { model, say } = context;
  const met = new Map();
  for (const [key, pair] of model.pairs) {
    const held = pair.met.filter((meeting) => meeting.status === "held");
    for (const id of held.length ? key.split("~") : []) {
      const before = met.get(id) ?? { people: 0, meetings: new Set() };
      const { index } = model.actorById.get(id);
      const names = (meeting) =>
        meeting.participants.some((each) => each.who === index && !each.inferred);
      held.filter(names).forEach((meeting) => before.meetings.add(meeting));
      met.set(id, { people: before.people + 1, meetings: before.meetings });
    }
  }
  const size = (each) => each.meetings.size * 1000 + each.people;
  const first = [...met]
    .sort((a, b) => size(b[1]) - size(a[1]) || (a[0] < b[0] ? -1 : 1))
    .slice(0, 6);
  if (!first.length) return null;
  return el(
    "ul",
    { class: "companions" },
    first.map(([id, { people }]) =>
      el(
        "li",
        {},
        el(
          "a",
          { href: `#${id}` },
          actorName(model.actorById.get(id)),
          el("span", { class: "count", text: say("panel.met.count", { n: people }) }),
        ),
      ),
    ),
  );
}
