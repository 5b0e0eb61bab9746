"""Graphs of every kind for properties: weighted, in pieces, with parallel ties and self-loops."""

from fractions import Fraction

import networkx as nx
from hypothesis import strategies as st


@st.composite
def multigraphs(draw, least=1, most=10):
    """Return a multigraph whose weights are what meetings add up to: sums of 1/k."""
    count = draw(st.integers(least, most))
    node = st.integers(0, count - 1)
    share = st.builds(Fraction, st.integers(1, 6), st.integers(1, 7))
    graph = nx.MultiGraph()
    graph.add_nodes_from(range(count))
    for a, b, weight in draw(st.lists(st.tuples(node, node, share), max_size=3 * most)):
        graph.add_edge(a, b, weight=weight)
    return graph


def collapsed(multigraph):
    """Return the simple graph that graphkit measures: weights summed, no self-loops."""
    simple = nx.Graph()
    simple.add_nodes_from(multigraph)
    for a, b, weight in multigraph.edges(data="weight"):
        if a != b:
            before = simple.edges[a, b]["weight"] if simple.has_edge(a, b) else 0
            simple.add_edge(a, b, weight=before + weight)
    for _, _, data in simple.edges(data=True):
        exact = data["weight"]
        data.update(weight=float(exact), distance=float(1 / exact))
    return simple
