import { convexHull, membersByCommunity, outline } from "/assets/hulls.js";
import { equal, ok, test } from "/check.js";

test("a hull has the outermost points as corners, and no other", () => {
  const square = [0, 4].flatMap((x) => [0, 4].map((y) => ({ x, y })));
  const hull = convexHull([...square, { x: 2, y: 2 }, { x: 2, y: 0 }]);

  equal(hull.length, 4);
  ok(square.every((corner) => hull.some(({ x, y }) => x === corner.x && y === corner.y)));
});

test("an outline leaves room around every member", () => {
  const members = [
    { x: 0, y: 0, r: 5 },
    { x: 100, y: 0, r: 9 },
  ];
  const xs = outline(members).map(({ x }) => x);

  ok(Math.min(...xs) < -5 && Math.max(...xs) > 109);
});

test("communities are outlined from three tied members on", () => {
  const nodes = [1, 1, 1, 0, 1, 1].map((weight, nth) => ({ weight, nth }));

  const found = membersByCommunity([...nodes, null], [0, 0, 0, 0, 1, -1, 0]);

  equal(
    found.map((members) => members.map(({ nth }) => nth)),
    [[0, 1, 2]],
  );
});
