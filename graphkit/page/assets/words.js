// The words of the interface, as words.py says them.

import { DATES, dateInWords, termInWords } from "./wording.js";

/** Return a function that says a word by its key; "one|several" goes by `n`. */
export function createWords(dictionary) {
  const say = (key, values = {}) => {
    const forms = (dictionary[key] ?? key).split("|");
    const form = forms.length > 1 && Number(values.n) !== 1 ? forms[1] : forms[0];
    return form.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
  };
  /** Return how a word of the data is said; a project's own words stand for themselves. */
  say.word = (group, value) => dictionary[`${group}.${value}`] ?? value.replaceAll("_", " ");
  say.date = (text) => dateInWords(text, say);
  say.term = (role) => termInWords(role, say);
  /** Return a sentence with its values filled in, dates among them in words. */
  say.sentence = ({ key, values = {} }) => {
    const told = (name, value) => (DATES.includes(name) ? say.date(value) : value);
    const entries = Object.entries(values).map(([name, value]) => [name, told(name, value)]);
    return say(key, Object.fromEntries(entries));
  };
  return say;
}

/** Return the dictionary of a language, from the columns of the payload. */
export function dictionaryOf({ keys, said }, language) {
  return Object.fromEntries(keys.map((key, nth) => [key, said[language][nth]]));
}
