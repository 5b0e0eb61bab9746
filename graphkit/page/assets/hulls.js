// Soft outlines around communities: who met each other more than others. Pure.

const SMALLEST = 3; // members that make an outline
const CORNERS = 12; // points of the circle about a member
const BREADTH = 12; // pixels between a member and the outline

/** Return the drawn and tied members of each community, of those with at least three. */
export function membersByCommunity(nodes, of) {
  const groups = new Map();
  nodes.forEach((node, nth) => {
    if (!node?.weight || of[nth] < 0) return;
    if (!groups.has(of[nth])) groups.set(of[nth], []);
    groups.get(of[nth]).push(node);
  });
  return [...groups.values()].filter((members) => members.length >= SMALLEST);
}

/** Return the corners of the outline around circles {x, y, r}, in order. */
export function outline(circles) {
  const points = circles.flatMap(({ x, y, r }) =>
    Array.from({ length: CORNERS }, (_, nth) => {
      const angle = (nth / CORNERS) * 2 * Math.PI;
      return { x: x + (r + BREADTH) * Math.cos(angle), y: y + (r + BREADTH) * Math.sin(angle) };
    }),
  );
  return convexHull(points);
}

/** Return the corners of the convex hull, by Andrew's monotone chain (1979). */
export function convexHull(points) {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (ordered) => {
    const chain = [];
    for (const point of ordered) {
      while (chain.length > 1 && turn(chain.at(-2), chain.at(-1), point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

function turn(a, b, c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
