// Elements from data: text only ever becomes text.

const HIDES =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/gu;
const KEPT = "\t\n\u200c\u200d\u200e\u200f";

/** Return text with what hides or acts spelt out, as safe.py does. */
export function visible(text) {
  return text.replaceAll("\r\n", "\n").replace(HIDES, (char) => {
    if (KEPT.includes(char)) return char;
    return `<U+${char.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}>`;
  });
}

/**
 * Return a new element.
 *
 * `props` are attributes, except `class`, `on` ({event: listener}) and `text`;
 * null and false are left out. Children are elements or text.
 */
export function el(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "class") element.className = value;
    else if (name === "text") element.textContent = visible(value);
    else if (name === "on")
      for (const [event, act] of Object.entries(value)) element.addEventListener(event, act);
    else element.setAttribute(name, value === true ? "" : value);
  }
  if (children.length) fill(element, children);
  return element;
}

/** Put children into an element, in place of what it held. */
export function fill(element, children) {
  const flat = children
    .flat(Infinity)
    .filter((child) => child !== null && child !== undefined && child !== false);
  element.replaceChildren(
    ...flat.map((child) => (typeof child === "string" ? visible(child) : child)),
  );
}

let dataLanguage; // of the data, and of the page, where they differ
let pageLanguage;

/** Say that texts of the data which name no language are in `data`, and the page is in `page`. */
export function setLanguages(data, page) {
  [dataLanguage, pageLanguage] = data === page ? [] : [data, page];
}

/** Return a text of the data, kept from turning the direction of what stands beside it. */
export function nameOf(text, lang = dataLanguage, className = undefined) {
  return el("bdi", { lang, class: className, text });
}

/** Return a word of the interface that stands among the data. */
export function saidIn(text, className) {
  return el("bdi", { lang: pageLanguage, class: className, text });
}

/** Return what an actor is called on this page. */
export function actorName(actor, className) {
  return nameOf(actor.name, actor.lang, className);
}

/** Return the element of ours with this id. */
export function part(id) {
  return document.getElementById(`gk_${id}`);
}

/** Return a promise that is kept when the whole page has been read. */
export function wholePage() {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
}
