import { createStanding, onlyStanding, restingOn } from "/assets/certainty.js";
import { encounters } from "/assets/encounters.js";
import { createModel } from "/assets/model.js";
import { equal, ok, test } from "/check.js";
import { payload, say } from "/model.js";

const sourced = {
  ...payload,
  meetings: payload.meetings.map((meeting, nth) => ({ ...meeting, sources: [[0], [0, 1], [1]][nth] })),
  sources: [
    { id: "s", title: "A source" },
    { id: "t", title: "Another" },
  ],
};
const model = createModel(sourced, say);
const [talk, call] = model.meetings;

test("without choices the model is the model itself", () =>
  ok(onlyStanding(model, { without: null, hide: null }) === model));

test("what one source alone says falls with it", () => {
  const stands = createStanding(model, { without: ["s"] });
  equal([talk, call].map(stands), [false, true]);
  equal(restingOn(model, 0).meetings, 1);
});

test("a source that only denies a claim does not carry it", () => {
  const stands = createStanding(model, { without: ["s"] });
  ok(!stands({ sources: [0, 1], against: [1] }));
});

test("a claim of our own without a source stands", () =>
  ok(createStanding(model, { without: ["s", "t"] })({})));

test("nobody is left of whom nothing stands", () => {
  const left = onlyStanding(model, { without: ["s", "t"], hide: ["inferred"] });
  equal(left.pairs.has("ann~bo"), false);
  equal(left.gone, new Set([1, 2]));
});

test("hiding what is inferred hides who was only of a delegation", () => {
  const left = onlyStanding(model, { hide: ["inferred"] });
  equal(
    encounters(left, model.actorById.get("ann")).map((each) => each.meeting.id),
    ["talk"],
  );
});
