// The page as it stands in the file, said in another language: its frame and its tables.

import { fill, nameOf, saidIn } from "./dom.js";
import { cellLines } from "./long_row.js";
import { SOURCES } from "./shelf.js";
import { tableRows } from "./table_rows.js";

const ATTRIBUTES = ["aria-label", "aria-roledescription", "placeholder", "title"];

/** Say the frame of the page in the words of `say`; what the data say stays as it is. */
export function retell(root, say) {
  for (const element of root.querySelectorAll("[data-say]")) {
    const { say: key, ...values } = element.dataset;
    if (values.field) values.field = say.word("field", values.field);
    element.textContent = say.sentence({ key, values });
  }
  for (const name of ATTRIBUTES) {
    for (const element of root.querySelectorAll(`[data-say-${name}]`))
      element.setAttribute(name, say(element.getAttribute(`data-say-${name}`)));
  }
}

/** Tell every row of the tables in `root`, and their evidence, in the words of `say`. */
export function retellTables(root, model, say) {
  for (const article of root.querySelectorAll("article")) article.lang = model.language;
  const tables = tableRows(model, say);
  const sources = new Map(model.sources.map((each) => [`#source_${each.id}`, each]));
  for (const table of root.querySelectorAll("section.table"))
    retellTable(table, tables[table.id.replace("table_", "")], sources, model, say);
}

function retellTable(table, { records, cells, anchor }, sources, model, say) {
  const [body] = table.querySelector("table").tBodies;
  const recordOf = new Map(records.map((each) => [anchor(each), each]));
  body.lang = model.language;
  for (const row of body.rows) {
    cells(recordOf.get(row.id)).forEach((cell, column) => fill(row.cells[column], cellLines(cell)));
  }
  for (const summary of body.querySelectorAll("summary")) {
    const n = summary.parentElement.querySelectorAll("blockquote").length;
    summary.textContent = say("count.quotes", { n });
  }
  for (const line of body.querySelectorAll(SOURCES)) retellSource(line, sources, say);
  for (const said of body.querySelectorAll("summary, [data-say]")) said.lang = model.lang;
}

/** Tell a source with its publisher and day, and whether the words are from a digest of ours. */
function retellSource(line, sources, say) {
  const link = line.querySelector("a");
  const { publisher, published, digest_of: digest } = sources.get(link.getAttribute("href"));
  const named = [publisher && nameOf(publisher), published && saidIn(published.shown)];
  fill(line, [
    digest ? [saidIn(say("evidence.digest")), " "] : null,
    link,
    named.filter(Boolean).map((each) => [", ", each]),
  ]);
}
