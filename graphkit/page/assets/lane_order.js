// The order of the lanes of a large page, which Python leaves out: who met lie near. Pure.

const FADING = 0.75; // how much less a lane counts for each that was set after it
const TURNS = 30;

/**
 * Return lanes in an order in which the lines that join those of a meeting are short: each is
 * followed by the one that met the last few most, and then neighbours change places.
 *
 * @param lanes indices of actors, who of equals comes first standing first
 * @param companies lists of the indices of those who were at one meeting
 */
export function nearOrder(lanes, companies) {
  const ties = tiesOf(lanes, companies);
  const left = new Map(lanes.map((lane) => [lane, 0]));
  const order = [];
  while (left.size) {
    let [next, most] = [null, -1];
    for (const [lane, pull] of left) if (pull > most) [next, most] = [lane, pull];
    left.delete(next);
    order.push(next);
    for (const [lane, pull] of left)
      left.set(lane, pull * FADING + (ties.get(next).get(lane) ?? 0));
  }
  return swapped(order, ties);
}

/** Return for each lane how often it met each other, in large company less. */
function tiesOf(lanes, companies) {
  const ties = new Map(lanes.map((lane) => [lane, new Map()]));
  for (const company of companies) {
    const drawn = company.filter((lane) => ties.has(lane));
    for (const one of drawn)
      for (const other of drawn)
        if (one !== other)
          ties.get(one).set(other, (ties.get(one).get(other) ?? 0) + 1 / (drawn.length - 1));
  }
  return ties;
}

/** Return an order after every change of two neighbours that brings those who met nearer. */
function swapped(order, ties) {
  const place = new Map(order.map((lane, nth) => [lane, nth]));
  // What lies above a lane pulls it up, and what lies below it down.
  const down = (lane, but) => {
    let pull = 0;
    for (const [other, tie] of ties.get(lane))
      if (other !== but) pull += place.get(other) > place.get(lane) ? tie : -tie;
    return pull;
  };
  for (let turn = 0, changed = true; changed && turn < TURNS; turn += 1) {
    changed = false;
    for (let nth = 1; nth < order.length; nth += 1) {
      const [upper, lower] = [order[nth - 1], order[nth]];
      if (down(upper, lower) - down(lower, upper) < 1e-9) continue;
      [order[nth - 1], order[nth]] = [lower, upper];
      place.set(lower, nth - 1).set(upper, nth);
      changed = true;
    }
  }
  return order;
}
