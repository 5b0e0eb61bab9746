// Which records of the tables the filters of a state leave. Pure.

import { createFilter, statusesOf } from "./filters.js";

/**
 * Return by the name of a table the set of records that are left, or null where nothing is chosen.
 *
 * Only what a reader chose counts, not what a view leaves out by itself. People are left
 * who are named by a claim that is; a choice of meetings looks at meetings alone, and kinship,
 * which knows no time, carries nobody into a period.
 */
export function keptBy(model, state) {
  const { since, until, statuses, kinds, without, hide } = state;
  const isPeriod = Boolean(since || until);
  const isMeetings = Boolean(statuses || kinds);
  if (!isPeriod && !isMeetings && !without?.length && !hide?.length) return null;
  const passes = createFilter(model, { ...state, statuses: statuses ?? statusesOf(model) });
  const left = (section) => new Set(model[section].filter((claim) => passes(section, claim)));
  const kept = { meetings: left("meetings"), roles: left("roles"), kin: left("kinship") };
  const isTimeless = !isMeetings && !isPeriod;
  const named = namedBy(kept.meetings, isMeetings ? [] : kept.roles, isTimeless ? kept.kin : []);
  const spoken = namedBy(model.meetings, model.roles, model.kinship);
  const isLeft = ({ index }) => named.has(index) || (isTimeless && !spoken.has(index));
  return { ...kept, people: new Set(model.actors.filter(isLeft)) };
}

/** Return the actors, by index, whom claims name. */
function namedBy(meetings, roles, kin) {
  const named = new Set();
  for (const { participants } of meetings) for (const { who } of participants) named.add(who);
  for (const { person } of roles) named.add(person);
  for (const { person, other } of kin) named.add(person).add(other);
  return named;
}
