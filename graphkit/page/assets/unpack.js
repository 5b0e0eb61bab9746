// The tables of a compact page, which stand in it as compressed HTML.

import { inflated } from "./inflate.js";

/** Put the tables where they stand `packed`; a page that has them as HTML has no such element. */
export async function unpackTables(packed) {
  if (!packed) return;
  const html = await inflated(packed.textContent);
  // Whatever else asks for it gets the same tables.
  const policy = globalThis.trustedTypes?.createPolicy("graphkit-tables", { createHTML: () => html });
  packed.outerHTML = policy ? policy.createHTML("") : html;
}
