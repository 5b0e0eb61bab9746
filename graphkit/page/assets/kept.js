// Which records of the tables the filters of a state leave. Pure.

import { createChoice } from "./filters.js";

/**
 * Return by the name of a table the set of records that are left, or null where nothing is chosen.
 *
 * Only what a reader chose counts, not what a view leaves out by itself. Actors are left who are
 * named by a claim that is, sources that such a claim cites, and disputes about what is left. A
 * choice of meetings looks at meetings alone, and kinship, which knows no time, carries nobody
 * into a period.
 */
export function keptBy(model, state) {
  const { since, until, statuses, kinds, without, hide } = state;
  const isPeriod = Boolean(since || until);
  const isMeetings = Boolean(statuses || kinds);
  if (!isPeriod && !isMeetings && !without?.length && !hide?.length) return null;
  const isKept = createChoice(model, state);
  const left = (section) => new Set(model[section].filter((claim) => isKept(section, claim)));
  const kept = { meetings: left("meetings"), roles: left("roles"), kin: left("kinship") };
  const isTimeless = !isMeetings && !isPeriod;
  const speaking = [kept.meetings, isMeetings ? [] : kept.roles, isTimeless ? kept.kin : []];
  const whole = [model.meetings, model.roles, model.kinship];
  const isLeft = leaving(namedBy(speaking), namedBy(whole), isTimeless);
  const isCited = leaving(citedBy(speaking), citedBy(whole), isTimeless);
  const actors = model.actors.filter((each) => isLeft(each.index));
  const spoken = speaking.flatMap((claims) => [...claims]);
  const stands = new Set([...actors, ...spoken].map(({ id, key }) => id ?? key));
  return {
    ...kept,
    people: new Set(actors.filter(({ kind }) => kind === "person")),
    bodies: new Set(actors.filter(({ kind }) => kind !== "person")),
    disputes: new Set(model.disputes.filter(({ about }) => about.some((each) => stands.has(each)))),
    sources: new Set(model.sources.filter(({ id }, nth) => isCited(nth) && !without?.includes(id))),
  };
}

/** Return what tells whether an index is left: in those, or in none at all where that may be. */
function leaving(left, all, isTimeless) {
  return (index) => left.has(index) || (isTimeless && !all.has(index));
}

/** Return the actors, by index, whom lists of meetings, roles and kinship name. */
function namedBy([meetings, roles, kin]) {
  const named = new Set();
  for (const { participants, under } of meetings) {
    named.add(under);
    for (const { who, on_behalf_of } of participants) named.add(who).add(on_behalf_of);
  }
  for (const { person, institution } of roles) named.add(person).add(institution);
  for (const { person, other } of kin) named.add(person).add(other);
  return named;
}

/** Return the sources, by index, that claims cite. */
function citedBy(lists) {
  const cited = new Set();
  for (const claims of lists)
    for (const { sources, against } of claims)
      for (const index of [...(sources ?? []), ...(against ?? [])]) cited.add(index);
  return cited;
}
