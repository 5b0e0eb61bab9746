"""Measures that look no further than two steps, and the core."""

from typing import TYPE_CHECKING

import numpy as np

from graphkit.engine.kernels import triads

if TYPE_CHECKING:
    from graphkit.engine.arrays import Arrays, Floats

FEW = 1000  # nodes to one that was touched: from there on it pays to look at these only


def degree(graph: "Arrays") -> "Floats":
    """Return the number of ties of each node.  Cost: O(n)."""
    return graph.sizes.astype(float)


def strength(graph: "Arrays", strength: str = "weight") -> "Floats":
    """Return the sum of the attribute `strength` over the ties of each node.  Cost: O(m)."""
    return graph.by_row(graph.arcs(strength))


def core(graph: "Arrays") -> "Floats":
    """Return the largest k for which each node is in the k-core (Seidman 1983).

    Cost: O(m), a few array operations for each of the rounds in which nodes fall
    off, and O(n) for each k.
    """
    found, left = np.zeros(len(graph)), graph.sizes.astype(np.int32)
    gone = np.int32(2 * len(graph))  # above all others, however many ties are still taken off
    sizes, stops = graph.sizes.astype(np.intp), graph.indptr[1:].astype(np.intp)
    nth, one = np.arange(len(graph.indices)), np.int32(1)
    while (k := left.min(initial=gone)) < gone - len(graph):
        falling = (left <= k).nonzero()[0]
        while len(falling):
            found[falling], left[falling] = k, gone
            counts = sizes[falling]
            entries = (stops[falling] - np.add.accumulate(counts)).repeat(counts)
            entries += nth[: len(entries)]
            beside = graph.indices[entries]
            np.subtract.at(left, beside, one)
            if len(beside) * FEW < len(graph):
                falling = np.unique(beside[left[beside] <= k])
            else:
                falling = (left <= k).nonzero()[0]
    return found


def clustering(graph: "Arrays", strength: str | None = None) -> "Floats":
    """Return for each node the share of pairs of its neighbours that are tied; NaN below 2 ties.

    With `strength` each triangle counts as the geometric mean of its three ties,
    over the largest of the graph (Onnela 2005, doi:10.1103/PhysRevE.71.065103);
    Barrat's variant is another measure.  Cost: O(sum over ties of the smaller degree).
    """
    values = graph.ties[strength] if strength else None
    rooted = None if values is None else np.cbrt(values / values.max(initial=1e-300))
    pairs = graph.sizes * (graph.sizes - 1.0) / 2
    with np.errstate(invalid="ignore"):  # 0 / 0
        return triangles(graph, rooted) / pairs


def brokerage(graph: "Arrays") -> "Floats":
    """Return the number of pairs of each node's neighbours that are not tied (Gould, Fernandez).

    Cost: as `clustering`.
    """
    return graph.sizes * (graph.sizes - 1.0) / 2 - triangles(graph)


def constraint(graph: "Arrays", strength: str | None = "weight") -> "Floats":
    """Return Burt's constraint of each node; NaN without a tie.

    The sum over contacts j of (p_ij + sum over q of p_iq p_qj)^2, where p_ij is
    the share of tie j in the strength of i: near 0 where contacts are many and
    strangers, above 1 where they are few and tied among themselves.

    Cost: as `clustering`.  Source: R. S. Burt, Structural Holes, Harvard 1992, ch. 2.
    """
    weights, total = _weights(graph, strength), graph.by_row(graph.arcs(strength))
    share = np.divide(1, total, out=np.zeros(len(graph)), where=total > 0)
    led = (weights + triads.round_about(graph, weights, share))[graph.tie] * share[graph.heads]
    return np.where(graph.sizes > 0, graph.by_row(led * led), np.nan)


def effective_size(graph: "Arrays", strength: str | None = "weight") -> "Floats":
    """Return Burt's effective size: the contacts of each node less their overlap.

    From the degree is taken, for each contact j, the sum over q of p_iq m_jq,
    where p_iq is the share of q in the strength of i, and m_jq the tie of j and
    q over the strongest of j.  Unweighted it is the degree less the mean number
    of ties a contact has to other contacts.

    Cost: as `clustering`.  Source: R. S. Burt, Structural Holes, Harvard 1992, ch. 2.
    """
    weights, arcs = _weights(graph, strength), graph.arcs(strength)
    strongest, total = np.zeros(len(graph)), graph.by_row(arcs)
    np.maximum.at(strongest, graph.heads, arcs)
    common = triads.round_about(graph, weights, np.ones(len(graph)))[graph.tie]
    return graph.sizes - graph.by_row(common / (total[graph.heads] * strongest[graph.indices]))


def triangles(graph: "Arrays", values: "Floats | None" = None) -> "Floats":
    """Return the number of triangles of each node, or the sum of the products of `values` of ties.

    Cost: O(sum over ties of the smaller degree).
    """
    found = np.zeros(len(graph))
    for corners in triads.triangles(graph):
        product = None if values is None else np.prod([values[tie] for _, tie in corners], axis=0)
        for node, _ in corners:
            found += np.bincount(node, product, len(found))
    return found


def _weights(graph: "Arrays", strength: str | None) -> "Floats":
    """Return an attribute, or ones, of the m ties."""
    return graph.ties[strength] if strength else np.ones(graph.number_of_edges())
