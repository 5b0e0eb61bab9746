import { fit, radius } from "/assets/camera.js";
import { evened, parted } from "/assets/evened.js";
import { ok, test } from "/check.js";

const NONE = { left: 0, right: 0, top: 0, bottom: 0 };

/** A dense heart, a long arm and a few who stand far away, as a community lies in a large layout. */
function community(size) {
  return Array.from({ length: size }, (_, nth) => {
    const turn = nth * 2.4;
    const far = nth % 17 === 0 ? 9000 : nth % 3 === 0 ? nth * 4 : 40;
    const [x, y] = [far * Math.cos(turn), nth % 3 === 0 ? nth : far * Math.sin(turn)];
    return { id: `p${nth}`, x, y, size: 9 + (nth % 10) };
  });
}

function apart(one, other) {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

for (const tall of [false, true])
  for (const size of [1, 2, 150, 1100])
    test(`of ${size} members none lies over another on ${tall ? "a narrow" : "a wide"} screen`, () => {
      const nodes = evened(community(size), tall);
      const { k } = fit(nodes, ...(tall ? [330, 380] : [900, 470]), NONE);
      const over = nodes.filter((one, nth) =>
        nodes.slice(0, nth).some((other) => apart(one, other) * k < radius(one, k) + radius(other, k)),
      );
      ok(over.length === 0, `${over.length} do`);
    });

test("neither a dense heart nor a few far ones take the room of the others", () => {
  const nodes = evened(community(300), false);
  const nearest = nodes.map((one) =>
    Math.min(...nodes.filter((other) => other !== one).map((other) => apart(one, other))),
  );
  nearest.sort((a, b) => a - b);
  ok(nearest.at(-1) < 4 * nearest[0], `${nearest[0]} to ${nearest.at(-1)}`);
});

test("who stood in the middle stays there, and equal members get equal places", () => {
  const [one, other] = [evened(community(200), false), evened(community(200), false)];
  const far = one.map(({ x, y }) => Math.hypot(x / 1.8, y));
  ok(far[1] < 0.7 * Math.max(...far));
  ok(one.every((node, nth) => node.x === other[nth].x && node.y === other[nth].y));
});

test("members on one spot are parted", () => {
  const nodes = parted([0, 1, 2].map((nth) => ({ id: `p${nth}`, x: 0, y: 0 })), () => 5);
  ok(nodes.every((one, nth) => nodes.slice(nth + 1).every((other) => apart(one, other) >= 10)));
});
