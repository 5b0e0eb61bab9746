// The timeline: lanes, their names and the picture, zoomed and walked. Tells what was chosen.

import { listen } from "./gestures.js";
import {
  alongAxis,
  createAxis,
  createLens,
  dayNumber,
  movedPart,
  openingPart,
  periodPart,
  zoomedPart,
} from "./timeline_scale.js";
import { ticksOf } from "./timeline_ticks.js";
import { createTimelineScene, spansOfScene } from "./timeline_scene.js";
import { columnOf, hitOnTimeline, placeTimeline, walkOf } from "./timeline_layout.js";
import { drawAxis, drawPlot, lightUp } from "./timeline_draw.js";
import {
  createTimelineTeller,
  idOnTimeline,
  selectedTogether,
  togetherWith,
} from "./timeline_told.js";
import { drawTimelineLegend } from "./timeline_legend.js";
import { createLaneChoice } from "./timeline_lanes.js";
import { createTimelineSheet } from "./timeline_sheet.js";
import { walkTimeline } from "./timeline_walk.js";

/** From so many meetings on only those near the lanes in sight are drawn. */
const MANY = 400;

/**
 * Return the timeline in an element: {setState(state), select(state), zoomBy(factor), fitAll()}.
 *
 * `choose(id)` is told what was clicked, `change(patch)` which lanes are wished.
 */
export function createTimeline({ root, model, say, covered, choose, change }) {
  const tell = createTimelineTeller(model, say);
  const lanes = createLaneChoice(say, change);
  const sheet = createTimelineSheet(root, lanes.element, say, tell, { choose, point, covered });
  const { plot } = sheet;

  let scene = { lanes: [], meetings: [], offices: [] };
  let state = {};
  let known = model;
  let axis = createAxis([]);
  let seen = [0, 0];
  let placed = placeTimeline(scene, axis, createLens(0, seen, 1), { width: 1, open: -1 });
  let drawn = { marks: new Map(), bars: new Map(), stops: new Map(), stripes: [] };
  let lens = null;
  let hovered = null;
  let waiting = 0;
  let stops = [];
  let printing = false;

  const walk = walkTimeline({
    stops: () => stops,
    approach,
    element: ({ lane, key }) => (key ? drawn.stops.get(key) : sheet.name(lane)),
    moved: (stop) => point(stop ? foundAt(stop) : null),
    choose: (stop) => choose(idOnTimeline(model, foundAt(stop))),
  });

  function foundAt({ lane, mark, end, bar }) {
    if (mark) return { mark, end };
    return bar ? { bar } : { lane: placed.lanes[lane] };
  }

  /** Draw again at the next frame: gestures come faster than pictures. */
  function later() {
    if (waiting) return;
    waiting = requestAnimationFrame(draw);
  }

  function draw() {
    cancelAnimationFrame(waiting);
    waiting = 0;
    const whole = plot.clientWidth;
    if (!whole) return;
    const held = sheet.hasFocus();
    const open = placedOpen();
    const undated = columnOf(scene, whole).width;
    const width = Math.max(whole - undated, 40);
    lens = createLens(axis.length, seen, width);
    placed = placeTimeline(scene, axis, lens, { width, open });
    const ticks = ticksOf(axis, lens, say("date.months").split(" "));
    const frame = {
      width,
      undated,
      left: lens.left,
      right: lens.right,
      on: placeOf(state.on),
      near: near(),
    };
    plot.setAttribute("height", Math.max(placed.height, 1));
    drawAxis(sheet.axis, ticks, frame, { undated: say("undated"), gap: gapText });
    drawn = drawPlot(plot, placed, ticks, frame, { ...tell, width: whole });
    stops = walkOf(placed);
    sheet.drawNames(placed.lanes);
    walk.redrawn(held);
    light();
  }

  /** Of very many marks only those near the lanes in sight are drawn. */
  function near() {
    return scene.meetings.length < MANY || printing ? [-Infinity, Infinity] : sheet.near();
  }

  /** The day whose offices are asked for is a line. */
  function placeOf(day) {
    return day ? lens.x(alongAxis(axis, dayNumber(day) + 0.5)) : null;
  }

  /** The lane of the one person selected is open: its offices are named. */
  function placedOpen() {
    return scene.lanes.findIndex((lane) => lane.actor.id === state.selected);
  }

  function gapText(first, last) {
    return say("timeline.gap", { from: first.slice(0, 7), until: last.slice(0, 7) });
  }

  /** Bring forward what belongs to what is pointed at, or else to the selection. */
  function light() {
    const around = hovered ? togetherWith(placed, hovered) : selectedTogether(placed, state);
    root.classList.toggle("focused", Boolean(around));
    lightUp(drawn, sheet.items(), around);
    const open = placedOpen();
    placed.lanes.forEach((_, nth) => {
      if (nth === open) sheet.name(nth)?.setAttribute("aria-current", "true");
      else sheet.name(nth)?.removeAttribute("aria-current");
    });
  }

  function point(found) {
    if (found?.lane && found.lane === hovered?.lane) return;
    hovered = found;
    light();
  }

  listen(plot, {
    pan(dx, dy) {
      sheet.showTip(null);
      sheet.element.scrollTop -= dy;
      seen = movedPart(seen, -dx / (lens?.scale || 1), axis.length);
      later();
    },
    zoom: (factor, x) => zoomBy(factor, x),
    point(x, y) {
      const found = hitOnTimeline(placed, x, y, 9);
      plot.classList.toggle("pointing", Boolean(found && !found.lane));
      point(found);
      sheet.showTip(found, x, y);
    },
    leave() {
      point(null);
      sheet.showTip(null);
    },
    pick(x, y, touch) {
      const found = hitOnTimeline(placed, x, y, touch ? 18 : 9);
      point(null);
      choose(found ? idOnTimeline(model, found) : null);
    },
  });

  // A screen reader clicks without a pointer.
  plot.addEventListener("click", (event) => {
    const key = event.detail === 0 ? event.target.closest("[data-stop]")?.dataset.stop : null;
    const stop = key && stops.flat().find((each) => each.key === key);
    if (stop) choose(idOnTimeline(model, foundAt(stop)));
  });

  sheet.element.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const zoom = { "+": 1.4, "=": 1.4, "-": 1 / 1.4 }[event.key];
    const act = zoom ? () => zoomBy(zoom) : event.key === "0" ? fitAll : walk.actionOf(event);
    if (!act) return;
    event.preventDefault();
    act();
  });
  sheet.element.addEventListener("focusout", () => point(null));

  function zoomBy(factor, x = placed.lanes.length ? middle() : 0) {
    if (!lens || !axis.length) return;
    seen = zoomedPart(seen, factor, lens.back(x), axis.length);
    later();
  }

  /** Buttons and keys zoom about where the keyboard stands, or the middle. */
  function middle() {
    return walk.x() ?? (lens.left + lens.right) / 2;
  }

  function reveal(nth) {
    if (placed.lanes[nth]) sheet.reveal(placed.lanes[nth]);
  }

  /** Before the keyboard goes to a lane it is in sight, and drawn. */
  function approach(nth) {
    reveal(nth);
    if (scene.meetings.length >= MANY) draw();
  }

  function fitAll() {
    seen = periodPart(axis, state);
    later();
  }

  new ResizeObserver(later).observe(root);
  sheet.element.addEventListener("scroll", () => scene.meetings.length >= MANY && later());
  for (const [event, now] of [
    ["beforeprint", true],
    ["afterprint", false],
  ])
    addEventListener(event, () => {
      printing = now;
      draw();
    });

  return {
    /** Show a state; return in words how much is seen. */
    setState(next, standing = known) {
      state = next;
      known = standing;
      scene = createTimelineScene(known, state);
      axis = createAxis(spansOfScene(scene));
      seen = openingPart(axis, spansOfScene(scene), state, plot.clientWidth);
      lanes.update(state, scene);
      draw();
      const bodies = state.lanes === "institutions";
      return [
        say(bodies ? "timeline.count.bodies" : "count.people", { n: scene.lanes.length }),
        say("count.times", { n: scene.meetings.length }),
      ].join(say("comma"));
    },
    select(next) {
      const turned = next.selected !== state.selected && model.actorById.has(next.selected);
      const has = (lane) => lane.actor.id === next.selected;
      const shares = seen.map((at) => at / (axis.length || 1));
      state = next;
      hovered = null; // the lanes move, and nobody pointed at who is under the pointer then
      // Where lanes are left out, others are drawn, and nearer: those of the new one's company.
      if (turned && (scene.leftOut || !scene.lanes.some(has))) {
        this.setState(next);
        seen = shares.map((share) => share * axis.length);
      }
      draw();
      sheet.makeRoom();
      const lit = selectedTogether(placed, state);
      // All of them where there is room, and the first in any case.
      for (const pick of lit ? [Math.max, Math.min] : []) reveal(pick(...lit.lanes));
      reveal(placedOpen());
    },
    drawLegend: (list) => drawTimelineLegend(list, scene, say),
    zoomBy,
    fitAll,
    inspect: () => ({ placed, seen, axis }),
  };
}
