// Finding actors and meetings by any of their names, with the reason. Pure.

import { distance, fold, isUnspaced } from "./fold.js";

const WHOLE = 0;
const START = 1;
const WORDS = 2;
const PART = 3;
const NEAR = 4;

/**
 * Return a function that finds what a text may stand for, best first.
 *
 * A hit is {id, kind, label, name, status, sources, near}: the name that
 * matched, what is wrong with it, who uses it, and whether it is only near.
 */
export function createSearch(model) {
  let entries = null; // made when somebody first searches, for a large page has many
  return (text, limit = 8) => {
    entries ??= entriesOf(model);
    return find(entries, fold(text), limit);
  };
}

function entriesOf(model) {
  const entries = [];
  for (const actor of model.actors) {
    for (const name of actor.names) {
      entries.push(entryOf(actor.id, actor.kind, actor.name, name));
    }
  }
  for (const meeting of model.meetings) {
    const label = model.meetingLabel(meeting);
    entries.push(entryOf(meeting.id, "meeting", label, { text: label, main: true }));
  }
  return entries;
}

function entryOf(id, kind, label, name) {
  const folded = fold(name.text);
  return { id, kind, label, name, folded, words: folded.split(" "), sorted: sortWords(folded) };
}

function find(entries, wanted, limit) {
  if (!wanted) return [];
  const found = ranked(entries, (entry) => rankOf(entry, wanted));
  const hits = found.length ? found : ranked(entries, (entry) => nearness(entry, wanted));
  return hits.slice(0, limit).map(({ entry, rank }) => ({
    id: entry.id,
    kind: entry.kind,
    label: entry.label,
    name: entry.name.text,
    lang: entry.name.lang,
    main: Boolean(entry.name.main),
    status: entry.name.status,
    sources: entry.name.sources ?? [],
    near: rank >= NEAR,
  }));
}

/** Return the best entry of each id that has a rank, people before meetings. */
function ranked(entries, rank) {
  const best = new Map();
  for (const entry of entries) {
    const found = rank(entry);
    const before = best.get(entry.id);
    if (found !== null && (!before || found < before.rank))
      best.set(entry.id, { entry, rank: found });
  }
  const last = (hit) => (hit.entry.kind === "meeting" ? 1 : 0);
  return [...best.values()].sort(
    (a, b) => a.rank - b.rank || last(a) - last(b) || (a.entry.label < b.entry.label ? -1 : 1),
  );
}

function rankOf(entry, wanted) {
  if (entry.folded === wanted || entry.sorted === sortWords(wanted)) return WHOLE;
  if (entry.folded.startsWith(wanted)) return START;
  const words = wanted.split(" ");
  if (words.every((word) => entry.words.some((each) => each.startsWith(word)))) return WORDS;
  if ((isUnspaced(wanted) || wanted.length > 2) && entry.folded.includes(wanted)) return PART;
  return null;
}

/** Return a rank for a name in which every word of `wanted` is nearly found, else null. */
function nearness(entry, wanted) {
  let sum = 0;
  for (const word of wanted.split(" ")) {
    const limit = isUnspaced(word)
      ? word.length > 2
        ? 1
        : 0
      : Math.min(2, Math.floor(word.length / 3));
    const least = Math.min(...entry.words.map((each) => distance(word, each, limit)));
    if (least > limit) return null;
    sum += least;
  }
  return NEAR + sum;
}

function sortWords(folded) {
  return folded.split(" ").sort().join(" ");
}
