"""A small report about invented people with hostile names."""

from collections.abc import Callable

import pytest

from graphkit.analysis.centrality import CentralityReport, rank
from graphkit.graph import build, view
from graphkit.model import Dataset, Evidence, Meeting, Name, Participant, Person, Source

HOSTILE = {
    "ann": "Ann <script>alert(1)</script>",
    "bo": "=HYPERLINK(1) | `Bo` $x_1$",
    "cy": "Cy\u202e\x1b[31m\x00\ufffe & 'so' \"on\"",
    "dai": "石橋 春子" * 9,
    "eve": "Eve",
}


@pytest.fixture(scope="session")
def report_on() -> Callable[..., CentralityReport]:
    def make(
        *pairs: str, names: dict[str, str] = HOSTILE, metrics: tuple[str, ...] = ()
    ) -> CentralityReport:
        actors = tuple(
            Person(id=id_, kind="person", names=(Name(text=text),)) for id_, text in names.items()
        )
        meetings = tuple(
            Meeting(
                id=f"m{nth}",
                kind="meeting",
                participants=tuple(Participant(who=who) for who in pair.split()),
                evidence=(Evidence(source="s", quote="q"),),
            )
            for nth, pair in enumerate(pairs)
        )
        sources = (Source(id="s", title="S", publisher="Gazette <i>&</i> | Sons"),)
        data = Dataset(actors=actors, meetings=meetings, sources=sources)
        return rank(view(build(data), "met"), metrics)

    return make


@pytest.fixture(scope="session")
def report(report_on: Callable[..., CentralityReport]) -> CentralityReport:
    """Ann met three, two of them by name only once; Eve met nobody."""
    made: CentralityReport = report_on("ann bo", "ann bo", "ann cy", "ann dai")
    return made
