// The drawing on a canvas. Knows scenes and cameras, nothing of the page around it.

import { paintArrow } from "./arrows.js";
import { radius } from "./camera.js";
import { controlPoint, hit, middle } from "./geometry.js";
import { placeLabels } from "./labels.js";
import { DASHES, certaintyOf, coloursOf, fillOf, strokeOf, widthOf } from "./looks.js";
import { shapePath } from "./shapes.js";

const FAINT = 0.13;
const PASSING = 0.3;
const UNTIED = 0.55;
const LABEL = 12.5;
const NAMED = 24; // so many nodes keep their name even where it lies over lesser ones
const MAJOR = 40; // so many nodes no label may lie over

/**
 * Return a renderer: {setScene, setCamera, setFocus, setTheme, resize, hit, place, labels}.
 *
 * A focus is {active, nodes, ties, ring, hot, passing}: the ids and tie keys that
 * stand out while all else is faint, the id with a focus ring, the key of the tie
 * pointed at, and whether this will pass when the pointer moves on. Drawing happens once
 * a frame, however much was set.
 */
export function createRenderer(canvas) {
  const ctx = canvas.getContext("2d");
  const widths = new Map();
  let scene = { nodes: [], ties: [], neighbours: new Map() };
  let camera = { k: 1, x: 0, y: 0 };
  let focus = { active: false, nodes: new Set(), ties: new Set(), ring: null };
  let size = { width: 0, height: 0 };
  let colours = coloursOf(canvas);
  let labels = [];
  let waiting = false;
  let density = 1;

  const place = (node) => ({
    x: node.x * camera.k + camera.x,
    y: node.y * camera.k + camera.y,
    r: radius(node, camera.k),
  });

  function later() {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(paint);
    }
  }

  function paint() {
    waiting = false;
    const scale = canvas.width / Math.max(size.width, 1);
    ctx.setTransform(scale, 0, 0, scale, 0, 0);
    ctx.clearRect(0, 0, size.width, size.height);
    ctx.lineCap = "round";
    const bright = (tie) => !focus.active || focus.ties.has(tie.key);
    const faint = focus.passing ? PASSING : FAINT;
    scene.ties.filter((tie) => !bright(tie)).forEach((tie) => paintTie(tie, faint));
    scene.ties.filter(bright).forEach((tie) => paintTie(tie, 1));
    const stands = (node) => !focus.active || focus.nodes.has(node.id);
    scene.nodes.filter((node) => !stands(node)).forEach((node) => paintNode(node, faint));
    scene.nodes.filter(stands).forEach((node) => paintNode(node, 1));
    ctx.globalAlpha = 1;
    const caption = scene.caption && !focus.active ? captionBox(scene.caption) : null;
    labels = placed(caption);
    labels.forEach(paintLabel);
    if (caption) paintCaption(caption);
  }

  function paintTie(tie, alpha) {
    const a = place(tie.start);
    const b = place(tie.end);
    ctx.globalAlpha = alpha * (tie.group === "part_of" ? 0.6 : 1) * (alpha === 1 ? density : 1);
    ctx.strokeStyle = tie.key === focus.hot ? colours.accent : strokeOf(tie, colours);
    ctx.lineWidth = widthOf(tie) * Math.min(1, Math.max(camera.k ** 0.5, 0.4));
    ctx.setLineDash(DASHES[certaintyOf(tie)]);
    const control = tie.bend ? controlPoint(a.x, a.y, b.x, b.y, tie.bend) : a;
    ctx.beginPath();
    ctx.moveTo(a.x, a.y);
    if (tie.bend) ctx.quadraticCurveTo(control.x, control.y, b.x, b.y);
    else ctx.lineTo(b.x, b.y);
    ctx.stroke();
    ctx.setLineDash([]);
    if (tie.arrow) paintArrow(ctx, control, b, ctx.strokeStyle);
    if (tie.disputed && alpha === 1) paintDispute(middle(a.x, a.y, b.x, b.y, tie.bend));
  }

  /** A small sign half way: shape, not only colour, says that sources disagree. */
  function paintDispute({ x, y }) {
    ctx.beginPath();
    ctx.arc(x, y, 6.5, 0, Math.PI * 2);
    ctx.fillStyle = colours.ground;
    ctx.fill();
    ctx.lineWidth = 1.4;
    ctx.strokeStyle = colours.disputed;
    ctx.stroke();
    ctx.beginPath();
    for (const line of [
      [-3, -1.5, 3, -1.5],
      [-3, 1.5, 3, 1.5],
      [-1.8, 3.6, 1.8, -3.6],
    ]) {
      ctx.moveTo(x + line[0], y + line[1]);
      ctx.lineTo(x + line[2], y + line[3]);
    }
    ctx.stroke();
  }

  function paintNode(node, alpha) {
    const { x, y, r } = place(node);
    if (x < -r || y < -r || x > size.width + r || y > size.height + r) return;
    shapePath(ctx, node.kind, x, y, r);
    ctx.globalAlpha = 1;
    ctx.fillStyle = colours.ground; // so that no tie shines through what is faint
    ctx.fill();
    ctx.globalAlpha = alpha * (node.weight || node.kind === "meeting" ? 1 : UNTIED);
    ctx.fillStyle = node.unheld ? colours.ground : fillOf(node, colours);
    ctx.fill();
    ctx.lineWidth = node.unheld ? 2 : 1.4;
    ctx.strokeStyle = node.unheld ? colours.kind[node.kind] : colours.outline;
    ctx.setLineDash(node.unheld ? [3, 2.5] : []);
    ctx.stroke();
    ctx.setLineDash([]);
    if (node.code && r > 7.5) {
      ctx.font = `600 ${Math.min(r * 0.78, 12)}px ${colours.font}`;
      ctx.fillStyle = colours["on-fill"];
      ctx.textAlign = "center";
      ctx.textBaseline = "middle";
      ctx.fillText(node.code, x, y + 0.5);
    }
    if (node.id === focus.ring) paintRing(node, x, y, r);
  }

  function paintRing(node, x, y, r) {
    ctx.globalAlpha = 1;
    ctx.lineWidth = 2.5;
    ctx.strokeStyle = colours.accent;
    ctx.beginPath();
    ctx.arc(x, y, r * 1.15 + 5, 0, Math.PI * 2);
    ctx.stroke();
  }

  function captionBox({ x, y, r, text }) {
    ctx.font = `500 ${LABEL}px ${colours.font}`;
    const half = measured(text) / 2;
    const bottom = (y - r) * camera.k + camera.y - 6;
    const middle = x * camera.k + camera.x;
    return { text, left: middle - half, right: middle + half, top: bottom - LABEL - 4, bottom };
  }

  function paintCaption({ text, left, bottom }) {
    ctx.globalAlpha = 1;
    ctx.font = `italic 500 ${LABEL}px ${colours.font}`;
    ctx.fillStyle = colours.quiet;
    ctx.textAlign = "left";
    ctx.textBaseline = "bottom";
    ctx.fillText(text, left, bottom);
  }

  function placed(caption) {
    ctx.font = `500 ${LABEL}px ${colours.font}`;
    const rank = (node) =>
      (focus.ring === node.id ? 3e6 : 0) +
      (focus.active && focus.nodes.has(node.id) ? 1e6 : 0) +
      importance(node);
    const seen = scene.nodes
      .filter((node) => !focus.active || focus.nodes.has(node.id))
      .map((node) => ({ node, text: node.label, own: null, ...roomOf(node) }))
      .filter(({ x, y }) => x > 0 && y > 0 && x < size.width && y < size.height);
    seen.sort((a, b) => rank(b.node) - rank(a.node) || (a.node.id < b.node.id ? -1 : 1));
    seen.forEach((each, nth) => {
      each.over = nth < NAMED;
      each.own = { ...boxOf(each), minor: nth >= MAJOR };
    });
    const area = { left: 4, top: 4, right: size.width - 4, bottom: size.height - 4 };
    return placeLabels(
      seen,
      measured,
      LABEL + 3,
      [...seen.map((each) => each.own), ...(caption ? [caption] : [])],
      area,
    );
  }

  function roomOf(node) {
    const { x, y, r } = place(node);
    return { x, y, r: node.id === focus.ring ? r * 1.15 + 7 : r };
  }

  function importance(node) {
    return node.weight * (node.kind === "meeting" ? 0.05 : 1) + node.size / 100;
  }

  function measured(text) {
    if (!widths.has(text)) widths.set(text, ctx.measureText(text).width);
    return widths.get(text);
  }

  function paintLabel({ item, text, left, top, width, height }) {
    ctx.globalAlpha = item.node.weight || item.node.kind !== "person" ? 1 : 0.8;
    ctx.font = `${item.node.id === focus.ring ? 700 : 500} ${LABEL}px ${colours.font}`;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.lineJoin = "round";
    ctx.lineWidth = 3.5;
    ctx.strokeStyle = colours.ground;
    ctx.strokeText(text, left + width / 2, top + height / 2);
    ctx.fillStyle = item.node.kind === "meeting" ? colours.quiet : colours.ink;
    ctx.fillText(text, left + width / 2, top + height / 2);
  }

  return {
    setScene(next) {
      scene = next;
      density = Math.min(1, Math.max(Math.sqrt(500 / (scene.ties.length + 1)), 0.3));
      later();
    },
    setCamera(next) {
      camera = next;
      later();
    },
    setFocus(next) {
      focus = next;
      later();
    },
    setTheme() {
      colours = coloursOf(canvas);
      widths.clear();
      later();
    },
    resize(width, height, density) {
      size = { width, height };
      canvas.width = Math.round(width * density);
      canvas.height = Math.round(height * density);
      later();
    },
    hit: (x, y, reach) => hit(scene, place, x, y, reach),
    place,
    labels: () => labels,
  };
}

function boxOf({ x, y, r }) {
  return { left: x - r, top: y - r, right: x + r, bottom: y + r };
}
