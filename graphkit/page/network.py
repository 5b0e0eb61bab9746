"""The network that pyvis gets: shapes, colours, dashes and places of nodes and ties."""

from typing import TYPE_CHECKING

from graphkit.errors import UsageError
from graphkit.graph import dataset_of
from graphkit.model import Dataset
from graphkit.page.contract_records import Section
from graphkit.page.drawing import VIEWS, Drawing, View, drawing
from graphkit.page.layout import Places, Tell, place
from graphkit.page.safe import shown

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
SECTIONS: dict[str, Section] = {
    "role": "roles",
    "parent_of": "kinship",
    "spouse_of": "kinship",
    "sibling_of": "kinship",
    "member_of": "kinship",
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
    drawn = drawing(graph, view)
    net = Network(height="100vh", directed=True, cdn_resources="in_line")
    net.toggle_physics(status=False)
    for node, (x, y), tall in zip(drawn.nodes, *places(drawn), strict=True):
        options = {
            "size": node.size,
            "kind": node.kind,
            "x": x,
            "y": y,
            "tall": tall,
            "color": {"background": COLOURS[node.kind], "border": OUTLINE},
        }
        made = Node(node.id, SHAPES[node.kind], shown(node.label), **options).options
        net.nodes.append(made)
        net.node_ids.append(node.id)
        net.node_map[node.id] = made
    dashed = _dashed(dataset_of(graph))
    for tie in drawn.ties:
        options = {
            "relation": tie.relation,
            "claims": tie.claims,
            "shares": tie.shares,
            "width": round(1 + sum(tie.shares), 2) if tie.relation == "met" else 1,
            "dashes": all((section(tie.relation), key) in dashed for key in tie.claims),
        }
        if tie.relation in UNDIRECTED:
            options["arrows"] = ""
        net.edges.append(Edge(tie.start, tie.end, directed=True, **options).options)
    return net


def places(drawn: Drawing, tell: Tell | None = None) -> Places:
    """Return where the nodes of a drawing stand, in their order."""
    index = {node.id: nth for nth, node in enumerate(drawn.nodes)}
    ties = [(index[tie.start], index[tie.end], tie.length) for tie in drawn.ties if tie.length]
    return place([node.size for node in drawn.nodes], ties, tell)


def section(relation: str) -> Section:
    """Return where the claims of a relation stand: roles, kinship, or by default meetings."""
    return SECTIONS.get(relation, "meetings")


def _dashed(dataset: Dataset) -> set[tuple[str, str]]:
    """Return (section, key) of the claims that are not both held and stated."""
    unheld = {("meetings", m.id) for m in dataset.meetings if m.status != "held" or m.inferred}
    roles = {("roles", each.key) for each in dataset.roles if each.inferred}
    return unheld | roles | {("kinship", each.key) for each in dataset.kinship if each.inferred}
