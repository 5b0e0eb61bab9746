"""A graph as arrays: the same graph, simple, unchangeable, and told by its version."""

import pickle

import networkx as nx
import numpy as np
import pytest
from graphs import collapsed, multigraphs
from hypothesis import given

from graphkit.engine import Arrays


@given(multigraphs())
def test_there_and_back_is_the_same_graph(multigraph):
    simple = collapsed(multigraph)

    back = Arrays.from_graph(simple, ("weight", "distance")).to_networkx()

    assert list(back) == list(simple)
    assert nx.utils.edges_equal(back.edges(data=True), simple.edges(data=True))


@given(multigraphs())
def test_parallel_ties_become_one_and_self_loops_none(multigraph):
    found = Arrays.from_graph(multigraph, ("weight",)).to_networkx()
    expected = collapsed(multigraph)

    assert set(map(frozenset, found.edges)) == set(map(frozenset, expected.edges))
    for a, b, weight in expected.edges(data="weight"):
        assert found.edges[a, b]["weight"] == pytest.approx(weight)


@given(multigraphs())
def test_thinned_keeps_the_ties_of_the_mask_only(multigraph):
    graph = Arrays.from_graph(collapsed(multigraph), ("weight",))
    keep = np.arange(graph.number_of_edges()) % 3 > 0
    low, high = graph.ends

    thinned = graph.thinned(keep)

    assert set(map(frozenset, thinned.to_networkx().edges)) == {
        frozenset(each) for each in zip(low[keep].tolist(), high[keep].tolist(), strict=True)
    }
    assert thinned.ties["weight"].tolist() == graph.ties["weight"][keep].tolist()


def test_nothing_in_it_can_be_changed():
    graph = Arrays.from_graph(nx.path_graph(3), ("weight",))

    order, (tile, *_) = graph.tiles
    computed = (graph.heads, graph.sizes, *graph.ends, order, tile.ahead, tile.entries)
    for each in (graph.indptr, graph.indices, graph.tie, graph.ties["weight"], *computed):
        with pytest.raises(ValueError, match="read-only"):
            each[0] = 7
    for mapping in (graph.ties, graph.row):
        with pytest.raises(TypeError, match="item assignment"):
            mapping["weight"] = 7


def test_what_is_computed_of_a_thinned_graph_cannot_be_changed_either():
    graph = Arrays.from_graph(nx.path_graph(3)).thinned(np.array([True, False]))

    for each in (graph.heads, graph.sizes, *graph.ends):
        with pytest.raises(ValueError, match="read-only"):
            each[0] = 7


def test_a_copy_sent_to_another_process_is_the_same_graph():
    graph = Arrays.from_graph(nx.path_graph(3), ("weight",))

    assert pickle.loads(pickle.dumps(graph)).version == graph.version  # noqa: S301 - our own


def test_equal_graphs_have_equal_versions_and_others_have_others():
    path = nx.path_graph(3)
    first = Arrays.from_graph(path, ("weight",))
    path.edges[0, 1]["weight"] = 2

    assert first.version == Arrays.from_graph(nx.path_graph(3), ("weight",)).version
    assert first.version != Arrays.from_graph(path, ("weight",)).version


def test_it_names_its_nodes_and_their_neighbours():
    graph = Arrays.from_graph(nx.Graph([("ann", "bo"), ("bo", "cy")]))

    assert list(graph) == ["ann", "bo", "cy"]
    assert list(graph.neighbors("bo")) == ["ann", "cy"]
    assert "ann" in graph
    assert "dee" not in graph
    assert repr(graph).startswith("<Arrays: 3 nodes, 2 ties")
