import {
  MAYBE,
  NO,
  YES,
  boundsOf,
  overlap,
  termTouches,
  timeKey,
} from "/assets/dates.js";
import { equal, ok, test } from "/check.js";

const day = (text) => ({ days: [text] });
const month = { days: ["2024-11-01", "2024-11-30", "2024-11-01", "2024-11-30"] };
const years = { days: ["2008-01-01", "2008-12-31", "2015-01-01", "2015-12-31"] };

test("one day bounds itself four times", () => {
  equal(boundsOf(day("2024-12-25")), ["2024-12-25", "2024-12-25", "2024-12-25", "2024-12-25"]);
});

test("without a window everything is certain", () => {
  equal(overlap(undefined, null, null), YES);
  equal(overlap({ ...month, doubted: true }, null, null), YES);
});

test("without a date everything is possible", () =>
  equal(overlap(undefined, "2024-01-01", null), MAYBE));

test("a day is inside or outside", () => {
  equal(overlap(day("2024-12-25"), "2024-12-25", "2024-12-25"), YES);
  equal(overlap(day("2024-12-25"), "2024-12-26", null), NO);
  equal(overlap(day("2024-12-25"), null, "2024-12-24"), NO);
});

test("a month may be on one of its days", () => {
  equal(overlap(month, "2024-11-15", "2024-11-15"), MAYBE);
  equal(overlap(month, "2024-10-01", "2024-12-01"), YES);
  equal(overlap(month, "2024-12-01", null), NO);
});

test("a span from 2008 to 2015 certainly covers 2010 and perhaps the summer of 2008", () => {
  equal(overlap(years, "2010-06-01", "2010-06-30"), YES);
  equal(overlap(years, "2008-06-01", "2008-06-30"), MAYBE);
});

test("a doubted date never answers yes", () => {
  equal(overlap({ ...day("2024-12-25"), doubted: true }, "2024-12-01", "2024-12-31"), MAYBE);
});

test("a term touches a window it begins or ends in", () => {
  ok(termTouches(["2020-01-01", "2022-12-31"], "2022-12-31", null));
  ok(!termTouches(["2020-01-01", "2022-12-31"], "2023-01-01", null));
  ok(!termTouches(["2020-01-01", "9999-12-31"], null, "2019-12-31"));
});

test("what happened by a day stands at that day, what has no date last", () => {
  const by2020 = { days: ["0001-01-01", "2020-12-31", "0001-01-01", "2020-12-31"] };
  const keys = [day("2019-01-01"), by2020, day("2021-01-01"), undefined].map(timeKey);
  equal([...keys].sort(), keys);
});
