// The time axis: busy days wide, quiet times narrow, empty years broken out; and its lens. Pure.
// A day is a whole number, counted from 1970; a length along the axis is a pixel at scale 1.

const MILLISECONDS = 86400000;
const DAY_WIDTH = 26;
const CROWD = 18;
const BREAK = 30;
const BREAK_FROM = 300;
const STRIP = 84;
const MOST = 9;
const CROWDED = 2; // pixels of the axis for one of the screen

/** Return the number of a day like "2024-12-25". */
export function dayNumber(text) {
  const [year, month, day] = text.split("-").map(Number);
  return Math.round(new Date(0).setUTCFullYear(year, month - 1, day) / MILLISECONDS);
}

/** Return the day of a number as text. */
export function dayText(number) {
  return new Date(number * MILLISECONDS).toISOString().slice(0, 10);
}

/**
 * Return the axis on which spans {first, last, sharp} lie, last included.
 *
 * It is cut at every first and last day. A stretch with sharp days (of something known to the
 * day) gets room for each day, more where several things fall on one; any other stretch grows with
 * the logarithm of its days, and a long one on which nothing lies at all is a break.
 */
export function createAxis(spans) {
  const cuts = [...new Set(spans.flatMap(({ first, last }) => [first, last + 1]))].sort(
    (a, b) => a - b,
  );
  const crowd = new Map();
  for (const { first, sharp } of spans) if (sharp) crowd.set(first, (crowd.get(first) ?? 0) + 1);
  const covered = coverage(spans, cuts);
  const stretches = [];
  let at = 0;
  cuts.slice(1).forEach((end, nth) => {
    const first = cuts[nth];
    const width = widthOfStretch(end - first, covered[nth], crowd.get(first) ?? 0);
    const gap = !covered[nth].any && end - first > BREAK_FROM;
    stretches.push({ first, end, from: at, to: at + width, gap });
    at += width;
  });
  return { stretches, length: at, first: cuts[0], end: cuts.at(-1) };
}

/** Return for each stretch whether anything, and whether something sharp, lies on it. */
function coverage(spans, cuts) {
  const index = new Map(cuts.map((cut, nth) => [cut, nth]));
  const change = cuts.map(() => ({ any: 0, sharp: 0 }));
  for (const { first, last, sharp } of spans) {
    for (const [cut, step] of [
      [first, 1],
      [last + 1, -1],
    ]) {
      change[index.get(cut)].any += step;
      if (sharp) change[index.get(cut)].sharp += step;
    }
  }
  const now = { any: 0, sharp: 0 };
  return change.map((step) => {
    now.any += step.any;
    now.sharp += step.sharp;
    return { any: now.any > 0, sharp: now.sharp > 0 };
  });
}

function widthOfStretch(days, { any, sharp }, crowd) {
  if (sharp) return days * DAY_WIDTH + CROWD * Math.min(Math.max(crowd - 1, 0), MOST);
  if (!any && days > BREAK_FROM) return BREAK;
  return 4 + 4.5 * Math.log2(1 + days);
}

/** Return where a day begins on the axis; days outside lie at its ends. */
export function alongAxis(axis, day) {
  const { stretches } = axis;
  if (!stretches.length || day <= axis.first) return 0;
  if (day >= axis.end) return axis.length;
  let [low, high] = [0, stretches.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle].end <= day) low = middle + 1;
    else high = middle;
  }
  const { first, end, from, to } = stretches[low];
  return from + ((day - first) / (end - first)) * (to - from);
}

/**
 * Return the lens that shows the part [from, to] of an axis on a width of pixels.
 *
 * What lies before and after is pressed into a strip at either side, so that nothing is ever out
 * of sight: `x` leads from the axis to the screen, `back` from the screen to the axis.
 */
export function createLens(length, [from, to], width) {
  const strip = (rest) => Math.min(STRIP, width * 0.12, rest * 0.5 * (width / Math.max(length, 1)));
  const [left, right] = [strip(from), width - strip(length - to)];
  const ends = [
    [0, 0],
    [from, left],
    [to, right],
    [length, width],
  ];
  const lead = (one, other) => (value) => {
    const nth = [1, 2].find((each) => value < ends[each][one]) ?? 3;
    const [a, b] = [ends[nth - 1], ends[nth]];
    const size = b[one] - a[one];
    return size ? a[other] + ((value - a[one]) / size) * (b[other] - a[other]) : b[other];
  };
  return { x: lead(0, 1), back: lead(1, 0), left, right, scale: (right - left) / (to - from || 1) };
}

/** Return the part of a size in which most sharp spans begin; the earliest of equal ones. */
export function busiestPart(axis, spans, size) {
  const places = spans
    .filter((span) => span.sharp)
    .map((span) => alongAxis(axis, span.first))
    .sort((a, b) => a - b);
  const count = (from) => places.filter((at) => at >= from && at < from + size).length;
  const from = places.reduce((best, at) => (count(at) > count(best) ? at : best), places[0] ?? 0);
  const last = places.filter((at) => at < from + size).at(-1) ?? from;
  return heldPart(
    (from + last) / 2 - size / 2 + DAY_WIDTH,
    Math.min(size, axis.length),
    axis.length,
  );
}

/** Return the part of the axis that a period {since, until} is, or all of it. */
export function periodPart(axis, { since, until }) {
  const from = since ? alongAxis(axis, dayNumber(since)) : 0;
  const to = until ? alongAxis(axis, dayNumber(until) + 1) : axis.length;
  return to - from > 1 ? [from, to] : [0, axis.length];
}

/** Return the part seen at first: the period, or where all would be crowded its busiest part. */
export function openingPart(axis, spans, period, width) {
  const crowded = axis.length / Math.max(width, 1);
  const isWhole = !period.since && !period.until;
  if (!isWhole || crowded < CROWDED || crowded > 3 * CROWDED) return periodPart(axis, period);
  return busiestPart(axis, spans, width * (CROWDED / 2));
}

/** Return the seen part zoomed by a factor about a place of the axis. */
export function zoomedPart([from, to], factor, about, length) {
  const size = Math.min(Math.max((to - from) / factor, Math.min(DAY_WIDTH * 3, length)), length);
  const share = to > from ? Math.min(Math.max((about - from) / (to - from), 0), 1) : 0.5;
  return heldPart(about - share * size, size, length);
}

/** Return the seen part moved along the axis. */
export function movedPart([from, to], step, length) {
  return heldPart(from + step, to - from, length);
}

function heldPart(from, size, length) {
  const start = Math.min(Math.max(from, 0), length - size);
  return [start, start + size];
}
