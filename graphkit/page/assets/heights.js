// Rows of any height above each other: where each stands, without any of them being there. Pure.

/**
 * Return {total, top(at), at(y), set(at, height)} of rows, of which only guesses are known.
 *
 * `top` is where the row at a place begins, `at` the place of the row at a height of the whole,
 * the first or last where there is none.
 */
export function createHeights(guesses) {
  const heights = Float64Array.from(guesses);
  const tops = new Float64Array(heights.length + 1);
  let known = 0; // tops up to this place hold

  function settle(upto) {
    for (; known < upto; known += 1) tops[known + 1] = tops[known] + heights[known];
    return tops[upto];
  }

  return {
    get total() {
      return settle(heights.length);
    },
    top: (at) => settle(at),
    at(y) {
      settle(heights.length);
      let [low, high] = [0, heights.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (tops[middle] <= y) low = middle;
        else high = middle - 1;
      }
      return Math.max(low, 0);
    },
    /** Take down the true height of a row; tell by how much it differs. */
    set(at, height) {
      const more = height - heights[at];
      heights[at] = height;
      known = Math.min(known, at);
      return more;
    },
  };
}
