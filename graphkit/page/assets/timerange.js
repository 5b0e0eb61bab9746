// The time slider: meetings by month, two handles and two days that choose a period.

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

/** Return a period in words, as exactly as its ends are set: days, whole months or whole years. */
export function periodInWords(since, until, say) {
  const next = new Date(`${until}T00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  const isWhole = since.endsWith("-01") && next.getUTCDate() === 1;
  const isYears = isWhole && since.endsWith("-01-01") && next.getUTCMonth() === 0;
  const length = isYears ? 4 : isWhole ? 7 : 10;
  const [low, high] = [since, until].map((day) => day.slice(0, length));
  return say.date(low === high ? low : `${low}/${high}`);
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
  const days = ["since", "until"].map(dayField);
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
  const between = el("span", { class: "days" }, days[0], " – ", days[1]);
  fill(root, [
    el("p", { class: "chosen" }, heading, told, player.button, all, between),
    el(
      "div",
      { class: "histogram" },
      el("div", { class: "bars", "aria-hidden": "true" }, bars),
      chosenPart,
      low,
      high,
    ),
    el("p", {
      class: "quiet",
      id: "gk_time_key",
      text: [say("time.key"), undated && say("time.undated", { n: undated })]
        .filter(Boolean)
        .join(" · "),
    }),
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
      "aria-describedby": "gk_time_key",
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

  /** A day is chosen where a step of the slider is too coarse; two in the wrong order change places. */
  function dayField(name) {
    const label = say(name === "since" ? "time.from" : "time.until");
    const input = el("input", { type: "date", "aria-label": label, min: "0001-01-01", max: "9999-12-31" });
    input.addEventListener("change", () => {
      player.stop();
      const [since, until] = days.map((each) => each.value || null);
      choose(since && until && since > until ? { since: until, until: since } : { since, until });
    });
    return input;
  }

  /** Return what a handle says: the day that is set, or its step. */
  function valueOf(step, day, end) {
    if (day && day !== step[end]) return say.date(day);
    const month = (at) => say.date(at.slice(0, 7));
    return step.gap
      ? say("timeline.gap", { from: month(step.first), until: month(step.last) })
      : step.shown;
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
      low.setAttribute("aria-valuetext", valueOf(steps[from], state.since, "first"));
      high.setAttribute("aria-valuetext", valueOf(steps[until], state.until, "last"));
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
        const step = steps[index];
        element.title = [
          step.gap ? valueOf(step) : say("time.bar", { month: step.shown, n: sure }),
          perhaps ? say("time.maybe", { n: perhaps }) : "",
        ]
          .filter(Boolean)
          .join(say("comma"));
      });
      chosenPart.style.left = `${(from / steps.length) * 100}%`;
      chosenPart.style.right = `${((last - until) / steps.length) * 100}%`;
      const [since, end] = [state.since ?? steps[0].first, state.until ?? steps[last].last];
      told.textContent = since > end ? "–" : periodInWords(since, end, say);
      days.forEach((field, nth) => (field.value = (nth ? state.until : state.since) ?? ""));
      all.hidden = !state.since && !state.until;
    },
  };
}
