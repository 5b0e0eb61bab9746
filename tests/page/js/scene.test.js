import { choices, kindsOf, statusesOf } from "/assets/filters.js";
import { createScene } from "/assets/scene.js";
import { INITIAL } from "/assets/state.js";
import { equal, ok, test } from "/check.js";
import { model } from "/model.js";

const scene = (patch = {}, tall) => createScene(model, { ...INITIAL, ...patch }, tall);
const keys = (found) => found.ties.map((tie) => `${tie.key} ${tie.group}`);

test("at first only held meetings tie", () => equal(keys(scene()), ["ann~bo met"]));

test("planned meetings tie when asked for, and look planned", () => {
  const found = scene({ statuses: ["held", "planned"] });
  equal(keys(found), ["ann~bo met", "ann~cy met"]);
  equal(
    found.ties.map((tie) => tie.planned),
    [false, true],
  );
});

test("a tie weighs what its shown meetings add", () => {
  equal(scene().ties[0].weight, 1.5);
  equal(scene({ kinds: ["meeting"] }).ties[0].weight, 1);
});

test("a tie is inferred only when every shown meeting is", () => {
  equal(scene().ties[0].inferred, false);
  equal(scene({ kinds: ["call"] }).ties[0].inferred, true);
});

test("a tie is disputed when any shown meeting is", () => {
  equal(scene().ties[0].disputed, true);
  equal(scene({ kinds: ["meeting"] }).ties[0].disputed, false);
});

test("the window leaves out what certainly lies outside", () => {
  equal(
    scene({ since: "2025-01-01" }).ties[0].claims.map((claim) => claim.id),
    ["call"],
  );
  equal(scene({ since: "2026-01-01" }).ties, []);
});

test("kin between persons is drawn beside, bent away from the other tie", () => {
  const found = scene({ relations: ["met", "kin"], statuses: ["planned"] });
  equal(
    found.ties.map((tie) => [tie.group, tie.bend]),
    [
      ["met", 0],
      ["kin", 1],
    ],
  );
});

test("everything has meetings as nodes, and hides those the filters hide", () => {
  const ids = (found) => found.nodes.map((node) => node.id);
  ok(ids(scene({ view: "all" })).includes("plan"));
  ok(!ids(scene({ view: "all", statuses: ["held"] })).includes("plan"));
  ok(ids(scene({ view: "all", statuses: [] })).includes("ann"));
});

test("neighbours are known both ways", () => {
  const { neighbours } = scene();
  equal([...neighbours.get("ann")], ["bo"]);
  equal([...neighbours.get("bo")], ["ann"]);
});

test("a narrow screen has places of its own", () => {
  equal(
    scene({}, true).nodes.map((node) => [node.x, node.y]),
    [
      [0, 0],
      [0, 100],
      [0, 200],
    ],
  );
});

test("who has no tie in any state stands apart under a caption", () => {
  equal(scene().caption, null);
});

test("kinds and statuses are those the dataset has", () => {
  equal(kindsOf(model), ["call", "meeting", "visit"]);
  equal(statusesOf(model), ["held", "planned"]);
  equal(choices(INITIAL, model).statuses, ["held"]);
});
