"""What a ranking rests on: the meetings behind the ties, and who reported them."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from graphkit.graph import dataset_of
from graphkit.graph.windows import months_of
from graphkit.model import Dataset, Meeting, Source

if TYPE_CHECKING:
    import networkx as nx

MOST_MONTHS = 240  # longer spans are counted by year


@dataclass(frozen=True, slots=True)
class Month:
    """Ties of one month (or year, where months are many): dated to it, or possibly within it."""

    name: str
    certain: int
    possible: int


@dataclass(frozen=True, slots=True)
class Basis:
    """The evidence of the ties of a view.

    `digests` of the `sources` are texts of our own that state what an article
    says.  `publishers` holds each publisher with the number of ties it supplies
    evidence for, the largest first; `single_source` counts the ties for which
    there is one source only, `inferred` those of which no source names both
    persons at the same meeting (only a delegation).  `since` and `until` bound the days of
    the `dated` meetings, those of which first and last possible day are known.
    `months` counts ties by the day of their meetings, without gaps; `undated` those of
    meetings that may be of any month.
    """

    meetings: int
    sources: int
    digests: int
    single_source: int
    inferred: int
    publishers: tuple[tuple[str, int], ...]
    since: date | None
    until: date | None
    months: tuple[Month, ...] = ()
    undated: int = 0
    dated: int = 0


def basis(view: "nx.Graph[str]") -> Basis | None:
    """Return what the ties of `view` rest on, or None when they do not come from meetings."""
    if "dataset" not in view.graph:
        return None
    dataset = dataset_of(view)
    behind = {
        (a, b): [dataset.meeting[id_] for id_ in data["meetings"]]
        for a, b, data in view.edges(data=True)
        if data.get("meetings")
    }
    if not behind:
        return None
    held = {each.id: each for meetings in behind.values() for each in meetings}
    told = [_tellers(dataset, meetings) for meetings in behind.values()]
    sources = {source.id: source for each in told for source in each.values()}
    publishers = Counter(name for each in told for name in {dataset.outlet[id_] for id_ in each})
    days = [day for each in held.values() if (day := _bounds(each))]
    months, undated = _months(behind)
    return Basis(
        meetings=len(held),
        sources=len(sources),
        digests=sum(bool(source.digest_of) for source in sources.values()),
        single_source=sum(len(each) == 1 for each in told),
        inferred=sum(
            all(_infers(each, pair) for each in meetings) for pair, meetings in behind.items()
        ),
        publishers=tuple(sorted(publishers.items(), key=lambda each: (-each[1], each[0]))),
        since=min((first for first, _ in days), default=None),
        until=max((last for _, last in days), default=None),
        months=months,
        undated=undated,
        dated=len(days),
    )


def _months(behind: dict[tuple[str, str], list[Meeting]]) -> tuple[tuple[Month, ...], int]:
    """Return the ties by month, or by year when they span many, and how many have no date."""
    bounds = Counter(
        days for meetings in behind.values() for each in meetings if (days := _bounds(each))
    )
    undated = sum(len(meetings) for meetings in behind.values()) - bounds.total()
    if not bounds:
        return (), undated
    first, last = min(day for day, _ in bounds), max(day for _, day in bounds)
    spans = {f"{start:%Y-%m}": (start, end) for start, end in months_of(first, last)}
    if len(spans) > MOST_MONTHS:
        years = range(first.year, last.year + 1)
        spans = {str(year): (date(year, 1, 1), date(year, 12, 31)) for year in years}
    found = []
    for name, (start, end) in spans.items():
        within = sum(n for (one, two), n in bounds.items() if start <= one and two <= end)
        touching = sum(n for (one, two), n in bounds.items() if one <= end and two >= start)
        found.append(Month(name, within, touching - within))
    return tuple(found), undated


def _bounds(meeting: Meeting) -> tuple[date, date] | None:
    """Return the first and last possible day of a meeting, None where one of them is not known."""
    day = meeting.date
    known = day and day.earliest > date.min and day.latest < date.max
    return (day.earliest, day.latest) if day and known else None


def _tellers(dataset: Dataset, meetings: list[Meeting]) -> dict[str, Source]:
    """Return the sources that say one of these meetings took place."""
    return {
        each.source: dataset.source[each.source]
        for meeting in meetings
        for each in meeting.evidence
        if each.stance != "denies" and each.source in dataset.source
    }


def _infers(meeting: Meeting, pair: tuple[str, str]) -> bool:
    return meeting.inferred or any(
        each.inferred for each in meeting.participants if each.who in pair
    )
