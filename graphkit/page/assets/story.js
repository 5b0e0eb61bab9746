// Stories: what each step shows, as a state of the page. Pure.

import { INITIAL } from "./state.js";

/** Return {story, nth, step} of the step a state is at, `nth` counting from 1, or null. */
export function storyAt(model, state) {
  const story = (model.stories ?? []).find((each) => each.id === state.story);
  const step = story?.steps[(state.step ?? 1) - 1];
  return step ? { story, nth: state.step ?? 1, step } : null;
}

/**
 * Return the whole state of a step: filters are as the page opens with them, so
 * that what the words tell of is drawn. The first of its selection is opened, or the chain
 * between the first two.
 */
export function stateOf(story, nth) {
  const { view = "met", selection = [], through, since = null, until = null, on = null } = story.steps[nth - 1];
  const { lang: _, ...fresh } = INITIAL; // the reader's choice, not the story's
  const opened = through
    ? { path: `${selection[0]}~${selection[1]}`, through }
    : { selected: selection[0] ?? null };
  return { ...fresh, story: story.id, step: nth, view, since, until, on, ...opened };
}

/** Return a state read from an address; one that names a step alone is that of the step. */
export function unfolded(model, state) {
  const found = storyAt(model, state);
  if (!found) return { ...state, story: null, step: null };
  const bare = Object.keys(INITIAL).every(
    (name) => ["story", "step", "lang"].includes(name) || state[name] === INITIAL[name],
  );
  return bare ? { ...stateOf(found.story, found.nth), lang: state.lang } : { ...state, step: found.nth };
}

/** Return the state in which a story has ended: what is shown stays. */
export function ended() {
  return { story: null, step: null };
}

/**
 * Return the {nodes, ties} of a scene that the step of a state selects, or undefined
 * when there is none, or when the reader has selected something else.
 */
export function markedBy(model, state, scene) {
  const ids = storyAt(model, state)?.step.selection ?? [];
  if (ids.length < 2 || state.selected !== ids[0]) return undefined;
  const wanted = new Set(ids);
  const isMeant = ({ start, end, claims }) =>
    claims.some((claim) => wanted.has(claim.id)) || (wanted.has(start.id) && wanted.has(end.id));
  const ties = scene.ties.filter(isMeant);
  return {
    nodes: new Set([...ids, ...ties.flatMap((tie) => [tie.start.id, tie.end.id])]),
    ties: new Set(ties.map((tie) => tie.key)),
  };
}
