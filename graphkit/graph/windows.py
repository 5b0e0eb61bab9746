"""Time: which part of the graph falls into a window, certainly or possibly."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from graphkit.errors import UsageError
from graphkit.model import Certainty, Claim, Kinship, Meeting, PartialDate
from graphkit.model.terms import certain_days, possible_days

if TYPE_CHECKING:
    import networkx as nx

ALWAYS = (date.min, date.max)


def asked_date(text: str) -> PartialDate:
    """Return the partial date that a question names; UsageError says why it is none."""
    try:
        return PartialDate.parse(text)
    except ValueError as error:
        raise UsageError(str(error)) from None


def window(since: str | None = None, until: str | None = None) -> tuple[date, date]:
    """Return the first and last day of a closed window given as partial dates, None being open.

    Raises
    ------
    UsageError
        One of them is no partial date, or the window ends before it begins.

    Examples
    --------
    >>> window("2024-12", "2025")[1].isoformat()
    '2025-12-31'
    """
    first = asked_date(since).earliest if since else date.min
    last = asked_date(until).latest if until else date.max
    if first > last:
        raise UsageError(f"the window from {since} until {until} ends before it begins")
    return first, last


def bounds(claim: Claim) -> tuple[date, date]:
    """Return the earliest and latest day a claim may concern; kinship concerns all of time."""
    if isinstance(claim, Kinship):
        return ALWAYS
    if isinstance(claim, Meeting):
        return (claim.date.earliest, claim.date.latest) if claim.date else ALWAYS
    return possible_days(claim)


def touches(claim: Claim, since: date, until: date) -> Certainty:
    """Tell whether a claim concerns at least one day of the closed window [since, until]."""
    if isinstance(claim, Kinship) or (since, until) == ALWAYS:
        return Certainty.YES
    if isinstance(claim, Meeting):
        return claim.date.overlaps(since, until) if claim.date else Certainty.MAYBE
    first, last = possible_days(claim)
    if first > until or last < since:
        return Certainty.NO
    certain = certain_days(claim)
    inside = since <= first and last <= until
    overlap = certain is not None and certain[0] <= until and certain[1] >= since
    return Certainty.YES if inside or overlap else Certainty.MAYBE


def between(
    graph: "nx.MultiDiGraph[str]",
    since: str | None = None,
    until: str | None = None,
    *,
    least: Certainty = Certainty.MAYBE,
) -> "nx.MultiDiGraph[str]":
    """Return the slice of `graph` that falls into a window.

    Parameters
    ----------
    since, until
        Partial dates; the window is closed, and None leaves an end open.
    least
        MAYBE keeps what possibly falls inside, YES only what certainly does.

    Returns
    -------
    nx.MultiDiGraph
        A copy with every actor, and the meetings and edges of the window.
    """
    first, last = window(since, until)
    sliced: nx.MultiDiGraph[str] = graph.copy()
    sliced.remove_edges_from(
        [
            (start, end, key)
            for start, end, key, data in graph.edges(keys=True, data=True)
            if touches(data["claim"], first, last) < least
        ]
    )
    sliced.remove_nodes_from(
        [
            node
            for node, data in graph.nodes(data=True)
            if data["kind"] == "meeting" and touches(data["record"], first, last) < least
        ]
    )
    return sliced


def at(
    graph: "nx.MultiDiGraph[str]", day: str, *, least: Certainty = Certainty.MAYBE
) -> "nx.MultiDiGraph[str]":
    """Return the slice of `graph` on a day (or in a month or year)."""
    return between(graph, day, day, least=least)


def months_of(first: date, last: date) -> list[tuple[date, date]]:
    """Return the first and last day of every month that [first, last] touches."""
    months = []
    day = first.replace(day=1)
    while day <= last:
        following = (day + timedelta(days=31)).replace(day=1)
        months.append((day, following - timedelta(days=1)))
        day = following
    return months
