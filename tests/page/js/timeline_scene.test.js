import { INITIAL } from "/assets/state.js";
import { dayNumber } from "/assets/timeline_scale.js";
import {
  createSides,
  createTimelineScene,
  spanOfDate,
  spanOfRole,
  spansOfScene,
} from "/assets/timeline_scene.js";
import { equal, ok, test } from "/check.js";
import { model } from "/model.js";

const state = { ...INITIAL, view: "timeline" };
const lanesOf = (scene) => scene.lanes.map((lane) => lane.actor.id);
const n = dayNumber;

test("who takes part has a lane, in the order computed in Python", () => {
  const ordered = { ...model, lanes: { persons: [2, 0, 1] } };
  equal(lanesOf(createTimelineScene(ordered, state)), ["cy", "ann", "bo"]);
  equal(lanesOf(createTimelineScene(model, state)), ["ann", "bo", "cy"]);
});

test("a meeting joins the lanes of those present", () => {
  const { meetings } = createTimelineScene(model, state);
  const call = meetings.find(({ id }) => id === "call");
  equal(
    call.ends.map(({ lane, inferred }) => [lane, inferred]),
    [
      [0, false],
      [1, true],
    ],
  );
});

test("what was inferred is left out where that is wished", () => {
  const { meetings } = createTimelineScene(model, { ...state, hide: ["inferred"] });
  equal(
    meetings.find(({ id }) => id === "call").ends.map(({ lane }) => lane),
    [0],
  );
});

test("filters decide, and who has nothing left has no lane", () => {
  const held = createTimelineScene(model, { ...state, statuses: ["held"] });
  equal(lanesOf(held), ["ann", "bo"]);
  equal(createTimelineScene(model, { ...state, relations: ["role"] }).lanes, []);
});

test("institutions have lanes of their own", () => {
  const scene = createTimelineScene(model, { ...state, lanes: "institutions" });
  equal([lanesOf(scene), scene.offices.length, scene.laneless], [["office"], 1, 3]);
});

test("on a large page the chosen and their company lie together", () => {
  const { actors, meetings } = large(40);
  const many = { ...model, groups: { overview: {} }, actors, meetings };
  many.actorById = new Map(actors.map((actor) => [actor.id, actor]));
  const far = (scene) =>
    scene.meetings.reduce((sum, { ends }) => sum + ends.at(-1).lane - ends[0].lane, 0);
  const alphabet = { ...many, groups: null };
  ok(far(createTimelineScene(many, state)) < far(createTimelineScene(alphabet, state)) / 4);

  const company = ["p3", "p23", "p13", "p33"];
  const lanes = lanesOf(createTimelineScene(many, { ...state, selected: "p3" }));
  equal(lanes.slice(0, 4).sort(), company.sort());
  equal(lanes.length, 40);
});

/** People of whom every tenth met the others of the same ten, by name far from each other. */
function large(count) {
  const actors = Array.from({ length: count }, (_, index) => ({
    ...model.actors[0],
    id: `p${index}`,
    index,
  }));
  const meetings = actors.slice(10).map(({ index }) => ({
    ...model.meetings[0],
    id: `m${index}`,
    status: "held",
    participants: [{ who: index % 10 }, { who: index }],
  }));
  return { actors, meetings };
}

test("of too many lanes the selected, their company and the busiest are kept", () => {
  const scene = createTimelineScene(model, { ...state, selected: "cy" }, 2);
  equal([lanesOf(scene), scene.leftOut], [["ann", "cy"], 1]);
});

test("a day is certain, a month is a span without a certain part", () => {
  const sure = spanOfDate({ days: ["2025-01-14"] });
  equal(
    [sure.first, sure.last, sure.core],
    [n("2025-01-14"), n("2025-01-14"), [n("2025-01-14"), n("2025-01-14")]],
  );
  const month = spanOfDate({ days: ["2024-11-01", "2024-11-30", "2024-11-01", "2024-11-30"] });
  equal([month.last - month.first, month.core], [29, null]);
  equal(spanOfDate(undefined), null);
});

test("a doubted date makes nothing certain", () => {
  equal(spanOfDate({ days: ["2025-01-14"], doubted: true }).core, null);
});

test("by a day: no bound before it", () => {
  const by = spanOfDate({ days: ["0001-01-01", "2023-11-30", "0001-01-01", "2023-11-30"] });
  equal(
    [by.first, by.last, by.open.start, by.open.end],
    [n("2023-11-30"), n("2023-11-30"), true, false],
  );
});

test("a term spans what is known of it", () => {
  const whole = { possible: ["1991-01-01", "1992-12-31"], certain: ["1991-12-31", "1992-01-01"] };
  const { first, last, core } = spanOfRole(whole);
  equal(
    [first, last, core],
    [n("1991-01-01"), n("1992-12-31"), [n("1991-12-31"), n("1992-01-01")]],
  );
  const seen = spanOfRole({
    possible: ["0001-01-01", "9999-12-31"],
    as_of: { days: ["2025-01-15"] },
  });
  equal([seen.first, seen.open.start, seen.open.end], [n("2025-01-15"), true, true]);
  equal(spanOfRole({ possible: ["0001-01-01", "9999-12-31"] }), null);
});

test("a term without an end lasts", () => {
  const lasting = { possible: ["2023-03-11", "9999-12-31"], certain: ["2023-03-11", "9999-12-31"] };
  ok(spanOfRole(lasting).open.lasting);
});

test("a side keeps its look from meeting to meeting", () => {
  const actors = [{ country: "AA" }, { country: "BB" }, { country: "AA" }, {}];
  const meeting = (...who) => ({
    participants: who.map(([index, side]) => ({ who: index, side })),
  });
  const one = meeting([0, "host"], [1, "guest"]);
  const other = meeting([1, "host"], [2, "guest"]);
  const unknown = meeting([3, "north"], [0, "south"]);
  const sideOf = createSides({ actors, meetings: [one, other, unknown] });
  equal([sideOf(one, "host").side, sideOf(one, "guest").side], [0, 1]);
  equal([sideOf(other, "host").side, sideOf(other, "guest").side], [1, 0]);
  equal(sideOf(unknown, "north"), { side: 0, told: false });
});

test("the axis holds every dated thing, and knows which days are known", () => {
  const spans = spansOfScene(createTimelineScene(model, state));
  ok(spans.some(({ first, sharp }) => first === n("2024-12-25") && sharp));
  ok(spans.every(({ first, last }) => first <= last));
});
