// What a reader takes away: the picture, a table, a citation.

import { citationOf, citedMeeting, citedRole, placeOf } from "./citation.js";
import { csvOf } from "./csv.js";
import { el, part } from "./dom.js";
import { fold } from "./fold.js";
import { imprinted, shownNow } from "./imprint.js";
import { pairKey } from "./model.js";
import { canvasOf, pictureOf } from "./snapshot.js";
import { createSvgContext } from "./svg.js";

/** Bind the menu that saves what `ground()` shows, the stage or another view; `name()` is its title. */
export function bindSaving(menu, stage, ground, name) {
  const isStage = () => ground() === part("stage");
  const colour = () => getComputedStyle(document.body).backgroundColor;
  const [asPng, asSvg] = menu.querySelectorAll("button");
  asSvg.closest("li").hidden = stage.plain;
  /** Return what is seen, with what it is and where it is from: a picture travels on alone. */
  function picture() {
    const { clientWidth, clientHeight } = part("canvas");
    const network = { width: clientWidth, height: clientHeight, paint: (ctx) => stage.paintOn(ctx) };
    return imprinted(isStage() ? network : pictureOf(ground()), name());
  }

  asPng.addEventListener("click", () => {
    menu.open = false;
    canvasOf(picture(), colour()).toBlob((blob) => download(`${fileName(name())}.png`, blob));
  });
  asSvg.addEventListener("click", () => {
    menu.open = false;
    const { width, height, paint } = picture();
    const ctx = createSvgContext(width, height);
    ctx.fillStyle = colour();
    ctx.fillRect(0, 0, width, height);
    paint(ctx);
    const file = new Blob([ctx.file(name(), shownNow())], { type: "image/svg+xml" });
    download(`${fileName(name())}.svg`, file);
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    event.preventDefault();
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}

/** Return a button that saves rows of texts: those the filter leaves, in their order. */
export function csvButton(texts, title, say) {
  const save = () => {
    // A spreadsheet takes the file for UTF-8 by its first character.
    const file = new Blob(["\ufeff", csvOf(texts())], { type: "text/csv" });
    download(`${fileName(title)}.csv`, file);
  };
  return el("button", { type: "button", class: "link", on: { click: save }, text: say("save.csv") });
}

/** Return a button that copies a citation of the actor, meeting or pair selected, or null. */
export function citeButton(context, state) {
  const { model, say, announce } = context;
  const meeting = model.meetingById.get(state.selected);
  const pair = model.pairs.get(pairKey(...(state.selected ?? "").split("~")));
  const actor = model.actorById.get(state.selected)?.index;
  const met = meeting ? [meeting] : [...(pair?.met ?? []), ...(pair?.accompanied ?? [])];
  const meetings = actor === undefined ? met : (model.meetingsOf.get(actor) ?? []);
  const roles = model.rolesOf.get(actor) ?? [];
  if (!meetings.length && !roles.length) return null;
  const copy = async (event) => {
    const sources = [...roles, ...meetings].flatMap((each) => each.sources ?? []);
    const lines = [
      ...roles.map((each) => citedRole(context, each)),
      ...meetings.map((each) => citedMeeting(context, each)),
    ];
    const text = citationOf(context, lines, sources, placeOf(location));
    const shown = el("textarea", { class: "citation", readonly: true, rows: "6", "aria-label": say("cite") });
    shown.value = text;
    event.target.closest(".actions").nextElementSibling?.remove();
    event.target.closest(".actions").after(shown);
    try {
      await navigator.clipboard.writeText(text);
      announce(say("cite.copied"));
    } catch {
      shown.focus(); // where the clipboard is forbidden, the text stands there to be copied
      shown.select();
    }
  };
  return el("button", { type: "button", class: "link", on: { click: copy }, text: say("cite") });
}

/** Return the lines of a cell; of evidence, who says it and the quotes, folded or not. */
export function cellText(cell) {
  const parts = cell.querySelectorAll("p, blockquote");
  const texts = [...parts].map((part) => part.textContent.replace(/\s+/g, " ").trim());
  return texts.length ? texts.filter(Boolean).join("; ") : cell.textContent.trim();
}

function fileName(title) {
  return fold(title).replaceAll(" ", "-").slice(0, 60) || "graphkit";
}

function download(name, blob) {
  const href = URL.createObjectURL(blob);
  el("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
