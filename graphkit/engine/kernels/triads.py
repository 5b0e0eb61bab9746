"""Triangles, each found once."""

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphkit.engine.arrays import Arrays, Flags, Floats, Ints

    Corner = tuple[Ints, Ints]

CELLS = 1 << 17  # of a table of ties: what is computed at once of them stays in a core's cache
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
    known, found, many = Sieve(graph), [], 0
    for first, second in _wedges(np.bincount(head, minlength=len(graph)), known, tail):
        closed, third = known.among(tail[first], tail[second])
        found.append((first[closed], second[closed], third))
        many += len(third)
        if many > ENOUGH:
            yield _corners(found, head, tail, out, graph.tie)
            found, many = [], 0
    if many:
        yield _corners(found, head, tail, out, graph.tie)


def _wedges(outgoing: "Ints", known: "Sieve", tail: "Ints") -> "Iterator[tuple[Ints, Ints]]":
    """Yield pairs of ties that leave the same node, by their numbers, in blocks of nodes.

    Those whose ends are tied are among them, and few others.
    """
    marks, starts = known.coarse[tail], outgoing.cumsum() - outgoing
    order = np.argsort(~outgoing.astype(np.uint16), kind="stable")  # no more than sqrt(2 m)
    order = order[: np.count_nonzero(outgoing > 1)]
    while len(order):
        width = max(CELLS // outgoing[order[0]], 1)
        nodes, order = order[:width], order[width:]
        yield _pairs(starts[nodes], outgoing[nodes], known, marks)


def _pairs(starts: "Ints", outgoing: "Ints", known: "Sieve", marks: "Ints") -> "tuple[Ints, Ints]":
    """Return the pairs of a block of nodes, that of most outgoing ties first.

    A column for each node holds the marks of the ends of its ties, which makes
    the rows ever shorter; each row is paired with all before.
    """
    table = np.empty((outgoing[0], len(starts)), dtype=marks.dtype)
    table[0] = marks[starts]
    longer = (-outgoing).searchsorted(-np.arange(len(table))).tolist()
    found = []
    for nth, width in enumerate(longer[1:], start=1):
        begun = starts[:width]
        row = table[nth, :width] = marks[begun + nth]
        maybe = known.seen[0].take(table[:nth, :width] ^ row, mode="clip").ravel().nonzero()[0]
        before, node = np.divmod(maybe, width)
        begun = begun[node]
        found.append((begun + before, begun + nth))
    first, second = (np.concatenate(each) for each in zip(*found, strict=True))
    return first, second


def _corners(
    found: "list[tuple[Ints, Ints, Ints]]", head: "Ints", tail: "Ints", entry: "Ints", tie: "Ints"
) -> "tuple[Corner, Corner, Corner]":
    one, other, third = (np.concatenate(each) for each in zip(*found, strict=True))
    return (tail[other], tie[entry[one]]), (tail[one], tie[entry[other]]), (head[one], third)


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

    def among(self, low: "Ints", high: "Ints") -> "tuple[Ints, Ints]":
        """Return the places of those pairs that are ties, and the numbers of these ties."""
        mixed = self.marks[low] ^ self.marks[high]
        maybe = self.seen[1][mixed >> APART & self.last].nonzero()[0]
        wanted = low[maybe] << self.bits | high[maybe]
        order = wanted.argsort()  # in order they are found much sooner
        maybe, wanted = maybe[order], wanted[order]
        tie = np.minimum(self.keys.searchsorted(wanted), len(self.keys) - 1)
        there = self.keys[tie] == wanted
        return maybe[there], tie[there]


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
