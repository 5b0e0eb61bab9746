"""Both readings in words: a star whose meetings are denied, vaguely dated, or inferred."""

import pytest

from graphkit.analysis.centrality import rank
from graphkit.analysis.certainty import reasons, with_certainty
from graphkit.analysis.resampling import Resampling
from graphkit.graph import between, build, view
from graphkit.graph.windows import window
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
from graphkit.reports.centrality import reasons as explained
from graphkit.reports.centrality import sureness
from graphkit.reports.centrality.summary import summary
from graphkit.reports.centrality.tables import body

SOURCES = ("wire", "herald", "bureau")


def talk(id_, *who, date="2024-06-03", denied=False, inferred=False):
    a, b = who
    evidence = [Evidence(source=each, quote="q") for each in SOURCES[:2]]
    if denied:
        evidence.append(Evidence(source="bureau", quote="no", stance="denies"))
    return Meeting(
        id=id_,
        kind="meeting",
        date=PartialDate.parse(date) if date else None,
        participants=(Participant(who=a, side="a", inferred=inferred), Participant(who=b)),
        evidence=tuple(evidence),
    )


def data_of(**doubt):
    """A ring of twelve, and Zed who met eight of them in doubtful meetings only."""
    ring = [talk(f"r{nth:02}", f"p{nth:02}", f"p{(nth + 1) % 12:02}") for nth in range(12)]
    star = [talk(f"s{nth}", "zed", f"p{nth:02}", **doubt) for nth in range(8)]
    ids = ["zed", *(f"p{nth:02}" for nth in range(12))]
    people = [Person(id=id_, kind="person", names=(Name(text=id_.title()),)) for id_ in ids]
    told = tuple(Source(id=id_, title=id_, publisher=id_.title()) for id_ in SOURCES)
    return Dataset(actors=tuple(people), sources=told, meetings=(*ring, *star))


def reported(data):
    met = view(between(build(data), "2024-06"), "met")
    report = rank(met, ["degree", "strength"])
    return with_certainty(report, met, window("2024-06"), Resampling(12, 7)), met


@pytest.mark.parametrize(
    ("doubt", "told"),
    [
        ({"denied": True}, "Without disputed meetings (8 of 20)"),
        ({"inferred": True}, "Without inferred participants (8)"),
        ({"date": "2024"}, "Without meetings that may lie outside the time asked for (8 of 20)"),
        ({"date": None}, "Without meetings that may lie outside the time asked for (8 of 20)"),
    ],
)
def test_the_summary_gives_the_place_of_the_first_in_the_other_reading(doubt, told):
    report, _ = reported(data_of(**doubt))

    places = "by degree and strength Zed (place 13)"
    assert f"{told} these come first no more: {places}." in summary(report)


def test_meetings_of_no_certain_date_are_counted_apart():
    report, _ = reported(data_of(date=None))

    assert (
        "on 12 meetings dated 2024-06-03 to 2024-06-03 and 8 of no certain date, "
        in summary(report)[0]
    )


def test_where_nobody_loses_the_first_place_the_summary_says_that(doubted):
    report, _ = reported(doubted)

    assert "Without disputed meetings (1 of 21) who comes first stays first." in summary(report)


@pytest.fixture
def doubted():
    """Zed met eight for certain; a single meeting of two others is denied."""
    data = data_of()
    one = talk("x", "p09", "p11", denied=True)
    return Dataset(actors=data.actors, sources=data.sources, meetings=(*data.meetings, one))


def test_the_reasons_of_a_rank_give_its_place_in_the_other_reading():
    report, met = reported(data := data_of(denied=True))

    found = reasons(report, met, "zed")

    assert (
        "Without disputed meetings it is place 13."
        in explained(data, found).body["metrics"]["degree"]["why"]
    )


def test_a_measure_says_who_leaves_its_top_in_the_other_reading():
    report, _ = reported(data_of(denied=True))

    assert "Without disputed meetings Zed is no longer among the first 4." in sureness.sentences(
        report, "degree"
    )


def test_the_json_holds_the_places_of_every_reading():
    report, _ = reported(data_of(denied=True))

    held = body(report)["certainty"]["metrics"]["degree"]["readings"]["disputed meetings"]
    assert held["zed"] == {"rank": 13, "equal_to": 13}
