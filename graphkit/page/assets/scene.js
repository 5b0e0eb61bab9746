// From model and state to what is drawn: nodes and ties with their looks. Pure.

import { isInferredFor } from "./certainty.js";
import { choices, createFilter, groupOf, networkOf, sectionOf } from "./filters.js";
import { membersByCommunity } from "./hulls.js";
import { pairKey } from "./model.js";
import { giveSizes } from "./sizes.js";
import { titlesOn } from "./terms.js";

/**
 * Return the scene of a state: {nodes, ties, neighbours, hulls, caption, size}.
 *
 * A node is {id, kind, label, code, x, y, size, weight, tied}; a tie
 * {key, start, end, relation, claims, weight, look, bend}, its ends being
 * nodes, its look one of held, planned, inferred, disputed; `size` is
 * what the size of a node says. `only`, a set of places in the
 * columns of the view, leaves out all other nodes.
 */
export function createScene(model, state, tall = false, only = null) {
  const view = model.views[networkOf(state)];
  const passes = createFilter(model, state);
  const { relations } = choices(state, model);
  const nodes = view.nodes.id.map((id, nth) =>
    only && !only.has(nth) ? null : nodeOf(model, view.nodes, nth, id, tall),
  );
  // Hiding what is inferred leaves out a tie that only a delegation's name makes.
  const sure = (claim, ends) => !state.hide?.includes("inferred") || !isInferredFor(claim, ends);
  const ties = bundled(shownTies(model, view, nodes, relations, passes, sure));
  for (const tie of ties) {
    tie.start.weight += tie.weight;
    tie.end.weight += tie.weight;
  }
  const drawn = only ? nodes.filter(Boolean) : nodes;
  const shown = drawn.filter((node) =>
    node.kind === "meeting" ? passes("meetings", node.meeting) : !model.gone?.has(node.index),
  );
  if (state.on) for (const node of shown) node.label = titled(model, node, state.on);
  return {
    nodes: shown,
    ties,
    neighbours: neighboursOf(ties),
    hulls: hullsOf(model, state, nodes),
    caption: only ? null : captionOf(model, state, nodes),
    size: networkOf(state) === "met" ? giveSizes(model, { nodes: shown, ties }, state.size) : "ties",
  };
}

/** Return the communities of those who met, where all of them are drawn and nobody hides them. */
function hullsOf(model, state, nodes) {
  const whole = model.groups && state.view === "met" && nodes.every(Boolean);
  return whole && state.hulls !== "off" ? membersByCommunity(nodes, model.groups.of) : [];
}

/** Return the words over those who stand apart because no tie of this view ever reaches them. */
function captionOf(model, state, nodes) {
  const { ties } = model.views[networkOf(state)];
  const counts = (relation) => networkOf(state) === "all" || groupOf(relation) !== "kin";
  const reached = new Set();
  ties.relation.forEach(
    (relation, nth) => counts(relation) && reached.add(ties.start[nth]).add(ties.end[nth]),
  );
  const apart = nodes.filter((_, nth) => !reached.has(nth));
  if (!apart.length || apart.length === nodes.length) return null;
  const least = apart.reduce((x, node) => Math.min(x, node.x), Infinity);
  const most = apart.reduce((x, node) => Math.max(x, node.x), -Infinity);
  const top = apart.reduce((highest, node) => (node.y < highest.y ? node : highest));
  return { x: (least + most) / 2, y: top.y, r: top.size, text: model.say(`strip.${networkOf(state)}`) };
}

function nodeOf(model, columns, nth, id, tall) {
  const kind = columns.kind[nth];
  const actor = model.actorById.get(id);
  const meeting = model.meetingById.get(id);
  return {
    id,
    kind,
    index: actor?.index,
    meeting,
    label: actor ? actor.name : model.meetingLabel(meeting),
    lang: actor?.lang,
    code: kind === "person" ? (actor.country ?? "") : "",
    x: (tall ? columns.tall_x : columns.x)[nth],
    y: (tall ? columns.tall_y : columns.y)[nth],
    size: columns.size[nth],
    unheld: meeting ? meeting.status !== "held" : false,
    weight: 0,
  };
}

/** Return the label of a person with an office certainly held on a day. */
function titled(model, node, day) {
  if (node.kind !== "person") return node.label;
  const [title] = titlesOn(model, node, day).certain;
  return title ? `${node.label}, ${title}` : node.label;
}

function shownTies(model, view, nodes, relations, passes, sure) {
  const { ties } = view;
  const shown = [];
  ties.start.forEach((start, nth) => {
    const relation = ties.relation[nth];
    if (!relations.includes(groupOf(relation))) return;
    if (!nodes[start] || !nodes[ties.end[nth]]) return;
    const section = sectionOf(model, relation);
    const kept = ties.claims[nth]
      .map((index, at) => ({ claim: model[section][index], share: ties.shares[nth][at] }))
      .filter(({ claim }) => passes(section, claim))
      .filter(({ claim }) => sure(claim, [nodes[start].index, nodes[ties.end[nth]].index]));
    if (kept.length) shown.push(tieOf(nodes[start], nodes[ties.end[nth]], relation, section, kept));
  });
  return shown;
}

function tieOf(start, end, relation, section, kept) {
  const ends = [start.id, end.id];
  const claims = kept.map(({ claim }) => claim);
  return {
    key: pairKey(...ends),
    start,
    end,
    relation,
    group: groupOf(relation),
    claims,
    weight: kept.reduce((sum, { share }) => sum + share, 0),
    planned: section === "meetings" && claims.every((claim) => claim.status !== "held"),
    inferred: claims.every(
      (claim) => claim.inferred || isInferredFor(claim, [start.index, end.index]),
    ),
    disputed: claims.some((claim) => claim.disputed),
    bend: 0,
  };
}

/** Join what runs between one pair in one group, and bend apart what is left side by side. */
function bundled(ties) {
  const groups = new Map();
  for (const tie of ties) {
    const key = `${tie.key} ${tie.group}`;
    const before = groups.get(key);
    if (before) join(before, tie);
    else groups.set(key, tie);
  }
  const pairs = new Map();
  for (const tie of groups.values()) {
    const beside = pairs.get(tie.key) ?? 0;
    tie.bend = beside === 0 ? 0 : Math.ceil(beside / 2) * (beside % 2 ? 1 : -1);
    pairs.set(tie.key, beside + 1);
  }
  return [...groups.values()];
}

function join(tie, other) {
  tie.claims = [...tie.claims, ...other.claims.filter((claim) => !tie.claims.includes(claim))];
  tie.weight += other.weight;
  tie.planned &&= other.planned;
  tie.inferred &&= other.inferred;
  tie.disputed ||= other.disputed;
}

function neighboursOf(ties) {
  const neighbours = new Map();
  const link = (a, b) => {
    if (!neighbours.has(a)) neighbours.set(a, new Set());
    neighbours.get(a).add(b);
  };
  for (const tie of ties) {
    link(tie.start.id, tie.end.id);
    link(tie.end.id, tie.start.id);
  }
  return neighbours;
}
