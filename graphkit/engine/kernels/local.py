"""Measures that look no further than two steps, and the core."""

from typing import TYPE_CHECKING

import numpy as np

from graphkit.engine.kernels import triads

if TYPE_CHECKING:
    from graphkit.engine.arrays import Arrays, Floats, Ints


def degree(graph: "Arrays") -> "Floats":
    """Return the number of ties of each node.  Cost: O(n)."""
    return graph.sizes.astype(float)


def strength(graph: "Arrays", strength: str = "weight") -> "Floats":
    """Return the sum of the attribute `strength` over the ties of each node.  Cost: O(m)."""
    return graph.by_row(graph.arcs(strength))


def core(graph: "Arrays") -> "Floats":
    """Return the largest k for which each node is in the k-core (Seidman 1983).

    Cost: O(m), a few array operations for each of the rounds in which nodes fall
    off, and O(nodes still there) for each k.
    """
    found, left = np.zeros(len(graph)), graph.sizes.astype(np.int64)
    gone = 2 * len(graph)  # ties: above all others, however many are still taken off
    there, last = np.arange(len(graph)), np.empty(len(graph), dtype=np.int64)
    k = 0
    while len(there):
        k = max(k, int(left[there].min()))
        falling: Ints = there[left[there] <= k]
        while len(falling):
            found[falling], left[falling] = k, gone
            beside = graph.indices[graph.entries(falling)[0]]
            np.subtract.at(left, beside, 1)
            beside = beside[left[beside] <= k]
            nth = np.arange(len(beside))
            last[beside] = nth
            falling = beside[last[beside] == nth]  # each once, sooner than np.unique
        there = there[left[there] < len(graph)]
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
