// How ties look: colour by group, dashes by certainty, width by weight. Pure.

/** Dashes by certainty, in pixels; the legend draws the same. */
export const DASHES = { held: [], planned: [9, 6], inferred: [2, 4] };

/** Return the certainty a tie is drawn with. */
export function certaintyOf(tie) {
  if (tie.planned) return "planned";
  return tie.inferred ? "inferred" : "held";
}

/** Return the fill of a node: its own, or that of its kind. */
export function fillOf(node, colours) {
  return node.colour ?? colours.kind[node.kind];
}

/** Return the colour of a tie: its own, or that of its group. */
export function strokeOf(tie, colours) {
  return tie.colour ?? colours.tie[tie.group];
}

/** Return the width of a tie in pixels: by closeness for those who met, thin otherwise. */
export function widthOf(tie) {
  if (tie.width) return tie.width;
  if (tie.group !== "met") return tie.group === "part_of" ? 1 : 1.4;
  const width = 1.2 + 2.1 * Math.sqrt(Math.min(tie.weight, 6));
  return tie.inferred ? width * 0.75 : width;
}

/** Return the colours in force, read from the style sheet's custom properties. */
export function coloursOf(element) {
  const style = getComputedStyle(element);
  const read = (name) => style.getPropertyValue(`--${name}`).trim();
  const names = ["ground", "ink", "quiet", "accent", "accent-soft", "outline", "disputed", "on-fill"];
  const colours = Object.fromEntries(names.map((name) => [name, read(name)]));
  colours.kind = group(read, ["person", "institution", "family", "meeting", "community"]);
  colours.tie = group(read, ["met", "accompanied", "kin", "attended", "role", "part_of"]);
  colours.font = style.fontFamily;
  return colours;
}

function group(read, names) {
  return Object.fromEntries(names.map((name) => [name, read(name)]));
}
