// Days and windows. Pure: a day is "2024-12-25", so that text order is time order.

export const NO = 0;
export const MAYBE = 1;
export const YES = 2;

const OPEN_START = "0001-01-01";

/** Return the four days that bound a span; of a single day all four are equal. */
export function boundsOf(span) {
  const [first, second = first, third = first, fourth = first] = span.days;
  return [first, second, third, fourth];
}

/** Tell whether a span touches the closed window: unknown never becomes no. */
export function overlap(span, since, until) {
  if (!since && !until) return YES;
  if (!span) return MAYBE;
  const [startLow, startHigh, endLow, endHigh] = boundsOf(span);
  if ((until && startLow > until) || (since && endHigh < since)) return NO;
  const certain = (!until || startHigh <= until) && (!since || endLow >= since);
  return certain && !span.doubted ? YES : MAYBE;
}

/** Tell whether a term in office, its possible first and last day, touches the window. */
export function termTouches(possible, since, until) {
  return (!until || possible[0] <= until) && (!since || possible[1] >= since);
}

/** Return a key that puts spans in order of time, missing ones last. */
export function timeKey(span) {
  if (!span) return "~";
  const days = boundsOf(span);
  // What happened by a day, with no start known, stands at that day.
  const first = days[0] === OPEN_START ? days[3] : days[0];
  return `${first} ${days[3]}`;
}
