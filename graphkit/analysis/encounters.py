"""Who met whom: the question graphkit exists for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from graphkit.analysis.disputes import is_disputed
from graphkit.analysis.offices import Titles, titles
from graphkit.analysis.refs import Ref
from graphkit.graph import Tie, dataset_of, ties, touches, window
from graphkit.model import Certainty, Meeting, vocabulary

if TYPE_CHECKING:
    import networkx as nx

STATUSES = {
    "held": ("held",),
    "planned": ("planned", "hypothetical"),
    "all": vocabulary.STATUSES,
}


@dataclass(frozen=True, slots=True)
class Encounter:
    """One meeting of two persons.

    `relation` is met or accompanied; `inferred` that a source names only the
    delegation one of them belonged to; `in_window` whether it certainly or
    possibly falls into the time asked for.
    """

    actor: Ref
    other: Ref
    relation: str
    meeting: Meeting
    actor_titles: Titles
    other_titles: Titles
    inferred: bool
    disputed: bool
    in_window: Certainty


class Terms(NamedTuple):
    """What encounters are asked for: a closed window of days, kind of meeting, statuses."""

    since: date = date.min
    until: date = date.max
    kind: str | None = None
    statuses: tuple[str, ...] = STATUSES["held"]
    relations: tuple[str, ...] = ("met",)

    @classmethod
    def of(
        cls,
        since: str | None = None,
        until: str | None = None,
        kind: str | None = None,
        status: str = "held",
        *,
        accompanied: bool = False,
    ) -> "Terms":
        """Return the terms written as on the command line.

        Raises
        ------
        UsageError
            A date cannot be read, or the window ends before it begins.
        """
        relations = ("met", "accompanied") if accompanied else ("met",)
        return cls(*window(since, until), kind, STATUSES[status], relations)


def encounters(
    graph: "nx.MultiDiGraph[str]",
    actor: str,
    other: str | None = None,
    terms: Terms | None = None,
) -> list[Encounter]:
    """Return whom the person `actor` met, oldest meeting first.

    Parameters
    ----------
    graph
        The graph of `graphkit.graph.build`, or a slice of it.
    actor, other
        Ids of persons; with `other` only the meetings of the two.
    terms
        Window, kind and statuses, by default every held meeting.  A meeting
        that possibly falls into the window is kept and marked; one without a
        date is such a meeting.

    Returns
    -------
    list of Encounter
        One for every other person at every meeting, ordered by date, meeting
        and name; undated meetings last.
    """
    terms = terms or Terms()
    found = [
        _encounter(graph, actor, meeting, tie, terms)
        for meeting in _attended(graph, actor)
        if meeting.status in terms.statuses and terms.kind in (None, meeting.kind)
        if touches(meeting, terms.since, terms.until)
        for tie in ties(meeting, _kinds(graph, meeting))
        if actor in (tie.a.who, tie.b.who) and tie.relation in terms.relations
    ]
    return sorted((e for e in found if other in (None, e.other.id)), key=_order)


def when(meeting: Meeting) -> tuple[date, date, str]:
    """Return the key that puts meetings in order of time, undated ones last."""
    return meeting.date.sort_key if meeting.date else (date.max, date.max, "")


def _attended(graph: "nx.MultiDiGraph[str]", actor: str) -> Iterator[Meeting]:
    for _, _, data in graph.out_edges(actor, data=True):
        if data["relation"] == "attended":
            yield data["claim"]


def _kinds(graph: "nx.MultiDiGraph[str]", meeting: Meeting) -> dict[str, str]:
    return {each.who: graph.nodes[each.who]["kind"] for each in meeting.participants}


def _encounter(
    graph: "nx.MultiDiGraph[str]", actor: str, meeting: Meeting, tie: Tie, terms: Terms
) -> Encounter:
    dataset = dataset_of(graph)
    other = tie.b.who if tie.a.who == actor else tie.a.who
    return Encounter(
        actor=Ref.to(dataset, actor),
        other=Ref.to(dataset, other),
        relation=tie.relation,
        meeting=meeting,
        actor_titles=titles(dataset, actor, meeting.date),
        other_titles=titles(dataset, other, meeting.date),
        inferred=tie.inferred or meeting.inferred,
        disputed=is_disputed(meeting),
        in_window=touches(meeting, terms.since, terms.until),
    )


def _order(encounter: Encounter) -> tuple[object, ...]:
    return (*when(encounter.meeting), encounter.meeting.id, encounter.relation, encounter.other)
