"""What holds a graph together: blocks, articulation points and bridges are those of networkx."""

from collections import defaultdict

import networkx as nx
import numpy as np
import pytest
from graphs import collapsed, multigraphs
from hypothesis import given
from hypothesis import strategies as st

from graphkit.engine import Arrays
from graphkit.engine.kernels.parts import articulation, blocks, bridges, components


def shuffled(simple, random):
    nodes = sorted(simple, key=lambda _: random.random())
    other = nx.Graph()
    other.add_nodes_from(nodes)
    other.add_edges_from(simple.edges)
    return other


def members(graph):
    """Return the nodes of each block, from the ties of the forest in it."""
    parent, block = blocks(graph)
    found = defaultdict(set)
    for row in np.flatnonzero(parent >= 0):
        found[block[row]] |= {graph.nodes[row], graph.nodes[parent[row]]}
    return sorted(map(sorted, found.values()))


@given(multigraphs(most=14), st.randoms(use_true_random=False))
def test_blocks_are_those_of_networkx(multigraph, random):
    simple = shuffled(collapsed(multigraph), random)

    assert members(Arrays.from_graph(simple)) == sorted(
        map(sorted, nx.biconnected_components(simple))
    )


@pytest.mark.parametrize("seed", range(5))
def test_what_breaks_a_larger_graph_is_what_networkx_says(seed):
    simple = nx.gnm_random_graph(400, 420, seed=seed)
    graph = Arrays.from_graph(simple)
    low, high = graph.ends

    broken = np.flatnonzero(articulation(graph)).tolist()
    ties = bridges(graph)

    assert broken == sorted(nx.articulation_points(simple))
    assert set(zip(low[ties], high[ties], strict=True)) == set(nx.bridges(simple))
    assert members(graph) == sorted(map(sorted, nx.biconnected_components(simple)))


@pytest.mark.parametrize("count", [0, 1, 3])
def test_nothing_breaks_a_graph_without_ties(count):
    graph = Arrays.from_graph(nx.empty_graph(count))

    assert not articulation(graph).any()
    assert not len(bridges(graph))
    assert components(graph).tolist() == list(range(count))


def test_a_long_chain_breaks_everywhere_but_at_its_ends():
    graph = Arrays.from_graph(nx.path_graph(3000))

    assert np.flatnonzero(~articulation(graph)).tolist() == [0, 2999]
    assert len(bridges(graph)) == 2999
