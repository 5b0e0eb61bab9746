import { citedRole, placeOf } from "/assets/citation.js";
import { equal, test } from "/check.js";

test("a citation from a page on a disk does not tell where it lies there", () => {
  const hash = "#ann";
  const file = { protocol: "file:", href: "file:///home/ann/secret/page.html#ann", hash };
  const web = { protocol: "https:", href: "https://example.org/#ann", hash };
  equal([placeOf(file), placeOf(web)], [hash, web.href]);
});

test("an office is cited with its holder, its body and its term", () => {
  const model = { actors: [{ name: "Ann" }, { name: "The Office" }] };
  const role = { person: 0, institution: 1, title: "Head", term: "since 2020" };
  equal(citedRole({ model }, role), "Ann, Head, The Office, since 2020.");
});
