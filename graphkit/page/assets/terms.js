// Who held which office on a day, certainly or possibly, as graphkit/analysis/offices.py says. Pure.

import { MAYBE, NO, YES } from "./dates.js";
import { fold } from "./fold.js";

/** Tell whether a role was held on every day of the closed window [since, until]. */
export function holds(role, since, until = since) {
  const [first, last] = role.possible;
  if (first > until || last < since) return NO;
  const { certain } = role;
  return certain && certain[0] <= since && certain[1] >= until ? YES : MAYBE;
}

/** Return {certain, possible}: the titles a person held on a day; descriptions are no titles. */
export function titlesOn(model, person, day) {
  const found = new Map();
  for (const role of model.rolesOf.get(person.index) ?? []) {
    if (role.descriptive || role.person !== person.index) continue;
    found.set(role.title, Math.max(holds(role, day), found.get(role.title) ?? NO));
  }
  const those = (sure) => [...found].filter((each) => each[1] === sure).map(([title]) => title);
  return { certain: those(YES), possible: those(MAYBE) };
}

/**
 * Return the roles held in an institution on a day, as [{role, sure}].
 *
 * Where one person certainly held an office that is not shared, nobody else possibly did.
 */
export function holdersOn(model, institution, day) {
  const found = (model.rolesOf.get(institution.index) ?? [])
    .map((role) => ({ role, sure: holds(role, day) }))
    .filter(({ sure }) => sure !== NO);
  const taken = new Set(
    found.filter(({ role, sure }) => sure === YES && !role.shared).map(({ role }) => office(role)),
  );
  return found.filter(({ role, sure }) => sure === YES || role.shared || !taken.has(office(role)));
}

/** An acting minister holds the minister's office. */
function office(role) {
  return fold(role.acting ? role.title.slice("acting ".length) : role.title);
}
