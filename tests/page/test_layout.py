"""Places: equal on every run, without overlap, compact, what belongs together together."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.page.layout import place
from graphkit.page.layout.spread import Box, spread


def ties_of(graph, length=1.0):
    return [(one, other, length) for one, other in graph.edges]


def least_gap(places, width, height):
    """The least distance of two places, in boxes: below 1 two boxes overlap."""
    points = np.array(places) / (width, height)
    gaps = np.abs(points[:, None] - points[None]).max(axis=2)
    np.fill_diagonal(gaps, np.inf)
    return gaps.min()


def test_nobody_has_no_place():
    assert place([], []) == ([], [])


def test_one_node_stands_in_the_middle():
    assert place([10], []) == ([(0, 0)], [(0, 0)])


@pytest.mark.parametrize("size", [2, 7, 60, 300, 900])
def test_equal_graphs_have_equal_places_and_dots_never_overlap(size):
    graph = nx.barabasi_albert_graph(size, 2, seed=4) if size > 3 else nx.path_graph(size)

    found = place([12] * size, ties_of(graph))

    assert found == place([12] * size, ties_of(graph))
    for picture in found:
        assert least_gap(picture, 24, 24) >= 1


def test_few_nodes_have_room_for_their_names():
    graph = nx.star_graph(20)

    assert least_gap(place([12] * 21, ties_of(graph)).wide, 100, 40) >= 0.98


@given(st.lists(st.tuples(st.floats(-50, 50), st.floats(-50, 50)), min_size=1, max_size=60))
@settings(max_examples=40, deadline=None)
def test_spreading_parts_any_points(points):
    apart = spread(np.array(points), Box(30, 10))

    assert len(points) == 1 or least_gap(apart, 30, 10) >= 0.999


def test_points_on_one_spot_are_parted():
    assert least_gap(spread(np.zeros((40, 2)), Box(30, 10)), 30, 10) >= 0.999


def test_the_wide_picture_is_wider_and_the_tall_one_taller():
    ties = [(2 * nth, 2 * nth + 1, 1.0) for nth in range(12)]

    wide, tall = (np.ptp(np.array(each), axis=0) for each in place([10] * 24, ties))

    assert wide[0] / wide[1] > tall[0] / tall[1]
    assert tall[1] > wide[1]


def test_who_has_no_tie_stands_in_rows_below_the_others():
    places = np.array(place([10] * 12, [(0, 1, 1.0), (1, 2, 1.0)]).wide)

    assert places[3:, 1].min() > places[:3, 1].max()
    assert len(set(places[3:, 1])) <= 3


def test_who_has_no_tie_takes_the_room_beside_a_picture_that_is_not_wide():
    ring = [(nth, (nth + 1) % 12, 1.0) for nth in range(12)]
    found = place([10] * 26, ring)
    steps = [np.diff(sorted({x for x, _ in each[12:]})).max() for each in (found.wide, found.tall)]

    assert steps[0] > steps[1] >= 108


def test_shorter_ties_bring_their_ends_nearer():
    ties = [(0, 1, 0.5), (1, 2, 2.0)]

    places = np.array(place([5] * 3, ties).wide, dtype=float)

    near, far = (np.linalg.norm(places[a] - places[b]) for a, b in ((0, 1), (1, 2)))
    assert near < far


def test_communities_stay_apart():
    """Two cliques joined by one tie: members are nearer to their own than to the others."""
    graph = nx.barbell_graph(8, 0)

    places = np.array(place([8] * 16, ties_of(graph)).wide, dtype=float)

    centres = places[:8].mean(axis=0), places[8:].mean(axis=0)
    own = np.linalg.norm(places[:8] - centres[0], axis=1).mean()
    assert np.linalg.norm(centres[0] - centres[1]) > own
