// Offices in the panel: terms with their evidence, and who held them on a day.

import { actorLink, claimFold, marks } from "./blocks.js";
import { MAYBE, NO, YES } from "./dates.js";
import { el, nameOf } from "./dom.js";
import { holdersOn, holds, titlesOn } from "./terms.js";

/**
 * Return a role as a fold, told with the actor at its other end.
 *
 * When offices are told as of a day, `sure` says whether it was held that day.
 */
export function roleFold(context, role, other, sure = holds(role, context.on ?? "")) {
  const then = context.on && { [YES]: "on.held", [MAYBE]: "on.perhaps" }[sure];
  const line = [
    el(
      "span",
      { class: "what" },
      nameOf(role.title),
      " ",
      marks(context, role),
      then ? el("span", { class: "mark then", text: context.say(then) }) : null,
    ),
    el(
      "span",
      { class: "with" },
      other === undefined ? context.say("unnamed") : actorLink(context, other),
    ),
    role.term ? el("span", { class: "term", text: role.term }) : null,
  ];
  const fold = claimFold(context, `role_${role.key}`, line, [], false);
  fold.classList.toggle("out", Boolean(context.on) && sure === NO);
  return fold;
}

/** Return the roles held in an institution as folds; on a day one certain holder leaves no other. */
export function holderFolds(context, body) {
  const roles = context.model.rolesOf.get(body.index) ?? [];
  if (!context.on) return roles.map((role) => roleFold(context, role, role.person));
  const found = holdersOn(context.model, body, context.on);
  const sure = new Map(found.map((each) => [each.role, each.sure]));
  return roles.map((role) => roleFold(context, role, role.person, sure.get(role) ?? NO));
}

/** Return the titles a person may still have held when the last meeting took place. */
export function latestOffices(context, person) {
  if (context.on) return officesOn(context, person);
  const { rolesOf, steps } = context.model;
  const end = steps.at(-1)?.first ?? "";
  const titles = (rolesOf.get(person.index) ?? [])
    .filter((role) => !role.descriptive && role.possible[1] >= end)
    .map((role) => role.title);
  return titles.length
    ? el("p", { class: "quiet", text: [...new Set(titles)].slice(0, 3).join(" · ") })
    : null;
}

/** Return the titles a person held on the day whose offices are told, certainly and perhaps. */
function officesOn(context, person) {
  const { certain, possible } = titlesOn(context.model, person, context.on);
  const perhaps = possible.length
    ? context.say("panel.perhaps", { titles: possible.join(", ") })
    : "";
  const titles = [...certain, perhaps].filter(Boolean).join(", ");
  const key = titles ? "on.titles" : "on.none";
  return el("p", {
    class: "quiet as-of",
    text: context.say(key, { day: context.say.date(context.on), titles }),
  });
}
