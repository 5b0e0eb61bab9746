"""Rules on ids: each names one record, and every id that is used names one of the right sort."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from graphkit.model import Dataset, Institution, Place
from graphkit.rules.circles import circles
from graphkit.rules.finding import Finding, Nearest, did_you_mean

_SORTS = ("person", "institution", "family", "meeting", "role", "kinship", "source")
PERSON, INSTITUTION, FAMILY, MEETING, _ROLE, _KINSHIP, SOURCE = (frozenset([s]) for s in _SORTS)
ACTOR = PERSON | INSTITUTION | FAMILY
CLAIM = MEETING | _ROLE | _KINSHIP


class Reference(NamedTuple):
    """One use of an id: where it stands, and the sorts of record it may name."""

    section: str
    path: tuple[str | int, ...]
    id: str
    sorts: frozenset[str]


def references(dataset: Dataset) -> Iterator[Reference]:
    """Yield every use of an id in the dataset; a new field that holds ids is one line here."""
    for index, actor in enumerate(dataset.actors):
        if isinstance(actor, Institution) and actor.parent:
            yield Reference("actors", (index, "parent"), actor.parent, INSTITUTION)
    yield from _of_meetings(dataset)
    for index, role in enumerate(dataset.roles):
        if role.person:
            yield Reference("roles", (index, "person"), role.person, PERSON)
        if role.institution:
            yield Reference("roles", (index, "institution"), role.institution, INSTITUTION)
    for index, kin in enumerate(dataset.kinship):
        yield Reference("kinship", (index, "person"), kin.person, PERSON)
        other = FAMILY if kin.relation == "member_of" else PERSON
        yield Reference("kinship", (index, "other"), kin.other, other)
    for place, evidence in dataset.evidence():
        yield Reference(place.section, (*place.path, "source"), evidence.source, SOURCE)
    for index, dispute in enumerate(dataset.disputes):
        for nth, about in enumerate(dispute.about):
            yield Reference("disputes", (index, "about", nth), about, ACTOR | CLAIM)
    yield from _of_stories(dataset)
    for nth, id_ in enumerate(dataset.publication.exclude):
        yield Reference("publication", ("exclude", nth), id_, ACTOR | CLAIM | SOURCE)


def _of_meetings(dataset: Dataset) -> Iterator[Reference]:
    for index, meeting in enumerate(dataset.meetings):
        for nth, each in enumerate(meeting.participants):
            yield Reference("meetings", (index, "participants", nth, "who"), each.who, ACTOR)
            if each.on_behalf_of:
                path = (index, "participants", nth, "for")
                yield Reference("meetings", path, each.on_behalf_of, ACTOR)
        if meeting.part_of:
            yield Reference("meetings", (index, "part_of"), meeting.part_of, MEETING)
        if meeting.under:
            yield Reference("meetings", (index, "under"), meeting.under, INSTITUTION)


def _of_stories(dataset: Dataset) -> Iterator[Reference]:
    for index, story in enumerate(dataset.stories):
        for nth, step in enumerate(story.steps):
            for third, id_ in enumerate(step.selection):
                path = (index, "steps", nth, "selection", third)
                yield Reference("stories", path, id_, ACTOR | MEETING)


def sorts(dataset: Dataset) -> dict[str, set[str]]:
    """Return, for every id, what it names: nearly always one sort of record."""
    found: dict[str, set[str]] = {}
    for each in dataset.actors:
        found.setdefault(each.id, set()).add(each.kind)
    for section, sort in (("meetings", "meeting"), ("roles", "role"), ("kinship", "kinship")):
        for claim in getattr(dataset, section):
            found.setdefault(claim.key, set()).add(sort)
    for source in dataset.sources:
        found.setdefault(source.id, set()).add("source")
    return found


def duplicate_ids(dataset: Dataset) -> Iterator[Finding]:
    """Every id names one record.

    Actors, meetings, roles and kinship share one space of ids, so that a
    dispute can be about any of them; sources, disputes and stories have one each.  A
    role or kinship without an id has one made of its fields: two that agree in
    all of these are one claim, recorded twice.
    """
    spaces = (("actors", "meetings", "roles", "kinship"), ("sources",), ("disputes",), ("stories",))
    for space in spaces:
        first: dict[str, Place] = {}
        for section in space:
            for index, record in enumerate(getattr(dataset, section)):
                key = _key(record)
                place = Place(section, (index, "id") if record.id else (index,))
                if key not in first:
                    first[key] = place
                elif record.id:
                    yield Finding(place, f'the id "{key}" is already taken', other=first[key])
                else:
                    hint = "put the evidence of both into one record, or give one an id"
                    message = f'the record "{key}" stands here again'
                    yield Finding(place, message, hint, other=first[key])


def unknown_ids(dataset: Dataset) -> Iterator[Finding]:
    """Every id that is used is the id of a record in data/ or seeds/."""
    known = sorts(dataset)
    nearest: dict[frozenset[str], Nearest] = {}
    for reference in references(dataset):
        if reference.id in known:
            continue
        wanted = reference.sorts
        if wanted not in nearest:
            nearest[wanted] = Nearest(each for each, has in known.items() if has & wanted)
        hint = did_you_mean(reference.id, nearest[wanted])
        message = f'no {_either(wanted)} has the id "{reference.id}"'
        yield Finding(Place(reference.section, reference.path), message, hint)


def wrong_sort(dataset: Dataset) -> Iterator[Finding]:
    """An id names a record of the sort its field takes.

    A role is held by a person in an institution; parents, spouses and siblings
    are persons; a person is a member of a family; a meeting is part of a
    meeting and under an institution.
    """
    known = sorts(dataset)
    for reference in references(dataset):
        has = known.get(reference.id)
        if has and not has & reference.sorts:
            wanted = _a(_either(reference.sorts))
            message = f'"{reference.id}" is {_a(_either(has))}; here belongs {wanted}'
            yield Finding(Place(reference.section, reference.path), message)


def inside_itself(dataset: Dataset) -> Iterator[Finding]:
    """No meeting is part of itself and no institution its own parent, not even through others."""
    wholes = {each.id: [each.part_of] for each in dataset.meetings if each.part_of}
    index = {each.id: nth for nth, each in enumerate(dataset.meetings)}
    for circle in circles(wholes):
        place = Place("meetings", (index[circle[1]], "part_of"))
        yield Finding(place, f"a meeting is part of itself: {' > '.join(circle)}")
    institutions = [each for each in dataset.actors if isinstance(each, Institution)]
    parents = {each.id: [each.parent] for each in institutions if each.parent}
    index = {each.id: nth for nth, each in enumerate(dataset.actors)}
    for circle in circles(parents):
        place = Place("actors", (index[circle[1]], "parent"))
        yield Finding(place, f"an institution is its own parent: {' > '.join(circle)}")


def withdrawn_in_use(dataset: Dataset) -> Iterator[Finding]:
    """A withdrawn record is used by no record in force.

    Outputs leave withdrawn records out, and with them what hangs on them.
    """
    withdrawn = {
        _key(record)
        for section in ("actors", "meetings", "roles", "kinship")
        for record in getattr(dataset, section)
        if record.withdrawn
    }
    for each in references(dataset) if withdrawn else ():
        if each.id not in withdrawn or each.sorts == SOURCE or each.section == "publication":
            continue
        if not getattr(dataset, each.section)[each.path[0]].withdrawn:
            message = f'"{each.id}" is withdrawn, and this record still uses it'
            yield Finding(Place(each.section, each.path), message)


def _key(record: Any) -> str:
    """Return the id of a record; that of a role or kinship may be made of its fields."""
    return str(getattr(record, "key", None) or record.id)


def _either(sorts: Iterable[str]) -> str:
    """Return "person, institution or family"."""
    names = sorted(sorts, key=_SORTS.index)
    return " or ".join([", ".join(names[:-1]), names[-1]]) if names[1:] else names[0]


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"
