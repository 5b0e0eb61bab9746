"""Distances counted in ties, from many nodes at once: one bit of a machine word a source.

After M. Then, M. Kaufmann, F. Chirigati et al., "The more the merrier: efficient
multi-source graph traversal", PVLDB 8 (2014) 449-460, doi:10.14778/2735496.2735507.
"""

from typing import TYPE_CHECKING

import numpy as np

from graphkit.engine.kernels.blocks import blocks, combine, summed, width

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graphkit.engine.arrays import Arrays, Floats


def harmonic(graph: "Arrays") -> "Floats":
    """Return for each node the sum, over all others, of 1 / distance in ties.

    Exact, whatever n.  Cost: O(m n / 64) operations on words for each level.
    """
    found: Floats = _over_sources(graph, lambda level: np.array([1 / level]))[0]
    return found


def closeness(graph: "Arrays") -> "Floats":
    """Return (r / sum of distances in ties) (r / (n - 1)), r others being in reach.

    Corrected after Wasserman and Faust 1994, as networkx has it.  Cost: as `harmonic`.
    """
    within, far = _over_sources(graph, lambda level: np.array([1.0, level]))
    others = max(len(graph) - 1, 1)
    found: Floats = np.divide(
        within * within, far * others, out=np.zeros(len(graph)), where=far > 0
    )
    return found


def _over_sources(graph: "Arrays", worth: "Callable[[int], Floats]") -> "Floats":
    """Return the sum over all sources of what their distance from each node is worth."""

    def from_block(sources: slice) -> "Floats":
        found = np.zeros((len(worth(1)), len(graph)))
        for level, reached in _levels(graph, sources):
            found += np.outer(worth(level), reached)
        return found

    return summed(from_block, blocks(len(graph), 64 * width(graph)))


def _levels(graph: "Arrays", sources: slice) -> "Iterator[tuple[int, Floats]]":
    """Yield each distance with the number of `sources` at that distance from each node."""
    number = np.arange(sources.start, sources.stop)
    bit = number - sources.start
    front = np.zeros((len(graph), -(-len(bit) // 64)), dtype=np.uint64)
    front[number, bit // 64] = np.left_shift(np.uint64(1), (bit % 64).astype(np.uint64))
    seen, level = front.copy(), 0
    while front.any():
        level += 1
        front = combine(graph, np.bitwise_or, front, 0)
        front &= ~seen
        seen |= front
        yield level, np.bitwise_count(front).sum(axis=1, dtype=float)
