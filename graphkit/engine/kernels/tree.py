"""A spanning forest of a graph as arrays, one level at a time."""

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from graphkit.engine.arrays import Arrays, Ints


def components(graph: "Arrays") -> "Ints":
    """Return the number of the component of each node, in the order of their first rows.

    Cost: O(n + m).
    """
    from scipy.sparse.csgraph import connected_components  # noqa: PLC0415 - heavy

    _, found = connected_components(graph.matrix(), directed=False)
    labels: Ints = found
    return labels


class Tree:
    """A spanning forest found level by level, its nodes numbered in preorder.

    `parent` is -1 for the first node of a component, `number` counts from 0, and
    `size` counts the nodes of the subtree, so that it holds the numbers from
    ``number[v]`` to below ``number[v] + size[v]``.
    """

    def __init__(self, graph: "Arrays") -> None:
        self.parent, depth = _forest(graph)
        order = np.lexsort((self.parent, depth))
        cuts = np.flatnonzero(np.diff(depth[order], prepend=-1, append=depth.max(initial=-1) + 1))
        self.levels = [order[slice(*each)] for each in pairwise(cuts)]
        self.size = np.ones(len(graph), dtype=np.int64)
        for level in self.levels[:0:-1]:
            np.add.at(self.size, self.parent[level], self.size[level])
        self.number = np.zeros(len(graph), dtype=np.int64)
        for level in self.levels:
            before = np.cumsum(self.size[level]) - self.size[level]
            above = self.parent[level]
            first = np.flatnonzero(np.diff(above, prepend=-2))
            base = np.where(above < 0, 0, self.number[above] + 1)
            shift = np.repeat(before[first], np.diff(np.append(first, len(level))))
            self.number[level] = base + before - np.where(above < 0, 0, shift)

    def reach(self, a: "Ints", b: "Ints") -> "tuple[Ints, Ints]":
        """Return the lowest and highest number in each subtree or beside it by a tie a - b."""
        lowest, highest = self.number.copy(), self.number.copy()
        for one, other in ((a, b), (b, a)):
            np.minimum.at(lowest, one, self.number[other])
            np.maximum.at(highest, one, self.number[other])
        for level in self.levels[:0:-1]:
            np.minimum.at(lowest, self.parent[level], lowest[level])
            np.maximum.at(highest, self.parent[level], highest[level])
        return lowest, highest


def _forest(graph: "Arrays") -> "tuple[Ints, Ints]":
    """Return the parent, or -1, and the depth of each node, searching all components at once."""
    parent = np.full(len(graph), -1, dtype=np.int64)
    depth = np.full(len(graph), -1, dtype=np.int64)
    front = np.unique(components(graph), return_index=True)[1]
    level = 0
    while len(front):
        depth[front] = level
        entries, counts = graph.entries(front)
        found, above = graph.indices[entries], np.repeat(front, counts)
        new = depth[found] < 0
        parent[found[new]] = above[new]
        front = np.unique(found[new])
        level += 1
    return parent, depth
