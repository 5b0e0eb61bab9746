// What the timeline shows of a state: lanes, meetings that join them, offices held. Pure.

import { boundsOf } from "./dates.js";
import { choices, createFilter } from "./filters.js";
import { nearOrder } from "./lane_order.js";
import { selectedPair } from "./state.js";
import { dayNumber } from "./timeline_scale.js";

/** More lanes than this are not drawn: those in most meetings are, and who is selected. */
export const MOST_LANES = 300;

const SHARP = 6;
const FIRST_DAY = "0001-01-01";
const LAST_DAY = "9999-12-31";

/**
 * Return what the timeline shows: {lanes, meetings, offices, leftOut, countries, laneless}.
 *
 * A lane is {index, actor, meetings: how many}; a meeting {id, meeting, span, ends}, an end being
 * {lane, side, told, inferred}; an office {id, role, lane, span}. Lanes are in the order computed in
 * Python, or of a large page by lane_order.js. `laneless` counts meetings that pass the filters,
 * but of which only other kinds of actor are named.
 */
export function createTimelineScene(model, state, most = MOST_LANES) {
  const passes = createFilter(model, state);
  const { relations } = choices(state, model);
  const meetings = relations.includes("attended")
    ? model.meetings.filter((meeting) => passes("meetings", meeting))
    : [];
  const roles = relations.includes("role")
    ? model.roles.filter((role) => passes("roles", role))
    : [];
  const bodies = state.lanes === "institutions";
  const holder = (role) => (bodies ? role.institution : role.person);
  const busy = counted(meetings.flatMap(presentAt));
  const held = counted(roles.map(holder));
  const chosen = chosenOf(model, state);
  const kind = bodies ? "institution" : "person";
  const canHaveLane = (index) => model.actors[index].kind === kind;
  const wanted = orderOf(model, bodies).filter(
    (index) => busy.has(index) || (held.has(index) && (state.lanes || chosen.has(index))),
  );
  const near = nearTo(chosen, meetings);
  const fewer = fewest(wanted, most, busy, near);
  const kept = model.groups?.overview
    ? companyFirst(fewer, chosen, near, busy, meetings.map(presentAt))
    : fewer;
  const lanes = kept.map((index) => ({
    index,
    actor: model.actors[index],
    meetings: busy.get(index) ?? 0,
  }));
  const laneOf = new Map(kept.map((index, nth) => [index, nth]));
  const sideOf = createSides(model);
  const joined = meetings.map((meeting) => ({
    id: meeting.id,
    meeting,
    span: spanOfDate(meeting.date),
    ends: endsOf(meeting, laneOf, sideOf, !state.hide?.includes("inferred")),
  }));
  return {
    lanes,
    meetings: joined.filter(({ ends }) => ends.length),
    offices: roles
      .filter((role) => laneOf.has(holder(role)))
      .map((role) => ({
        id: role.key,
        role,
        lane: laneOf.get(holder(role)),
        span: spanOfRole(role),
      })),
    leftOut: wanted.length - kept.length,
    countries: sideOf.countries,
    laneless: meetings.filter((meeting) => !presentAt(meeting).some(canHaveLane)).length,
  };
}

/** Return the spans an axis has to hold, {first, last, sharp}: whatever lies on it is in sight. */
export function spansOfScene({ meetings, offices }) {
  return [...meetings, ...offices]
    .map(({ span }) => span)
    .filter(Boolean)
    .flatMap(({ first, last, core, point }) => {
      const whole = { first, last, sharp: Boolean(point) && last - first <= SHARP };
      return core && !point ? [whole, { first: core[0], last: core[1], sharp: false }] : [whole];
    });
}

/**
 * Return the days of a partial date, or null without any: {first, last, core, open, point}.
 *
 * `core` are the first and last day it certainly lasted, `open` tells at which ends its sources
 * give no bound; `point` that it is of an occasion.
 */
export function spanOfDate(date) {
  if (!date) return null;
  const [startLow, startHigh, endLow, endHigh] = boundsOf(date);
  const core = startHigh <= endLow && !date.doubted ? [startHigh, endLow] : null;
  return spanOf(startLow, endHigh, core, [], true);
}

/** Return the days of a term in office in the same shape. */
export function spanOfRole(role) {
  const seen = role.as_of ? boundsOf(role.as_of) : [];
  return spanOf(...role.possible, role.certain ?? null, seen, false);
}

function spanOf(from, until, core, seen, point) {
  const known = [from, until, ...(core ?? []), ...seen]
    .filter((day) => day !== FIRST_DAY && day !== LAST_DAY)
    .map(dayNumber);
  if (!known.length) return null;
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const lasting = core?.[1] === LAST_DAY;
  return {
    first,
    last,
    core: core && [dayNumber(core[0]), lasting ? last : dayNumber(core[1])],
    open: { start: from === FIRST_DAY, end: until === LAST_DAY, lasting },
    point,
  };
}

/**
 * Return a function that tells the side of a participant: {side: 0, 1 or 2, told}; told by country.
 *
 * A side keeps its number, and so its look, from meeting to meeting: that of the country most of
 * its members come from, the most frequent country being 0. Where that does not tell the sides of
 * a meeting apart, they are numbered as they come.
 */
export function createSides(model) {
  const countries = counted(
    model.meetings.flatMap((meeting) =>
      meeting.participants.map(({ who }) => model.actors[who].country),
    ),
  );
  const ranked = [...countries.keys()]
    .filter(Boolean)
    .sort((a, b) => countries.get(b) - countries.get(a) || (a < b ? -1 : 1));
  const sideOf = (meeting, side) => {
    const sides = [...new Set(meeting.participants.map((each) => each.side))];
    const ranks = sides.map((each) => rankOfSide(model, meeting, each, ranked));
    const told = new Set(ranks).size === sides.length && !ranks.includes(-1);
    const nth = sides.indexOf(side);
    return { side: Math.max(Math.min(told ? ranks[nth] : nth, 2), 0), told };
  };
  return Object.assign(sideOf, { countries: ranked });
}

function rankOfSide(model, meeting, side, ranked) {
  const members = meeting.participants.filter((each) => each.side === side);
  const count = counted(members.map(({ who }) => model.actors[who].country).filter(Boolean));
  const [most] = [...count].sort((a, b) => b[1] - a[1])[0] ?? [];
  return ranked.indexOf(most);
}

/** Return those present, those they came for, and the institution whose sitting it was. */
function presentAt(meeting) {
  const all = meeting.participants.flatMap((each) => [each.who, each.on_behalf_of]);
  return [...new Set([...all, meeting.under])].filter((each) => each !== undefined);
}

function endsOf(meeting, laneOf, sideOf, unsure) {
  const ends = new Map();
  for (const { who, on_behalf_of: sender, side, inferred } of meeting.participants) {
    if (inferred && !unsure) continue;
    for (const [index, mediated] of [
      [who, false],
      [sender, true],
    ]) {
      const lane = laneOf.get(index);
      if (lane === undefined || (ends.has(lane) && mediated)) continue;
      ends.set(lane, { lane, ...sideOf(meeting, side), inferred: Boolean(inferred) });
    }
  }
  const sitting = laneOf.get(meeting.under);
  if (sitting !== undefined && !ends.has(sitting))
    ends.set(sitting, { lane: sitting, side: 2, told: true, inferred: false });
  return [...ends.values()].sort((a, b) => a.lane - b.lane);
}

/** Return all persons, or institutions, in the order of their lanes. */
function orderOf(model, bodies) {
  const kind = bodies ? "institution" : "person";
  const first = (bodies ? model.lanes?.institutions : model.lanes?.persons) ?? [];
  const known = new Set(first);
  const rest = model.actors.filter((actor) => actor.kind === kind && !known.has(actor.index));
  return [...first, ...rest.map((actor) => actor.index)];
}

function chosenOf(model, state) {
  const ids = selectedPair(state) ?? [state.selected];
  return new Set(ids.map((id) => model.actorById.get(id)?.index).filter((each) => each >= 0));
}

/** Return the chosen and all who were at a meeting with one of them. */
function nearTo(chosen, meetings) {
  const near = new Set(chosen);
  for (const meeting of meetings) {
    const present = presentAt(meeting);
    if (present.some((each) => chosen.has(each))) for (const each of present) near.add(each);
  }
  return near;
}

/** Return at most so many lanes in their order: the near ones and those in most meetings. */
function fewest(wanted, most, busy, near) {
  if (wanted.length <= most) return wanted;
  const weight = (index) => (near.has(index) ? 1e9 : 0) + (busy.get(index) ?? 0);
  const best = wanted.toSorted((a, b) => weight(b) - weight(a) || a - b).slice(0, most);
  const kept = new Set(best);
  return wanted.filter((index) => kept.has(index));
}

/** Return lanes in an order of our own: the chosen and their company, then the others. */
function companyFirst(lanes, chosen, near, busy, companies) {
  const weight = (index) => (chosen.has(index) ? 1e9 : 0) + (busy.get(index) ?? 0);
  const ranked = lanes.toSorted((a, b) => weight(b) - weight(a) || a - b);
  const parts = [true, false].map((each) => ranked.filter((index) => near.has(index) === each));
  return parts.flatMap((part) => nearOrder(part, companies));
}

function counted(words) {
  const count = new Map();
  for (const word of words) count.set(word, (count.get(word) ?? 0) + 1);
  return count;
}
