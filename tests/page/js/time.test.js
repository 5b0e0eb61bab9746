import { following } from "/assets/player.js";
import { countSteps, periodInWords } from "/assets/timerange.js";
import { createWords } from "/assets/words.js";
import { equal, test } from "/check.js";
import { model } from "/model.js";

test("meetings are counted where they certainly and where they perhaps fall", () => {
  const vague = { date: { days: ["2024-12-20", "2025-01-10", "2024-12-20", "2025-01-10"] } };
  equal(countSteps(model.steps, [...model.meetings, vague]), [
    { sure: 1, perhaps: 1 },
    { sure: 1, perhaps: 1 },
  ]);
});

test("words go by number and take values", () => {
  const say = createWords({ "count.ties": "{n} tie|{n} ties", hello: "Hello {name}" });
  equal(
    [say("count.ties", { n: 1 }), say("count.ties", { n: 0 }), say("hello", { name: "{n}" })],
    ["1 tie", "0 ties", "Hello {n}"],
  );
  equal([say.word("kind", "tea_ceremony"), say("missing")], ["tea ceremony", "missing"]);
});

test("playing passes breaks over and ends with the last step", () => {
  const steps = [{}, { gap: true }, {}, {}];

  equal(following(steps, 0), 2);
  equal(following(steps, 2), 3);
  equal(following(steps, 3), null);
});

test("a period is told as exactly as it is set", () => {
  const words = createWords({
    "date.year": "{y}",
    "date.month": "{month} {y}",
    "date.day": "{d} {month} {y}",
    "date.months": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "date.to": "{low} – {high}",
    "date.to.short": "{low}–{high}",
    "date.shares": "end",
  });
  const told = (since, until) => periodInWords(since, until, words);
  equal(told("2025-01-14", "2025-01-14"), "14 Jan 2025");
  equal(told("2025-01-13", "2025-01-15"), "13–15 Jan 2025");
  equal(told("2025-01-01", "2025-01-31"), "Jan 2025");
  equal(told("2006-01-01", "2018-11-30"), "Jan 2006 – Nov 2018");
  equal(told("2006-01-01", "2018-12-31"), "2006–2018");
});
