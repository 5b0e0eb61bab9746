// The page of a network that somebody drew with pyvis: their nodes and ties, our drawing.

import { el, fill, nameOf, part, wholePage } from "./dom.js";
import { createForeignScene, tiesOf } from "./foreign_scene.js";
import { createStage } from "./stage.js";
import { bindPrint } from "./print.js";
import { enhanceTables } from "./tables.js";
import { bindTheme } from "./theme.js";
import { createWords } from "./words.js";

/** Start the page that stands in `document`. */
export async function startForeign() {
  const payload = JSON.parse(part("data").textContent);
  const say = createWords(payload.words);
  const nodes = payload.nodes ?? [];
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const panel = part("panel");
  const narrow = matchMedia("(max-width: 60rem)");
  for (const each of [...nodes, ...(payload.ties ?? [])]) {
    if (each.colour && !CSS.supports("color", each.colour)) delete each.colour;
  }
  const scene = createForeignScene(payload, narrow.matches);

  const label = (index) => nodes[index].label;
  const tell = ({ node, tie }) => {
    if (node) return [node.label, node.group].filter(Boolean).join(" · ");
    return [`${tie.start.label} – ${tie.end.label}`, tie.label].filter(Boolean).join(" · ");
  };
  tell.aloud = (found) => {
    part("live").textContent = tell(found);
  };

  const stage = createStage({
    root: part("stage"),
    canvas: part("canvas"),
    tip: part("tip"),
    tell,
    covered: () => 0,
    choose: (found) => select(found ? (found.node?.id ?? found.tie.key) : null),
  });

  function selected() {
    const id = location.hash.slice(1);
    return id && id.split("~").every((each) => nodeById.has(each)) ? id : null;
  }

  function select(id) {
    if (id === selected()) return;
    history.pushState(null, "", id ? `#${id}` : location.pathname + location.search);
    show();
    if (id) panel.querySelector("h2")?.focus({ preventScroll: true });
  }

  function show() {
    const id = selected();
    panel.classList.toggle("selected", Boolean(id));
    document.body.classList.toggle("has-selection", Boolean(id));
    fill(panel, id ? page(id) : overview());
    stage.select({ selected: id });
  }

  function overview() {
    const counts = { n: nodes.length, ties: payload.ties?.length ?? 0 };
    const lines = [say("foreign.counts", counts), say("foreign.start")];
    return [el("h2", { text: payload.title }), ...lines.map((text) => el("p", { text }))];
  }

  function page(id) {
    const ends = id.split("~").map((each) => nodeById.get(each));
    const close = { type: "button", class: "close", "aria-label": say("panel.close") };
    const head = el(
      "header",
      {},
      el("p", { class: "kind", text: ends.length > 1 ? "" : (ends[0].group ?? "") }),
      el("h2", { tabindex: "-1" }, nameOf(ends.map((each) => each.label).join(" – "))),
      el("button", { ...close, on: { click: () => select(null) } }, "×"),
    );
    const text = ends.length === 1 && ends[0].text;
    const ties = tiesOf(payload, id).map((tie) => el("li", {}, sentence(tie), detail(tie.text)));
    return [head, text && detail(text), ties.length > 0 && el("ul", { class: "foreign" }, ties)];
  }

  function sentence(tie) {
    const link = (index) => el("a", { href: `#n${index}` }, nameOf(label(index)));
    return el("p", {}, link(tie.start), tie.arrow ? " → " : " – ", link(tie.end), tie.label && ` · ${tie.label}`);
  }

  function detail(text) {
    return text && el("p", { class: "foreign-text", dir: "auto", text });
  }

  panel.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#n"]');
    if (!link) return;
    event.preventDefault();
    select(link.hash.slice(1));
  });
  addEventListener("popstate", show);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) select(null);
  });
  part("zoom_in").addEventListener("click", () => stage.zoomBy(1.4));
  part("zoom_out").addEventListener("click", () => stage.zoomBy(1 / 1.4));
  part("zoom_fit").addEventListener("click", () => stage.fitAll());
  bindPrint(stage, part("canvas"));
  bindTheme(part("theme"), () => stage.setTheme());
  stage.setScene(scene, true);
  show();
  await stage.drawn;
  delete document.documentElement.dataset.drawing;
  await wholePage();
  for (const row of document.querySelectorAll("tbody tr[id]")) row.id = `row_${row.id}`;
  enhanceTables(part("tables"), say);
  document.documentElement.dataset.ready = "true";
  window.graphkit = { ...stage.inspect };
}

startForeign().catch((error) => {
  delete document.documentElement.dataset.drawing; // the tables are there without the drawing
  throw error;
});
