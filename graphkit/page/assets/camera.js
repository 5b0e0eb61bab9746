// The camera: which part of the drawing is seen, and how large. Pure.
// A point p of the drawing stands at p * k + (x, y) on the screen.

const LARGEST = 6;

/** Return the camera that shows the nodes whole inside the margins. */
export function fit(nodes, width, height, margin, largest = 1.5) {
  if (!nodes.length) return { k: 1, x: width / 2, y: height / 2 };
  const box = boundsOfNodes(nodes);
  const wide = Math.max(width - margin.left - margin.right, 40);
  const high = Math.max(height - margin.top - margin.bottom, 40);
  const k = Math.min(
    wide / Math.max(box.right - box.left, 1),
    high / Math.max(box.bottom - box.top, 1),
    largest,
  );
  return {
    k,
    x: margin.left + wide / 2 - ((box.left + box.right) / 2) * k,
    y: margin.top + high / 2 - ((box.top + box.bottom) / 2) * k,
  };
}

/** Return the camera zoomed by a factor about a point of the screen. */
export function zoomed(camera, factor, x, y, least) {
  const k = Math.min(Math.max(camera.k * factor, least), LARGEST);
  const real = k / camera.k;
  return { k, x: x - (x - camera.x) * real, y: y - (y - camera.y) * real };
}

/** Return the camera moved by pixels of the screen. */
export function panned(camera, dx, dy) {
  return { ...camera, x: camera.x + dx, y: camera.y + dy };
}

/** Return the camera moved just so far that a point of the drawing is inside the margins. */
export function revealing(camera, point, width, height, margin) {
  const x = point.x * camera.k + camera.x;
  const y = point.y * camera.k + camera.y;
  const dx = Math.max(margin.left - x, 0) + Math.min(width - margin.right - x, 0);
  const dy = Math.max(margin.top - y, 0) + Math.min(height - margin.bottom - y, 0);
  return dx || dy ? panned(camera, dx, dy) : camera;
}

/** Return the camera a part (0 to 1) of the way from one to another. */
export function between(from, to, part) {
  const ease = part * part * (3 - 2 * part);
  const mix = (a, b) => a + (b - a) * ease;
  return { k: mix(from.k, to.k), x: mix(from.x, to.x), y: mix(from.y, to.y) };
}

/** Tell whether two cameras show the same. */
export function isSame(one, other) {
  return one.k === other.k && one.x === other.x && one.y === other.y;
}

/** Return the radius of a node on the screen: it grows more slowly than the drawing. */
export function radius(node, k) {
  return node.size * Math.min(Math.max(k ** 0.75, 0.2), 1.7);
}

function boundsOfNodes(nodes) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y } of nodes) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}
