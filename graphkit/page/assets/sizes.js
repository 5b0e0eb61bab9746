// What the size of a person says: people met, meetings, or how much runs through them. Pure.

const SMALL = 9; // pixels at scale 1 of who has nothing to show
const CAPPED = 36; // from so many on, people and meetings make nobody larger
const GROWTH = 9.6; // pixels by which the largest is larger than the least

/** Return what a size may say, the default first; on a large page not what takes too long. */
export function sizesOf(model) {
  return ["people", "meetings", ...(model.groups?.overview ? [] : ["between"])];
}

/** Give nodes the size that tells of the drawn ties what is asked for; return what it says. */
export function giveSizes(model, { nodes, ties }, asked) {
  const size = sizesOf(model).includes(asked) ? asked : "people";
  const place = new Map(nodes.map((node, nth) => [node, nth]));
  const met = nodes.map(() => new Set());
  const meetings = nodes.map(() => new Set());
  for (const { start, end, group, claims } of ties) {
    if (group !== "met" || !place.has(start) || !place.has(end)) continue;
    const [a, b] = [place.get(start), place.get(end)];
    met[a].add(b);
    met[b].add(a);
    for (const claim of size === "meetings" ? claims : []) {
      meetings[a].add(claim);
      meetings[b].add(claim);
    }
  }
  const counted = size === "meetings" ? meetings : met;
  const counts = size === "between" ? betweenness(met) : counted.map((each) => each.size);
  const most = size === "between" ? counts.reduce((a, b) => Math.max(a, b), 1) : CAPPED;
  nodes.forEach((node, nth) => {
    node.size = SMALL + GROWTH * Math.sqrt(Math.min(counts[nth] / most, 1));
  });
  return size;
}

/**
 * Return how many of the shortest chains between two others run through each node, those of
 * a pair with several counted in parts, each pair twice: Brandes 2001, for ties without weights.
 */
export function betweenness(neighbours) {
  const through = neighbours.map(() => 0);
  neighbours.forEach((_, source) => {
    const order = [source];
    const far = new Int32Array(neighbours.length).fill(-1);
    const ways = new Float64Array(neighbours.length);
    const share = new Float64Array(neighbours.length);
    far[source] = 0;
    ways[source] = 1;
    for (const one of order) {
      for (const other of neighbours[one]) {
        if (far[other] < 0) {
          far[other] = far[one] + 1;
          order.push(other);
        }
        if (far[other] === far[one] + 1) ways[other] += ways[one];
      }
    }
    for (const one of order.reverse()) {
      if (one !== source) through[one] += share[one];
      for (const before of neighbours[one])
        if (far[before] === far[one] - 1)
          share[before] += (ways[before] / ways[one]) * (1 + share[one]);
    }
  });
  return through;
}
