// What an address asks for and the page does not have is said, instead of showing the start.

import { fill } from "./dom.js";

/** Bind the line that says so; `isHere(id)` tells whether something of this id can be selected. */
export function bindLost(store, line, say, isHere) {
  function update({ selected, path }) {
    const asked = [selected, path].flatMap((each) => each?.split("~") ?? []);
    const lost = asked.filter((id) => !isHere(id));
    line.hidden = !lost.length;
    fill(line, lost.length ? [say("lost", { names: lost.join(say("comma")) })] : []);
  }
  store.subscribe(update);
  update(store.get());
}
