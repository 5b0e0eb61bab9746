// The one script that stands in a page as it is: inflates the others and their styles.
//
// What it adds to the page acts only because the policy names it by its hash.

import { inflatedFirst } from "./inflate.js";

const { documentElement: root, head } = document;

async function load() {
  root.dataset.drawing = "yes"; // until the picture stands nothing else is laid out
  const packed = document.getElementById("gk_code").textContent;
  const { style, script } = JSON.parse(await inflatedFirst(packed));
  // The one place from which text may become a script; a policy can be made only once.
  const policy = globalThis.trustedTypes?.createPolicy("graphkit", { createScript: (text) => text });
  add("style", style);
  add("script", policy ? policy.createScript(script) : script);
}

function add(tag, text) {
  const element = document.createElement(tag);
  if (tag === "script") element.text = text;
  else element.textContent = text;
  head.append(element);
}

load().catch((error) => {
  delete root.dataset.drawing; // the tables are there without the drawing
  root.dataset.plain = "yes";
  throw error;
});
