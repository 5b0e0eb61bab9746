"""Shortest chains drawn at random: searches from both ends of a pair, until they meet.

After M. Borassi and E. Natale, "KADABRA is an adaptive algorithm for betweenness via
random approximation", ACM J. Exp. Algorithmics 24 (2019) 1.2, doi:10.1145/3284359:
both ends advance, the one with less to do first, and so see few of the ties.
"""

from typing import TYPE_CHECKING

import numpy as np

from graphkit.engine.kernels.blocks import blocks, summed

if TYPE_CHECKING:
    from graphkit.engine.arrays import Arrays, Flags, Floats, Ints

CELLS = 1 << 22  # of one search and node each: 50 MB
STEPS = 1 << 21  # taken together: 150 MB
AGAIN = 100  # times the same memory is used


def hits(graph: "Arrays", draws: int, seed: int = 0) -> "Ints":
    """Return how often each node stood inside one of `draws` shortest chains, ties counted.

    Each draw takes two different nodes, all pairs equally likely, and one of the
    shortest chains between them, all equally likely; none where there is none.
    The same for equal seeds, on any number of cores.

    Cost: that of a search to half the distance from both ends, a draw; 12 bytes a cell.
    """
    n = len(graph)
    pairs = max(CELLS // (2 * n), 8)

    def from_block(block: slice) -> "Ints":
        random, searches = np.random.default_rng([seed, block.start]), Searches(graph, pairs)
        found = np.zeros(n, dtype=np.int64)
        for each in blocks(block.stop - block.start, pairs):
            start = random.integers(0, n, each.stop - each.start)
            stop = (start + random.integers(1, n, len(start))) % n
            found += np.bincount(searches.inside(np.stack([start, stop]), random), minlength=n)
        return found

    return summed(from_block, blocks(draws, pairs * AGAIN)).astype(np.int64)


class Searches:
    """Searches from both ends of up to `pairs` pairs of nodes at once, level by level.

    The first half of the searches sets out from one end, the second half from the
    other.  A cell is a search and a node: `level` holds 1 at the end it set out
    from, one more a tie further and 0 where it has not been; `chains` counts the
    shortest chains so far.
    """

    def __init__(self, graph: "Arrays", pairs: int) -> None:
        self.graph = graph
        self.chains = np.zeros(2 * pairs * len(graph))
        self.level = np.zeros(len(self.chains), dtype=np.int32)

    def inside(self, ends: "Ints", random: np.random.Generator) -> "Ints":
        """Return the nodes inside one chain for each pair, given as two rows of nodes."""
        count, n = ends.shape[1], np.int64(len(self.graph))
        front = np.arange(2 * count) * n + ends.ravel()
        self.chains[front], self.level[front] = 1, 1
        work = self.graph.sizes[ends].astype(float)
        apart = work.min(axis=0) > 0
        touched: list[Ints] = [front]
        met: list[Ints] = [front[:0]]
        while len(front := front[np.tile(apart, 2)[front // n]]):
            turn = _turns(work * apart)
            moving = turn.ravel()[front // n]
            step, to = self._beside(front[moving])
            facing = np.where(to < count * n, to + count * n, to - count * n)
            joined = np.flatnonzero(self.level[facing])  # all at the front of the other search
            one = joined[self._drawn(step[joined] // n, step[joined], facing[joined], random)]
            met += [step[one], facing[one]]
            apart[step[one] // n % count] = False
            new = np.flatnonzero((self.level[to] == 0) & np.tile(apart, 2)[to // n])
            fresh = self._reached(step[new], to[new])
            touched.append(fresh)
            ahead = np.bincount(fresh // n, self.graph.sizes[fresh % n], 2 * count)
            work = np.where(turn, ahead.reshape(2, count), work)
            apart &= work.min(axis=0) > 0
            front = np.concatenate([front[~moving], fresh])
        found = self._back(np.concatenate(met), random)
        for cells in touched:
            self.chains[cells], self.level[cells] = 0, 0
        return found

    def _beside(self, cells: "Ints") -> "tuple[Ints, Ints]":
        """Return each cell as often as it has neighbours, and the neighbours."""
        start = cells // len(self.graph) * len(self.graph)
        entries, counts = self.graph.entries(cells - start)
        return np.repeat(cells, counts), np.repeat(start, counts) + self.graph.indices[entries]

    def _reached(self, step: "Ints", to: "Ints") -> "Ints":
        """Count the chains that lead on to new cells, and return these once each."""
        nth = np.arange(len(to))
        self.chains[to] = nth
        once = self.chains[to] == nth  # sooner than np.unique
        fresh: Ints = to[once]
        self.chains[fresh] = 0
        np.add.at(self.chains, to, self.chains[step])
        self.level[fresh] = self.level[step[once]] + 1
        return fresh

    def _back(self, cells: "Ints", random: np.random.Generator) -> "Ints":
        """Return the nodes on one way back from each cell to where its search set out."""
        found: list[Ints] = [cells[:0]]
        while len(cells := cells[self.level[cells] > 1]):
            found.append(cells % len(self.graph))
            step, to = self._beside(cells)
            nearer = np.flatnonzero(self.level[to] == self.level[step] - 1)
            cells = to[nearer[self._drawn(step[nearer], to[nearer], None, random)]]
        return np.concatenate(found)

    def _drawn(
        self, group: "Ints", one: "Ints", other: "Ints | None", random: np.random.Generator
    ) -> "Ints":
        """Return the place of one member of each group, drawn by the chains through its cells."""
        chains = self.chains[one] if other is None else self.chains[one] * self.chains[other]
        order: Ints = np.lexsort((random.exponential(size=len(group)) / chains, group))
        return order[np.flatnonzero(np.diff(group[order], prepend=-1))]


def _turns(work: "Floats") -> "Flags":
    """Return which of the two searches of each pair advance: those with less to do, in turn."""
    least = work.min(axis=0)
    waits = np.cumsum(least) - least > STEPS
    found: Flags = np.arange(2)[:, None] == np.where(waits, -1, work.argmin(axis=0))
    return found
