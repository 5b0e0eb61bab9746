// Finding actors and meetings by any of their names, with the reason. Pure.

import { distance, fold, isUnspaced } from "./fold.js";
import { soundsOf } from "./sound.js";

const WHOLE = 0;
const START = 1;
const WORDS = 2;
const PART = 3;
const OFFICE = 4; // and what a title matches by comes on top
const SOUND = 8;
const NEAR = 9;
const FAR = 12;

/**
 * Return a function that finds what a text may stand for: what matches best first, then
 * who is in most meetings held.
 *
 * A hit is {id, kind, label, name, status, sources, office, near}: the name (or the title of
 * the office) that matched, what is wrong with it, who uses it, and whether it is only near.
 */
export function createSearch(model) {
  let entries = null; // made when somebody first searches, for a large page has many
  return (text, limit = 8) => {
    entries ??= entriesOf(model);
    return find(entries, fold(text), limit);
  };
}

function entriesOf(model) {
  const held = heldBy(model);
  const entries = [];
  for (const actor of model.actors) {
    for (const name of actor.names) entries.push(entryOf(actor, name, held[actor.index]));
  }
  for (const { person, title, term } of model.roles) {
    const name = { text: title, office: term ? `${title}, ${term}` : title };
    if (person !== undefined) entries.push(entryOf(model.actors[person], name, held[person]));
  }
  for (const meeting of model.meetings) {
    const name = model.meetingLabel(meeting);
    entries.push(entryOf({ id: meeting.id, kind: "meeting", name }, { text: name, main: true }, 0));
  }
  return entries;
}

/** Return in how many meetings held each actor was. */
function heldBy({ actors, meetings }) {
  const counts = actors.map(() => 0);
  for (const { status, participants } of meetings) {
    if (status === "held") for (const { who } of participants) counts[who] += 1;
  }
  return counts;
}

function entryOf({ id, kind, name: label }, name, held) {
  const folded = fold(name.text);
  const words = folded.split(" ");
  return { id, kind, label, name, held, folded, words, sorted: sortWords(folded) };
}

function find(entries, wanted, limit) {
  if (!wanted) return [];
  const heard = soundsOf(wanted);
  const sound = (entry) => soundRank(entry, heard);
  const ways = [(entry) => sound(entry) ?? nearness(entry, wanted), (entry) => likeness(entry, wanted)];
  let hits = ranked(entries, (entry) => rankOf(entry, wanted));
  if (hits.length) hits = withHeard(hits, limit, () => ranked(entries, sound));
  for (const way of ways) if (!hits.length) hits = ranked(entries, way);
  return hits.slice(0, limit).map(({ entry, rank }) => ({
    id: entry.id,
    kind: entry.kind,
    label: entry.label,
    name: entry.name.text,
    lang: entry.name.lang,
    main: Boolean(entry.name.main),
    status: entry.name.status,
    sources: entry.name.sources ?? [],
    office: entry.name.office,
    near: rank >= SOUND,
  }));
}

/** Return hits as they are written and, before the meetings, who is called what sounds the same. */
function withHeard(written, limit, listen) {
  const isMeeting = ({ entry }) => entry.kind === "meeting";
  const actors = written.filter((hit) => !isMeeting(hit));
  if (actors.length >= limit) return written;
  const ids = new Set(actors.map(({ entry }) => entry.id));
  const heard = listen().filter((hit) => hit.rank === SOUND && !isMeeting(hit) && !ids.has(hit.entry.id));
  return heard.length ? [...actors, ...heard, ...written.filter(isMeeting)] : written;
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
    (a, b) =>
      a.rank - b.rank ||
      last(a) - last(b) ||
      b.entry.held - a.entry.held ||
      (a.entry.label < b.entry.label ? -1 : 1),
  );
}

function rankOf(entry, wanted) {
  const rank = matchOf(entry, wanted);
  return rank !== null && entry.name.office ? OFFICE + rank : rank;
}

function matchOf(entry, wanted) {
  if (entry.folded === wanted || entry.sorted === sortWords(wanted)) return WHOLE;
  if (entry.folded.startsWith(wanted)) return START;
  const words = wanted.split(" ");
  if (words.every((word) => entry.words.some((each) => each.startsWith(word)))) return WORDS;
  if ((isUnspaced(wanted) || wanted.length > 2) && entry.folded.includes(wanted)) return PART;
  return null;
}

/** Return a rank for a name that sounds so, or begins so, in whichever order, else null. */
function soundRank(entry, heard) {
  const wanted = heard.join("");
  if (wanted.length < 3 || entry.name.office) return null;
  entry.heard ??= soundsOf(entry.name.text);
  const whole = [entry.heard, entry.heard.toReversed()].map((words) => words.join(""));
  if (whole.includes(wanted)) return SOUND;
  return [...whole, ...entry.heard].some((each) => each.startsWith(wanted)) ? SOUND + 0.5 : null;
}

/** Return a rank for a name in which every word of `wanted` is nearly found, else null. */
function nearness(entry, wanted) {
  let sum = 0;
  for (const word of wanted.split(" ")) {
    const limit = slackOf(word, entry);
    const least = Math.min(...entry.words.map((each) => distance(word, each, limit)));
    if (least > limit) return null;
    sum += least;
  }
  return NEAR + sum;
}

/** Of two characters one may differ only behind the family name. */
function slackOf(word, { folded }) {
  if (!isUnspaced(word)) return Math.min(2, Math.floor(word.length / 3));
  return word.length > 2 || (word.length === 2 && folded.startsWith(word[0])) ? 1 : 0;
}

/** Return a rank for a name that is like `wanted` as a whole, else null. */
function likeness({ folded, sorted }, wanted) {
  const limit = Math.floor(wanted.length * 0.35);
  const apart = [distance(folded, wanted, limit), distance(sorted, sortWords(wanted), limit)];
  const least = Math.min(...apart);
  return isUnspaced(wanted) || least > limit ? null : FAR + least;
}

function sortWords(folded) {
  return folded.split(" ").sort().join(" ");
}
