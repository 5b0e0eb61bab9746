// The panel: what is known of the selection, or where to start.

import { el, fill, nameOf } from "./dom.js";
import { actorPage } from "./panel_actor.js";
import { meetingPage, pairPage } from "./panel_claims.js";
import { overviewParts } from "./panel_overview.js";
import { pathPage } from "./panel_path.js";
import { selectedPair } from "./state.js";
import { citeButton } from "./takeaway.js";

/** Return a panel: {show(state)}; `context` holds model, say, shelf and passes. */
export function createPanel(element, context) {
  const { say } = context;

  function header(page) {
    return el(
      "header",
      {},
      el("p", { class: "kind", text: page.kind }),
      el("h2", { tabindex: "-1", lang: page.lang }, page.heading ?? nameOf(page.title, page.lang)),
      el(
        "button",
        {
          type: "button",
          class: "close",
          "aria-label": say("panel.close"),
          title: say("panel.close"),
          on: { click: context.close },
        },
        el("span", { "aria-hidden": "true", text: "×" }),
      ),
    );
  }

  function footer(page, state) {
    const act = { click: () => context.reveal(page.anchor) };
    const row = page.anchor
      ? el("button", { type: "button", class: "link", on: act, text: say("panel.row") })
      : null;
    const buttons = [row, citeButton(context, state)].filter(Boolean);
    return buttons.length ? el("p", { class: "actions" }, buttons) : null;
  }

  return {
    /** Show what is selected; return its title, or null when it is the overview. */
    show(state) {
      const page = pathPage(context, state) ?? pageOf(context, state);
      const focused = element.contains(document.activeElement) ? document.activeElement.id : "";
      element.classList.toggle("selected", Boolean(page));
      element.scrollTop = 0;
      fill(element, page ? [header(page), ...page.parts, footer(page, state)] : overviewParts(context, state));
      if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
      return page ? page.title : null;
    },
    focus: () => element.querySelector("h2")?.focus({ preventScroll: true }),
  };
}

/** Return the page on what is selected, or null when nothing of that name is here. */
function pageOf(context, state) {
  const { model } = context;
  const pair = selectedPair(state)?.map((id) => model.actorById.get(id));
  if (pair) return pair.every(Boolean) ? pairPage(context, ...pair) : null;
  const actor = model.actorById.get(state.selected);
  if (actor) return actorPage(context, actor);
  const meeting = model.meetingById.get(state.selected);
  return meeting ? meetingPage(context, meeting) : null;
}
