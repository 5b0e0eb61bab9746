// The page: binds the parts to one state, and the state to the address.

import { part, wholePage } from "./dom.js";
import { bindFilters } from "./filterbox.js";
import { tellGone } from "./filterbox_more.js";
import { onlyStanding } from "./certainty.js";
import { createChoice, createFilter, networkOf } from "./filters.js";
import { bindGivingBack } from "./giving_back.js";
import { bindHelp } from "./help.js";
import { bindPrint } from "./print.js";
import { bindLanguage, openIn } from "./language.js";
import { drawLegend } from "./legend.js";
import { bindLinks, writeStep } from "./links.js";
import { createLineage } from "./lineage.js";
import { payloadIn } from "./packed.js";
import { bindLost } from "./lost.js";
import { createPanel } from "./panel.js";
import { askedPath, inDrawing, throughOf } from "./panel_path.js";
import { drawsSelection, groupOfId, idOf, sceneOf } from "./overview.js";
import { bindScope } from "./scope.js";
import { createSearch } from "./search.js";
import { bindSearch, focusOnSlash } from "./searchbox.js";
import { EMPTY_SHELF, createShelf, nameRows } from "./shelf.js";
import { createStage } from "./stage.js";
import { SHAPING, createStore, isOpen, readAddress, writeAddress } from "./state.js";
import { markedBy, unfolded } from "./story.js";
import { bindStories } from "./storybox.js";
import { arrive, bindTables } from "./tablebox.js";
import { bindSaving } from "./takeaway.js";
import { bindTheme } from "./theme.js";
import { createTimeline } from "./timeline.js";
import { bindTime } from "./timerange.js";
import { createTeller, idOfFound } from "./told.js";
import { unpackTables } from "./unpack.js";

/** Start the page that stands in `document`. */
export async function start() {
  document.documentElement.dataset.drawing = "yes"; // until then nothing else is laid out
  const payload = await payloadIn(part("data"));
  const { model, say, again } = openIn(payload, readAddress(location.hash));
  const store = createStore(unfolded(model, readAddress(location.hash)));
  const selectable = (id) => model.actorById.has(id) || model.meetingById.has(id);
  const narrow = matchMedia("(max-width: 60rem)");
  const tall = matchMedia("(max-width: 32rem)"); // where the drawing is higher than wide
  let scene = { nodes: [], ties: [], neighbours: new Map() };
  const tell = createTeller(model, say, () => scene);

  const announce = (text) => part("live").replaceChildren(text);
  tell.aloud = (found) => announce(tell(found));

  const context = {
    model,
    say,
    shelf: EMPTY_SHELF,
    announce,
    search: createSearch(model),
    close: () => select(null),
    ask,
    get on() {
      return store.get().on;
    },
    reveal: (anchor) => lead(context.shelf.idOf(anchor)),
  };
  const stage = createStage({
    root: part("stage"),
    canvas: part("canvas"),
    tip: part("tip"),
    tell,
    covered,
    choose,
  });
  const panel = createPanel(part("panel"), context);
  let tables = { reveal: (place) => arrive(document.getElementById(place)), update() {} }; // until they are read
  const change = (patch) => store.set(patch);
  // What is drawn in place of the network, by view; its element has the name of the view.
  const drawings = {
    timeline: createTimeline({ root: part("timeline"), model, say, covered, choose: select, change }),
    ...(model.lineages?.length
      ? { lineage: createLineage({ root: part("lineage"), model, say, choose: select }) }
      : {}),
  };
  const drawing = () => drawings[store.get().view] ?? stage;
  const ground = () => part(drawing() === stage ? "stage" : store.get().view);
  const filters = bindFilters(part("filter_form"), part("filtered"), context, change);
  const time = bindTime(part("time"), context, change);
  bindSearch(part("search"), part("hits"), context, lookAt);
  const scope = bindScope(part("scope"), part("showing"), context, open);
  focusOnSlash(part("search"));

  /** A community opens; whatever else was pointed at is selected. */
  function choose(found) {
    const group = groupOfId(found?.node?.id);
    if (group !== null) open(String(group));
    else if (!found?.tie?.pairs) select(found ? idOfFound(found) : null);
  }

  function open(within) {
    store.set({ within, selected: null, path: null }, { push: true });
  }

  function select(id) {
    const { selected, path } = store.get();
    if (id === selected && !path) return;
    store.set({ selected: id, path: null, through: null, order: null, at: null }, { push: true });
  }

  function follow(target) {
    select(target);
    if (!narrow.matches) ground().scrollIntoView({ block: "nearest" });
    panel.focus();
  }

  function lookAt(id) {
    select(id);
    panel.focus();
  }

  /** Ask how two are connected; every meeting counts, so what hides some is switched off. */
  function ask(patch) {
    const next = { ...store.get(), ...patch };
    const drawsBodies = model.views.all.nodes.id.length > 0;
    const view = drawsBodies && throughOf(next).includes("role") ? "all" : networkOf(next);
    const open = { since: null, until: null, statuses: null, kinds: null };
    store.set({ ...open, ...patch, selected: null, at: null, view }, { push: true });
    if (patch.path) panel.focus();
  }

  /** Return how many pixels of the drawing the panel lies over, as a sheet on narrow screens. */
  function covered() {
    const sheet = part("panel").getBoundingClientRect();
    const seen = ground().getBoundingClientRect();
    const beside = sheet.left >= seen.right;
    return beside
      ? 0
      : Math.max(Math.min(seen.bottom, innerHeight) - Math.max(sheet.top, seen.top), 0);
  }

  function showState(state, before) {
    // Made once, for each looks through all meetings.
    Object.assign(context, { passes: createFilter(model, state), isLeft: createChoice(model, state) });
    guide.update(state, before); // before anything is measured, for it takes room
    const drawn =
      !before ||
      SHAPING.some((name) => state[name] !== before[name]) ||
      (state.selected !== before.selected && drawsSelection(model, state));
    if (drawn) {
      context.model = onlyStanding(model, state);
      showDrawing(state, before);
      const gone = tellGone(model, context.model, say);
      if (gone) part("showing").append(` · ${gone}`);
      filters.update(state, before);
      time.update(state);
      tables.update(state);
    }
    if (!before || drawn || state.selected !== before.selected) {
      const title = panel.show(state);
      const turned = before && (before.selected !== state.selected || before.path !== state.path);
      if (turned) announce(title ?? (scope.told() || say("panel.close")));
      document.body.classList.toggle("has-selection", title !== null);
      const above = title && narrow.matches && (state.story ? part("story") : ground());
      if (above) above.scrollIntoView({ block: "start" }); // before the drawing asks what is covered
      const asked = askedPath(context.model, state);
      drawing().select(state, asked ? inDrawing(asked, networkOf(state)) : markedBy(model, state, scene));
      if (above) above.scrollIntoView({ block: "start" }); // families go to their card
    }
    for (const input of document.querySelectorAll("input[name=view]"))
      input.checked = input.value === state.view;
  }

  function showDrawing(state, before) {
    for (const name of ["stage", ...Object.keys(drawings)])
      part(name).hidden = part(name) !== ground();
    for (const name of Object.keys(drawings))
      part("stage").parentElement.classList.toggle(`as-${name}`, name === state.view);
    const other = drawings[state.view];
    if (other) {
      scope.update({}); // it tells of the network
      part("showing").textContent = other.setState(state, context.model);
      other.drawLegend(part("legend_items"));
      return;
    }
    const was = scene.about;
    scene = sceneOf(context.model, state, tall.matches);
    const elsewhere = JSON.stringify(was) !== JSON.stringify(scene.about);
    scope.update(scene); // before the stage is measured, for it takes room
    if (before && elsewhere && scope.told()) announce(scope.told());
    stage.setScene(scene, !before || before.view !== state.view || elsewhere);
    drawLegend(part("legend_items"), scene, say, stage.plain);
    showCounts(state);
  }

  function showCounts(state) {
    const tied = scene.nodes.filter((node) => node.weight > 0 && node.kind === "person").length;
    const people = say("count.people", { n: tied });
    const ties = say("count.ties", { n: scene.ties.length });
    part("showing").textContent = scene.nodes.length ? [people, ties].join(say("comma")) : say("drawing.empty");
    const label = say("drawing.label", { title: say(`view.${state.view}`), people, ties });
    part("stage").setAttribute("aria-label", label);
  }

  /** Selecting makes a step one can go back to; moving a slider does not. */
  function writeState(state, before, { push = false, silent = false }) {
    if (silent) return;
    writeStep(writeAddress(state), push || state.view !== before.view);
  }

  bindLost(store, part("lost"), say, selectable);
  const guide = bindStories(context, (patch) => store.set(patch, { push: true }));
  bindGivingBack(store, part("panel"), ground); // sees what has the keyboard before it is replaced
  store.subscribe(showState);
  store.subscribe(writeState);
  const lead = bindLinks(store, {
    selectable,
    select: follow,
    reveal: (place) => tables.reveal(place),
    read: () => unfolded(model, readAddress(location.hash)),
  });

  for (const input of document.querySelectorAll("input[name=view]")) {
    input.addEventListener("change", () =>
      store.set({ view: input.value, relations: null, statuses: null }, { push: true }),
    );
  }
  part("zoom_in").addEventListener("click", () => drawing().zoomBy(1.4));
  part("zoom_out").addEventListener("click", () => drawing().zoomBy(1 / 1.4));
  part("zoom_fit").addEventListener("click", () => drawing().fitAll());
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (isOpen(store.get())) select(null);
    else if (store.get().within && drawing() === stage) open(null);
  });

  for (const each of [narrow, tall]) each.addEventListener("change", () => showState(store.get(), null));
  part("legend").open = !narrow.matches;
  bindSaving(part("save"), stage, ground, () => model.title);
  bindPrint(stage, part("canvas"));
  bindLanguage(part("language"), payload.lang, store);
  bindTheme(part("theme"), () => stage.setTheme());
  showState(store.get(), null);
  await stage.drawn;
  delete document.documentElement.dataset.drawing;
  await wholePage();
  await unpackTables();
  nameRows(part("tables"), model);
  again();
  context.shelf = createShelf(part("tables"), selectable, { model, say });
  tables = bindTables(part("tables"), context, selectable, lookAt);
  tables.update(store.get());
  if (isOpen(store.get())) panel.show(store.get());
  if (store.get().at) tables.reveal(store.get().at);
  bindHelp(part("help"), part("help_dialog"));
  document.documentElement.dataset.ready = "true";
  // For the console, and for tests of what is only a picture.
  window.graphkit = { model, state: store.get, timeline: drawings.timeline.inspect, ...stage.inspect };
}

start().catch((error) => {
  delete document.documentElement.dataset.drawing; // the tables are there without the drawing
  throw error;
});
