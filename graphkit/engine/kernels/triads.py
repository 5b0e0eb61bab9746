"""Triangles, each found once."""

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphkit.engine.arrays import Arrays, Flags, Floats, Ints

    Corner = tuple[Ints, Ints]

WEDGES = 5_000_000  # looked at together: 200 MB
ROOM = 16  # places of a sieve for each key
ODD = np.uint64(0x9E3779B97F4A7C15)  # 2^64 over the golden ratio: spreads keys (Knuth 3, 6.4)


def triangles(graph: "Arrays") -> "Iterator[tuple[Corner, Corner, Corner]]":
    """Yield the three corners of all triangles, in blocks of triangles.

    A corner is a node and the number of the tie opposite.  Ties point from the
    end of fewer ties to the other, so that nobody has many outgoing ones; two
    that leave one node make a triangle if a third joins their ends.

    Cost: O(sum over ties of the smaller degree).
    """
    count, (low, high) = np.int64(len(graph)), graph.ends
    rank = graph.sizes * count + np.arange(count)
    onward = np.repeat(rank, graph.sizes) < np.take(rank, graph.indices, mode="clip")
    out = np.flatnonzero(onward)
    head, tail, tie = graph.heads[out], graph.indices[out], graph.tie[out]
    nth = np.arange(len(out))
    later = np.cumsum(np.bincount(head, minlength=count))[head] - nth - 1
    known = Sieve(low * count + high)
    done = np.cumsum(later) // WEDGES
    for block in np.split(nth, np.flatnonzero(np.diff(done)) + 1):
        wedges = later[block]
        first = np.repeat(block, wedges)
        second = np.repeat(block + 1 + wedges - np.cumsum(wedges), wedges) + np.arange(len(first))
        closed, third = known.among(tail[first] * count + tail[second])
        first, second = first[closed], second[closed]
        yield (tail[second], tie[first]), (tail[first], tie[second]), (head[first], third)


class Sieve:
    """Ascending keys among which others are looked up, most of which are not there.

    A table of the hashes of all keys lets few others through to the exact search,
    which takes far longer.
    """

    def __init__(self, keys: "Ints") -> None:
        self.keys = keys
        self.shift = np.uint64(64 - (ROOM * len(keys) + 1).bit_length())
        self.seen = np.zeros(1 << (64 - int(self.shift)), dtype=bool)
        self.seen[self._hash(keys)] = True

    def among(self, wanted: "Ints") -> "tuple[Ints, Ints]":
        """Return the places in `wanted` of those that are keys, and their places in the keys."""
        maybe = np.flatnonzero(self.seen[self._hash(wanted)])
        place = np.searchsorted(self.keys, wanted[maybe])
        place = np.minimum(place, len(self.keys) - 1)
        there = self.keys[place] == wanted[maybe]
        return maybe[there], place[there]

    def _hash(self, keys: "Ints") -> "Ints":
        return keys.view(np.uint64) * ODD >> self.shift


def round_about(graph: "Arrays", values: "Floats", shares: "Floats") -> "Floats":
    """Return for each tie a - b the sum, over all c tied to both, of values of a - c and c - b.

    Their product counts as much as the share of c says.  Cost: as `triangles`.
    """
    found = np.zeros(len(values))
    for corners in triangles(graph):
        product = np.prod([values[tie] for _, tie in corners], axis=0)
        for apex, tie in corners:
            found += np.bincount(tie, product / values[tie] * shares[apex], len(found))
    return found


def detours(graph: "Arrays", distance: str, equal: float) -> "Flags":
    """Return for each tie whether the way round by one other node is shorter.

    No shortest chain runs along such a tie.  Cost: as `triangles`.
    """
    lengths = graph.ties[distance]
    found = np.zeros(len(lengths), dtype=bool)
    for corners in triangles(graph):
        ties = [tie for _, tie in corners]
        far = np.stack([lengths[tie] for tie in ties])
        longest = far.argmax(axis=0)
        most = far.max(axis=0)
        longer = most > (far.sum(axis=0) - most) * (1 + equal)
        found[np.choose(longest, ties)[longer]] = True
    return found
