// What a card of a lineage says below the name: native script, offices, whom the person met.

import { YES } from "./dates.js";
import { actorName, el, nameOf } from "./dom.js";
import { createFilter } from "./filters.js";
import { pairKey } from "./model.js";
import { holds } from "./terms.js";

const MOST_OFFICES = 5;

/** Return the parts of the card of an actor. */
export function cardParts(model, state, say, actor) {
  const met = metBy(model, state, actor);
  return [
    nativeName(model, actor),
    officeList(model, state, say, actor),
    met ? el("p", { class: "met", text: say("panel.met.count", { n: met }) }) : null,
  ];
}

function nativeName(model, actor) {
  const native = actor.names.find(
    (name) =>
      name.text !== actor.name &&
      !name.status &&
      (name.main || (name.lang && name.lang !== model.language)),
  );
  return native ? el("p", { class: "also" }, nameOf(native.text, native.lang)) : null;
}

function officeList(model, state, say, actor) {
  const first = (role) => role.certain?.[0] ?? role.possible[1];
  const roles = (model.rolesOf.get(actor.index) ?? [])
    .filter((role) => !role.descriptive)
    .sort((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0));
  const rest = roles.length - MOST_OFFICES;
  return roles.length
    ? el(
        "ul",
        { class: "offices" },
        roles.slice(0, MOST_OFFICES).map((role) => officeItem(model, state, say, role)),
        rest > 0 ? el("li", { class: "quiet", text: say("lineage.more", { n: rest }) }) : null,
      )
    : null;
}

function officeItem(model, state, say, role) {
  const sure = state.on ? holds(role, state.on) : YES;
  const place = model.actors[role.institution];
  return el(
    "li",
    { class: sure ? null : "out" },
    nameOf(role.title),
    el("span", { class: "quiet" }, [
      place ? actorName(place) : null,
      role.term ? `${place ? ", " : ""}${role.term}` : null,
    ]),
    state.on && sure
      ? el("span", { class: "mark then", text: say(sure === YES ? "on.held" : "on.perhaps") })
      : null,
  );
}

/** Return how many people a person met in the chosen period. */
function metBy(model, state, actor) {
  const passes = createFilter(model, state);
  const met = new Set();
  for (const meeting of model.meetingsOf.get(actor.index) ?? []) {
    if (meeting.status !== "held" || !passes("meetings", meeting)) continue;
    for (const { who } of meeting.participants) {
      const pair = model.pairs.get(pairKey(actor.id, model.actors[who].id));
      if (pair?.met.includes(meeting)) met.add(who);
    }
  }
  return met.size;
}
