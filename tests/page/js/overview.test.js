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

test("a community has its first two members' names, and its number in the circle", () => {
  const people = { ...model, groups: { ...model.groups, names: [[0, 1, 2], [1], [2]] } };
  for (const tall of [false, true]) {
    const [node] = sceneOf(people, INITIAL, tall).nodes;
    equal([node.label, node.names, node.code], ["Ann Fell", ["Ann Fell", "Bo Hill"], "90"]);
    equal(node.told, "Ann Fell, Bo Hill, Cy Moor");
  }
});

test("an overview is drawn with the room its names were given", () => {
  const { frame } = sceneOf(model, INITIAL, true);
  equal(frame[1].x - frame[0].x, 370);
});
