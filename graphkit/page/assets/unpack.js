// The tables with all their quotes, which stand in the page as compressed HTML.

import { part } from "./dom.js";
import { inflated } from "./inflate.js";

/** Put them in place of the brief ones, which are there without scripts. */
export async function unpackTables() {
  const packed = part("rows");
  const html = await inflated(packed.textContent);
  // Whatever else asks for it gets the same tables.
  const policy = globalThis.trustedTypes?.createPolicy("graphkit-tables", { createHTML: () => html });
  part("brief").remove();
  packed.outerHTML = policy ? policy.createHTML("") : html;
}
