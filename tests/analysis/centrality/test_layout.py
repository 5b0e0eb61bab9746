"""Boxes of a map stand apart, inside its width, the same on every run."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.analysis.centrality.layout import MOST, apart, positions

WIDTH = 400
SIZES = st.lists(st.tuples(st.integers(20, 160), st.integers(20, 90)), min_size=1, max_size=12)
TIES = st.dictionaries(
    st.tuples(st.integers(0, 11), st.integers(0, 11)).filter(lambda pair: pair[0] < pair[1]),
    st.integers(1, 9),
    max_size=20,
)


@settings(max_examples=25, deadline=None)
@given(SIZES, TIES)
def test_no_two_boxes_overlap_and_none_leaves_the_drawing(boxes, ties):
    between = {pair: many for pair, many in ties.items() if max(pair) < len(boxes)}
    places, height = apart(boxes, between, WIDTH)

    for (x, y), (wide, high) in zip(places, boxes, strict=True):
        assert wide / 2 - 1e-6 <= x <= WIDTH - wide / 2 + 1e-6
        assert high / 2 - 1e-6 <= y <= height - high / 2 + 1e-6
    for one, two in combinations(range(len(boxes)), 2):
        across, along = (abs(places[one][axis] - places[two][axis]) for axis in (0, 1))
        wide, high = ((boxes[one][axis] + boxes[two][axis]) / 2 for axis in (0, 1))
        assert across >= wide - 1e-6 or along >= high - 1e-6
    assert apart(boxes, between, WIDTH) == (places, height)


def test_nothing_to_draw_needs_no_height():
    assert apart([], {}, WIDTH) == ([], 0.0)


def test_more_actors_than_a_picture_carries_have_no_places():
    assert positions((f"a{nth}", f"a{nth + 1}") for nth in range(MOST)) == {}
