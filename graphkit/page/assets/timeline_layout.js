// Where everything on the timeline stands, and what lies under a point. Pure.

import { alongAxis } from "./timeline_scale.js";

/** Heights and widths in pixels; a tail shows that a source gives no bound. */
export const SIZES = { lane: 28, row: 6, named: 17, tail: 20, slot: 15, least: 3, apart: 8 };

/**
 * Return what to draw: {lanes, marks, bars, height, undated}.
 *
 * `frame` is {width: of the dated part, open: the lane whose offices are named, or -1}. Lanes get
 * {top, y, height}; a mark is a meeting with its place {x, x0, x1, c0, c1, top, bottom} and ends
 * with y; a bar an office with {x0, x1, c0, c1, y, height}. What has no date stands in a column of
 * `undated` pixels to the right.
 */
export function placeTimeline(scene, axis, lens, frame) {
  const column = columnOf(scene, frame.width);
  const bars = stacked(
    scene.offices.map((office) => ({ ...office, ...extent(office.span, axis, lens, column) })),
    frame.open,
  );
  const lanes = placedLanes(scene.lanes, bars, frame.open);
  const marks = spreadOut(scene.meetings, axis, lens, column).map((mark) => {
    const ends = mark.ends.map((end) => ({ ...end, y: lanes[end.lane].y }));
    return { ...mark, ends, top: ends[0].y, bottom: ends.at(-1).y };
  });
  for (const bar of bars) {
    const { y, top } = lanes[bar.lane];
    bar.height = bar.lane === frame.open ? SIZES.named - 3 : SIZES.row - 2;
    bar.y =
      bar.lane === frame.open
        ? top + SIZES.lane + bar.row * SIZES.named
        : y + 9 + bar.row * SIZES.row;
  }
  const height = lanes.length ? lanes.at(-1).top + lanes.at(-1).height : 0;
  return { lanes, marks, bars, height, undated: column.width };
}

/** Return the column of what has no date: where it begins and how wide it is. */
export function columnOf({ meetings, offices }, width) {
  const many = meetings.filter(({ span }) => !span).length;
  const any = many || offices.some(({ span }) => !span);
  return {
    from: width,
    width: any ? Math.min(Math.max((many + 1) * SIZES.slot, 56), 160) : 0,
    many,
  };
}

/** Return the pixels of a span: x0 to x1 where it may lie, c0 to c1 where it certainly does. */
function extent(span, axis, lens, column) {
  if (!span) return { x0: column.from + 8, x1: column.from + column.width - 8, c0: null, c1: null };
  const at = (day) => lens.x(alongAxis(axis, day));
  const [from, to] = [at(span.first), at(span.last + 1)];
  const x0 = span.open.start ? Math.min(from, to - SIZES.least) - SIZES.tail : from;
  const x1 = Math.max(span.open.end ? to + SIZES.tail : to, x0 + SIZES.least);
  const core = span.core && [
    at(span.core[0]),
    Math.max(at(span.core[1] + 1), at(span.core[0]) + 2),
  ];
  return { x0, x1, c0: core ? core[0] : null, c1: core ? core[1] : null };
}

/** Return the meetings with their places; those of the same days share the room side by side. */
function spreadOut(meetings, axis, lens, column) {
  const groups = new Map();
  for (const each of meetings) {
    const key = each.span ? `${each.span.first} ${each.span.last} ${each.span.open.start}` : "";
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(each);
  }
  const placed = [...groups.values()].flatMap((group) =>
    group.map((each, nth) => {
      const place = extent(each.span, axis, lens, column);
      const share = (nth + 1) / (group.length + 1);
      return { ...each, ...place, x: place.x0 + share * (place.x1 - place.x0) };
    }),
  );
  return givenWay(placed);
}

/** Move marks of uncertain days, inside the span they may lie in, out of the way of the others. */
function givenWay(marks) {
  const free = (mark) => Boolean(mark.span) && mark.span.last > mark.span.first;
  const settled = new Map();
  const slot = (x) => Math.floor(x / SIZES.apart);
  const settle = (mark) => {
    const at = slot(mark.x);
    settled.set(at, [...(settled.get(at) ?? []), mark]);
  };
  const around = (x) => [-1, 0, 1].flatMap((step) => settled.get(slot(x) + step) ?? []);
  marks.filter((mark) => !free(mark)).forEach(settle);
  for (const mark of marks.filter(free)) {
    const inWay = (x) =>
      around(x).some((other) => Math.abs(other.x - x) < SIZES.apart && crosses(other, mark));
    const room = Math.min(mark.x - mark.x0, mark.x1 - mark.x) - 4;
    for (let step = 3; inWay(mark.x) && step < room; step += 3) {
      const way = [mark.x + step, mark.x - step].find((x) => !inWay(x));
      if (way !== undefined) mark.x = way;
    }
    settle(mark);
  }
  return marks;
}

/** Tell whether the lines of two meetings run through a common lane. */
function crosses(one, other) {
  const reach = ({ ends }) => [ends[0].lane, ends.at(-1).lane];
  const [[a, b], [c, d]] = [reach(one), reach(other)];
  return a <= d && c <= b;
}

/** Give each office a row of its lane in which nothing lies over it. */
function stacked(bars, open) {
  const ends = new Map();
  for (const bar of bars.toSorted((a, b) => a.x0 - b.x0 || a.x1 - b.x1)) {
    const rows = ends.get(bar.lane) ?? [];
    const free = bar.lane === open ? -1 : rows.findIndex((end) => end + 2 < bar.x0);
    bar.row = free < 0 ? rows.length : free;
    rows[bar.row] = bar.x1;
    ends.set(bar.lane, rows);
  }
  return bars;
}

function placedLanes(lanes, bars, open) {
  const rows = lanes.map(() => 0);
  for (const bar of bars) rows[bar.lane] = Math.max(rows[bar.lane], bar.row + 1);
  let top = 0;
  return lanes.map((lane, nth) => {
    const extra =
      nth === open ? rows[nth] * SIZES.named + 4 : Math.max(rows[nth] - 1, 0) * SIZES.row;
    const height = SIZES.lane + extra;
    const placed = { ...lane, top, height, y: top + SIZES.lane / 2 - 1 };
    top += height;
    return placed;
  });
}

/** Return what lies at a point: {mark, end}, {mark}, {bar} or {lane}; the nearest within reach. */
export function hitOnTimeline(placed, x, y, reach) {
  let best = { distance: reach };
  const offer = (distance, found) => {
    if (distance < best.distance) best = { distance, found };
  };
  for (const mark of placed.marks) {
    for (const end of mark.ends) offer(Math.hypot(mark.x - x, end.y - y) - 5, { mark, end });
    if (y > mark.top && y < mark.bottom) offer(Math.abs(mark.x - x) + 2, { mark });
    for (const end of mark.ends)
      if (x >= mark.x0 && x <= mark.x1) offer(Math.abs(end.y - y) + 1, { mark, end });
  }
  for (const bar of placed.bars)
    if (x >= bar.x0 - 3 && x <= bar.x1 + 3) offer(Math.abs(bar.y + bar.height / 2 - y), { bar });
  if (best.found) return best.found;
  const lane = placed.lanes.find((each) => y >= each.top && y < each.top + each.height);
  return lane ? { lane } : null;
}

/** Return for each lane what stands on it, from left to right: keys walk along it. */
export function walkOf(placed) {
  const walk = placed.lanes.map(() => []);
  for (const mark of placed.marks)
    for (const end of mark.ends)
      walk[end.lane].push({ key: `${mark.id} ${end.lane}`, x: mark.x, mark, end });
  for (const bar of placed.bars)
    walk[bar.lane].push({ key: `${bar.id} ${bar.lane}`, x: (bar.x0 + bar.x1) / 2, bar });
  for (const stops of walk) stops.sort((a, b) => a.x - b.x || (a.key < b.key ? -1 : 1));
  return walk;
}
