"""The network that pyvis gets."""

import pytest

from graphkit.page import network


@pytest.fixture(scope="module")
def met(graph):
    return network(graph, "met")


@pytest.fixture(scope="module")
def everything(graph):
    return network(graph, "all")


def test_it_is_a_directed_pyvis_network_that_stands_still(met):
    from pyvis.network import Network

    assert isinstance(met, Network)
    assert met.directed
    assert met.options.physics.enabled is False
    assert all({"x", "y"} <= node.keys() for node in met.nodes)


def test_who_met_whom_has_persons_only(met):
    assert {node["kind"] for node in met.nodes} == {"person"}
    assert {edge["relation"] for edge in met.edges} == {"met", "accompanied", "parent_of"}


def test_everything_has_every_node_and_every_edge_of_the_graph(everything, graph):
    assert sorted(everything.node_ids) == sorted(graph)
    assert everything.num_edges() == graph.number_of_edges()


def test_kinds_differ_by_shape_and_by_colour(everything):
    looks = {
        node["kind"]: (node["shape"], node["color"]["background"]) for node in everything.nodes
    }

    assert len({shape for shape, _ in looks.values()}) == len(looks) == 4
    assert len({colour for _, colour in looks.values()}) == 4


def test_a_tie_of_planned_meetings_is_dashed_and_of_held_ones_is_not(met):
    dashes = {
        (edge["from"], edge["to"]): edge["dashes"]
        for edge in met.edges
        if edge["relation"] == "met"
    }

    assert dashes["arda-viktor", "petrova-nadia"] is False
    assert dashes["brisk-otto", "mori-sora"] is False  # held in May, planned for autumn


def test_only_directed_relations_have_arrows(met):
    assert {edge["arrows"] for edge in met.edges if edge["relation"] == "met"} == {""}
    assert {edge["arrows"] for edge in met.edges if edge["relation"] == "parent_of"} == {"to"}


def test_parallel_edges_are_kept(make):
    graph = make.graph(
        make.actor("ann"),
        make.actor("org", kind="institution"),
        roles=(make.role("ann", "Head", "org"), make.role("ann", "Clerk", "org", since="1990")),
    )

    assert network(graph, "all").num_edges() == 2


def test_labels_hold_nothing_hidden(make):
    graph = make.graph(make.actor("ann", "Ann\u202e\x1b"))

    assert network(graph).nodes[0]["label"] == "Ann<U+202E><U+001B>"


def test_pyvis_writes_it_too(met, tmp_path):
    """It is a network like any other: pyvis' own page takes it."""
    assert "Lena Arda" in met.generate_html(str(tmp_path / "own.html"))


def test_the_graph_is_left_unchanged(graph):
    before = {node: dict(data) for node, data in graph.nodes(data=True)}

    network(graph, "all")

    assert {node: dict(data) for node, data in graph.nodes(data=True)} == before
