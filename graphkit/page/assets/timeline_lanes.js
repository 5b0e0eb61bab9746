// Beside the picture of the timeline: whose lanes are drawn, their names, and the tip.

import { actorName, el, fill, visible } from "./dom.js";

const CHOICES = [null, "all", "institutions"];

/** Return {element, update(state, scene)}; `change(patch)` is told the choice. */
export function createLaneChoice(say, change) {
  const list = el(
    "select",
    { id: "gk_lanes" },
    CHOICES.map((choice) =>
      el("option", { value: choice ?? "", text: say(`timeline.lanes.${choice ?? "met"}`) }),
    ),
  );
  list.addEventListener("change", () => change({ lanes: list.value || null }));
  const note = el("p", { class: "quiet" });

  function notes(state, { leftOut, laneless, lanes }) {
    const elsewhere = state.lanes === "institutions" ? "timeline.persons" : "timeline.bodies";
    return [
      leftOut ? say("timeline.left", { n: lanes.length, all: lanes.length + leftOut }) : null,
      laneless ? say(elsewhere, { n: laneless }) : null,
      lanes.length ? null : say("nobody"),
    ].filter(Boolean);
  }

  return {
    element: el(
      "div",
      { class: "tl-choice" },
      el("label", { for: "gk_lanes", text: say("timeline.lanes") }),
      list,
      note,
    ),
    update(state, scene) {
      list.value = state.lanes ?? "";
      fill(note, [notes(state, scene).join(" ")]);
    },
  };
}

/** Return the name of a lane as an item of a list: a button that selects and brings forward. */
export function laneName(lane, told, { choose, point }) {
  const { actor } = lane;
  const code = actor.kind === "person" ? (actor.country ?? "") : null;
  const button = el(
    "button",
    {
      type: "button",
      tabindex: "-1",
      title: visible(actor.name),
      on: {
        click: () => choose(actor.id),
        pointermove: () => point({ lane }), // entering happens when lanes move, too
        pointerleave: () => point(null),
      },
    },
    actorName(actor),
    " ",
    code === null ? null : el("span", { class: "count", text: code }),
    el("span", { class: "hidden", text: ` · ${told}` }),
  );
  const item = el("li", {}, button);
  item.style.height = `${lane.height}px`;
  return item;
}

/** Put a tip beside a point of the plot, inside the root and above the point where there is room. */
export function besidePoint(tip, root, plot, x, y) {
  const [box, at] = [root.getBoundingClientRect(), plot.getBoundingClientRect()];
  const left = Math.min(x + at.left - box.left + 14, box.width - tip.offsetWidth - 8);
  const above = y + at.top - box.top - tip.offsetHeight - 12;
  const top = above < 4 ? y + at.top - box.top + 18 : above;
  tip.style.transform = `translate(${Math.max(left, 8)}px, ${top}px)`;
}
