"""The parts a graph falls into, and what would break them."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphkit.engine.arrays import Arrays, Ints


def components(graph: "Arrays") -> "Ints":
    """Return the number of the component of each node, in the order of their first rows.

    Cost: O(n + m).
    """
    from scipy.sparse.csgraph import connected_components  # noqa: PLC0415 - heavy

    _, found = connected_components(graph.matrix(), directed=False)
    labels: Ints = found
    return labels


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
