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


@pytest.mark.parametrize("distance", [None, "distance"])
def test_no_value_is_off_by_more_than_its_bound(graph, distance):
    exact = compute(graph, "betweenness", distance=distance)

    for seed in range(5):
        found = betweenness(graph, distance, sources=200, seed=seed)
        assert (np.abs(found.values - exact) <= found.errors).all()
        assert found.error > 0


def test_more_sources_come_nearer(graph):
    exact = compute(graph, "betweenness", distance=None)
    few, many = (betweenness(graph, sources=count) for count in (20, 290))

    assert many.error < few.error
    assert np.abs(many.values - exact).max() < np.abs(few.values - exact).max()


def test_equal_seeds_draw_equal_sources(graph):
    one, two, other = (betweenness(graph, sources=50, seed=seed) for seed in (1, 1, 2))

    assert (one.values == two.values).all()
    assert (one.values != other.values).any()


def test_with_as_many_sources_as_nodes_it_is_exact(graph):
    found = betweenness(graph, sources=300)

    assert found.error == 0
    assert found.values == pytest.approx(compute(graph, "betweenness", distance=None))


def test_it_says_how_it_was_made(graph):
    said = str(betweenness(graph, sources=50, seed=9))

    assert said.startswith("from 50 sources drawn with seed 9; with 95% confidence no value is off")
