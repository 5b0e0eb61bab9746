import { createSvgContext, xml } from "/assets/svg.js";
import { equal, ok, test } from "/check.js";

test("hostile text stays text", () => {
  equal(xml("<script>&\"'\u0000\ud800"), "&#60;script&#62;&#38;&#34;&#39;");
});

test("what is painted stands in the file", () => {
  const ctx = createSvgContext(100, 50);
  ctx.beginPath();
  ctx.arc(10, 10, 5, 0, 7);
  ctx.fillStyle = "#abc";
  ctx.fill();
  ctx.font = "600 12px Sans";
  ctx.textAlign = "center";
  ctx.fillText("森 <b>", 10, 20);
  const file = ctx.file("A & B", "two");
  ok(new DOMParser().parseFromString(file, "image/svg+xml").querySelector("parsererror") === null);
  ok(file.includes("<title>A &#38; B</title>"));
  ok(file.includes('text-anchor="middle"'));
  ok(file.includes("森 &#60;b&#62;</text>"));
});
