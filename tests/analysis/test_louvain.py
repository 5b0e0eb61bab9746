"""One run of Louvain: communities that a reader would find, equal on every run."""

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.analysis.louvain import louvain


def ties_of(graph):
    return [{other: data["weight"] for other, data in graph.adj[node].items()} for node in graph]


@pytest.fixture
def cliques():
    """Four cliques of five, each tied to the next by one tie."""
    graph = nx.Graph()
    graph.add_nodes_from(range(20))
    for first in range(0, 20, 5):
        clique = range(first, first + 5)
        graph.add_edges_from(((a, b) for a in clique for b in clique if a < b), weight=1.0)
        graph.add_edge(first, (first + 5) % 20, weight=1.0)
    return graph


def test_cliques_are_communities(cliques):
    assert louvain(ties_of(cliques)) == [nth // 5 for nth in range(20)]


def test_it_finds_as_good_a_division_as_networkx(cliques):
    found = louvain(ties_of(cliques))
    groups = [{node for node in cliques if found[node] == each} for each in set(found)]
    theirs = nx.community.louvain_communities(cliques, weight="weight", seed=0)

    assert nx.community.modularity(cliques, groups) == pytest.approx(
        nx.community.modularity(cliques, theirs)
    )


def test_who_has_no_ties_is_a_community_alone():
    assert louvain([{}, {2: 1.0}, {1: 1.0}]) == [0, 1, 1]


pairs = st.tuples(st.integers(0, 11), st.integers(0, 11)).filter(lambda each: each[0] != each[1])


@given(st.dictionaries(pairs, st.floats(0.01, 10), min_size=1, max_size=30))
def test_no_division_is_worse_than_none(weights):
    graph = nx.Graph()
    graph.add_nodes_from(range(12))
    graph.add_weighted_edges_from((a, b, weight) for (a, b), weight in weights.items())
    found = louvain(ties_of(graph))
    groups = [{node for node in graph if found[node] == each} for each in set(found)]
    alone = [{node} for node in graph]

    assert nx.community.modularity(graph, groups) >= nx.community.modularity(graph, alone) - 1e-9
