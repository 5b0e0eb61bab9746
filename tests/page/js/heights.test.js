import { createHeights } from "/assets/heights.js";
import { createOrder } from "/assets/long_order.js";
import { equal, ok, test } from "/check.js";

test("rows stand above each other", () => {
  const heights = createHeights([10, 20, 30]);
  equal([0, 1, 2, 3].map(heights.top), [0, 10, 30, 60]);
  equal(heights.total, 60);
});

test("every point of the whole belongs to one row, and beyond it to the first or last", () => {
  const heights = createHeights([10, 20, 30]);
  equal([-5, 0, 9, 10, 29, 30, 59, 60, 999].map(heights.at), [0, 0, 0, 1, 1, 2, 2, 2, 2]);
});

test("a row that proves taller moves those below it", () => {
  const heights = createHeights([10, 10, 10]);
  ok(heights.total === 30);
  equal(heights.set(1, 25), 15);
  equal([heights.top(1), heights.top(2), heights.total], [10, 35, 45]);
});

test("where there are no rows there is no height", () => {
  const heights = createHeights([]);
  equal([heights.total, heights.at(5)], [0, 0]);
});

const names = ["Etō Taku", "Bo 10", "bo 9", "Ann"];

test("records are sorted as people count, and stay as they were where keys are equal", () => {
  const listed = createOrder(4, (number) => names[number]);
  listed.sort((number) => names[number]);
  equal(listed.order, [3, 2, 1, 0]);
  listed.sort(() => "", false);
  equal(listed.order, [0, 1, 2, 3]);
});

test("what is filtered stays sorted, and comes back sorted", () => {
  const listed = createOrder(4, (number) => names[number]);
  listed.sort((number) => names[number], true);
  equal(listed.filter(["bo"]), 2);
  equal(listed.order, [1, 2]);
  equal(listed.filter(["eto"]), 1);
  equal(listed.filter([""]), 4);
  equal(listed.order, [0, 1, 2, 3]);
});
