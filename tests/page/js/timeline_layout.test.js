import { hitOnTimeline, placeTimeline, walkOf } from "/assets/timeline_layout.js";
import { createAxis, createLens, dayNumber } from "/assets/timeline_scale.js";
import { spanOfDate, spanOfRole, spansOfScene } from "/assets/timeline_scene.js";
import { selectedTogether, togetherWith } from "/assets/timeline_told.js";
import { equal, ok, test } from "/check.js";

const meeting = (id, lanes, ...days) => ({
  id,
  meeting: { status: "held" },
  span: days.length ? spanOfDate({ days }) : null,
  ends: lanes.map((lane) => ({ lane, side: 0 })),
});
const office = (id, lane, from, to) => ({
  id,
  role: {},
  lane,
  span: spanOfRole({ possible: [from, to] }),
});

function placed(meetings, offices = [], open = -1) {
  const lanes = ["ann", "bo", "cy"].map((id, index) => ({ index, actor: { id }, meetings: 0 }));
  const scene = { lanes, meetings, offices };
  const axis = createAxis(spansOfScene(scene));
  const lens = createLens(axis.length, [0, axis.length], 600);
  return { ...placeTimeline(scene, axis, lens, { width: 600, open }), axis };
}

test("meetings of one day stand side by side, inside the day", () => {
  const { marks } = placed([
    meeting("a", [0, 1], "2025-01-14"),
    meeting("b", [0, 2], "2025-01-14"),
  ]);
  ok(marks[1].x - marks[0].x >= 8);
  ok(marks.every(({ x, x0, x1 }) => x > x0 && x < x1));
});

test("a line runs from the first to the last lane", () => {
  const { lanes, marks } = placed([meeting("a", [0, 2], "2025-01-14")]);
  equal([marks[0].top, marks[0].bottom], [lanes[0].y, lanes[2].y]);
});

test("an uncertain day is a span, a known one is certain", () => {
  const vague = ["2024-11-01", "2024-11-30", "2024-11-01", "2024-11-30"];
  const { marks } = placed([meeting("a", [0], ...vague), meeting("b", [1], "2025-01-14")]);
  equal([marks[0].c0, dayNumber("2024-11-30") > dayNumber("2024-11-01")], [null, true]);
  ok(marks[0].x1 > marks[0].x0 && marks[1].c1 > marks[1].c0);
});

test("a mark of an uncertain day gives way to one of a known day", () => {
  const span = ["2025-01-13", "2025-01-15", "2025-01-13", "2025-01-15"];
  const { marks } = placed([
    meeting("vague", [0, 1], ...span),
    meeting("known", [0, 2], "2025-01-14"),
  ]);
  ok(Math.abs(marks[0].x - marks[1].x) >= 7);
});

test("what has no date stands in a column of its own, beyond all days", () => {
  const { marks, undated } = placed([meeting("a", [0], "2025-01-14"), meeting("b", [0, 1])]);
  ok(undated > 0 && marks[1].x > 600);
  equal(placed([meeting("a", [0], "2025-01-14")]).undated, 0);
});

test("offices at one time get rows of their own, and their lane grows", () => {
  const both = [
    office("a", 0, "2020-01-01", "2022-12-31"),
    office("b", 0, "2021-01-01", "2023-12-31"),
  ];
  const { bars, lanes } = placed([], both);
  equal(
    bars.map((bar) => bar.row),
    [0, 1],
  );
  ok(lanes[0].height > lanes[1].height);
  equal(lanes[1].top, lanes[0].height);
});

test("the lane of the selected has a row for each office", () => {
  const two = [
    office("a", 0, "2010-01-01", "2011-12-31"),
    office("b", 0, "2020-01-01", "2021-12-31"),
  ];
  equal(
    placed([], two).bars.map((bar) => bar.row),
    [0, 0],
  );
  equal(
    placed([], two, 0).bars.map((bar) => bar.row),
    [0, 1],
  );
});

test("what is nearest is hit, else the lane, else nothing", () => {
  const all = placed([meeting("a", [0, 2], "2025-01-14"), meeting("b", [1], "1978-10-23")]);
  const [mark] = all.marks;
  equal(hitOnTimeline(all, mark.x + 2, mark.top, 9).end.lane, 0);
  const between = hitOnTimeline(all, mark.x + 2, (mark.top + mark.bottom) / 2, 9);
  equal([between.mark.id, between.end], ["a", undefined]);
  equal(hitOnTimeline(all, 300, all.lanes[1].y, 4).lane.actor.id, "bo");
  equal(hitOnTimeline(all, 300, 9999, 9), null);
});

test("keys walk along a lane from left to right", () => {
  const all = placed([meeting("b", [0], "2025-01-14"), meeting("a", [0], "1978-10-23")]);
  equal(
    walkOf(all)[0].map((stop) => stop.key),
    ["a 0", "b 0"],
  );
});

test("with a person stand out their meetings and whom they share them with", () => {
  const all = placed([meeting("a", [0, 2], "2025-01-14"), meeting("b", [1], "1978-10-23")]);
  const around = selectedTogether(all, { selected: "ann" });
  equal([around.lanes, around.marks], [new Set([0, 2]), new Set(["a"])]);
  equal(selectedTogether(all, { selected: "ann~cy" }).marks, new Set(["a"]));
  equal(selectedTogether(all, { selected: "b" }).lanes, new Set([1]));
  equal([selectedTogether(all, { selected: "nobody" }), selectedTogether(all, {})], [null, null]);
  equal(togetherWith(all, { mark: all.marks[1] }).lanes, new Set([1]));
});
