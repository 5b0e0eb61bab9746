// A drawing context that writes SVG: what paints on the canvas paints into it as well. Pure.

const ANCHORS = { left: "start", center: "middle", right: "end" };
const BASELINES = { middle: "central", bottom: "text-after-edge", top: "text-before-edge" };

/** Return text as it stands in XML; what XML cannot hold is left out. */
export function xml(text) {
  return String(text)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** Return the part of a canvas context that the pencil needs, and `write(title)` for the file. */
export function createSvgContext(width, height) {
  const shapes = [];
  let path = "";
  let dash = [];
  const near = (number) => Math.round(number * 100) / 100;
  const add = (...points) => {
    path += points.map((each) => (typeof each === "string" ? each : ` ${near(each)}`)).join("");
  };
  const ctx = { globalAlpha: 1, lineWidth: 1, lineCap: "butt", lineJoin: "miter", font: "10px" };

  function put(tag, attributes, text) {
    const alpha = ctx.globalAlpha < 1 ? { opacity: near(ctx.globalAlpha) } : {};
    const told = Object.entries({ ...attributes, ...alpha })
      .map(([name, value]) => ` ${name}="${xml(value)}"`)
      .join("");
    shapes.push(text === undefined ? `<${tag}${told}/>` : `<${tag}${told}>${xml(text)}</${tag}>`);
  }

  const stroke = () => ({
    fill: "none",
    stroke: ctx.strokeStyle,
    "stroke-width": near(ctx.lineWidth),
    "stroke-linecap": ctx.lineCap,
    "stroke-linejoin": ctx.lineJoin,
    ...(dash.length ? { "stroke-dasharray": dash.join(" ") } : {}),
  });

  function write(text, x, y, look) {
    const [, style, weight, size, family] = /^(italic )?(\d+ )?([\d.]+)px (.*)$/.exec(ctx.font);
    const place = {
      x: near(x),
      y: near(y),
      "text-anchor": ANCHORS[ctx.textAlign] ?? "start",
      "dominant-baseline": BASELINES[ctx.textBaseline] ?? "auto",
    };
    const letters = { "font-family": family, "font-size": near(Number(size)) };
    if (weight) letters["font-weight"] = weight.trim();
    if (style) letters["font-style"] = "italic";
    if (ctx.lang && ctx.lang !== "inherit") letters.lang = ctx.lang;
    put("text", { ...place, ...letters, ...look }, text);
  }

  return Object.assign(ctx, {
    beginPath: () => (path = ""),
    moveTo: (x, y) => add("M", x, y),
    lineTo: (x, y) => add(path ? "L" : "M", x, y),
    quadraticCurveTo: (cx, cy, x, y) => add("Q", cx, cy, x, y),
    closePath: () => add("Z"),
    rect: (x, y, wide, high) => add("M", x, y, "h", wide, "v", high, "h", -wide, "Z"),
    /** Only whole circles are drawn. */
    arc: (x, y, r) => add("M", x - r, y, "a", r, r, 0, 1, 0, 2 * r, 0, "a", r, r, 0, 1, 0, -2 * r, 0),
    setLineDash: (next) => (dash = next),
    fill: () => put("path", { d: path, fill: ctx.fillStyle }),
    stroke: () => put("path", { d: path, ...stroke() }),
    fillRect: (x, y, wide, high) =>
      put("rect", { x: near(x), y: near(y), width: near(wide), height: near(high), fill: ctx.fillStyle }),
    fillText: (text, x, y) => write(text, x, y, { fill: ctx.fillStyle }),
    strokeText: (text, x, y) => write(text, x, y, stroke()),
    /** A path with a look of its own, moved and scaled; the context keeps its state. */
    outline(d, { x, y, k }, { fill, stroke, width, dash: dashes, alpha }) {
      ctx.globalAlpha = alpha;
      const line = { stroke, "stroke-width": near(width ?? 1) };
      if (dashes.length) line["stroke-dasharray"] = dashes.join(" ");
      const transform = `translate(${near(x)} ${near(y)}) scale(${near(k)})`;
      put("path", { d, transform, fill, ...(stroke === "none" ? {} : line) });
    },
    /** Return the file; its title and description are what a screen reader says of it. */
    file: (title, description) =>
      [
        `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${near(width)}" height="${near(height)}"`,
        ` viewBox="0 0 ${near(width)} ${near(height)}">\n<title>${xml(title)}</title>\n`,
        `<desc>${xml(description)}</desc>\n`,
        `${shapes.join("\n")}\n</svg>\n`,
      ].join(""),
  });
}
