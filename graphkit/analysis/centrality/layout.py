"""Where the actors of a small view, or the communities of a large one, stand on a still map."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

import networkx as nx

MOST = 80  # more dots than that are no picture
STRONGEST = 4  # ties of each community, the strongest, that decide where it stands
_ROUNDS = 200  # of pushing apart what overlaps

Point = tuple[float, float]


def positions(pairs: Iterable[tuple[str, str]]) -> dict[str, Point]:
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


def apart(
    boxes: Sequence[Point], ties: Mapping[tuple[int, int], int], width: float
) -> tuple[list[Point], float]:
    """Return the middle of each box on a drawing of this width, and the height they need.

    Parameters
    ----------
    boxes
        Width and height of each of N boxes; no two of them will overlap.
    ties
        Pairs of boxes with how strongly they are tied; the strong stand close.
    width
        Width of the drawing, no less than that of any box.
    """
    if not boxes:
        return [], 0.0
    room = sum(wide * high for wide, high in boxes) * 1.3
    near = nx.kamada_kawai_layout(_strong(len(boxes), ties), weight="length")
    at: list[Point] = [
        ((x + 1) / 2 * width, (y + 1) / 2 * room / width)
        for x, y in (near[box] for box in range(len(boxes)))
    ]
    for _ in range(_ROUNDS):
        if not _pushed(at, boxes, width):
            break
    _settle(at, boxes)
    top = min(y - high / 2 for (_, y), (_, high) in zip(at, boxes, strict=True))
    found = [(float(x), float(y - top)) for x, y in at]
    return found, max(y + high / 2 for (_, y), (_, high) in zip(found, boxes, strict=True))


def _strong(many: int, ties: Mapping[tuple[int, int], int]) -> "nx.Graph[int]":
    """Return a graph in one piece of the ties that decide the places, the strong ones short."""
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(many))
    most = max(ties.values(), default=1)
    for box in range(many):
        own = sorted((pair for pair in ties if box in pair), key=lambda pair: (-ties[pair], pair))
        for pair in own[:STRONGEST]:
            graph.add_edge(*pair, length=1.6 - 0.8 * (ties[pair] / most) ** 0.5)
    first, *others = sorted(map(min, nx.connected_components(graph)))
    graph.add_edges_from(((first, other) for other in others), length=2.5)
    return graph


def _pushed(at: list[Point], boxes: Sequence[Point], width: float) -> bool:
    """Push every two boxes that overlap apart, each by half; tell whether there were any."""
    pushed = False
    for one, two in combinations(range(len(at)), 2):
        (x1, y1), (x2, y2) = at[one], at[two]
        across = (boxes[one][0] + boxes[two][0]) / 2 - abs(x1 - x2)
        along = (boxes[one][1] + boxes[two][1]) / 2 - abs(y1 - y2)
        if across <= 0 or along <= 0:
            continue
        pushed = True
        dx = (across / 2 + 0.5) * (1 if x2 >= x1 else -1) if across < along else 0.0
        dy = (along / 2 + 0.5) * (1 if y2 >= y1 else -1) if across >= along else 0.0
        at[one], at[two] = (x1 - dx, y1 - dy), (x2 + dx, y2 + dy)
    for nth, ((x, y), (wide, _)) in enumerate(zip(at, boxes, strict=True)):
        at[nth] = min(max(x, wide / 2), width - wide / 2), y
    return pushed


def _settle(at: list[Point], boxes: Sequence[Point]) -> None:
    """Lower what still overlaps, from the top downwards, until nothing does."""
    placed: list[int] = []
    for nth in sorted(range(len(at)), key=lambda each: (at[each][1], each)):
        (x, y), (wide, high) = at[nth], boxes[nth]
        for other in sorted(placed, key=lambda each: at[each][1] - boxes[each][1] / 2):
            (left, top), (width, height) = at[other], boxes[other]
            if abs(x - left) < (wide + width) / 2 and abs(y - top) < (high + height) / 2:
                y = top + (high + height) / 2
        at[nth] = x, y
        placed.append(nth)
