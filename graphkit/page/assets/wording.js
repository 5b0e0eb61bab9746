// Dates and terms in words, as wording.py says them. Pure.

const SEASONS = ["21", "22", "23", "24"];
const PIECE = /(?<=[ 年月])/; // where a range may leave out what both its ends share

/** The values of a sentence that are dates. */
export const DATES = ["day", "since", "until"];

/** Return a partial date (EDTF) as a reader would say it. */
export function dateInWords(text, say) {
  const { shape, low, high } = shapeOf(text);
  if (shape === "at") return partInWords(low, say);
  if (shape === "by") return say("date.by", { day: partInWords(high, say) });
  if (shape === "from") return say("date.from", { day: partInWords(low, say) });
  const ends = [partInWords(low, say), partInWords(high, say)];
  const [first, last] = withoutShared(...ends, say("date.shares") === "end");
  const plain = first.includes(" ") ? "date.to" : "date.to.short";
  return say(shape === "between" ? "date.between" : plain, { low: first, high: last });
}

/** Return the term of a role in words, or undefined when its sources say nothing of it. */
export function termInWords({ since, until, as_of: asOf }, say) {
  const began = since && dateInWords(since, say);
  if (until === "..") return began ? say("term.since", { since: began }) : say("term.now");
  if (until) {
    const end = dateInWords(until, say);
    if (began) return say("term.span", { since: began, until: end });
    return shapeOf(until).shape === "by" ? end : say("term.until", { until: end });
  }
  if (began) return say("term.open", { since: began });
  if (!asOf) return undefined;
  // One of several days, or all of them: in office is in office.
  const { text } = asOf;
  const seen = text.includes("[") ? text.replace(/[[\]]/g, "").replace("..", "/") : text;
  return say("term.as_of", { day: dateInWords(seen, say) });
}

/** Return how a date is put together, and its two parts. */
function shapeOf(text) {
  const inner = text.replace(/[[\]]/g, "");
  const oneOf = inner !== text;
  const [low, high] = inner.split(oneOf ? ".." : "/");
  const isOpen = (end) => end === "" || end === "..";
  if (high === undefined) return { shape: "at", low, high: low };
  if (isOpen(low)) return { shape: "by", low, high };
  if (isOpen(high)) return { shape: "from", low, high };
  return { shape: oneOf ? "between" : "to", low, high };
}

/** Return the ends of a range, what they share at their ends (or starts) said once. */
function withoutShared(low, high, atEnd) {
  const pieces = (text) => text.split(PIECE).filter(Boolean);
  const [ours, theirs] = [pieces(low), pieces(high)];
  if (atEnd) [ours, theirs].forEach((each) => each.reverse());
  let shared = 0;
  while (shared < Math.min(ours.length, theirs.length) - 1 && ours[shared] === theirs[shared])
    shared += 1;
  return atEnd
    ? [ours.slice(shared).reverse().join("").trimEnd(), high]
    : [low, theirs.slice(shared).join("")];
}

function partInWords(text, say) {
  const bare = text.replace(/[?~%]$/, "");
  const mark = text.slice(bare.length);
  const plain = plainInWords(bare, say);
  const shown = mark === "~" || mark === "%" ? say("date.about", { day: plain }) : plain;
  return mark === "?" || mark === "%" ? say("date.doubted", { day: shown }) : shown;
}

function plainInWords(text, say) {
  const [y, month, day] = text.split("-");
  if (month === undefined)
    return /^\d{3}X$/.test(y) ? say("date.decade", { y: `${y.slice(0, 3)}0` }) : say("date.year", { y });
  const season = SEASONS.indexOf(month);
  if (season >= 0) return say("date.season", { season: say("date.seasons").split(" ")[season], y });
  if (/X/.test(month + (day ?? ""))) return text;
  const name = say("date.months").split(" ")[Number(month) - 1];
  return day ? say("date.day", { d: Number(day), month: name, y }) : say("date.month", { month: name, y });
}
