// Where the keyboard goes when what it opened is closed: back to where it was, or to the drawing.

import { isOpen } from "./state.js";

/** Bind it to the panel of a store; `ground()` is the view that is drawn. */
export function bindGivingBack(store, panel, ground) {
  let left = null; // what had the keyboard when the panel opened

  /** Return what it left: a link that the panel has made anew since is known by where it leads. */
  function before() {
    if (left?.checkVisibility()) return left;
    const same = (link) => left?.hash && link.hash === left.hash;
    return [...panel.querySelectorAll("a")].find(same) ?? null;
  }

  function drawing() {
    const stop = "[tabindex='0']";
    return ground().matches(stop) ? ground() : ground().querySelector(stop);
  }

  store.subscribe((state, was) => {
    const focused = document.activeElement;
    if (isOpen(state)) {
      if (!isOpen(was) || !panel.contains(focused)) left = focused;
    } else if (isOpen(was) && panel.contains(focused)) {
      const byKey = focused.matches(":focus-visible"); // a finger wants no keyboard on the screen
      // Once all have shown the new state, and unless one of them has taken the keyboard.
      queueMicrotask(() => {
        if (document.activeElement !== document.body) return;
        const there = byKey ? before() : null;
        (there ?? drawing())?.focus({ preventScroll: !there });
      });
    }
  });
}
