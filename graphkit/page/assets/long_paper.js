// Which rows of a long table stand on paper, and how that is said.

const PRINTED = 100;

/** Return the records in an order that stand on paper: the quoted ones, or else the first. */
export function printedOf(order, isQuoted) {
  const quoted = order.filter(isQuoted);
  return quoted.length ? quoted : order.slice(0, PRINTED);
}

/** Say in the section of a table how many of its rows stand on paper, and which. */
export function sayPrinted(section, say, wanted, order) {
  const [n, all] = [wanted.length, order.length];
  const some = section.id === "table_people" ? "table.printed.most" : "table.printed.some";
  const key = order[n - 1] === wanted.at(-1) ? "table.printed" : some;
  section.querySelector(".printed").textContent = n < all ? say(key, { n, all }) : "";
}
