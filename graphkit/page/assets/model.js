// The payload with indexes: who took part where, who holds what, what is disputed. Pure.

import { timeKey } from "./dates.js";

/** What a page too large for the drawing of everything has in its place. */
const NOTHING = {
  nodes: { id: [], kind: [], x: [], y: [], tall_x: [], tall_y: [], size: [] },
  ties: { start: [], end: [], relation: [], claims: [], shares: [] },
};

/** Return the model of a payload; records get their `index` and the lists that were left out. */
export function createModel(payload, say) {
  const model = {
    ...payload,
    views: { all: NOTHING, ...payload.views },
    say,
    actors: numbered(payload.actors).map((actor) => ({ ...actor, ...calledIn(payload, actor) })),
    meetings: numbered(payload.meetings),
    roles: numbered(payload.roles),
    kinship: numbered(payload.kinship),
    disputes: payload.disputes ?? [],
    sources: payload.sources ?? [],
    steps: payload.steps ?? [],
  };
  tellDates(model, say);
  model.actorById = new Map(model.actors.map((actor) => [actor.id, actor]));
  model.meetingById = new Map(model.meetings.map((meeting) => [meeting.id, meeting]));
  lazily(model, {
    meetingsOf: () => grouped(model.meetings, (meeting) => present(meeting)),
    partsOf: () => grouped(model.meetings, (meeting) => [meeting.part_of]),
    rolesOf: () => grouped(model.roles, (role) => [role.person, role.institution]),
    kinshipOf: () => grouped(model.kinship, (kin) => [kin.person, kin.other]),
    bodiesBelow: () => grouped(model.actors, (actor) => [actor.parent]),
    disputesOf: () => grouped(model.disputes, (dispute) => dispute.about),
    pairs: () => pairsOf(model),
  });
  model.stands = () => true;
  model.ties = () => true;
  model.nodeOf = new Map(model.views.met.nodes.id.map((id, nth) => [id, nth]));
  model.meetingLabel = (meeting) => meetingLabel(meeting, say);
  model.kindOf = (meeting) => kindOf(meeting, say);
  model.meetingLang = (meeting) => (meeting.title ? undefined : payload.lang);
  return model;
}

/** Return {name, lang}: what an actor is called in the language of the page, else its main name. */
function calledIn({ lang, language }, { name, names }) {
  const main = names.find((each) => each.main);
  const own = names.find((each) => each.lang === lang && !each.status);
  const isForeign = lang !== language && main?.lang !== lang;
  const { text, lang: tongue } = (isForeign && own) || main || { text: name };
  return { name: text, lang: tongue };
}

/** Put every date and term in words, as `shown` and `term`. */
function tellDates({ actors, meetings, roles, sources, steps }, say) {
  const spans = [
    ...actors.flatMap(({ born, died }) => [born, died]),
    ...[...meetings.map(({ date }) => date), ...sources.map(({ published }) => published)],
  ];
  for (const span of spans.filter(Boolean)) span.shown = say.date(span.text);
  for (const role of roles) role.term = say.term(role);
  for (const step of steps) step.shown = say.date(stepText(step));
}

/** Return a step as a partial date: a gap, a year or a month. */
function stepText({ first, last, gap }) {
  if (gap) return `${first.slice(0, 7)}/${last.slice(0, 7)}`;
  return first.slice(0, 7) === last.slice(0, 7) ? first.slice(0, 7) : first.slice(0, 4);
}

/** Return the key of a pair of actors, the same in either order. */
export function pairKey(a, b) {
  return a < b ? `${a}~${b}` : `${b}~${a}`;
}

/** Return the participant records of some actors at a meeting, in the order of the actors. */
export function participants(meeting, actors) {
  return actors.map((index) => meeting.participants.find((each) => each.who === index));
}

/** Return how a meeting is called: its title, else its kind and date. */
function meetingLabel(meeting, say) {
  if (meeting.title) return meeting.title;
  const said = kindOf(meeting, say);
  return meeting.date ? `${said}, ${meeting.date.shown}` : said;
}

function kindOf(meeting, say) {
  const kind = say.word("kind", meeting.kind);
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

function numbered(records = []) {
  records.forEach((record, index) => {
    record.participants ??= [];
    record.names ??= [];
    record.index = index;
  });
  return records;
}

/** Give the model what is made when it is first asked for: a large page opens without most of it. */
function lazily(model, makers) {
  for (const [name, make] of Object.entries(makers)) {
    let made;
    Object.defineProperty(model, name, { enumerable: true, get: () => (made ??= make()) });
  }
}

function present(meeting) {
  return [...meeting.participants.map((each) => each.who), meeting.under];
}

/** Return the records by each key they stand under, in order of time where they have one. */
function grouped(records, keysOf) {
  const groups = new Map();
  for (const record of inTime(records)) {
    for (const key of new Set(keysOf(record))) {
      if (key === undefined) continue;
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(record);
    }
  }
  return groups;
}

function inTime(records) {
  const key = new Map(records.map((record) => [record, timeKey(record.date)]));
  return [...records].sort((a, b) =>
    key.get(a) < key.get(b) ? -1 : key.get(a) > key.get(b) ? 1 : 0,
  );
}

/** Return the pairs that met or came together: "a~b" -> {met: [meeting], accompanied: [...]}. */
function pairsOf(model) {
  const pairs = new Map();
  const { nodes, ties } = model.views.met;
  ties.start.forEach((start, nth) => {
    const relation = ties.relation[nth];
    if (relation !== "met" && relation !== "accompanied") return;
    const key = pairKey(nodes.id[start], nodes.id[ties.end[nth]]);
    if (!pairs.has(key)) pairs.set(key, { met: [], accompanied: [] });
    pairs.get(key)[relation] = ties.claims[nth].map((index) => model.meetings[index]);
  });
  return pairs;
}
