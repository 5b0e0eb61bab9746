"""Measures that look no further than two steps, and the core."""

from typing import TYPE_CHECKING, Any

import numpy as np

from graphkit.engine.kernels import triads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphkit.engine.arrays import Arrays, Floats, Ints

PRODUCTS = 20_000_000  # of two entries, held at a time: 240 MB


def degree(graph: "Arrays") -> "Floats":
    """Return the number of ties of each node.  Cost: O(n)."""
    return graph.sizes.astype(float)


def strength(graph: "Arrays", strength: str = "weight") -> "Floats":
    """Return the sum of the attribute `strength` over the ties of each node.  Cost: O(m)."""
    return graph.by_row(graph.arcs(strength))


def core(graph: "Arrays") -> "Floats":
    """Return the largest k for which each node is in the k-core (Seidman 1983).

    Cost: O(m), plus O(n) for each of the rounds in which nodes fall off.
    """
    left, found = graph.sizes.astype(np.int64), np.zeros(len(graph))
    there = np.ones(len(graph), dtype=bool)
    k = 0
    while there.any():
        k = max(k, int(left[there].min()))
        falling: Ints = np.flatnonzero(there & (left <= k))
        while len(falling):
            there[falling], found[falling] = False, k
            beside = graph.indices[graph.entries(falling)[0]]
            np.subtract.at(left, beside, 1)
            beside = np.unique(beside)
            falling = beside[there[beside] & (left[beside] <= k)]
    return found


def clustering(graph: "Arrays", strength: str | None = None) -> "Floats":
    """Return for each node the share of pairs of its neighbours that are tied; NaN below 2 ties.

    With `strength` each triangle counts as the geometric mean of its three ties,
    over the largest of the graph (Onnela 2005, doi:10.1103/PhysRevE.71.065103);
    Barrat's variant is another measure.  Cost: O(sum over ties of the smaller degree).
    """
    values = graph.ties[strength] if strength else np.ones(graph.number_of_edges())
    rooted = np.cbrt(values / values.max(initial=1e-300))
    pairs = graph.sizes * (graph.sizes - 1.0) / 2
    undefined = np.full(len(graph), np.nan)
    found: Floats = np.divide(triangles(graph, rooted), pairs, out=undefined, where=pairs > 0)
    return found


def brokerage(graph: "Arrays") -> "Floats":
    """Return the number of pairs of each node's neighbours that are not tied (Gould, Fernandez).

    Cost: as `clustering`.
    """
    return graph.sizes * (graph.sizes - 1.0) / 2 - triangles(graph)


def constraint(graph: "Arrays", strength: str | None = "weight") -> "Floats":
    """Return Burt's constraint of each node; NaN without a tie.

    The sum over contacts j of (p_ij + sum over q of p_iq p_qj)^2, where p_ij is
    the share of tie j in the strength of i: near 0 where contacts are many and
    strangers, above 1 where they are few and tied among themselves.  Cost: O(sum over ties of the
    degree).

    Source: R. S. Burt, Structural Holes, Harvard 1992, ch. 2.
    """
    shares = _shares(graph, strength)
    total = np.bincount(
        graph.heads, (shares.data + _product(shares, shares, shares)) ** 2, len(graph)
    )
    return np.where(graph.sizes > 0, total, np.nan)


def effective_size(graph: "Arrays", strength: str | None = "weight") -> "Floats":
    """Return Burt's effective size: the contacts of each node less their overlap.

    From the degree is taken, for each contact j, the sum over q of p_iq m_jq,
    where p_iq is the share of q in the strength of i, and m_jq the tie of j and
    q over the strongest of j.  Unweighted it is the degree less the mean number
    of ties a contact has to other contacts.  Cost: as `constraint`.

    Source: R. S. Burt, Structural Holes, Harvard 1992, ch. 2.
    """
    relative = graph.matrix(strength)
    strongest = np.zeros(len(graph))
    np.maximum.at(strongest, graph.heads, relative.data)
    relative.data = relative.data / strongest[graph.heads]
    shares = _shares(graph, strength)
    common = _product(shares, relative.T.tocsr(), shares)
    return graph.sizes - graph.by_row(common)


def _shares(graph: "Arrays", strength: str | None) -> Any:
    """Return the matrix of each tie's share in the strength of its row."""
    shares = graph.matrix(strength)
    total = graph.by_row(shares.data)
    shares.data = shares.data / total[graph.heads]
    return shares


def _product(first: Any, second: Any, wanted: Any) -> "Floats":
    """Return the entries of ``first @ second`` where `wanted` has one, by blocks of rows."""
    found = [
        _at(first[start:end] @ second, wanted[start:end]) for start, end in _blocks(first, second)
    ]
    return np.concatenate([np.empty(0), *found])


def triangles(graph: "Arrays", values: "Floats | None" = None) -> "Floats":
    """Return the number of triangles of each node, or the sum of the products of `values` of ties.

    Cost: O(sum over ties of the smaller degree).
    """
    ones = np.ones(graph.number_of_edges()) if values is None else values
    found = np.zeros(graph.number_of_edges())
    for a, b, c in triads.triangles(graph):
        product = ones[a] * ones[b] * ones[c]
        for tie in (a, b, c):
            found += np.bincount(tie, product, len(found))
    return graph.by_row(found[graph.tie]) / 2  # two ties of each triangle are the node's own


def _at(product: Any, pattern: Any) -> "Floats":
    """Return the entries of a sparse product at those of `pattern`, 0 where it has none."""
    width = product.shape[1]
    product.sort_indices()
    keys, wanted = _keys(product, width), _keys(pattern, width)
    place = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    if not len(keys):
        return np.zeros(len(wanted))
    return np.where(keys[place] == wanted, product.data[place], 0.0)


def _keys(matrix: Any, width: int) -> Any:
    rows = np.repeat(np.arange(matrix.shape[0], dtype=np.int64), np.diff(matrix.indptr))
    return rows * width + matrix.indices


def _blocks(first: Any, second: Any) -> "Iterator[tuple[int, int]]":
    """Yield ranges of rows of `first` whose products with `second` fit in `PRODUCTS`."""
    lengths = np.diff(second.indptr).astype(np.int64)[first.indices]
    done = np.concatenate([[0], np.cumsum(lengths)])[first.indptr]
    start, rows = 0, first.shape[0]
    while start < rows:
        end = int(np.searchsorted(done, done[start] + PRODUCTS, side="right")) - 1
        end = min(max(end, start + 1), rows)
        yield start, end
        start = end
