// Where ties run and what lies under a point. Pure; all in pixels of the screen.

const BEND = 22;

/** Return the middle control point of a tie that bends by some steps to one side. */
export function controlPoint(x1, y1, x2, y2, bend) {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const out = (bend * BEND * 2) / length;
  // The side must not depend on which end comes first.
  const way = x1 < x2 || (x1 === x2 && y1 < y2) ? 1 : -1;
  return { x: (x1 + x2) / 2 + (y1 - y2) * out * way, y: (y1 + y2) / 2 + (x2 - x1) * out * way };
}

/** Return the point half way along a tie. */
export function middle(x1, y1, x2, y2, bend) {
  const control = controlPoint(x1, y1, x2, y2, bend);
  return { x: (x1 + 2 * control.x + x2) / 4, y: (y1 + 2 * control.y + y2) / 4 };
}

/** Return the distance from a point to a tie, followed in eight straight pieces when it bends. */
export function distanceToTie(px, py, x1, y1, x2, y2, bend) {
  if (!bend) return distanceToSegment(px, py, x1, y1, x2, y2);
  const control = controlPoint(x1, y1, x2, y2, bend);
  let least = Infinity;
  let last = { x: x1, y: y1 };
  for (let step = 1; step <= 8; step += 1) {
    const next = onCurve(x1, y1, control, x2, y2, step / 8);
    least = Math.min(least, distanceToSegment(px, py, last.x, last.y, next.x, next.y));
    last = next;
  }
  return least;
}

/** Return the distance from a point to a straight piece. */
export function distanceToSegment(px, py, x1, y1, x2, y2) {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const square = dx * dx + dy * dy;
  const along = square ? Math.min(Math.max(((px - x1) * dx + (py - y1) * dy) / square, 0), 1) : 0;
  return Math.hypot(px - x1 - along * dx, py - y1 - along * dy);
}

/**
 * Return what lies under a point: {node} or {tie}, nodes first, or null.
 *
 * `place` gives {x, y, r} of a node; `reach` is how far beside it one may point.
 */
export function hit(scene, place, px, py, reach) {
  let best = null;
  let least = reach;
  for (const node of scene.nodes) {
    const { x, y, r } = place(node);
    const gap = Math.hypot(px - x, py - y) - r;
    if (gap < least) [best, least] = [{ node }, gap];
  }
  if (best) return best;
  least = reach;
  for (const tie of scene.ties) {
    const a = place(tie.start);
    const b = place(tie.end);
    const gap = distanceToTie(px, py, a.x, a.y, b.x, b.y, tie.bend);
    if (gap < least) [best, least] = [{ tie }, gap];
  }
  return best;
}

/**
 * Return the node to walk to from `from` in a direction (dx, dy), or null.
 *
 * Neighbours and others alike; of those ahead, the one nearest when what lies
 * aside counts double.
 */
export function ahead(nodes, from, dx, dy) {
  let best = null;
  let least = Infinity;
  for (const node of nodes) {
    const along = (node.x - from.x) * dx + (node.y - from.y) * dy;
    const aside = Math.abs((node.x - from.x) * dy - (node.y - from.y) * dx);
    if (node === from || along <= 0 || aside > along * 2.5) continue;
    const cost = along + aside * 2;
    if (cost < least) [best, least] = [node, cost];
  }
  return best;
}

/** Return the ids of the nodes that no walk from the first one reaches. */
export function unreachable(nodes, directions) {
  const seen = new Set(nodes.slice(0, 1));
  for (const node of seen) {
    for (const [dx, dy] of directions) {
      const next = ahead(nodes, node, dx, dy);
      if (next) seen.add(next);
    }
  }
  return nodes.filter((node) => !seen.has(node)).map((node) => node.id);
}

function onCurve(x1, y1, control, x2, y2, t) {
  const mix = (a, c, b) => (1 - t) * (1 - t) * a + 2 * (1 - t) * t * c + t * t * b;
  return { x: mix(x1, control.x, x2), y: mix(y1, control.y, y2) };
}
