// The guide: a story told step by step beside the drawing, and the list of stories to choose from.

import { actorName, el, fill, nameOf, part } from "./dom.js";
import { ended, stateOf, storyAt } from "./story.js";

/**
 * Bind the list and the guide, if the page has any; `go` takes the next state.
 *
 * Returns {update(state, before)}. Inside the guide the arrow keys turn the
 * steps and Escape ends the story.
 */
export function bindStories({ model, say }, go) {
  const menu = part("stories");
  const root = part("story");
  if (!menu) return { update() {} };
  const wide = matchMedia("(min-width: 60.01rem)");
  let turned = false;

  function turn(story, nth) {
    if (nth < 1 || nth > story.steps.length) return;
    turned = true;
    go(stateOf(story, nth));
  }

  function end() {
    go(ended());
    menu.querySelector("summary").focus();
  }

  /** Where there is room the guide stands beside the drawing, which keeps its height. */
  function settle() {
    if (wide.matches) part("panel").before(root);
    else part("toolbar").append(root);
  }
  wide.addEventListener("change", settle);
  settle();

  const begin = (story) => () => {
    menu.open = false;
    turn(story, 1);
  };
  fill(
    part("stories_list"),
    model.stories.map((story) =>
      el(
        "li",
        {},
        el("button", {
          type: "button",
          class: "link",
          text: story.title,
          on: { click: begin(story) },
        }),
        el("p", { class: "quiet" }, nameOf(story.description ?? "")),
      ),
    ),
  );
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    event.preventDefault();
    menu.open = false;
    menu.querySelector("summary").focus();
  });

  root.addEventListener("keydown", (event) => {
    const found = storyAt(model, current);
    if (!found || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const act = {
      ArrowRight: () => turn(found.story, found.nth + 1),
      ArrowLeft: () => turn(found.story, found.nth - 1),
      Escape: end,
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  let current = {};

  function show({ story, nth, step }) {
    const button = (word, act, off) =>
      el("button", {
        type: "button",
        class: "button",
        "aria-disabled": off && "true",
        on: { click: act },
        text: say(word),
      });
    const where = say("story.step", { nth, n: story.steps.length });
    fill(root, [
      el("p", { class: "kind" }, nameOf(story.title), ` · ${where}`),
      el("h3", { tabindex: "-1", id: "gk_story_title" }, nameOf(step.title)),
      el("p", { class: "told", dir: "auto" }, nameOf(step.text)),
      step.selection?.length ? el("ul", { class: "meant" }, step.selection.map(meant)) : null,
      el(
        "p",
        { class: "turns" },
        button("story.back", () => turn(story, nth - 1), nth === 1),
        button("story.next", () => turn(story, nth + 1), nth === story.steps.length),
        button("story.end", end),
      ),
    ]);
  }

  function meant(id) {
    const meeting = model.meetingById.get(id);
    const name = meeting
      ? nameOf(model.meetingLabel(meeting), model.meetingLang(meeting))
      : actorName(model.actorById.get(id));
    return el("li", {}, el("a", { href: `#${id}` }, name));
  }

  return {
    update(state, before) {
      current = state;
      const found = storyAt(model, state);
      root.hidden = !found;
      if (!found || (before && before.story === state.story && before.step === state.step)) return;
      show(found);
      if (!turned) return;
      turned = false;
      root.querySelector("h3").focus({ preventScroll: true });
      root.scrollIntoView({ block: "nearest" });
    },
  };
}
