"""The rows of each table, from the parts of the payload."""

from collections.abc import Callable, Iterator
from itertools import chain

from graphkit.page import contract_records as of
from graphkit.page.cells import Cell, Citation, Row, Run, cell
from graphkit.page.shelf import Shelf, told

Maker = Callable[[Shelf], Iterator[Row]]
_Cells = tuple[Cell, ...]


def people(shelf: Shelf) -> Iterator[Row]:
    """Yield a row for each person."""
    for nth in shelf.people:
        each = shelf.data.actors[nth]
        life = [(told(shelf.words(f"life.{w}", day=shelf.date(d))),) for w, d in _life(each)]
        offices = [_office(shelf, shelf.data.roles[role]) for role in shelf.offices.get(nth, ())]
        cells = (
            _names(shelf, each),
            cell(each.country),
            Cell(tuple(life), key=each.born.days[0] if each.born else ""),
            Cell(tuple(offices), key=offices[0][0].text if offices else ""),
            cell(str(shelf.attended[nth])),
        )
        yield Row(each.id, cells, _spellings(shelf, each), each.note)


def bodies(shelf: Shelf) -> Iterator[Row]:
    """Yield a row for each institution and family."""
    for nth in shelf.bodies:
        each = shelf.data.actors[nth]
        parent = [] if each.parent is None else [(shelf.actor(each.parent),)]
        cells = (
            _names(shelf, each),
            _one(shelf.word("type", each.type or each.kind, mark=None)),
            cell(each.country),
            Cell(tuple(parent), key=parent[0][0].text if parent else ""),
        )
        yield Row(each.id, cells, _spellings(shelf, each), each.note)


def meetings(shelf: Shelf) -> Iterator[Row]:
    """Yield a row for each meeting, whatever its status."""
    for nth in shelf.meetings:
        each = shelf.data.meetings[nth]
        unheld = each.status if each.status != "held" else None
        status = shelf.word("status", each.status, mark=unheld)
        cells = (
            Cell(((told(shelf.date(each.date) or shelf.words("undated")),),), key=f"{nth:06d}"),
            _what(shelf, each),
            Cell(tuple(_sides(shelf, each)), key=_first_name(shelf, each)),
            cell(each.place),
            Cell(((status, *shelf.marks(each)),), key=each.status),
        )
        yield Row(each.id, cells, (("", shelf.citations(each.evidence)),), each.note)


def roles(shelf: Shelf) -> Iterator[Row]:
    """Yield a row for each role, also of holders no source names."""
    for each in shelf.data.roles:
        term = shelf.term(each)
        title = Run(each.title, mark="descriptive" if each.descriptive else None)
        cells = (
            _one(shelf.phrase("unnamed") if each.person is None else shelf.actor(each.person)),
            Cell(((title, *shelf.marks(each)),), key=each.title),
            _one(None if each.institution is None else shelf.actor(each.institution)),
            _one(told(term) if term else None, key=_since(each.possible[0])),
        )
        yield _claim(shelf, f"role_{each.key}", each, cells)


def kinship(shelf: Shelf) -> Iterator[Row]:
    """Yield a row for each tie of kinship."""
    for each in shelf.data.kinship:
        relation = shelf.word("relation", each.relation, mark=None)
        cells = (
            _one(shelf.actor(each.person)),
            Cell(((relation, *shelf.marks(each)),), key=relation.text),
            _one(shelf.actor(each.other)),
        )
        yield _claim(shelf, f"kin_{each.key}", each, cells)


def _claim(shelf: Shelf, anchor: str, claim: of.RolePart | of.KinshipPart, cells: _Cells) -> Row:
    said = (("", shelf.citations(claim.evidence)),)
    return Row(anchor, cells, said, claim.note, reached=shelf.reaches(claim.key))


def disputes(shelf: Shelf) -> Iterator[Row]:
    """Yield a row for each dispute, its readings side by side."""
    for each in shelf.data.disputes:
        about = [(shelf.named[key],) for key in each.about if key in shelf.named]
        kind = shelf.word("dispute", each.kind, mark="disputed")
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
        digest = shelf.words("source.digest", of=each.digest_of) if each.digest_of else ""
        notes = [each for each in (told(digest), Run(each.note or "")) if each.text]
        published = f"{shelf.date(each.published)}{basis}" if each.published else None
        cells = (
            Cell(((title,),), key=each.title),
            cell(each.publisher),
            _one(
                told(published) if published else None,
                key=each.published.days[0] if each.published else "~",
            ),
            cell(each.language),
            Cell(tuple((each,) for each in notes), key=notes[0].text if notes else ""),
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
        return run, shelf.word("name", name.status)
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
    term = shelf.term(role)
    return (Run(role.title), *where, *([Run(term, mark="quiet", word=True)] if term else []))


def _what(shelf: Shelf, meeting: of.MeetingPart) -> Cell:
    """Return what a meeting was: title, kind, the larger one it was part of, outcome."""
    title = shelf.meeting_title(meeting)
    untitled = shelf.is_untitled(meeting)
    told: list[tuple[Run, ...]] = [(Run(title, mark="main", word=untitled),)]
    if not untitled:
        told.append((shelf.word("kind", meeting.kind),))
    if meeting.part_of is not None:
        larger = shelf.meeting(shelf.data.meetings[meeting.part_of])
        told.append((shelf.phrase("part_of"), larger))
    if meeting.under is not None:
        told.append((shelf.phrase("under"), shelf.actor(meeting.under)))
    if meeting.outcome:
        told.append((shelf.phrase("outcome"), Run(meeting.outcome)))
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
            told.append(shelf.word("capacity", each.capacity))
        if each.on_behalf_of is not None:
            told += [shelf.phrase("for"), shelf.actor(each.on_behalf_of)]
        if each.inferred:
            told.append(Run(shelf.words("mark.inferred"), mark="inferred", word=True))
        if each.note:
            told.append(Run(each.note, mark="quiet"))
        yield tuple(told)


def _first_name(shelf: Shelf, meeting: of.MeetingPart) -> str:
    return shelf.actor(meeting.participants[0].who).text if meeting.participants else ""


def _one(run: Run | None, key: str | None = None) -> Cell:
    own = run.text if run else ""
    return Cell(((run,),) if run else (), key=own if key is None else key)
