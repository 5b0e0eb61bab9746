// The elements of the timeline: axis, names of the lanes, plot and tip, in one sheet that scrolls.

import { el, fill, visible } from "./dom.js";
import { AXIS, svgOf } from "./timeline_draw.js";
import { besidePoint, laneName } from "./timeline_lanes.js";

/**
 * Return the sheet: {element, axis, plot, names, ...}; `tell` says in words what is on it.
 *
 * `act` is {choose(id), point(found), covered()}: the names of the lanes call the first two.
 */
export function createTimelineSheet(root, choice, say, tell, act) {
  const axis = svgOf("svg", { class: "tl-axis", height: AXIS, "aria-hidden": "true" });
  const label = say("timeline.marks");
  const plot = svgOf("svg", { class: "tl-plot", role: "group", "aria-label": label });
  const names = el("ol", { class: "tl-names", "aria-label": say("timeline.lanes") });
  const body = el("div", { class: "tl-body" }, names, plot);
  const tip = el("p", { class: "tip", hidden: true });
  const element = el(
    "div",
    {
      class: "tl-sheet",
      role: "application",
      "aria-label": say("view.timeline"),
      "aria-roledescription": say("timeline.role"),
      "aria-describedby": "gk_tl_keys",
    },
    el(
      "div",
      { class: "tl-top" },
      el("p", { class: "tl-scale", text: say("timeline.scale") }),
      axis,
    ),
    body,
  );
  const keys = el("p", { class: "hidden", id: "gk_tl_keys", text: say("timeline.keys") });
  fill(root, [choice, element, tip, keys]);
  let named = null;
  let under = 0; // pixels over which the panel lies

  return {
    element,
    axis,
    plot,
    name: (nth) => names.children[nth]?.firstChild,
    /** Draw the names anew where lanes came, went or grew. */
    drawNames(lanes) {
      const key = lanes.map((lane) => `${lane.actor.id} ${lane.height}`).join();
      if (key === named) return;
      named = key;
      fill(
        names,
        lanes.map((lane) => laneName(lane, tell.times(lane), act)),
      );
    },
    items: () => [...names.children],
    hasFocus: () => names.contains(document.activeElement) || plot.contains(document.activeElement),
    showTip(found, x, y) {
      tip.hidden = !found || Boolean(found.lane);
      if (tip.hidden) return;
      tip.textContent = visible(tell.any(found));
      besidePoint(tip, root, plot, x, y);
    },
    /** Return the heights between which lanes are in sight or nearly so. */
    near: () => [
      element.scrollTop - element.clientHeight,
      element.scrollTop + 2 * element.clientHeight,
    ],
    /** Let the last lanes be scrolled above the panel where it lies over them. */
    makeRoom() {
      under = act.covered();
      body.style.paddingBottom = `${under}px`;
    },
    /** Scroll as far as a lane needs; the axis lies over the uppermost, the panel over the last. */
    reveal({ top, height }) {
      const room = element.clientHeight - AXIS - under;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + height > element.scrollTop + room)
        element.scrollTop = Math.min(top, top + height - room);
    },
  };
}
