// The panel's pages on a meeting and on a pair.

import {
  actorLink,
  disputes,
  joined,
  marks,
  meetingFold,
  meetingLink,
  officesThen,
  section,
} from "./blocks.js";
import { el, nameOf } from "./dom.js";
import { pairKey } from "./model.js";
import { kinFold } from "./panel_actor.js";
import { roleFold } from "./panel_roles.js";

/** Return the page on a meeting. */
export function meetingPage(context, meeting) {
  const { model, say } = context;
  const parts = model.partsOf.get(meeting.index) ?? [];
  const lines = [
    el(
      "p",
      { class: "lead" },
      el("span", { text: meeting.date?.shown ?? say("undated") }),
      meeting.place ? [" · ", nameOf(meeting.place)] : null,
      " ",
      marks(context, meeting),
    ),
    meeting.part_of === undefined
      ? null
      : el(
          "p",
          { class: "quiet" },
          `${say("part_of")} `,
          meetingLink(context, model.meetings[meeting.part_of]),
        ),
    meeting.under === undefined
      ? null
      : el("p", { class: "quiet" }, `${say("under")} `, actorLink(context, meeting.under)),
    meeting.format ? el("p", { class: "quiet" }, nameOf(meeting.format)) : null,
    meeting.outcome
      ? el(
          "p",
          { class: "outcome" },
          el("span", { class: "quiet", text: `${say("outcome")} ` }),
          nameOf(meeting.outcome),
        )
      : null,
  ];
  return {
    kind: say.word("kind", meeting.kind),
    title: model.meetingLabel(meeting),
    lang: model.meetingLang(meeting),
    anchor: meeting.id,
    parts: [
      lines,
      section(say("panel.participants"), sides(context, meeting)),
      section(say("panel.claims"), context.shelf.proof(meeting.id)),
      section(say("panel.disputes"), disputes(context, [meeting.id])),
      section(
        say("panel.parts"),
        parts.map((each) => meetingFold(context, each)),
      ),
    ],
  };
}

/** Return the page on a pair of actors: everything the sources say of the two. */
export function pairPage(context, one, other) {
  const { model, say } = context;
  const pair = model.pairs.get(pairKey(one.id, other.id)) ?? { met: [], accompanied: [] };
  const both = [one.index, other.index];
  const between = (group) =>
    (group.get(one.index) ?? []).filter((each) => (group.get(other.index) ?? []).includes(each));
  const roles = between(model.rolesOf);
  const kin = between(model.kinshipOf);
  const cards = (meetings) =>
    meetings.map((each) => meetingFold(context, each, { of: both, open: meetings.length < 4 }));
  const held = pair.met.filter((meeting) => meeting.status === "held");
  const others = pair.met.filter((meeting) => meeting.status !== "held");
  const isLeft = (meeting) => context.isLeft("meetings", meeting);
  const keys = [
    ...pair.met.map((meeting) => meeting.id),
    ...roles.map((role) => role.key),
    ...kin.map((each) => each.key),
  ];
  return {
    kind: pair.met.length ? say("count.times", { n: held.filter(isLeft).length }) : "",
    title: say("panel.between", { a: one.name, b: other.name }),
    heading: [actorLink(context, one.index), " ", say("and"), " ", actorLink(context, other.index)],
    anchor: null,
    parts: [
      section(say("panel.met"), cards(held)),
      section(say("panel.others"), cards(others)),
      section(say("panel.accompanied"), cards(pair.accompanied)),
      section(
        say("panel.offices"),
        roles.map((role) => roleFold(context, role, role.institution)),
      ),
      section(
        say("panel.kin"),
        kin.map((each) => kinFold(context, each, true)),
      ),
      section(say("panel.disputes"), disputes(context, keys)),
    ],
  };
}

function sides(context, meeting) {
  const names = [...new Set(meeting.participants.map((each) => each.side ?? ""))];
  return names.map((side) =>
    el(
      "div",
      { class: "side" },
      names.length > 1 && side ? el("h4", { text: context.say.word("side", side) }) : null,
      officesThen(
        context,
        meeting,
        meeting.participants.filter((each) => (each.side ?? "") === side).map((each) => each.who),
      ),
    ),
  );
}
