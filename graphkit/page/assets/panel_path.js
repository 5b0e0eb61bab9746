// The panel's page on how two actors are connected, and the box that asks it.

import { actorLink, claimFold, marks, section } from "./blocks.js";
import { actorName, el, nameOf } from "./dom.js";
import { findChains } from "./paths.js";
import { bindSearch } from "./searchbox.js";

const MAX_HOPS = 6;
const SWITCHES = ["met", "accompanied", "role", "kin"];

/** Return {start, end, chains, capped} for the question a state asks, or null. */
export function askedPath(model, state) {
  const [start, end] = (state.path?.split("~") ?? []).map((id) => model.actorById.get(id));
  if (!start || !end) return null;
  const search = { through: throughOf(state), inOrder: state.order === "time", maxHops: MAX_HOPS };
  return { start, end, ...findChains(model, start, end, search) };
}

/** Return the relations the chains of a state run through. */
export function throughOf(state) {
  const known = (state.through ?? []).filter((word) => SWITCHES.includes(word));
  return known.length ? known : ["met"];
}

/** Return the ids and tie keys of the chains, as they stand in the drawing of a view. */
export function inDrawing({ start, end, chains }, view) {
  const nodes = new Set([start.id, end.id]);
  const ties = new Set();
  for (const hop of chains.flat()) {
    const ends = [hop.start.id, hop.end.id];
    const isNode = view === "all" && hop.section === "meetings";
    const stops = isNode ? [ends[0], hop.claim.id, ends[1]] : ends;
    stops.forEach((id) => nodes.add(id));
    stops.slice(1).forEach((id, nth) => ties.add([stops[nth], id].sort().join("~")));
  }
  return { nodes, ties };
}

/** Return the page on the chains between two actors, or null when the state asks for none. */
export function pathPage(context, state) {
  const { model, say } = context;
  const found = askedPath(model, state);
  if (!found) return null;
  const { start, end, chains } = found;
  return {
    kind: say("path.kind"),
    title: say("path.title", { a: start.name, b: end.name }),
    lang: model.lang,
    anchor: null,
    parts: [
      switches(context, state),
      el("p", { class: "lead", role: "status", text: summary(say, state, found) }),
      chains.map((chain, nth) =>
        section(
          say("path.chain", { nth: nth + 1, n: chains.length }),
          el("p", { class: "chain" }, ...named(context, chain)),
          el(
            "ol",
            { class: "hops" },
            chain.map((hop) => el("li", {}, hopFold(context, hop, chains.length < 3))),
          ),
        ),
      ),
    ],
  };
}

/** Return a search box that asks how an actor is connected to another. */
export function connectBox(context, actor) {
  const { say } = context;
  const list = el("ul", {
    id: "gk_connect_hits",
    class: "hits",
    role: "listbox",
    "aria-label": say("search.hits"),
    hidden: true,
  });
  const input = el("input", {
    id: "gk_connect",
    type: "search",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: say("path.ask"),
    "aria-label": say("path.ask.label", { name: actor.name }),
    "aria-expanded": "false",
    "aria-controls": "gk_connect_hits",
    "aria-autocomplete": "list",
  });
  const isOther = (hit) => hit.kind !== "meeting" && hit.id !== actor.id;
  const search = (text) => context.search(text, 40).filter(isOther).slice(0, 8);
  bindSearch(input, list, { ...context, search }, (id) => {
    const both = [actor, context.model.actorById.get(id)];
    const isPeople = both.every((each) => each.kind === "person");
    context.ask({ path: `${actor.id}~${id}`, through: isPeople ? null : ["met", "role"] });
  });
  return el("div", { class: "search connect" }, input, list);
}

function switches(context, state) {
  const through = throughOf(state);
  const box = (name, checked, text, patch) => {
    const input = el("input", { type: "checkbox", id: `gk_path_${name}`, checked });
    input.addEventListener("change", () => context.ask(patch(input.checked)));
    return el("label", {}, input, el("span", { text }));
  };
  const toggled = (word, on) =>
    SWITCHES.filter((each) => (each === word ? on : through.includes(each)));
  return el(
    "fieldset",
    { class: "switches" },
    el("legend", { text: context.say("path.through") }),
    SWITCHES.map((word) =>
      box(word, through.includes(word), context.say.word("relation", word), (on) => ({
        through: toggled(word, on),
      })),
    ),
    box("order", state.order === "time", context.say("path.order"), (on) => ({
      order: on ? "time" : null,
    })),
  );
}

function summary(say, state, { start, end, chains, capped }) {
  if (start === end) return say("path.same");
  if (!chains.length) return say("path.none", { n: MAX_HOPS });
  const hops = say("path.hops", { n: chains[0].length });
  const all = capped ? say("path.capped", { n: chains.length }) : "";
  const order = state.order === "time" ? say("path.ordered") : "";
  return [say("path.found", { n: chains.length, hops }), order, all].filter(Boolean).join(" ");
}

function named(context, chain) {
  const stops = [chain[0].start, ...chain.map((hop) => hop.end)];
  return stops.flatMap((actor, nth) => [nth ? " → " : null, actorLink(context, actor.index)]);
}

function hopFold(context, hop, open) {
  const { say } = context;
  const { claim } = hop;
  const when = claim.date?.shown ?? claim.term ?? (hop.section === "meetings" && say("undated"));
  const line = [
    when ? el("span", { class: "when", text: when }) : null,
    el(
      "span",
      { class: "what" },
      actorName(hop.start),
      " ",
      el("span", { class: "quiet", text: how(context, hop) }),
      " ",
      actorName(hop.end),
      " ",
      marks(context, { inferred: hop.inferred, disputed: hop.disputed }),
    ),
    hop.section === "meetings"
      ? el("span", { class: "with" }, nameOf(context.model.meetingLabel(claim), context.model.meetingLang(claim)))
      : null,
  ];
  return claimFold(context, anchorOf(hop), line, more(context, hop), open);
}

/** Return what the first of a hop is to the second, as the command line says it. */
function how({ model, say }, { section: kind, through, claim, start }) {
  if (kind === "roles") {
    const isHolder = model.actors[claim.person] === start;
    return say(isHolder ? "path.holds" : "path.held.by", { title: claim.title });
  }
  const turned = claim.relation && model.actors[claim.person] !== start;
  return say.word("relation", turned ? (TURNED[through] ?? through) : through);
}

const TURNED = { parent_of: "child_of", member_of: "has_member" };

function more(context, { section: kind, claim, others, inferred }) {
  const { say } = context;
  return [
    kind === "meetings" && inferred
      ? el("p", { class: "quiet", text: say("inferred.participant") })
      : null,
    others ? el("p", { class: "quiet", text: say("path.others", { n: others }) }) : null,
    kind === "meetings"
      ? el("p", { class: "more" }, el("a", { href: `#${claim.id}`, text: say("panel.meeting") }))
      : null,
  ];
}

function anchorOf({ section: kind, claim }) {
  return { meetings: claim.id, roles: `role_${claim.key}`, kinship: `kin_${claim.key}` }[kind];
}
