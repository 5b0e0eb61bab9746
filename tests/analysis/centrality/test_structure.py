"""What holds a view together and how it divides, by published values and by hand."""

from collections import Counter

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.analysis.centrality.holes import open_pairs
from graphkit.analysis.centrality.structure import (
    BROKERS,
    assortativity,
    countries,
    grouped,
    homophily,
    institutions,
    mixing,
    roles,
    structure,
)
from graphkit.errors import UsageError
from graphkit.graph import build, view
from graphkit.model import (
    Dataset,
    Evidence,
    Institution,
    Meeting,
    Name,
    PartialDate,
    Participant,
    Person,
    Role,
    Source,
)

# M. E. J. Newman, "Mixing patterns in networks" (2003), table I: couples in San Francisco by
# race (black, hispanic, white, other), after Catania et al. (1992).
COUPLES = [
    [0.258, 0.016, 0.035, 0.013],
    [0.012, 0.157, 0.058, 0.019],
    [0.013, 0.023, 0.306, 0.035],
    [0.005, 0.007, 0.024, 0.016],
]


def test_newmans_couples_have_the_assortativity_he_prints():
    assert assortativity(COUPLES) == pytest.approx(0.621, abs=5e-4)


def test_ties_between_two_sides_only_are_the_opposite_of_assortative():
    talks = nx.complete_bipartite_graph(2, 3)
    by = {each: "JP" if each < 2 else "CN" for each in talks}

    assert assortativity(mixing(talks, by)) == -1
    assert homophily(talks, by) == 1


def test_without_two_groups_nothing_is_said():
    assert assortativity(mixing(nx.path_graph(3), dict.fromkeys(range(3), "JP"))) is None
    assert assortativity(mixing(nx.path_graph(3), {})) is None
    assert homophily(nx.path_graph(3), {}) is None


@given(st.integers(0, 200), st.integers(2, 4))
def test_the_assortativity_is_that_of_networkx(seed, groups):
    graph = nx.gnm_random_graph(12, 20, seed=seed)
    by = {each: f"g{each % groups}" for each in graph}
    nx.set_node_attributes(graph, by, "group")

    expected = nx.attribute_assortativity_coefficient(graph, "group")

    assert assortativity(mixing(graph, by)) == pytest.approx(expected)


def test_who_holds_two_halves_together_is_found():
    found = structure(nx.Graph(["ab", "bc", "ca", "cd", "de", "ef", "fd"]), {})

    assert found.articulation == ("c", "d")
    assert found.bridges == (("c", "d"),)


def test_every_open_pair_has_one_role():
    graph = nx.gnm_random_graph(10, 18, seed=3)
    names = {each: str(each) for each in graph}
    plain = nx.relabel_nodes(graph, names)
    by = {each: "ABC"[int(each) % 3] for each in plain if each != "0"}

    for actor in plain:
        counted = Counter(
            role
            for one, two in open_pairs(plain, actor)
            for role, there in roles(nx.Graph([(actor, one), (actor, two)]), actor, by).items()
            if there
        )
        assert roles(plain, actor, by) == {role: counted[role] for role in BROKERS}


@pytest.mark.parametrize(
    ("own", "one", "two", "role"),
    [
        ("A", "A", "A", "coordinator"),
        ("A", "A", "B", "gatekeeper"),
        ("A", "B", "B", "consultant"),
        ("A", "B", "C", "liaison"),
        ("A", "B", None, "unknown"),
    ],
)
def test_the_role_of_a_broker_depends_on_three_groups(own, one, two, role):
    by = {key: group for key, group in zip("xyz", (own, one, two), strict=True) if group}

    found = roles(nx.Graph(["xy", "xz"]), "x", by)

    assert found == {each: int(each == role) for each in BROKERS}


def test_groups_come_from_the_records():
    names = {"ann": "JP", "bo": "CN", "cy": None}
    persons = [
        Person(id=id_, kind="person", country=country, names=(Name(text=id_),))
        for id_, country in names.items()
    ]
    bodies = [
        Institution(id=id_, kind="institution", names=(Name(text=id_),)) for id_ in ("mfa", "party")
    ]
    day = PartialDate.parse("2024-06-03")
    talk = Meeting(
        id="m",
        kind="meeting",
        date=day,
        participants=(Participant(who="ann"), Participant(who="bo")),
    )
    role = Role(person="ann", title="Minister", institution="mfa", as_of=day)
    data = Dataset(actors=(*persons, *bodies), meetings=(talk,), roles=(role,))
    met = view(build(data), "met")

    assert countries(met) == {"ann": "JP", "bo": "CN"}
    assert institutions(met) == {"ann": "mfa"}


def test_an_unknown_grouping_is_refused():
    with pytest.raises(UsageError, match="by country or institution"):
        grouped(nx.Graph(["ab"]), "party")


def test_a_bridge_has_the_publisher_that_alone_reports_it():
    def talk(id_, a, b, *sources):
        return Meeting(
            id=id_,
            kind="meeting",
            participants=(Participant(who=a), Participant(who=b)),
            evidence=tuple(Evidence(source=each, quote="q") for each in sources),
        )

    data = Dataset(
        actors=tuple(
            Person(id=id_, kind="person", names=(Name(text=id_.title()),))
            for id_ in ("ann", "bo", "cy")
        ),
        sources=tuple(
            Source(id=id_, title=id_, publisher=publisher)
            for id_, publisher in (("s1", "The Wire"), ("s2", "The Wire"), ("h", "The Herald"))
        ),
        meetings=(talk("m1", "ann", "bo", "s1", "s2"), talk("m2", "bo", "cy", "s1", "h")),
    )
    found = structure(view(build(data), "met"), {})

    assert found.bridges == (("ann", "bo"), ("bo", "cy"))
    assert found.told == ("The Wire", "")
