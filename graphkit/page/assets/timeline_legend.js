// The legend of the timeline: every mark, bar and line that is in the picture.

import { el, fill } from "./dom.js";
import { glyph, svgOf } from "./timeline_draw.js";

/** Fill the legend with what a scene of the timeline shows. */
export function drawTimelineLegend(list, scene, say) {
  const { meetings, offices } = scene;
  const ends = meetings.flatMap((each) => each.ends);
  const sides = [0, 1, 2].filter((side) => ends.some((end) => end.side === side));
  const has = (test) => meetings.some(({ meeting }) => test(meeting));
  const vague = meetings.some(({ span }) => span && !span.core);
  const open = [...meetings, ...offices].some(({ span }) => span?.open.start || span?.open.end);
  fill(list, [
    sides.map((side) => item(`side-${side}`, [glyph(side, 15, 8)], sideName(scene, side, say))),
    meetings.some((each) => each.ends.length > 1)
      ? item("", [path("tl-line", "M15 1v14")], say("timeline.joined"))
      : null,
    has((meeting) => meeting.status !== "held")
      ? item(
          "tl-mark planned side-0",
          [path("tl-line", "M8 0v16"), glyph(0, 20, 8)],
          say("legend.planned"),
        )
      : null,
    ends.some((end) => end.inferred)
      ? item("tl-end inferred side-0", [glyph(0, 15, 8)], say("legend.inferred"))
      : null,
    vague ? item("side-0", [bar("side-0 tl-soft")], say("timeline.vague")) : null,
    offices.length ? item("", [bar("tl-office tl-core")], say("timeline.office")) : null,
    open ? item("", [path("tl-office tl-tail", "M2 8h26")], say("timeline.open")) : null,
    has((meeting) => meeting.disputed)
      ? item("tl-mark disputed", [path("tl-line", "M15 1v14")], say("legend.disputed"))
      : null,
  ]);
}

/** A side is named by its country where that tells the sides of every meeting apart. */
function sideName({ meetings, countries }, side, say) {
  const told = meetings.every(({ ends }) => ends.every((end) => end.told));
  const country = told && side < 2 ? countries[side] : null;
  if (!country) return say(`timeline.side.${told ? 2 : side}`);
  return say("timeline.from", { country: regionName(country) });
}

function regionName(code) {
  try {
    return new Intl.DisplayNames(document.documentElement.lang || "en", { type: "region" }).of(
      code,
    );
  } catch {
    return code;
  }
}

function item(looks, shapes, text) {
  const group = svgOf("g", { class: looks }, shapes);
  const picture = svgOf(
    "svg",
    { viewBox: "0 0 30 16", width: 30, height: 16, class: "tl-key", "aria-hidden": "true" },
    group,
  );
  return el("li", {}, picture, el("span", { text }));
}

function bar(name) {
  return svgOf("rect", { class: name, x: 2, y: 5, width: 26, height: 6, rx: 2 });
}

function path(name, d) {
  return svgOf("path", { class: name, d });
}
