// Labels that never lie over each other: the important ones first. Pure.

const CELL = 64;
const GAP = 3;
export const LONGEST = 30;

/**
 * Return where labels may stand: [{item, lines, left, top, width, height, within}].
 *
 * @param items {text, x, y, r, own, over, wraps, sure} in order of importance, x and y the middle
 *   of a node, own its box; one with `over` may lie over minor obstacles, one that `wraps` stand
 *   in several lines, best inside its node, and one that is `sure` has a label wherever it lies
 * @param measure text -> its width in pixels
 * @param height of one line
 * @param obstacles {left, top, right, bottom, minor} that no label may touch
 * @param area {left, top, right, bottom} that labels must stay inside
 */
export function placeLabels(items, measure, height, obstacles, area) {
  const taken = createGrid();
  obstacles.forEach((box) => taken.add(box));
  const placed = [];
  for (const item of items) {
    const ways = item.wraps ? wrapped(item, measure, height) : around(item, [item.text], measure, height);
    const free = (each) => inside(each, area) && !taken.hits(each, item);
    const box = ways.find(free) ?? (item.sure ? ways.at(-1) : null);
    if (!box) continue;
    taken.add(box);
    placed.push({ item, ...box });
  }
  return placed;
}

/** Return text short enough for a label. */
export function shortened(text, longest = LONGEST) {
  const letters = [...text];
  return letters.length > longest
    ? `${letters
        .slice(0, longest - 1)
        .join("")
        .trimEnd()}…`
    : text;
}

/** Return the places of a label that may have several lines: in its node, around it, over it. */
function wrapped(item, measure, height) {
  const lines = item.text.split(" ");
  const over = around(item, lines, measure, height).at(-1);
  const half = over.height / 2;
  const middle = { ...over, top: item.y - half, bottom: item.y + half, within: true };
  const reach = Math.hypot(over.width, over.height) / 2;
  return [
    ...(reach < item.r * 1.2 ? [middle] : []),
    ...around(item, [item.text], measure, height),
    ...around(item, lines, measure, height),
    middle,
  ];
}

/** Return the places round a node a label may take, the best first: below, right, left, above. */
function around({ x, y, r }, texts, measure, line) {
  const lines = texts.map((text) => shortened(text));
  const width = lines.reduce((most, text) => Math.max(most, measure(text)), 0) + GAP;
  const height = line * lines.length;
  const at = (left, top) => ({
    ...{ lines, width, height, left, top },
    ...{ right: left + width, bottom: top + height },
  });
  return [
    at(x - width / 2, y + r + GAP),
    at(x + r + GAP + 1, y - height / 2),
    at(x - r - GAP - 1 - width, y - height / 2),
    at(x - width / 2, y - r - GAP - height),
  ];
}

function inside(box, area) {
  return (
    box.left >= area.left &&
    box.right <= area.right &&
    box.top >= area.top &&
    box.bottom <= area.bottom
  );
}

/** Boxes in a grid of cells, so that a look-up touches only what is near. */
function createGrid() {
  const cells = new Map();
  const visit = (box, act) => {
    for (let i = Math.floor(box.left / CELL); i <= Math.floor(box.right / CELL); i += 1) {
      for (let j = Math.floor(box.top / CELL); j <= Math.floor(box.bottom / CELL); j += 1) {
        if (act(`${i} ${j}`)) return true;
      }
    }
    return false;
  };
  return {
    add: (box) =>
      visit(box, (cell) => {
        if (!cells.has(cell)) cells.set(cell, []);
        cells.get(cell).push(box);
        return false;
      }),
    hits: (box, { own, over }) =>
      visit(box, (cell) =>
        (cells.get(cell) ?? []).some(
          (other) => other !== own && !(over && other.minor) && overlapping(box, other),
        ),
      ),
  };
}

function overlapping(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
