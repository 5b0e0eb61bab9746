"""Names on the map keep clear of one another where there is room."""

from hypothesis import given
from hypothesis import strategies as st

from graphkit.reports.centrality.pictures import labels

PLACES = st.tuples(st.integers(0, 700), st.integers(0, 400))


def test_a_lonely_name_stands_below_its_dot():
    assert labels({"a": "Ann"}, {"a": (100, 100)}) == {"a": (100, 117)}


def test_of_two_neighbours_one_gives_way():
    found = labels({"a": "Ann Example", "b": "Bo Example"}, {"a": (100, 100), "b": (120, 100)})

    assert found["a"] == (100, 117)
    assert found["b"] != (120, 117)


def test_in_a_crowd_a_name_stands_beside_and_below_or_above():
    crowd = {"a": (100, 100), "b": (100, 117), "c": (100, 83), "d": (126, 100), "e": (74, 100)}

    (x, y) = labels({"a": "Ann"}, crowd)["a"]

    assert x != 100
    assert y in {117, 83}


@given(st.dictionaries(st.text("abc", min_size=1, max_size=3), PLACES, max_size=12))
def test_everybody_named_gets_a_place(dots):
    assert labels({key: key * 9 for key in dots}, dots).keys() == dots.keys()
