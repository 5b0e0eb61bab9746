// From a foreign network to what is drawn: the same scene as ours, with its own colours. Pure.

import { pairKey } from "./model.js";

/**
 * Return the scene {nodes, ties, neighbours} of a foreign payload.
 *
 * Ties between one pair stand beside each other, each bent a little more; they
 * share the key of the pair.
 */
export function createForeignScene(payload, tall = false) {
  const nodes = (payload.nodes ?? []).map((node) => {
    const [x, y] = tall ? node.tall : node.wide;
    return { ...node, kind: node.shape ?? "person", code: "", x, y, weight: 0 };
  });
  const beside = new Map();
  const neighbours = new Map(nodes.map((node) => [node.id, new Set()]));
  const ties = [];
  for (const each of payload.ties ?? []) {
    const start = nodes[each.start];
    const end = nodes[each.end];
    if (start === end) continue; // told in the panel and the table; a loop has no length
    const key = pairKey(start.id, end.id);
    const count = beside.get(key) ?? 0;
    beside.set(key, count + 1);
    const bend = count ? Math.ceil(count / 2) * (count % 2 ? 1 : -1) : 0;
    ties.push({ ...each, key, start, end, bend, group: "met", inferred: each.dashed, claims: [] });
    for (const node of [start, end]) node.weight += 1;
    neighbours.get(start.id).add(end.id);
    neighbours.get(end.id).add(start.id);
  }
  return { nodes, ties, neighbours, caption: null };
}

/** Return the ties of a payload that touch a node, or that join the two of a pair. */
export function tiesOf(payload, selected) {
  const indexes = selected.split("~").map((id) => payload.nodes.findIndex((each) => each.id === id));
  const touches = ({ start, end }) => indexes.every((index) => index === start || index === end);
  return (payload.ties ?? []).filter(touches);
}
