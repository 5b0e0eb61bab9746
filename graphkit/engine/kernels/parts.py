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
