"""Communities on the page: who belongs to which, their names, and their places in an overview."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import pi, sqrt
from typing import TYPE_CHECKING

import numpy as np

from graphkit.analysis.communities import communities, division, method
from graphkit.engine import Arrays
from graphkit.graph import views
from graphkit.page.columns import Lists
from graphkit.page.contract import Groups, Overview, ViewPart
from graphkit.page.layout import components
from graphkit.page.layout.fill import Named, fill, sketch
from graphkit.page.layout.spread import Box
from graphkit.page.sections import Sections

if TYPE_CHECKING:
    import networkx as nx

    from graphkit.engine.arrays import Ints

NAMED = 3
"""How many members, the most central first, a community is named by."""

SMALLEST, MOST = 3, 60
"""An overview draws communities of at least so many members, and at most so many of them."""

STRONGEST = 4
"""How many ties of each community, the strongest, decide where it stands."""

WIDE, TALL = Box(960, 530), Box(370, 420)
"""How large an overview is on a screen lying on its side and on a narrow one, in pixels, as
`assets/overview.js` has it."""

INK, NARROW = 0.13, 0.52
"""How much of the wide overview circles fill at most; how large they are in the narrow one."""


def groups(
    graph: "nx.MultiDiGraph[str]",
    drawn: ViewPart,
    sections: Sections,
    *,
    large: bool,
) -> Groups | None:
    """Return the communities of those who met, or None where there are not two of them.

    Parameters
    ----------
    graph
        The graph of `graphkit.graph.build`.
    drawn
        The view met of the page.
    sections
        The records of its dataset.
    large
        Whether an overview is wanted; communities then come from one run of
        Leiden instead of the best of three.
    """
    ids = drawn.nodes.id
    met = _met(drawn, sections.meetings["status"])
    found, how = (division(met, 1)[0], method(1)) if large else _best(graph, ids)
    if len(found) < 2:
        return None
    member = np.full(len(ids), -1)
    for nth, group in enumerate(found):
        member[group] = nth
    strength = met.by_row(met.arcs("weight")).round(6)
    rank = np.argsort(np.argsort(-strength, kind="stable")).tolist()
    central = [sorted(group, key=rank.__getitem__)[:NAMED] for group in found]
    names = [tuple(str(graph.nodes[ids[each]]["name"]) for each in named) for named in central]
    return Groups(
        of=tuple(member.tolist()),
        names=tuple(tuple(sections.actor[ids[each]] for each in named) for named in central),
        size=tuple(len(group) for group in found),
        method=how,
        overview=_overview(met, found, member, names) if large else None,
    )


def _met(drawn: ViewPart, statuses: Sequence[str]) -> Arrays:
    """Return who met whom at meetings that were held, rows in the order of the drawing."""
    ties = drawn.ties
    claims, shares = Lists.of(ties.claims), Lists.of(ties.shares)
    held = np.array([each == "held" for each in statuses], bool)
    met = np.array([each == "met" for each in ties.relation], bool).repeat(claims.lengths)
    tie = np.repeat(np.arange(len(claims)), claims.lengths)[met]
    share = np.array(shares.items, float)[met] * held[np.array(claims.items, int)[met]]
    weight = np.bincount(tie, share, len(claims))
    tied = weight > 0
    ends = np.stack([ties.start, ties.end], axis=1)[tied]
    return Arrays.from_ties(drawn.nodes.id, ends, weight=weight[tied])


def _best(graph: "nx.MultiDiGraph[str]", ids: Sequence[str]) -> tuple[list[list[int]], str]:
    found = communities(views.met(graph))
    number = {id_: nth for nth, id_ in enumerate(ids)}
    return [[number[id_] for id_ in group] for group in found.groups], found.method


def _overview(
    met: Arrays,
    found: Sequence[Sequence[int]],
    member: "Ints",
    names: Sequence[tuple[str, ...]],
) -> Overview:
    """Return the places of the largest communities, and how many pairs tie each two of them."""
    drawn = [nth for nth, group in enumerate(found[:MOST]) if len(group) >= SMALLEST]
    across = np.sort(member[np.stack(met.ends)], axis=0)
    across = across[:, (across[0] < across[1]) & (across[1] < len(drawn))]
    pairs = Counter(zip(*across.tolist(), strict=True))
    ties = _strongest(pairs)
    points = sketch(len(drawn), ties, components(len(drawn), ties))
    radius = _radii([len(found[nth]) for nth in drawn])
    wide, tall = (
        fill(
            [Named(r * scale, names[nth]) for r, nth in zip(radius, drawn, strict=True)],
            points,
            picture,
        )
        for scale, picture in ((1, WIDE), (NARROW, TALL))
    )
    ends = sorted(pairs)
    return Overview(
        group=tuple(drawn),
        radius=radius,
        x=tuple(x for x, _ in wide),
        y=tuple(y for _, y in wide),
        tall_x=tuple(x for x, _ in tall),
        tall_y=tuple(y for _, y in tall),
        start=tuple(start for start, _ in ends),
        end=tuple(end for _, end in ends),
        pairs=tuple(pairs[each] for each in ends),
    )


def _radii(sizes: Sequence[int]) -> tuple[int, ...]:
    """Return the radius of each community, the largest first."""
    wished = [12 + 32 * sqrt(size / sizes[0]) for size in sizes]
    ink = sum(pi * each**2 for each in wished) / (INK * WIDE.width * WIDE.height)
    return tuple(round(each / max(sqrt(ink), 1)) for each in wished)


def _strongest(pairs: Mapping[tuple[int, int], int]) -> list[tuple[int, int, float]]:
    """Return the ties that decide the places: the more pairs, the shorter."""
    of: dict[int, list[tuple[int, tuple[int, int]]]] = defaultdict(list)
    for ends, count in pairs.items():
        for end in ends:
            of[end].append((-count, ends))
    chosen = {ends for listed in of.values() for _, ends in sorted(listed)[:STRONGEST]}
    most = max(pairs.values(), default=1)
    return [(*ends, 1.6 - 0.8 * sqrt(pairs[ends] / most)) for ends in sorted(chosen)]
