"""Anyone's pyvis network becomes a safe page: nothing runs, nothing moves, nothing is lost."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from hypothesis import given, settings
from hypothesis import strategies as st
from pyvis.network import Network

import graphkit
from graphkit.page.foreign import render_foreign
from graphkit.page.foreign_parts import foreign_payload, text_of

HOSTILE = '</script><img src=x onerror="document.title=1"><script>alert(1)</script>\u202e{{7*7}}'


def small(**options: object) -> Network:
    net = Network(heading="Ports", directed=True, **options)
    net.add_node(1, label="Harbour", title="<b>Deep</b><br>1 &lt; 2", color="#ff0000", group="sea")
    net.add_node("1", label=HOSTILE, title=HOSTILE, shape="square", size=30)
    net.add_node(2, label="Hill", group="land")
    net.add_edge(1, "1", title="first")
    net.add_edge(1, "1", title="second", dashes=True)
    net.add_edge("1", 2, value=3, color="not a; colour")
    net.add_edge(2, 2, title="round")
    return net


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return graphkit.page.from_pyvis(small(), tmp_path / "ports.html").path


def test_the_package_can_be_called_with_a_network(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    written = graphkit.page(small(), title="Mine")

    assert written.path == Path("network.html")
    assert "<title>Mine</title>" in (tmp_path / "network.html").read_text(encoding="utf-8")
    assert graphkit.page(small(), tmp_path / "other.html").nodes == 3


def test_importing_the_library_does_not_import_the_page():
    asked = "import sys, graphkit; print('graphkit.page' in sys.modules, 'pyvis' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True, text=True)

    assert told.stdout.split() == ["False", "False"]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("plain", "plain"),
        ("<p>One</p><p>Two</p>", "One\nTwo"),
        ("a<script>alert(1)</script><style>b{}</style>c", "ac"),
        ("1 < 2 & 3", "1 < 2 & 3"),
        ("&lt;b&gt; stays text", "<b> stays text"),
        (None, ""),
        (7, "7"),
    ],
)
def test_a_title_becomes_the_text_of_its_html(html, text):
    assert text_of(html) == text


def test_parallel_ties_and_ids_that_look_alike_are_kept(words):
    made = foreign_payload(small(), words)

    assert [(each.start, each.end, each.text) for each in made.ties] == [
        (0, 1, "first"),
        (0, 1, "second"),
        (1, 2, ""),
        (2, 2, "round"),
    ]
    assert all(each.arrow for each in made.ties)


def test_plain_colours_and_shapes_are_kept_and_others_are_not(words):
    first, second, third = foreign_payload(small(), words).nodes

    assert first.colour == "#56b4e9"  # pyvis drops the colour of a node with a group
    assert (second.colour, second.shape, second.size) == ("#97c2fc", "institution", 30)
    assert third.colour not in (None, first.colour)
    assert foreign_payload(small(), words).ties[2].colour is None


def test_places_are_kept_when_every_node_has_one(words):
    net = Network()
    net.add_node("a", x=10, y=-20)
    net.add_node("b", x=30.4, y=0)

    assert [each.wide for each in foreign_payload(net, words).nodes] == [(10, -20), (30, 0)]


def test_places_are_computed_when_one_is_missing(words):
    net = Network()
    net.add_nodes([1, 2, 3], x=[0, 0, 0], y=[0, 0, 0])
    del net.nodes[1]["x"]

    assert len({each.wide for each in foreign_payload(net, words).nodes}) == 3


def test_what_is_hidden_stays_out_with_its_ties(words):
    net = small()
    net.node_map["1"]["hidden"] = True

    assert [each.text for each in foreign_payload(net, words).ties] == ["round"]


def test_the_network_is_left_as_it_was_and_equal_ones_give_equal_bytes(words):
    net = small()
    before = json.dumps([net.nodes, net.edges])
    pages = {render_foreign(foreign_payload(each, words), words) for each in (net, small())}

    assert len(pages) == 1
    assert json.dumps([net.nodes, net.edges]) == before


def test_an_undirected_network_with_physics_has_a_page(words):
    net = Network(notebook=False)
    net.barnes_hut()
    net.add_nodes(["a", "b"])
    net.add_edge("a", "b")

    [tie] = foreign_payload(net, words).ties

    assert not tie.arrow


FIELDS = st.sampled_from(["label", "title", "color", "size", "x", "y", "group", "shape", "value"])
ANYTHING = st.none() | st.text() | st.floats() | st.lists(st.integers())


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(FIELDS, ANYTHING))
def test_whatever_stands_in_a_field_is_answered(words, fields):
    net = Network()
    net.add_node("a")
    net.nodes[0].update(fields)
    html = render_foreign(foreign_payload(net, words), words)
    [data] = re.findall(r'id="gk_data">(.*?)</script>', html, re.DOTALL)

    assert json.loads(data)["nodes"][0]["id"] == "n0"


def test_a_hostile_network_runs_nothing_and_asks_nobody(opened, page):
    shown = opened(page)

    shown.click("text=Harbour >> nth=0")
    assert shown.title() == "Ports"
    assert "<script>alert(1)</script>" in shown.inner_text("#table_nodes")
    assert shown.evaluate("document.images.length") == 0


def test_a_click_reads_the_title_as_text_and_walks_on(opened, page):
    shown = opened(page)
    spot = shown.evaluate("window.graphkit.spot('n0')")
    box = shown.locator("#gk_stage").bounding_box()

    shown.mouse.click(box["x"] + spot["x"], box["y"] + spot["y"])
    assert shown.inner_text("#gk_panel .foreign-text >> nth=0") == "Deep\n1 < 2"
    assert shown.url.endswith("#n0")

    shown.locator("#gk_panel a[href='#n1']").first.click()
    assert "<U+202E>" in shown.inner_text("#gk_panel h2")
    shown.go_back()
    assert shown.inner_text("#gk_panel h2") == "Harbour"


def test_a_pair_and_a_loop_are_told(opened, page):
    pair = opened(page, "#n0~n1").inner_text("#gk_panel")
    loop = opened(page, "#n2").inner_text("#gk_panel")

    assert "first" in pair
    assert "second" in pair
    assert "round" in loop


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(opened, page, scheme):
    shown = opened(page, "#n0", bypass_csp=True, color_scheme=scheme)
    asked = {"resultTypes": ["violations"]}

    assert [each["id"] for each in Axe().run(shown, options=asked).response["violations"]] == []


def test_without_scripts_nodes_and_ties_can_be_read(opened, page):
    shown = opened(page, java_script_enabled=False)

    assert "second" in shown.inner_text("#table_ties")
    assert shown.is_hidden("#gk_stage")


def test_a_view_of_a_project_is_a_network_that_others_can_draw(project, tmp_path):
    net = project.to_pyvis("all")
    written = graphkit.page.from_pyvis(net, tmp_path / "all.html", title="Everything")

    assert (written.nodes, written.ties) == (len(net.nodes), len(net.edges))
    assert "<title>Everything</title>" in written.path.read_text(encoding="utf-8")


def test_no_attribute_of_a_network_of_ours_is_one_that_pyvis_needs(project):
    net = project.to_pyvis()

    assert not {"source", "target"} & {key for each in net.edges for key in each}
    assert {each["from"] for each in net.edges} <= set(net.node_ids)


def test_a_view_that_is_not_there_is_refused_with_those_that_are(project):
    with pytest.raises(graphkit.GraphkitError, match="met, all"):
        project.to_pyvis("gossip")
