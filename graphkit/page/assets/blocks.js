// Pieces of the panel that several of its pages share.

import { actorName, el, nameOf } from "./dom.js";
import { participants } from "./model.js";

/** Return a section with a heading, or nothing when it would be empty. */
export function section(title, ...children) {
  const held = children.flat(Infinity).filter(Boolean);
  return held.length ? el("section", { class: "block" }, el("h3", { text: title }), held) : null;
}

/** Return a link that selects an actor. */
export function actorLink(context, index) {
  const actor = context.model.actors[index];
  return el("a", { href: `#${actor.id}` }, actorName(actor));
}

/** Return a link that selects a meeting. */
export function meetingLink(context, meeting) {
  const { model } = context;
  const name = nameOf(model.meetingLabel(meeting), model.meetingLang(meeting));
  return el("a", { href: `#${meeting.id}` }, name);
}

/** Return links joined by commas. */
export function joined(links) {
  return links.flatMap((link, nth) => (nth ? [", ", link] : [link]));
}

/** Return the marks of a claim: what is not plainly held and stated. */
export function marks(context, claim) {
  const words = [];
  if (claim.status && claim.status !== "held")
    words.push([claim.status, context.say.word("status", claim.status)]);
  if (claim.inferred) words.push(["inferred", context.say("mark.inferred")]);
  if (claim.disputed) words.push(["disputed", context.say("mark.disputed")]);
  return words.map(([name, text]) => el("span", { class: `mark ${name}`, text }));
}

/** Return the mark of what the reader's choices leave out. */
export function outMark({ say }) {
  return el("span", { class: "mark", text: say("mark.out") });
}

/** Return the titles somebody held at a meeting, certainly and perhaps. */
export function titlesOf(context, participant) {
  const sure = participant?.titles ?? [];
  const perhaps = participant?.perhaps ?? [];
  const told = [...sure];
  if (perhaps.length) told.push(context.say("panel.perhaps", { titles: perhaps.join(", ") }));
  return told.join(", ");
}

/**
 * Return a claim as a fold: a line that always shows, and its evidence inside.
 *
 * The line of a fold is itself a control, so what it links to is linked inside.
 */
export function claimFold(context, anchor, line, inside, open) {
  const proof = context.shelf.proof(anchor);
  const body = [...inside.flat(Infinity).filter(Boolean), ...proof];
  if (!body.length) return el("div", { class: "claim bare" }, line);
  const summary = el("summary", {}, line);
  const links = [...summary.querySelectorAll("a")];
  for (const link of links) link.replaceWith(...link.cloneNode(true).childNodes);
  const leads = links.length ? el("p", { class: "more" }, joined(links)) : null;
  return el(
    "details",
    { class: "claim", open },
    summary,
    el("div", { class: "body" }, [leads, ...body]),
  );
}

/** Return one meeting as a fold; `of` are the actors whose titles and place at it are told. */
export function meetingFold(context, meeting, { of = [], open = false, withWhom = null } = {}) {
  const { model, say } = context;
  const passes = context.passes("meetings", meeting);
  const line = [
    el("span", { class: "when", text: meeting.date?.shown ?? say("undated") }),
    el(
      "span",
      { class: "what" },
      nameOf(titleOf(context, meeting), model.meetingLang(meeting)),
      " ",
      marks(context, meeting),
      context.isLeft("meetings", meeting) ? null : [" ", outMark(context)],
    ),
    withWhom?.length
      ? el(
          "span",
          { class: "with" },
          joined(withWhom.map((index) => actorName(model.actors[index]))),
        )
      : null,
  ];
  const facts = [
    meeting.place ? el("p", { class: "place" }, nameOf(meeting.place)) : null,
    of.length ? officesThen(context, meeting, of) : null,
    el("p", { class: "more" }, el("a", { href: `#${meeting.id}`, text: say("panel.meeting") })),
  ];
  const fold = claimFold(context, meeting.id, line, facts, open);
  if (!passes) {
    fold.classList.add("out");
    fold.title = say("panel.hidden");
  }
  return fold;
}

/** Return who some actors were at a meeting: titles, on whose behalf, and what is inferred. */
export function officesThen(context, meeting, actors) {
  const { say } = context;
  const told = participants(meeting, actors).map((each) => {
    if (!each) return null;
    const titles = titlesOf(context, each);
    const extra = [each.capacity ? say.word("capacity", each.capacity) : null, each.note]
      .filter(Boolean)
      .join(", ");
    return el(
      "li",
      {},
      actorLink(context, each.who),
      titles ? el("span", { class: "titles", text: titles }) : null,
      extra ? el("span", { class: "quiet", text: extra }) : null,
      each.on_behalf_of === undefined
        ? null
        : [` ${say("for")} `, actorLink(context, each.on_behalf_of)],
      each.inferred
        ? el("span", {
            class: "mark inferred",
            title: say("inferred.participant"),
            text: say("mark.inferred"),
          })
        : null,
      each.inferred ? el("span", { class: "why", text: say("inferred.participant") }) : null,
    );
  });
  return told.some(Boolean) ? el("ul", { class: "people" }, told) : null;
}

/** Return the disputes about any of these ids and keys, readings side by side. */
export function disputes(context, keys) {
  const found = new Set(keys.flatMap((key) => context.model.disputesOf.get(key) ?? []));
  return [...found].map((dispute) => {
    const line = [
      el("span", { class: "what" }, nameOf(dispute.topic)),
      el("span", { class: "mark disputed", text: context.say.word("dispute", dispute.kind) }),
    ];
    return claimFold(context, `dispute_${dispute.id}`, line, [], false);
  });
}

function titleOf({ model }, meeting) {
  return meeting.title ?? model.kindOf(meeting);
}
