// An opened community: its members spread evenly over the picture, no one over another. Pure.

import { radius } from "./camera.js";

const ELBOW_ROOM = 54; // pixels at scale 1 for each member
const PICTURE = { wide: [700, 380], tall: [290, 380] }; // pixels a small window has for it
const EVEN = 0.8; // of the mean distance of neighbours none is nearer, so that none huddle
const CLEAR = 1.5; // pixels at least between two members
const ROUNDS = 90;
const LARGER = 1.04;

/**
 * Move nodes so that they fill an ellipse evenly, and return them: who is in the middle stays
 * there, and everybody in his direction, but neither a dense heart nor a few far ones take the
 * room of all others; drawn whole, no two overlap.
 */
export function evened(nodes, tall) {
  const [wide, high] = PICTURE[tall ? "tall" : "wide"];
  const across = Math.sqrt((wide / high) * nodes.length) * ELBOW_ROOM;
  const down = (across * high) / wide;
  const points = polar(nodes);
  const outwards = ranks(points.map(({ far }) => far));
  const round = ranks(points.map(({ angle }) => angle));
  nodes.forEach((node, nth) => {
    const far = Math.sqrt((outwards[nth] + 0.5) / nodes.length);
    const angle = (points[nth].angle + ((round[nth] / nodes.length) * 2 - 1) * Math.PI) / 2;
    node.x = (far * across * Math.cos(angle)) / 2;
    node.y = (far * down * Math.sin(angle)) / 2;
  });
  const k = Math.min(wide / across, high / down);
  return parted(nodes, (node) => Math.max((radius(node, k) + CLEAR / 2) / k, (EVEN * ELBOW_ROOM) / 2));
}

/**
 * Push nodes apart until no two are nearer than their rooms, and return them: `room` gives the
 * radius of one. What is still too near after many rounds is drawn larger until nothing is.
 */
export function parted(nodes, room) {
  const rooms = nodes.map(room);
  const cell = 2 * rooms.reduce((most, each) => Math.max(most, each), 1);
  for (let nth = 0; pushed(nodes, rooms, cell); nth += 1) {
    if (nth < ROUNDS) continue;
    for (const node of nodes) {
      node.x *= LARGER;
      node.y *= LARGER;
    }
  }
  return nodes;
}

/** Push each pair that is too near apart; return whether there was one. */
function pushed(nodes, rooms, cell) {
  const at = (value) => Math.floor(value / cell);
  const cells = new Map();
  let any = false;
  nodes.forEach((node, nth) => {
    const [column, row] = [at(node.x), at(node.y)];
    for (let i = column - 1; i <= column + 1; i += 1)
      for (let j = row - 1; j <= row + 1; j += 1)
        for (const other of cells.get(`${i} ${j}`) ?? [])
          any = push(node, nodes[other], rooms[nth] + rooms[other]) || any;
    const key = `${at(node.x)} ${at(node.y)}`;
    if (cells.has(key)) cells.get(key).push(nth);
    else cells.set(key, [nth]);
  });
  return any;
}

/** Push two nodes apart, a little further than they need, where they are nearer than that. */
function push(one, other, need) {
  const [dx, dy] = [one.x - other.x, one.y - other.y];
  const far = Math.hypot(dx, dy);
  if (far >= need) return false;
  const step = (need * 1.01 - far) / 2;
  const [x, y] = far > 0 ? [dx / far, dy / far] : [1, 0];
  one.x += x * step;
  one.y += y * step;
  other.x -= x * step;
  other.y -= y * step;
  return true;
}

/** Return how far and in which direction nodes stand from the middle one, both axes alike. */
function polar(nodes) {
  const [x, y] = ["x", "y"].map((axis) => {
    const values = nodes.map((node) => node[axis]);
    const centre = middleOf(values);
    const breadth = middleOf(values.map((each) => Math.abs(each - centre))) || 1;
    return values.map((each) => (each - centre) / breadth);
  });
  return nodes.map((_, nth) => ({
    far: Math.hypot(x[nth], y[nth]),
    angle: Math.atan2(y[nth], x[nth]),
  }));
}

function middleOf(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

/** Return the place of each value among all. */
function ranks(values) {
  const found = [];
  const order = [...values.keys()].sort((a, b) => values[a] - values[b] || a - b);
  order.forEach((of, nth) => (found[of] = nth));
  return found;
}
