import { INITIAL, createStore, readAddress, selectedPair, writeAddress } from "/assets/state.js";
import { equal, ok, test } from "/check.js";

test("an empty address is the state a page opens with", () => {
  equal(readAddress(""), INITIAL);
  equal(writeAddress(INITIAL), "");
});

test("a bare id selects", () => equal(readAddress("#wang-yi").selected, "wang-yi"));

test("what is written is read back", () => {
  const state = {
    ...INITIAL,
    view: "all",
    selected: "ann~bo",
    relations: ["met", "kin"],
    statuses: [],
    kinds: ["tea ceremony", "a&b=c"],
    since: "2024-12-01",
    until: null,
  };
  equal(readAddress(`#${writeAddress(state)}`), { ...state, kinds: state.kinds });
});

test("what cannot be read is passed over", () => {
  equal(readAddress("#view=nonsense&since=soon&until=2024&x=y"), INITIAL);
  equal(readAddress("#%E0%A4%A"), INITIAL);
});

test("a question, a day and what is left out are read back", () => {
  const asked = { path: "a-b~c", through: ["met", "kin"], order: "time" };
  const state = { ...INITIAL, ...asked, on: "2025-01-15", without: ["s"], hide: ["inferred"] };
  equal(readAddress(`#${writeAddress(state)}`), state);
  equal(readAddress("#path=a&order=fast"), INITIAL);
});

test("hidden patches of communities are read back", () => {
  equal(writeAddress({ ...INITIAL, hulls: "off" }), "hulls=off");
  equal(readAddress("#hulls=off").hulls, "off");
  equal(readAddress("#hulls=maybe"), INITIAL);
  equal(readAddress(`#${writeAddress({ ...INITIAL, size: "between" })}`).size, "between");
  equal(readAddress("#size=weight"), INITIAL);
});

test("a place in the tables is read back, beside what is selected", () => {
  const state = { ...INITIAL, selected: "wang-yi", at: "table_meetings", view: "all" };
  equal(writeAddress(state), "wang-yi&table_meetings&view=all");
  equal(readAddress(`#${writeAddress(state)}`), state);
  equal(readAddress("#source_a-b"), { ...INITIAL, at: "source_a-b" });
});

test("an emptied filter is not the default filter", () => {
  equal(readAddress("#statuses=").statuses, []);
  equal(readAddress("").statuses, null);
});

test("a pair has two ids", () => {
  equal(selectedPair({ selected: "a~b" }), ["a", "b"]);
  equal(selectedPair({ selected: "a" }), null);
  equal(selectedPair({ selected: null }), null);
});

test("listeners get the new and the old state", () => {
  const store = createStore(INITIAL);
  const seen = [];
  store.subscribe((state, before, options) =>
    seen.push([state.selected, before.selected, options]),
  );
  store.set({ selected: "ann" }, { push: true });
  equal(seen, [["ann", null, { push: true }]]);
  ok(INITIAL.selected === null);
});
