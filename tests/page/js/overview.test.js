import { sceneOf } from "/assets/overview.js";
import { INITIAL } from "/assets/state.js";
import { equal, ok, test } from "/check.js";

const overview = {
  ...{ group: [0, 1, 2], radius: [40, 30, 20], x: [0, 100, 200], y: [0, 0, 0] },
  ...{ tall_x: [0, 0, 0], tall_y: [0, 100, 200] },
  ...{ start: [0, 0, 1], end: [1, 2, 2], pairs: [20, 1, 5] },
};
const model = {
  groups: { overview, names: [[0], [1], [2]], size: [90, 40, 10], of: [0, 1, 2] },
  actors: [{ name: "Ann Fell" }, { name: "Bo Hill" }, { name: "Cy Moor" }],
  nodeOf: new Map(),
};

test("strong ties of an overview are wide and plain, and lie over the faint ones", () => {
  const { ties } = sceneOf(model, INITIAL, false);
  equal(
    ties.map((tie) => tie.pairs),
    [1, 5, 20],
  );
  ties.slice(1).forEach((tie, nth) => {
    ok(tie.width > ties[nth].width);
    ok(tie.faint > ties[nth].faint);
  });
});

test("a community's name says how many belong to it, on a narrow screen its size does", () => {
  equal(sceneOf(model, INITIAL, false).nodes[0].label, "Ann Fell +\u00a089");
  equal(sceneOf(model, INITIAL, true).nodes[0].label, "Ann Fell");
});
