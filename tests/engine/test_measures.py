"""Every fast measure equals the reference, on graphs of every kind."""

import sys
from unittest.mock import patch

import networkx as nx
import numpy as np
import pytest
from graphs import collapsed, multigraphs
from hypothesis import given
from hypothesis import strategies as st

from graphkit.analysis.centrality import METRICS
from graphkit.engine import MEASURES, Arrays, compute, compute_all
from graphkit.engine.kernels import triads
from graphkit.errors import UsageError

FIND_SPEC = "graphkit.engine.kernels.betweenness.find_spec"
REFERENCE = {
    "closeness": lambda g: nx.closeness_centrality(g, distance="distance"),
} | {name: metric.function for name, metric in METRICS.items() if name in MEASURES}
UNWEIGHTED = {
    "betweenness": nx.betweenness_centrality,
    "closeness": nx.closeness_centrality,
    "constraint": nx.constraint,
    "pagerank": lambda g: nx.pagerank(g, weight=None, tol=1e-14, max_iter=1000),
}


def arrays(simple):
    return Arrays.from_graph(simple, ("weight", "distance"))


def close(found, expected):
    return found == pytest.approx(list(expected.values()), rel=1e-9, abs=1e-9, nan_ok=True)


@pytest.mark.parametrize("measure", REFERENCE)
@given(multigraphs())
def test_it_equals_networkx(measure, multigraph):
    simple = collapsed(multigraph)

    assert close(compute(arrays(simple), measure), REFERENCE[measure](simple))


@pytest.mark.parametrize("measure", UNWEIGHTED)
@given(multigraphs())
def test_it_equals_networkx_when_ties_are_counted(measure, multigraph):
    simple = collapsed(multigraph)
    lengths = "distance" if measure in {"betweenness", "closeness"} else "strength"

    found = compute(arrays(simple), measure, **{lengths: None})

    assert close(found, UNWEIGHTED[measure](simple))


@given(multigraphs())
def test_betweenness_needs_no_other_engine(multigraph):
    simple = collapsed(multigraph)
    with patch.dict(sys.modules, {"rustworkx": None}), patch(FIND_SPEC, return_value=None):
        found = compute(arrays(simple), "betweenness", distance=None)

    assert close(found, nx.betweenness_centrality(simple))


@given(multigraphs())
def test_harmonic_equals_networkx_when_ties_are_counted(multigraph):
    simple = collapsed(multigraph)
    others = max(len(simple) - 1, 1)

    found = compute(arrays(simple), "harmonic", distance=None) * others

    assert close(found, nx.harmonic_centrality(simple))


@given(multigraphs())
def test_weighted_clustering_is_that_of_onnela(multigraph):
    simple = collapsed(multigraph)

    found = compute(arrays(simple), "clustering", strength="weight")

    assert close(np.nan_to_num(found), nx.clustering(simple, weight="weight"))


@pytest.mark.parametrize("ties", [150, 600, 3000])
@pytest.mark.parametrize("measure", ["core", "clustering", "constraint", "pagerank"])
def test_it_equals_networkx_on_larger_graphs(measure, ties):
    simple = nx.gnm_random_graph(200, ties, seed=ties)
    for nth, (_, _, data) in enumerate(simple.edges(data=True)):
        data.update(weight=1 + nth % 7, distance=1 / (1 + nth % 7))

    assert close(compute(arrays(simple), measure), REFERENCE[measure](simple))


@given(multigraphs(least=2))
def test_katz_equals_networkx(multigraph):
    simple = collapsed(multigraph)
    alpha = 0.9 / (1 + simple.size("weight"))

    found = compute(arrays(simple), "katz", alpha=alpha)

    expected = nx.katz_centrality_numpy(simple, alpha=alpha, weight="weight", normalized=False)
    assert close(found, expected)


@given(multigraphs())
def test_several_at_once_are_what_they_are_alone(multigraph):
    graph = arrays(collapsed(multigraph))

    found = compute_all(graph, MEASURES)

    assert list(found) == list(MEASURES)
    for name, values in found.items():
        assert values == pytest.approx(compute(graph, name), nan_ok=True)


@given(multigraphs(), st.randoms(use_true_random=False))
def test_the_order_of_nodes_changes_nothing(multigraph, random):
    simple = collapsed(multigraph)
    shuffled = sorted(simple, key=lambda _: random.random())
    other = nx.Graph()
    other.add_nodes_from(shuffled)
    other.add_edges_from(simple.edges(data=True))

    for measure in ("betweenness", "pagerank", "eigenvector", "core"):
        found = dict(zip(other, compute(arrays(other), measure), strict=True))
        assert found == pytest.approx(
            dict(zip(simple, compute(arrays(simple), measure), strict=True)), abs=1e-9
        )


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("count", [0, 1, 2])
def test_a_graph_without_ties_has_values_too(measure, count):
    empty = nx.empty_graph(count)

    assert compute(arrays(empty), measure).shape == (count,)


def test_a_hub_of_hundreds_is_joined_as_everybody_else():
    star = nx.star_graph(300)
    nx.add_path(star, [1, 2, 3])
    nx.set_edge_attributes(star, 1.0, "weight")
    nx.set_edge_attributes(star, 1.0, "distance")

    for measure in ("harmonic", "closeness", "betweenness"):
        found = compute(arrays(star), measure)
        assert found == pytest.approx(compute(arrays(star), measure, distance=None))


@given(multigraphs())
def test_triangles_are_the_same_however_few_are_looked_at_together(multigraph):
    simple = collapsed(multigraph)
    with patch.multiple(triads, CELLS=2, PAIRS=1, ENOUGH=1):
        found = compute(arrays(simple), "clustering")

    assert close(np.nan_to_num(found), nx.clustering(simple))


def test_equal_lengths_are_equal_in_spite_of_rounding():
    graph = nx.Graph()
    graph.add_edge("a", "b", weight=1, distance=0.3)
    graph.add_edge("b", "d", weight=1, distance=0.3)
    graph.add_edge("a", "c", weight=1, distance=0.1 + 0.2)
    graph.add_edge("c", "d", weight=1, distance=0.3)

    found = dict(zip(graph, compute(arrays(graph), "betweenness"), strict=True))

    assert found["b"] == found["c"]


def test_lengths_of_all_orders_of_magnitude_end():
    path = nx.cycle_graph(4)
    for length, (_, _, data) in zip((1e-13, 1.0, 1e-13, 10.0), path.edges(data=True), strict=True):
        data.update(distance=length, weight=1 / length)

    assert np.isfinite(compute(arrays(path), "betweenness")).all()


def test_an_unknown_measure_is_named_with_the_known_ones():
    with pytest.raises(UsageError, match="frobnicate.*betweenness"):
        compute(arrays(nx.path_graph(2)), "frobnicate")


@pytest.mark.parametrize("length", [0.0, -1.0, float("nan")])
def test_a_length_that_is_none_is_refused(length):
    triangle = nx.cycle_graph(3)
    nx.set_edge_attributes(triangle, length, "distance")

    with pytest.raises(UsageError, match="lengths of ties are above 0"):
        compute(Arrays.from_graph(triangle, ("distance",)), "harmonic")
