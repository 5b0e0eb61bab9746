// Labels that never lie over each other: the important ones first. Pure.

const CELL = 64;
const GAP = 3;
export const LONGEST = 30;

/**
 * Return where labels may stand: [{item, lines, left, top, width, height}].
 *
 * @param items {text, x, y, r, own, over, names} in order of importance, x and y the middle of a
 *   node, own its box; one with `over` may lie over minor obstacles, one with `names` is labelled
 *   with the first of them in two lines, and with two where all others leave room for that
 * @param measure text -> its width in pixels
 * @param height of one line
 * @param obstacles {left, top, right, bottom, minor} that no label may touch
 * @param area {left, top, right, bottom} that labels must stay inside
 */
export function placeLabels(items, measure, height, obstacles, area) {
  const taken = createGrid();
  obstacles.forEach((box) => taken.add(box));
  const placed = [];
  const put = (item, ways) => {
    const box = ways.find((each) => inside(each, area) && !taken.hits(each, item));
    if (!box) return;
    const label = { ...box, item };
    taken.add(label);
    const before = placed.findIndex((each) => each.item === item);
    placed.splice(before < 0 ? placed.length : before, 1, label);
  };
  const near = (item, lines) => around(item, lines, measure, height);
  for (const item of items) {
    const { names, text } = item;
    put(item, [...(names ? near(item, halved(text, measure)) : []), ...near(item, [text])]);
  }
  for (const item of items)
    if (item.names?.length > 1) put(item, near(item, [`${item.names[0]},`, item.names[1]]));
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

/** Return a name in two lines, as equal as its words allow. */
function halved(name, measure) {
  const words = name.split(" ");
  const ways = words.slice(1).map((_, nth) =>
    [words.slice(0, nth + 1), words.slice(nth + 1)].map((each) => each.join(" ")),
  );
  const wide = (lines) => Math.max(...lines.map(measure));
  return ways.reduce((best, each) => (wide(each) < wide(best) ? each : best), [name]);
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
    hits: (box, item) =>
      visit(box, (cell) =>
        (cells.get(cell) ?? []).some(
          (other) =>
            other !== item.own &&
            other.item !== item &&
            !(item.over && other.minor) &&
            overlapping(box, other),
        ),
      ),
  };
}

function overlapping(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
