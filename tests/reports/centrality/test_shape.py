"""What is said of gaps, groups, brokers and communities, each number with what it means."""

from dataclasses import replace

import pytest

from graphkit.analysis.centrality import Rest
from graphkit.analysis.centrality.structure import Structure
from graphkit.reports.centrality import shape
from graphkit.reports.centrality.canvas import width_of
from graphkit.reports.centrality.pictures import labels


@pytest.fixture
def shaped(report):
    """A report whose view has two countries and one who stands between pairs of the other."""
    roles = dict.fromkeys(("coordinator", "gatekeeper", "consultant", "liaison", "unknown"), 0)
    found = Structure(
        articulation=("ann",),
        bridges=(("ann", "bo"),),
        groups=(("AX", 2), ("BV", 2)),
        assortativity=-1.0,
        homophily=1.0,
        expected_homophily=0.333,
        brokers={"ann": {**roles, "consultant": 3}},
    )
    return replace(report, structure=found)


def test_numbers_come_with_their_scale_and_with_what_makes_them_so(shaped):
    *_, told = shape.structure(shaped)

    assert "E-I index 1.00 (ties between groups less ties within" in told
    assert "0.33 what chance would give" in told
    assert "assortativity −1.00 (1: like meets like" in told
    assert shape.SIDES in told


def test_where_ties_run_within_a_side_the_sides_explain_nothing(shaped):
    assert shape.SIDES not in " ".join(shape.structure(replace(shaped, view="accompanied")))


def test_roles_that_nobody_has_are_named_once_and_have_no_column(shaped):
    columns, rows = shape.brokers(shaped)

    assert columns == ("Stands between pairs, as", "consultant (two of one other group)")
    assert rows == [("Ann <script>alert(1)</script>", "3")]
    assert "Nobody is coordinator, gatekeeper or liaison." in shape.between(shaped)
    assert "no sign that anything was brokered" in shape.between(shaped)


STAR = Rest("publisher", "Star", "Star Weekly", 40, 40, 1, 40, 40, 1.0, 0.5)


def test_who_holds_it_together_or_stands_between_has_the_outlet_that_it_rests_on(shaped):
    resting = replace(shaped, rests={"ann": STAR})
    rest = "“Star Weekly”: 40 of 40 meetings, in 1 article"

    assert f"alert(1)</script> (resting on {rest})." in shape.structure(resting)[0]
    columns, ((*_, told),) = shape.brokers(resting)
    assert (columns[-1], told) == ("Rests on", rest)


def test_bridges_that_one_publisher_alone_reports_are_counted_by_publisher(shaped):
    many = replace(shaped.structure, bridges=(("ann", "bo"),) * 6, told=("S", "S", "", *"TUV"))
    told = shape.structure(replace(shaped, structure=many, picture=None))[1]

    assert (
        "Of these 6 “S” alone reports 2, “T” alone reports 1, “U” alone reports 1 and "
        "other single publishers 1."
    ) in told


def test_modularity_is_told_with_its_scale(report):
    assert "(0: no more ties within communities than by chance, 1: the most;" in shape.modularity(
        report
    )


def test_names_in_wide_characters_take_their_width_on_the_map():
    dots = {"a": (100.0, 100.0), "b": (160.0, 100.0)}

    narrow = labels({"a": "abcdef", "b": "abcdef"}, dots)
    wide = labels({"a": "石橋春子太郎", "b": "石橋春子太郎"}, dots)

    assert (width_of("abcdef"), width_of("石橋春子太郎")) == (6, 12)
    assert narrow["b"] == (160, 117)
    assert wide["b"] != (160, 117)


def test_a_gatekeeper_is_told_to_be_a_representative_as_well():
    assert "a gatekeeper, who lets in, is a representative" in shape.BROKERS
