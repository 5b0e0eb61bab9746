// One row of a long table as elements, as tables.html writes it; without quotes, which are not there.

import { el, nameOf, saidIn } from "./dom.js";

/** Return a row of cells (table_rows.js), with who says so in a last column where there is one. */
export function rowElement({ rows, model, say, columns }, record) {
  const cells = rows.cells(record).map((cell, column) =>
    column ? el("td", {}, cellLines(cell)) : el("th", { scope: "row" }, cellLines(cell)),
  );
  if (columns.length === cells.length) return el("tr", {}, cells);
  const proof = proofOf({ rows, model, say }, record);
  const isOpen = columns.at(-1) === "readings";
  const last = isOpen ? el("td", { class: "proof" }, proof) : el("td", {}, folded(proof, say));
  return el("tr", {}, cells, last);
}

/** Return the lines of a cell as elements. */
export function cellLines({ lines }) {
  const told = lines.map((line) => line.flatMap(spaced));
  return lines.length > 1 ? told.map((line) => el("p", {}, line)) : told.flat();
}

/** Return who says so in one text, for a file. */
export function proofText({ rows, model }, record) {
  const told = rows.proof(record).flatMap(([heading, sources]) => [
    heading,
    ...sources.map((index) => [model.sources[index].title, publishedBy(model.sources[index])].join("")),
  ]);
  return [...told, rows.note(record)].filter(Boolean).join("; ");
}

function spaced(piece, nth) {
  return nth ? [" ", runElement(piece)] : [runElement(piece)];
}

function runElement({ text, to, lang, mark, word }) {
  if (word) return saidIn(text, mark);
  const name = nameOf(text, lang, mark);
  if (!to) return name;
  if (to.startsWith("#")) return el("a", { href: to }, name);
  const rel = "noopener noreferrer nofollow";
  return el("a", { href: to, rel, referrerpolicy: "no-referrer", target: "_blank" }, name);
}

/** Return who says so as elements, without quotes. */
export function proofOf({ rows, model }, record) {
  const note = rows.note(record);
  return [
    ...rows.proof(record).flatMap(([heading, sources]) => [
      heading ? el("p", { class: "reading", dir: "auto" }, nameOf(heading)) : null,
      ...sources.map((index) => citedLine(model, index)),
    ]),
    note ? el("p", { class: "note", dir: "auto" }, nameOf(note)) : null,
  ].filter(Boolean);
}

function citedLine(model, index) {
  const source = model.sources[index];
  const link = runElement({ text: source.title, to: `#source_${source.id}`, lang: source.language });
  const { publisher, published } = source;
  const named = [publisher && nameOf(publisher), published && saidIn(published.shown)];
  return el("p", { class: "source" }, link, named.filter(Boolean).map((each) => [", ", each]));
}

function publishedBy({ publisher, published }) {
  return [publisher, published?.shown].filter(Boolean).map((text) => `, ${text}`).join("");
}

function folded(proof, say) {
  if (!proof.length) return null;
  const n = proof.filter((each) => each.classList.contains("source")).length;
  const summary = el("summary", { text: n ? say("count.sources", { n }) : say("column.note") });
  return el("details", { class: "proof" }, summary, proof);
}
