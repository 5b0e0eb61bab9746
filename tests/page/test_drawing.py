"""What is drawn, in columns."""

import pytest

from graphkit.graph import dataset_of
from graphkit.graph.windows import between
from graphkit.page.drawing import drawing
from graphkit.page.sections import Sections


@pytest.fixture(scope="module")
def family(make):
    """Ann and Bo are siblings who met twice; Cy, Bo's child, met nobody."""
    return make.graph(
        *map(make.actor, ("ann", "bo", "cy")),
        meetings=(
            make.meeting("late", ("ann", "host"), ("bo", "guest"), date="2024-05-01"),
            make.meeting("early", ("ann", "host"), ("bo", "guest"), date="2020-05-01"),
        ),
        kinship=(make.kin("bo", "parent_of", "cy"), make.kin("ann", "sibling_of", "bo")),
    )


def ties(graph):
    """Return the ties of the view met: ends by id, relation, claims by key, shares, length."""
    sections = Sections(dataset_of(graph))
    nodes, drawn = drawing(graph, "met", sections)
    return [
        (
            f"{nodes.id[start]}-{nodes.id[end]}",
            relation,
            [
                sections.keys["meetings" if relation == "met" else "kinship"][each]
                for each in claims
            ],
            shares,
            length,
        )
        for start, end, relation, claims, shares, length in zip(*drawn, strict=True)
    ]


def test_a_pair_has_a_tie_for_its_meetings_and_then_one_for_its_kinship(family):
    met, siblings, parent = ties(family)

    assert met == ("ann-bo", "met", ["early", "late"], (1.0, 1.0), 1.0)
    assert siblings == ("ann-bo", "sibling_of", ["ann-sibling-of-bo"], (1.0,), 0.75)
    assert parent[:2] == ("bo-cy", "parent_of")


def test_who_met_nobody_is_left_out_of_the_layout(family):
    assert ties(family)[-1][-1] == 0


def test_a_slice_shows_its_own_meetings_only(family):
    met, *_ = ties(between(family, "2024"))

    assert met == ("ann-bo", "met", ["late"], (1.0,), 1.0)
