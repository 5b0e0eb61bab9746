import { between, fit, panned, radius, revealing, zoomed } from "/assets/camera.js";
import { ahead, controlPoint, distanceToSegment, distanceToTie, hit } from "/assets/geometry.js";
import { equal, ok, test } from "/check.js";

const margin = { left: 10, right: 10, top: 10, bottom: 10 };
const near = (a, b) => ok(Math.abs(a - b) < 1e-6, `${a} is not ${b}`);

test("fitting shows every node inside the margins", () => {
  const nodes = [
    { x: -500, y: 0 },
    { x: 500, y: 300 },
  ];
  const camera = fit(nodes, 400, 300, margin);
  for (const node of nodes) {
    const [x, y] = [node.x * camera.k + camera.x, node.y * camera.k + camera.y];
    ok(x >= 10 - 1e-6 && x <= 390 + 1e-6 && y >= 10 && y <= 290);
  }
});

test("one node alone stands in the middle, not enlarged without end", () => {
  equal(fit([{ x: 7, y: 7 }], 400, 300, margin, 1.5), { k: 1.5, x: 200 - 10.5, y: 150 - 10.5 });
  equal(fit([], 400, 300, margin), { k: 1, x: 200, y: 150 });
});

test("the point zoomed at stays where it is", () => {
  const camera = zoomed({ k: 1, x: 20, y: 30 }, 2, 100, 80, 0.1);
  near((100 - 20) * camera.k + camera.x, 100);
  near((80 - 30) * camera.k + camera.y, 80);
});

test("zooming ends at both ends", () => {
  near(zoomed({ k: 1, x: 0, y: 0 }, 1e9, 0, 0, 0.1).k, 6);
  near(zoomed({ k: 1, x: 0, y: 0 }, 1e-9, 0, 0, 0.1).k, 0.1);
});

test("panning moves by pixels", () =>
  equal(panned({ k: 2, x: 1, y: 1 }, 3, 4), { k: 2, x: 4, y: 5 }));

test("revealing moves no more than it must", () => {
  const camera = { k: 1, x: 0, y: 0 };
  ok(revealing(camera, { x: 50, y: 50 }, 100, 100, margin) === camera);
  equal(revealing(camera, { x: 200, y: 50 }, 100, 100, margin), { k: 1, x: -110, y: 0 });
});

test("half way lies between", () =>
  near(between({ k: 1, x: 0, y: 0 }, { k: 3, x: 10, y: 20 }, 0.5).k, 2));

test("nodes grow more slowly than the drawing", () => ok(radius({ size: 10 }, 4) < 40));

test("the distance to a piece is to its nearest point", () => {
  near(distanceToSegment(5, 3, 0, 0, 10, 0), 3);
  near(distanceToSegment(-3, 4, 0, 0, 10, 0), 5);
  near(distanceToSegment(3, 4, 0, 0, 0, 0), 5);
});

test("a bent tie is hit where it runs", () => {
  const bend = controlPoint(0, 0, 100, 0, 1);
  ok(distanceToTie(50, bend.y / 2, 0, 0, 100, 0, 1) < 1);
  ok(distanceToTie(50, 0, 0, 0, 100, 0, 1) > 10);
});

test("a bent tie runs the same way from either end", () => {
  const [one, other] = [controlPoint(0, 0, 100, 40, 1), controlPoint(100, 40, 0, 0, 1)];
  near(one.x, other.x);
  near(one.y, other.y);
});

test("a node is hit before the tie that ends in it", () => {
  const a = { id: "a", x: 0, y: 0 };
  const b = { id: "b", x: 100, y: 0 };
  const tie = { start: a, end: b, bend: 0 };
  const scene = { nodes: [a, b], ties: [tie] };
  const place = (node) => ({ x: node.x, y: node.y, r: 10 });
  equal(hit(scene, place, 5, 0, 6).node.id, "a");
  ok(hit(scene, place, 50, 3, 6).tie === tie);
  equal(hit(scene, place, 50, 30, 6), null);
});

test("walking goes to the nearest node ahead", () => {
  const from = { x: 0, y: 0 };
  const [straight, aside, behind] = [
    { x: 50, y: 5 },
    { x: 40, y: 60 },
    { x: -10, y: 0 },
  ];
  const nodes = [from, straight, aside, behind];
  ok(ahead(nodes, from, 1, 0) === straight);
  ok(ahead(nodes, from, -1, 0) === behind);
  ok(ahead(nodes, from, 0, -1) === null);
});
