"""Triangles, each found once."""

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graphkit.engine.arrays import Arrays, Flags, Floats, Ints

    Corner = tuple[Ints, Ints]

CELLS = 1 << 17  # of a table of ties: what is computed at once of them stays in a core's cache
PAIRS = 1 << 15  # of ties looked up together
ENOUGH = 1 << 20  # triangles told of together
ROOM = 8  # places of each table of a sieve for each tie
APART = 30  # bits between the two places of a pair in these tables
SPREAD = np.uint64(0x9E3779B97F4A7C15)  # 2^64 over the golden ratio (Knuth 3, 6.4)


def triangles(graph: "Arrays") -> "Iterator[tuple[Corner, Corner, Corner]]":
    """Yield the three corners of all triangles, in blocks of triangles.

    A corner is a node and the number of the tie opposite.  Ties point from the
    end of fewer ties to the other, so that nobody has many outgoing ones; two
    that leave one node make a triangle if a third joins their ends.

    Cost: O(sum over ties of the smaller degree).
    """
    bits = len(graph).bit_length()
    rank = (graph.sizes.astype(np.int64) << bits) + np.arange(len(graph))
    own, other = rank.repeat(graph.sizes), rank.take(graph.indices, mode="clip")  # raise is slow
    out = (own < other).nonzero()[0]
    head, tail = (ranks[out] & (1 << bits) - 1 for ranks in (own, other))
    known = Sieve(graph)
    pairs = _joined(_wedges(np.bincount(head, minlength=len(graph)), known, tail), PAIRS)
    closed = (known.closed(tail, *pair) for pair in pairs)
    for one, two, third in _joined(closed, ENOUGH):
        far, near = graph.tie[out[one]], graph.tie[out[two]]
        yield (tail[two], far), (tail[one], near), (head[one], third)


def _joined(parts: "Iterable[tuple[Ints, ...]]", enough: int) -> "Iterator[tuple[Ints, ...]]":
    """Yield the arrays of all parts, joined to more than `enough` elements but for the last."""
    found, many = [], 0
    for part in parts:
        found.append(part)
        many += len(part[0])
        if many > enough:
            yield tuple(map(np.concatenate, zip(*found, strict=True)))
            found, many = [], 0
    if many:
        yield tuple(map(np.concatenate, zip(*found, strict=True)))


def _wedges(outgoing: "Ints", known: "Sieve", tail: "Ints") -> "Iterator[tuple[Ints, Ints]]":
    """Yield pairs of ties that leave the same node, by their numbers.

    Those whose ends are tied are among them, and few others.  A block of nodes
    has a table, with a column for each that holds the marks of the ends of its
    ties; nodes of most ties come first, which makes the rows ever shorter.
    Each row is paired with all before.
    """
    marks, starts = known.coarse[tail], outgoing.cumsum() - outgoing
    order = np.argsort(~outgoing.astype(np.uint16), kind="stable")  # no more than sqrt(2 m)
    order = order[: np.count_nonzero(outgoing > 1)]
    while len(order):
        most = outgoing[order[0]]
        nodes, order = order[: CELLS // most + 1], order[CELLS // most + 1 :]
        begun, table = starts[nodes], np.empty((most, len(nodes)), dtype=marks.dtype)
        table[0] = marks[begun]
        longer = (-outgoing[nodes]).searchsorted(-np.arange(1, most)).tolist()
        for nth, width in enumerate(longer, start=1):
            begun = begun[:width]
            row = table[nth, :width] = marks[begun + nth]
            mixed = table[:nth, :width] ^ row
            maybe = known.seen[0].take(mixed, mode="clip").ravel().nonzero()[0]
            before, node = np.divmod(maybe, width)
            yield begun[node] + before, begun[node] + nth


class Sieve:
    """The ties of a graph, among which pairs of nodes are looked up that mostly are none.

    Each node has a mark.  Those of a pair, joined by exclusive or, are its
    places in two tables of all ties, which let few others through to the exact
    search: that takes far longer.
    """

    def __init__(self, graph: "Arrays") -> None:
        low, high = graph.ends
        self.bits = len(graph).bit_length()
        self.keys = low.astype(np.int64) << self.bits | high
        marks = np.arange(len(graph), dtype=np.uint64) * SPREAD
        marks ^= marks >> np.uint64(32)
        self.marks = (marks * SPREAD).view(np.int64)
        self.last = (1 << (ROOM * len(low)).bit_length()) - 1
        self.coarse = self.marks & self.last
        self.seen = np.zeros((2, self.last + 1), dtype=bool)
        mixed = self.marks.take(low, mode="clip")
        mixed ^= self.marks.take(high, mode="clip")
        self.seen[0][mixed & self.last] = True
        self.seen[1][mixed >> APART & self.last] = True

    def closed(self, tail: "Ints", first: "Ints", second: "Ints") -> "tuple[Ints, Ints, Ints]":
        """Return those pairs of ties whose ends are tied, and the numbers of these ties."""
        low, high = tail[first], tail[second]
        mixed = self.marks[low] ^ self.marks[high]
        maybe = self.seen[1][mixed >> APART & self.last].nonzero()[0]
        wanted = low[maybe] << self.bits | high[maybe]
        order = wanted.argsort()  # in order they are found much sooner
        maybe, wanted = maybe[order], wanted[order]
        tie = np.minimum(self.keys.searchsorted(wanted), len(self.keys) - 1)
        there = self.keys[tie] == wanted
        maybe = maybe[there]
        return first[maybe], second[maybe], tie[there]


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
