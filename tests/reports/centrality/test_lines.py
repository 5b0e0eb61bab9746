"""CSV and JSON hold everything: where an actor belongs, who tells of it, both periods of a move."""

import csv
import json

import pytest

from graphkit.analysis.centrality import rank
from graphkit.analysis.certainty import compare, with_certainty
from graphkit.analysis.resampling import Resampling
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
from graphkit.reports.centrality import changes, to_csv, to_json
from graphkit.reports.formats import to_csv as csv_of
from graphkit.reports.formats import to_json as json_of

COUNTRIES = {"ann": "CN", "bo": "JP", "cy": "JP", "dai": "KR", "eve": None}


def reported(*pairs):
    """A report on talks of these pairs in June 2024, the last without a date; Eve met nobody."""
    days = [PartialDate.parse("2024-06-03")] * (len(pairs) - 1)
    meetings = tuple(
        Meeting(
            id=f"m{nth}",
            kind="meeting",
            date=day,
            participants=tuple(Participant(who=who) for who in pair.split()),
            evidence=(Evidence(source="s", quote="q"),),
        )
        for nth, (pair, day) in enumerate(zip(pairs, [*days, None], strict=True))
    )
    actors = tuple(
        Person(id=id_, kind="person", names=(Name(text=id_.title()),), country=country)
        for id_, country in COUNTRIES.items()
    )
    sources = (Source(id="s", title="S", publisher="Gazette"),)
    shown = view(build(Dataset(actors=actors, meetings=meetings, sources=sources)), "met")
    return with_certainty(rank(shown, ["degree"]), shown, how=Resampling(2, 1))


@pytest.fixture(scope="module")
def report():
    """Ann met three who did not meet."""
    return reported("ann bo", "ann cy", "ann dai")


def lines(text):
    return {each["id"]: each for each in csv.DictReader(text.splitlines())}


def test_csv_tells_parts_communities_gaps_brokers_and_coverage(report):
    told = lines(to_csv(report))

    ann, eve = told["ann"], told["eve"]
    assert (ann["part"], ann["community"], ann["articulation_point"]) == ("1", "1", "true")
    assert ann["bridges_to"] == "Bo | Cy | Dai"
    assert (ann["brokers.consultant"], ann["brokers.liaison"]) == ("1", "2")
    assert (ann["coverage.publisher"], ann["coverage.alone"]) == ("Gazette", "3")
    assert ann["community_again"]
    assert (eve["part"], eve["community"], eve["coverage.publisher"]) == ("2", "", "")


def test_json_tells_ties_by_month_and_those_without_a_day(report):
    basis = json.loads(to_json(report))["basis"]

    assert basis["ties_by_month"] == [{"name": "2024-06", "certain": 2, "possible": 0}]
    assert basis["undated"] == 1


@pytest.fixture(scope="module")
def moves():
    after = reported("ann bo", "ann cy", "ann dai", "cy dai")
    return changes(compare(("2023", "2024"), reported("bo cy", "bo ann"), after))


def test_json_of_two_periods_holds_values_causes_sureness_and_coverage(moves):
    told = json.loads(json_of(moves))

    (bo,) = (each for each in told["metrics"]["degree"] if each["id"] == "bo")
    assert (bo["before"]["value"], bo["after"]["value"]) == (2, 1)
    assert {each["cause"] for each in bo["after"]["spans"]} >= {"meetings", "participants"}
    for period in ("before", "after"):
        whole = told[period]["report"]
        assert whole["certainty"]["coverage"]["bo"]["publisher"] == "Gazette"
        assert whole["certainty"]["metrics"]["degree"]["losses"]
        assert whole["basis"]["meetings"] == told[period]["ties"]


def test_csv_of_two_periods_has_no_column_without_a_value(moves):
    rows = [*lines(csv_of(moves)).values()]

    assert {"before.value", "after.value", "after.moved_by"} <= rows[0].keys()
    assert "before" not in rows[0]
    assert all(any(row[column] for row in rows) for column in rows[0])
