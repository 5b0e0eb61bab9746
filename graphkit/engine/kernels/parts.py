"""The parts a graph falls into, and what would break them."""

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from graphkit.engine.arrays import Arrays, Flags, Ints

HALF = 32  # bits of a key: of a pair of numbers, to be sorted as one


def components(graph: "Arrays") -> "Ints":
    """Return the number of the component of each node, in the order of their first rows.

    Cost: O(n + m).
    """
    return _connected(graph.matrix())


def sides(graph: "Arrays") -> "Ints":
    """Return a number for each node: two in a component whose ties join two sides only, else one.

    Found as the components of a graph in which every node stands twice and every
    tie leads from a first to a second copy.  Cost: O(n + m).
    """
    from scipy.sparse import block_array  # noqa: PLC0415 - heavy

    matrix = graph.matrix()
    if not len(graph):
        return graph.indices
    return _connected(block_array([[None, matrix], [matrix, None]], format="csr"))[: len(graph)]


def blocks(graph: "Arrays") -> "tuple[Ints, Ints]":
    """Return the parent of each node in a spanning forest, and the block of the tie to it.

    A block is a largest part that no loss of one node breaks.  Each contains a
    tie of the forest; -1 stands where a node has no parent.

    A depth-first search leaves only ties between a node and its ancestors.  Let
    every tie of its forest lead to those below it, and the tie above a node to
    the first on the way down to it from its highest neighbour: what that way and
    that tie enclose is a circle, so the strong components of this are the blocks.

    Cost: O(n log n + m), and for each node its ties times its children in the forest.
    After R. E. Tarjan, "Depth-first search and linear graph algorithms", SIAM J.
    Comput. 1 (1972) 146-160, doi:10.1137/0201010.
    """
    if not len(graph.indices):
        none = np.full(len(graph), -1)
        return none, none
    order, parent = _searched(graph)
    place = np.empty(len(graph), dtype=np.int64)
    place[order] = np.arange(len(graph))
    below = np.flatnonzero(parent[order] >= 0)
    above = place[parent[order[below]]]
    highest = _highest(graph, place)[below]
    block = np.empty(len(graph), dtype=np.int64)
    block[order] = _enclosed(len(graph), below, above, highest)
    return parent, np.where(parent < 0, -1, block)


def articulation(graph: "Arrays") -> "Flags":
    """Return for each node whether its component falls apart without it.  Cost: as `blocks`."""
    parent, block = blocks(graph)
    below = np.flatnonzero(parent >= 0)
    begun = parent[below[block[below] != block[parent[below]]]]
    found: Flags = np.bincount(begun, minlength=len(graph)) + (parent >= 0) > 1
    return found


def bridges(graph: "Arrays") -> "Ints":
    """Return the numbers of the ties without which their component falls apart, ascending.

    Cost: as `blocks`.
    """
    parent, block = blocks(graph)
    alone = np.bincount(block[parent >= 0], minlength=len(graph) + 1)[block] == 1
    low, high = graph.ends
    down, up = (parent[high] == low) & alone[high], (parent[low] == high) & alone[low]
    return np.flatnonzero(down | up)


def _searched(graph: "Arrays") -> "tuple[Ints, Ints]":
    """Return all nodes in the order of a depth-first search, and their parents or -1.

    It climbs a ladder of further rows, each leading to a node before which its
    component cannot begin, and then to the next rung.
    """
    from scipy.sparse import csr_array  # noqa: PLC0415 - heavy
    from scipy.sparse.csgraph import depth_first_order  # noqa: PLC0415 - heavy

    nearest = np.take(graph.indices, graph.indptr[:-1], mode="clip")
    first = np.flatnonzero((nearest > np.arange(len(graph))) | (graph.sizes == 0))
    count, rung = len(graph) + len(first), np.arange(len(first))
    onward = np.minimum(len(graph) + rung + 1, count - 1)
    indices = np.append(graph.indices, np.stack([first, onward], axis=1)).astype(np.int32)
    starts = np.append(graph.indptr, graph.indptr[-1] + 2 * rung + 2).astype(np.int32)
    ladder = csr_array((np.ones(len(indices)), indices, starts), shape=(count, count))
    order, parent = depth_first_order(ladder, len(graph))
    order, parent = order[order < len(graph)], parent[: len(graph)]
    parent[parent >= len(graph)] = -1
    return order.astype(np.intp), parent.astype(np.intp)  # other indices are slow


def _highest(graph: "Arrays", place: "Ints") -> "Ints":
    """Return for each place the first place of its node and its neighbours."""
    found = np.arange(len(graph))
    low, high = (np.take(place, ends, mode="clip") for ends in graph.ends)  # raise is slow
    np.minimum.at(found, np.maximum(low, high), np.minimum(low, high))
    return found


def _enclosed(count: int, below: "Ints", above: "Ints", highest: "Ints") -> "Ints":
    """Return the strong component of the tie above each place.

    Places `below` have their parents at the places `above`, and their highest
    neighbours at `highest`; the first on the way down from there is the last
    child of it that stands no later than they do.
    """
    from scipy.sparse import csr_array  # noqa: PLC0415 - heavy

    children, wanted = np.sort(above << HALF | below), np.sort(highest << HALF | below)
    child, one = children & (1 << HALF) - 1, wanted & (1 << HALF) - 1
    onward = np.arange(count)
    onward[one] = child[np.searchsorted(children, wanted, side="right") - 1]
    starts = np.append(0, np.cumsum(np.bincount(above, minlength=count) + 1))
    leads = np.empty(starts[-1], dtype=np.int32)
    leads[starts[:-1]] = onward
    leads[(children >> HALF) + np.arange(1, len(child) + 1)] = child
    found = csr_array((np.ones(len(leads)), leads, starts.astype(np.int32)), shape=(count, count))
    return _connected(found, strong=True)


def _connected(matrix: Any, *, strong: bool = False) -> "Ints":
    from scipy.sparse.csgraph import connected_components  # noqa: PLC0415 - heavy

    _, found = connected_components(
        matrix, directed=strong, connection="strong" if strong else "weak"
    )
    labels: Ints = found
    return labels
