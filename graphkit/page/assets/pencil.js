// How ties, nodes and labels are painted on a canvas, one by one or many at once.

import { paintArrow } from "./arrows.js";
import { radius } from "./camera.js";
import { controlPoint, middle } from "./geometry.js";
import { outline } from "./hulls.js";
import { DASHES, certaintyOf, fillOf, strokeOf, widthOf } from "./looks.js";
import { shapePath } from "./shapes.js";

const UNTIED = 0.55;
export const LETTERED = 7.5; // a node of a larger radius, in pixels, has its letters
const DOT = 3; // a node of a smaller radius, in pixels, is a square without an outline
export const LABEL = 12.5;

/** Return how all ties of a scene are painted: less when they are many, to be seen through. */
export function densityOf(scene) {
  return Math.min(1, Math.max(Math.sqrt(500 / (scene.ties.length + 1)), 0.3));
}

/** Return a function that gives {x, y, r} of a node under a camera, in pixels. */
export function placing(camera) {
  return (node) => ({
    x: node.x * camera.k + camera.x,
    y: node.y * camera.k + camera.y,
    r: radius(node, camera.k),
  });
}

/** Return what paints on a context: {hull, tie, lines, node, dots, ring, label, caption}. */
export function createPencil(ctx, camera, colours) {
  const place = placing(camera);
  const thin = Math.min(1, Math.max(camera.k ** 0.5, 0.4));

  function tie(each, alpha, hot = false) {
    const a = place(each.start);
    const b = place(each.end);
    ctx.globalAlpha = alpha * (each.group === "part_of" ? 0.6 : 1);
    ctx.strokeStyle = hot ? colours.accent : strokeOf(each, colours);
    ctx.lineWidth = widthOf(each) * thin;
    ctx.setLineDash(DASHES[certaintyOf(each)]);
    const control = each.bend ? controlPoint(a.x, a.y, b.x, b.y, each.bend) : a;
    ctx.beginPath();
    ctx.moveTo(a.x, a.y);
    if (each.bend) ctx.quadraticCurveTo(control.x, control.y, b.x, b.y);
    else ctx.lineTo(b.x, b.y);
    ctx.stroke();
    ctx.setLineDash([]);
    if (each.arrow) paintArrow(ctx, control, b, ctx.strokeStyle);
    if (each.disputed) dispute(middle(a.x, a.y, b.x, b.y, each.bend));
  }

  /** A soft patch behind those who belong together. */
  function hull(members) {
    ctx.beginPath();
    for (const { x, y } of outline(members.map(place))) ctx.lineTo(x, y);
    ctx.closePath();
    ctx.globalAlpha = 0.5;
    ctx.fillStyle = colours["accent-soft"];
    ctx.fill();
  }

  /** Many ties of one look as one path. */
  function lines(ties, alpha) {
    ctx.globalAlpha = alpha;
    ctx.strokeStyle = strokeOf(ties[0], colours);
    ctx.lineWidth = widthOf(ties[0]) * thin;
    ctx.setLineDash(DASHES[certaintyOf(ties[0])]);
    ctx.beginPath();
    for (const { start, end } of ties) {
      ctx.moveTo(start.x * camera.k + camera.x, start.y * camera.k + camera.y);
      ctx.lineTo(end.x * camera.k + camera.x, end.y * camera.k + camera.y);
    }
    ctx.stroke();
    ctx.setLineDash([]);
  }

  /** A small sign half way: shape, not only colour, says that sources disagree. */
  function dispute({ x, y }) {
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

  function node(each) {
    const { x, y, r } = place(each);
    shapePath(ctx, each.kind, x, y, r);
    ctx.globalAlpha = 1;
    ctx.fillStyle = colours.ground; // so that no tie shines through what is faint
    ctx.fill();
    ctx.globalAlpha = each.weight || each.kind === "meeting" ? 1 : UNTIED;
    ctx.fillStyle = each.unheld ? colours.ground : fillOf(each, colours);
    ctx.fill();
    ctx.lineWidth = each.unheld ? 2 : 1.4;
    ctx.strokeStyle = each.unheld ? colours.kind[each.kind] : colours.outline;
    ctx.setLineDash(each.unheld ? [3, 2.5] : []);
    ctx.stroke();
    ctx.setLineDash([]);
    if (each.code && r > LETTERED) {
      ctx.font = `600 ${Math.min(r * 0.78, 12)}px ${colours.font}`;
      ctx.fillStyle = colours["on-fill"];
      ctx.textAlign = "center";
      ctx.textBaseline = "middle";
      ctx.fillText(each.code, x, y + 0.5);
    }
  }

  /** Nodes, those that are mere dots as squares. */
  function dots(nodes) {
    for (const each of nodes) {
      const r = each.size * camera.k ** 0.75;
      if (r >= DOT) {
        node(each);
        continue;
      }
      ctx.globalAlpha = each.weight ? 1 : UNTIED;
      ctx.fillStyle = each.unheld ? colours.outline : fillOf(each, colours);
      const half = Math.max(r, 0.75);
      const x = each.x * camera.k + camera.x - half;
      ctx.fillRect(x, each.y * camera.k + camera.y - half, 2 * half, 2 * half);
    }
  }

  function ring(each) {
    const { x, y, r } = place(each);
    ctx.globalAlpha = 1;
    ctx.lineWidth = 2.5;
    ctx.strokeStyle = colours.accent;
    ctx.beginPath();
    ctx.arc(x, y, r * 1.15 + 5, 0, Math.PI * 2);
    ctx.stroke();
  }

  function caption({ text, left, bottom }) {
    ctx.globalAlpha = 1;
    ctx.font = `italic 500 ${LABEL}px ${colours.font}`;
    ctx.fillStyle = colours.quiet;
    ctx.textAlign = "left";
    ctx.textBaseline = "bottom";
    ctx.fillText(text, left, bottom);
  }

  function label({ item, lines, left, top, width, height }, bold) {
    ctx.globalAlpha = item.node.weight || item.node.kind !== "person" ? 1 : 0.8;
    ctx.lang = item.node.lang ?? "inherit";
    ctx.font = `${bold ? 700 : 500} ${LABEL}px ${colours.font}`;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.lineJoin = "round";
    ctx.lineWidth = 3.5;
    ctx.strokeStyle = colours.ground;
    ctx.fillStyle = item.node.kind === "meeting" ? colours.quiet : colours.ink;
    lines.forEach((text, nth) => {
      const at = [left + width / 2, top + (height * (nth + 0.5)) / lines.length];
      ctx.strokeText(text, ...at);
      ctx.fillText(text, ...at);
    });
  }

  return { hull, tie, lines, node, dots, ring, label, caption };
}
