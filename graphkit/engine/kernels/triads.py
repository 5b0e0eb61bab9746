"""Triangles, each found once."""

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphkit.engine.arrays import Arrays, Flags, Floats, Ints

    Corner = tuple[Ints, Ints]

WEDGES = 5_000_000  # looked at together: 200 MB


def triangles(graph: "Arrays") -> "Iterator[tuple[Corner, Corner, Corner]]":
    """Yield the three corners of all triangles, in blocks of triangles.

    A corner is a node and the number of the tie opposite.  Ties point from the
    end of fewer ties to the other, so that nobody has many outgoing ones; two
    that leave one node make a triangle if a third joins their ends.

    Cost: O(sum over ties of the smaller degree).
    """
    rank = np.empty(len(graph), dtype=np.int64)
    rank[np.argsort(graph.sizes, kind="stable")] = np.arange(len(graph))
    out = np.flatnonzero(rank[graph.heads] < rank[graph.indices])
    out = out[np.lexsort((rank[graph.indices[out]], graph.heads[out]))]
    head, tail, tie = graph.heads[out], graph.indices[out], graph.tie[out]
    later = np.searchsorted(head, head, side="right") - np.arange(len(head)) - 1
    keys = graph.heads.astype(np.int64) * len(graph) + graph.indices
    done = np.cumsum(later) // WEDGES
    for block in np.split(np.arange(len(head)), np.flatnonzero(np.diff(done)) + 1):
        first = np.repeat(block, later[block])
        second = (
            first
            + 1
            + np.arange(len(first))
            - np.repeat(np.cumsum(later[block]) - later[block], later[block])
        )
        wanted = tail[first].astype(np.int64) * len(graph) + tail[second]
        place = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        closed = np.flatnonzero(keys[place] == wanted) if len(keys) else first
        first, second = first[closed], second[closed]
        third = graph.tie[place[closed]]
        yield (tail[second], tie[first]), (tail[first], tie[second]), (head[first], third)


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
