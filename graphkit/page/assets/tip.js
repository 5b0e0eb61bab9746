// The words beside what is pointed at.

/** Return what shows them for (found, x, y), or hides them for null; `width()` is that of the stage. */
export function createTip(tip, tell, width) {
  return (found, x, y) => {
    tip.hidden = !found;
    if (!found) return;
    tip.textContent = tell(found);
    const left = Math.min(x + 14, width() - tip.offsetWidth - 8);
    const top = Math.max(y - tip.offsetHeight - 12, 4);
    tip.style.transform = `translate(${Math.max(left, 8)}px, ${top}px)`;
  };
}
