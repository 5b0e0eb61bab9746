"""The network that pyvis gets: shapes, colours, dashes and places of nodes and ties."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from graphkit.errors import UsageError
from graphkit.graph import dataset_of
from graphkit.model import Dataset, Meeting
from graphkit.page.drawing import VIEWS, Drawing, View, drawing, section
from graphkit.page.layout import Places, Tell, place
from graphkit.page.safe import shown
from graphkit.page.sections import Sections

if TYPE_CHECKING:
    import networkx as nx
    from pyvis.network import Network

# Okabe and Ito's palette; three of its colours fail 3:1 on white, hence the dark outline.
OUTLINE = "#1d2430"
SHAPES = {"person": "dot", "institution": "square", "family": "triangle", "meeting": "diamond"}
COLOURS = {
    "person": "#56b4e9",
    "institution": "#e69f00",
    "family": "#cc79a7",
    "meeting": "#009e73",
}
UNDIRECTED = ("met", "accompanied", "spouse_of", "sibling_of")


def network(graph: "nx.MultiDiGraph[str]", view: View = "met") -> "Network":
    """Return the pyvis network of a view, with places set and physics off.

    Parameters
    ----------
    graph
        The graph of `graphkit.graph.build`.
    view
        ``met``: persons, one edge for each pair and relation.  ``all``: every
        node, one edge for each claim.

    Returns
    -------
    pyvis.network.Network
        Directed, because pyvis drops the parallel edges of an undirected one;
        edges without a direction have no arrow.  Beside what vis-network
        reads, nodes carry ``kind`` and ``tall`` (their place on a narrow
        screen), edges ``relation``, ``claims`` (their keys) and ``shares``.
        Built in linear time: pyvis' own ``add_node`` and ``add_edge`` search
        all nodes on every call.

    Raises
    ------
    UsageError
        There is no such view.
    """
    from pyvis.edge import Edge  # noqa: PLC0415 - pyvis imports IPython, which takes a second
    from pyvis.network import Network  # noqa: PLC0415
    from pyvis.node import Node  # noqa: PLC0415

    if view not in VIEWS:
        raise UsageError(f"there is no view {view!r}; known are {', '.join(VIEWS)}")
    sections = Sections(dataset_of(graph))
    drawn = drawing(graph, view, sections)
    net = Network(height="100vh", directed=True, cdn_resources="in_line")
    net.toggle_physics(status=False)
    for id_, kind, size, (x, y), tall in zip(*drawn.nodes, *places(drawn), strict=True):
        options = {
            "size": size,
            "kind": kind,
            "x": x,
            "y": y,
            "tall": tall,
            "color": {"background": COLOURS[kind], "border": OUTLINE},
        }
        made = Node(id_, SHAPES[kind], shown(_label(graph.nodes[id_])), **options).options
        net.nodes.append(made)
        net.node_ids.append(id_)
        net.node_map[id_] = made
    dashed = _dashed(dataset_of(graph))
    for start, end, relation, claims, shares, _ in zip(*drawn.ties, strict=True):
        about = section(relation)
        named = tuple(sections.keys[about][each] for each in claims)
        options = {
            "relation": relation,
            "claims": named,
            "shares": shares,
            "width": round(1 + sum(shares), 2) if relation == "met" else 1,
            "dashes": all((about, key) in dashed for key in named),
        }
        if relation in UNDIRECTED:
            options["arrows"] = ""
        ends = (drawn.nodes.id[start], drawn.nodes.id[end])
        net.edges.append(Edge(*ends, directed=True, **options).options)
    return net


def places(drawn: Drawing, tell: Tell | None = None) -> Places:
    """Return where the nodes of a drawing stand, in their order."""
    ties = zip(drawn.ties.start, drawn.ties.end, drawn.ties.length, strict=True)
    return place(drawn.nodes.size, [tie for tie in ties if tie[2]], tell)


def _label(node: Mapping[str, Any]) -> str:
    """Return the name of a node; of a meeting without a title, its kind and its date."""
    if node["kind"] != "meeting" or node["name"]:
        return str(node["name"])
    meeting: Meeting = node["record"]
    kind = meeting.kind.replace("_", " ")
    return f"{kind} {meeting.date}" if meeting.date else kind


def _dashed(dataset: Dataset) -> set[tuple[str, str]]:
    """Return (section, key) of the claims that are not both held and stated."""
    unheld = {("meetings", m.id) for m in dataset.meetings if m.status != "held" or m.inferred}
    roles = {("roles", each.key) for each in dataset.roles if each.inferred}
    return unheld | roles | {("kinship", each.key) for each in dataset.kinship if each.inferred}
