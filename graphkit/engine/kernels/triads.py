"""Triangles, each found once."""

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphkit.engine.arrays import Arrays, Flags, Floats, Ints

    Corner = tuple[Ints, Ints]

WEDGES = 1 << 16  # looked at together, so that what is computed of them stays in a core's cache
ENOUGH = 1 << 20  # triangles told of together
ROOM = 4  # places of each table of a sieve for each key
# 2^64 over the golden ratio, which spreads keys (Knuth 3, 6.4), and its fifth power, odd as well
SPREADS = np.uint64(0x9E3779B97F4A7C15), np.uint64(0x9E3779B97F4A7C15**5 % 2**64)


def triangles(graph: "Arrays") -> "Iterator[tuple[Corner, Corner, Corner]]":
    """Yield the three corners of all triangles, in blocks of triangles.

    A corner is a node and the number of the tie opposite.  Ties point from the
    end of fewer ties to the other, so that nobody has many outgoing ones; two
    that leave one node make a triangle if a third joins their ends.

    Cost: O(sum over ties of the smaller degree).
    """
    count, (low, high) = np.int64(len(graph)), graph.ends
    rank = graph.sizes * count + np.arange(count)
    out = np.flatnonzero(np.repeat(rank, graph.sizes) < np.take(rank, graph.indices, mode="clip"))
    head, tail, tie = graph.heads[out], graph.indices[out], graph.tie[out]
    known = Sieve(low * count + high)
    found, many = [], 0
    for first, second in _wedges(head, len(graph)):
        closed, third = known.among(tail[first] * count + tail[second])
        found.append((first[closed], second[closed], third))
        many += len(third)
        if many > ENOUGH:
            yield _corners(found, head, tail, tie)
            found, many = [], 0
    if many:
        yield _corners(found, head, tail, tie)


def _wedges(head: "Ints", count: int) -> "Iterator[tuple[Ints, Ints]]":
    """Yield all pairs of ties that leave the same node, by their numbers, in blocks of pairs."""
    nth = np.arange(len(head))
    later = np.cumsum(np.bincount(head, minlength=count))[head] - nth - 1
    whole = np.cumsum(later)
    most = int(whole[-1]) if len(whole) else 0
    for block in np.split(nth, np.searchsorted(whole, np.arange(WEDGES, most, WEDGES))):
        wedges = later[block]
        first = np.repeat(block, wedges)
        behind = np.repeat(block + 1 + wedges - np.cumsum(wedges), wedges)
        yield first, behind + np.arange(len(first))


def _corners(
    found: "list[tuple[Ints, Ints, Ints]]", head: "Ints", tail: "Ints", tie: "Ints"
) -> "tuple[Corner, Corner, Corner]":
    first, second, third = (np.concatenate(each) for each in zip(*found, strict=True))
    return (tail[second], tie[first]), (tail[first], tie[second]), (head[first], third)


class Sieve:
    """Ascending keys among which others are looked up, most of which are not there.

    Two tables of hashes of all keys let few others through to the exact search,
    which takes far longer.
    """

    def __init__(self, keys: "Ints") -> None:
        self.keys = keys
        self.shift = np.uint64(64 - (ROOM * len(keys) + 1).bit_length())
        self.seen = np.zeros((len(SPREADS), 1 << (64 - int(self.shift))), dtype=bool)
        for seen, spread in zip(self.seen, SPREADS, strict=True):
            seen[self._hash(keys, spread)] = True

    def among(self, wanted: "Ints") -> "tuple[Ints, Ints]":
        """Return the places in `wanted` of those that are keys, and their places in the keys."""
        maybe = np.flatnonzero(self.seen[0][self._hash(wanted, SPREADS[0])])
        maybe = maybe[self.seen[1][self._hash(wanted[maybe], SPREADS[1])]]
        place = np.searchsorted(self.keys, wanted[maybe])
        place = np.minimum(place, len(self.keys) - 1)
        there = self.keys[place] == wanted[maybe]
        return maybe[there], place[there]

    def _hash(self, keys: "Ints", spread: np.uint64) -> "Ints":
        return keys.view(np.uint64) * spread >> self.shift


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
