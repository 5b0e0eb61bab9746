// Elements from data: text only ever becomes text.

const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Return text with control and override characters spelt out, as safe.py does. */
export function visible(text) {
  return text.replace(HIDDEN, (char) => {
    const code = char.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
    return `<U+${code}>`;
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
    else if (name === "on") for (const [event, act] of Object.entries(value)) element.addEventListener(event, act);
    else element.setAttribute(name, value === true ? "" : value);
  }
  if (children.length) fill(element, children);
  return element;
}

/** Put children into an element, in place of what it held. */
export function fill(element, children) {
  const flat = children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
  element.replaceChildren(...flat.map((child) => (typeof child === "string" ? visible(child) : child)));
}

/** Return a name, kept from turning the direction of what stands beside it. */
export function nameOf(text, lang, className) {
  return el("bdi", { lang, class: className, text });
}

/** Return the element of ours with this id. */
export function part(id) {
  return document.getElementById(`gk_${id}`);
}
