// The tables, sorted and filtered: they are complete without this, or it makes them so.

import { el } from "./dom.js";
import { fold } from "./fold.js";
import { createLongTable } from "./long_table.js";
import { cellText, csvButton } from "./takeaway.js";

const MADE_AT = "400px"; // a long table is made when it is so near to what is seen

/**
 * Add sorting, filtering and column names to every table; return {row(anchor), bare(row), keep(kept)}.
 *
 * A table whose HTML is cut gets all its rows, from `long`: {rows(), model, shelf, open}; `row`
 * brings one of those into view, and `bare` any that is hidden. `keep` leaves the records which
 * are in the sets of `kept`, by the names of tables, and all where there is none.
 */
export function enhanceTables(root, say, long = null) {
  const sections = [...root.querySelectorAll("section.table")];
  const whole = sections.filter((section) => !long || section.dataset.cut === undefined);
  const cut = sections.filter((section) => !whole.includes(section));
  const plain = whole.map((section) => {
    const table = plainTable(section);
    return enhance(section, () => table, say);
  });
  nameColumns(whole);
  const found = cut.map((section) => {
    const make = whenNear(section, long, say);
    const table = enhance(section, make, say);
    make.made = table.refilter;
    return table;
  });
  return {
    bare(row) {
      plain.find(({ section }) => section.contains(row)).showAll();
    },
    keep(kept) {
      for (const { section, keep } of [...plain, ...found]) {
        const name = nameOfTable(section);
        keep(kept?.[name], kept && long.rows()[name].records);
      }
    },
    row(anchor) {
      const holder = found.find(({ shown }) => shown().has(anchor));
      if (holder && !holder.shown().shows(anchor)) holder.showAll();
      return holder?.shown().reach(anchor);
    },
  };
}

function nameOfTable({ id }) {
  return id.replace("table_", "");
}

/** Return what makes a long table when it is first asked for, or near to what is seen. */
function whenNear(section, long, say) {
  let table = null;
  const make = () => {
    if (!table) {
      table = createLongTable(section, { ...long, say, rows: long.rows()[nameOfTable(section)] });
      make.made();
    }
    return table;
  };
  make.isMade = () => Boolean(table);
  section.classList.add("long");
  const seen = ([{ isIntersecting }]) => isIntersecting && make();
  new IntersectionObserver(seen, { rootMargin: MADE_AT }).observe(section);
  addEventListener("beforeprint", () => make().toPaper());
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
  section.querySelector(".about").append(keys, " ", el("span", { class: "printed" }));
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
  section.querySelector(".scroll").before(filter.kept);
  return { section, shown, showAll: filter.clear, keep: filter.keep, refilter: filter.again };
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
    filter(words, isKept) {
      if (words.length) folded ??= rows.map((row) => fold(row.textContent));
      rows.forEach((row, at) => {
        row.hidden = !(isKept(at) && words.every((word) => folded[at].includes(word)));
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
  const said = el("span");
  const other = el("button", { type: "button", class: "link", on: { click: () => show(!every) } });
  const line = el("p", { class: "left-out kept", hidden: true }, said, " ", other);
  let left = null; // the numbers of the rows that the filters of the drawing leave
  let every = false; // though all are wanted

  function apply() {
    const words = fold(input.value).split(" ").filter(Boolean);
    const isKept = every || !left ? () => true : (number) => left.has(number);
    const n = shown().filter(words, isKept);
    told.textContent = words.length ? say("table.shown", { n, all: size }) : "";
  }

  function show(all) {
    every = all;
    said.textContent = left ? say("table.kept", { n: left.size, all: size }) : "";
    other.textContent = left ? say(all ? "table.only" : "table.every", { n: left.size, all: size }) : "";
    line.hidden = !left;
    if (shown.isMade?.() ?? true) apply();
  }

  input.addEventListener("input", apply);
  return {
    element: el("p", { class: "table-filter" }, input, told),
    kept: line,
    again: () => left && apply(),
    /** Leave the records that are in a set, or all. */
    keep(set, records) {
      const was = left;
      left = set ? new Set(records.flatMap((each, number) => (set.has(each) ? [number] : []))) : null;
      if (left || was) show(Boolean(left) && every);
    },
    clear() {
      input.value = "";
      show(true);
    },
  };
}
