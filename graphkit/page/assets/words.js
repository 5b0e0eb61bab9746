// The words of the interface, as words.py says them.

/** Return a function that says a word by its key; "one|several" goes by `n`. */
export function createWords(dictionary) {
  const say = (key, values = {}) => {
    const forms = (dictionary[key] ?? key).split("|");
    const form = forms.length > 1 && values.n !== 1 ? forms[1] : forms[0];
    return form.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
  };
  /** Return how a word of the data is said; a project's own words stand for themselves. */
  say.word = (group, value) => dictionary[`${group}.${value}`] ?? value.replaceAll("_", " ");
  return say;
}
