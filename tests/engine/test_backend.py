"""graphkit as a backend of networkx: the numbers of networkx, for anybody's graph."""

import subprocess
import sys

import networkx as nx
import numpy as np
import pytest
from graphs import collapsed, multigraphs
from hypothesis import given

from graphkit.backend_info import FUNCTIONS
from graphkit.engine import Arrays, backend
from graphkit.errors import GraphkitError

MEASURES = {
    "average_clustering": {"weight": "weight"},
    "betweenness_centrality": {"weight": "distance"},
    "closeness_centrality": {"distance": "distance"},
    "clustering": {"weight": "weight"},
    "constraint": {"weight": "weight"},
    "core_number": {},
    "degree_centrality": {},
    "harmonic_centrality": {"distance": "distance"},
    "number_connected_components": {},
    "triangles": {},
}

FITTING = {name: {"alpha": 0.01} for name in ("katz_centrality", "katz_centrality_numpy")}


def arrays(simple):
    return Arrays.from_graph(simple, ("weight", "distance"))


def function(name):
    return getattr(nx, name, None) or getattr(nx.community, name)


@pytest.mark.parametrize("name", MEASURES)
@given(multigraphs())
def test_a_function_of_networkx_takes_arrays(name, multigraph):
    simple = collapsed(multigraph)
    # Floats miss equal lengths, as graphkit does not: lengths are exact here.
    exact = simple.copy()
    for _, _, data in exact.edges(data=True):
        data.update(weight=round(data["weight"] * 420), distance=round(data["weight"] * 420))

    for options in ({}, MEASURES[name]):
        expected = function(name)(exact, **options)
        assert function(name)(arrays(exact), **options) == pytest.approx(expected, nan_ok=True)


@given(multigraphs())
def test_groups_and_ties_are_those_of_networkx(multigraph):
    simple = collapsed(multigraph)
    graph = arrays(simple)

    assert list(nx.connected_components(graph)) == list(nx.connected_components(simple))
    assert nx.is_connected(graph) == nx.is_connected(simple)
    assert set(nx.articulation_points(graph)) == set(nx.articulation_points(simple))
    assert set(map(frozenset, nx.bridges(graph))) == set(map(frozenset, nx.bridges(simple)))


@pytest.mark.parametrize("weight", [None, "weight"])
@pytest.mark.parametrize("normalized", [True, False])
@pytest.mark.parametrize("k", [1, 20, 77])
def test_betweenness_from_some_nodes_is_that_of_networkx_from_the_same(k, normalized, weight):
    graph = nx.les_miserables_graph()
    options = {"k": k, "seed": 3, "normalized": normalized, "weight": weight}

    found = nx.betweenness_centrality(graph, **options, backend="graphkit")

    expected = nx.betweenness_centrality(graph, **options)
    assert found == pytest.approx(expected, nan_ok=True)


@pytest.mark.parametrize("normalized", [True, False])
def test_katz_is_that_of_networkx(normalized):
    graph = nx.les_miserables_graph()
    options = {"alpha": 0.005, "beta": -2.0, "normalized": normalized, "weight": "weight"}
    expected = nx.katz_centrality_numpy(graph, **options)
    iterated = nx.katz_centrality(graph, **options, tol=1e-14)

    found = nx.katz_centrality_numpy(graph, **options, backend="graphkit")

    assert found == pytest.approx(expected, abs=1e-10)
    found = nx.katz_centrality(graph.copy(), **options, backend="graphkit")
    assert found == pytest.approx(iterated, abs=1e-10)


def test_katz_without_a_limit_is_an_error():
    with pytest.raises(GraphkitError, match="1 / the largest eigenvalue"):
        nx.katz_centrality(nx.les_miserables_graph(), alpha=1.0, backend="graphkit")


def test_hits_of_a_connected_graph_are_those_of_networkx():
    graph = nx.les_miserables_graph()
    expected = nx.hits(graph, tol=0, max_iter=1000)

    found = nx.hits(graph, backend="graphkit")

    assert found[0] == pytest.approx(expected[0], abs=1e-9)
    assert found[1] == pytest.approx(expected[1], abs=1e-9)


@pytest.mark.parametrize(
    ("graph", "options"),
    [(nx.Graph([(1, 2), (3, 4)]), {}), (nx.path_graph(3), {"normalized": False})],
    ids=["parts", "not normalized"],
)
def test_hits_that_have_no_one_answer_are_refused(graph, options):
    with pytest.raises(NotImplementedError, match="not implemented"):
        nx.hits(graph, **options, backend="graphkit")


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_it_announces_runs_on_a_graph_of_anybody(name):
    graph = nx.les_miserables_graph()

    found = function(name)(graph, **FITTING.get(name, {}), backend="graphkit")

    assert found is not None
    assert hasattr(backend, name)


def test_the_eigenvector_is_that_of_networkx_run_to_the_end():
    graph = nx.les_miserables_graph()
    expected = nx.eigenvector_centrality(graph, weight="weight", tol=1e-13, max_iter=10_000)

    found = nx.eigenvector_centrality(graph, weight="weight", backend="graphkit")

    assert found == pytest.approx(expected, abs=1e-9)


def test_pagerank_is_that_of_networkx_run_to_the_end():
    graph = nx.les_miserables_graph()
    expected = nx.pagerank(graph, tol=1e-15, max_iter=1000)

    assert nx.pagerank(graph, backend="graphkit") == pytest.approx(expected, abs=1e-12)


def test_effective_size_is_that_of_networkx_node_by_node():
    graph = nx.les_miserables_graph()

    # Of all nodes at once networkx 3.6.1 divides by the strongest tie of the wrong end.
    expected = nx.effective_size(graph, nodes=list(graph), weight="weight")

    found = nx.effective_size(graph, weight="weight", backend="graphkit")
    assert found == pytest.approx(expected)


def test_communities_are_the_same_for_every_hash_seed():
    code = (
        "import networkx as nx; g = nx.les_miserables_graph();"
        "found = nx.community.leiden_communities(g, seed=3, backend='graphkit');"
        "print(sorted(map(sorted, found)))"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(runs) == 1


@pytest.mark.parametrize(
    ("graph", "why"),
    [
        (nx.DiGraph([(1, 2)]), "directed graphs are not implemented"),
        (nx.MultiGraph([(1, 2), (1, 2)]), "Arrays.from_graph makes them one"),
        (nx.Graph([(1, 1)]), "Arrays.from_graph drops them"),
    ],
    ids=["directed", "parallel", "self-loop"],
)
def test_what_it_would_count_otherwise_it_refuses_and_logs_why(graph, why, caplog):
    caplog.set_level("DEBUG", "networkx.utils.backends")

    with pytest.raises(NotImplementedError):
        nx.pagerank(graph, backend="graphkit")

    assert why in caplog.text


def test_an_option_it_does_not_read_is_refused():
    graph = arrays(nx.path_graph(3))

    with pytest.raises(NotImplementedError):
        nx.pagerank(graph, personalization={0: 1})


def test_the_empty_graph_is_refused_as_networkx_refuses_it():
    for each in (nx.is_connected, nx.eigenvector_centrality):
        with pytest.raises(nx.NetworkXPointlessConcept):
            each(arrays(nx.empty_graph(0)))


def test_without_the_attribute_a_weight_is_one():
    graph = Arrays.from_graph(nx.path_graph(4))

    assert np.array_equal(
        list(nx.pagerank(graph).values()), list(nx.pagerank(graph, weight=None).values())
    )


def test_what_it_cannot_do_networkx_does_where_that_is_allowed():
    with nx.config(fallback_to_nx=True):
        assert nx.diameter(arrays(nx.path_graph(4))) == 3


def test_importing_networkx_loads_nothing_of_it():
    code = "import sys, networkx; print([m for m in ('numpy', 'pydantic') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
