// The tables, sorted and filtered: they are complete without this.

import { el } from "./dom.js";
import { fold } from "./fold.js";
import { csvButton } from "./takeaway.js";

/** Add sorting, filtering and column names to every table under `root`. */
export function enhanceTables(root, say) {
  const narrow = matchMedia("(max-width: 60rem)");
  const name = () => root.querySelectorAll("table").forEach(nameCells);
  narrow.addEventListener("change", name);
  addEventListener("beforeprint", name); // paper is narrow too
  if (narrow.matches) name();
  for (const section of root.querySelectorAll("section.table")) {
    const table = section.querySelector("table");
    [...table.tHead.rows[0].cells].forEach((cell, column) => sortable(table, cell, column));
    const title = section.querySelector("h2").firstChild.textContent;
    const save = csvButton(table, title, say);
    const about = section.querySelector("p.about");
    if (about) about.append(" ", save);
    else section.querySelector(".scroll").before(el("p", { class: "about" }, save));
    if (table.tBodies[0].rows.length > 5)
      section.querySelector(".scroll").before(filterOf(table, say));
  }
}

/** Narrow screens show a row as a card, each cell with the name of its column. */
function nameCells(table) {
  const names = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
  for (const row of table.tBodies[0].rows) {
    [...row.cells].forEach((cell, column) => {
      cell.dataset.column = names[column];
    });
  }
}

function sortable(table, cell, column) {
  const button = el("button", { type: "button", class: "sort" }, cell.textContent);
  cell.replaceChildren(button);
  button.addEventListener("click", () => {
    const down = cell.getAttribute("aria-sort") === "ascending";
    for (const other of cell.parentElement.cells) other.removeAttribute("aria-sort");
    cell.setAttribute("aria-sort", down ? "descending" : "ascending");
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row, index) => ({
      row,
      index,
      key: keyOf(row.cells[column]),
    }));
    rows.sort(
      (a, b) => a.key.localeCompare(b.key, undefined, { numeric: true }) || a.index - b.index,
    );
    if (down) rows.reverse();
    body.append(...rows.map(({ row }) => row));
  });
}

function keyOf(cell) {
  return cell.dataset.key ?? cell.textContent.trim();
}

function filterOf(table, say) {
  const rows = [...table.tBodies[0].rows];
  let texts = null; // folding thousands of rows can wait until somebody types
  const told = el("output", { class: "quiet" });
  const input = el("input", {
    type: "search",
    "aria-label": say("table.filter"),
    placeholder: say("table.filter"),
    autocomplete: "off",
  });
  input.addEventListener("input", () => {
    texts ??= rows.map((row) => fold(row.textContent));
    const words = fold(input.value).split(" ");
    let shown = 0;
    rows.forEach((row, index) => {
      row.hidden = !words.every((word) => texts[index].includes(word));
      shown += row.hidden ? 0 : 1;
    });
    told.textContent = input.value.trim() ? say("table.shown", { n: shown, all: rows.length }) : "";
  });
  return el("p", { class: "table-filter" }, input, told);
}
