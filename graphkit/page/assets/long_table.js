// A table of thousands of rows, of which only those near to what is seen are in the page.
//
// The row that holds the keyboard stays, wherever the table is scrolled to. Rows that the HTML
// has, with their quotes, are used as they are; the others are made of the model.

import { createHeights } from "./heights.js";
import { createOrder } from "./long_order.js";
import { printedOf, sayPrinted } from "./long_paper.js";
import { proofText, rowElement } from "./long_row.js";
import { bindWalk } from "./long_walk.js";
import { cellText } from "./takeaway.js";

const AROUND = 500; // pixels above and below what is seen in which rows are there
const LINE = 25; // pixels of a line, and about a row, before it has been measured
const EDGE = 17;
const CONTROLS = "a, summary";

/**
 * Return {sort(column, down), filter(words), texts(), reach(anchor), toPaper()} of the table in a section.
 *
 * `of` is {rows, model, say, shelf, open}: the rows as table_rows.js tells them, and what Enter
 * does with the anchor of a row.
 */
export function createLongTable(section, of) {
  const { rows, shelf } = of;
  const { records } = rows;
  const table = section.querySelector("table");
  const body = table.tBodies[0];
  const room = section.querySelector(".scroll");
  const heads = [...table.tHead.rows[0].cells];
  const columns = heads.map((cell) => cell.className);
  const names = heads.map((cell) => cell.textContent);
  const measured = Float64Array.from(records, (each) => rows.room(each) * LINE + EDGE);
  const listed = createOrder(records.length, (number) => told(number).join(" "));
  const numberOf = new WeakMap(); // the number of the record of each row
  const there = new Map(); // rows in the page, by the number of their record
  const opened = new Map(); // rows whose evidence was opened, kept as they are
  const numbers = new Map(records.map((each, number) => [rows.anchor(each), number]));
  let placeOf = null;
  let heights = null;
  let current = null; // the record at whose row Tab stops
  let waiting = false;
  let isSorted = false; // by the reader
  let onPaper = false; // where nothing scrolls

  /** Show the order from its beginning. */
  function renew() {
    placeOf = new Int32Array(records.length).fill(-1);
    listed.order.forEach((number, place) => {
      placeOf[number] = place;
    });
    heights = createHeights(listed.order.map((number) => measured[number]));
    there.clear();
    body.replaceChildren();
    table.setAttribute("aria-rowcount", listed.order.length + 1);
    room.scrollTop = 0;
    draw();
  }

  function later() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      if (!onPaper) draw();
    });
  }

  /** Put the rows near to what is seen into the page, and let what is seen stay where it is. */
  function draw() {
    const { scrollTop, clientHeight } = room;
    const first = heights.at(scrollTop - AROUND);
    const last = Math.min(heights.at(scrollTop + clientHeight + AROUND), listed.order.length - 1);
    const seen = heights.at(scrollTop);
    show(first, last);
    frame(first, last);
    const grown = measure(seen);
    frame(first, last);
    if (grown) room.scrollTop = scrollTop + grown;
    stopAt(there.has(current) ? current : listed.order[seen]);
  }

  /** Return the place of the row that holds the keyboard, if it is not between two places. */
  function held(first, last) {
    const row = document.activeElement?.closest("tr");
    const place = body.contains(row) ? placeOf[numberOf.get(row)] : -1;
    return place >= 0 && (place < first || place > last) ? place : null;
  }

  function show(first, last) {
    const far = held(first, last);
    const wanted = listed.order.slice(first, last + 1);
    if (far !== null) wanted.splice(far < first ? 0 : wanted.length, 0, listed.order[far]);
    put(wanted, far);
  }

  /** Rows are never moved, only removed and put in: a row that is moved loses the keyboard. */
  function put(wanted, far) {
    const stay = new Set(wanted);
    for (const [number, row] of there) {
      if (stay.has(number)) continue;
      row.remove();
      there.delete(number);
    }
    let next = body.firstElementChild;
    for (const number of wanted) {
      const row = there.get(number) ?? body.insertBefore(rowOf(number), next);
      there.set(number, row);
      row.classList.toggle("far", placeOf[number] === far);
      row.setAttribute("aria-rowindex", placeOf[number] + 2);
      next = row.nextElementSibling;
    }
  }

  function frame(first, last) {
    table.style.marginTop = `${heights.top(first)}px`;
    table.style.marginBottom = `${heights.total - heights.top(last + 1)}px`;
  }

  /** Take down how tall rows are; return by how much those above a place have grown. */
  function measure(seen) {
    let grown = 0;
    for (const [number, row] of there) {
      if (row.classList.contains("far")) continue;
      measured[number] = row.getBoundingClientRect().height;
      const more = heights.set(placeOf[number], measured[number]);
      if (placeOf[number] < seen) grown += more;
    }
    return grown;
  }

  function rowOf(number) {
    if (opened.has(number)) return opened.get(number);
    const anchor = rows.anchor(records[number]);
    const row = shelf.row(anchor) ?? rowElement({ ...of, columns }, records[number]);
    row.id ||= shelf.idOf(anchor);
    [...row.cells].forEach((cell, column) => {
      cell.dataset.column = names[column];
    });
    numberOf.set(row, number);
    tabTo(row, -1);
    return row;
  }

  /** Let Tab stop at one row and what it holds: thousands of stops would lead nowhere. */
  function stopAt(number) {
    if (number === current && there.get(number)?.tabIndex === 0) return;
    tabTo(there.get(current), -1);
    current = number ?? null;
    tabTo(there.get(current), 0);
  }

  /** Bring the row at a place into view, and the keyboard to it. */
  function goTo(place) {
    const at = Math.max(Math.min(place, listed.order.length - 1), 0);
    const seen = room.clientHeight - table.tHead.offsetHeight;
    // What comes into view may be taller than it was guessed: the second look is right.
    for (let look = 0; look < 2; look += 1) {
      room.scrollTop = Math.max(room.scrollTop, heights.top(at + 1) - seen);
      room.scrollTop = Math.min(room.scrollTop, heights.top(at));
      draw();
    }
    const row = there.get(listed.order[at]);
    row?.focus({ preventScroll: true });
    return row;
  }

  /** Return the texts of the cells of a record, evidence included. */
  function told(number) {
    const record = records[number];
    const cells = rows.cells(record).map(textOf);
    if (cells.length === columns.length) return cells;
    const row = shelf.row(rows.anchor(record));
    return [...cells, row ? cellText(row.cells[columns.length - 1]) : proofText(of, record)];
  }

  room.addEventListener("scroll", later, { passive: true });
  room.addEventListener(
    "keydown",
    ({ target }) => {
      const row = target.closest("tr.far"); // what has the keyboard is seen when a key is pressed
      if (row) goTo(placeOf[numberOf.get(row)]);
    },
    true,
  );
  bindWalk(room, {
    at: (row) => placeOf[numberOf.get(row)],
    get last() {
      return listed.order.length - 1;
    },
    top: () => heights.at(room.scrollTop + EDGE),
    page: (at, pages) => heights.at(heights.top(at) + pages * (room.clientHeight - 2 * LINE)),
    goTo,
    open: (at) => of.open(rows.anchor(records[listed.order[at]])),
  });
  body.addEventListener("focusin", ({ target }) => stopAt(numberOf.get(target.closest("tr"))));
  body.addEventListener(
    "toggle",
    ({ target }) => {
      const row = target.closest("tr");
      if (target.open) opened.set(numberOf.get(row), row);
      else opened.delete(numberOf.get(row));
      later();
    },
    true, // the event does not rise
  );

  addEventListener("afterprint", () => {
    onPaper = false;
    later();
  });
  table.tHead.rows[0].setAttribute("aria-rowindex", 1);
  renew();
  new ResizeObserver(later).observe(room);

  return {
    /** Put the rows into the page that stand on paper. */
    toPaper() {
      onPaper = true;
      const isChosen = isSorted || listed.order.length < records.length;
      const isQuoted = (number) => shelf.row(rows.anchor(records[number]));
      const wanted = printedOf(listed.order, isChosen ? () => false : isQuoted);
      put(wanted, null);
      table.style.margin = "0";
      sayPrinted(section, of.say, wanted, listed.order);
    },
    sort(column, down) {
      isSorted = true;
      listed.sort((number) => rows.cells(records[number])[column]?.key ?? "", down);
      renew();
    },
    filter(words, isKept) {
      const left = listed.filter(words, isKept);
      renew();
      return left;
    },
    texts: () => listed.order.map(told),
    has: (anchor) => numbers.has(anchor),
    shows: (anchor) => placeOf[numbers.get(anchor)] >= 0,
    reach: (anchor) => goTo(placeOf[numbers.get(anchor)]),
  };
}

function tabTo(row, index) {
  for (const each of row ? [row, ...row.querySelectorAll(CONTROLS)] : []) each.tabIndex = index;
}

function textOf({ lines }) {
  return lines.map((line) => line.map(({ text }) => text).join(" ")).join("; ");
}
