"""Shortest chains where ties have lengths: distances, and betweenness along them."""

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from graphkit.engine.kernels.blocks import blocks, combine, space, summed, width
from graphkit.engine.kernels.fold import folded
from graphkit.engine.kernels.triads import detours
from graphkit.errors import UsageError

if TYPE_CHECKING:
    from graphkit.engine.arrays import Arrays, Floats, Ints

EQUAL = 1e-11  # of a length: closer ones are equally long
FEW = 0.05  # of all cells: as many are followed one by one


def betweenness(graph: "Arrays", distance: str = "distance") -> "Floats":
    """Return for each node the number of ordered pairs of others it stands between.

    As `graphkit.engine.kernels.betweenness`, along ties as long as `distance`.
    Chains whose lengths differ by less than 1e-11 of themselves are equally
    long: the lengths 1 / w of counted ties often are, and floats would miss it.

    Cost: O(n m) for each of the ties in the longest of the shortest chains.
    """
    trees = folded(_needed(graph, distance))
    core, stands_for = trees.core, trees.stands_for
    sources = np.flatnonzero(core.sizes)

    def from_block(block: slice) -> "Floats":
        here = sources[block]
        between: Floats = dependencies(Chains(core, distance, here), stands_for) @ stands_for[here]
        return between

    return trees.between + summed(from_block, blocks(len(sources), width(core)))


def harmonic(graph: "Arrays", distance: str = "distance") -> "Floats":
    """Return for each node the sum, over all others, of 1 / length of the shortest chain."""
    found: Floats = _over_sources(graph, distance, lambda far: 1 / far)[0]
    return found


def closeness(graph: "Arrays", distance: str = "distance") -> "Floats":
    """Return (r / sum of distances) (r / (n - 1)), r others being in reach."""
    within, total = _over_sources(
        graph, distance, np.isfinite, lambda far: np.where(np.isfinite(far), far, 0)
    )
    others = max(len(graph) - 1, 1)
    found: Floats = np.divide(
        within * within, total * others, out=np.zeros(len(graph)), where=total > 0
    )
    return found


def betweenness_and_harmonic(graph: "Arrays", distance: str = "distance") -> "Floats":
    """Return both in two rows, from one search: as `betweenness` and `harmonic`."""
    needed, alone = _needed(graph, distance), np.ones(len(graph))

    def from_block(block: slice) -> "Floats":
        found = Chains(needed, distance, np.arange(block.start, block.stop))
        between = dependencies(found, alone).sum(axis=1)
        found.far.ravel()[found.own] = np.inf
        return np.stack([between, (1 / found.far).sum(axis=1)])

    return np.zeros((2, len(graph))) + summed(from_block, blocks(len(graph), width(graph)))


class Chains:
    """The shortest chains from some sources to all nodes.

    `far` has a row for each node and a column for each source: the length of the
    shortest chain, infinite without one.  `hops` is a first guess at the number
    of its ties.  Bellman and Ford's relaxation of all ties for all sources at
    once, and once few cells still change, of those beside them only.

    Raises
    ------
    UsageError
        A length is not above 0.
    """

    def __init__(self, graph: "Arrays", distance: str, sources: "Ints") -> None:
        self.graph, self.sources = graph, sources
        self.lengths = graph.arcs(distance)
        if not (self.lengths > 0).all():
            raise UsageError(
                f"a tie has a {distance!r} of 0, below 0 or none: lengths of ties are above 0; "
                "give their closeness as strength=, or 1 / closeness as distance="
            )
        padded = np.append(self.lengths, np.inf)
        self.along = [padded[tile.entries][..., None] for tile in graph.tiles[1]]
        self.far = np.full((len(graph), len(sources)), np.inf)
        self.hops = np.zeros(self.far.shape, dtype=np.int16)
        self.own: Ints = sources * np.int64(len(sources)) + np.arange(len(sources))
        self.far.ravel()[self.own] = 0
        changed: Ints = self.own
        hops = 0
        while len(changed):
            hops += 1
            few = len(changed) < FEW * self.far.size
            changed = self._beside(changed) if few else self._everywhere()
            self.hops.ravel()[changed] = hops

    def _everywhere(self) -> "Ints":
        """Relax every tie and return the cells that came nearer."""
        through = combine(self.graph, np.minimum, self.far, np.inf, add=self.along)
        nearer = through < self.far
        np.minimum(self.far, through, out=self.far)
        return np.flatnonzero(nearer)

    def _beside(self, cells: "Ints") -> "Ints":
        """Relax the ties of these cells and return the cells that came nearer."""
        width = np.int64(self.far.shape[1])
        row = cells // width  # faster than np.divmod
        entries, counts = self.graph.entries(row)
        nth = np.arange(len(cells)).repeat(counts)
        through = self.far.ravel()[cells][nth] + self.lengths[entries]
        to = self.graph.indices[entries] * width + (cells - row * width)[nth]
        nearer = through < self.far.ravel()[to]
        to = to[nearer]
        np.minimum.at(self.far.ravel(), to, through[nearer])
        came = np.zeros(self.far.size, dtype=bool)
        came[to] = True
        return np.flatnonzero(came)

    def steps(self) -> "tuple[Ints, Ints]":
        """Return the cells before and after each step of all shortest chains."""
        order, tiles = self.graph.tiles
        limit = (self.far * (1 + EQUAL))[order]
        limit[np.isinf(limit)] = -1
        room = space(tiles, self.far)
        start, end = [self.own[:0]], [self.own[:0]]
        count = np.int64(len(self.sources))
        for tile, along in zip(tiles, self.along, strict=True):
            through = room(tile)
            np.take(self.far, tile.ahead, axis=0, out=through, mode="clip")
            through += along
            cells = np.flatnonzero(through <= limit[tile.rows])
            entry = cells // count
            column = cells - entry * count
            rows = np.broadcast_to(order[tile.rows], tile.ahead.shape).ravel()
            start.append(tile.ahead.ravel()[entry] * count + column)
            end.append(rows[entry] * count + column)
        before, after = np.concatenate(start), np.concatenate(end)
        if self.lengths.min(initial=np.inf) > 2 * EQUAL * limit.max(initial=0):
            return before, after
        onward = self.far.ravel()[before] < self.far.ravel()[after]
        return before[onward], after[onward]


def _over_sources(graph: "Arrays", distance: str, *worth: Callable[[Any], Any]) -> "Floats":
    """Return the sums over all sources of what their distance from each node is worth."""
    needed = _needed(graph, distance)

    def from_block(block: slice) -> "Floats":
        chains = Chains(needed, distance, np.arange(block.start, block.stop))
        chains.far.ravel()[chains.own] = np.inf
        return np.array([each(chains.far).sum(axis=1) for each in worth])

    start = np.zeros((len(worth), len(graph)))
    return start + summed(from_block, blocks(len(graph), width(graph)))


def _needed(graph: "Arrays", distance: str) -> "Arrays":
    """Return the graph without the ties that no shortest chain runs along, as far as is seen."""
    return graph.thinned(~detours(graph, distance, EQUAL))


def dependencies(found: Chains, stands_for: "Floats") -> "Floats":
    """Return for each node and source how many targets it stands between them and the source.

    Targets count as often as nodes they stand for, the source once.
    """
    start, end = found.steps()
    depth = _depths(start, end, found.hops.ravel())
    level = depth[end]
    order = np.argsort(level, kind="stable")
    start, end = start[order], end[order]
    levels = [slice(*each) for each in pairwise(np.cumsum(np.bincount(level)))]
    chains = np.zeros(found.far.size)
    chains[found.own] = 1
    for here in levels:
        np.add.at(chains, end[here], chains[start[here]])
    weight = np.repeat(stands_for, len(found.sources))
    share = np.divide(weight, chains, out=np.zeros_like(chains), where=chains > 0)
    whole = share.copy()  # of a cell's targets and those behind it, for each of its chains
    for here in reversed(levels):
        np.add.at(whole, start[here], whole[end[here]])
    through: Floats = chains * (whole - share)
    through[found.own] = 0
    return through.reshape(found.far.shape)


def _depths(start: "Ints", end: "Ints", hops: "Ints") -> "Ints":
    """Return a number for each cell that grows along every step, from a first guess at it."""
    depth = hops.copy()
    late = np.flatnonzero(depth[end] <= depth[start])
    while len(late):
        np.maximum.at(depth, end[late], depth[start[late]] + np.int16(1))
        deeper = np.zeros(len(depth), dtype=bool)
        deeper[end[late]] = True
        behind = np.flatnonzero(deeper[start])
        late = behind[depth[end[behind]] <= depth[start[behind]]]
    return depth
