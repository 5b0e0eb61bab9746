import { INITIAL, readAddress, writeAddress } from "/assets/state.js";
import { markedBy, stateOf, unfolded } from "/assets/story.js";
import { equal, ok, test } from "/check.js";

const WALK = {
  id: "walk",
  title: "A walk",
  steps: [
    { title: "One", text: "x", selection: ["ann", "bo"] },
    { title: "Two", text: "y", view: "all", selection: ["talks"], since: "2024-05-01" },
    { title: "Three", text: "z" },
  ],
};
const model = { stories: [WALK] };

test("a step is a whole state, which its address brings back", () => {
  const state = stateOf(WALK, 2);
  equal([state.view, state.selected, state.since, state.until], ["all", "talks", "2024-05-01", null]);
  equal(unfolded(model, readAddress(`#${writeAddress(state)}`)), { ...INITIAL, ...state });
});

test("a step with chains asks how the first two are connected", () => {
  const story = { id: "walk", steps: [{ selection: ["ann", "bo"], through: ["met", "kin"] }] };
  const { path, through, selected } = stateOf(story, 1);
  equal([path, through, selected], ["ann~bo", ["met", "kin"], null]);
});

test("an address of a step alone is unfolded, one that says more is left", () => {
  equal(unfolded(model, readAddress("#story=walk&step=2")), { ...stateOf(WALK, 2), lang: null });
  equal(unfolded(model, readAddress("#story=walk")), { ...stateOf(WALK, 1), lang: null });
  equal(unfolded(model, readAddress("#bo&story=walk&step=2")).view, "met");
});

test("a step leaves the language as the reader chose it", () => {
  ok(!("lang" in stateOf(WALK, 1)));
  equal(unfolded(model, readAddress("#story=walk&step=2&lang=ja")).lang, "ja");
});

test("a story or a step that is not there is passed over", () => {
  for (const address of ["#story=none&step=1", "#story=walk&step=9", "#story=walk&step=0x", "#step=2"]) {
    const { story } = unfolded(model, readAddress(address));
    ok(story === null || address.includes("0x"));
  }
  equal(unfolded({}, { ...INITIAL, story: "walk" }), INITIAL);
});

test("what a step selects stands out, until something else is selected", () => {
  const [ann, bo, cy] = ["ann", "bo", "cy"].map((id) => ({ id }));
  const ties = [
    { key: "ann~bo", start: ann, end: bo, claims: [{ id: "m" }] },
    { key: "ann~cy", start: ann, end: cy, claims: [{ id: "n" }] },
  ];
  const state = stateOf(WALK, 1);
  const marked = markedBy(model, state, { ties });
  equal([...marked.nodes], ["ann", "bo"]);
  equal([...marked.ties], ["ann~bo"]);
  equal(markedBy(model, { ...state, selected: "cy" }, { ties }), undefined);
  equal(markedBy({}, state, { ties }), undefined);
});

test("a meeting stands out with those who were there", () => {
  const [ann, bo] = ["ann", "bo"].map((id) => ({ id }));
  const ties = [{ key: "ann~bo", start: ann, end: bo, claims: [{ id: "talks" }] }];
  const story = { id: "walk", steps: [{ selection: ["talks", "office"] }] };
  const marked = markedBy({ stories: [story] }, stateOf(story, 1), { ties });
  equal([...marked.nodes], ["talks", "office", "ann", "bo"]);
});
