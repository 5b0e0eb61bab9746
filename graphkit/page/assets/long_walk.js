// Walking in a long table: its scrolling room is one stop of Tab, arrows go from row to row.

/**
 * Bind the keys of a long table.
 *
 * `list` is {at(row), last, top(), page(place, pages), goTo(place), open(place)}: the place of a
 * row, the last place, the place seen first, the place a page further, and what Enter does.
 */
export function bindWalk(room, list) {
  room.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const row = event.target.closest("tbody tr");
    const act = row ? inRow(event, row, list) : intoRows(event, list);
    if (!act) return;
    event.preventDefault();
    act();
  });

  function inRow({ key, target }, row) {
    const at = list.at(row);
    return {
      ArrowDown: () => list.goTo(at + 1),
      ArrowUp: () => list.goTo(at - 1),
      PageDown: () => list.goTo(Math.max(list.page(at, 1), at + 1)),
      PageUp: () => list.goTo(Math.min(list.page(at, -1), at - 1)),
      Home: () => list.goTo(0),
      End: () => list.goTo(list.last),
      Enter: target === row ? () => list.open(at) : null,
      Escape: () => room.focus(),
    }[key];
  }

  function intoRows({ key }) {
    return key === "ArrowDown" || key === "ArrowUp" ? () => list.goTo(list.top()) : null;
  }
}
