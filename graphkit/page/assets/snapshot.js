// What stands in the page as a picture: boxes, lines and words, painted on whichever context.

const SIDES = ["Top", "Right", "Bottom", "Left"];
const DENSITY = 2; // pixels of a saved picture for one of the screen
const HELD = 16e6; // pixels that every browser can hold in one canvas
const OUTLINED = "path, rect, circle";

/** Return {width, height, paint(ctx)} of all an element holds, also scrolled away, from `top` down. */
export function pictureOf(root, top = 0) {
  const sheet = root.querySelector(".tl-sheet") ?? root;
  const { scrollTop, scrollLeft } = sheet;
  sheet.scrollTo(0, 0);
  const seen = sheet.getBoundingClientRect();
  const home = { left: seen.left, top: seen.top - top };
  const steps = [];
  for (const element of [sheet, ...sheet.querySelectorAll("*")]) {
    if (!element.checkVisibility() || element.closest(".hidden")) continue;
    const look = getComputedStyle(element);
    const alpha = alphaOf(element, sheet);
    if (element.matches(OUTLINED)) steps.push(outlineSteps(element, look, alpha, home));
    else if (!element.closest("svg")) steps.push(...boxSteps(element, look, alpha, home));
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE && !element.matches("title"))
        steps.push(...textSteps(node, element, look, alpha, home));
  }
  sheet.scrollTo(scrollLeft, scrollTop);
  const size = { width: sheet.scrollWidth, height: sheet.scrollHeight };
  return { ...size, paint: (ctx) => steps.forEach((step) => step(ctx)) };
}

function alphaOf(element, root) {
  let alpha = 1;
  for (let each = element; each !== root; each = each.parentElement)
    alpha *= Number(getComputedStyle(each).opacity);
  return alpha;
}

function outlineSteps(element, look, alpha, home) {
  const { a, e, f } = element.getScreenCTM();
  const at = { x: e - home.left, y: f - home.top, k: a };
  const { fill, stroke } = look;
  const width = parseFloat(look.strokeWidth);
  const dash = look.strokeDasharray === "none" ? [] : look.strokeDasharray.split(/[ ,]+/).map(parseFloat);
  const path = pathOf(element);
  return (ctx) => ctx.outline(path, at, { fill, stroke, width, dash, alpha });
}

/** Return the path of a shape in its own coordinates. */
function pathOf(element) {
  if (element.matches("path")) return element.getAttribute("d");
  const { x, y, width, height } = element.getBBox();
  if (element.matches("rect")) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const r = width / 2;
  return `M${x} ${y + r}a${r} ${r} 0 1 0 ${width} 0a${r} ${r} 0 1 0 ${-width} 0`;
}

/** Return the ground of a box and its four sides, as far as they are to be seen. */
function boxSteps(element, look, alpha, home) {
  const rect = element.getBoundingClientRect();
  const at = { x: rect.left - home.left, y: rect.top - home.top, k: 1 };
  const [w, h] = [rect.width, rect.height];
  const whole = `M0 0h${w}v${h}h${-w}Z`;
  const sides = [`M0 0H${w}`, `M${w} 0V${h}`, `M0 ${h}H${w}`, `M0 0V${h}`];
  const ground = { fill: look.backgroundColor, stroke: "none", dash: [], alpha };
  const isClear = look.backgroundColor === "rgba(0, 0, 0, 0)";
  const steps = isClear ? [] : [(ctx) => ctx.outline(whole, at, ground)];
  SIDES.forEach((side, nth) => {
    const width = parseFloat(look[`border${side}Width`]);
    const line = { fill: "none", stroke: look[`border${side}Color`], width, dash: [], alpha };
    if (width) steps.push((ctx) => ctx.outline(sides[nth], at, line));
  });
  return steps;
}

/** Return the lines into which a text is broken where it stands. */
function textSteps(node, element, look, alpha, home) {
  const range = document.createRange();
  const lines = [];
  let at = 0;
  for (const letter of node.data) {
    range.setStart(node, at);
    range.setEnd(node, (at += letter.length));
    const rect = range.getBoundingClientRect();
    if (!rect.height) continue;
    const middle = rect.top + rect.height / 2;
    const line = lines.at(-1);
    if (line && Math.abs(line.middle - middle) < 3) line.text += letter;
    else if (letter.trim()) lines.push({ text: letter, left: rect.left, middle });
  }
  const style = look.fontStyle === "italic" ? "italic " : "";
  const size = parseFloat(look.fontSize) * (element.currentCSSZoom ?? 1);
  const colour = element.closest("svg") ? look.fill : look.color;
  const { lang } = element.closest("[lang]");
  const font = `${style}${look.fontWeight} ${size}px ${look.fontFamily}`;
  // What is asked of the page is asked by now: an element may be gone when it is painted.
  return lines.map(({ text, left, middle }) => (ctx) => {
    ctx.lang = lang;
    ctx.font = font;
    ctx.fillStyle = colour;
    ctx.globalAlpha = alpha;
    ctx.textAlign = "left";
    ctx.textBaseline = "middle";
    ctx.fillText(text.trimEnd(), left - home.left, middle - home.top);
  });
}

/** Return a canvas with a picture on a ground, sharp on any screen unless it is very large. */
export function canvasOf({ width, height, paint }, ground) {
  const canvas = document.createElement("canvas");
  const ratio = Math.min(Math.max(devicePixelRatio, DENSITY), Math.sqrt(HELD / (width * height)));
  [canvas.width, canvas.height] = [width * ratio, height * ratio];
  const ctx = canvas.getContext("2d");
  ctx.scale(ratio, ratio);
  ctx.fillStyle = ground;
  ctx.fillRect(0, 0, width, height);
  ctx.outline = (d, { x, y, k }, look) => {
    ctx.save();
    ctx.translate(x, y);
    ctx.scale(k, k);
    ctx.globalAlpha = look.alpha;
    const path = new Path2D(d);
    if (look.fill !== "none") ctx.fillStyle = look.fill;
    if (look.fill !== "none") ctx.fill(path);
    ctx.strokeStyle = look.stroke;
    ctx.lineWidth = look.width;
    ctx.setLineDash(look.dash);
    if (look.stroke !== "none") ctx.stroke(path);
    ctx.restore();
  };
  paint(ctx);
  return canvas;
}
