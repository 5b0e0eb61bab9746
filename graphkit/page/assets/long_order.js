// Which of thousands of records a table shows, and in which order. Pure.

import { fold } from "./fold.js";

/**
 * Return {order, sort(keyOf, down), filter(words)} of so many records, known by their numbers.
 *
 * `textOf(number)` is what a record is looked for by; it is asked once, when somebody looks.
 */
export function createOrder(size, textOf) {
  const collator = new Intl.Collator(undefined, { numeric: true });
  const every = Array.from({ length: size }, (_, number) => number);
  let sorted = every;
  let texts = null;
  const made = { order: every, sort, filter };

  function sort(keyOf, down) {
    const keys = every.map(keyOf);
    const left = new Set(made.order);
    sorted = [...every].sort((a, b) => collator.compare(keys[a], keys[b]) || a - b);
    if (down) sorted.reverse();
    made.order = sorted.filter((number) => left.has(number));
  }

  /** Keep the records that hold all these words and are kept anyway; return how many. */
  function filter(words, isKept = () => true) {
    if (words.length) texts ??= every.map((number) => fold(textOf(number)));
    const holds = (number) => words.every((word) => texts[number].includes(word));
    made.order = sorted.filter((number) => isKept(number) && holds(number));
    return made.order.length;
  }

  return made;
}
