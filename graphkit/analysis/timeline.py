"""The timeline: meetings, and terms beginning and ending, in the order of time."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from graphkit.analysis.disputes import is_disputed
from graphkit.analysis.encounters import STATUSES
from graphkit.analysis.refs import Ref
from graphkit.graph import dataset_of, touches, window
from graphkit.model import Certainty, Claim, Dataset, Meeting, PartialDate, Role

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happened; `what` is a kind of meeting, or takes office, leaves office."""

    date: PartialDate | None
    what: str
    who: tuple[Ref, ...]
    claim: Claim
    disputed: bool
    in_window: Certainty


def timeline(
    graph: "nx.MultiDiGraph[str]",
    actor: str | None = None,
    since: str | None = None,
    until: str | None = None,
    status: str = "held",
) -> list[Moment]:
    """Return what happened to `actor`, or to everybody, oldest first and undated last.

    Meetings of the given status (held, planned, all), and the days on which
    terms began and ended; the window keeps what possibly falls into it.

    Raises
    ------
    UsageError
        A date cannot be read, or the window ends before it begins.
    """
    dataset = dataset_of(graph)
    first, last = window(since, until)
    found = [
        _meeting(dataset, each, touches(each, first, last))
        for each in dataset.meetings
        if each.status in STATUSES[status] and (actor is None or actor in _present(each))
    ]
    for role in dataset.roles:
        if actor is None or actor in (role.person, role.institution):
            found += _terms(dataset, role, first, last)
    return sorted((each for each in found if each.in_window), key=_order)


def _present(meeting: Meeting) -> set[str | None]:
    return {meeting.under, *(each.who for each in meeting.participants)}


def _meeting(dataset: Dataset, meeting: Meeting, sure: Certainty) -> Moment:
    who = tuple(Ref.to(dataset, each.who) for each in meeting.participants)
    return Moment(meeting.date, meeting.kind, who, meeting, is_disputed(meeting), sure)


def _terms(dataset: Dataset, role: Role, first: date, last: date) -> list[Moment]:
    who = (Ref.to(dataset, role.person),) if role.person else ()
    ends = (("takes office", role.since), ("leaves office", role.until))
    return [
        Moment(day, what, who, role, is_disputed(role), day.overlaps(first, last))
        for what, day in ends
        if isinstance(day, PartialDate)
    ]


def _order(moment: Moment) -> tuple[object, ...]:
    key = moment.date.sort_key if moment.date else (date.max, date.max, "")
    return (*key, moment.what, moment.claim.key)
