// The picture of the timeline as SVG: stripes, ticks, spans, lines and marks.

import { visible } from "./dom.js";
import { SIZES } from "./timeline_layout.js";

const NAMESPACE = "http://www.w3.org/2000/svg";
const ROWS = { years: 15, months: 31, days: 46 };

/** Height of the axis in pixels. */
export const AXIS = 54;

/** Return a new SVG element; null attributes are left out, `text` becomes text. */
export function svgOf(tag, attributes = {}, ...children) {
  const element = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    if (name === "text") element.textContent = visible(value);
    else element.setAttribute(name, typeof value === "number" ? round(value) : value);
  }
  element.append(...children.flat().filter(Boolean));
  return element;
}

/** Draw the labels of the axis; `told` is {undated, gap(first, last)}. */
export function drawAxis(svg, ticks, frame, told) {
  const labels = ["years", "months", "days"].flatMap((unit) =>
    ticks[unit].map(({ x, to, text }) => {
      if (text === null) return null;
      const at = unit === "days" ? (x + to) / 2 : x + 3;
      return svgOf("text", { class: `tl-${unit}`, x: at, y: ROWS[unit], text });
    }),
  );
  const lines = ticks.years.map(({ x }) =>
    svgOf("path", { class: "tl-year", d: `M${round(x)} 4V${AXIS}` }),
  );
  const short = ticks.months.map(({ x }) =>
    svgOf("path", { class: "tl-month", d: `M${round(x)} 20V${AXIS}` }),
  );
  const gaps = ticks.breaks.map(({ x, to, first, last }) =>
    svgOf(
      "g",
      {},
      svgOf("title", { text: told.gap(first, last) }),
      svgOf("rect", { class: "tl-break", x, y: 0, width: to - x, height: AXIS }),
      to - x < 9 ? null : svgOf("path", { class: "tl-broken", d: slashes((x + to) / 2) }),
    ),
  );
  const undated = frame.undated
    ? svgOf("text", { class: "tl-years", x: frame.width + 8, y: ROWS.years, text: told.undated })
    : null;
  svg.replaceChildren(
    ...gaps,
    ...lines,
    ...short,
    ...labels.filter(Boolean),
    ...(undated ? [undated] : []),
  );
}

function slashes(x) {
  const at = round(x);
  return `M${at - 5} 36l4 -14M${at + 1} 36l4 -14`;
}

/**
 * Draw lanes and what stands on them; return the elements: {marks, bars, stops}.
 *
 * `marks` and `bars` hold elements by id, `stops` those a keyboard reaches, by key.
 */
export function drawPlot(svg, placed, ticks, frame, tell) {
  const drawn = { marks: new Map(), bars: new Map(), stops: new Map(), stripes: [] };
  drawn.stripes = placed.lanes.map(({ top, height }, nth) =>
    svgOf("rect", {
      class: nth % 2 ? "tl-stripe odd" : "tl-stripe",
      x: 0,
      y: top,
      width: frame.width + frame.undated,
      height,
    }),
  );
  const [above, below] = frame.near;
  const inSight = (top, bottom) => bottom >= above && top <= below;
  const bars = placed.bars
    .filter((bar) => inSight(bar.y, bar.y))
    .map((bar) => barOf(bar, drawn, tell));
  const long = ({ x0, x1 }) => x1 - x0;
  const marks = placed.marks
    .toSorted((a, b) => long(b) - long(a)) // short ones lie over long ones
    .filter((mark) => inSight(mark.top, mark.bottom))
    .map((mark) => markOf(mark, drawn, tell, inSight));
  svg.replaceChildren(...drawn.stripes, ...groundOf(placed, ticks, frame), ...bars, ...marks);
  return drawn;
}

function groundOf({ height }, ticks, frame) {
  const line =
    (name) =>
    ({ x }) =>
      svgOf("path", { class: name, d: `M${round(x)} 0V${height}` });
  const band = (name, x, width) =>
    width > 0.5 ? svgOf("rect", { class: name, x, y: 0, width, height }) : null;
  return [
    ...ticks.breaks.map(({ x, to }) => band("tl-break", x, to - x)),
    ...ticks.months.map(line("tl-month")),
    ...ticks.years.map(line("tl-year")),
    band("tl-strip", 0, frame.left),
    band("tl-strip", frame.right, frame.width - frame.right),
    frame.undated ? band("tl-undated", frame.width, frame.undated) : null,
    frame.on === null ? null : line("tl-on")({ x: frame.on }),
  ].filter(Boolean);
}

/** Return a span: dotted where no bound is known, soft where it may lie, solid where it does. */
function spanParts({ x0, x1, c0, c1, span }, y, height, name) {
  const tail = (open) => (open ? SIZES.tail : 0);
  const [from, to] = [x0 + tail(span?.open.start), x1 - tail(span?.open.end)];
  const box = (kind, a, b) =>
    svgOf("rect", {
      class: `${name} ${kind}`,
      x: a,
      y,
      width: Math.max(b - a, SIZES.least),
      height,
      rx: 2,
    });
  const dots = (a, b) =>
    svgOf("path", {
      class: `${name} tl-tail`,
      d: `M${round(a)} ${round(y + height / 2)}H${round(b)}`,
    });
  return [
    span?.open.start ? dots(x0, from) : null,
    span?.open.end ? dots(to, x1) : null,
    box("tl-soft", from, to),
    c0 === null ? null : box("tl-core", c0, c1),
  ];
}

function barOf(bar, drawn, tell) {
  const { role } = bar;
  const marks = [
    "tl-bar",
    role.inferred && "inferred",
    role.disputed && "disputed",
    role.descriptive && "wording",
  ];
  const named = bar.height > SIZES.row;
  const group = stop(drawn, `${bar.id} ${bar.lane}`, tell.bar(bar), marks, [
    ...spanParts(bar, named ? bar.y + 2 : bar.y, named ? SIZES.row : bar.height, "tl-office"),
    named ? officeText(bar, tell.width) : null,
  ]);
  drawn.bars.set(bar.id, group);
  return group;
}

/** Return the name of an office beside its bar: to the right, or to the left where that is the end. */
function officeText({ x0, x1, y, role }, width) {
  const text = role.title;
  const after = x1 + 5 + text.length * 6 < width;
  const x = after ? x1 + 5 : x0 - 5;
  return svgOf("text", {
    class: "tl-office-name",
    x,
    y: y + 10,
    "text-anchor": after ? null : "end",
    text,
  });
}

function markOf(mark, drawn, tell, inSight) {
  const { meeting, span, x, ends } = mark;
  const looks = ["tl-mark", meeting.status !== "held" && "planned", meeting.inferred && "inferred"];
  const wide = mark.x1 - mark.x0;
  const isSpan = span && (!span.core || span.last > span.first);
  const line =
    ends.length > 1
      ? svgOf("path", { class: "tl-line", d: `M${round(x)} ${mark.top}V${mark.bottom}` })
      : null;
  const group = svgOf(
    "g",
    { class: [...looks, meeting.disputed && "disputed"].filter(Boolean).join(" ") },
    line,
  );
  for (const end of ends.filter(({ y }) => inSight(y, y))) {
    const name = `side-${end.side}`;
    const label = tell.mark({ mark, end });
    const parts = isSpan && wide > 4 ? spanParts(mark, end.y - 4, 8, name) : [];
    const classes = ["tl-end", name, end.inferred && "inferred"];
    group.append(
      stop(drawn, `${mark.id} ${end.lane}`, label, classes, [...parts, glyph(end.side, x, end.y)]),
    );
  }
  drawn.marks.set(mark.id, group);
  return group;
}

/** Let what stands together stand out: classes only, so that pointing about costs little. */
export function lightUp(drawn, names, around) {
  const set = (element, isLit) => element.classList.toggle("lit", Boolean(isLit));
  for (const [id, element] of drawn.marks) set(element, around?.marks.has(id));
  for (const [id, element] of drawn.bars) set(element, around?.bars.has(id));
  for (const each of [names, drawn.stripes])
    each.forEach((element, nth) => set(element, around?.lanes.has(nth)));
}

/** Return the mark of a participant: a disc, a square or a triangle, by side. */
export function glyph(side, x, y) {
  if (side === 0) return svgOf("circle", { class: "tl-dot", cx: x, cy: y, r: 5 });
  if (side === 1)
    return svgOf("rect", { class: "tl-dot", x: x - 4.5, y: y - 4.5, width: 9, height: 9 });
  return svgOf("path", { class: "tl-dot", d: `M${round(x)} ${y - 6}l6 10.5h-12z` });
}

/** Return a group that keys can reach, and remember it. */
function stop(drawn, key, label, classes, children) {
  const group = svgOf(
    "g",
    {
      class: classes.filter(Boolean).join(" "),
      role: "button",
      tabindex: "-1",
      "aria-label": visible(label),
      "data-stop": key,
    },
    children,
  );
  drawn.stops.set(key, group);
  return group;
}

function round(value) {
  return Math.round(value * 10) / 10;
}
