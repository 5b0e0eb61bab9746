"""Beside each rank stand the places it may have, in numbers, and what moves it furthest."""

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from graphkit.analysis.centrality import Rank, Rest
from graphkit.analysis.centrality.ranking import Span
from graphkit.reports.centrality import sureness
from graphkit.reports.centrality.axis import Places
from graphkit.reports.centrality.chart import dot_plot, range_plot

DOUBTED = Rank("ann", "Ann", 3.0, 1, 1, (Span("voice", "The Wire", 1, 6),))
SURE = Rank("bo", "Bo", 2.0, 2, 2)


def texts(drawing: str) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]*)</text>", drawing)


def test_the_range_and_its_reason_stand_beside_the_place():
    told = texts(range_plot("degree", (DOUBTED, SURE), 279))

    assert {"1", "Ann", "1–6", sureness.reason(DOUBTED)} <= set(told)


def test_the_axis_ends_where_the_ranges_end():
    assert "279" not in texts(range_plot("degree", (DOUBTED, SURE), 279))


def test_who_may_be_anywhere_is_any():
    assert "any" in texts(range_plot("degree", (DOUBTED, SURE), 6))


def test_below_a_name_stands_the_outlet_that_the_rank_rests_on():
    rest = Rest("publisher", "Star", "Star Weekly", 40, 49, 1, 40, 44, 0.8, 0.5)
    star = replace(DOUBTED, rests_on=rest)

    for drawing in (range_plot("degree", (star,), 279), dot_plot("degree", (star,))):
        assert "“Star Weekly”: 40 of 49 meetings, in 1 article" in " ".join(texts(drawing))


def test_a_long_reason_is_read_out_in_rows_that_grow():
    wordy = Rank("cy", "Cy", 1.0, 3, 3, (Span("voice", "The Wire of the West " * 5, 1, 6),))

    heights = [
        float(range_plot("degree", (each,), 9).partition('viewBox="0 0 ')[2].split()[1].strip('">'))
        for each in (SURE, DOUBTED, wordy)
    ]

    assert heights == sorted(set(heights))


@given(st.integers(1, 5000))
def test_places_run_from_left_to_right_and_no_further(last):
    axis = Places(10, 90, last)
    at = [axis.at(place) for place in range(1, last + 2)]

    assert at == sorted(at)
    assert (at[0], at[-1]) == (10, 90 if last > 1 else 10)
    assert axis.ticks[0] == 1
    assert axis.ticks[-1] == last
