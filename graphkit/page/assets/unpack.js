// The tables of a compact page, which stand in it as compressed HTML.

import { part } from "./dom.js";
import { inflated } from "./inflate.js";

/** Put the tables where they stand packed; a page that has them as HTML stays as it is. */
export async function unpackTables() {
  const packed = part("rows");
  if (!packed) return;
  const html = await inflated(packed.textContent);
  // Whatever else asks for it gets the same tables.
  const policy = globalThis.trustedTypes?.createPolicy("graphkit-tables", { createHTML: () => html });
  packed.outerHTML = policy ? policy.createHTML("") : html;
  part("compact").remove(); // what says that they cannot be read
}
