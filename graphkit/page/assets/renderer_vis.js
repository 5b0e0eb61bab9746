// The drawing by vis-network: `graphkit page --renderer vis` puts it in the place of renderer.js.
//
// vis-network paints into a canvas of its own that nobody sees or points at; each of its pictures
// is copied onto ours, so that gestures, keys and saving are those of every page. Labels are plain
// text there, and nothing of the data is ever given to it as a title.

import { radius } from "./camera.js";
import { el, visible } from "./dom.js";
import { DASHES, certaintyOf, coloursOf, fillOf, strokeOf, widthOf } from "./looks.js";
import { LABEL, createPencil, densityOf, placing } from "./pencil.js";

const { DataSet, Network } = globalThis.vis ?? {};
const VIS_SHAPES = {
  person: "dot",
  institution: "square",
  family: "triangle",
  meeting: "diamond",
  community: "dot",
};
const VIS_OPTIONS = {
  autoResize: false,
  physics: false,
  interaction: { dragNodes: false, dragView: false, hover: false, selectable: false, zoomView: false },
  layout: { improvedLayout: false },
};
const FADED = 0.13;
const ROUND = 0.18; // how far a tie bends for each step to one side
const RANKED = 600; // so many nodes, the most tied, may have a name

/** Return a renderer as renderer.js does, a plain one. */
export function createRenderer(canvas) {
  const ctx = canvas.getContext("2d");
  const room = el("div", { class: "vis-room", "aria-hidden": "true" });
  canvas.before(room);
  const nodes = new DataSet();
  const edges = new DataSet();
  const network = new Network(room, { nodes, edges }, VIS_OPTIONS);
  let scene = { nodes: [], ties: [], neighbours: new Map() };
  let nodeById = new Map();
  let camera = { k: 1, x: 0, y: 0 };
  let focus = { active: false, nodes: new Set(), ties: new Set(), ring: null };
  let size = { width: 0, height: 0 };
  let colours = coloursOf(canvas);
  let drawnAt = 1; // the scale for which sizes and widths were set

  network.on("afterDrawing", (painted) => copy(painted.canvas));

  /** Copy the picture of vis-network onto ours, and paint the ring over it. */
  function copy(picture) {
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.globalAlpha = 1;
    ctx.fillStyle = colours.ground;
    ctx.fillRect(0, 0, canvas.width, canvas.height);
    if (picture.width && picture.height) ctx.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const node = nodeById.get(focus.ring);
    if (!node) return;
    const scale = canvas.width / Math.max(size.width, 1);
    ctx.setTransform(scale, 0, 0, scale, 0, 0);
    createPencil(ctx, camera, colours).ring(node);
  }

  /** Return the ids of the nodes whose names, below them, lie over no more important one. */
  function named() {
    ctx.font = `${LABEL}px ${colours.font}`;
    const seen = scene.nodes.filter(({ id }) => !focus.active || focus.nodes.has(id));
    const taken = [];
    for (const node of seen.sort((a, b) => b.weight - a.weight).slice(0, RANKED)) {
      const { x, y, r } = placing(camera)(node);
      const half = ctx.measureText(visible(node.label)).width / 2 + 3;
      const box = { id: node.id, left: x - half, right: x + half, top: y + r, bottom: y + r + 20 };
      if (!taken.some((other) => overlapping(box, other))) taken.push(box);
    }
    return new Set(taken.map(({ id }) => id));
  }

  function nodeOf(node, names) {
    const stands = !focus.active || focus.nodes.has(node.id);
    return {
      id: node.id,
      label: names.has(node.id) ? visible(node.label) : undefined,
      shape: VIS_SHAPES[node.kind],
      ...{ x: node.x, y: node.y, size: radius(node, camera.k) / camera.k },
      opacity: stands ? 1 : FADED,
      borderWidth: 1.3, // in pixels of the screen, as nothing else here
      color: { background: fillOf(node, colours), border: colours.outline },
      font: {
        ...{ face: colours.font, multi: false, size: LABEL / camera.k, color: colours.ink },
        ...{ strokeWidth: 3 / camera.k, strokeColor: colours.ground },
      },
    };
  }

  function edgeOf(tie, id) {
    const stands = !focus.active || focus.ties.has(tie.key);
    const hot = tie.key === focus.hot;
    const way = tie.bend > 0 ? "curvedCW" : "curvedCCW";
    const thin = Math.min(1, Math.max(camera.k ** 0.5, 0.4));
    const alpha = focus.active ? 1 : densityOf(scene) * (tie.faint ?? 1);
    return {
      ...{ id, from: tie.start.id, to: tie.end.id },
      color: { color: hot ? colours.accent : strokeOf(tie, colours), opacity: stands ? alpha : FADED },
      width: (widthOf(tie) * thin) / camera.k,
      dashes: DASHES[certaintyOf(tie)].length ? DASHES[certaintyOf(tie)].map((px) => px / camera.k) : false,
      smooth: tie.bend ? { type: way, roundness: ROUND * Math.abs(tie.bend) } : false,
      arrows: tie.arrow ? { to: { enabled: true, scaleFactor: 0.5 } } : "",
    };
  }

  /** Give every node and tie its looks; the scene is the same. */
  function restyle() {
    drawnAt = camera.k;
    const names = named();
    nodes.update(scene.nodes.map((node) => nodeOf(node, names)));
    edges.update(scene.ties.map(edgeOf));
    aim();
  }

  /** Let vis-network look where our camera looks. */
  function aim() {
    const x = (size.width / 2 - camera.x) / camera.k;
    const y = (size.height / 2 - camera.y) / camera.k;
    network.moveTo({ position: { x, y }, scale: camera.k, animation: false });
  }

  return {
    plain: true,
    drawn: Promise.resolve(), // it tells only of pictures, not of the first that is complete
    setScene(next) {
      scene = next;
      nodeById = new Map(scene.nodes.map((node) => [node.id, node]));
      edges.clear();
      nodes.clear();
      restyle();
    },
    setCamera(next) {
      camera = next;
      // Names keep their size on the screen, as long as one does not look away for a moment.
      if (Math.abs(Math.log(camera.k / drawnAt)) > 0.1) restyle();
      else aim();
    },
    setFocus(next) {
      focus = next;
      restyle();
    },
    setTheme() {
      colours = coloursOf(canvas);
      restyle();
    },
    resize(width, height, density) {
      size = { width, height };
      canvas.width = Math.round(width * density);
      canvas.height = Math.round(height * density);
      network.setSize(`${width}px`, `${height}px`);
      network.redraw();
      aim();
    },
    hit(x, y) {
      const node = nodeById.get(network.getNodeAt({ x, y }));
      if (node) return { node };
      const tie = scene.ties[network.getEdgeAt({ x, y })];
      return tie ? { tie } : null;
    },
    place: (node) => placing(camera)(node),
    labels: () => [],
    paintOn(other) {
      network.redraw();
      other.drawImage(canvas, 0, 0, size.width, size.height);
    },
  };
}

function overlapping(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
