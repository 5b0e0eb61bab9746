"""Betweenness of graphs too large for all sources: from some, with a bound on the error."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from graphkit.engine.kernels import betweenness as unweighted
from graphkit.engine.kernels import chains
from graphkit.engine.kernels.blocks import blocks, summed, width

if TYPE_CHECKING:
    from graphkit.engine.arrays import Arrays, Floats

SOURCES = 2000


@dataclass(frozen=True, eq=False)
class Sampled:
    """Estimated shares of pairs, and how far off they may be.

    With `confidence` every value of `values` is within that of `errors` of the
    truth, all of them at once.  `errors` are 0 where nothing was estimated.
    """

    values: "Floats"
    errors: "Floats"
    sources: int
    seed: int
    confidence: float

    @property
    def error(self) -> float:
        """The largest of the bounds."""
        return float(self.errors.max(initial=0))

    def __str__(self) -> str:
        return (
            f"from {self.sources:,} sources drawn with seed {self.seed}; "
            f"with {self.confidence:.0%} confidence no value is off by more than {self.error:.2g}"
        )


def betweenness(
    graph: "Arrays",
    distance: str | None = None,
    *,
    sources: int = SOURCES,
    seed: int = 0,
    confidence: float = 0.95,
) -> Sampled:
    """Return the share of pairs each node stands between, from `sources` nodes drawn at random.

    The estimate is the mean, over sources drawn with replacement, of the share
    of targets reached through a node: unbiased, of values in [0, 1].  The bound
    is that of A. Maurer and M. Pontil, "Empirical Bernstein bounds and sample
    variance penalization", COLT 2009, theorem 4, for all nodes at once.

    Cost: that of the exact measure times `sources` / n; with n sources or more
    the exact measure is computed.  After U. Brandes and C. Pich, "Centrality
    estimation in large networks", Int. J. Bifurcation and Chaos 17 (2007)
    2303-2318, doi:10.1142/S0218127407018403.
    """
    n = len(graph)
    drawn = np.random.default_rng(seed).integers(0, max(n, 1), sources)
    matrix, alone = graph.matrix(), np.ones(n)

    def from_block(block: slice) -> "Floats":
        if distance:
            found = chains.dependencies(chains.Chains(graph, distance, drawn[block]), alone)
        else:
            found = unweighted.dependencies(matrix, drawn[block], alone)
        shares = found / (n - 2)
        return np.stack([shares.sum(axis=1), (shares * shares).sum(axis=1)])

    if n <= max(sources, 2):
        pairs = max((n - 1) * (n - 2), 1)
        return Sampled(_exact(graph, distance) / pairs, np.zeros(n), n, seed, 1.0)
    total, squares = summed(from_block, blocks(sources, width(graph)))
    mean = total / sources
    variance = np.maximum(squares - total * mean, 0) / (sources - 1)
    doubt = np.log(4 * n / (1 - confidence))
    errors = np.sqrt(2 * variance * doubt / sources) + 7 * doubt / (3 * (sources - 1))
    scale = n / (n - 1)  # nobody stands between itself and others
    return Sampled(mean * scale, errors * scale, sources, seed, confidence)


def _exact(graph: "Arrays", distance: str | None) -> "Floats":
    return chains.betweenness(graph, distance) if distance else unweighted.betweenness(graph)
