// What one writes under a text that rests on this page. Pure.

/**
 * Return a citation of claims: what, who says so, and the dataset with the address of the state.
 *
 * @param {string[]} claims one line each
 * @param {number[]} sources indices of those that say so
 */
export function citationOf({ model, say }, claims, sources, address) {
  const listed = [...new Set(sources)].sort((a, b) => a - b).map((index) => sourceLine(model.sources[index], say));
  const dataset = `${model.title}. ${say("dataset.hash")} ${model.sha256.slice(0, 16)}. ${address}`.trim();
  return [...claims, ...listed, dataset].join("\n");
}

/** Return a meeting in one line: when, what, who, where, and whether it was held. */
export function citedMeeting({ model, say }, meeting) {
  const who = meeting.participants.map((each) => model.actors[each.who].name).join(", ");
  const status = meeting.status === "held" ? "" : ` (${say.word("status", meeting.status)})`;
  const what = [model.meetingLabel(meeting), who, meeting.place].filter(Boolean).join("; ");
  return `${meeting.date?.shown ?? say("undated")}: ${what}${status}.`;
}

/** Return an office in one line: who, what, where, when. */
export function citedRole({ model }, { person, title, institution, term }) {
  const body = institution === undefined ? "" : model.actors[institution].name;
  return `${[model.actors[person]?.name, title, body, term].filter(Boolean).join(", ")}.`;
}

/** Return where a page can be found: of one that lies on a disk only the state in its address. */
export function placeOf({ protocol, href, hash }) {
  return protocol.startsWith("http") ? href : hash;
}

function sourceLine(source, say) {
  const title = source.digest_of ? `${say("evidence.digest")} ${source.title}` : source.title;
  const named = [title, source.publisher, source.published?.shown].filter(Boolean).join(", ");
  return source.url ? `${named}. ${source.url}` : `${named}.`;
}
