"""Every measure against an independent computation, and what must hold on any view."""

import math
from fractions import Fraction
from itertools import combinations, pairwise, permutations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.analysis.centrality import METRICS, rank
from graphkit.analysis.centrality.holes import open_pairs
from graphkit.analysis.centrality.spectral import eigenvector
from graphkit.errors import GraphkitError

WEIGHTS = st.sampled_from([0.25, 1 / 3, 0.5, 1.0, 4 / 3, 2.0, 3.0])


@st.composite
def views(draw, most=7):
    actors = draw(st.integers(1, most))
    view = nx.Graph()
    view.add_nodes_from(f"p{nth}" for nth in range(actors))
    for a, b in combinations(sorted(view), 2):
        if draw(st.booleans()):
            weight = draw(WEIGHTS)
            view.add_edge(a, b, weight=weight, distance=1 / weight)
    return view


def values(view, metric):
    return {each.id: each.value for each in rank(view, [metric]).metrics[metric]}


def chains(view, a, b):
    """Return the length of the shortest chains from a to b, and these chains, by trying all."""
    others = [each for each in view if each not in (a, b)]
    found = {}
    for count in range(len(others) + 1):
        for middle in permutations(others, count):
            steps = list(pairwise((a, *middle, b)))
            if all(view.has_edge(*step) for step in steps):
                exact = [Fraction(view.edges[s]["weight"]).limit_denominator(100) for s in steps]
                found.setdefault(sum(1 / each for each in exact), []).append(middle)
    return min(found.items(), default=(None, []))


@given(views(most=5))
def test_betweenness_is_the_share_of_pairs_counted_by_trying_every_chain(view):
    expected = dict.fromkeys(view, Fraction(0))
    for a, b in combinations(view, 2):
        _, shortest = chains(view, a, b)
        for middle in shortest:
            for actor in middle:
                expected[actor] += Fraction(1, len(shortest))
    pairs = max((len(view) - 1) * (len(view) - 2) // 2, 1)

    found = values(view, "betweenness")

    assert found == pytest.approx({actor: float(n / pairs) for actor, n in expected.items()})


@given(views(most=5))
def test_harmonic_closeness_is_the_mean_of_one_over_the_length_tried_by_hand(view):
    expected = {}
    for a in view:
        lengths = [chains(view, a, b)[0] for b in view if b != a]
        expected[a] = float(sum(1 / each for each in lengths if each)) / max(len(lengths), 1)

    assert values(view, "harmonic") == pytest.approx(expected)


@given(views())
def test_pagerank_solves_its_linear_equation(view):
    nodes, n = sorted(view), len(view)
    weights = nx.to_numpy_array(view, nodelist=nodes)
    out = weights.sum(axis=1, keepdims=True)
    walk = np.where(out > 0, weights / np.where(out > 0, out, 1), 1 / n)
    expected = np.linalg.solve(np.eye(n) - 0.85 * walk.T, np.full(n, 0.15 / n))

    found = values(view, "pagerank")

    assert [found[each] for each in nodes] == pytest.approx(list(expected), abs=1e-9)
    assert sum(found.values()) == pytest.approx(1, abs=1e-9)


@given(views())
def test_the_eigenvector_of_the_largest_component_is_numpys(view):
    parts = list(nx.connected_components(view))
    most = max(map(len, parts))
    largest = [sorted(part) for part in parts if len(part) == most]
    expected = dict.fromkeys(view, 0.0)
    for part in largest if most > 1 else []:
        _, vectors = np.linalg.eigh(nx.to_numpy_array(view, nodelist=part))
        leading = np.abs(vectors[:, -1]) / np.sqrt(len(largest))
        expected |= dict(zip(part, map(float, leading), strict=True))

    assert values(view, "eigenvector") == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize(
    "graph", [nx.cycle_graph(8), nx.complete_graph(5), nx.star_graph(6), nx.path_graph(60)]
)
def test_the_eigenvector_is_found_on_regular_bipartite_and_long_graphs(graph):
    nx.set_edge_attributes(graph, 1.0, "weight")

    found = eigenvector(graph)
    matrix = nx.to_numpy_array(graph)
    vector = np.array([found[each] for each in graph])

    assert np.linalg.norm(vector) == pytest.approx(1)
    assert matrix @ vector == pytest.approx(np.linalg.eigvalsh(matrix)[-1] * vector, abs=1e-9)


def test_an_eigenvector_that_does_not_converge_is_an_error_not_a_number(monkeypatch):
    import scipy.sparse.linalg as engine

    def refuse(*_, **__):
        raise engine.ArpackNoConvergence("no", np.array([]), np.array([[]]))

    monkeypatch.setattr(engine, "eigsh", refuse)

    with pytest.raises(GraphkitError, match="3 actors did not converge"):
        eigenvector(nx.path_graph(3))


def test_one_meeting_of_two_halves_is_as_far_as_one_whole(view_of):
    """1/3 + 1/3 and 2/3 differ as floats; as chains they are equally long."""
    direct = [("a", "b", 1.5)]
    around = [("a", "c", 3.0), ("c", "b", 3.0)]

    found = values(view_of(direct + around), "betweenness")

    assert found["c"] == 0.5


def test_tenths_add_up_as_chains_though_not_as_floats(view_of):
    short = [("a", "x", 10.0), ("x", "b", 5.0)]  # 0.1 + 0.2
    direct = [("a", "b", 10 / 3)]  # 0.3

    assert 1 / 10.0 + 1 / 5.0 != 1 / (10 / 3)
    assert values(view_of(short + direct), "betweenness")["x"] == 0.5


def test_weights_no_fraction_fits_are_compared_as_they_are(view_of):
    ties = [(nth, nth + 1, 1 + (nth * 0.7548776662466927) % 1) for nth in range(400)]

    found = values(view_of(ties), "betweenness")

    assert max(found.values()) == pytest.approx(200 * 200 / (400 * 399 / 2))


def test_a_strong_tie_is_near_for_betweenness_and_heavy_for_pagerank(view_of):
    view = view_of([("a", "b", 4.0), ("a", "c", 4.0), ("b", "c", 1.0), ("c", "d", 1.0)])

    between, walked = values(view, "betweenness"), values(view, "pagerank")

    assert between["a"] > between["b"]
    assert walked["a"] > walked["b"]


@given(views(), st.randoms(use_true_random=False))
def test_renaming_and_reordering_actors_changes_no_value_and_no_place(view, random):
    fresh = [f"q{nth}" for nth in range(len(view))]
    random.shuffle(fresh)
    new = dict(zip(view, fresh, strict=True))
    renamed = nx.Graph()
    renamed.add_nodes_from(reversed(fresh))
    renamed.add_edges_from((new[b], new[a], data) for a, b, data in view.edges(data=True))

    before, after = rank(view), rank(renamed)

    for metric in METRICS:
        places = {new[r.id]: (r.rank_low, r.rank_high) for r in before.metrics[metric]}
        assert {r.id: (r.rank_low, r.rank_high) for r in after.metrics[metric]} == places
        old = {new[r.id]: r.value for r in before.metrics[metric]}
        assert {r.id: r.value for r in after.metrics[metric]} == pytest.approx(
            old, abs=1e-9, nan_ok=True
        )


@given(views())
def test_strengths_add_up_to_twice_the_weights(view):
    total = view.size(weight="weight")

    assert sum(values(view, "strength").values()) == pytest.approx(2 * total)


@given(views())
def test_the_core_number_is_found_by_peeling(view):
    expected = {}
    for k in range(len(view)):
        left = view.copy()
        while weak := [each for each, ties in left.degree() if ties < k]:
            left.remove_nodes_from(weak)
        expected |= dict.fromkeys(left, k)

    assert values(view, "core") == expected


def networkx_value(view, function, **more):
    """Ask networkx actor by actor: with weights its effective size of all at once is another."""
    return function(view, nodes=list(view), weight="weight", **more)


@given(views())
def test_constraint_and_effective_size_are_those_of_networkx(view):
    tied = {each for each in view if view[each]}

    constraint, size = values(view, "constraint"), values(view, "effective_size")

    for found, function in ((constraint, nx.constraint), (size, nx.effective_size)):
        expected = networkx_value(view, function)
        assert {each: found[each] for each in tied} == pytest.approx(
            {each: expected[each] for each in tied}
        )
    assert all(math.isnan(constraint[each]) and not size[each] for each in set(view) - tied)


@given(views())
def test_clustering_and_brokerage_are_counted_pair_by_pair(view):
    clustering, brokerage = values(view, "clustering"), values(view, "brokerage")

    for actor in view:
        pairs = list(combinations(view[actor], 2))
        closed = sum(view.has_edge(*pair) for pair in pairs)
        assert brokerage[actor] == len(pairs) - closed == len(open_pairs(view, actor))
        if pairs:
            assert clustering[actor] == pytest.approx(closed / len(pairs))
        else:
            assert math.isnan(clustering[actor])


@given(views())
def test_katz_sums_the_walks_step_by_step(view):
    weights = nx.to_numpy_array(view, nodelist=sorted(view))
    alpha = 0.5 / max(np.linalg.eigvalsh(weights).max(), 1e-9)
    step, expected = np.ones(len(view)), np.zeros(len(view))
    for _ in range(60):
        expected += step
        step = alpha * weights @ step

    found = values(view, "katz")

    assert [found[each] for each in sorted(view)] == pytest.approx(list(expected))


@given(views())
def test_hits_is_where_kleinbergs_iteration_ends(view):
    part = view.subgraph(
        max(nx.connected_components(view), key=lambda each: (len(each), max(each)))
    )
    weights = nx.to_numpy_array(part, nodelist=sorted(part))
    squares, vectors = np.linalg.eigh(weights @ weights)
    leading = vectors[:, squares > squares[-1] * (1 - 1e-9)] if squares[-1] else vectors[:, :0]
    limit = leading @ (leading.T @ np.ones(len(part)))

    found = values(view, "hits")

    expected = limit / (limit.sum() or 1)
    assert [found[each] for each in sorted(part)] == pytest.approx(list(expected), abs=1e-6)
