import { createAxis, createLens, dayNumber } from "/assets/timeline_scale.js";
import { ticksOf } from "/assets/timeline_ticks.js";
import { equal, ok, test } from "/check.js";

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

const day = (text) => ({ first: dayNumber(text), last: dayNumber(text), sharp: true });
const axis = createAxis([
  day("1978-10-23"),
  day("2024-12-25"),
  day("2025-01-14"),
  day("2025-01-15"),
]);
const texts = (ticks, unit) => ticks[unit].map(({ text }) => text).filter(Boolean);

test("years, months and days are named where they have room", () => {
  const ticks = ticksOf(axis, createLens(axis.length, [0, axis.length], 800), MONTHS);
  equal(texts(ticks, "years"), ["1978", "2024", "2025"]);
  equal(texts(ticks, "months"), ["Oct", "Dec", "Jan"]);
  for (const text of ["23", "25", "14", "15"]) ok(texts(ticks, "days").includes(text));
});

test("a break says what it leaves out", () => {
  const [gap] = ticksOf(axis, createLens(axis.length, [0, axis.length], 800), MONTHS).breaks;
  equal([gap.first, gap.last], ["1978-10-24", "2024-12-24"]);
});

test("where there is little room days go before months, and months before years", () => {
  const ticks = ticksOf(axis, createLens(axis.length, [0, axis.length], 90), MONTHS);
  ok(texts(ticks, "days").length < 4);
  ok(texts(ticks, "years").length >= texts(ticks, "days").length - 1);
});

test("labels never run into each other", () => {
  const many = Array.from({ length: 40 }, (_, nth) => day(`${1985 + nth}-0${1 + (nth % 9)}-10`));
  const dense = createAxis(many);
  const { years } = ticksOf(dense, createLens(dense.length, [0, dense.length], 500), MONTHS);
  const named = years.filter(({ text }) => text).map(({ x }) => x);
  ok(named.length > 5);
  ok(named.slice(1).every((x, nth) => x - named[nth] > 25));
});

test("an axis without anything has no ticks", () => {
  const empty = createAxis([]);
  equal(ticksOf(empty, createLens(0, [0, 0], 500), MONTHS), {
    years: [],
    months: [],
    days: [],
    breaks: [],
  });
});
