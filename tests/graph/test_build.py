"""The graph: what becomes a node, what an edge, and what never does."""

from dataclasses import replace

from graphkit.graph import build, dataset_of
from graphkit.model import Judgement


def test_nodes_are_actors_and_meetings(graph):
    kinds = {data["kind"] for _, data in graph.nodes(data=True)}

    assert kinds == {"person", "institution", "family", "meeting"}
    assert graph.nodes["2024-05-15-summit"]["kind"] == "meeting"


def test_a_meeting_is_a_node_and_never_a_clique(graph):
    assert not graph.has_edge("brisk-otto", "mori-sora")
    assert graph.has_edge("brisk-otto", "2024-05-15-summit", "attended")


def test_every_edge_carries_evidence_and_its_days(graph):
    for _, _, data in graph.edges(data=True):
        assert data["evidence"]
        assert data["earliest"] <= data["latest"]


def test_a_role_without_an_institution_is_no_edge_but_is_kept(graph):
    assert not [
        end
        for _, end, data in graph.out_edges("kwon-haru", data=True)
        if data["relation"] == "role"
    ]
    assert [role.title for role in dataset_of(graph).roles_of["kwon-haru"]] == ["adviser"]


def test_building_leaves_the_dataset_as_it_was(project):
    before = replace(project._loaded)

    build(project._loaded)

    assert project._loaded == before


def test_the_graph_does_not_depend_on_the_order_of_records(project):
    loaded = project._loaded
    turned = replace(
        loaded,
        actors=loaded.actors[::-1],
        meetings=loaded.meetings[::-1],
        roles=loaded.roles[::-1],
        kinship=loaded.kinship[::-1],
    )

    one, other = build(loaded), build(turned)

    assert set(one) == set(other)
    assert set(one.edges(keys=True)) == set(other.edges(keys=True))


def test_actors_judged_the_same_are_one_node(project):
    same = Judgement(a="kwon-haru", b="quill-tamsin", verdict="same")
    merged = build(replace(project._loaded, judgements=(same,)))

    assert "kwon-haru" not in merged
    assert merged.has_edge("quill-tamsin", "quill-arda", "attended")
