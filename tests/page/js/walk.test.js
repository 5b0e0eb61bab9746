import { createWalk, tiedTo } from "/assets/walk.js";
import { equal, test } from "/check.js";

const [ann, bo, cy, di] = ["Ann", "Bo", "Cy", "Di"].map((label, x) => ({ label, x: x * 10, y: 0, weight: 1 }));
const tie = (start, end, weight) => ({ start, end, weight });
const scene = { nodes: [ann, bo, cy, di], ties: [tie(ann, bo, 1), tie(cy, ann, 3), tie(ann, bo, 2), tie(bo, di, 9)] };

function walking(from = null) {
  const steps = [];
  const walk = createWalk(() => scene, () => from, ({ node, nth }) => steps.push([node.label, nth]));
  return { walk, steps };
}

test("whom one is tied to come with their strongest tie, the strongest first", () =>
  equal(tiedTo(scene.ties, ann).map(({ node, tie: { weight } }) => [node.label, weight]), [["Cy", 3], ["Bo", 2]]));

test("the ties of one are walked round, forwards and back", () => {
  const { walk, steps } = walking(ann);
  for (const step of [1, 1, 1, -1]) walk.along(step);
  equal(steps, [["Cy", 1], ["Bo", 2], ["Cy", 1], ["Bo", 2]]);
});

test("back from the start is the last", () => {
  const { walk, steps } = walking(ann);
  walk.along(-1);
  equal(steps, [["Bo", 2]]);
});

test("from where one settles its own ties are walked", () => {
  const { walk, steps } = walking(ann);
  walk.along(-1);
  walk.settle();
  walk.along(1);
  equal(steps.at(-1), ["Di", 1]);
});

test("an arrow leaves the ties, and who has none stays", () => {
  const { walk, steps } = walking(cy);
  walk.go(1, 0);
  equal([walk.at.label, walk.centre], ["Di", null]);
  const alone = { label: "Ed", x: 0, y: 0, weight: 0 };
  const lone = createWalk(() => ({ nodes: [alone], ties: [] }), () => alone, ({ node, all }) => steps.push([node.label, all]));
  lone.along(1);
  equal(steps.at(-1), ["Ed", 0]);
});
