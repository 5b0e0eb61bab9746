import { csvCell, csvOf } from "/assets/csv.js";
import { equal, test } from "/check.js";

test("what looks like a formula gets an apostrophe, a number does not", () => {
  equal(["=1+2", "-0.5", "＠x", "Ann"].map(csvCell), ["'=1+2", "-0.5", "'＠x", "Ann"]);
});

test("breaks and what hides are spelt out", () => {
  equal(csvCell("a\r\nb\tc\u202e"), "a⏎b c<U+202E>");
});

test("commas and quotes are quoted", () => {
  equal(csvOf([["Bo, Ann", 'a "b"']]), '"Bo, Ann","a ""b"""\r\n');
});
