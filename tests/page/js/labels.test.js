import { LONGEST, placeLabels, shortened } from "/assets/labels.js";
import { equal, ok, test } from "/check.js";

const area = { left: 0, top: 0, right: 1000, bottom: 1000 };
const measure = (text) => text.length * 7;
const item = (text, x, y, r = 8) => {
  const own = { left: x - r, top: y - r, right: x + r, bottom: y + r };
  return { text, x, y, r, own };
};
const place = (items, obstacles = []) =>
  placeLabels(items, measure, 15, [...items.map((each) => each.own), ...obstacles], area);

const overlapping = (a, b) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

test("a label stands below its node when there is room", () => {
  const [label] = place([item("Ann", 500, 500)]);
  ok(label.top > 508);
  ok(Math.abs((label.left + label.right) / 2 - 500) < 1e-6);
});

test("labels never overlap each other or a node, however crowded", () => {
  const items = [];
  for (let nth = 0; nth < 300; nth += 1)
    items.push(item(`Person ${nth}`, 100 + ((nth * 37) % 400), 100 + ((nth * 61) % 400)));
  const placed = place(items);
  ok(placed.length > 5 && placed.length < items.length);
  placed.forEach((one, nth) =>
    placed.slice(nth + 1).forEach((other) => ok(!overlapping(one, other))),
  );
  placed.forEach((one) =>
    items.forEach((each) => ok(one.item === each || !overlapping(one, each.own))),
  );
});

test("the important come first", () => {
  const crowd = Array.from({ length: 20 }, (_, nth) => item(`P${nth}`, 500 + nth * 2, 500));
  equal(place(crowd)[0].lines, ["P0"]);
});

const community = (names, x, y, r = 8) => ({ ...item(names[0], x, y, r), names });

test("a community is named by one member in two lines, by two where all others leave room", () => {
  const names = ["Ann Fell", "Bartholomew Hill"];
  equal(place([community(names, 500, 500)])[0].lines, ["Ann Fell,", "Bartholomew Hill"]);
  equal(place([community(["Ann of the Fells"], 500, 500)])[0].lines, ["Ann of", "the Fells"]);

  const wall = (left, right) => ({ left, right, top: 0, bottom: 1000 });
  const [label] = place([community(names, 500, 500)], [wall(0, 470), wall(530, 1000)]);
  equal(label.lines, ["Ann", "Fell"]);
});

test("two members' names never take the room of another community's one", () => {
  const row = Array.from({ length: 9 }, (_, nth) =>
    community([`Ann F${nth}`, "Bartholomew of the Hills"], 100 + 50 * nth, 500),
  );
  const walls = [
    { left: 0, right: 1000, top: 0, bottom: 491 },
    { left: 0, right: 1000, top: 545, bottom: 1000 },
  ];
  equal(new Set(place(row, walls).map((label) => label.item)).size, row.length);
});

test("a label stays inside the picture", () => {
  const [label] = place([item("A name of some length", 995, 995)]);
  ok(!label || (label.right <= 1000 && label.bottom <= 1000));
});

test("a long name is shortened between letters, not inside one", () => {
  equal(shortened("short"), "short");
  equal([...shortened("𠮷".repeat(50))].length, LONGEST);
  ok(shortened("x".repeat(50)).endsWith("…"));
});
