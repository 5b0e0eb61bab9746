// The tables beside the drawing: what leads from one to the other.

import { keptBy } from "./kept.js";
import { enhanceTables } from "./tables.js";

const CALM = 120; // milliseconds in which a slider may still move before rows are hidden
const KEEPING = ["since", "until", "statuses", "kinds", "without", "hide"];
const AGAIN = 8; // frames in which what is near is laid out

/**
 * Bind the tables under `root`; return {reveal(place), update(state)}.
 *
 * `open(id)` is told which actor or meeting Enter in a row asks for: its own, or the first its
 * cells lead to.
 */
export function bindTables(root, { model, say, shelf }, selectable, open) {
  let chosen = null;
  let pausing = 0;
  const tables = enhanceTables(root, say, {
    ...{ model, shelf, open: openRow },
    rows: shelf.tables,
  });

  function openRow(anchor) {
    const row = document.getElementById(shelf.idOf(anchor));
    const ids = [anchor, ...[...row.querySelectorAll("a")].map(({ hash }) => hash.slice(1))];
    const id = ids.find(selectable);
    if (id) open(id);
  }

  return {
    /** Bring a row or a section into view, and the keyboard with it. */
    reveal(place) {
      const anchor = place.replace(/^row_/, "");
      const there = document.getElementById(place);
      const row = there?.matches("section") ? there : (tables.row(anchor) ?? shelf.row(anchor) ?? there);
      if (row?.hidden) tables.bare(row);
      const closed = row?.matches("tr") && row.querySelector("details");
      if (closed) closed.open = true;
      arrive(row);
    },
    /** Leave the rows that the choices of a state leave in the drawing. */
    update(state) {
      const next = JSON.stringify(KEEPING.map((name) => state[name]));
      if (next === chosen) return;
      chosen = next;
      clearTimeout(pausing);
      pausing = setTimeout(() => tables.keep(keptBy(model, state)), CALM);
    },
  };
}

/**
 * Bring an element into view and the keyboard to it: a row to the middle, what is tall to its start.
 *
 * What lies above is laid out only when it is near, and moves what was reached: so it is said again.
 */
export function arrive(element) {
  if (!element) return;
  element.setAttribute("tabindex", "-1");
  element.focus({ preventScroll: true });
  const again = (times) => {
    if (document.activeElement !== element) return; // the reader has gone on
    const isLow = element.matches("tr") && element.offsetHeight < innerHeight / 2;
    element.scrollIntoView({ block: isLow ? "center" : "start" });
    if (times) requestAnimationFrame(() => again(times - 1));
  };
  again(AGAIN);
}
