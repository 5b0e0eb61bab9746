// Tables as comma-separated values, guarded as graphkit/reports/escape.py guards them. Pure.

import { visible } from "./dom.js";

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const FORMULA = /^\s*[=+\-@＝＋－＠]/;
const NUMBER = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** Return text so that no spreadsheet runs it: what looks like a formula gets an apostrophe. */
export function csvCell(text) {
  const shown = visible(text.replace(LINE_END, "⏎").replaceAll("\t", " "));
  return FORMULA.test(shown) && !NUMBER.test(shown) ? `'${shown}` : shown;
}

/** Return rows of texts as one file (RFC 4180). */
export function csvOf(rows) {
  return rows.map((row) => `${row.map((text) => quoted(csvCell(text))).join(",")}\r\n`).join("");
}

function quoted(text) {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
