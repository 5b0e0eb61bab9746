"""The parts a graph falls into, and what would break them."""

from typing import TYPE_CHECKING

import numpy as np

from graphkit.engine.kernels.tree import Tree, components

__all__ = ["articulation", "blocks", "bridges", "components", "sides"]

if TYPE_CHECKING:
    from graphkit.engine.arrays import Arrays, Flags, Ints


def sides(graph: "Arrays") -> "Ints":
    """Return a number for each node: two in a component whose ties join two sides only, else one.

    Found as the components of a graph in which every node stands twice and every
    tie leads from a first to a second copy.  Cost: O(n + m).
    """
    from scipy.sparse import block_array  # noqa: PLC0415 - heavy
    from scipy.sparse.csgraph import connected_components  # noqa: PLC0415 - heavy

    matrix = graph.matrix()
    if not len(graph):
        return graph.indices
    _, found = connected_components(
        block_array([[None, matrix], [matrix, None]], format="csr"), directed=False
    )
    labels: Ints = found[: len(graph)]
    return labels


def blocks(graph: "Arrays") -> "tuple[Ints, Ints]":
    """Return the parent of each node in a spanning forest, and the block of the tie to it.

    A block is a largest part that no loss of one node breaks.  Each contains a
    tie of the forest; -1 stands where a node has no parent.

    Cost: O(n + m), a few array operations for each level.  After R. E. Tarjan and
    U. Vishkin, "An efficient parallel biconnectivity algorithm", SIAM J. Comput.
    14 (1985) 862-874, doi:10.1137/0214061: two ties of the tree are in one block
    if a tie outside it joins their subtrees, or leaves the subtree of the upper.
    """
    tree = Tree(graph)
    parent, first, size = tree.parent, tree.number, tree.size
    a, b = graph.ends
    cross = (parent[a] != b) & (parent[b] != a)
    a, b = a[cross], b[cross]
    lowest, highest = tree.reach(a, b)
    upper = np.where(parent < 0, 0, parent)
    leaves = (lowest < first[upper]) | (highest >= first[upper] + size[upper])
    lower = np.flatnonzero((parent >= 0) & (parent[upper] >= 0) & leaves)
    one, other = np.concatenate([a, lower]), np.concatenate([b, parent[lower]])
    block = _connected(len(graph), one, other)
    return parent, np.where(parent < 0, -1, block)


def articulation(graph: "Arrays") -> "Flags":
    """Return for each node whether its component falls apart without it.  Cost: as `blocks`."""
    parent, block = blocks(graph)
    tied = np.flatnonzero(parent >= 0)
    node, within = np.concatenate([tied, parent[tied]]), np.tile(block[tied], 2)
    pairs = np.unique(node.astype(np.int64) * max(len(graph), 1) + within)
    return np.bincount(pairs // max(len(graph), 1), minlength=len(graph)) > 1


def bridges(graph: "Arrays") -> "Ints":
    """Return the numbers of the ties without which their component falls apart, ascending.

    Cost: as `blocks`.
    """
    parent, block = blocks(graph)
    alone = np.bincount(block[parent >= 0], minlength=len(graph) + 1)[block] == 1
    low, high = graph.ends
    down, up = (parent[high] == low) & alone[high], (parent[low] == high) & alone[low]
    return np.flatnonzero(down | up)


def _connected(count: int, one: "Ints", other: "Ints") -> "Ints":
    from scipy.sparse import coo_array  # noqa: PLC0415 - heavy
    from scipy.sparse.csgraph import connected_components  # noqa: PLC0415 - heavy

    joined = coo_array((np.ones(len(one), dtype=bool), (one, other)), shape=(count, count))
    _, found = connected_components(joined, directed=False)
    labels: Ints = found
    return labels
