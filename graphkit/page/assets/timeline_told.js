// What stands on the timeline in one line, for the tip and the screen reader; what belongs together. Pure.

import { selectedPair } from "./state.js";

/** Return functions that say in words what was pointed at: {times, mark, bar, any}. */
export function createTimelineTeller(model, say) {
  const nameOfActor = (index) => model.actors[index].name;

  function mark({ meeting }) {
    const who = meeting.participants.map((each) => nameOfActor(each.who));
    const shown = who.length > 8 ? [...who.slice(0, 7), `… +${who.length - 7}`] : who;
    return told([
      meeting.date?.shown ?? say("undated"),
      model.meetingLabel(meeting),
      meeting.status === "held" ? null : say.word("status", meeting.status),
      meeting.disputed ? say("mark.disputed") : null,
      shown.join(", "),
    ]);
  }

  function end(found) {
    const inferred = found.end?.inferred ? say("mark.inferred") : null;
    return told([mark(found.mark), inferred]);
  }

  function bar({ role }) {
    const body = role.institution === undefined ? null : nameOfActor(role.institution);
    return told([
      role.person === undefined ? say("unnamed") : nameOfActor(role.person),
      role.title,
      body === role.title ? null : body,
      role.term ?? say("undated"),
      role.disputed ? say("mark.disputed") : null,
    ]);
  }

  /** How many meetings a lane has is said, not shown. */
  function times({ meetings }) {
    return say("timeline.lane", { n: meetings });
  }

  return {
    times,
    bar,
    mark: end,
    any: (found) => (found.mark ? end(found) : bar(found.bar)),
  };
}

/** Return the id that a click selects: the meeting, the holder of an office, whose lane it is. */
export function idOnTimeline(model, found) {
  if (found.mark) return found.mark.id;
  if (!found.bar) return found.lane.actor.id;
  const { person, institution } = found.bar.role;
  return model.actors[person ?? institution].id;
}

/** Return what stands out with something pointed at or walked to: {lanes, marks, bars}. */
export function togetherWith(placed, found) {
  if (found.mark) return aroundMarks(placed, [found.mark]);
  if (found.bar)
    return { lanes: new Set([found.bar.lane]), marks: new Set(), bars: new Set([found.bar.id]) };
  return aroundLane(placed, placed.lanes.findIndex(({ index }) => index === found.lane.index));
}

/** Return what stands out with the selection of a state, or null when nothing of it is here. */
export function selectedTogether(placed, state) {
  if (!state.selected) return null;
  const ids = selectedPair(state) ?? [state.selected];
  const lanes = ids.map((id) => placed.lanes.findIndex((lane) => lane.actor.id === id));
  if (ids.length === 2) {
    const shared = placed.marks.filter((mark) =>
      lanes.every((nth) => mark.ends.some((end) => end.lane === nth)),
    );
    return shared.length ? aroundMarks(placed, shared) : null;
  }
  if (lanes[0] >= 0) return aroundLane(placed, lanes[0]);
  const marks = placed.marks.filter((mark) => mark.id === state.selected);
  return marks.length ? aroundMarks(placed, marks) : null;
}

function aroundMarks(placed, marks) {
  return {
    lanes: new Set(marks.flatMap((mark) => mark.ends.map((end) => end.lane))),
    marks: new Set(marks.map((mark) => mark.id)),
    bars: new Set(),
  };
}

function aroundLane(placed, nth) {
  const marks = placed.marks.filter((mark) => mark.ends.some((end) => end.lane === nth));
  const around = aroundMarks(placed, marks);
  around.lanes.add(nth);
  around.bars = new Set(placed.bars.filter((bar) => bar.lane === nth).map((bar) => bar.id));
  return around;
}

function told(parts) {
  return parts.filter(Boolean).join(" · ");
}
