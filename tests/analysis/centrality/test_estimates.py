"""Betweenness from draws: near the truth by no more than it says, and said to be an estimate."""

import networkx as nx
import pytest

from graphkit.analysis import resampling
from graphkit.analysis.centrality import rank
from graphkit.analysis.resampling import Draws
from graphkit.errors import UsageError


@pytest.fixture(scope="module")
def crowd():
    """Eighty who met at random, and one who met nobody."""
    view = nx.relabel_nodes(nx.gnm_random_graph(80, 200, seed=4), "p{:02}".format)
    nx.set_edge_attributes(view, 1.0, "weight")
    nx.set_edge_attributes(view, 1.0, "distance")
    view.add_node("zoe")
    return view


@pytest.mark.parametrize("seed", range(3))
def test_no_value_is_further_from_the_truth_than_its_bound(crowd, seed):
    report = rank(crowd, ["betweenness"], draws=Draws(60, seed))
    truth = {each.id: each for each in rank(crowd, ["betweenness"]).metrics["betweenness"]}

    found = report.estimates["betweenness"]

    assert (found.draws, found.of, found.seed, found.confidence) == (60, "sources", seed, 0.95)
    assert any(found.values[id_] != pytest.approx(each.value) for id_, each in truth.items())
    for id_, each in truth.items():
        assert abs(found.values[id_] - each.value) <= found.errors[id_] + 1e-12


def test_the_true_place_lies_within_the_range_of_an_estimate(crowd):
    estimated = rank(crowd, ["betweenness"], draws=Draws(60, 1)).metrics["betweenness"]
    truth = {each.id: each for each in rank(crowd, ["betweenness"]).tied("betweenness")}

    ranges = {each.id: each for each in estimated if each.id in truth}

    assert {span.cause for each in ranges.values() for span in each.spans} == {"draws"}
    for id_, each in ranges.items():
        assert each.rank_low <= truth[id_].rank <= truth[id_].last <= each.rank_high


def test_other_measures_are_computed_in_full(crowd):
    report = rank(crowd, ["degree", "betweenness", "harmonic"], draws=Draws(20))

    assert [*report.metrics] == ["degree", "betweenness", "harmonic"]
    assert [*report.estimates] == ["betweenness"]
    assert report.metrics["harmonic"] == rank(crowd, ["harmonic"]).metrics["harmonic"]


def test_as_many_draws_as_actors_are_exact(crowd):
    report = rank(crowd, ["betweenness"], draws=Draws(len(crowd)))

    assert not report.estimates
    assert report.metrics == rank(crowd, ["betweenness"]).metrics


def test_large_views_are_estimated_unasked(crowd, monkeypatch):
    monkeypatch.setattr(resampling, "EXACT", 70)
    monkeypatch.setattr(resampling, "SOURCES", 30)

    assert rank(crowd, ["betweenness"]).estimates["betweenness"].draws == 30
    assert not rank(crowd, ["betweenness"], engine="networkx").estimates


def test_networkx_makes_no_draws(crowd):
    with pytest.raises(UsageError, match="draws are made by the engine fast"):
        rank(crowd, ["betweenness"], engine="networkx", draws=Draws(20))
