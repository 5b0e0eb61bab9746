"""Slices of time: certainly inside, possibly inside."""

import pytest

from graphkit.errors import UsageError
from graphkit.graph import at, between, window
from graphkit.model import Certainty


def meetings(graph) -> set[str]:
    return {node for node, data in graph.nodes(data=True) if data["kind"] == "meeting"}


def test_a_possible_meeting_is_in_the_slice(graph):
    assert "2023-06-arda-petrova" in meetings(at(graph, "2023-06-15"))


def test_only_certain_meetings_are_in_the_certain_slice(graph):
    certain = meetings(between(graph, "2024-05-15", "2024-05-15", least=Certainty.YES))

    assert certain == {"2024-05-15-summit", "2024-05-14-brisk-visit"}


def test_undated_meetings_are_possibly_anywhere(graph):
    assert "quill-arda" in meetings(at(graph, "1850"))
    assert "quill-arda" not in meetings(between(graph, "1850", "1851", least=Certainty.YES))


def test_a_slice_keeps_all_actors_and_leaves_the_graph_alone(graph):
    nodes, edges = len(graph), graph.number_of_edges()

    sliced = at(graph, "1850")

    assert "arda-lena" in sliced
    assert (len(graph), graph.number_of_edges()) == (nodes, edges)


def test_an_office_is_in_the_slice_of_its_term(graph):
    assert at(graph, "2022").has_edge("arda-lena", "velia-mfa")
    assert not at(graph, "2020").has_edge("arda-lena", "velia-mfa")


def test_kinship_is_always_in_the_slice(graph):
    assert at(graph, "1850").has_edge("arda-viktor", "arda-lena")


@pytest.mark.parametrize("bounds", [("2024", "2023"), ("soon", None)])
def test_a_window_that_cannot_be_is_refused(bounds):
    with pytest.raises(UsageError):
        window(*bounds)
