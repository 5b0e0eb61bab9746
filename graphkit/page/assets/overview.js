// What a large page draws: its communities, one of them, somebody's surroundings, or all. Pure.

import { evened } from "./evened.js";
import { networkOf } from "./filters.js";
import { createScene } from "./scene.js";
import { selectedPair } from "./state.js";

/** `within` of a state: everybody, a community by its number, or null for the overview. */
export const EVERYBODY = "everybody";

const RING = 150;
export const SHEET = { wide: [960, 530], tall: [370, 420] }; // as graphkit/page/groups.py has them, in pixels
export const NARROW = 0.52;
const RIM = { left: 2, right: 2, top: 2, bottom: 2 }; // names have their room inside the sheet
const BUTTONS = 54; // pixels at the right, where those that zoom lie

/**
 * Return the scene of a state, as scene.js describes it.
 *
 * `about` tells what it is of: {kind: overview}, {kind: community, group}, {kind: around, ids} or
 * {kind: everybody}; a page that is not large has no `about`.
 */
export function sceneOf(model, state, tall) {
  const about = aboutOf(model, state);
  if (!about) return createScene(model, state, tall);
  if (about.kind === "overview") return { ...communities(model, tall), about };
  const { of } = model.groups;
  const { id } = model.views.met.nodes;
  if (about.kind === "community") {
    const members = new Set();
    of.forEach((group, nth) => group === about.group && members.add(nth));
    const found = createScene(model, state, tall, members);
    return { ...found, nodes: evened(found.nodes, tall), caption: null, about };
  }
  if (about.kind === "around") {
    const found = createScene(model, state, tall, neighbourhood(model, about.ids));
    return { ...ringed(found, about.ids), caption: null, about };
  }
  return { ...createScene(model, state, tall, new Set(id.keys())), about };
}

/** Tell whether a selection changes what a state draws: in an overview it does. */
export function drawsSelection(model, state) {
  return Boolean(model.groups?.overview) && state.view === "met" && state.within !== EVERYBODY;
}

/** Return the number of the community that an id of the overview stands for, or null. */
export function groupOfId(id) {
  return id?.startsWith("group_") ? Number(id.slice(6)) : null;
}

/** Return what a click selects: of a tie the pair, of a meeting's tie the meeting. */
export function idOf({ node, tie }) {
  if (node) return node.id;
  if (tie.group === "attended" || tie.group === "part_of")
    return tie.start.kind === "meeting" && tie.end.kind !== "meeting" ? tie.start.id : tie.end.id;
  return tie.key;
}

function aboutOf(model, state) {
  if (!model.groups?.overview || networkOf(state) !== "met") return null;
  if (state.path || state.within === EVERYBODY) return { kind: EVERYBODY };
  const { of } = model.groups;
  const known = (selectedPair(state) ?? [state.selected]).filter((id) => model.nodeOf.has(id));
  const group = state.within === null ? null : Number(state.within);
  const inside = (id) => of[model.nodeOf.get(id)] === group;
  if (known.length && !(group !== null && known.every(inside)))
    return { kind: "around", ids: known };
  return group === null || !model.groups.size[group]
    ? { kind: "overview" }
    : { kind: "community", group };
}

/** Return the communities as nodes, tied by how many pairs of persons met across. */
function communities(model, tall) {
  const { names, size, overview } = model.groups;
  const nodes = overview.group.map((group, nth) => ({
    id: `group_${group}`,
    kind: "community",
    ...calledBy(names[group].map((index) => model.actors[index].name)),
    people: size[group],
    code: String(size[group]),
    x: (tall ? overview.tall_x : overview.x)[nth],
    y: (tall ? overview.tall_y : overview.y)[nth],
    size: overview.radius[nth] * (tall ? NARROW : 1),
    weight: size[group],
    unheld: false,
  }));
  const most = overview.pairs.reduce((least, each) => Math.max(least, each), 1);
  const neighbours = new Map(nodes.map((node) => [node.id, new Set()]));
  const ties = overview.start.map((at, nth) => {
    const [start, end] = [nodes[at], nodes[overview.end[nth]]];
    const share = overview.pairs[nth] / most;
    neighbours.get(start.id).add(end.id);
    neighbours.get(end.id).add(start.id);
    return {
      key: `${start.id}~${end.id}`,
      ...{ start, end, relation: "met", group: "met", claims: [], bend: 0 },
      pairs: overview.pairs[nth],
      weight: overview.pairs[nth],
      width: 0.6 + 7 * share,
      faint: 0.08 + 0.72 * share ** 0.7,
      ...{ planned: false, inferred: false, disputed: false },
    };
  });
  ties.sort((a, b) => a.weight - b.weight); // the strong lie over the weak
  const [x, y] = SHEET[tall ? "tall" : "wide"].map((each) => each / 2);
  const frame = [{ x: -x, y: -y }, { x, y }];
  const margin = { ...RIM, right: tall ? RIM.right : BUTTONS };
  return { nodes, ties, neighbours, caption: null, size: "members", frame, margin };
}

/** Return what a community is called: by its first two members, in words by all that are named. */
function calledBy(names) {
  return { label: names[0], names: names.slice(0, 2), told: names.join(", ") };
}

/** Return the nodes of some ids and of all they have a tie with. */
function neighbourhood(model, ids) {
  const { start, end } = model.views.met.ties;
  const centre = new Set(ids.map((id) => model.nodeOf.get(id)));
  const found = new Set(centre);
  start.forEach((one, nth) => {
    if (centre.has(one)) found.add(end[nth]);
    if (centre.has(end[nth])) found.add(one);
  });
  return found;
}

/** Return a scene with some ids in the middle and the others in rings, near ones side by side. */
function ringed(scene, ids) {
  const kept = scene.nodes.filter((node) => node.weight > 0 || ids.includes(node.id));
  const others = kept.filter((node) => !ids.includes(node.id));
  others.sort((a, b) => Math.atan2(a.y, a.x) - Math.atan2(b.y, b.x) || (a.id < b.id ? -1 : 1));
  ids.forEach((id, nth) => {
    const node = kept.find((each) => each.id === id);
    if (node) Object.assign(node, { x: (nth - (ids.length - 1) / 2) * RING, y: 0 });
  });
  let first = 0;
  for (let ring = 1; first < others.length; ring += 1) {
    const room = ring * 10;
    const inside = others.slice(first, first + room);
    inside.forEach((node, nth) => {
      const angle = ((nth + ring / 2) / inside.length) * 2 * Math.PI;
      node.x = Math.cos(angle) * RING * (ring + 0.6) * 1.4;
      node.y = Math.sin(angle) * RING * (ring + 0.6) * 0.8;
    });
    first += room;
  }
  return { ...scene, nodes: kept };
}
