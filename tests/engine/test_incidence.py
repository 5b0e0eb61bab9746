"""Participants as arrays: views with some meetings or participants lost."""

import networkx as nx
import numpy as np
import pytest

from graphkit.engine import RELATIONS, Incidence
from graphkit.graph import view


def weights(graph):
    return {frozenset(edge): data["weight"] for *edge, data in graph.edges(data=True)}


@pytest.mark.parametrize("name", RELATIONS)
def test_with_nothing_lost_it_is_the_view(graph, name):
    reference = view(graph, name)

    found = Incidence.from_graph(graph, name).view().to_networkx()

    assert list(found) == list(reference)
    assert weights(found) == weights(reference)
    for a, b, distance in reference.edges(data="distance"):
        assert found.edges[a, b]["distance"] == distance


@pytest.mark.parametrize("name", RELATIONS)
def test_a_lost_meeting_is_as_if_it_had_not_been(graph, name):
    incidence = Incidence.from_graph(graph, name)
    for nth, lost in enumerate(incidence.meetings):
        rest = nx.subgraph(graph, set(graph) - {lost})

        found = incidence.view(np.arange(len(incidence.meetings)) != nth).to_networkx()

        assert weights(found) == pytest.approx(weights(view(rest, name)))


def test_a_lost_participant_leaves_more_of_the_meeting_to_the_others(graph):
    incidence = Incidence.from_graph(graph)
    summit = incidence.meetings.index("2024-05-15-summit")
    lost = np.flatnonzero(incidence.meeting == summit)[-1]
    rows = np.arange(len(incidence.person)) != lost

    found = incidence.view(participants=rows)
    whole = incidence.view()

    assert found.number_of_edges() <= whole.number_of_edges()
    assert max(weights(found.to_networkx()).values()) > 0


def test_without_any_meeting_everybody_is_still_there(graph):
    incidence = Incidence.from_graph(graph)

    found = incidence.view(np.zeros(len(incidence.meetings), dtype=bool))

    assert found.nodes == incidence.persons
    assert found.number_of_edges() == 0
