// The sources one may drop: a list to search and to walk, for there may be hundreds.

import { restingOn } from "./certainty.js";
import { el, fill } from "./dom.js";
import { fold } from "./fold.js";

const SCANT = 8; // so many sources need neither a search nor arrows
const AT_ONCE = 100; // so many stand in the list at once; a search finds the others
const WAYS = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Return {elements, update(state)}; `choose(patch)` is told which sources are dropped.
 *
 * The list is one stop of Tab, in which arrows walk; dropped sources stand first when it is made.
 */
export function sourceList({ model, say, announce }, choose) {
  const every = sourcesByWeight(model);
  const short = every.length <= SCANT;
  const list = el("ul", { class: "sources", "aria-label": say("filters.without") });
  const told = el("p", { class: "quiet" });
  const search = el("input", {
    type: "search",
    autocomplete: "off",
    placeholder: say("filters.source.find"),
    "aria-label": say("filters.source.find"),
  });
  let dropped = new Set();

  search.addEventListener("input", () => {
    list.scrollTop = 0;
    draw();
    announce(told.textContent);
  });
  list.addEventListener("focusin", ({ target }) => stopAt(target));
  list.addEventListener("keydown", (event) => {
    const boxes = [...list.querySelectorAll("input")];
    const next = boxes[boxes.indexOf(event.target) + WAYS[event.key]];
    if (short || !(event.key in WAYS)) return;
    event.preventDefault();
    next?.focus();
  });

  function draw() {
    const words = fold(search.value).split(" ");
    const found = every.filter(({ text }) => words.every((word) => text.includes(word)));
    const first = found.filter(({ source }) => dropped.has(source.id));
    const listed = [...first, ...found.filter((each) => !first.includes(each))].slice(0, AT_ONCE);
    fill(list, listed.map(item));
    if (!short) stopAt(list.querySelector("input"));
    const left = found.length - listed.length;
    told.textContent = left
      ? say("filters.source.more", { n: left })
      : say("count.sources", { n: listed.length });
  }

  function item({ source, meetings, alone }) {
    const box = el("input", {
      type: "checkbox",
      name: "without",
      value: source.id,
      checked: dropped.has(source.id),
    });
    box.addEventListener("change", () => {
      const next = new Set(dropped);
      next[box.checked ? "add" : "delete"](source.id);
      choose({ without: next.size ? [...next].sort() : null });
    });
    const name = el("bdi", { lang: source.language, text: source.title });
    const counts = [
      source.publisher,
      say("filters.source.meetings", { n: meetings }),
      say("filters.source.alone", { n: alone }),
    ];
    const about = el("span", { class: "quiet", text: counts.filter(Boolean).join(" · ") });
    return el("li", {}, el("label", {}, box, el("span", {}, name, about)));
  }

  /** Let Tab stop at one box of a long list. */
  function stopAt(box) {
    if (short || !box) return;
    for (const each of list.querySelectorAll("input")) each.tabIndex = each === box ? 0 : -1;
  }

  draw();
  return {
    elements: every.length ? [short ? null : search, list, short ? null : told] : [],
    update(state) {
      dropped = new Set(state.without);
      const boxes = [...list.querySelectorAll("input")];
      for (const box of boxes) box.checked = dropped.has(box.value);
      const unseen = [...dropped].some((id) => !boxes.some((box) => box.value === id));
      if (unseen && !list.contains(document.activeElement)) draw();
    },
  };
}

/** Return the sources, those on which most rests alone first, with what rests on each. */
function sourcesByWeight(model) {
  const counted = model.sources.map((source, index) => {
    const { meetings, roles, kinship, backed } = restingOn(model, index);
    const text = fold([source.title, source.publisher, source.id].filter(Boolean).join(" "));
    return { source, text, meetings: backed, alone: meetings + roles + kinship };
  });
  return counted.sort((a, b) => b.alone - a.alone || b.meetings - a.meetings);
}
