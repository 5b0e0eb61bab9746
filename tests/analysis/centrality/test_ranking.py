from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from graphkit.analysis.centrality.ranking import ranked

VALUES = st.dictionaries(
    st.text("abcdef", min_size=1, max_size=3),
    st.sampled_from([0.0, 0.1, 0.1 + 1e-15, 0.25, 1.0, 3.0]) | st.floats(0, 1e6),
    max_size=12,
)


def places(values):
    found = ranked(values, {each: each.upper() for each in values})
    return {each.id: (each.rank_low, each.rank_high) for each in found}


@given(VALUES)
def test_the_ranges_of_places_cover_every_position_once(values):
    groups = sorted(set(places(values).values()))

    assert [n for low, high in groups for n in range(low, high + 1)] == list(
        range(1, len(values) + 1)
    )
    assert sum(high - low + 1 for low, high in groups) == len(values)


@given(VALUES)
def test_a_higher_value_never_has_a_lower_place(values):
    found = ranked(values, {each: each for each in values})

    margin = 1.1e-9 * max(values.values(), default=0)
    assert all(above.value >= below.value - margin for above, below in pairwise(found))
    assert all(each.rank == each.rank_low for each in found)


def test_values_that_differ_by_the_noise_of_floats_share_their_places():
    assert places({"a": 0.1 + 0.2, "b": 0.3, "c": 0.2}) == {"a": (1, 2), "b": (1, 2), "c": (3, 3)}


def test_a_group_of_equals_does_not_creep_downwards():
    """Each is near the one before it, but the third is not near the first."""
    assert places({"a": 1.0, "b": 1 - 0.8e-9, "c": 1 - 1.6e-9}) == {
        "a": (1, 2),
        "b": (1, 2),
        "c": (3, 3),
    }


def test_equals_stand_in_the_order_of_their_names():
    found = ranked({"x": 1, "y": 1, "z": 2}, {"x": "bo", "y": "Ann", "z": "Cy"})

    assert [each.name for each in found] == ["Cy", "Ann", "bo"]


def test_places_are_written_as_a_range():
    found = ranked({"a": 2, "b": 1, "c": 1}, {"a": "a", "b": "b", "c": "c"})

    assert [each.places for each in found] == ["1", "2\N{EN DASH}3", "2\N{EN DASH}3"]
