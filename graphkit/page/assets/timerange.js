// The time slider: meetings by month, and two handles that choose a period.

import { YES, boundsOf, overlap } from "./dates.js";
import { el, fill } from "./dom.js";
import { createFilter } from "./filters.js";
import { createPlayer } from "./player.js";

/** Return how many meetings fall into each step, certainly and perhaps. Pure. */
export function countSteps(steps, meetings) {
  const counts = steps.map(() => ({ sure: 0, perhaps: 0 }));
  for (const { date } of meetings) {
    if (!date) continue;
    const [from, , , until] = boundsOf(date);
    for (let nth = firstFrom(steps, from); steps[nth]?.first <= until; nth += 1) {
      const inside = overlap(date, steps[nth].first, steps[nth].last);
      if (inside === YES) counts[nth].sure += 1;
      else if (inside) counts[nth].perhaps += 1;
    }
  }
  return counts;
}

/** Return the place of the first step that does not end before a day. */
function firstFrom(steps, day) {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps[middle].last < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Bind the slider; return {update(state)}. `choose(patch)` gets {since, until}. */
export function bindTime(root, context, choose) {
  const { model, say } = context;
  const { steps } = model;
  if (steps.length < 2) {
    root.hidden = true;
    return { update() {} };
  }
  const last = steps.length - 1;
  const bars = steps.map(bar);
  const low = handle("time.from", 0);
  const high = handle("time.until", last);
  const chosenPart = el("div", { class: "chosen-part" });
  const told = el("output", { class: "period" });
  const undated = model.meetings.filter((meeting) => !meeting.date).length;
  const all = el("button", {
    type: "button",
    class: "link",
    on: { click: () => choose({ since: null, until: null }) },
    text: say("time.all"),
  });
  const player = createPlayer(steps, say, () => Number(high.value), choose);
  all.addEventListener("click", player.stop);
  const heading = el("span", { class: "label", text: say("time") });
  fill(root, [
    el("p", { class: "chosen" }, heading, told, player.button, all),
    el(
      "div",
      { class: "histogram" },
      el("div", { class: "bars", "aria-hidden": "true" }, bars),
      chosenPart,
      low,
      high,
    ),
    undated ? el("p", { class: "quiet", text: say("time.undated", { n: undated }) }) : null,
  ]);

  function bar(step) {
    return el(
      "div",
      { class: step.gap ? "bar gap" : "bar" },
      el("i", { class: "perhaps" }),
      el("i", { class: "sure" }),
      el("b", { text: labelOf(step) }),
    );
  }

  /** Only the first step of a year is labelled, and breaks show that time was left out. */
  function labelOf(step) {
    if (step.gap) return "";
    const index = steps.indexOf(step);
    const year = step.first.slice(0, 4);
    return index === 0 || steps[index - 1].first.slice(0, 4) !== year || steps[index - 1].gap
      ? year
      : "";
  }

  function handle(label, value) {
    const input = el("input", {
      type: "range",
      min: "0",
      max: String(last),
      step: "1",
      "aria-label": say(label),
    });
    input.value = String(value);
    input.addEventListener("input", () => {
      player.stop();
      const [from, until] = [Number(low.value), Number(high.value)];
      if (from > until) input.value = String(input === low ? until : from);
      const a = Math.min(from, until);
      const b = Math.max(from, until);
      choose({ since: a === 0 ? null : steps[a].first, until: b === last ? null : steps[b].last });
    });
    return input;
  }

  function indices(state) {
    const from = state.since ? steps.findIndex((step) => step.last >= state.since) : 0;
    const until = state.until ? steps.findLastIndex((step) => step.first <= state.until) : last;
    return [from < 0 ? last : from, until < 0 ? 0 : until];
  }

  return {
    update(state) {
      const [from, until] = indices(state);
      low.value = String(from);
      high.value = String(until);
      low.setAttribute("aria-valuetext", steps[from].shown);
      high.setAttribute("aria-valuetext", steps[until].shown);
      const passes = createFilter(model, { ...state, since: null, until: null });
      const counts = countSteps(
        steps,
        model.meetings.filter((meeting) => passes("meetings", meeting)),
      );
      const most = Math.max(1, ...counts.map(({ sure, perhaps }) => sure + perhaps));
      bars.forEach((element, index) => {
        const { sure, perhaps } = counts[index];
        const [dim, full] = element.children;
        full.style.height = `${(sure / most) * 100}%`;
        dim.style.height = `${((sure + perhaps) / most) * 100}%`;
        element.classList.toggle("out", index < from || index > until);
        element.title = [
          say("time.bar", { month: steps[index].shown, n: sure }),
          perhaps ? say("time.maybe", { n: perhaps }) : "",
        ]
          .filter(Boolean)
          .join(say("comma"));
      });
      chosenPart.style.left = `${(from / steps.length) * 100}%`;
      chosenPart.style.right = `${((last - until) / steps.length) * 100}%`;
      told.textContent =
        from === 0 && until === last
          ? `${steps[0].shown} – ${steps[last].shown}`
          : `${steps[from].shown} – ${steps[until].shown}`;
      all.hidden = !state.since && !state.until;
    },
  };
}
