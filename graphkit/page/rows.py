"""The rows of each table, from the parts of the payload."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import chain

from graphkit.page import contract_records as of
from graphkit.page.cells import Cell, Citation, Quote, Row, Run, cell, lines
from graphkit.page.contract import Payload
from graphkit.page.words import Words


class Shelf:
    """A payload and the words to tell it with; makes the pieces that all rows share."""

    def __init__(self, payload: Payload, words: Words, limit: int | None = None) -> None:
        self.data = payload
        self.words = words
        self.limit = limit

    def actor(self, index: int) -> Run:
        """Return the name of an actor, leading to its row."""
        actor = self.data.actors[index]
        lang = next((name.lang for name in actor.names if name.main), None)
        return Run(actor.name, to=f"#{actor.id}", lang=lang)

    def meeting(self, meeting: of.MeetingPart) -> Run:
        """Return the title of a meeting, leading to its row."""
        return Run(self.meeting_title(meeting), to=f"#{meeting.id}")

    def meeting_title(self, meeting: of.MeetingPart) -> str:
        """Return the title of a meeting, or its kind where it has none."""
        return meeting.title or meeting.format or self.words.word("kind", meeting.kind).capitalize()

    def citations(self, evidence: Iterable[of.EvidencePart]) -> tuple[Citation, ...]:
        """Return evidence by source, in the order in which sources first speak."""
        by_source: dict[int, list[of.EvidencePart]] = {}
        for each in evidence:
            by_source.setdefault(each.source, []).append(each)
        return tuple(self._citation(source, listed) for source, listed in by_source.items())

    def _citation(self, index: int, evidence: list[of.EvidencePart]) -> Citation:
        source = self.data.sources[index]
        day = source.published.shown if source.published else None
        named = ", ".join(filter(None, (source.publisher, day)))
        return Citation(
            source=Run(source.title, to=f"#source_{source.id}", lang=source.language),
            named=Run(named) if named else None,
            digest=source.digest_of is not None,
            lang=source.language,
            quotes=tuple(map(self._quote, evidence)),
        )

    def _quote(self, evidence: of.EvidencePart) -> Quote:
        said = (
            self.words("evidence.says", field=self.words.word("field", field), value=value)
            for field, value in evidence.says.items()
        )
        notes = filter(None, (*said, evidence.at, evidence.note))
        return Quote(evidence.quote, evidence.stance, tuple(notes))

    def marks(self, claim: of.ClaimPart) -> tuple[Run, ...]:
        """Return the marks of a claim: inferred, disputed."""
        flags = (("inferred", claim.inferred), ("disputed", claim.disputed))
        return tuple(Run(self.words(f"mark.{word}"), mark=word) for word, is_so in flags if is_so)

    @cached_property
    def actors(self) -> list[tuple[int, of.ActorPart]]:
        """The actors that get a row, with their indices: where rows are cut, the most met."""
        every = list(enumerate(self.data.actors))
        if self.limit is None:
            return every
        persons = [nth for nth, each in every if each.kind == "person"]
        persons.sort(key=lambda nth: (-self.attended[nth], nth))
        kept = set(persons[: self.limit])
        return [(nth, each) for nth, each in every if nth in kept]

    @cached_property
    def meetings(self) -> list[tuple[int, of.MeetingPart]]:
        """The meetings that get a row, with their indices: where rows are cut, the latest."""
        return list(enumerate(self.data.meetings))[-(self.limit or 0) :]

    @cached_property
    def offices(self) -> dict[int, list[of.RolePart]]:
        """The roles of each person, by its index."""
        found: dict[int, list[of.RolePart]] = {}
        for role in self.data.roles:
            if role.person is not None:
                found.setdefault(role.person, []).append(role)
        return found

    @cached_property
    def attended(self) -> Counter[int]:
        """How many held meetings each actor took part in, by its index."""
        held = (each for each in self.data.meetings if each.status == "held")
        return Counter(each.who for meeting in held for each in meeting.participants)

    @cached_property
    def named(self) -> dict[str, Run]:
        """How a dispute's subjects are called, by id and key."""
        found = {each.id: self.actor(nth) for nth, each in enumerate(self.data.actors)}
        found |= {each.id: self.meeting(each) for each in self.data.meetings}
        found |= {each.key: Run(each.title, to=f"#role_{each.key}") for each in self.data.roles}
        return found | {
            each.key: Run(self._kin(each), to=f"#kin_{each.key}") for each in self.data.kinship
        }

    def _kin(self, kin: of.KinshipPart) -> str:
        relation = self.words.word("relation", kin.relation)
        return f"{self.actor(kin.person).text} {relation} {self.actor(kin.other).text}"


Maker = Callable[[Shelf], Iterator[Row]]


def people(shelf: Shelf) -> Iterator[Row]:
    """Yield a row for each person."""
    for nth, each in shelf.actors:
        if each.kind == "person":
            life = [shelf.words(f"life.{word}", day=day.shown) for word, day in _life(each)]
            offices = [_office(shelf, role) for role in shelf.offices.get(nth, ())]
            count = shelf.attended[nth]
            cells = (
                _names(shelf, each),
                cell(each.country),
                lines(life, key=each.born.days[0] if each.born else ""),
                Cell(tuple(offices), key=offices[0][0].text if offices else ""),
                cell(str(count)),
            )
            yield Row(each.id, cells, _spellings(shelf, each), each.note)


def bodies(shelf: Shelf) -> Iterator[Row]:
    """Yield a row for each institution and family."""
    for each in shelf.data.actors:
        if each.kind != "person":
            parent = [] if each.parent is None else [(shelf.actor(each.parent),)]
            kind = shelf.words.word("type", each.type or each.kind)
            cells = (
                _names(shelf, each),
                cell(kind),
                cell(each.country),
                Cell(tuple(parent), key=parent[0][0].text if parent else ""),
            )
            yield Row(each.id, cells, _spellings(shelf, each), each.note)


def meetings(shelf: Shelf) -> Iterator[Row]:
    """Yield a row for each meeting, whatever its status."""
    for nth, each in shelf.meetings:
        unheld = each.status if each.status != "held" else None
        status = Run(shelf.words.word("status", each.status), mark=unheld)
        cells = (
            cell(each.date.shown if each.date else shelf.words("undated"), key=f"{nth:06d}"),
            _what(shelf, each),
            Cell(tuple(_sides(shelf, each)), key=_first_name(shelf, each)),
            cell(each.place),
            Cell(((status, *shelf.marks(each)),), key=each.status),
        )
        yield Row(each.id, cells, (("", shelf.citations(each.evidence)),), each.note)


def roles(shelf: Shelf) -> Iterator[Row]:
    """Yield a row for each role, also of holders no source names."""
    for each in shelf.data.roles:
        title = Run(each.title, mark="descriptive" if each.descriptive else None)
        nobody = Run(shelf.words("unnamed"), mark="quiet")
        cells = (
            _one(nobody if each.person is None else shelf.actor(each.person)),
            Cell(((title, *shelf.marks(each)),), key=each.title),
            _one(None if each.institution is None else shelf.actor(each.institution)),
            cell(each.term, key=_since(each.possible[0])),
        )
        yield Row(f"role_{each.key}", cells, (("", shelf.citations(each.evidence)),), each.note)


def kinship(shelf: Shelf) -> Iterator[Row]:
    """Yield a row for each tie of kinship."""
    for each in shelf.data.kinship:
        relation = Run(shelf.words.word("relation", each.relation))
        cells = (
            _one(shelf.actor(each.person)),
            Cell(((relation, *shelf.marks(each)),), key=relation.text),
            _one(shelf.actor(each.other)),
        )
        yield Row(f"kin_{each.key}", cells, (("", shelf.citations(each.evidence)),), each.note)


def disputes(shelf: Shelf) -> Iterator[Row]:
    """Yield a row for each dispute, its readings side by side."""
    for each in shelf.data.disputes:
        about = [(shelf.named[key],) for key in each.about if key in shelf.named]
        kind = Run(shelf.words.word("dispute", each.kind), mark="disputed")
        cells = (Cell(((Run(each.topic),), (kind,)), key=each.topic), Cell(tuple(about), key=""))
        readings = tuple(
            (reading.value, shelf.citations(reading.evidence)) for reading in each.readings
        )
        yield Row(f"dispute_{each.id}", (*cells,), readings, each.ruling)


def sources(shelf: Shelf) -> Iterator[Row]:
    """Yield a row for each source."""
    for each in shelf.data.sources:
        title = Run(each.title, to=each.url, lang=each.language)
        basis = "" if each.basis == "stated" else f" ({shelf.words(f'basis.{each.basis}')})"
        notes = [shelf.words("source.digest", of=each.digest_of)] if each.digest_of else []
        published = f"{each.published.shown}{basis}" if each.published else None
        cells = (
            Cell(((title,),), key=each.title),
            cell(each.publisher),
            cell(published, key=each.published.days[0] if each.published else "~"),
            cell(each.language),
            lines([*notes, *filter(None, [each.note])]),
        )
        yield Row(f"source_{each.id}", cells, ())


def _names(shelf: Shelf, actor: of.ActorPart) -> Cell:
    main = next((name for name in actor.names if name.main), actor.names[0])
    others = [name for name in actor.names if name is not main]
    first = (Run(main.text, lang=main.lang, mark="main"),)
    return Cell((first, *((_name(shelf, name)) for name in others)), key=main.text)


def _name(shelf: Shelf, name: of.NamePart) -> tuple[Run, ...]:
    run = Run(name.text, lang=name.lang, mark=name.status)
    if name.status:
        return run, Run(shelf.words(f"name.{name.status}"), mark="quiet")
    return (run,)


def _spellings(shelf: Shelf, actor: of.ActorPart) -> tuple[tuple[str, tuple[Citation, ...]], ...]:
    return tuple(
        (name.text, shelf.citations(name.evidence)) for name in actor.names if name.evidence
    )


def _life(actor: of.ActorPart) -> list[tuple[str, of.Span]]:
    return [(word, day) for word, day in (("born", actor.born), ("died", actor.died)) if day]


def _since(day: str) -> str:
    """Return a day without what it has of the first of a year, so that "2016" sorts by itself."""
    return day.removesuffix("-01").removesuffix("-01")


def _office(shelf: Shelf, role: of.RolePart) -> tuple[Run, ...]:
    where = [] if role.institution is None else [shelf.actor(role.institution)]
    return (Run(role.title), *where, *([Run(role.term, mark="quiet")] if role.term else []))


def _what(shelf: Shelf, meeting: of.MeetingPart) -> Cell:
    """Return what a meeting was: title, kind, the larger one it was part of, outcome."""
    title = shelf.meeting_title(meeting)
    told: list[tuple[Run, ...]] = [(Run(title, mark="main"),)]
    if meeting.title or meeting.format:
        told.append((Run(shelf.words.word("kind", meeting.kind), mark="quiet"),))
    if meeting.part_of is not None:
        larger = shelf.meeting(shelf.data.meetings[meeting.part_of])
        told.append((Run(shelf.words("part_of"), mark="quiet"), larger))
    if meeting.under is not None:
        told.append((Run(shelf.words("under"), mark="quiet"), shelf.actor(meeting.under)))
    if meeting.outcome:
        told.append((Run(shelf.words("outcome"), mark="quiet"), Run(meeting.outcome)))
    return Cell(tuple(told), key=title)


def _sides(shelf: Shelf, meeting: of.MeetingPart) -> Iterator[tuple[Run, ...]]:
    """Yield a line for each participant, side by side in the order sources give them."""
    order = list(dict.fromkeys(each.side for each in meeting.participants))
    for each in sorted(meeting.participants, key=lambda p: order.index(p.side)):
        titles = ", ".join(chain(each.titles, (f"{title}?" for title in each.perhaps)))
        told = [shelf.actor(each.who)]
        if titles:
            told.append(Run(titles, mark="quiet"))
        if each.capacity:
            told.append(Run(shelf.words.word("capacity", each.capacity), mark="capacity"))
        if each.on_behalf_of is not None:
            told += [Run(shelf.words("for"), mark="quiet"), shelf.actor(each.on_behalf_of)]
        if each.inferred:
            told.append(Run(shelf.words("mark.inferred"), mark="inferred"))
        if each.note:
            told.append(Run(each.note, mark="quiet"))
        yield tuple(told)


def _first_name(shelf: Shelf, meeting: of.MeetingPart) -> str:
    return shelf.actor(meeting.participants[0].who).text if meeting.participants else ""


def _one(run: Run | None) -> Cell:
    return Cell(((run,),) if run else (), key=run.text if run else "")
