"""Places for nodes: seeded, without overlap, compact, and equal on every run."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import chain
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from graphkit.page.layout.pack import pack
from graphkit.page.layout.spread import Box, spread
from graphkit.page.layout.springs import springs
from graphkit.page.layout.stress import stress, upright

STRESS_UP_TO = 150
"""Largest component laid out by stress minimisation: beyond it springs show communities better."""

ROOMIEST = 10.0
"""Most boxes' worth of paper a node may take on average."""

WIDE, TALL = 1.8, 0.8
"""Width by height of the two pictures: for a screen lying on its side, and for a phone."""

Place = tuple[int, int]
Tell = Callable[[int, int], None]


class Places(NamedTuple):
    """Where each node stands in the wide picture and in the tall one."""

    wide: list[Place]
    tall: list[Place]


def place(
    sizes: Sequence[int],
    ties: Sequence[tuple[int, int, float]],
    tell: Tell | None = None,
) -> Places:
    """Return a place for each node, in whole units of a pixel at scale 1.

    Parameters
    ----------
    sizes
        Radius of each of N nodes.
    ties
        Start, end and wished length of each of M ties; 1 is the normal length.
    tell
        Is told, now and then and at the end, how many of how many nodes have a place.

    Returns
    -------
    Places
        N points each, around (0, 0), y downwards.  No two nodes' boxes overlap;
        a box has room for a short label while there are few nodes.  Components
        stand beside and below each other, nodes without a tie in rows below.

    Notes
    -----
    Components of up to `STRESS_UP_TO` nodes by stress majorisation (Gansner,
    Koren, North, 2004), larger ones by springs and repulsion on a grid.
    """
    if not sizes:
        return Places([], [])
    box = _box(sizes)
    members = components(len(sizes), ties)
    tied = [each for each in members if len(each) > 1]
    alone = [each[0] for each in members if len(each) == 1]
    blocks, done = [], 0
    for each, own in zip(tied, _inner(tied, ties), strict=True):
        share = partial(_told, tell, done, len(each), len(sizes)) if tell else None
        blocks.append(_one(len(each), own, box, share))
        done += len(each)
    order = [*chain(*tied), *alone]
    found = Places(
        *(_ordered(order, pack(blocks, len(alone), box, aspect)) for aspect in (WIDE, TALL))
    )
    if tell:
        tell(len(sizes), len(sizes))
    return found


def _told(tell: Tell, done: int, size: int, count: int, share: float) -> None:
    """Tell that of a component of `size` nodes a share is done, after `done` nodes of others."""
    tell(int(done + share * size), count)


def _ordered(order: list[int], packed: list[np.ndarray]) -> list[Place]:
    """Return the points of all blocks in the order of the nodes, centred and rounded."""
    points = np.empty((len(order), 2))
    points[order] = np.concatenate(packed)
    centre = (points.min(axis=0) + points.max(axis=0)) / 2
    return [(int(x), int(y)) for x, y in np.rint(points - centre)]


def _box(sizes: Sequence[int]) -> Box:
    """Return the room of a node: a label's while there are few, else little more than its dot."""
    dot = 2.0 * max(sizes) + 6
    label = 108.0 * min(1.0, (70 / len(sizes)) ** 0.5)
    return Box(max(dot, label), max(dot, dot + 18 * min(1.0, 70 / len(sizes))))


def components(count: int, ties: Sequence[tuple[int, int, float]]) -> list[list[int]]:
    """Return the members of each component, the largest first."""
    starts, ends = [tie[0] for tie in ties], [tie[1] for tie in ties]
    linked = csr_array((np.ones(len(ties)), (starts, ends)), shape=(count, count))
    found, label = connected_components(linked, directed=False)
    members: list[list[int]] = [[] for _ in range(found)]
    for node, each in enumerate(label):
        members[each].append(node)
    return sorted(members, key=lambda each: (-len(each), each[0]))


def _inner(
    components: list[list[int]], ties: Sequence[tuple[int, int, float]]
) -> list[list[tuple[int, int, float]]]:
    """Return the ties of each component, its members numbered from 0."""
    home = {node: (nth, at) for nth, each in enumerate(components) for at, node in enumerate(each)}
    inner: list[list[tuple[int, int, float]]] = [[] for _ in components]
    for a, b, length in ties:
        if a != b:
            nth, at = home[a]
            inner[nth].append((at, home[b][1], length))
    return inner


def _one(
    count: int,
    ties: Sequence[tuple[int, int, float]],
    box: Box,
    tell: Callable[[float], None] | None,
) -> np.ndarray:
    """Return the places of one component's members, spread out and lying on its side."""
    if count <= STRESS_UP_TO:
        return spread(upright(stress(count, ties)) * box.width * 1.5, box)
    return spread(_roomy(upright(springs(count, ties, tell)), box), box)


def _roomy(points: np.ndarray, box: Box) -> np.ndarray:
    """Return points drawn so large that few overlap, or spreading would even out all clusters."""
    nearest = cKDTree(points).query(points, 2)[0][:, 1]
    scale = max(box) / max(float(np.percentile(nearest, 15)), 1e-9)
    paper = float(np.prod(np.ptp(points, axis=0))) * scale**2
    room = len(points) * box.width * box.height * ROOMIEST
    drawn: np.ndarray = points * scale * min(1.0, (room / paper) ** 0.5)
    return drawn
