// The tables of the page as the place where evidence stands: it is in the file once.

import { el } from "./dom.js";
import { proofOf } from "./long_row.js";
import { tableRows } from "./table_rows.js";

const PROOF = "td > details > :not(summary), td.proof > *";
const SOURCE = "p:not([class])";

/** The lines that name a source, inside the evidence of a row. */
export const SOURCES = `td > details > ${SOURCE}, td.proof > ${SOURCE}`;

/** The shelf of a page whose tables have not been read yet. */
export const EMPTY_SHELF = { row: () => undefined, proof: () => [], idOf: (anchor) => anchor };

/** Return what a language is called in another, or its code. */
function tongueOf(code, said) {
  try {
    return new Intl.DisplayNames(said, { type: "language" }).of(code);
  } catch {
    return code;
  }
}

/** Give the rows of claims under `root` that nothing leads to the ids their records have. */
export function nameRows(root, { roles, kinship }) {
  for (const [name, kind, records] of [["roles", "role", roles], ["kin", "kin", kinship]]) {
    const rows = root.querySelectorAll(`#table_${name}:not([data-cut]) tbody tr`);
    rows.forEach((row, nth) => {
      row.id = `${kind}_${records[nth].key}`;
    });
  }
}

/**
 * Return a shelf: {row(anchor), proof(anchor), idOf(anchor), tables()}.
 *
 * Of a row that is not in the HTML the proof is told from the model, without its quotes.
 * Rows of actors and meetings lose their ids, because an address selects in
 * the drawing instead of jumping to the row.
 */
export function createShelf(root, selectable, { model, say }) {
  let made = null;
  let places = null;
  const rows = new Map([...root.querySelectorAll("tbody tr[id]")].map((row) => [row.id, row]));
  const idOf = (anchor) => (selectable(anchor) ? `row_${anchor}` : anchor);
  for (const [anchor, row] of rows) row.id = idOf(anchor);
  const spoken = root.closest("[lang]").lang;

  /** Return a copy in the language its original stands in, though a long table took the row out. */
  function copied(element) {
    const copy = element.cloneNode(true);
    if (copy.matches(SOURCE)) copy.className = "source";
    const lang = element.closest("[lang]")?.lang ?? spoken;
    const page = document.documentElement.lang;
    if (lang !== page) copy.lang = lang;
    if (lang !== page && copy.matches("blockquote")) copy.dataset.tongue = tongueOf(lang, page);
    return copy;
  }

  const tables = () => (made ??= tableRows(model, say));
  const placed = (table) => table.records.map((record) => [table.anchor(record), [table, record]]);

  /** Return who says what a record does that has no row in the HTML, and where the quotes are. */
  function cited(anchor) {
    places ??= new Map(Object.values(tables()).flatMap(placed));
    const [table, record] = places.get(anchor) ?? [];
    const proof = table ? proofOf({ rows: table, model }, record) : [];
    const isCited = proof.some((each) => each.matches(".source"));
    return isCited ? [...proof, el("p", { class: "quiet", text: say("quotes.left") })] : proof;
  }

  return {
    idOf,
    tables,
    row: (anchor) => rows.get(anchor),
    /** Return copies of the quotes and notes that stand in the row of a record. */
    proof: (anchor) =>
      rows.has(anchor) ? [...rows.get(anchor).querySelectorAll(PROOF)].map(copied) : cited(anchor),
  };
}
