// What the page answers, in the form in which test_same_answers.py has the answers of Python.

import { encounters } from "/assets/encounters.js";
import { createModel } from "/assets/model.js";
import { findChains } from "/assets/paths.js";
import { holdersOn, titlesOn } from "/assets/terms.js";
import { createWords } from "/assets/words.js";

/** Return the questions that can be asked of a payload. */
export function questions(payload) {
  const model = createModel(payload, createWords({}));
  const actor = (id) => model.actorById.get(id);
  const offices = ({ titles = [], perhaps = [] }) => [titles, perhaps];
  return {
    met: ({ person, ...terms }) =>
      encounters(model, actor(person), terms).map((each) => [
        each.meeting.id,
        each.relation,
        each.other.id,
        ...offices(each.own),
        ...offices(each.theirs),
        each.inferred,
        each.disputed,
        each.inWindow,
      ]),
    path: ({ start, end, ...search }) => {
      const { capped, chains } = findChains(model, actor(start), actor(end), search);
      return [capped, chains.map((chain) => chain.map(hopOf))];
    },
    titles: ({ person, day }) => {
      const { certain, possible } = titlesOn(model, actor(person), day);
      return [certain.sort(), possible.sort()];
    },
    who: ({ institution, day }) =>
      holdersOn(model, actor(institution), day)
        .map(({ role, sure }) => [role.key, sure])
        .sort(),
  };
}

function hopOf({ start, end, through, claim, inferred, disputed, others }) {
  const key = claim.key ?? claim.id;
  const date = claim.date?.text ?? null;
  return [start.id, end.id, through, key, date, claim.sources ?? [], inferred, disputed, others];
}
