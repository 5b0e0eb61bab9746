// Play: time runs from the first month to the last, a step at a time, and stops when somebody acts.

import { el } from "./dom.js";

const PAUSE = 900; // milliseconds a month is shown

/** Return the index of the step that follows in a play, breaks passed over; null at the end. Pure. */
export function following(steps, index) {
  for (let next = index + 1; next < steps.length; next += 1) if (!steps[next].gap) return next;
  return null;
}

/**
 * Return the button that plays; `reached()` is the index of the last step shown now,
 * `choose(patch)` sets {since, until}.
 */
export function createPlayer(steps, say, reached, choose) {
  let timer = null;
  const button = el("button", { type: "button", class: "link", on: { click: toggle } });
  label();

  function toggle() {
    if (timer !== null) stop();
    else start();
  }

  function start() {
    const atEnd = following(steps, reached()) === null;
    show(atEnd ? 0 : reached());
    timer = setInterval(step, PAUSE);
    label();
  }

  function step() {
    const next = following(steps, reached());
    if (next === null) stop();
    else show(next);
  }

  function show(index) {
    const last = following(steps, index) === null;
    choose({ since: null, until: last ? null : steps[index].last });
  }

  function stop() {
    clearInterval(timer);
    timer = null;
    label();
  }

  function label() {
    button.textContent = say(timer === null ? "time.play" : "time.pause");
  }

  return { button, stop: () => timer !== null && stop() };
}
