"""Trees that hang on a graph, folded away before betweenness and exactly accounted for."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from graphkit.engine.kernels.parts import components

if TYPE_CHECKING:
    from graphkit.engine.arrays import Arrays, Floats


@dataclass(frozen=True, eq=False)
class Folded:
    """A graph without the trees that hang on it.

    `core` keeps every row, those folded away without ties; `stands_for` counts
    for each row of the core the nodes that it stands for, itself included, and
    is 0 for the others.  `between` counts, for every node, the ordered pairs
    of others it stands between because one of them hangs on it: what is left to
    add are the pairs of different rows of the core.
    """

    core: "Arrays"
    stands_for: "Floats"
    between: "Floats"


def folded(graph: "Arrays") -> Folded:
    """Return the graph with nodes of degree one folded into their neighbours, again and again.

    Cost: O(n + m).  Exact: any chain to or from a hanging node runs through the
    node it hangs on, whatever the lengths of ties (A. Bonchi et al.; M. Baglioni
    et al., "Fast exact computation of betweenness centrality in social networks",
    ASONAM 2012, doi:10.1109/ASONAM.2012.79).
    """
    part = components(graph)
    others = np.bincount(part)[part].tolist() if len(graph) else []
    stands, pairs, there = [1] * len(graph), [0] * len(graph), [True] * len(graph)
    left, falling = graph.sizes.tolist(), np.flatnonzero(graph.sizes == 1).tolist()
    while falling:
        leaf = falling.pop()
        if left[leaf] != 1:
            continue
        held = next(
            i
            for i in graph.indices[graph.indptr[leaf] : graph.indptr[leaf + 1]].tolist()
            if there[i]
        )
        there[leaf] = False
        pairs[held] += 2 * stands[leaf] * (stands[held] - 1)
        pairs[leaf] += 2 * (stands[leaf] - 1) * (others[leaf] - stands[leaf])
        stands[held] += stands[leaf]
        left[held] -= 1
        if left[held] == 1:
            falling.append(held)
    here, weight = np.array(there, dtype=bool), np.array(stands, dtype=float)
    hanging = 2 * (weight - 1) * (np.array(others, dtype=float) - weight)
    between = np.array(pairs, dtype=float) + np.where(here, hanging, 0)
    low, high = graph.ends
    return Folded(graph.thinned(here[low] & here[high]), np.where(here, weight, 0), between)
