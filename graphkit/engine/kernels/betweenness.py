"""Betweenness along chains of fewest ties: Brandes' algorithm for a block of sources at a time.

After U. Brandes, "A faster algorithm for betweenness centrality", J. Math. Sociology
25 (2001) 163-177, doi:10.1080/0022250X.2001.9990249, with trees folded away first.
"""

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import numpy as np

from graphkit.engine.kernels.blocks import blocks, summed, width
from graphkit.engine.kernels.fold import folded

if TYPE_CHECKING:
    from graphkit.engine.arrays import Arrays, Floats, Ints


FOLDED = 0.9  # of the nodes are left: above, folding saves less than another engine does


def betweenness(graph: "Arrays") -> "Floats":
    """Return for each node the number of ordered pairs of others it stands between.

    Where several chains are equally short each counts in proportion.  Halve it
    for unordered pairs; divide by (n - 1)(n - 2) for a share.  Exact.

    Cost: O(n m), as products of a sparse matrix with blocks of sources.  Where no
    trees are worth folding away, rustworkx does it if it is installed (the extra
    ``fast``): the same numbers, sooner.
    """
    trees = folded(graph)
    if np.count_nonzero(trees.stands_for) > FOLDED * len(graph) and find_spec("rustworkx"):
        return _by_rustworkx(graph)
    sources = np.flatnonzero(trees.core.sizes)
    matrix = trees.core.matrix()

    def from_block(block: slice) -> "Floats":
        here = sources[block]
        found: Floats = dependencies(matrix, here, trees.stands_for) @ trees.stands_for[here]
        return found

    found = summed(from_block, blocks(len(sources), width(graph)))
    return trees.between + found


def _by_rustworkx(graph: "Arrays") -> "Floats":
    import rustworkx as rx  # noqa: PLC0415 - optional

    copy: rx.PyGraph[int | None, None] = rx.PyGraph(multigraph=False)
    copy.add_nodes_from(range(len(graph)))
    low, high = graph.ends
    copy.extend_from_edge_list(list(zip(low.tolist(), high.tolist(), strict=True)))
    found = rx.betweenness_centrality(copy, normalized=False)
    return 2 * np.fromiter(found.values(), dtype=float, count=len(graph))


def dependencies(matrix: Any, sources: "Ints", stands_for: "Floats") -> "Floats":
    """Return for each node and source how many targets it stands between them and the source.

    Targets count as often as nodes they stand for, the source once.
    """
    count, column = len(sources), np.arange(len(sources))
    chains = np.zeros((matrix.shape[0], count))
    chains[sources, column] = 1
    front, levels = chains, [sources * count + column]
    flat = chains.ravel()
    while len(levels[-1]):
        reached = (matrix @ front).ravel()
        new = np.flatnonzero((reached > 0) & (flat == 0))
        flat[new] = reached[new]
        front = np.zeros_like(chains)
        front.ravel()[new] = reached[new]
        levels.append(new)
    weight = np.repeat(stands_for, count)
    through = np.zeros_like(flat)
    for nearer, level in zip(levels[-3:0:-1], levels[-2:1:-1], strict=True):
        share = np.zeros_like(chains)
        share.ravel()[level] = (weight[level] + through[level]) / flat[level]
        through[nearer] = (matrix @ share).ravel()[nearer] * flat[nearer]
    return through.reshape(chains.shape)
