// The tables beside the drawing: what leads from one to the other.

import { enhanceTables } from "./tables.js";

/**
 * Bind the tables under `root`; return {reveal(anchor)}.
 *
 * `open(id)` is told which actor or meeting Enter in a row asks for: its own, or the first its
 * cells lead to.
 */
export function bindTables(root, { model, say, shelf }, selectable, open) {
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
    reveal(anchor) {
      const row = tables.row(anchor) ?? shelf.row(anchor) ?? document.getElementById(anchor);
      if (!row) return;
      const closed = row.querySelector("details");
      if (closed) closed.open = true;
      row.setAttribute("tabindex", "-1");
      row.scrollIntoView({ block: "center" });
      row.focus({ preventScroll: true });
    },
  };
}
