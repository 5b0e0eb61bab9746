// The rows of each table from the model: the same cells as page/rows.py makes. Pure.
//
// A cell is {lines, key}, its lines lists of runs {text, to, lang, mark}; see cells.py.

/**
 * Return by the name of each table {records, cells(record), anchor(record), proof(record), room}.
 *
 * `proof` tells who says so as [heading, indices of sources], `room` guesses how many lines
 * the row of a record takes.
 */
export function tableRows(model, say) {
  const shelf = pieces(model, say);
  const persons = model.actors.filter((each) => each.kind === "person");
  const bodies = model.actors.filter((each) => each.kind !== "person");
  const most = (...lists) => Math.max(...lists.map((list) => list.length));
  return {
    people: actorTable(persons, shelf.person, (each) =>
      most(each.names, shelf.offices.get(each.index) ?? []),
    ),
    bodies: actorTable(bodies, shelf.body, (each) => each.names.length),
    meetings: claimTable(model.meetings, (each) => each.id, shelf.meeting, (each) =>
      Math.max(each.participants.length, 2),
    ),
    roles: claimTable(model.roles, (each) => `role_${each.key}`, shelf.role, () => 1),
    kin: claimTable(model.kinship, (each) => `kin_${each.key}`, shelf.kin, () => 1),
    disputes: {
      records: model.disputes,
      cells: shelf.dispute,
      anchor: (each) => `dispute_${each.id}`,
      proof: (each) => each.readings.map(({ value, sources }) => [value, sources ?? []]),
      note: (each) => each.ruling,
      room: (each) => 3 * each.readings.length,
    },
    sources: {
      records: model.sources,
      cells: shelf.source,
      anchor: (each) => `source_${each.id}`,
      proof: () => [],
      note: () => undefined,
      room: () => 1,
    },
  };
}

function actorTable(records, cells, room) {
  const spoken = (actor) => actor.names.filter((name) => name.sources?.length);
  const proof = (actor) => spoken(actor).map((name) => [name.text, name.sources]);
  return { records, cells, anchor: (each) => each.id, proof, note: (each) => each.note, room };
}

function claimTable(records, anchor, cells, room) {
  const proof = (claim) => (claim.sources?.length ? [["", claim.sources]] : []);
  return { records, cells, anchor, proof, note: (each) => each.note, room };
}

/** Return the makers of cells, and what they share. */
function pieces(model, say) {
  const offices = groupedBy(model.roles, (role) => role.person);
  const attended = new Map();
  for (const meeting of model.meetings)
    if (meeting.status === "held")
      for (const { who } of meeting.participants) attended.set(who, (attended.get(who) ?? 0) + 1);

  const actor = (index) => {
    const { id, name, names } = model.actors[index];
    return runOf(name, { to: `#${id}`, lang: names.find((each) => each.main)?.lang });
  };
  const quiet = (text) => runOf(text, { mark: "quiet" });
  const titleOf = (meeting) =>
    meeting.title ?? meeting.format ?? capitalised(say.word("kind", meeting.kind));
  const meetingRun = (meeting) => runOf(titleOf(meeting), { to: `#${meeting.id}` });
  const marks = (claim) =>
    ["inferred", "disputed"]
      .filter((mark) => claim[mark])
      .map((mark) => runOf(say(`mark.${mark}`), { mark }));
  const kinRun = (kin) => {
    const ends = [actor(kin.person).text, actor(kin.other).text];
    return runOf(ends.join(` ${say.word("relation", kin.relation)} `), { to: `#kin_${kin.key}` });
  };
  const named = new Map([
    ...model.actors.map((each, nth) => [each.id, () => actor(nth)]),
    ...model.meetings.map((each) => [each.id, () => meetingRun(each)]),
    ...model.roles.map((each) => [each.key, () => runOf(each.title, { to: `#role_${each.key}` })]),
    ...model.kinship.map((each) => [each.key, () => kinRun(each)]),
  ]);

  const names = (of) => {
    const main = of.names.find((name) => name.main) ?? of.names[0];
    const others = of.names.filter((name) => name !== main);
    const lines = others.map((name) => [
      runOf(name.text, { lang: name.lang, mark: name.status }),
      ...(name.status ? [quiet(say(`name.${name.status}`))] : []),
    ]);
    return { lines: [[runOf(main.text, { lang: main.lang, mark: "main" })], ...lines], key: main.text };
  };
  const office = (role) => [
    runOf(role.title),
    ...(role.institution === undefined ? [] : [actor(role.institution)]),
    ...(role.term ? [quiet(role.term)] : []),
  ];
  const participant = (each) => {
    const titles = [...(each.titles ?? []), ...(each.perhaps ?? []).map((title) => `${title}?`)];
    return [
      actor(each.who),
      ...(titles.length ? [quiet(titles.join(", "))] : []),
      ...(each.capacity
        ? [runOf(say.word("capacity", each.capacity), { mark: "capacity" })]
        : []),
      ...(each.on_behalf_of === undefined ? [] : [quiet(say("for")), actor(each.on_behalf_of)]),
      ...(each.inferred ? [runOf(say("mark.inferred"), { mark: "inferred" })] : []),
      ...(each.note ? [quiet(each.note)] : []),
    ];
  };
  const sides = ({ participants }) => {
    const order = [...new Set(participants.map((each) => each.side))];
    return order.flatMap((side) => participants.filter((each) => each.side === side).map(participant));
  };
  const what = (meeting) => {
    const told = [[runOf(titleOf(meeting), { mark: "main" })]];
    if (meeting.title || meeting.format) told.push([quiet(say.word("kind", meeting.kind))]);
    if (meeting.part_of !== undefined)
      told.push([quiet(say("part_of")), meetingRun(model.meetings[meeting.part_of])]);
    if (meeting.under !== undefined) told.push([quiet(say("under")), actor(meeting.under)]);
    if (meeting.outcome) told.push([quiet(say("outcome")), runOf(meeting.outcome)]);
    return { lines: told, key: titleOf(meeting) };
  };

  return {
    offices,
    person(each) {
      const life = ["born", "died"].filter((word) => each[word]);
      const held = (offices.get(each.index) ?? []).map(office);
      const count = attended.get(each.index) ?? 0;
      return [
        names(each),
        cellOf(each.country),
        {
          lines: life.map((word) => [runOf(say(`life.${word}`, { day: each[word].shown }))]),
          key: each.born?.days[0] ?? "",
        },
        { lines: held, key: held[0]?.[0].text ?? "" },
        cellOf(String(count)),
      ];
    },
    body(each) {
      const kind = say.word("type", each.type ?? each.kind);
      const parent = each.parent === undefined ? null : actor(each.parent);
      return [names(each), cellOf(kind), cellOf(each.country), cellOfRun(parent)];
    },
    meeting(each) {
      const unheld = each.status === "held" ? undefined : each.status;
      const status = runOf(say.word("status", each.status), { mark: unheld });
      const first = each.participants[0];
      return [
        cellOf(each.date?.shown ?? say("undated"), String(each.index).padStart(6, "0")),
        what(each),
        { lines: sides(each), key: first ? actor(first.who).text : "" },
        cellOf(each.place),
        { lines: [[status, ...marks(each)]], key: each.status },
      ];
    },
    role(each) {
      const title = runOf(each.title, { mark: each.descriptive ? "descriptive" : undefined });
      return [
        cellOfRun(each.person === undefined ? quiet(say("unnamed")) : actor(each.person)),
        { lines: [[title, ...marks(each)]], key: each.title },
        cellOfRun(each.institution === undefined ? null : actor(each.institution)),
        cellOf(each.term, each.possible[0].replace(/(-01)?-01$/, "")),
      ];
    },
    kin(each) {
      const relation = runOf(say.word("relation", each.relation));
      return [
        cellOfRun(actor(each.person)),
        { lines: [[relation, ...marks(each)]], key: relation.text },
        cellOfRun(actor(each.other)),
      ];
    },
    dispute(each) {
      const kind = runOf(say.word("dispute", each.kind), { mark: "disputed" });
      const about = each.about.filter((key) => named.has(key));
      return [
        { lines: [[runOf(each.topic)], [kind]], key: each.topic },
        { lines: about.map((key) => [named.get(key)()]), key: "" },
      ];
    },
    source(each) {
      const basis = each.basis ? ` (${say(`basis.${each.basis}`)})` : "";
      const notes = [
        ...(each.digest_of ? [say("source.digest", { of: each.digest_of })] : []),
        ...(each.note ? [each.note] : []),
      ];
      const published = each.published && `${each.published.shown}${basis}`;
      return [
        { lines: [[runOf(each.title, { to: each.url, lang: each.language })]], key: each.title },
        cellOf(each.publisher),
        cellOf(published, each.published?.days[0] ?? "~"),
        cellOf(each.language),
        { lines: notes.map((note) => [runOf(note)]), key: notes[0] ?? "" },
      ];
    },
  };
}

function runOf(text, more = {}) {
  return { text, ...more };
}

function cellOf(text, key) {
  return { lines: text ? [[runOf(text)]] : [], key: key ?? text ?? "" };
}

function cellOfRun(piece) {
  return { lines: piece ? [[piece]] : [], key: piece?.text ?? "" };
}

function capitalised(word) {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

function groupedBy(records, keyOf) {
  const groups = new Map();
  for (const record of records) {
    const key = keyOf(record);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(record);
  }
  return groups;
}
