// Walking the network with the keyboard: by direction, and along the ties of one node. Pure.

import { ahead } from "./geometry.js";

export const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * Return a walk: {at, centre, tie, go(dx, dy), along(step), settle(), leave()}.
 *
 * `at` is the node that is reached; while the ties of a node are walked, `centre` is that node
 * and `tie` leads from it to `at`. `scene()` is what is walked in, `from()` where a walk starts,
 * and `reached({node, tie, nth, all})` is told each step.
 */
export function createWalk(scene, from, reached) {
  const walk = { at: null, centre: null, tie: null };

  function start() {
    return walk.at ?? from() ?? null;
  }

  /** Stand still at what is reached: its own ties are walked next. */
  walk.settle = () => {
    walk.centre = walk.tie = null;
  };

  walk.leave = () => {
    walk.at = null;
    walk.settle();
  };

  walk.go = (dx, dy) => {
    const { nodes } = scene();
    if (!nodes.length) return;
    const before = start();
    walk.at = before ? (ahead(nodes, before, dx, dy) ?? before) : heaviest(nodes);
    walk.settle();
    reached({ node: walk.at });
  };

  walk.along = (step) => {
    const { nodes, ties } = scene();
    if (!nodes.length) return;
    const centre = walk.centre ?? start() ?? heaviest(nodes);
    const near = tiedTo(ties, centre);
    const all = near.length;
    const last = near.findIndex(({ tie }) => tie === walk.tie);
    const nth = last < 0 ? Math.min(step, 0) : last + step;
    const { node, tie } = near.at(((nth % all) + all) % all) ?? { node: centre, tie: null };
    Object.assign(walk, { at: node, centre, tie });
    reached({ node, tie, nth: near.findIndex((each) => each.tie === tie) + 1, all });
  };

  return walk;
}

/** Return whom a node is tied to as {node, tie}, each by its strongest tie, the strongest first. */
export function tiedTo(ties, centre) {
  const found = new Map();
  for (const tie of ties) {
    if (tie.start !== centre && tie.end !== centre) continue;
    const node = tie.start === centre ? tie.end : tie.start;
    if (!(found.get(node)?.tie.weight >= tie.weight)) found.set(node, { node, tie });
  }
  const order = (a, b) => b.tie.weight - a.tie.weight || (a.node.label < b.node.label ? -1 : 1);
  return [...found.values()].sort(order);
}

function heaviest(nodes) {
  return nodes.reduce((best, node) => (node.weight > best.weight ? node : best));
}
