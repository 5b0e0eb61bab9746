"""A report that estimates says so in every form: from how many draws, which seed, how far off."""

import csv
import itertools
import json
from dataclasses import replace

import pytest

from graphkit.analysis.centrality import rank
from graphkit.analysis.certainty import with_certainty
from graphkit.analysis.resampling import Draws, Resampling
from graphkit.graph import build, view
from graphkit.model import Dataset, Evidence, Meeting, Name, Participant, Person, Publication
from graphkit.reports.centrality import document, sureness, to_file
from graphkit.reports.centrality.summary import summary
from graphkit.reports.centrality.tables import table

SAYS = "Betweenness is estimated from 20 sources drawn with seed 7: with 95% confidence no value"


@pytest.fixture(scope="module")
def chain():
    """Thirty in a row, each of whom met the next."""
    ids = [f"p{nth:02}" for nth in range(30)]
    data = Dataset(
        actors=tuple(Person(id=id_, kind="person", names=(Name(text=id_),)) for id_ in ids),
        meetings=tuple(
            Meeting(
                id=f"m{nth}",
                kind="meeting",
                participants=(Participant(who=one), Participant(who=two)),
                evidence=(Evidence(source="s", quote="q"),),
            )
            for nth, (one, two) in enumerate(itertools.pairwise(ids))
        ),
    )
    return view(build(data), "met")


@pytest.fixture(scope="module")
def estimated(chain):
    report = rank(chain, ["degree", "betweenness"], draws=Draws(20, 7))
    return with_certainty(report, chain, how=Resampling(2, 7))


@pytest.mark.parametrize("suffix", [".md", ".html", ".json"])
def test_every_file_names_draws_seed_and_bound(estimated, suffix):
    text = to_file(suffix, estimated, Publication())

    assert SAYS in text
    assert f"{min(estimated.estimates['betweenness'].error, 1):.2%} of all pairs" in text


def test_the_screen_names_draws_seed_and_bound(estimated):
    carried, _, betweenness = document(estimated).sections

    assert any(SAYS in line for line in carried.text)
    assert any(SAYS in line for line in betweenness.text)


def test_json_holds_the_bound_of_every_actor(estimated):
    told = json.loads(to_file(".json", estimated, Publication()))["estimates"]["betweenness"]

    found = estimated.estimates["betweenness"]
    assert (told["draws"], told["of"], told["seed"], told["confidence"]) == (20, "sources", 7, 0.95)
    assert (told["error"], told["errors"]) == (found.error, dict(found.errors))


def test_csv_has_the_bound_on_every_line_that_is_estimated(estimated):
    lines = [*csv.DictReader(to_file(".csv", estimated, Publication()).splitlines())]

    drawn = [each for each in lines if each["metric"] == "betweenness"]
    exact = [each for each in lines if each["metric"] == "degree"]
    assert {(each["draws"], each["seed"]) for each in drawn} == {("20", "7")}
    errors = estimated.estimates["betweenness"].errors
    assert all(float(each["error"]) == errors[each["id"]] for each in drawn)
    assert {(each["draws"], each["seed"], each["error"]) for each in exact} == {("", "", "0")}


def test_draws_that_are_no_fewer_than_the_actors_are_told_to_change_nothing(chain):
    report = rank(chain, ["betweenness"], draws=Draws(2000, 7))

    assert report.estimates == {}
    assert (
        "Betweenness is computed in full, not estimated: 2,000 draws were asked for, and there "
        "are no more than 30 actors."
    ) in summary(report)


def test_of_a_rough_estimate_no_order_is_told_to_hold(estimated):
    told = " ".join([*summary(estimated), *sureness.sentences(estimated, "betweenness")])

    assert estimated.metrics["betweenness"][0].rank_high == 30
    assert sureness.TOO_ROUGH in told
    assert "The estimate of betweenness is too rough to tell whether its order holds" in told
    assert "roughly by degree and betweenness" not in told
    assert sureness.TOO_ROUGH not in sureness.sentences(estimated, "degree")[0]


def test_of_a_fine_estimate_the_trials_are_told_to_share_its_draws(estimated):
    ranks = estimated.metrics["betweenness"]
    narrow = tuple(replace(each, spans=()) for each in ranks)
    fine = replace(estimated, metrics={**estimated.metrics, "betweenness": narrow})

    assert sureness.SAME_DRAWS in sureness.sentences(fine, "betweenness")[0]
    assert sureness.SAME_DRAWS not in sureness.sentences(fine, "degree")[0]


def test_what_is_computed_in_full_names_no_draws(chain):
    report = rank(chain, ["betweenness"])

    assert "estimated from" not in to_file(".md", report, Publication())
    assert "error" not in to_file(".csv", report, Publication()).splitlines()[0]


@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_a_file_names_the_engine(chain, suffix):
    report = rank(chain, ["degree"], engine="networkx")

    assert "Computed by the engine networkx." in to_file(suffix, report, Publication())


def test_json_names_the_engine(chain):
    report = rank(chain, ["degree"], engine="networkx")

    assert json.loads(to_file(".json", report, Publication()))["engine"] == "networkx"


def test_what_is_said_of_a_ranking_is_the_same_where_its_rows_are_cut(estimated):
    cut = estimated.top(2)

    assert summary(cut) == summary(estimated)
    assert sureness.sentences(cut, "degree") == sureness.sentences(estimated, "degree")
    assert table(cut, "degree") == table(estimated, "degree", 2)
