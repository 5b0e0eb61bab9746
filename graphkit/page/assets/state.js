// What is shown and selected, and its form in the address. Pure.

export const VIEWS = ["met", "all", "timeline", "lineage"];
const SAID_BY_SIZE = ["meetings", "between"];
const LANES = ["all", "institutions"];

/** The state a page opens with: null stands for the default of the view. */
export const INITIAL = Object.freeze({
  view: "met",
  selected: null,
  relations: null,
  statuses: null,
  kinds: null,
  since: null,
  until: null,
  lanes: null,
  story: null,
  step: null,
  on: null,
  path: null,
  through: null,
  order: null,
  without: null,
  hide: null,
  within: null,
  lang: null,
  hulls: null,
  at: null,
  size: null,
});

/** What of a state decides what is drawn, beside what is selected. */
export const SHAPING = Object.keys(INITIAL).filter((name) => !["selected", "lang", "at"].includes(name));

const LISTS = ["relations", "statuses", "kinds", "through", "without", "hide"];
const DAYS = ["since", "until", "on"];
const WITHIN = /^(everybody|\d+)$/;
const PATH = /^[a-z0-9-]+~[a-z0-9-]+$/;
const LANGUAGE = /^[a-z]{2,3}$/;
const PLACE = /^(gk|table|row|s|source|role|kin|dispute)_/; // no id of an actor has an underscore
const STORY = /^[a-z0-9-]+$/;
const COUNT = /^[1-9]\d{0,3}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Return the state written in an address.
 *
 * `#wang-yi` selects; `#wang-yi&view=all&statuses=held+planned&since=2024-12-01`
 * says more. A pair is `#one~other`; `on` is the day whose offices are told, `without` names
 * sources left out, `hide` what is not sure, and `#path=one~other&through=met+kin&order=time`
 * asks how two are connected; `#table_meetings`, alone or after an id, is a place in the tables,
 * `hulls=off` takes the patches of communities away, and `size=meetings` or `between` is what
 * the size of a person says. Of a large page
 * `within` is the community that is open, or everybody. `#story=walk&step=2` is a step of a
 * story, `lang` the language of the interface. What cannot be read is passed over.
 */
export function readAddress(hash) {
  const state = { ...INITIAL };
  for (const part of hash.replace(/^#/, "").split("&")) {
    const [name, value] = part.split("=");
    if (value === undefined && PLACE.test(decoded(part))) state.at = decoded(part);
    else if (value === undefined) state.selected = decoded(part) || state.selected;
    else if (name === "view" && VIEWS.includes(value)) state.view = value;
    else if (name === "lanes" && LANES.includes(value)) state.lanes = value;
    else if (LISTS.includes(name)) state[name] = value.split("+").map(decoded).filter(Boolean);
    else if (DAYS.includes(name) && DAY.test(value)) state[name] = value;
    else if (name === "path" && PATH.test(value)) state.path = value;
    else if (name === "hulls" && value === "off") state.hulls = value;
    else if (name === "size" && SAID_BY_SIZE.includes(value)) state[name] = value;
    else if (name === "order" && value === "time") state.order = value;
    else if (name === "within" && WITHIN.test(value)) state.within = value;
    else if (name === "lang" && LANGUAGE.test(value)) state.lang = value;
    else if (name === "story" && STORY.test(value)) state.story = value;
    else if (name === "step" && COUNT.test(value)) state.step = Number(value);
  }
  return state;
}

/** Return the address of a state; the state a page opens with has an empty one. */
export function writeAddress(state) {
  const parts = [];
  if (state.selected) parts.push(state.selected);
  if (state.at) parts.push(encodeURIComponent(state.at));
  if (state.view !== INITIAL.view) parts.push(`view=${state.view}`);
  for (const name of LISTS) {
    if (state[name]) parts.push(`${name}=${state[name].map(encodeURIComponent).join("+")}`);
  }
  for (const name of [...DAYS, "path", "order", "lanes", "within", "hulls", "size"]) {
    if (state[name]) parts.push(`${name}=${state[name]}`);
  }
  for (const name of ["story", "step", "lang"]) {
    if (state[name]) parts.push(`${name}=${state[name]}`);
  }
  return parts.join("&");
}

/** Tell whether a state opens something in the panel. */
export function isOpen({ selected, path }) {
  return Boolean(selected || path);
}

/** Return the two ids of a selected pair, or null. */
export function selectedPair(state) {
  const ends = state.selected?.split("~");
  return ends?.length === 2 ? ends : null;
}

/** Return a store of one state; listeners get the new and the old one. */
export function createStore(initial) {
  let state = initial;
  const listeners = [];
  return {
    get: () => state,
    set(patch, options = {}) {
      const before = state;
      state = { ...state, ...patch };
      for (const listener of listeners) listener(state, before, options);
    },
    subscribe: (listener) => listeners.push(listener),
  };
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
