"""Whom a meeting ties in a view, and how strongly: persons, or their institutions.

A view and every resampling of it are made from these shares, so both agree.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from graphkit.graph.ties import Tie, ties
from graphkit.graph.windows import bounds
from graphkit.model import Dataset, Meeting, Participant
from graphkit.model.terms import certain_days, possible_days


class Share(NamedTuple):
    """What one pair of participants adds to the tie of `a` and `b`: `part` of the tie's share.

    Between persons `part` is 1.  An institution has only part of a participant
    who holds offices in several.
    """

    a: str
    b: str
    tie: Tie
    part: float


def _between_persons(*relations: str) -> Callable[[Dataset, Meeting], Iterator[Share]]:
    def shares(dataset: Dataset, meeting: Meeting) -> Iterator[Share]:
        for tie in pairs(dataset, meeting):
            if tie.relation in relations:
                yield Share(tie.a.who, tie.b.who, tie, 1.0)

    return shares


def _between_institutions(dataset: Dataset, meeting: Meeting) -> Iterator[Share]:
    for tie in pairs(dataset, meeting):
        if tie.relation != "met":
            continue
        for one, part in offices(dataset, tie.a, meeting).items():
            for two, other in offices(dataset, tie.b, meeting).items():
                if one != two:
                    yield Share(min(one, two), max(one, two), tie, part * other)


def pairs(dataset: Dataset, meeting: Meeting) -> Iterator[Tie]:
    """Yield every pair of persons that met or accompanied each other at `meeting`: see `ties`."""
    present = {each.who for each in meeting.participants} & dataset.actor.keys()
    return ties(meeting, {who: dataset.actor[who].kind for who in present})


SHARES: dict[str, Callable[[Dataset, Meeting], Iterator[Share]]] = {
    "met": _between_persons("met"),
    "accompanied": _between_persons("accompanied"),
    "co_attended": _between_persons("met", "accompanied"),
    "institutions": _between_institutions,
}


def offices(dataset: Dataset, participant: Participant, meeting: Meeting) -> dict[str, float]:
    """Return the institutions a participant stood for, with parts that sum to 1; {} if unknown.

    Whoever came on behalf of an institution stands for it alone.  Otherwise the
    offices that the person certainly held at the time count, and where none is
    certain those possibly held; each by the part of the meeting's possible days
    that its term covers.  Descriptions are no offices.
    """
    for_ = dataset.actor.get(participant.on_behalf_of or "")
    if for_ and for_.kind == "institution":
        return {for_.id: 1.0}
    held = [
        (role.institution, role)
        for role in dataset.roles_of.get(participant.who, ())
        if role.institution and not role.descriptive
    ]
    for term in (certain_days, possible_days):
        found: dict[str, float] = {}
        for institution, role in held:
            if covered := _covered(term(role), meeting):
                found[institution] = max(covered, found.get(institution, 0.0))
        if total := sum(found.values()):
            return {institution: part / total for institution, part in sorted(found.items())}
    return {}


def _covered(term: tuple[date, date] | None, meeting: Meeting) -> float:
    """Return the part of the meeting's possible days that lie within the term."""
    first, last = bounds(meeting)
    if term is None or term[0] > last or term[1] < first:
        return 0.0
    within = min(term[1], last) - max(term[0], first)
    return (within.days + 1) / ((last - first).days + 1)
