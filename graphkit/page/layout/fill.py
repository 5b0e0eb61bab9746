"""Filling: a few nodes over a whole screen, each with the room of its name."""

from collections.abc import Sequence

import numpy as np

from graphkit.page.layout.spread import Box, spread
from graphkit.page.layout.stress import stress, upright

FAR = 2.0
"""How far from the first node, in normal ties, the nearest of those stands that no tie reaches."""


def fill(
    count: int,
    ties: Sequence[tuple[int, int, float]],
    components: Sequence[Sequence[int]],
    box: Box,
) -> list[tuple[int, int]]:
    """Return N places around (0, 0) that fill a rectangle, no two nearer than a box.

    Parameters
    ----------
    count
        N, how many nodes.
    ties
        Start, end and wished length of each; 1 is the normal length.
    components
        The members of each component of those ties.
    box
        The room of a node; the rectangle is about as many boxes wide as high.
    """
    if count < 2:
        return [(0, 0)] * count
    joined = [(components[0][0], each[0], FAR) for each in components[1:]]
    points = upright(stress(count, [*ties, *joined]))
    # Only the order of the places is kept: a few far ones would else leave most of a screen empty.
    ranks = np.argsort(np.argsort(points, axis=0, kind="stable"), axis=0)
    found = spread(ranks / np.sqrt(count) * np.array(box), box)
    centre = (found.min(axis=0) + found.max(axis=0)) / 2
    return [(int(x), int(y)) for x, y in np.rint(found - centre)]
