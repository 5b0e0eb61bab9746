"""Betweenness of graphs too large for all sources: from some, with a bound on the error."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from graphkit.engine.kernels import betweenness as unweighted
from graphkit.engine.kernels import chains
from graphkit.engine.kernels.blocks import blocks, summed, width
from graphkit.engine.kernels.draws import hits

if TYPE_CHECKING:
    from graphkit.engine.arrays import Arrays, Floats, Ints

PAIRS = 200_000
SOURCES = 2000
SOONER = 100  # pairs take longer to draw than all chains from n / 100 sources to search


@dataclass(frozen=True, eq=False)
class Sampled:
    """Estimated shares of pairs, and how far off they may be.

    With `confidence` every value of `values` is within that of `errors` of the
    truth, all of them at once.  `errors` are 0 where nothing was estimated.
    `draws` says what was drawn, as "2,000 sources".
    """

    values: "Floats"
    errors: "Floats"
    draws: str
    seed: int
    confidence: float

    @property
    def error(self) -> float:
        """The largest of the bounds."""
        return float(self.errors.max(initial=0))

    def __str__(self) -> str:
        return (
            f"from {self.draws} drawn with seed {self.seed}; "
            f"with {self.confidence:.0%} confidence no value is off by more than {self.error:.2g}"
        )


def betweenness(
    graph: "Arrays",
    distance: str | None = None,
    *,
    draws: int | None = None,
    seed: int = 0,
    confidence: float = 0.95,
) -> Sampled:
    """Return the share of pairs each node stands between, estimated from draws, with a bound.

    Where ties are counted, `draws` are pairs and one shortest chain for each; along
    ties that have a length they are sources, and all shortest chains from each.
    The exact measure is returned where it costs less.  Nodes with fewer than two
    ties stand between nobody: nothing is estimated for them.

    Cost: see `graphkit.engine.kernels.draws.hits` for pairs; for sources that of
    the exact measure times `draws` / n.
    """
    n = len(graph)
    draws = draws or (SOURCES if distance else PAIRS)
    if n <= max(draws, 2) if distance else n * n <= max(SOONER * draws, 4):
        pairs = max((n - 1) * (n - 2), 1)
        return Sampled(_exact(graph, distance) / pairs, np.zeros(n), f"all {n:,} sources", seed, 1)
    able = graph.sizes > 1
    doubt = (1 - confidence) / max(int(able.sum()), 1)  # that of each node: one of them may be off
    if distance:
        values, errors = _from_sources(graph, distance, draws, seed, doubt)
        of, scale = "sources", n / (n - 1)  # nobody stands between itself and others
    else:
        values, errors = _from_pairs(hits(graph, draws, seed), draws, doubt)
        of, scale = "pairs", n / (n - 2)  # nor inside a chain that ends there
    found = values * scale, np.where(able, errors * scale, 0)
    return Sampled(*found, f"{draws:,} {of}", seed, confidence)


def _from_pairs(found: "Ints", draws: int, doubt: float) -> "tuple[Floats, Floats]":
    """Return the share of chains that run through each node, and how far off it may be.

    The bound is exact for a share of independent draws: C. J. Clopper and E. S.
    Pearson, Biometrika 26 (1934) 404-413, doi:10.1093/biomet/26.4.404.
    """
    from scipy.special import betaincinv  # noqa: PLC0415 - heavy

    kinds, place = np.unique(found, return_inverse=True)
    low = betaincinv(np.maximum(kinds, 1), draws - kinds + 1, doubt / 2) * (kinds > 0)
    high = betaincinv(kinds + 1, np.maximum(draws - kinds, 1), 1 - doubt / 2)
    share = kinds / draws
    return share[place], np.maximum(share - low, np.where(kinds < draws, high, 1) - share)[place]


def _from_sources(
    graph: "Arrays", distance: str, draws: int, seed: int, doubt: float
) -> "tuple[Floats, Floats]":
    """Return the mean share of targets reached through each node, and how far off it may be.

    The mean over sources drawn with replacement is unbiased, of values in [0, 1]
    (U. Brandes and C. Pich, "Centrality estimation in large networks", Int. J.
    Bifurcation and Chaos 17 (2007) 2303-2318, doi:10.1142/S0218127407018403).
    The bound is that of A. Maurer and M. Pontil, "Empirical Bernstein bounds and
    sample variance penalization", COLT 2009, theorem 4.
    """
    n, alone = len(graph), np.ones(len(graph))
    drawn = np.random.default_rng(seed).integers(0, n, draws)

    def from_block(block: slice) -> "Floats":
        found = chains.Chains(graph, distance, drawn[block])
        shares = chains.dependencies(found, alone) / (n - 2)
        return np.stack([shares.sum(axis=1), (shares * shares).sum(axis=1)])

    total, squares = summed(from_block, blocks(draws, width(graph)))
    mean = total / draws
    variance = np.maximum(squares - total * mean, 0) / (draws - 1)
    nats = np.log(4 / doubt)
    return mean, np.sqrt(2 * variance * nats / draws) + 7 * nats / (3 * (draws - 1))


def _exact(graph: "Arrays", distance: str | None) -> "Floats":
    return chains.betweenness(graph, distance) if distance else unweighted.betweenness(graph)
