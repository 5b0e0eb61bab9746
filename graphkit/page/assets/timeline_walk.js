// Walking the timeline with the keyboard: one tab stop, arrows along a lane and between lanes.

/**
 * Return {actionOf(event), redrawn(), x()}.
 *
 * `stops()` are what stands on each lane, from left to right; `element` finds the element of a
 * stop, or with no key the name of a lane; `approach` brings a lane into sight; `moved` and
 * `choose` are told the stop.
 */
export function walkTimeline({ stops, approach, element, moved, choose }) {
  let lane = 0;
  let nth = -1;
  let key = null;

  const current = () => ({ lane, ...(stops()[lane]?.[nth] ?? {}) });

  function goTo(nextLane, nextNth) {
    mark("-1");
    const all = stops();
    lane = Math.min(Math.max(nextLane, 0), Math.max(all.length - 1, 0));
    nth = Math.min(Math.max(nextNth, -1), (all[lane]?.length ?? 0) - 1);
    key = all[lane]?.[nth]?.key ?? null;
    approach(lane);
    mark("0");
    const found = element(current());
    found?.focus({ preventScroll: true });
    found?.scrollIntoView({ block: "nearest" });
    moved(current());
  }

  /** From one lane to the next: to what stands nearest in time, or from name to name. */
  function across(step) {
    const all = stops();
    const { x } = current();
    const next = Math.min(Math.max(lane + step, 0), Math.max(all.length - 1, 0));
    const near = x === undefined ? -1 : nearestStop(all[next] ?? [], x);
    goTo(next, near);
  }

  function mark(value) {
    element(current())?.setAttribute("tabindex", value);
  }

  return {
    actionOf({ key: pressed }) {
      return {
        ArrowLeft: () => goTo(lane, nth - 1),
        ArrowRight: () => goTo(lane, nth + 1),
        ArrowUp: () => across(-1),
        ArrowDown: () => across(1),
        Home: () => goTo(lane, -1),
        End: () => goTo(lane, Infinity),
        PageUp: () => goTo(lane - 10, -1),
        PageDown: () => goTo(lane + 10, -1),
        Enter: () => choose(current()),
        " ": () => choose(current()),
      }[pressed];
    },
    /** After a new picture: stand at what one stood at; `held` tells that the focus was there. */
    redrawn(held) {
      const all = stops();
      lane = Math.min(lane, Math.max(all.length - 1, 0));
      nth = key === null ? -1 : (all[lane] ?? []).findIndex((each) => each.key === key);
      mark("0");
      if (held) element(current())?.focus({ preventScroll: true });
    },
    x: () => current().x,
  };
}

function nearestStop(stops, x) {
  let best = -1;
  stops.forEach((stop, nth) => {
    if (best < 0 || Math.abs(stop.x - x) < Math.abs(stops[best].x - x)) best = nth;
  });
  return best;
}
