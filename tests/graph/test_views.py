"""Views: weights, distances and which nodes stand in them."""

import pytest

from graphkit.errors import UsageError
from graphkit.graph import view


def test_met_ties_opposite_sides_only(graph):
    met = view(graph, "met")

    assert met.has_edge("brisk-otto", "mori-sora")
    assert not met.has_edge("brisk-otto", "arda-lena")


def test_met_keeps_persons_nobody_is_known_to_have_met(graph):
    assert "arda-bruno" in view(graph, "met")


def test_a_host_gains_one_from_a_delegation(graph):
    met = view(graph, "met")
    summit = [
        data["weight"]
        for _, other, data in met.edges("petrova-nadia", data=True)
        if other != "arda-viktor"
    ]

    assert sum(summit) == pytest.approx(1)


def test_weight_adds_up_over_meetings_and_distance_is_its_inverse(graph):
    tie = view(graph, "met").edges["arda-lena", "mori-sora"]

    assert tie["meetings"] == ("2023-04-11-arda-mori-call", "2024-05-15-summit")
    assert tie["weight"] == pytest.approx(1 + 1 / 3)
    assert tie["distance"] == pytest.approx(1 / tie["weight"])


def test_planned_meetings_tie_nobody_unless_asked_for(graph):
    held = view(graph, "met").edges["brisk-otto", "mori-sora"]["meetings"]
    planned = view(graph, "met", ("planned",))

    assert held == ("2024-05-15-summit",)
    assert planned.edges["brisk-otto", "mori-sora"]["meetings"] == ("2024-09-mori-brisk",)


def test_accompanied_is_the_other_half(graph):
    accompanied = view(graph, "accompanied")

    assert set(accompanied.edges("kwon-haru")) == {
        ("kwon-haru", "arda-lena"),
        ("kwon-haru", "brisk-otto"),
    }


def test_co_attended_is_both(graph):
    both = set(view(graph, "co_attended").edges)

    assert both == set(view(graph, "met").edges) | set(view(graph, "accompanied").edges)


def test_roles_link_persons_and_institutions(graph):
    roles = view(graph, "roles")

    assert roles.has_edge("arda-lena", "velia-mfa")
    assert {data["kind"] for _, data in roles.nodes(data=True)} == {"person", "institution"}


def test_an_unknown_view_is_refused_with_the_known_ones():
    with pytest.raises(UsageError, match="met, accompanied"):
        view(None, "friends")
