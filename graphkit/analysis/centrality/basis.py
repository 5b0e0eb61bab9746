"""What a ranking rests on: the meetings behind the ties, and who reported them."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from graphkit.graph import dataset_of
from graphkit.model import Dataset, Meeting, Source

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class Basis:
    """The evidence of the ties of a view.

    `digests` of the `sources` are texts of our own that state what an article
    says.  `publishers` holds each publisher with the number of ties it supplies
    evidence for, the largest first; `single_source` counts the ties for which
    there is one source only, `inferred` those of which no source names both
    persons at the same meeting (only a delegation).  `since` and `until` bound the stated dates.
    """

    meetings: int
    sources: int
    digests: int
    single_source: int
    inferred: int
    publishers: tuple[tuple[str, int], ...]
    since: date | None
    until: date | None


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
    publishers = Counter(name for each in told for name in {_publisher(s) for s in each.values()})
    days = [each.date for each in held.values() if each.date]
    return Basis(
        meetings=len(held),
        sources=len(sources),
        digests=sum(bool(source.digest_of) for source in sources.values()),
        single_source=sum(len(each) == 1 for each in told),
        inferred=sum(
            all(_infers(each, pair) for each in meetings) for pair, meetings in behind.items()
        ),
        publishers=tuple(sorted(publishers.items(), key=lambda each: (-each[1], each[0]))),
        since=min((d.earliest for d in days if d.earliest > date.min), default=None),
        until=max((d.latest for d in days if d.latest < date.max), default=None),
    )


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


def _publisher(source: Source) -> str:
    return source.publisher or source.title
