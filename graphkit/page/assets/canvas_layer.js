// The picture of a whole scene, painted in slices and shown moved and scaled until it is new.

import { certaintyOf, widthOf } from "./looks.js";
import { createPencil, densityOf } from "./pencil.js";

const FEW = 1500; // ties that are painted one by one, each with its own look
const BATCH = 400;
const BEYOND = 90; // pixels by which a bent tie or a large node may reach into the picture

/**
 * Return a layer: {setScene, outdate, step(camera, colours, ms), show(ctx, camera), cost, fresh}.
 *
 * `step` paints for at most so many milliseconds and tells whether the picture is complete.
 * Until it is, `show` puts the last complete one where the camera would have it; the first
 * picture of a scene is shown as it grows.
 */
export function createLayer() {
  let scene = { nodes: [], ties: [] };
  let batches = [];
  let front = null;
  let spare = null;
  let job = null;
  let size = { width: 0, height: 0, scale: 1 };
  const layer = { cost: 0, fresh: false };

  function begin(camera, colours) {
    const canvas = spare ?? document.createElement("canvas");
    spare = null;
    canvas.width = size.width * size.scale;
    canvas.height = size.height * size.scale;
    const ctx = canvas.getContext("2d", { alpha: false });
    ctx.fillStyle = colours.ground;
    ctx.fillRect(0, 0, canvas.width, canvas.height);
    ctx.setTransform(size.scale, 0, 0, size.scale, 0, 0);
    ctx.lineCap = "round";
    const pencil = createPencil(ctx, camera, colours);
    return { canvas, camera, spent: 0, slices: painting(pencil, camera) };
  }

  function* painting(pencil, camera) {
    const density = densityOf(scene);
    const seen = seenFrom(camera, size);
    for (const members of scene.hulls ?? []) {
      pencil.hull(members);
      yield;
    }
    for (const batch of batches) {
      const shown = batch.filter(({ start, end }) => seen(start, end));
      if (!shown.length) continue;
      if (batches.plain) shown.forEach((tie) => pencil.tie(tie, density * (tie.faint ?? 1)));
      else pencil.lines(shown, density);
      yield;
    }
    for (let first = 0; first < scene.nodes.length; first += BATCH) {
      const some = scene.nodes.slice(first, first + BATCH).filter((node) => seen(node, node));
      if (batches.plain) some.forEach((node) => pencil.node(node));
      else pencil.dots(some);
      yield;
    }
  }

  function finish() {
    layer.cost = job.spent;
    layer.fresh = true;
    spare = front?.canvas ?? null;
    front = job;
    job = null;
  }

  return Object.assign(layer, {
    setScene(next) {
      scene = next;
      batches = batched(scene.ties);
      front = null;
      job = null;
      layer.fresh = false;
      layer.cost = (scene.ties.length + scene.nodes.length) / 150;
    },
    resize(width, height, scale) {
      size = { width, height, scale };
      layer.outdate();
    },
    outdate() {
      layer.fresh = false;
      job = null;
    },
    step(camera, colours, ms) {
      if (layer.fresh || !size.width) return true;
      job ??= begin(camera, colours);
      const start = performance.now();
      let done = false;
      while (!done && performance.now() - start < ms) done = job.slices.next().done;
      job.spent += performance.now() - start;
      if (done) finish();
      return done;
    },
    paintOn(pencil, camera) {
      for (const slices = painting(pencil, camera); !slices.next().done; );
    },
    show(ctx, camera) {
      const from = front ?? job;
      if (!from) return;
      const zoom = camera.k / from.camera.k;
      const x = camera.x - from.camera.x * zoom;
      const y = camera.y - from.camera.y * zoom;
      ctx.drawImage(from.canvas, x, y, size.width * zoom, size.height * zoom);
    },
  });
}

/** Return the ties in groups that are painted together: few ones each by itself, many by look. */
function batched(ties) {
  if (ties.length <= FEW) return Object.assign(slices(ties), { plain: true });
  const looks = new Map();
  for (const tie of ties) {
    const width = Math.round(widthOf(tie) * 2);
    const look = `${tie.colour ?? tie.group} ${certaintyOf(tie)} ${width}`;
    if (!looks.has(look)) looks.set(look, []);
    looks.get(look).push(tie);
  }
  return [...looks.values()].flatMap(slices);
}

function slices(ties) {
  const parts = [];
  for (let first = 0; first < ties.length; first += BATCH)
    parts.push(ties.slice(first, first + BATCH));
  return parts;
}

/** Return a function that tells whether what lies between two points may be in the picture. */
function seenFrom(camera, { width, height }) {
  const left = (-BEYOND - camera.x) / camera.k;
  const right = (width + BEYOND - camera.x) / camera.k;
  const top = (-BEYOND - camera.y) / camera.k;
  const bottom = (height + BEYOND - camera.y) / camera.k;
  return (a, b) =>
    !(a.x < left && b.x < left) &&
    !(a.x > right && b.x > right) &&
    !(a.y < top && b.y < top) &&
    !(a.y > bottom && b.y > bottom);
}
