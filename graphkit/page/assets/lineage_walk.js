// Walking a lineage with the arrow keys. Pure.

/**
 * Return the cell an arrow leads to from another, or null.
 *
 * Up leads to a parent, down to a child, left and right along the generation
 * and on to the next family. A cell is {nth, actor, row, x, lineage}: the chart
 * it stands in, its actor and place; the heading of a chart has row -1.
 */
export function neighbour(cells, cell, key) {
  const step = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1 }[key];
  if (!step) return null;
  const chart = cells.filter(({ nth }) => nth === cell.nth);
  if (key === "ArrowUp" || key === "ArrowDown")
    return relative(chart, cell, step) ?? nearest(chart, cell, cell.row + step);
  const row = chart.filter((each) => each.row === cell.row).sort((a, b) => a.x - b.x);
  const beside = row[row.indexOf(cell) + step];
  if (beside) return beside;
  const next = cells.filter(({ nth }) => nth === cell.nth + step);
  if (!next.length) return null;
  const rows = next.map(({ row: each }) => each);
  const closest = Math.min(Math.max(cell.row, Math.min(...rows)), Math.max(...rows));
  const there = next.filter((each) => each.row === closest).sort((a, b) => a.x - b.x);
  return there.at(step > 0 ? 0 : -1);
}

/** Return the first parent or child of a cell's person in its chart. */
function relative(chart, cell, step) {
  if (cell.row < 0) return null;
  const [own, wanted] = step < 0 ? ["children", "parents"] : ["parents", "children"];
  for (const union of cell.lineage.unions) {
    if (!union[own]?.includes(cell.actor)) continue;
    const found = chart.find((each) => each.row >= 0 && union[wanted]?.includes(each.actor));
    if (found) return found;
  }
  return null;
}

function nearest(chart, cell, row) {
  const there = chart.filter((each) => each.row === row);
  const away = (each) => Math.abs(each.x - cell.x);
  return there.reduce((best, each) => (best && away(best) <= away(each) ? best : each), null);
}
