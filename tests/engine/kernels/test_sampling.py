"""Sampled betweenness: its error stays within the bound it states."""

import networkx as nx
import numpy as np
import pytest

from graphkit.engine import Arrays, compute
from graphkit.engine.kernels.sampling import betweenness


@pytest.fixture(scope="module")
def graph():
    drawn = nx.barabasi_albert_graph(300, 2, seed=4)
    for a, b, data in drawn.edges(data=True):
        data["distance"] = 1 + (a * b) % 5
    return Arrays.from_graph(drawn, ("distance",))


@pytest.mark.parametrize(("distance", "draws"), [(None, 800), ("distance", 250)])
def test_no_value_is_off_by_more_than_its_bound(graph, distance, draws):
    exact = compute(graph, "betweenness", distance=distance)

    for seed in range(5):
        found = betweenness(graph, distance, draws=draws, seed=seed)
        assert (np.abs(found.values - exact) <= found.errors).all()
        assert found.error > 0


def test_more_draws_come_nearer(graph):
    exact = compute(graph, "betweenness", distance=None)
    few, many = (betweenness(graph, draws=count) for count in (40, 800))

    assert many.error < few.error
    assert np.abs(many.values - exact).max() < np.abs(few.values - exact).max()


def test_equal_seeds_draw_equal_pairs(graph):
    one, two, other = (betweenness(graph, draws=50, seed=seed) for seed in (1, 1, 2))

    assert (one.values == two.values).all()
    assert (one.values != other.values).any()


@pytest.mark.parametrize("distance", [None, "distance"])
def test_where_the_exact_measure_costs_less_it_is_exact(graph, distance):
    found = betweenness(graph, distance)

    assert found.error == 0
    assert found.values == pytest.approx(compute(graph, "betweenness", distance=distance))
    assert str(found).startswith("from all 300 sources")


@pytest.mark.parametrize(("distance", "of"), [(None, "pairs"), ("distance", "sources")])
def test_it_says_how_it_was_made(graph, distance, of):
    said = str(betweenness(graph, distance, draws=50, seed=9))

    assert said.startswith(f"from 50 {of} drawn with seed 9; with 95% confidence no value is off")


def test_who_has_one_tie_stands_between_nobody_and_nothing_is_estimated():
    star = Arrays.from_graph(nx.star_graph(200))

    found = betweenness(star, draws=100)

    assert (found.errors > 0).tolist() == [True] + [False] * 200
    assert not found.values[1:].any()
