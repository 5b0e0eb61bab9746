// The drawing on a canvas. Knows scenes and cameras, nothing of the page around it.
//
// A renderer is {setScene, setCamera, setFocus, setTheme, resize, hit, place, labels, drawn,
// paintOn, plain}: set the data, set the view, highlight, and ask what lies under a point;
// renderer_vis.js offers the same. A plain one paints no patches, letters and signs, and nothing
// that could be SVG.
// The scene is a picture painted in slices (canvas_layer.js); what stands out and the labels are
// painted over it in every frame. While a gesture lasts, a picture that takes long is moved and
// scaled instead of painted, and painted sharp when it ends.

import { hit } from "./geometry.js";
import { createLayer } from "./canvas_layer.js";
import { placeLabels } from "./labels.js";
import { coloursOf } from "./looks.js";
import { LABEL, createPencil, placing } from "./pencil.js";

const FAINT = 0.13;
const PASSING = 0.3;
const NAMED = 24; // so many nodes keep their name even where it lies over lesser ones
const CLEARANCE = 4; // pixels between a community and the name of another, so that none has to guess
const MAJOR = 40; // so many nodes no label may lie over
const CANDIDATES = 400; // so many nodes, the most important in sight, may have a label
const MOVING = 60; // so many labels move along with a gesture
const QUICK = 12; // milliseconds in which a picture is painted within a frame
const SLICE = 24; // milliseconds a frame gives to a picture that takes longer
const REST = 90; // milliseconds without movement that end a gesture
const REACH = 90; // pixels from its ends within which a bent tie or a large node may be hit

/**
 * Return a renderer.
 *
 * A focus is {active, nodes, ties, ring, hot, passing}: the ids and tie keys that
 * stand out while all else is faint, the id with a focus ring, the key of the tie
 * pointed at, and whether this will pass when the pointer moves on. Drawing happens once
 * a frame, however much was set.
 */
export function createRenderer(canvas) {
  const ctx = canvas.getContext("2d");
  const layer = createLayer();
  const widths = new Map();
  let scene = { nodes: [], ties: [], neighbours: new Map() };
  let ranked = [];
  let camera = { k: 1, x: 0, y: 0 };
  let focus = { active: false, nodes: new Set(), ties: new Set(), ring: null };
  let size = { width: 0, height: 0 };
  let colours = coloursOf(canvas);
  let labels = [];
  let placedAt = null;
  let waiting = false;
  let resting = 0;
  let complete;
  const drawn = new Promise((resolve) => {
    complete = resolve;
  });

  const place = (node) => placing(camera)(node);

  function later() {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(paint);
    }
  }

  function paint() {
    waiting = false;
    const quick = layer.cost <= QUICK;
    const done = resting && !quick ? false : layer.step(camera, colours, quick ? 60 : SLICE);
    const scale = canvas.width / Math.max(size.width, 1);
    ctx.setTransform(scale, 0, 0, scale, 0, 0);
    ctx.fillStyle = colours.ground;
    ctx.globalAlpha = 1;
    ctx.fillRect(0, 0, size.width, size.height);
    layer.show(ctx, camera);
    const pencil = createPencil(ctx, camera, colours);
    paintFocus(pencil, ctx);
    paintNames(pencil, !done && placedAt);
    if (done) complete();
    else if (!resting) later();
  }

  /** Paint what stands out over a veil, the tie pointed at, and the ring. */
  function paintFocus(pencil, on) {
    on.lineCap = "round";
    if (focus.active) {
      on.globalAlpha = 1 - (focus.passing ? PASSING : FAINT);
      on.fillStyle = colours.ground;
      on.fillRect(0, 0, size.width, size.height);
    }
    if (focus.active || focus.hot)
      for (const tie of scene.ties)
        if (tie.key === focus.hot || (focus.active && focus.ties.has(tie.key)))
          pencil.tie(tie, 1, tie.key === focus.hot);
    if (focus.active || focus.ring || focus.hot)
      for (const node of standing()) {
        pencil.node(node);
        if (node.id === focus.ring) pencil.ring(node);
      }
  }

  /** Return the nodes painted over the picture: those that stand out, with a ring, or hot ends. */
  function standing() {
    const hot = focus.hot?.split("~") ?? [];
    const stands = (id) => (focus.active && focus.nodes.has(id)) || id === focus.ring;
    return scene.nodes.filter((node) => stands(node.id) || (!focus.active && hot.includes(node.id)));
  }

  function paintNames(pencil, moving) {
    const caption = scene.caption && !focus.active ? captionBox(scene.caption) : null;
    if (moving && !focus.active) {
      for (const each of labels.slice(0, MOVING)) pencil.label(shifted(each), false);
    } else {
      labels = placed(caption);
      placedAt = camera;
      labels.forEach((each) => pencil.label(each, each.item.node.id === focus.ring));
    }
    if (caption) pencil.caption(caption);
  }

  /** Return a label where its node is now, while the picture is still the old one. */
  function shifted(label) {
    const was = placing(placedAt)(label.item.node);
    const now = place(label.item.node);
    return { ...label, left: label.left + now.x - was.x, top: label.top + now.y - was.y };
  }

  function captionBox({ x, y, r, text }) {
    ctx.font = `500 ${LABEL}px ${colours.font}`;
    const half = measured(text) / 2;
    const bottom = (y - r) * camera.k + camera.y - 6;
    const middle = x * camera.k + camera.x;
    return { text, left: middle - half, right: middle + half, top: bottom - LABEL - 4, bottom };
  }

  function placed(caption) {
    ctx.font = `500 ${LABEL}px ${colours.font}`;
    const seen = candidates();
    seen.forEach((each, nth) => {
      each.names = each.node.names;
      each.over = nth < NAMED && !each.names;
      each.own = { ...boxOf(each, each.names ? CLEARANCE : 0), minor: nth >= MAJOR };
    });
    const area = { left: 4, top: 4, right: size.width - 4, bottom: size.height - 4 };
    return placeLabels(
      seen,
      measured,
      LABEL + 3,
      [...seen.map((each) => each.own), ...(caption ? [{ ...caption, left: 0, right: size.width }] : [])],
      area,
    );
  }

  /** Return the nodes in sight that may have a label, the important ones first. */
  function candidates() {
    const found = [];
    for (const node of ranked) {
      if (focus.active && !focus.nodes.has(node.id)) continue;
      const { x, y, r } = roomOf(node);
      if (x <= 0 || y <= 0 || x >= size.width || y >= size.height) continue;
      const each = { node, text: node.label, own: null, x, y, r };
      if (node.id === focus.ring) found.unshift(each);
      else found.push(each);
      if (found.length >= CANDIDATES) break;
    }
    return found;
  }

  function roomOf(node) {
    const { x, y, r } = place(node);
    return { x, y, r: node.id === focus.ring ? r * 1.15 + 7 : r };
  }

  function measured(text) {
    if (!widths.has(text)) widths.set(text, ctx.measureText(text).width);
    return widths.get(text);
  }

  /** Return the part of the scene that may lie under a point. */
  function near(px, py, reach) {
    const x = (px - camera.x) / camera.k;
    const y = (py - camera.y) / camera.k;
    const far = (reach + REACH) / camera.k;
    const between = (at, a, b) => at > Math.min(a, b) - far && at < Math.max(a, b) + far;
    const beside = (a, b) => between(x, a.x, b.x) && between(y, a.y, b.y);
    return {
      nodes: scene.nodes.filter((node) => beside(node, node)),
      ties: scene.ties.filter(({ start, end }) => beside(start, end)),
    };
  }

  return {
    plain: false,
    setScene(next) {
      scene = next;
      ranked = [...scene.nodes].sort(
        (a, b) => importance(b) - importance(a) || (a.id < b.id ? -1 : 1),
      );
      labels = [];
      placedAt = null;
      layer.setScene(scene);
      later();
    },
    setCamera(next) {
      camera = next;
      layer.outdate();
      later();
      if (!placedAt) return; // nothing is shown yet that could move
      clearTimeout(resting);
      resting = setTimeout(() => {
        resting = 0;
        later();
      }, REST);
    },
    setFocus(next) {
      focus = next;
      later();
    },
    setTheme() {
      colours = coloursOf(canvas);
      widths.clear();
      layer.outdate();
      later();
    },
    resize(width, height, density) {
      size = { width, height };
      canvas.width = Math.round(width * density);
      canvas.height = Math.round(height * density);
      layer.resize(width, height, density);
      later();
    },
    hit: (x, y, reach) => hit(near(x, y, reach), place, x, y, reach),
    place,
    labels: () => labels,
    /** Kept when the first picture is complete. */
    drawn,
    /** Paint what is seen, whole and sharp, on another context. */
    paintOn(other) {
      other.fillStyle = colours.ground;
      other.globalAlpha = 1;
      other.fillRect(0, 0, size.width, size.height);
      other.lineCap = "round";
      const pencil = createPencil(other, camera, colours);
      layer.paintOn(pencil, camera);
      paintFocus(pencil, other);
      paintNames(pencil, false);
    },
  };
}

function importance(node) {
  return node.weight * (node.kind === "meeting" ? 0.05 : 1) + node.size / 100;
}

function boxOf({ x, y, r }, beside) {
  const half = r + beside;
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}
