// The order of texts, as Python has it. Pure.

/** Return a negative number, 0 or a positive one: texts are ordered by their code points. */
export function byText(one, other) {
  if (one === other) return 0;
  const [a, b] = [[...one], [...other]];
  const nth = a.findIndex((char, at) => char !== b[at]);
  if (nth < 0) return -1;
  return b[nth] === undefined || a[nth].codePointAt(0) > b[nth].codePointAt(0) ? 1 : -1;
}
