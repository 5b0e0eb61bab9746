"""The graph as GraphML, which Gephi, yEd, Cytoscape and networkx read.

GraphML has no room for evidence as it is, so each edge carries the ids of its
sources; `graphkit export json` keeps everything.
"""

import networkx as nx

from graphkit.model.visible import visible

_LAYOUT = "\n\t"


def to_graphml(graph: "nx.MultiDiGraph[str]") -> str:
    """Return `graph` as GraphML: nodes with kind and label, edges with relation, days, sources.

    The direction of edges, and parallel ones, are kept.  Characters that XML
    forbids are spelt out as ``<U+XXXX>``.
    """
    plain: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in sorted(graph):
        data = graph.nodes[node]
        plain.add_node(node, kind=data["kind"], label=visible(data["name"] or node, _LAYOUT))
    for start, end, key in sorted(graph.edges(keys=True)):
        data = graph.edges[start, end, key]
        plain.add_edge(
            start,
            end,
            relation=data["relation"],
            earliest=data["earliest"].isoformat(),
            latest=data["latest"].isoformat(),
            status=data["status"] or "",
            sources=" ".join(dict.fromkeys(each.source for each in data["evidence"])),
        )
    return "\n".join(nx.generate_graphml(plain)) + "\n"
