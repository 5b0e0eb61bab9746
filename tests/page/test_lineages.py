"""Lineage charts: everybody in a row of their own generation, families apart, no lines crossed."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.page.lineages import charts, parts


def family(make, *ties, members=(), name="clan"):
    """The graph of people with these ties; `members` belong to one family."""
    people = sorted({each for tie in ties for each in tie[::2]} | set(members))
    kin = [make.kin(*tie) for tie in ties]
    kin += [make.kin(each, "member_of", name) for each in members]
    actors = [make.actor(each) for each in people]
    return make.graph(*actors, make.actor(name, kind="family"), kinship=tuple(kin))


def only(graph):
    (chart,) = charts(graph)
    return chart


def test_parents_stand_above_the_middle_of_their_children(make):
    chart = only(family(make, *[("ann", "parent_of", each) for each in ("bo", "cy", "dee")]))

    assert chart.row == {"ann": 0, "bo": 1, "cy": 1, "dee": 1}
    assert chart.x == {"ann": 1, "bo": 0, "cy": 1, "dee": 2}


def test_a_couple_stands_side_by_side_even_if_one_has_no_known_parents(make):
    chart = only(
        family(
            make,
            ("ann", "parent_of", "bo"),
            ("bo", "parent_of", "cy"),
            ("zed", "parent_of", "cy"),
        )
    )

    assert chart.row["zed"] == chart.row["bo"] == 1
    assert abs(chart.x["zed"] - chart.x["bo"]) == 1
    assert chart.x["cy"] == (chart.x["zed"] + chart.x["bo"]) / 2


def test_who_married_twice_stands_between_the_two(make):
    chart = only(family(make, ("zoe", "spouse_of", "ann"), ("zoe", "spouse_of", "bo")))

    assert sorted(chart.x, key=chart.x.__getitem__)[1] == "zoe"


def test_children_keep_to_the_side_of_their_own_parents(make):
    chart = only(
        family(
            make,
            ("una", "parent_of", "x1"),
            ("bo", "parent_of", "x1"),
            ("bo", "spouse_of", "vera"),
            ("bo", "parent_of", "a1"),
            ("vera", "parent_of", "a1"),
        )
    )

    assert (chart.x["una"] < chart.x["vera"]) == (chart.x["x1"] < chart.x["a1"])


def test_siblings_of_unnamed_parents_are_one_union(make):
    chart = only(family(make, ("ann", "sibling_of", "bo"), ("bo", "sibling_of", "cy")))

    (union,) = chart.unions
    assert (union.parents, union.children) == ((), ("ann", "bo", "cy"))


def test_a_family_is_one_chart_and_a_tie_beyond_it_makes_another(make):
    graph = family(
        make,
        ("ann", "parent_of", "bo"),
        ("bo", "spouse_of", "cy"),
        members=("ann", "bo"),
    )

    first, second = charts(graph)
    assert (first.of.of.id, set(first.row)) == ("clan", {"ann", "bo"})
    assert set(second.row) == {"ann", "bo", "cy"}


def test_without_kinship_there_is_no_chart(make):
    assert charts(make.graph(make.actor("ann"))) == []


def test_a_circle_of_parents_is_drawn_as_far_as_it_can(make):
    chart = only(family(make, ("ann", "parent_of", "bo"), ("bo", "parent_of", "ann")))

    assert set(chart.row) == {"ann", "bo"}


def test_the_payload_has_members_in_reading_order(make):
    graph = family(make, ("zoe", "parent_of", "ann"), ("zoe", "parent_of", "bo"))
    actors = {"ann": 0, "bo": 1, "clan": 2, "zoe": 3}
    kinship = {"zoe-parent-of-ann": 0, "zoe-parent-of-bo": 1}

    (part,) = parts(graph, actors, kinship)

    assert part.members == (3, 0, 1)
    assert part.row == (0, 1, 1)
    assert part.unions[0].claims == (0, 1)


@st.composite
def trees(draw):
    """Descendants of one couple: who marries in has no parents here."""
    ties, people, count = [], ["p0"], 1
    for _ in range(draw(st.integers(1, 12))):
        parent = draw(st.sampled_from(people))
        spouse = f"s{parent}" if draw(st.booleans()) else None
        for _ in range(draw(st.integers(1, 3))):
            child = f"p{count}"
            count += 1
            ties.append((parent, "parent_of", child))
            if spouse:
                ties.append((spouse, "parent_of", child))
            people.append(child)
    return sorted(set(ties))


@settings(max_examples=60, deadline=None)
@given(ties=trees())
def test_on_a_tree_nobody_overlaps_and_no_lines_cross(make, ties):
    chart = only(family(make, *ties))

    for row in set(chart.row.values()):
        places = sorted(chart.x[each] for each in chart.x if chart.row[each] == row)
        assert all(right - left >= 1 - 1e-9 for left, right in pairwise(places))
    spans = [_span(chart, union) for union in chart.unions]
    for one, other in combinations(spans, 2):
        if one[0] == other[0] and not one[3] & other[3]:
            assert one[2] < other[1] or other[2] < one[1]


def _span(chart, union):
    """The row a union hangs below, how far its lines reach to the left and right, its parents."""
    xs = [chart.x[each] for each in union.parents + union.children]
    return chart.row[union.parents[0]], min(xs), max(xs), set(union.parents)


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_records_does_not_matter(make, seed):
    ties = [("ann", "parent_of", "bo"), ("ann", "parent_of", "cy"), ("cy", "spouse_of", "dee")]
    turned = ties[seed:] + ties[:seed]

    assert only(family(make, *turned)).x == only(family(make, *ties)).x
