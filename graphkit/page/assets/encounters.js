// Who met whom, as graphkit/analysis/encounters.py answers it. Pure.

import { NO, overlap } from "./dates.js";
import { pairKey } from "./model.js";
import { byText } from "./order.js";

const UNDATED = "9999-12-31";

/** The statuses of meetings a question may ask for. */
export const ASKED = {
  held: ["held"],
  planned: ["planned", "hypothetical"],
  all: ["held", "planned", "hypothetical", "cancelled", "denied"],
};

/**
 * Return whom a person met, oldest meeting first and undated ones last.
 *
 * The terms are {other, since, until, kind, status, accompanied}: another actor,
 * the days of a closed window, a kind of meeting, a key of ASKED, and whether
 * those on the same side count. An encounter is {meeting, other, relation, own,
 * theirs, inferred, disputed, inWindow}; `own` and `theirs` are the participants.
 */
export function encounters(model, person, terms = {}) {
  const { other, since, until, kind, status = "held", accompanied = false } = terms;
  const relations = accompanied ? ["met", "accompanied"] : ["met"];
  const found = [];
  for (const meeting of model.meetingsOf.get(person.index) ?? []) {
    const inWindow = overlap(meeting.date, since, until);
    if (inWindow === NO || !ASKED[status].includes(meeting.status)) continue;
    if (kind && kind !== meeting.kind) continue;
    const own = meeting.participants.find((each) => each.who === person.index);
    for (const theirs of meeting.participants) {
      const counterpart = model.actors[theirs.who];
      const relation = relationAt(model, meeting, person, counterpart);
      if (!relations.includes(relation) || (other && other !== counterpart)) continue;
      found.push({
        meeting,
        other: counterpart,
        relation,
        own,
        theirs,
        inferred: Boolean(own.inferred || theirs.inferred || meeting.inferred),
        disputed: Boolean(meeting.disputed),
        inWindow,
      });
    }
  }
  return found.sort(inOrder);
}

/** Return whether two persons met at a meeting or came together, or undefined. */
function relationAt(model, meeting, one, other) {
  const pair = model.pairs.get(pairKey(one.id, other.id));
  return ["met", "accompanied"].find((relation) => pair?.[relation].includes(meeting));
}

function inOrder(a, b) {
  const [one, two] = [timeKeys(a), timeKeys(b)];
  const nth = one.findIndex((key, at) => key !== two[at]);
  return nth < 0 ? 0 : byText(one[nth], two[nth]);
}

/** Return what encounters are ordered by; what happened "by 2024" stands at 2024. */
function timeKeys({ meeting, relation, other }) {
  const days = meeting.date?.days ?? [UNDATED];
  const last = days[3] ?? days[0];
  const first = days[0] === "0001-01-01" ? last : days[0];
  return [first, last, meeting.date?.text ?? "", meeting.id, relation, other.id];
}
