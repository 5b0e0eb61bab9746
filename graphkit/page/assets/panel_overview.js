// The panel while nothing is selected: what this is, where to start, what it does not mean.

import { section } from "./blocks.js";
import { isInferredFor } from "./certainty.js";
import { actorName, el } from "./dom.js";
import { createFilter } from "./filters.js";
import { gonePart } from "./panel_gone.js";

const STARTERS = 6;

/** Return the parts of the overview. */
export function overviewParts(context, state) {
  const { model, say } = context;
  return [
    model.description
      ? el("p", { class: "lead", dir: "auto", lang: model.language, text: model.description })
      : null,
    ...(model.left_out ?? []).map((each) =>
      el("p", { class: "left-out", text: say.sentence(each) }),
    ),
    gonePart(context),
    section(say("panel.start"), starters(context, state)),
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

/** Return the persons at most of the meetings shown, with somebody, as a list of links. */
function starters(context, state) {
  const { model, say } = context;
  const first = mostMet(model, createFilter(model, state)).slice(0, STARTERS);
  if (!first.length) return null;
  return el(
    "ul",
    { class: "companions" },
    first.map(({ id, meetings }) =>
      el(
        "li",
        {},
        el(
          "a",
          { href: `#${id}` },
          actorName(model.actorById.get(id)),
          el("span", { class: "count", text: say("count.times", { n: meetings.size }) }),
        ),
      ),
    ),
  );
}

/** Return {id, people, meetings} of all who met somebody, those at most meetings first. */
function mostMet(model, passes) {
  const { nodes, ties } = model.views.met;
  const found = nodes.id.map((id) => ({ id, people: 0, meetings: new Set() }));
  const actors = nodes.id.map((id) => model.actorById.get(id).index);
  ties.claims.forEach((claims, nth) => {
    if (ties.relation[nth] !== "met") return;
    const pair = [ties.start[nth], ties.end[nth]];
    const ends = pair.map((node) => actors[node]);
    const held = claims
      .map((index) => model.meetings[index])
      .filter((meeting) => meeting.status === "held" && passes("meetings", meeting))
      .filter((meeting) => model.ties(meeting, ends));
    for (const node of held.length ? pair : []) {
      found[node].people += 1;
      for (const meeting of held)
        if (!isInferredFor(meeting, [actors[node]])) found[node].meetings.add(meeting);
    }
  });
  const size = (each) => each.meetings.size * 1000 + each.people;
  return found
    .filter(({ people }) => people)
    .sort((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1));
}
