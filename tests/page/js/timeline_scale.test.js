import {
  alongAxis,
  busiestPart,
  createAxis,
  createLens,
  dayNumber,
  dayText,
  movedPart,
  zoomedPart,
} from "/assets/timeline_scale.js";
import { equal, ok, test } from "/check.js";

const day = (text, sharp = true) => ({ first: dayNumber(text), last: dayNumber(text), sharp });
const span = (from, to) => ({ first: dayNumber(from), last: dayNumber(to), sharp: false });
const widthOf = (axis, text) =>
  alongAxis(axis, dayNumber(text) + 1) - alongAxis(axis, dayNumber(text));

test("days are counted, in any year", () => {
  equal(dayNumber("1970-01-02"), 1);
  for (const text of ["0044-03-15", "1978-10-23", "2024-02-29"])
    equal(dayText(dayNumber(text)), text);
});

test("nothing known is an axis without length", () => {
  const axis = createAxis([]);
  equal([axis.length, alongAxis(axis, 5)], [0, 0]);
});

test("later days never lie before earlier ones, and those outside lie at the ends", () => {
  const axis = createAxis([day("1978-10-23"), span("2008-01-01", "2015-12-31"), day("2025-01-14")]);
  const places = [
    "1900-01-01",
    "1978-10-23",
    "1990-01-01",
    "2008-06-01",
    "2012-01-01",
    "2025-01-14",
  ];
  const found = places.map((text) => alongAxis(axis, dayNumber(text)));
  equal(
    found,
    found.toSorted((a, b) => a - b),
  );
  equal([found[0], alongAxis(axis, dayNumber("2100-01-01"))], [0, axis.length]);
});

test("decades without anything are broken out, and a single day keeps its room", () => {
  const axis = createAxis([day("1978-10-23"), day("1991-05-01"), day("2025-01-14")]);
  equal(
    axis.stretches.map((each) => each.gap),
    [false, true, false, true, false],
  );
  const gap = axis.stretches[3];
  ok(widthOf(axis, "2025-01-14") > 20);
  ok(gap.to - gap.from < 2 * widthOf(axis, "2025-01-14"));
});

test("what a vague span covers is not broken out", () => {
  const axis = createAxis([span("1991-01-01", "1999-12-31"), day("2000-01-01")]);
  equal(
    axis.stretches.some((each) => each.gap),
    false,
  );
});

test("a day on which more happened gets more room", () => {
  const axis = createAxis([
    day("2025-01-13"),
    day("2025-01-14"),
    day("2025-01-14"),
    day("2025-01-14"),
  ]);
  ok(widthOf(axis, "2025-01-14") > widthOf(axis, "2025-01-13"));
});

test("a lens on all of the axis fills the width", () => {
  const lens = createLens(200, [0, 200], 800);
  equal([lens.x(0), lens.x(100), lens.x(200), lens.left, lens.right], [0, 400, 800, 0, 800]);
});

test("a lens on a part keeps the rest in sight at its sides", () => {
  const lens = createLens(1000, [400, 500], 800);
  ok(lens.left > 0 && lens.right < 800);
  equal([lens.x(0), lens.x(1000)], [0, 800]);
  equal([lens.x(400), lens.x(500)], [lens.left, lens.right]);
  ok(lens.x(200) > 0 && lens.x(200) < lens.left);
});

test("what a lens shows is found back", () => {
  const lens = createLens(1000, [400, 500], 800);
  for (const at of [10, 399, 400, 450, 501, 990]) ok(Math.abs(lens.back(lens.x(at)) - at) < 1e-6);
});

test("zooming keeps what is under the pointer, and has ends", () => {
  const [from, to] = zoomedPart([0, 1000], 2, 250, 1000);
  equal([from, to], [125, 625]);
  equal(zoomedPart([125, 625], 0.01, 300, 1000), [0, 1000]);
  ok(zoomedPart([0, 1000], 1e6, 500, 1000)[1] > zoomedPart([0, 1000], 1e6, 500, 1000)[0]);
});

test("moving stops at the ends", () => {
  equal(
    [movedPart([0, 100], -50, 1000), movedPart([850, 950], 100, 1000)],
    [
      [0, 100],
      [900, 1000],
    ],
  );
});

test("the busiest part is where most is known to the day", () => {
  const spans = [day("1978-10-23"), day("2025-01-13"), day("2025-01-14"), day("2025-01-15")];
  const axis = createAxis(spans);
  const [from, to] = busiestPart(axis, spans, 120);
  ok(from <= alongAxis(axis, dayNumber("2025-01-13")));
  ok(to >= alongAxis(axis, dayNumber("2025-01-15")));
});
