// Which claims and ties pass the filters. Pure.

import { createStanding } from "./certainty.js";
import { NO, overlap, termTouches } from "./dates.js";

const KIN = ["parent_of", "spouse_of", "sibling_of", "member_of"];
const STATUSES = ["held", "planned", "hypothetical", "cancelled", "denied"];

/** The groups of relations a reader switches on and off, by view. */
export const RELATIONS = {
  met: ["met", "accompanied", "kin"],
  all: ["attended", "role", "kin", "part_of"],
};

const DEFAULTS = {
  met: { relations: ["met"], statuses: ["held"] },
  all: { relations: RELATIONS.all, statuses: ["held", "planned", "hypothetical"] },
};

/** Return the group a relation belongs to: kinds of kinship are one, sittings are parts. */
export function groupOf(relation) {
  if (KIN.includes(relation)) return "kin";
  return relation === "under" ? "part_of" : relation;
}

/** Views that are not networks and take the filters of one. */
const NETWORKS = { timeline: "all" };

/** Return the network whose filters hold for a state: other views take those of who met whom. */
export function networkOf(state) {
  return NETWORKS[state.view] ?? (state.view in RELATIONS ? state.view : "met");
}

/** Return the groups of relations a reader chooses from: on the timeline, meetings and offices. */
export function relationsOf(state) {
  return state.view === "timeline" ? ["attended", "role"] : RELATIONS[networkOf(state)];
}

/** Return the choices in force: those of the state, else the defaults of its view. */
export function choices(state, model) {
  const defaults = DEFAULTS[networkOf(state)];
  const relations = state.relations ?? defaults.relations;
  return {
    relations: state.path ? [...new Set([...relations, ...(state.through ?? [])])] : relations,
    statuses: state.statuses ?? defaults.statuses,
    kinds: state.kinds ?? kindsOf(model),
  };
}

/** Return the kinds of meeting there are, the most frequent first. */
export function kindsOf(model) {
  return byFrequency(model.meetings.map((meeting) => meeting.kind));
}

/** Return the statuses there are, in their own order. */
export function statusesOf(model) {
  const found = new Set(model.meetings.map((meeting) => meeting.status));
  return STATUSES.filter((status) => found.has(status));
}

/** Return a function that tells whether a claim of a section passes the filters of a state. */
export function createFilter(model, state) {
  const { statuses, kinds } = choices(state, model);
  const { since, until } = state;
  const tests = {
    meetings: (meeting) =>
      statuses.includes(meeting.status) &&
      kinds.includes(meeting.kind) &&
      overlap(meeting.date, since, until) !== NO,
    roles: (role) => termTouches(role.possible, since, until),
    kinship: () => true,
  };
  const stands = createStanding(model, state);
  return (section, claim) => stands(claim) && tests[section](claim);
}

/**
 * Return a function that tells whether a claim is left by what a reader chose.
 *
 * What a view leaves out by itself, as planned meetings from who met whom, is left here.
 */
export function createChoice(model, state) {
  return createFilter(model, { ...state, statuses: state.statuses ?? statusesOf(model) });
}

/** Return the section in which the claims of a relation stand. */
export function sectionOf(model, relation) {
  return model.sections[relation] ?? "meetings";
}

function byFrequency(words) {
  const count = new Map();
  for (const word of words) count.set(word, (count.get(word) ?? 0) + 1);
  return [...count.keys()].sort((a, b) => count.get(b) - count.get(a) || (a < b ? -1 : 1));
}
