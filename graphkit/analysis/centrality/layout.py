"""Where the actors of a small view stand on a still map."""

from collections.abc import Iterable

import networkx as nx

MOST = 300  # more dots than that are no picture


def positions(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[float, float]]:
    """Return a place in the unit square for everybody in `pairs`; {} when they are too many.

    Near means few steps apart; parts that no tie joins stand side by side, each
    as wide as the number of its actors asks for.  Equal pairs give equal places.

    Source: T. Kamada and S. Kawai, "An algorithm for drawing general undirected
    graphs", Information Processing Letters 31 (1989) 7-15,
    doi:10.1016/0020-0190(89)90102-6.
    """
    ties = sorted((min(pair), max(pair)) for pair in pairs)
    ids = sorted({id_ for tie in ties for id_ in tie})
    if len(ids) > MOST:
        return {}
    number = {id_: nth for nth, id_ in enumerate(ids)}
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(ids)))
    graph.add_edges_from((number[a], number[b]) for a, b in ties)
    parts = sorted(map(sorted, nx.connected_components(graph)), key=lambda part: (-len(part), part))
    widths = [len(part) ** 0.6 for part in parts]
    found, left = {}, 0.0
    for part, width in zip(parts, widths, strict=True):
        piece: nx.Graph[int] = nx.Graph()
        piece.add_nodes_from(part)
        piece.add_edges_from(graph.subgraph(part).edges)
        for each, (x, y) in nx.kamada_kawai_layout(piece).items():
            across = (left + width * (x + 1) / 2) / sum(widths)
            found[ids[each]] = (float(across), float((y + 1) / 2))
        left += width
    return found
