// What still stands when a source is dropped, or what is not sure is hidden. Pure.

/** Return a function that tells whether a claim stands under the choices of a state. */
export function createStanding(model, { without, hide }) {
  const dropped = new Set(
    model.sources.flatMap((source, index) => (without?.includes(source.id) ? [index] : [])),
  );
  return (claim) =>
    !(hide?.includes("inferred") && claim.inferred) &&
    !(hide?.includes("disputed") && claim.disputed) &&
    !(dropped.size && restsOnly(claim, dropped));
}

/** Return how many claims of each section rest on one source alone, and meetings in any part. */
export function restingOn(model, index) {
  if (!resting.has(model)) resting.set(model, restingOnEach(model));
  return resting.get(model)[index];
}

/** Counted once for all sources, for there may be hundreds. */
const resting = new WeakMap();

function restingOnEach(model) {
  const counts = model.sources.map(() => ({ meetings: 0, roles: 0, kinship: 0, backed: 0 }));
  for (const section of ["meetings", "roles", "kinship"]) {
    for (const claim of model[section]) {
      const said = supporters(claim);
      if (said.length && said.every((each) => each === said[0])) counts[said[0]][section] += 1;
      if (section === "meetings") for (const each of new Set(said)) counts[each].backed += 1;
    }
  }
  return counts;
}

/**
 * Return the model with only what stands, for every question asked of it.
 *
 * The lists keep all records, because indices lead into them; the groups, the
 * pairs, `stands` and `ties`, which tells whether a meeting still ties two actors, know only
 * what is left; `whole` is the model itself, which is returned where nothing is chosen.
 */
export function onlyStanding(model, state) {
  if (!state.without?.length && !state.hide?.length) return model;
  const stands = createStanding(model, state);
  const sure = !state.hide?.includes("inferred");
  const ties = (meeting, ends) => stands(meeting) && (sure || !isInferredFor(meeting, ends));
  const left = { ...model, whole: model, stands, ties };
  for (const group of ["meetingsOf", "partsOf", "rolesOf", "kinshipOf"]) {
    left[group] = new Map([...model[group]].map(([key, all]) => [key, all.filter(stands)]));
  }
  left.pairs = new Map();
  for (const [key, pair] of model.pairs) {
    const ends = key.split("~").map((id) => model.actorById.get(id).index);
    const kept = (meeting) => ties(meeting, ends);
    const found = { met: pair.met.filter(kept), accompanied: pair.accompanied.filter(kept) };
    if (found.met.length || found.accompanied.length) left.pairs.set(key, found);
  }
  left.gone = goneFrom(model, left);
  return left;
}

/** Tell whether the source names only the delegation of one of these actors at a meeting. */
export function isInferredFor(claim, actors) {
  return (claim.participants ?? []).some((each) => each.inferred && actors.includes(each.who));
}

function supporters({ sources = [], against }) {
  return against ? sources.filter((index) => !against.includes(index)) : sources;
}

function restsOnly(claim, dropped) {
  const said = supporters(claim);
  return said.length > 0 && said.every((index) => dropped.has(index));
}

/** Return the indices of actors of whom there were claims, none of which is left. */
function goneFrom(model, left) {
  const groups = ["meetingsOf", "rolesOf", "kinshipOf"];
  const spoken = (from, { index }) => groups.some((group) => from[group].get(index)?.length);
  return new Set(
    model.actors
      .filter((actor) => spoken(model, actor) && !spoken(left, actor))
      .map((actor) => actor.index),
  );
}
