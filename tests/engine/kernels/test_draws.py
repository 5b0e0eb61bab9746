"""Chains drawn at random are shortest ones, and all of them are equally likely."""

from unittest.mock import patch

import networkx as nx
import numpy as np
import pytest
from graphs import collapsed, multigraphs
from hypothesis import given

from graphkit.engine import Arrays
from graphkit.engine.kernels import draws

DRAWN = 20_000


def shares(simple):
    """Return for each node how likely a chain between two random nodes has it inside."""
    n = len(simple)
    counts = nx.betweenness_centrality(simple, normalized=False)
    return np.array(list(counts.values())) * 2 / (n * (n - 1))


def off(simple, found):
    """Return the largest difference from what is expected, in standard errors."""
    expected = shares(simple)
    spread = np.sqrt(np.maximum(expected * (1 - expected), 1e-4) / DRAWN)
    return np.abs((found / DRAWN - expected) / spread).max()


GRAPHS = {
    "many equal chains": nx.grid_2d_graph(5, 6),
    "hubs": nx.barabasi_albert_graph(80, 2, seed=1),
    "pieces": nx.gnm_random_graph(60, 55, seed=3),
    "a long chain": nx.path_graph(300),
}


@pytest.mark.parametrize("name", GRAPHS)
def test_each_node_is_inside_as_often_as_its_betweenness_says(name):
    found = draws.hits(Arrays.from_graph(GRAPHS[name]), DRAWN)

    assert off(GRAPHS[name], found) < 5


@pytest.mark.parametrize("limit", [{"STEPS": 200, "CELLS": 1 << 14}, {"CELLS": 1, "AGAIN": 3}])
def test_little_memory_makes_it_slower_and_not_wrong(limit):
    simple = GRAPHS["hubs"]

    with patch.multiple(draws, **limit):
        found = draws.hits(Arrays.from_graph(simple), DRAWN)

    assert off(simple, found) < 5


@given(multigraphs(least=2))
def test_only_who_stands_between_others_is_found_inside(multigraph):
    simple = collapsed(multigraph)

    found = draws.hits(Arrays.from_graph(simple), 200)

    assert not found[shares(simple) == 0].any()


@pytest.mark.parametrize("cores", [1, 3])
def test_the_number_of_cores_changes_nothing(cores):
    graph = Arrays.from_graph(GRAPHS["hubs"])
    with patch.multiple(draws, CELLS=1, AGAIN=2):
        expected = draws.hits(graph, 500, seed=7)
        with patch("os.cpu_count", return_value=cores):
            assert (draws.hits(graph, 500, seed=7) == expected).all()
