// Comparing names as people do; the same folding as model/names.py.

const LETTERS = { ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ß: "ss", ς: "σ" };
const CJK = "\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uac00-\\ud7a3々";
const CJK_GAP = new RegExp(`(?<=[${CJK}]) (?=[${CJK}])`, "gu");
const CJK_CHAR = new RegExp(`[${CJK}]`, "u");

/** Return text in lower case without accents, punctuation or doubled space. */
export function fold(text) {
  const lower = text.normalize("NFKC").toLowerCase();
  const bare = lower
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[øłđðþæœßς]/g, (letter) => LETTERS[letter])
    .normalize("NFC");
  return bare
    .replace(/['’ʼ]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(CJK_GAP, "")
    .trim();
}

/** Tell whether a word is written in a script without spaces, where a part may be looked for. */
export function isUnspaced(word) {
  return CJK_CHAR.test(word);
}

/** Return how many letters must change to make one word the other, at most `limit` + 1. */
export function distance(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return Math.min(row[other.length], limit + 1);
}
