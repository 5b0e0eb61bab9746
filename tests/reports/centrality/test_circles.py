"""Large views are drawn as communities, and their long lists are cut."""

import re

import pytest

from graphkit.model import Publication
from graphkit.reports.centrality import circles, cuts, to_html, to_markdown

RING = 12  # actors of a community
CIRCLES = 9


@pytest.fixture(scope="module")
def large(report_on):
    """Nine rings of twelve; in each the first has met everybody, each ring is tied to the next."""
    names = {f"a{ring}-{nth:02}": f"Ada {ring} {nth}" for ring in range(9) for nth in range(RING)}
    pairs = [
        f"a{ring}-{nth:02} a{ring}-{(nth + step) % RING:02}"
        for ring in range(CIRCLES)
        for nth in range(RING)
        for step in (1, 2, 3)
    ]
    hubs = [f"a{ring}-00 a{ring}-{nth:02}" for ring in range(CIRCLES) for nth in range(4, 9)]
    across = [f"a{ring}-00 a{ring + 1}-00" for ring in range(CIRCLES - 1)]
    return report_on(*pairs, *hubs, *across, names=names, metrics=("degree",))


def test_each_community_is_a_circle_named_by_those_of_most_ties(large):
    found = circles.circles(large)

    assert len(found) == CIRCLES
    assert all(each.told[0].endswith(" 0") for each in found)
    assert {each.told[-1] for each in found} == {"12 actors"}


def test_a_large_view_has_one_map_with_a_circle_a_community(large):
    page = to_html(large, Publication(title="P"))
    (drawing,) = re.findall(r'<svg[^>]*aria-label="Map of [^"]*"', page)

    assert "Map of 9 communities" in drawing
    assert "1 Ada" in drawing


def test_a_cut_list_names_those_of_most_ties_and_counts_the_others(large):
    (part,) = large.components
    names, more = cuts.members(large, part)

    assert len(names) + more == RING * CIRCLES
    assert {f"Ada {ring} 0" for ring in range(CIRCLES)} <= set(names)


def test_the_table_of_values_is_cut_and_says_where_the_rest_is(large):
    page = " ".join(to_html(large, Publication(title="P")).split())

    assert f"Values of the first {cuts.ROWS}" in page
    assert f"The other {RING * CIRCLES - cuts.ROWS} with a tie are not in this table" in page
    assert cuts.REST in page


def test_a_row_of_many_equals_is_cut_in_print_and_says_how_many_more(large):
    written = to_markdown(large)
    (row,) = [
        line for line in written.splitlines() if line.startswith("| ") and "and 42 more" in line
    ]

    assert row.count("Ada") == cuts.NAMES
    assert f"Lists of more than {cuts.NAMES} are cut; {cuts.REST}." in written
