import { createSearch } from "/assets/search.js";
import { equal, ok, test } from "/check.js";
import { model } from "/model.js";

const search = createSearch(model);
const ids = (text) => search(text).map((hit) => hit.id);

test("nothing finds nothing", () => {
  equal(search(""), []);
  equal(search("  "), []);
});

test("a name is found in any order, case and accent", () => {
  equal(ids("arbor ANN"), ["ann"]);
  equal(ids("olm"), ["cy"]);
});

test("a part of a name is found in scripts without spaces", () => equal(ids("石破"), ["bo"]));

test("a wrong spelling finds the actor and says whose error it is", () => {
  const [hit] = search("bob shee");
  equal(
    [hit.id, hit.label, hit.name, hit.status, hit.sources],
    ["bo", "Bo Shi", "Bob Shee", "error", [0]],
  );
});

test("a whole match comes before a beginning, and people before meetings", () => {
  equal(ids("a plan"), ["plan"]);
  equal(ids("a")[0], "ann");
});

test("what is nearly typed right is found, and marked as near", () => {
  const [hit] = search("Ann Arbour");
  equal([hit.id, hit.near], ["ann", true]);
});

test("what is nothing like a name is not found", () => equal(ids("zzzzzz"), []));

test("an actor is listed once, by its best name", () =>
  equal(ids("bo").filter((id) => id === "bo").length, 1));

test("the list is no longer than asked for", () => ok(search("a", 1).length === 1));

test("a name is found by its sound in other scripts, and marked as near", () => {
  const [hit] = search("Анн Арбор");
  equal([hit.id, hit.near], ["ann", true]);
});

test("of two characters the one behind the family name may be another", () => {
  const two = createSearch({
    ...model,
    actors: [{ id: "yi", index: 0, name: "王毅", names: [{ text: "王毅" }] }],
    meetings: [],
    roles: [],
  });
  equal(two("王义").length, 1);
  equal(two("李毅").length, 0);
});

test("an office finds who held it, after those called so", () => {
  const [hit] = search("head");
  equal([hit.id, hit.office], ["ann", "Head"]);
});

test("equal matches come in the order of meetings held", () => {
  const called = (id, index) => ({ id, index, name: `Li ${id}`, names: [{ text: `Li ${id}` }] });
  const talk = { status: "held", participants: [{ who: 1 }] };
  const both = { actors: [called("a", 0), called("b", 1)], meetings: [talk], roles: [] };
  const found = createSearch({ ...both, meetingLabel: () => "talk" })("li");
  equal(
    found.map((hit) => hit.id),
    ["b", "a"],
  );
});

test("who is called what sounds so is found although a meeting is written so", () => {
  const wang = { id: "yi", index: 0, kind: "person", name: "Wang Yi", names: [{ text: "Wang Yi" }] };
  const found = createSearch({
    ...model,
    actors: [wang],
    meetings: [{ id: "m", title: "Wang Yi and Takeshi Iwaya", status: "held", participants: [] }],
    meetingLabel: (meeting) => meeting.title,
    roles: [],
  })("Wang I");
  equal(found.map((hit) => hit.id), ["yi", "m"]);
  equal(found.map((hit) => hit.near), [true, false]);
});
