// From pointers, wheel and fingers to what they mean. Reports, decides nothing.

const STILL = 5;

/**
 * Listen on an element and report {pan(dx, dy), zoom(factor, x, y), point(x, y), leave(), pick(x, y, touch)}.
 *
 * Two fingers zoom about their middle; a press that hardly moves is a pick.
 */
export function listen(element, report) {
  const pointers = new Map();
  let moved = 0;

  const at = (event) => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, at(event));
    if (pointers.size === 1) moved = 0;
  });

  element.addEventListener("pointermove", (event) => {
    const now = at(event);
    const before = pointers.get(event.pointerId);
    if (!before) {
      report.point(now.x, now.y);
      return;
    }
    moved += Math.hypot(now.x - before.x, now.y - before.y);
    if (pointers.size === 2) pinch(event.pointerId, before, now);
    else if (moved > STILL) report.pan(now.x - before.x, now.y - before.y);
    if (moved > STILL || pointers.size > 1) pointers.set(event.pointerId, now);
  });

  function pinch(id, before, now) {
    const [, other] = [...pointers].find(([key]) => key !== id);
    const gap = (point) => Math.max(Math.hypot(point.x - other.x, point.y - other.y), 1);
    report.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
    report.zoom(gap(now) / gap(before), (now.x + other.x) / 2, (now.y + other.y) / 2);
    moved = STILL + 1;
  }

  const end = (event) => {
    const known = pointers.delete(event.pointerId);
    if (known && event.type === "pointerup" && moved <= STILL && pointers.size === 0) {
      const { x, y } = at(event);
      report.pick(x, y, event.pointerType !== "mouse");
    }
  };
  element.addEventListener("pointerup", end);
  element.addEventListener("pointercancel", end);
  element.addEventListener("pointerleave", () => report.leave());

  element.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const { x, y } = at(event);
      const lines = event.deltaMode === 1 ? 16 : 1;
      report.zoom(Math.exp(-event.deltaY * lines * 0.0016), x, y);
    },
    { passive: false },
  );
}
