import { betweenness, giveSizes, sizesOf } from "/assets/sizes.js";
import { equal, ok, test } from "/check.js";

const nodesOf = (count) => Array.from({ length: count }, (_, nth) => ({ id: `p${nth}` }));
const tied = (nodes, pairs) =>
  pairs.map(([a, b, ...claims]) => ({ start: nodes[a], end: nodes[b], group: "met", claims }));
const line = [[1], [0, 2], [1, 3], [2]].map((each) => new Set(each));

test("the middle of a line lies between all others", () => equal(betweenness(line), [0, 4, 4, 0]));

test("a pair with two ways counts half for each", () => {
  const square = [[1, 3], [0, 2], [1, 3], [0, 2]].map((each) => new Set(each));
  equal(betweenness(square), [1, 1, 1, 1]);
});

test("a meeting of three counts once for each of them", () => {
  const nodes = nodesOf(3);
  const ties = tied(nodes, [[0, 1, "m"], [1, 2, "m"], [0, 2, "m"]]);
  equal(giveSizes({}, { nodes, ties }, "meetings"), "meetings");
  equal(nodes.map((node) => node.size), [9 + 1.6, 9 + 1.6, 9 + 1.6]);
});

test("who met more people, or stands between more, is larger", () => {
  for (const size of [null, "between"]) {
    const nodes = nodesOf(4);
    giveSizes({}, { nodes, ties: tied(nodes, [[0, 1], [1, 2], [1, 3]]) }, size);
    ok(nodes[1].size > nodes[0].size && nodes[0].size === nodes[2].size);
  }
});

test("a large page does not offer what takes too long", () => {
  const model = { groups: { overview: {} } };
  equal(sizesOf(model), ["people", "meetings"]);
  equal(giveSizes(model, { nodes: [], ties: [] }, "between"), "people");
});
