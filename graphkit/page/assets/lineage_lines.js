// Where the cards of a lineage stand, and the lines between parents and children. Pure.

const BESIDE = 20;
const BELOW = 56;
const STUB = 14;
const APART = 7;

/**
 * Return the places of the cards: {places, width, height}, a place being {left, top, width,
 * height, row, member}.
 *
 * Columns and rows come from Python; a row is as tall as its tallest card.
 */
export function arrange(lineage, sizes) {
  const tallest = [];
  lineage.row.forEach((row, at) => {
    tallest[row] = Math.max(tallest[row] ?? 0, sizes[at].height);
  });
  const tops = [];
  for (let row = 0; row < tallest.length; row += 1) {
    tops[row] = row ? tops[row - 1] + (tallest[row - 1] ?? 0) + BELOW : STUB;
  }
  const places = lineage.members.map((member, at) => ({
    member,
    row: lineage.row[at],
    left: lineage.x[at] * (sizes[at].width + BESIDE),
    top: tops[lineage.row[at]],
    ...sizes[at],
  }));
  return {
    places,
    width: Math.max(0, ...places.map(({ left, width }) => left + width)),
    height: Math.max(0, ...places.map(({ top, height }) => top + height)),
  };
}

/**
 * Return the lines of a lineage: {path, claims, dot, ends}.
 *
 * A union hangs below its parents as a dot, from which a line leads to each
 * child; `ends` is the middle of such a line, where a sign may stand.
 * `claimsOf(union, one, other)` are the ties of kinship that a line stands for.
 */
export function branches(lineage, places, claimsOf) {
  const at = new Map(places.map((place) => [place.member, place]));
  const level = levels(lineage.unions, at);
  return lineage.unions.flatMap((union, nth) => unionLines(union, at, level[nth], claimsOf));
}

/** Return how deep below the row each union hangs: unions of one row side by side lie apart. */
function levels(unions, at) {
  const seen = new Map();
  return unions.map(({ parents = [] }) => {
    const shared = parents.map((each) => seen.get(each) ?? 0);
    const level = Math.max(0, ...shared);
    for (const each of parents) if (at.has(each)) seen.set(each, level + 1);
    return level;
  });
}

function unionLines(union, at, level, claimsOf) {
  const known = (list = []) => list.map((each) => at.get(each)).filter(Boolean);
  const [parents, children] = [known(union.parents), known(union.children)];
  if (!parents.length) return siblingLines(union, children, claimsOf);
  const feet = parents.map((place) => ({ place, x: centre(place) + level * APART }));
  const low = Math.max(...parents.map(foot));
  const dot = { x: averageOf(feet.map(({ x }) => x)), y: low + STUB + level * APART };
  const of = (place) => children.flatMap((child) => claimsOf(union, place.member, child.member));
  const couple = parents.length > 1 ? claimsOf(union, parents[0].member, parents[1].member) : [];
  const lines = feet.map(({ place, x }) => ({
    path: `M${x} ${foot(place)}V${dot.y}H${dot.x}`,
    claims: couple.length ? couple : of(place),
    dot,
    ends: couple.length ? dot : null,
  }));
  const turn = dot.y + STUB;
  for (const child of children) {
    const claims = parents.flatMap((each) => claimsOf(union, each.member, child.member));
    const ends = { x: centre(child), y: (turn + child.top) / 2 };
    lines.push({ path: `M${dot.x} ${dot.y}V${turn}H${ends.x}V${child.top}`, claims, ends });
  }
  return lines;
}

/** Siblings whose parents nobody names hang from one line above them. */
function siblingLines(union, children, claimsOf) {
  return children.slice(1).map((child, nth) => {
    const before = children[nth];
    const high = Math.min(child.top, before.top) - STUB / 2;
    const [from, to] = [centre(before), centre(child)];
    return {
      path: `M${from} ${before.top}V${high}H${to}V${child.top}`,
      claims: claimsOf(union, before.member, child.member),
      ends: { x: (from + to) / 2, y: high },
    };
  });
}

function centre({ left, width }) {
  return left + width / 2;
}

function foot({ top, height }) {
  return top + height;
}

function averageOf(numbers) {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
