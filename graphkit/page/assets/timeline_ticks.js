// The labels of the time axis: years, months and days, as many as have room. Pure.

import { alongAxis, dayNumber, dayText } from "./timeline_scale.js";

const ROOM = 5;
const LETTER = 6.4;
const LEAST = { years: 3, months: 7, days: 9 };

/**
 * Return the ticks of an axis under a lens: {years, months, days, breaks}.
 *
 * Each tick is {x, to, text, day}; its text is null where there is no room for it. Years step by
 * tens where they stand too close; a month or a day that is narrower than a few pixels is left out.
 * `names` are those of the months.
 */
export function ticksOf(axis, lens, names) {
  const shown = axis.stretches.filter((stretch) => !stretch.gap);
  const width = lens.x(axis.length) + ROOM;
  const place = (day) => lens.x(alongAxis(axis, day));
  const band = (unit, first, end, text) => {
    const known = shown.filter((each) => each.first < end && each.end > first);
    if (!known.length) return null;
    const x = place(Math.max(first, known[0].first));
    const to = place(Math.min(end, known.at(-1).end));
    return to - x < LEAST[unit] ? null : { unit, day: dayText(first), x, to, text };
  };
  const years = bandsBetween(axis, yearsFrom).map(([first, end]) =>
    band("years", first, end, dayText(first).slice(0, 4)),
  );
  const months = insideOf(years, monthsOf).map(([first, end]) =>
    band("months", first, end, names[Number(dayText(first).slice(5, 7)) - 1]),
  );
  const days = insideOf(months, daysOf).map(([first, end]) =>
    band("days", first, end, String(Number(dayText(first).slice(8)))),
  );
  return {
    years: withRoom(years.filter(Boolean), width),
    months: withRoom(months.filter(Boolean), width),
    days: withRoom(days.filter(Boolean), width),
    breaks: axis.stretches
      .filter((stretch) => stretch.gap)
      .map(({ from, to, first, end }) => ({
        x: lens.x(from),
        to: lens.x(to),
        first: dayText(first),
        last: dayText(end - 1),
      })),
  };
}

/** Keep the texts that do not run into each other: the widest bands first, then from the left. */
function withRoom(bands, width) {
  const taken = [];
  const kept = new Set();
  for (const each of bands.toSorted((a, b) => b.to - b.x - (a.to - a.x) || a.x - b.x)) {
    const long = each.text.length * LETTER + ROOM;
    const start = each.unit === "days" ? (each.x + each.to - long) / 2 : each.x;
    const box = [start, start + long];
    if (box[1] > width || taken.some(([left, right]) => box[0] < right && left < box[1])) continue;
    taken.push(box);
    kept.add(each);
  }
  return bands.map((each) => (kept.has(each) ? each : { ...each, text: null }));
}

function bandsBetween(axis, make) {
  return axis.stretches.length ? make(axis.first, axis.end) : [];
}

function yearsFrom(first, end) {
  const years = [];
  for (let year = Number(dayText(first).slice(0, 4)); ; year += 1) {
    const start = startOf(year, 1);
    if (start >= end) return years;
    years.push([start, startOf(year + 1, 1)]);
  }
}

function insideOf(bands, parts) {
  return bands.filter(Boolean).flatMap(({ day }) => parts(day));
}

function monthsOf(day) {
  const year = Number(day.slice(0, 4));
  return Array.from({ length: 12 }, (_, nth) => [
    startOf(year, nth + 1),
    nth === 11 ? startOf(year + 1, 1) : startOf(year, nth + 2),
  ]);
}

function daysOf(day) {
  const first = dayNumber(day);
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const end = month === 12 ? startOf(year + 1, 1) : startOf(year, month + 1);
  return Array.from({ length: end - first }, (_, nth) => [first + nth, first + nth + 1]);
}

function startOf(year, month) {
  return dayNumber(`${year}-${String(month).padStart(2, "0")}-01`);
}
