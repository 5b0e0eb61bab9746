"""Leiden: a repeatable division, and what more runs are for."""

import networkx as nx

from graphkit.engine import Arrays
from graphkit.engine.kernels.communities import leiden


def grown():
    return Arrays.from_graph(nx.barabasi_albert_graph(300, 3, seed=1))


def test_equal_seeds_give_equal_divisions():
    (one, quality), (other, again) = (leiden(grown(), None, seed=5, runs=2) for _ in range(2))

    assert one.tolist() == other.tolist()
    assert quality == again


def test_the_modularity_is_that_of_networkx_and_grows_with_the_runs():
    graph = grown()
    found, quality = leiden(graph, None, runs=3)
    groups = [{row for row in graph if found[row] == label} for label in set(found.tolist())]

    assert abs(quality - nx.community.modularity(graph.to_networkx(), groups)) < 1e-9
    assert quality > leiden(graph, None)[1]


def test_communities_are_numbered_by_their_first_rows_and_who_has_no_tie_is_one():
    graph = Arrays.from_ties(range(6), [(1, 5), (2, 4)])

    assert leiden(graph, None)[0].tolist() == [0, 1, 2, 3, 2, 1]
