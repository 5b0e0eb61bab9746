"""Names on the map keep clear of one another where there is room."""

import re
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from graphkit.analysis.centrality.basis import Month
from graphkit.reports.centrality.pictures import labels, months_chart

PLACES = st.tuples(st.integers(0, 700), st.integers(0, 400))


def years(many: int) -> list[Month]:
    return [Month(f"{2001 + nth // 12}-{nth % 12 + 1:02}", nth, 0) for nth in range(12 * many)]


def test_of_ten_years_each_month_has_a_bar_and_each_january_its_year():
    drawing = months_chart(years(10))
    told = re.findall(r"<text[^>]*>([^<]*)</text>", drawing)

    assert told == [*map(str, range(2001, 2011)), "119"]
    assert len(re.findall(r"<path[^>]*stroke-dot", drawing)) == 120


def test_of_a_few_months_each_has_its_name_and_number():
    told = re.findall(r"<text[^>]*>([^<]*)</text>", months_chart(years(1)[:3]))

    assert set(told) == {"2001-01", "2001-02", "2001-03", "1", "2"}


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
def test_no_name_covers_another_or_a_dot(dots):
    found = labels({key: key * 9 for key in dots}, dots)
    boxes = [(x, y, 3.5 * 9 * len(key) + 2, 7) for key, (x, y) in found.items()]
    boxes += [(x, y, 9, 9) for x, y in dict.fromkeys(dots.values())]

    for one, two in combinations(boxes, 2):
        across, along = abs(one[0] - two[0]), abs(one[1] - two[1])
        assert across >= one[2] + two[2] or along >= one[3] + two[3] or (one[3], two[3]) == (9, 9)


def test_a_name_without_room_is_left_out():
    crowd = {f"{x} {y}": (x, y) for x in range(0, 200, 15) for y in range(0, 200, 15)}

    assert labels({"90 90": "A name without room"}, crowd) == {}
