// How a name sounds: one key for what scripts and romanisations write differently. Pure.

import { fold } from "./fold.js";

/** Kana by their places in Unicode, small ones among them; the small tsu doubles, which says nothing. */
const KANA = `a a i i u u e e o o ka ga ki gi ku gu ke ge ko go sa za shi ji su zu se ze so zo
ta da chi ji  tsu zu te de to do na ni nu ne no ha ba pa hi bi pi fu bu pu he be pe ho bo po
ma mi mu me mo ya ya yu yu yo yo ra ri ru re ro wa wa i e o n vu`.split(/[ \n]/);
const CYRILLIC = "a b v g d e zh z i i k l m n o p r s t u f h ts ch sh sh  i  e yu ya".split(" ");
/** The parts of a syllable of Hangul. */
const INITIALS = "k k n t t r m p p s s  ch ch ch k t p h".split(" ");
const VOWELS = "a e ya ye o e yo ye o wa we we yo u wo we wi yu u wi i".split(" ");
const FINALS = " k k k n n n t r k m r r r p r m p p t t n t t k t p t".split(" ");

/** What is one sound in some script or romanisation, in the order in which it is put aside. */
const ALIKE = [
  [/hs|sh|x/g, "s"],
  [/tsz?|tz|zh|dz|ch|[jqcz]/g, "c"],
  [/th/g, "t"],
  [/ph/g, "f"],
  [/h(?![aeiouy])/g, ""],
  [/ng(?![aeiouy])|m(?=[pb])/g, "n"],
  [/b/g, "p"],
  [/d/g, "t"],
  [/g/g, "k"],
  [/l/g, "r"],
  [/v/g, "w"],
  [/w(?=u)/g, ""],
  [/y/g, "i"],
  [/t(?=i)/g, "c"],
  [/ou/g, "o"],
  [/ie(?=n)/g, "ia"],
  [/o(?=n)/g, "u"],
  [/(.)\1+/g, "$1"],
  [/([cs])i(?=[aou])/g, "$1"],
];

/** Return how each word of a text sounds: イシバ, Исиба, 이시바 and Ishiba give one key. */
export function soundsOf(text) {
  return fold(text)
    .split(" ")
    .map((word) => [...word].map(inLatin).join(""))
    .map((word) => ALIKE.reduce((key, [part, by]) => key.replace(part, by), word))
    .filter(Boolean);
}

function inLatin(letter) {
  const code = letter.codePointAt(0);
  if (code >= 0x3041 && code <= 0x3094) return KANA[code - 0x3041];
  if (code >= 0x30a1 && code <= 0x30f4) return KANA[code - 0x30a1];
  if (code === 0x30fc) return ""; // the sign of a long vowel
  if (code >= 0x430 && code <= 0x44f) return CYRILLIC[code - 0x430];
  const syllable = code - 0xac00;
  if (syllable < 0 || syllable >= 11172) return letter;
  const vowel = Math.floor(syllable / 28) % 21;
  return INITIALS[Math.floor(syllable / 588)] + VOWELS[vowel] + FINALS[syllable % 28];
}
