// Runs before a page's own scripts: notes when anything is drawn, and counts frames.

window.watch = (() => {
  let last = 0;
  let drawn = false;
  let count = 0;
  let since = 0;
  const note = () => {
    drawn = true;
    last = performance.now();
  };
  const follow = (type, names) => {
    for (const name of names) {
      const real = type.prototype[name];
      type.prototype[name] = function (...given) {
        note();
        return real.apply(this, given);
      };
    }
  };
  follow(CanvasRenderingContext2D, ["clearRect", "stroke", "fill", "fillRect", "drawImage"]);
  for (const type of [WebGLRenderingContext, WebGL2RenderingContext])
    follow(type, ["drawArrays", "drawElements", "clear"]);
  // What SVG drawings move; ours and others' interface is not the drawing.
  new MutationObserver((changes) => {
    if (changes.some(({ target }) => target instanceof SVGElement && target.closest("svg"))) note();
  }).observe(document, { attributes: true, childList: true, subtree: true });
  const frame = () => {
    count += 1;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  const area = (box) => box.width * box.height;
  return {
    last: () => last,
    drawn: () => drawn,
    quiet: () => (drawn ? performance.now() - last : 0),
    count() {
      count = 0;
      since = performance.now();
    },
    frames: () => (count * 1000) / (performance.now() - since),
    place() {
      const boxes = [...document.querySelectorAll("canvas, svg")].map((each) =>
        each.getBoundingClientRect(),
      );
      const { x, y, width, height } = boxes.sort((a, b) => area(b) - area(a))[0];
      return [x, y, width, height];
    },
  };
})();
