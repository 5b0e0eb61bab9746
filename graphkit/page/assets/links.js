// Links within the page: they select, or lead to a place in the tables, and one can go back.

const CAME = "came"; // in the history: the page led here, and the browser knows where it stood

/**
 * Bind them; return lead(place), which brings a place of the tables into view and the address.
 *
 * `reveal(place)` goes there, `select(target)` takes ids or pairs for which `selectable` holds,
 * `read()` returns the state in the address.
 */
export function bindLinks(store, { selectable, select, reveal, read }) {
  let left = null; // what had the keyboard when the tables were asked for

  function lead(place) {
    left = document.activeElement;
    if (place.includes("_") && place !== store.get().at) store.set({ at: place }, { push: true });
    reveal(place);
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const target = decodeURIComponent(link.hash.slice(1));
    if (target.split("~").every(selectable)) select(target);
    else lead(target);
  });

  addEventListener("popstate", ({ state }) => {
    const was = store.get().at;
    store.set(read(), { silent: true });
    const { at } = store.get();
    if (at && state !== CAME) reveal(at); // an address that was typed
    else if (at !== was) left?.focus({ preventScroll: true });
  });

  return lead;
}

/** Put a state in the address, as a step one can go back from or in place of what stood there. */
export function writeStep(address, isStep) {
  const url = address ? `#${address}` : location.pathname + location.search;
  if (isStep) history.pushState(CAME, "", url);
  else history.replaceState(history.state, "", url);
}
