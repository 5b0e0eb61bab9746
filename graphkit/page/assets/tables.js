// The tables, sorted and filtered: they are complete without this, or it makes them so.

import { el } from "./dom.js";
import { fold } from "./fold.js";
import { createLongTable } from "./long_table.js";
import { cellText, csvButton } from "./takeaway.js";

const MADE_AT = "400px"; // a long table is made when it is so near to what is seen

/**
 * Add sorting, filtering and column names to every table under `root`; return {row(anchor)}.
 *
 * A table whose HTML is cut gets all its rows, from `long`: {rows(), model, shelf, open}; `row`
 * brings one of those into view.
 */
export function enhanceTables(root, say, long = null) {
  const sections = [...root.querySelectorAll("section.table")];
  const whole = sections.filter((section) => !long || section.dataset.cut === undefined);
  const cut = sections.filter((section) => !whole.includes(section));
  for (const section of whole) {
    const table = plainTable(section);
    enhance(section, () => table, say);
  }
  nameColumns(whole);
  const found = cut.map((section) => enhance(section, whenNear(section, long, say), say));
  return {
    row(anchor) {
      const holder = found.find(({ shown }) => shown().has(anchor));
      if (holder && !holder.shown().shows(anchor)) holder.showAll();
      return holder?.shown().reach(anchor);
    },
  };
}

/** Return what makes a long table when it is first asked for, or near to what is seen. */
function whenNear(section, long, say) {
  let made = null;
  const make = () => {
    const rows = long.rows()[section.id.replace("table_", "")];
    made ??= createLongTable(section, { ...long, say, rows });
    return made;
  };
  section.classList.add("long");
  const seen = ([{ isIntersecting }]) => isIntersecting && make();
  new IntersectionObserver(seen, { rootMargin: MADE_AT }).observe(section);
  addEventListener("beforeprint", make);
  sayWhole(section, say);
  return make;
}

/** Say that all rows are there, with how many quotes, and how one walks. */
function sayWhole(section, say) {
  const all = section.dataset.cut;
  const quoted = section.querySelectorAll("details, .proof").length;
  const key = quoted ? "table.long" : "table.whole";
  section.querySelector(".cut").textContent = say(key, { all, n: quoted });
  const keys = el("span", { class: "hidden", id: `keys_${section.id}`, text: say("table.keys") });
  const printed = say("table.printed", { n: section.querySelectorAll("tbody tr").length, all });
  section.querySelector(".about").append(keys, el("span", { class: "printed", text: ` ${printed}` }));
  section.querySelector(".scroll").setAttribute("aria-describedby", keys.id);
}

/** Give a table its controls; `shown()` is what they act on. */
function enhance(section, shown, say) {
  const table = section.querySelector("table");
  const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
  const title = section.querySelector("h2").firstChild.textContent;
  const save = csvButton(() => [heads, ...shown().texts()], title, say);
  const about = section.querySelector("p.about");
  if (about) about.append(" ", save);
  else section.querySelector(".scroll").before(el("p", { class: "about" }, save));
  [...table.tHead.rows[0].cells].forEach((cell, column) => sortable(shown, cell, column));
  const size = Number(section.dataset.cut ?? table.tBodies[0].rows.length);
  const filter = filterOf(shown, size, say);
  if (size > 5) section.querySelector(".scroll").before(filter.element);
  return { shown, showAll: filter.clear };
}

/** Narrow screens, and paper, show a row as a card, each cell with the name of its column. */
function nameColumns(sections) {
  const narrow = matchMedia("(max-width: 60rem)");
  const name = () => sections.forEach((section) => nameCells(section.querySelector("table")));
  narrow.addEventListener("change", name);
  addEventListener("beforeprint", name);
  if (narrow.matches) name();
}

function nameCells(table) {
  const names = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
  for (const row of table.tBodies[0].rows) {
    [...row.cells].forEach((cell, column) => {
      cell.dataset.column = names[column];
    });
  }
}

/** Return {sort, filter, texts} of a table all of whose rows are in the page. */
function plainTable(section) {
  const table = section.querySelector("table");
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const byDate = [...table.tHead.rows[0].cells].findIndex((cell) => cell.className === "date");
  const placeOf = new Map(rows.map((row, nth) => [row, String(nth)])); // they stand by their dates
  const keyOf = (row, column) =>
    column === byDate ? placeOf.get(row) : textKeyOf(row.cells[column]);
  let folded = null; // folding thousands of rows can wait until somebody types
  return {
    sort(column, down) {
      const keyed = [...body.rows].map((row, at) => ({ row, at, key: keyOf(row, column) }));
      const compare = new Intl.Collator(undefined, { numeric: true }).compare;
      keyed.sort((a, b) => compare(a.key, b.key) || a.at - b.at);
      if (down) keyed.reverse();
      body.append(...keyed.map(({ row }) => row));
    },
    filter(words) {
      folded ??= rows.map((row) => fold(row.textContent));
      rows.forEach((row, at) => {
        row.hidden = !words.every((word) => folded[at].includes(word));
      });
      return rows.filter((row) => !row.hidden).length;
    },
    texts: () =>
      [...body.rows].filter((row) => !row.hidden).map((row) => [...row.cells].map(cellText)),
  };
}

function sortable(shown, cell, column) {
  const button = el("button", { type: "button", class: "sort" }, cell.textContent);
  cell.replaceChildren(button);
  button.addEventListener("click", () => {
    const down = cell.getAttribute("aria-sort") === "ascending";
    for (const other of cell.parentElement.cells) other.removeAttribute("aria-sort");
    cell.setAttribute("aria-sort", down ? "descending" : "ascending");
    shown().sort(column, down);
  });
}

function textKeyOf(cell) {
  return cell.dataset.key ?? cell.textContent.trim();
}

function filterOf(shown, size, say) {
  const told = el("output", { class: "quiet" });
  const input = el("input", {
    type: "search",
    "aria-label": say("table.filter"),
    placeholder: say("table.filter"),
    autocomplete: "off",
  });
  const filter = () => {
    const left = shown().filter(fold(input.value).split(" "));
    told.textContent = input.value.trim() ? say("table.shown", { n: left, all: size }) : "";
  };
  input.addEventListener("input", filter);
  const clear = () => {
    input.value = "";
    filter();
  };
  return { element: el("p", { class: "table-filter" }, input, told), clear };
}
