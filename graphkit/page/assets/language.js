// The language of the interface: the one in the address, else the one the file opens in.

import { setLanguages } from "./dom.js";
import { createModel } from "./model.js";
import { retell, retellTables } from "./retell.js";
import { createWords, dictionaryOf } from "./words.js";

const CHOSEN = "language"; // in the history: the choice was made here, and keeps the keyboard

/**
 * Return {model, say, again} in the language of a state, in which the frame of the page is then.
 *
 * `again()` says what has been read meanwhile, tables and all, in that language too.
 */
export function openIn(payload, { lang: wanted }) {
  const { language, words } = payload;
  const lang = words.said[wanted] ? wanted : payload.lang;
  const say = createWords(dictionaryOf(words, lang));
  const model = createModel({ ...payload, lang }, say);
  setLanguages(language, lang);
  if (lang === payload.lang) return { model, say, again() {} };
  document.documentElement.lang = lang;
  retell(document, say);
  const again = () => {
    retell(document, say);
    retellTables(document, model, say);
  };
  return { model, say, again };
}

/** Bind the choice of language: a page in another language is the page opened again. */
export function bindLanguage(select, original, store) {
  const now = document.documentElement.lang;
  select.value = now;
  if (history.state === CHOSEN) select.focus();
  select.addEventListener("change", () => {
    store.set({ lang: select.value === original ? null : select.value }, { push: true });
    history.replaceState(CHOSEN, "");
    location.reload();
  });
  addEventListener("popstate", () => {
    if ((store.get().lang ?? original) !== now) location.reload();
  });
}
