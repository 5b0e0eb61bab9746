// The shortest chains between two actors, as graphkit/analysis/paths.py finds them. Pure.

import { pairKey } from "./model.js";
import { byText } from "./order.js";

const OPEN = "0001-01-01";
const ENDLESS = "9999-12-31";

/** What a chain may run through: the words of the command line, and the relations of each. */
export const THROUGH = {
  met: ["met"],
  accompanied: ["accompanied"],
  role: ["role"],
  kin: ["parent_of", "spouse_of", "sibling_of"],
  family: ["member_of"],
};

/**
 * Return all shortest chains from one actor to another: {chains, capped}.
 *
 * A chain is a list of hops {start, end, through, claim, section, inferred,
 * disputed, others}: of several claims the earliest that fits carries the hop,
 * and `others` counts the rest. Only held meetings count. The search is
 * {through, inOrder, maxHops, most}: chains in order run through hops that may
 * have happened one after the other.
 */
export function findChains(model, start, end, search = {}) {
  const { inOrder = false, maxHops = 6, most = 60 } = search;
  const links = linksOf(model, search);
  const near = linkedTo(model, links);
  const listed = [];
  if (start !== end && near.has(start.index) && near.has(end.index)) {
    const roads = { links, near, inOrder, model };
    for (const route of routes(roads, start.index, end.index, maxHops)) {
      if (listed.push(route) > most) break;
    }
  }
  const chains = listed.slice(0, most).map((route) => chainOf(model, route, links, inOrder));
  return { chains, capped: listed.length > most };
}

/** Return the links of each pair that the search allows, the earliest first. */
function linksOf(model, { through = ["met"] }) {
  const relations = new Set(through.flatMap((word) => THROUGH[word]));
  const links = new Map();
  const add = (one, other, relation, section, claim, days, inferred) => {
    if (!relations.has(relation) || !model.stands(claim)) return;
    const key = pairKey(one, other);
    if (!links.has(key)) links.set(key, []);
    links.get(key).push({
      through: relation,
      section,
      claim,
      earliest: days[0],
      latest: days.at(-1),
      inferred: Boolean(inferred),
    });
  };
  for (const [key, pair] of model.pairs) addMeetings(model, key, pair, add);
  for (const role of model.roles) {
    if (role.person === undefined || role.institution === undefined) continue;
    const [person, place] = [model.actors[role.person].id, model.actors[role.institution].id];
    add(person, place, "role", "roles", role, role.possible, role.inferred);
  }
  for (const kin of model.kinship) {
    const [one, other] = [model.actors[kin.person].id, model.actors[kin.other].id];
    add(one, other, kin.relation, "kinship", kin, [OPEN, ENDLESS], kin.inferred);
  }
  for (const found of links.values()) found.sort(byTime);
  return links;
}

function addMeetings(model, key, pair, add) {
  const ends = key.split("~").map((id) => model.actorById.get(id).index);
  for (const relation of ["met", "accompanied"]) {
    for (const meeting of pair[relation]) {
      if (meeting.status !== "held") continue;
      const unnamed = meeting.participants.some(
        (each) => each.inferred && ends.includes(each.who),
      );
      const days = meeting.date?.days ?? [OPEN, ENDLESS];
      add(...key.split("~"), relation, "meetings", meeting, days, unnamed || meeting.inferred);
    }
  }
}

function byTime(a, b) {
  if (a.earliest !== b.earliest) return a.earliest < b.earliest ? -1 : 1;
  if (a.latest !== b.latest) return a.latest < b.latest ? -1 : 1;
  return byText(recordKey(a.claim), recordKey(b.claim));
}

function recordKey(claim) {
  return claim.key ?? claim.id;
}

/** Return who is linked to whom, in the order of names. */
function linkedTo(model, links) {
  const near = new Map();
  for (const key of links.keys()) {
    const [one, other] = key.split("~").map((id) => model.actorById.get(id).index);
    for (const [from, to] of [[one, other], [other, one]]) {
      if (!near.has(from)) near.set(from, []);
      near.get(from).push(to);
    }
  }
  const { actors } = model;
  const byName = (a, b) =>
    byText(actors[a].name, actors[b].name) || byText(actors[a].id, actors[b].id);
  for (const found of near.values()) found.sort(byName);
  return near;
}

/** Yield the actors of every shortest route; in order of time a longer one may be the shortest. */
function* routes(roads, start, end, maxHops) {
  const away = distances(roads.near, end, maxHops);
  if (!away.has(start)) return;
  const longest = roads.inOrder ? maxHops : away.get(start);
  for (let length = away.get(start); length <= longest; length += 1) {
    let found = false;
    for (const route of onward(roads, [start], length, away)) {
      found = true;
      yield route;
    }
    if (found) return;
  }
}

function distances(near, end, most) {
  const away = new Map([[end, 0]]);
  for (const actor of away.keys()) {
    if (away.get(actor) === most) continue;
    for (const next of near.get(actor)) {
      if (!away.has(next)) away.set(next, away.get(actor) + 1);
    }
  }
  return away;
}

/** Yield the ways to go on from a route in exactly `left` hops. */
function* onward(roads, route, left, away) {
  if (left === 0) {
    yield route;
    return;
  }
  for (const following of roads.near.get(route.at(-1))) {
    if (!((away.get(following) ?? left) < left) || route.includes(following)) continue;
    const longer = [...route, following];
    if (!roads.inOrder || fitting(roads.model, longer, roads.links, true))
      yield* onward(roads, longer, left - 1, away);
  }
}

/** Return the earliest link of each hop, in possible order of time if asked, or null. */
function fitting(model, route, links, inOrder) {
  const chosen = [];
  let now = OPEN;
  for (let nth = 1; nth < route.length; nth += 1) {
    const offered = linksBetween(model, route[nth - 1], route[nth], links);
    const fits = inOrder ? offered.filter((link) => link.latest >= now) : offered;
    if (!fits.length) return null;
    // The link that can be over first leaves the most room for those that follow.
    const best = inOrder ? fits.reduce((a, b) => (later(b, now) < later(a, now) ? b : a)) : fits[0];
    chosen.push(best);
    now = later(best, now);
  }
  return chosen;
}

function later(link, now) {
  return link.earliest > now ? link.earliest : now;
}

function linksBetween(model, one, other, links) {
  return links.get(pairKey(model.actors[one].id, model.actors[other].id));
}

function chainOf(model, route, links, inOrder) {
  return fitting(model, route, links, inOrder).map((link, nth) => ({
    start: model.actors[route[nth]],
    end: model.actors[route[nth + 1]],
    through: link.through,
    claim: link.claim,
    section: link.section,
    inferred: link.inferred,
    disputed: Boolean(link.claim.disputed),
    others: linksBetween(model, route[nth], route[nth + 1], links).length - 1,
  }));
}
