"""Views made of meetings of invented people, each told by chosen sources."""

from types import SimpleNamespace

import pytest

from graphkit.graph import build, view
from graphkit.model import (
    Dataset,
    Evidence,
    Meeting,
    Name,
    PartialDate,
    Participant,
    Person,
    Source,
)


def talk(id_, *who, told="wire", **more):
    """A meeting, everybody on a side of their own, told by these sources."""
    stance = more.pop("stance", "supports")
    sides = [Participant(who=each, side=side) for each, side in zip(who, "xyz", strict=False)]
    return Meeting(
        id=id_,
        kind="meeting",
        participants=tuple(more.pop("participants", sides)),
        evidence=tuple(
            Evidence(source=source, quote="q", stance=stance) for source in told.split()
        ),
        date=PartialDate.parse(more.pop("date", "2024-06-03")),
        **more,
    )


def dataset(*meetings, publishers=None):
    """A dataset of these meetings; a source is its own publisher unless said otherwise."""
    publishers = publishers or {}
    people = sorted({each.who for meeting in meetings for each in meeting.participants})
    sources = sorted({each.source for meeting in meetings for each in meeting.evidence})
    return Dataset(
        actors=tuple(
            Person(id=id_, kind="person", names=(Name(text=id_.title()),)) for id_ in people
        ),
        sources=tuple(
            Source(id=id_, title=id_.title(), publisher=publishers.get(id_, f"The {id_}"))
            for id_ in sources
        ),
        meetings=meetings,
    )


def met(*meetings, publishers=None):
    return view(build(dataset(*meetings, publishers=publishers)), "met")


def circle(people="abcdefghijkl", told="wire herald"):
    """Talks of everybody with the two next, each told by two sources."""
    n = len(people)
    return [
        talk(f"c{nth}-{step}", people[nth], people[(nth + step) % n], told=told)
        for nth in range(n)
        for step in (1, 2)
    ]


def star(centre="zed", rays=40, told="organ"):
    """One-on-one meetings of one person with forty others, told by one outlet."""
    return [talk(f"star-{nth:02}", centre, f"guest-{nth:02}", told=told) for nth in range(rays)]


@pytest.fixture(scope="session")
def make():
    """The factories of this folder."""
    return SimpleNamespace(
        talk=talk,
        dataset=dataset,
        met=met,
        circle=circle,
        star=star,
        view=lambda data: view(build(data), "met"),
    )
