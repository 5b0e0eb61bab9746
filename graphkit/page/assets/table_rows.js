// The rows of each table from the model: the same cells as page/rows.py makes. Pure.
//
// A cell is {lines, key}, its lines lists of runs
// {text, to, lang, mark, word}; see cells.py.

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
    const { id, name, lang } = model.actors[index];
    return runOf(name, { to: `#${id}`, lang });
  };
  const quiet = (text) => runOf(text, { mark: "quiet" });
  const word = (group, value, mark) => runOf(say.word(group, value), { mark, word: true });
  const phrase = (key) => runOf(say(key), { mark: "quiet", word: true });
  const titleOf = (meeting) =>
    meeting.title ?? meeting.format ?? model.kindOf(meeting);
  const untitled = (meeting) => !(meeting.title || meeting.format);
  const called = (meeting, more) =>
    runOf(titleOf(meeting), untitled(meeting) ? { ...more, word: true } : more);
  const meetingRun = (meeting) => called(meeting, { to: `#${meeting.id}` });
  const marks = (claim) =>
    ["inferred", "disputed"]
      .filter((mark) => claim[mark])
      .map((mark) => runOf(say(`mark.${mark}`), { mark, word: true }));
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
      ...(name.status ? [word("name", name.status, "quiet")] : []),
    ]);
    return { lines: [[runOf(main.text, { lang: main.lang, mark: "main" })], ...lines], key: main.text };
  };
  const office = (role) => [
    runOf(role.title),
    ...(role.institution === undefined ? [] : [actor(role.institution)]),
    ...(role.term ? [runOf(role.term, { mark: "quiet", word: true })] : []),
  ];
  const participant = (each) => {
    const titles = [...(each.titles ?? []), ...(each.perhaps ?? []).map((title) => `${title}?`)];
    return [
      actor(each.who),
      ...(titles.length ? [quiet(titles.join(", "))] : []),
      ...(each.capacity ? [word("capacity", each.capacity, "quiet")] : []),
      ...(each.on_behalf_of === undefined ? [] : [phrase("for"), actor(each.on_behalf_of)]),
      ...(each.inferred ? marks({ inferred: true }) : []),
      ...(each.note ? [quiet(each.note)] : []),
    ];
  };
  const sides = ({ participants }) => {
    const order = [...new Set(participants.map((each) => each.side))];
    return order.flatMap((side) => participants.filter((each) => each.side === side).map(participant));
  };
  const what = (meeting) => {
    const told = [[called(meeting, { mark: "main" })]];
    if (!untitled(meeting)) told.push([word("kind", meeting.kind, "quiet")]);
    if (meeting.part_of !== undefined)
      told.push([phrase("part_of"), meetingRun(model.meetings[meeting.part_of])]);
    if (meeting.under !== undefined) told.push([phrase("under"), actor(meeting.under)]);
    if (meeting.outcome) told.push([phrase("outcome"), runOf(meeting.outcome)]);
    return { lines: told, key: titleOf(meeting) };
  };

  return {
    offices,
    person(each) {
      const life = ["born", "died"].filter((of) => each[of]);
      const held = (offices.get(each.index) ?? []).map(office);
      const count = attended.get(each.index) ?? 0;
      return [
        names(each),
        cellOf(each.country),
        {
          lines: life.map((of) => [dated(say(`life.${of}`, { day: each[of].shown }))]),
          key: each.born?.days[0] ?? "",
        },
        { lines: held, key: held[0]?.[0].text ?? "" },
        cellOf(String(count)),
      ];
    },
    body(each) {
      const kind = word("type", each.type ?? each.kind);
      const parent = each.parent === undefined ? null : actor(each.parent);
      return [names(each), cellOfRun(kind), cellOf(each.country), cellOfRun(parent)];
    },
    meeting(each) {
      const unheld = each.status === "held" ? undefined : each.status;
      const status = word("status", each.status, unheld);
      const first = each.participants[0];
      return [
        cellOfRun(dated(each.date?.shown ?? say("undated")), String(each.index).padStart(6, "0")),
        what(each),
        { lines: sides(each), key: first ? actor(first.who).text : "" },
        cellOf(each.place),
        { lines: [[status, ...marks(each)]], key: each.status },
      ];
    },
    role(each) {
      const title = runOf(each.title, { mark: each.descriptive ? "descriptive" : undefined });
      return [
        cellOfRun(each.person === undefined ? phrase("unnamed") : actor(each.person)),
        { lines: [[title, ...marks(each)]], key: each.title },
        cellOfRun(each.institution === undefined ? null : actor(each.institution)),
        cellOfRun(each.term ? dated(each.term) : null, each.possible[0].replace(/(-01)?-01$/, "")),
      ];
    },
    kin(each) {
      const relation = word("relation", each.relation);
      return [
        cellOfRun(actor(each.person)),
        { lines: [[relation, ...marks(each)]], key: relation.text },
        cellOfRun(actor(each.other)),
      ];
    },
    dispute(each) {
      const kind = word("dispute", each.kind, "disputed");
      const about = each.about.filter((key) => named.has(key));
      return [
        { lines: [[runOf(each.topic)], [kind]], key: each.topic },
        { lines: about.map((key) => [named.get(key)()]), key: "" },
      ];
    },
    source(each) {
      const basis = each.basis ? ` (${say(`basis.${each.basis}`)})` : "";
      const notes = [
        ...(each.digest_of ? [dated(say("source.digest", { of: each.digest_of }))] : []),
        ...(each.note ? [runOf(each.note)] : []),
      ];
      const published = each.published && dated(`${each.published.shown}${basis}`);
      return [
        { lines: [[runOf(each.title, { to: each.url, lang: each.language })]], key: each.title },
        cellOf(each.publisher),
        cellOfRun(published, each.published?.days[0] ?? "~"),
        cellOf(each.language),
        { lines: notes.map((note) => [note]), key: notes[0]?.text ?? "" },
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

function cellOfRun(piece, key = piece?.text ?? "") {
  return { lines: piece ? [[piece]] : [], key };
}

/** Return what the interface says of a record's dates. */
function dated(text) {
  return runOf(text, { word: true });
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
