// What dropped sources and hidden doubts took away, listed in the panel.

import { claimFold, marks, section } from "./blocks.js";
import { actorName, el, nameOf } from "./dom.js";

const MOST_GONE = 60;

/** Return the section of all claims that do not stand under the choices in force, or nothing. */
export function gonePart(context) {
  const { model, say } = context;
  if (!model.gone) return null;
  const gone = (records) => records.filter((claim) => !model.stands(claim));
  const folds = [
    ...gone(model.meetings).map((each) => goneFold(context, each.id, each, meetingLine(context, each))),
    ...gone(model.roles).map((each) =>
      goneFold(context, `role_${each.key}`, each, roleLine(context, each)),
    ),
    ...gone(model.kinship).map((each) =>
      goneFold(context, `kin_${each.key}`, each, kinLine(context, each)),
    ),
  ];
  const rest = folds.length - MOST_GONE;
  return section(
    say("gone.title"),
    folds.slice(0, MOST_GONE),
    rest > 0 ? el("p", { class: "quiet", text: say("gone.more", { n: rest }) }) : null,
  );
}

function goneFold(context, anchor, claim, line) {
  const what = el("span", { class: "what" }, line, " ", marks(context, claim));
  const when = claim.date?.shown ?? claim.term;
  const told = when ? [el("span", { class: "when", text: when }), what] : [what];
  return claimFold(context, anchor, told, [], false);
}

function meetingLine({ model }, meeting) {
  return nameOf(model.meetingLabel(meeting), model.meetingLang(meeting));
}

function roleLine({ model, say }, role) {
  const holder = model.actors[role.person];
  return [holder ? actorName(holder) : say("unnamed"), ", ", nameOf(role.title)];
}

function kinLine({ model, say }, kin) {
  const [one, other] = [model.actors[kin.person], model.actors[kin.other]];
  return [actorName(one), ` ${say.word("relation", kin.relation)} `, actorName(other)];
}
