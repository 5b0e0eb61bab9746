"""Communities on the page: who belongs to which, their names, and their places in an overview."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import sqrt
from typing import TYPE_CHECKING

from graphkit.analysis.communities import Communities, communities
from graphkit.graph import views
from graphkit.page.contract import Groups, Overview
from graphkit.page.layout import place

if TYPE_CHECKING:
    import networkx as nx

NAMED = 3
"""How many members, the most central first, a community is named by."""

SMALLEST, MOST = 3, 60
"""An overview draws communities of at least so many members, and at most so many of them."""

STRONGEST = 4
"""How many ties of each community, the strongest, decide where it stands."""


def groups(
    graph: "nx.MultiDiGraph[str]", nodes: Sequence[str], actor: Mapping[str, int], *, large: bool
) -> Groups | None:
    """Return the communities of those who met, or None where there are not two of them.

    Parameters
    ----------
    graph
        The graph of `graphkit.graph.build`.
    nodes
        Ids of the drawn persons.
    actor
        Index of each actor by id.
    large
        Whether an overview is wanted; communities then come from one run of
        Louvain instead of the best of ten.
    """
    met = views.met(graph)
    found = communities(met, runs=1) if large else communities(met)
    if len(found.groups) < 2:
        return None
    member = {id_: nth for nth, group in enumerate(found.groups) for id_ in group}
    strength = dict(met.degree(weight="weight"))
    central = [
        sorted(group, key=lambda id_: (-strength[id_], id_))[:NAMED] for group in found.groups
    ]
    return Groups(
        of=tuple(member.get(id_, -1) for id_ in nodes),
        names=tuple(tuple(actor[id_] for id_ in named) for named in central),
        size=tuple(len(group) for group in found.groups),
        method=found.method,
        overview=_overview(met, found, member) if large else None,
    )


def _overview(met: "nx.Graph[str]", found: Communities, member: Mapping[str, int]) -> Overview:
    """Return the places of the largest communities, and how many pairs tie each two of them."""
    drawn = [nth for nth, group in enumerate(found.groups[:MOST]) if len(group) >= SMALLEST]
    at = {group: nth for nth, group in enumerate(drawn)}
    pairs: Counter[tuple[int, int]] = Counter()
    for one, other in met.edges():
        start, end = sorted((at.get(member[one], -1), at.get(member[other], -1)))
        if -1 < start < end:
            pairs[start, end] += 1
    sizes = [round(10 + 24 * sqrt(len(found.groups[g]) / len(found.groups[0]))) for g in drawn]
    places = place(sizes, _strongest(pairs))
    ends = sorted(pairs)
    return Overview(
        group=tuple(drawn),
        radius=tuple(sizes),
        x=tuple(x for x, _ in places.wide),
        y=tuple(y for _, y in places.wide),
        tall_x=tuple(x for x, _ in places.tall),
        tall_y=tuple(y for _, y in places.tall),
        start=tuple(start for start, _ in ends),
        end=tuple(end for _, end in ends),
        pairs=tuple(pairs[each] for each in ends),
    )


def _strongest(pairs: Mapping[tuple[int, int], int]) -> list[tuple[int, int, float]]:
    """Return the ties that decide the places: the more pairs, the shorter."""
    of: dict[int, list[tuple[int, tuple[int, int]]]] = defaultdict(list)
    for ends, count in pairs.items():
        for end in ends:
            of[end].append((-count, ends))
    chosen = {ends for listed in of.values() for _, ends in sorted(listed)[:STRONGEST]}
    most = max(pairs.values(), default=1)
    return [(*ends, 1.6 - 0.8 * sqrt(pairs[ends] / most)) for ends in sorted(chosen)]
