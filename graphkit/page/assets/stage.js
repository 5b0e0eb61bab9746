// The stage: drawing, camera, pointing and walking. Tells what was chosen, shows what is.

import { between, fit, isSame, panned, radius, revealing, zoomed } from "./camera.js";
import { unreachable } from "./geometry.js";
import { listen } from "./gestures.js";
import { createRenderer } from "./renderer.js";
import { LETTERED } from "./pencil.js";
import { selectedPair } from "./state.js";
import { createTip } from "./tip.js";
import { ARROWS, createWalk } from "./walk.js";

const MARGIN = { left: 56, right: 56, top: 40, bottom: 48 };
const STEP = 60;
const GLIDE = 260;
const PAPER = { width: 680, low: 480, high: 860, density: 3 }; // pixels between the margins of A4

/** Return the stage: {setScene(scene, refit), select(state), setTheme(), zoomBy(factor), fitAll()}. */
export function createStage({ root, canvas, tip, tell, choose, covered }) {
  const renderer = createRenderer(canvas);
  const showTip = createTip(tip, tell, () => size.width);
  const largest = { size: 0 }; // of the nodes with letters
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let scene = { nodes: [], ties: [], neighbours: new Map() };
  let camera = { k: 1, x: 0, y: 0 };
  let size = { width: 0, height: 0 };
  let least = 0.05;
  let selected = { nodes: new Set(), ties: new Set() };
  let hovered = null;
  let gliding = 0;
  let moved = false;
  let screen = null; // what is seen there, while the drawing is one for paper
  const chosen = () => scene.nodes.find((node) => selected.nodes.has(node.id));
  const walk = createWalk(() => scene, chosen, reach);

  function setCamera(next) {
    cancelAnimationFrame(gliding);
    look(next);
  }

  function look(next) {
    camera = next;
    renderer.setCamera(camera);
    root.classList.toggle("lettered", radius(largest, camera.k) > LETTERED);
  }

  function glide(to) {
    if (calm.matches || isSame(camera, to)) return setCamera(to);
    const from = camera;
    const start = performance.now();
    const step = (now) => {
      const part = Math.min((now - start) / GLIDE, 1);
      look(between(from, to, part));
      if (part < 1) gliding = requestAnimationFrame(step);
    };
    cancelAnimationFrame(gliding);
    gliding = requestAnimationFrame(step);
    return undefined;
  }

  function whole() {
    const narrow = size.width < 500;
    const margin = narrow ? { left: 30, right: 30, top: 28, bottom: 36 } : MARGIN;
    return fit([...(scene.frame ?? []), ...scene.nodes], size.width, size.height, scene.margin ?? margin);
  }

  function fitAll() {
    moved = false;
    glide(whole());
  }

  function zoomBy(factor, x = size.width / 2, y = size.height / 2) {
    moved = true;
    setCamera(zoomed(camera, factor, x, y, least));
  }

  function refocus() {
    const { at, centre, tie } = walk;
    const ring = at?.id ?? (selected.nodes.size === 1 ? [...selected.nodes][0] : null);
    const reached = centre ?? (at && !selected.nodes.has(at.id) ? at : null);
    const brought = hovered?.node ?? reached; // forward, as long as the pointer or the ring is there
    const passing = Boolean(brought);
    const source = passing ? { nodes: new Set([brought.id]), ties: new Set() } : selected;
    const active = source.nodes.size > 0 || source.ties.size > 0;
    renderer.setFocus({
      active,
      ...surroundings(source),
      ring,
      hot: hovered?.tie?.key ?? tie?.key ?? null,
      passing,
    });
  }

  /** Return what of the scene is selected: a node, a pair, or of a meeting not drawn its ties. */
  function selectionOf(state) {
    const pair = selectedPair(state);
    if (pair) return { nodes: new Set(pair), ties: new Set([pair.join("~")]) };
    const drawn = scene.nodes.some((node) => node.id === state.selected);
    const through = scene.ties.filter((tie) =>
      tie.claims.some((claim) => claim.id === state.selected),
    );
    return {
      nodes: new Set(
        drawn ? [state.selected] : through.flatMap((tie) => [tie.start.id, tie.end.id]),
      ),
      ties: new Set(drawn ? [] : through.map((tie) => tie.key)),
    };
  }

  /** Return the ids and tie keys that stand out with some nodes or ties. */
  function surroundings({ nodes, ties }) {
    const near = new Set(nodes);
    const lit = new Set(ties);
    for (const tie of scene.ties) {
      if (ties.has(tie.key) || nodes.has(tie.start.id) || nodes.has(tie.end.id)) {
        if (ties.size && !ties.has(tie.key)) continue;
        lit.add(tie.key);
        near.add(tie.start.id).add(tie.end.id);
      }
    }
    return { nodes: near, ties: lit };
  }

  function hover(found) {
    if (hovered?.node === found?.node && hovered?.tie === found?.tie) return;
    hovered = found;
    canvas.classList.toggle("pointing", Boolean(found));
    refocus();
  }

  listen(root, {
    pan(dx, dy) {
      moved = true;
      showTip(null);
      setCamera(panned(camera, dx, dy));
    },
    zoom: (factor, x, y) => zoomBy(factor, x, y),
    point(x, y) {
      const found = renderer.hit(x, y, 6);
      hover(found);
      showTip(found, x, y);
    },
    leave() {
      hover(null);
      showTip(null);
    },
    pick(x, y, touch) {
      walk.leave();
      choose(renderer.hit(x, y, touch ? 18 : 7));
    },
  });

  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keyAction(event);
    if (act) {
      event.preventDefault();
      act();
    }
  });
  root.addEventListener("blur", () => {
    walk.leave();
    refocus();
  });

  function keyAction(event) {
    const arrow = ARROWS[event.key];
    if (arrow && event.shiftKey)
      return () => setCamera(panned(camera, -arrow[0] * STEP, -arrow[1] * STEP));
    if (arrow) return () => walk.go(...arrow);
    if (event.key.toLowerCase() === "n") return () => walk.along(event.shiftKey ? -1 : 1);
    return {
      "+": () => zoomBy(1.3),
      "=": () => zoomBy(1.3),
      "-": () => zoomBy(1 / 1.3),
      0: fitAll,
      Enter: () => walk.at && choose({ node: walk.at }),
    }[event.key];
  }

  function reach(found) {
    setCamera(revealing(camera, found.node, size.width, size.height, MARGIN));
    refocus();
    tell.aloud(found);
  }

  function fill() {
    if (screen) return; // paper has a size of its own, and a canvas that is resized is empty
    const { width, height } = root.getBoundingClientRect();
    if (width === size.width && height === size.height) return;
    resize({ width, height });
    if (!moved) setCamera(seeing(whole()));
  }
  new ResizeObserver(fill).observe(root);

  /** Return the camera moved so far that what is selected is not covered. */
  function seeing(from) {
    const node = chosen();
    const margin = { ...MARGIN, bottom: MARGIN.bottom + covered() };
    return node ? revealing(from, node, size.width, size.height, margin) : from;
  }

  function resize(next, density = devicePixelRatio || 1) {
    size = next;
    renderer.resize(size.width, size.height, density);
  }

  return {
    setScene(next, refit) {
      scene = next;
      largest.size = scene.nodes.reduce((most, node) => (node.code ? Math.max(most, node.size) : most), 0);
      hovered = null;
      walk.leave();
      showTip(null); // of what may not be there any more
      renderer.setScene(scene);
      fill(); // the observer would tell of the first size a frame later
      least = Math.min(whole().k / 2, 0.5);
      if (refit) {
        moved = false;
        setCamera(whole());
      }
      refocus();
    },
    /** Let what is selected stand out, or the nodes and ties given. */
    select(state, lit = selectionOf(state)) {
      selected = lit;
      walk.settle();
      showTip(null);
      if (selected.nodes.size || !moved) glide(seeing(selected.nodes.size ? camera : whole()));
      refocus();
    },
    setTheme: () => renderer.setTheme(),
    /** Show what is seen in the size of paper, whatever the window has; return how dense it is. */
    toPaper() {
      const grown = PAPER.width / size.width;
      const height = Math.min(Math.max(size.height * grown, PAPER.low), PAPER.high);
      screen = { size, camera };
      resize({ width: PAPER.width, height }, PAPER.density);
      const { k, x, y } = camera;
      setCamera(moved ? { k: k * grown, x: x * grown, y: y * grown } : whole());
      return PAPER.density;
    },
    toScreen() {
      if (!screen) return;
      resize(screen.size);
      setCamera(screen.camera);
      screen = null;
    },
    zoomBy,
    fitAll,
    drawn: renderer.drawn,
    paintOn: (ctx) => renderer.paintOn(ctx),
    plain: renderer.plain,
    inspect: {
      spot: (id) => renderer.place(scene.nodes.find((node) => node.id === id)),
      labels: renderer.labels,
      unreachable: () => unreachable(scene.nodes, Object.values(ARROWS)),
    },
  };
}
