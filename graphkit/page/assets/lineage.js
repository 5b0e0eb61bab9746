// The lineage view: families side by side, a card for each member, a row for each generation.

import { actorName, el, fill, visible } from "./dom.js";
import { cardParts } from "./lineage_card.js";
import { arrange, branches } from "./lineage_lines.js";
import { neighbour } from "./lineage_walk.js";
import { pairKey } from "./model.js";

const SVG_SPACE = "http://www.w3.org/2000/svg";
const CARDS_LEAST = 0.75; // of their size: smaller cards are hard to read
const MARGINS = 30; // pixels above and below a chart

/** Return the view: {setState(state, model), select(state), drawLegend(list)}. */
export function createLineage({ root, model: whole, say, choose }) {
  const { lineages } = whole;
  const familiesOf = new Map();
  for (const { of, members } of lineages) {
    for (const each of members) familiesOf.set(each, [...(familiesOf.get(each) ?? []), of]);
  }
  let model = whole;
  let state = null;
  let cells = [];
  let seen = false;

  root.addEventListener("keydown", (event) => {
    const cell = cells.find(({ link }) => link === document.activeElement);
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = neighbour(cells, cell, event.key);
    if (!next) return;
    event.preventDefault();
    stopAt(next);
    next.link.focus();
  });

  /** Only one card takes part in the order of Tab; the arrows lead to the others. */
  function stopAt(cell) {
    for (const each of cells) each.link.tabIndex = each === cell ? 0 : -1;
  }

  function chartOf(lineage, nth) {
    const actor = model.actors[lineage.of];
    const id = `gk_family_${nth}`;
    const isFamily = actor.kind === "family";
    const title = isFamily ? actorName(actor) : say("lineage.kin", { name: actor.name });
    const heading = el("a", { href: `#${actor.id}`, tabindex: "-1" }, title);
    cells.push({ link: heading, nth, actor: lineage.of, row: -1, x: 0, lineage });
    const cards = lineage.members.map((member, at) => cardOf(lineage, nth, member, at));
    const rows = [...new Set(lineage.row)];
    const tree = el(
      "div",
      { class: "tree" },
      el(
        "ol",
        {},
        rows.map((row) =>
          el(
            "li",
            { "aria-label": say("lineage.generation", { n: row + 1 }) },
            el("ul", {}, cards.filter((_, at) => lineage.row[at] === row)),
          ),
        ),
      ),
    );
    const section = el(
      "section",
      { class: "family", "aria-labelledby": id },
      el("h3", { id }, heading),
      tree,
    );
    return { section, tree, cards, lineage };
  }

  function cardOf(lineage, nth, member, at) {
    const actor = model.actors[member];
    const link = el("a", { href: `#${actor.id}`, tabindex: "-1" }, actorName(actor));
    cells.push({ link, nth, actor: member, row: lineage.row[at], x: lineage.x[at], lineage });
    const others = familiesOf.get(member).filter((of) => of !== lineage.of);
    return el("li", { class: "card" }, [
      el("p", { class: "name" }, link),
      cardParts(model, state, say, actor),
      others.map((of) =>
        el(
          "p",
          { class: "quiet" },
          `${say("lineage.also")} `,
          el("a", { href: `#${model.actors[of].id}`, tabindex: "-1" }, model.actors[of].name),
        ),
      ),
    ]);
  }

  /** Give cards their places, which depend on how tall their words make them. */
  function place({ tree, cards, lineage }) {
    const sizes = cards.map((card) => ({ width: card.offsetWidth, height: card.offsetHeight }));
    const { places, width, height } = arrange(lineage, sizes);
    cards.forEach((card, at) => {
      card.style.left = `${places[at].left}px`;
      card.style.top = `${places[at].top}px`;
    });
    tree.style.width = `${width}px`;
    tree.style.height = `${height}px`;
    tree.prepend(drawBranches(branches(lineage, places, claimsOf), width, height));
  }

  /** Charts a little too tall for the room beside the panel are drawn a little smaller. */
  function fit(charts) {
    if (!matchMedia("(min-width: 60.01rem)").matches) return;
    const tallest = Math.max(...charts.map(({ section }) => section.offsetHeight));
    const scale = Math.max((root.clientHeight - MARGINS) / tallest, CARDS_LEAST);
    if (scale < 1) for (const { section } of charts) section.style.zoom = scale;
  }

  /** A chart wider than the screen opens at its oldest generation. */
  function center({ cards: [oldest] }) {
    root.scrollLeft = oldest.offsetLeft + oldest.offsetWidth / 2 - root.clientWidth / 2;
  }

  /** Return the ties of kinship of a union that name these two. */
  function claimsOf(union, one, other) {
    return (union.claims ?? [])
      .map((index) => model.kinship[index])
      .filter((kin) => [kin.person, kin.other].every((each) => each === one || each === other));
  }

  function drawBranches(lines, width, height) {
    const svg = drawn("svg", { width, height, class: "branches", "aria-hidden": "true" });
    for (const { path, claims, dot, ends } of lines) {
      const standing = claims.filter(model.stands);
      if (claims.length && !standing.length) continue;
      const many = ends ? "some" : "every";
      const inferred = standing.length > 0 && standing[many]((claim) => claim.inferred);
      svg.append(drawn("path", { d: path, class: inferred ? "inferred" : "stated" }));
      if (dot) svg.append(drawn("circle", { cx: dot.x, cy: dot.y, r: 3.5 }));
      if (ends && standing.some((claim) => claim.disputed)) svg.append(sign(dot ?? ends));
      if (ends) svg.append(touchable(path, standing[0]));
    }
    return svg;
  }

  function sign({ x, y }) {
    const text = drawn("text", { x, y, class: "sign" });
    text.textContent = "≠";
    return text;
  }

  function touchable(path, kin) {
    const hit = drawn("path", { d: path, class: "touch" });
    if (!kin) return hit;
    const [one, other] = [model.actors[kin.person], model.actors[kin.other]];
    const title = drawn("title", {});
    const told = [one.name, say.word("relation", kin.relation), other.name].join(" ");
    title.textContent = visible(
      [told, kin.inferred && say("mark.inferred"), kin.disputed && say("mark.disputed")]
        .filter(Boolean)
        .join(" · "),
    );
    hit.append(title);
    hit.addEventListener("click", () => choose(pairKey(one.id, other.id)));
    return hit;
  }

  return {
    /** Draw the charts; return what they show, in words. */
    setState(next, standing) {
      [state, model] = [next, standing];
      cells = [];
      const charts = lineages.map(chartOf);
      fill(root, charts.map(({ section }) => section));
      charts.forEach(place);
      fit(charts);
      if (!seen) center(charts[0]);
      seen = true;
      stopAt(cells.find((cell) => cell.row >= 0));
      const people = new Set(lineages.flatMap(({ members }) => members));
      const families = say("lineage.families", { n: lineages.length });
      return [families, say("count.people", { n: people.size })].join(say("comma"));
    },
    select({ selected }, lit) {
      const ids = selected?.split("~") ?? [];
      const meant = new Set([...ids, ...(lit?.nodes ?? [])]);
      const isMeant = ({ actor }) => meant.has(model.actors[actor].id);
      for (const cell of cells) {
        const holder = cell.link.closest(".card") ?? cell.link;
        holder.classList.toggle("selected", isMeant(cell));
        cell.link.toggleAttribute("aria-current", isMeant(cell));
      }
      const found = cells.find(isMeant);
      if (!found) return;
      stopAt(found);
      const whole = found.link.closest(".card") ?? found.link;
      whole.scrollIntoView({ block: "nearest", inline: "nearest" });
    },
    drawLegend(list) {
      const line = (kind) =>
        drawn("svg", { viewBox: "0 0 30 12", width: 30, height: 12, "aria-hidden": "true" }, [
          drawn("path", { d: "M1 6h28", class: `branch-${kind}` }),
        ]);
      const disputed = el("span", { class: "sign", "aria-hidden": "true", text: "≠" });
      fill(list, [
        el("li", {}, line("stated"), el("span", { text: say("lineage.line") })),
        el("li", {}, line("inferred"), el("span", { text: say("legend.inferred") })),
        el("li", {}, disputed, el("span", { text: say("legend.disputed") })),
      ]);
    },
    // The charts have one size: whoever wants them larger zooms the page.
    zoomBy() {},
    fitAll() {},
  };
}

function drawn(tag, attributes, children = []) {
  const element = document.createElementNS(SVG_SPACE, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
