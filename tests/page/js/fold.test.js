import { distance, fold, isUnspaced } from "/assets/fold.js";
import { equal, ok, test } from "/check.js";

test("case, accents and doubled space are put aside", () => {
  equal(
    [fold("Etō  Taku"), fold("LÜ Yaodong"), fold("福田 赳夫")],
    ["eto taku", "lu yaodong", "福田赳夫"],
  );
});

test("scripts without spaces are told apart", () => {
  ok(isUnspaced("石破"));
  ok(!isUnspaced("Ishiba"));
});

test("the distance of two words is how many letters must change", () => {
  equal(distance("ishiba", "ishiba", 2), 0);
  equal(distance("ishiva", "ishiba", 2), 1);
  equal(distance("kitten", "sitting", 5), 3);
});

test("a distance above the limit is not counted out", () => equal(distance("a", "abcdefgh", 2), 3));
