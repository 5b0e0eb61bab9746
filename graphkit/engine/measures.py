"""The table of measures that are computed from arrays."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from graphkit.engine.kernels import betweenness as unweighted
from graphkit.engine.kernels import bfs, chains, local, sampling, spectral
from graphkit.errors import UsageError

if TYPE_CHECKING:
    from graphkit.engine.arrays import Arrays, Floats


def compute(graph: "Arrays", measure: str, **options: Any) -> "Floats":
    """Return one number a node, in the order of ``graph.nodes``.

    The definitions are those of `graphkit.analysis.centrality.METRICS`, which
    uses networkx; the two agree to 1e-9.

    Parameters
    ----------
    graph
        Left unchanged, as it cannot be changed.
    measure
        A key of `MEASURES`.
    options
        ``distance=`` or ``strength=``, where the measure reads one: the attribute
        of ties that is a length, or a closeness; None counts ties.  They have
        different names because mixing them up raises no error elsewhere.

    Raises
    ------
    UsageError
        There is no such measure.
    """
    try:
        kernel = MEASURES[measure]
    except KeyError:
        known = ", ".join(MEASURES)
        raise UsageError(f"the fast engine has no measure {measure!r}; it has {known}") from None
    return kernel(graph, **options)


def compute_all(
    graph: "Arrays", measures: Iterable[str], *, sources: int = 0, seed: int = 0
) -> dict[str, "Floats"]:
    """Return several measures at once; those that search the same chains share the search.

    With `sources` betweenness is estimated from as many, drawn with `seed` (see
    `graphkit.engine.kernels.sampling`).

    Raises
    ------
    UsageError
        There is no such measure.
    """
    names = list(dict.fromkeys(measures))
    found = {}
    if sources and "betweenness" in names:
        drawn = sampling.betweenness(graph, "distance", draws=sources, seed=seed)
        found = {"betweenness": drawn.values}
    elif {"betweenness", "harmonic"} <= set(names):
        pairs, sums = chains.betweenness_and_harmonic(graph)
        found = {"betweenness": pairs / _pairs(graph), "harmonic": sums / _others(graph)}
    return {name: found[name] if name in found else compute(graph, name) for name in names}


def betweenness(graph: "Arrays", distance: str | None = "distance") -> "Floats":
    """Return the share of all pairs of others whose shortest chains run through each node."""
    counts = chains.betweenness(graph, distance) if distance else unweighted.betweenness(graph)
    return counts / _pairs(graph)


def harmonic(graph: "Arrays", distance: str | None = "distance") -> "Floats":
    """Return for each node the mean of 1 / distance over all others."""
    sums = chains.harmonic(graph, distance) if distance else bfs.harmonic(graph)
    return sums / _others(graph)


def closeness(graph: "Arrays", distance: str | None = "distance") -> "Floats":
    """Return 1 / the mean distance of those in reach, times the share of others they are."""
    return chains.closeness(graph, distance) if distance else bfs.closeness(graph)


def _pairs(graph: "Arrays") -> int:
    return max((len(graph) - 1) * (len(graph) - 2), 1)


def _others(graph: "Arrays") -> int:
    return max(len(graph) - 1, 1)


MEASURES: Mapping[str, Callable[..., "Floats"]] = {
    "degree": local.degree,
    "strength": local.strength,
    "betweenness": betweenness,
    "harmonic": harmonic,
    "closeness": closeness,
    "eigenvector": spectral.eigenvector,
    "katz": spectral.katz,
    "pagerank": spectral.pagerank,
    "hits": spectral.hits,
    "core": local.core,
    "clustering": local.clustering,
    "constraint": local.constraint,
    "effective_size": local.effective_size,
    "brokerage": local.brokerage,
}
