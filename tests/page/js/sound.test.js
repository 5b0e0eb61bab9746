import { soundsOf } from "/assets/sound.js";
import { equal, test } from "/check.js";

const key = (text) => soundsOf(text).join("");

test("a name in kana, Hangul or Cyrillic sounds as it does in Latin letters", () => {
  for (const text of ["イシバ", "いしば", "이시바", "Исиба"]) equal(key(text), key("Ishiba"));
  for (const text of ["いわや", "Ивая", "이와야"]) equal(key(text), key("Iwaya"));
  for (const text of ["Си Цзиньпин", "シーチンピン", "시진핑"]) equal(key(text), key("Xi Jinping"));
});

test("romanisations of one name sound the same", () => {
  equal(key("Hsi Chin-p'ing"), key("Xi Jinping"));
  equal(key("Mao Tse-tung"), key("Mao Zedong"));
  equal(key("Sinzi Syôzi"), key("Shinji Shoji"));
});

test("what is written otherwise stays as it is", () => equal(soundsOf("王毅"), ["王毅"]));
