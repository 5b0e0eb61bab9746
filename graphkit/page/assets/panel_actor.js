// The panel's pages on a person, an institution or a family.

import { actorLink, claimFold, disputes, joined, marks, meetingFold, outMark, section } from "./blocks.js";
import { actorName, el, nameOf } from "./dom.js";
import { encounters } from "./encounters.js";
import { pairKey } from "./model.js";
import { connectBox } from "./panel_path.js";
import { holderFolds, latestOffices, roleFold } from "./panel_roles.js";

/** Return the page on an actor, as {kind, title, lang, parts}. */
export function actorPage(context, actor) {
  const parts = actor.kind === "person" ? personParts(context, actor) : bodyParts(context, actor);
  const kind = [context.say.word("type", actor.type ?? actor.kind), actor.country]
    .filter(Boolean)
    .join(" · ");
  return { kind, title: actor.name, lang: actor.lang, anchor: actor.id, parts };
}

function personParts(context, person) {
  const { model, say } = context;
  const all = model.meetingsOf.get(person.index) ?? [];
  const met = encounters(model, person, { status: "all" });
  const held = all.filter((meeting) => meeting.status === "held");
  const others = all.filter((meeting) => meeting.status !== "held");
  const claims = [
    ...all.map((meeting) => meeting.id),
    ...(model.rolesOf.get(person.index) ?? []).map((role) => role.key),
    ...(model.kinshipOf.get(person.index) ?? []).map((each) => each.key),
  ];
  return [
    otherNames(context, person),
    latestOffices(context, person),
    life(context, person),
    connectBox(context, person),
    person.note ? el("p", { class: "note" }, nameOf(person.note)) : null,
    section(say("panel.met"), companions(context, person, "met") ?? nobody(say("panel.none.met"))),
    section(
      say("panel.meetings"),
      held.map((each) => oneOf(context, person, each, met)),
    ),
    section(
      say("panel.others"),
      others.map((each) => oneOf(context, person, each, met)),
    ),
    section(say("panel.accompanied"), companions(context, person, "accompanied")),
    offices(context, person),
    section(say("panel.kin"), kin(context, person)),
    section(say("panel.disputes"), disputes(context, [person.id, ...claims])),
    section(say("panel.names"), names(context, person)),
  ];
}

function bodyParts(context, body) {
  const { model, say } = context;
  const meetings = model.meetingsOf.get(body.index) ?? [];
  const below = model.bodiesBelow.get(body.index) ?? [];
  const roles = model.rolesOf.get(body.index) ?? [];
  return [
    otherNames(context, body),
    connectBox(context, body),
    body.parent === undefined
      ? null
      : el("p", { class: "quiet" }, `${say("part_of")} `, actorLink(context, body.parent)),
    body.note ? el("p", { class: "note" }, nameOf(body.note)) : null,
    section(
      say("panel.holders"),
      holderFolds(context, body),
    ),
    section(say("panel.members"), members(context, body)),
    section(
      say("panel.meetings"),
      meetings.map((each) => meetingFold(context, each)),
    ),
    section(
      say("panel.bodies"),
      below.length
        ? el("p", {}, joined(below.map((each) => actorLink(context, each.index))))
        : null,
    ),
    section(say("panel.disputes"), disputes(context, [body.id, ...roles.map((role) => role.key)])),
    section(say("panel.names"), names(context, body)),
  ];
}

/** Return a tie of kinship as a fold. */
export function kinFold(context, kin, open = false) {
  const line = [
    el(
      "span",
      { class: "what" },
      actorLink(context, kin.person),
      ` ${context.say.word("relation", kin.relation)} `,
      actorLink(context, kin.other),
      " ",
      marks(context, kin),
    ),
  ];
  return claimFold(context, `kin_${kin.key}`, line, [], open);
}

function otherNames(context, actor) {
  const shown = actor.names.filter(
    (name) =>
      name.text !== actor.name &&
      name.status !== "error" &&
      (name.main || (name.lang && name.lang !== context.model.language)),
  );
  return shown.length
    ? el("p", { class: "also" }, joined(shown.map((name) => nameOf(name.text, name.lang))))
    : null;
}

function life(context, person) {
  const told = ["born", "died"]
    .filter((word) => person[word])
    .map((word) => context.say(`life.${word}`, { day: person[word].shown }));
  return told.length ? el("p", { class: "quiet", text: told.join(", ") }) : null;
}

function offices(context, person) {
  const roles = context.model.rolesOf.get(person.index) ?? [];
  return section(
    context.say("panel.offices"),
    roles.map((role) => roleFold(context, role, role.institution)),
  );
}

function nobody(text) {
  return el("p", { class: "quiet", text });
}

/**
 * Return whom a person met (or came with), the most often first, each leading to the tie, and how
 * many more there are whom the reader's choices leave out; null where there is nobody at all.
 */
function companions(context, person, relation) {
  const { model, say } = context;
  const heldIn = ({ pairs }, other) =>
    (pairs.get(pairKey(person.id, other.id))?.[relation] ?? []).filter(
      ({ status }) => status === "held",
    );
  const all = model.actors.filter((each) => each !== person && heldIn(model.whole ?? model, each).length);
  if (!all.length) return null;
  const isLeft = (meeting) => context.isLeft("meetings", meeting);
  const found = all
    .map((other) => ({ other, held: heldIn(model, other).filter(isLeft) }))
    .filter(({ held }) => held.length);
  found.sort((a, b) => b.held.length - a.held.length || (a.other.name < b.other.name ? -1 : 1));
  const hidden = all.length - found.length;
  return [
    found.length ? listOf(context, person, found) : null,
    hidden ? nobody(say("panel.none.left", { n: hidden })) : null,
  ];
}

function listOf({ say }, person, found) {
  return el(
    "ul",
    { class: "companions" },
    found.map(({ other, held }) =>
      el(
        "li",
        {},
        el(
          "a",
          { href: `#${pairKey(person.id, other.id)}` },
          actorName(other),
          el("span", { class: "count", text: say("count.times", { n: held.length }) }),
        ),
      ),
    ),
  );
}

function oneOf(context, person, meeting, met) {
  const found = met.filter((each) => each.meeting === meeting);
  const withWhom = found.map((each) => each.other.index);
  return meetingFold(context, meeting, { of: [person.index, ...withWhom], withWhom });
}

function kin(context, person) {
  const stated = context.model.kinshipOf.get(person.index) ?? [];
  const direct = new Set(stated.flatMap((each) => [each.person, each.other]));
  // What is computed from parents is told only while every claim it may rest on is.
  const implied = context.model.gone ? [] : (person.kin ?? []);
  const computed = implied.filter((each) => !direct.has(each.actor));
  return [
    ...stated.map((each) => kinFold(context, each)),
    ...computed.map((each) =>
      el(
        "div",
        { class: "claim bare" },
        el(
          "span",
          { class: "what" },
          `${context.say.word("degree", each.degree)}: `,
          actorLink(context, each.actor),
        ),
        el("span", { class: "mark inferred", text: context.say("panel.computed") }),
      ),
    ),
  ];
}

function members(context, body) {
  return (context.model.kinshipOf.get(body.index) ?? []).map((each) => kinFold(context, each));
}

function names(context, actor) {
  const { model, say } = context;
  const proof = context.shelf.proof(actor.id);
  const list = el(
    "ul",
    { class: "names" },
    actor.names.map((name) =>
      el(
        "li",
        {},
        nameOf(name.text, name.lang, name.status),
        name.status ? el("span", { class: "quiet", text: ` ${say(`name.${name.status}`)}` }) : null,
        !model.stands || model.stands(name) ? null : [" ", outMark(context)],
        name.sources?.length
          ? el("span", {
              class: "quiet",
              text: ` (${name.sources.map((index) => model.sources[index].title).join("; ")})`,
            })
          : null,
      ),
    ),
  );
  const quotes = proof.length
    ? el(
        "details",
        { class: "claim" },
        el("summary", { text: say("column.evidence") }),
        el("div", { class: "body" }, proof),
      )
    : null;
  return actor.names.length > 1 || proof.length ? [list, quotes] : null;
}
