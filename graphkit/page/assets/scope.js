// The line that says what of a large dataset is drawn, and leads from the whole to its parts.

import { el, fill } from "./dom.js";
import { EVERYBODY } from "./overview.js";

/**
 * Bind the line, which takes the place of the counts; return {update(scene), told()}.
 *
 * `choose(within)` is told where to go.
 */
export function bindScope(root, counts, context, choose) {
  const { model, say } = context;
  const button = (within, text) =>
    el("button", { type: "button", class: "link", on: { click: () => choose(within) }, text });
  const naming = (group) =>
    model.groups.names[group].map((index) => model.actors[index].name).join(", ");
  const namesOf = (ids) => ids.map((id) => model.actorById.get(id).name).join(", ");
  const told = {
    overview: () => say("scope.overview", { n: model.groups.overview.group.length }),
    community: ({ group }) =>
      say("scope.community", { names: naming(group), n: model.groups.size[group] }),
    around: ({ ids }) => say("scope.around", { name: namesOf(ids) }),
    everybody: () => say("scope.everybody", { n: model.views.met.nodes.id.length }),
  };
  let text = "";
  return {
    told: () => text,
    update({ about }) {
      root.hidden = !about;
      counts.hidden = about?.kind === "overview";
      text = about ? told[about.kind](about) : "";
      if (!about) return;
      fill(root, [
        about.kind === "overview" ? null : button(null, say("scope.back")),
        el("span", { text }),
        about.kind === EVERYBODY ? null : button(EVERYBODY, say("scope.all")),
      ]);

    },
  };
}
