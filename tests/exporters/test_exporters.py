"""Exports: complete, readable by others, the same every time."""

import io
import json
from dataclasses import replace

import networkx as nx
import pytest

from graphkit.errors import UsageError
from graphkit.exporters import EXPORTERS, exporter
from graphkit.graph import build
from graphkit.model import Name, Person


def test_json_holds_the_records_as_they_stand_in_the_files(graph):
    exported = json.loads(exporter("json")(graph))

    assert exported["schema_version"] == 1
    assert {"who": "brisk-otto", "side": "guest", "capacity": "leader", "for": "velia"} in [
        participant for meeting in exported["meetings"] for participant in meeting["participants"]
    ]
    assert [len(exported[s]) for s in ("sources", "actors", "meetings", "roles", "kinship")] == [
        2,
        14,
        8,
        5,
        5,
    ]


def test_a_withdrawn_record_is_not_exported(project):
    loaded = project._loaded
    roles = tuple(each.model_copy(update={"withdrawn": "asked"}) for each in loaded.roles)
    exported = json.loads(exporter("json")(build(replace(loaded, roles=roles))))

    assert exported["roles"] == []


def test_graphml_is_read_back_with_every_node_and_edge(graph):
    read = nx.read_graphml(io.BytesIO(exporter("graphml")(graph).encode()))

    assert set(read) == set(graph)
    assert read.number_of_edges() == graph.number_of_edges()
    assert read.nodes["mori-sora"] == {"kind": "person", "label": "Sora Mori"}


def test_graphml_survives_what_xml_forbids(project):
    hostile = Person(id="x", kind="person", names=[Name(text="a\x00\x1b<b>&\ufffe]]>")])
    text = exporter("graphml")(
        build(replace(project._loaded, actors=(hostile,), meetings=(), roles=(), kinship=()))
    )

    assert nx.read_graphml(io.BytesIO(text.encode())).nodes["x"]["label"].startswith("a<U+0000>")


@pytest.mark.parametrize("name", EXPORTERS)
def test_an_export_is_the_same_every_time(name, graph, project):
    turned = replace(project._loaded, actors=project._loaded.actors)

    assert exporter(name)(graph) == exporter(name)(build(turned))


def test_an_unknown_format_is_refused_with_the_known_ones():
    with pytest.raises(UsageError, match="json, graphml"):
        exporter("papyrus")
