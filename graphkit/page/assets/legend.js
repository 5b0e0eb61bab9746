// The legend: every shape, colour and dash that is in the picture.

import { el, fill } from "./dom.js";
import { DASHES } from "./looks.js";

const SVG = "http://www.w3.org/2000/svg";
const ICONS = {
  person: "M12 2a10 10 0 1 0 .01 0z",
  institution: "M3 3h18v18h-18z",
  family: "M12 1.5l11 19.5h-22z",
  meeting: "M12 1l11 11-11 11-11-11z",
  community: "M12 1a11 11 0 1 0 .01 0z",
};

/** Fill the legend with what a scene shows; a plain renderer (renderer.js) shows less. */
export function drawLegend(list, scene, say, plain = false) {
  const kinds = Object.keys(ICONS).filter((kind) =>
    scene.nodes.some((node) => node.kind === kind),
  );
  const groups = ["met", "accompanied", "attended", "role", "kin", "part_of"].filter((group) =>
    scene.ties.some((tie) => tie.group === group),
  );
  const certainties = ["planned", "inferred"].filter((word) => scene.ties.some((tie) => tie[word]));
  fill(list, [
    kinds.map((kind) => el("li", {}, shape(kind), el("span", { text: say.word("type", kind) }))),
    groups.map((group) =>
      el("li", {}, line(group, []), el("span", { text: say.word("relation", group) })),
    ),
    certainties.map((word) =>
      el("li", {}, line(groups[0], DASHES[word]), el("span", { text: say(`legend.${word}`) })),
    ),
    !plain && scene.ties.some((tie) => tie.disputed)
      ? el(
          "li",
          {},
          el("span", { class: "sign", "aria-hidden": "true", text: "≠" }),
          el("span", { text: say("legend.disputed") }),
        )
      : null,
    scene.size
      ? el("li", { text: say("legend.size", { what: say(`size.${scene.size}`) }) })
      : null,
    groups.includes("met")
      ? el("li", { text: say(scene.size === "members" ? "legend.pairs" : "legend.width") })
      : null,
    !plain && scene.hulls?.length ? el("li", { text: say("legend.hull") }) : null,
    !plain && groups.includes("met") && scene.nodes.some((node) => node.code)
      ? el("li", { class: "letters", text: say(scene.size === "members" ? "legend.number" : "legend.code") })
      : null,
  ]);
}

function shape(kind) {
  const path = svg("path", { d: ICONS[kind], class: `fill-${kind}` });
  return svg(
    "svg",
    { viewBox: "0 0 24 24", width: "14", height: "14", "aria-hidden": "true" },
    path,
  );
}

function line(group, dash) {
  const stroke = svg("path", {
    d: "M1 6h28",
    class: `line-${group}`,
    "stroke-dasharray": dash.join(" "),
  });
  return svg(
    "svg",
    { viewBox: "0 0 30 12", width: "30", height: "12", "aria-hidden": "true" },
    stroke,
  );
}

function svg(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
