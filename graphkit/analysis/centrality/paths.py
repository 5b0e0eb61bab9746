"""Measures along shortest chains, read on ``distance`` and never on ``weight``."""

from fractions import Fraction
from math import lcm

import networkx as nx

_FINEST = 10**6  # denominators up to here are told apart; a float holds no more of a fraction
_LARGEST = 1 << 4096  # beyond this the common multiple of the denominators costs more than it gives


def betweenness(view: "nx.Graph[int]") -> dict[int, float]:
    """Return for each actor the share of all other pairs whose shortest chains run through it.

    Where several chains of a pair are equally short, each counts in proportion.
    A pair without a chain counts for nobody, and all pairs of other actors are
    in the denominator: (n - 1)(n - 2) / 2 of them, isolates included.

    View: any.  Weight: ``distance`` = 1 / closeness, as a length.  Unit: a
    share, 0 to 1.  Cost: O(n ties + n^2 log n).

    Equal lengths are common (two half meetings are as far as one) and would be
    missed in floating point.  The engine ``fast`` counts chains as equally long that
    are closer than 1e-11 of their length (`graphkit.engine.kernels.chains`).  In
    ``networkx``, computed here, lengths are whole numbers: each distance is
    read as the nearest fraction with a denominator up to 1,000,000, and all are
    multiplied by their common denominator.  Distances of a graph for which that
    number has more than 4,096 bits are compared as floats.

    Source: L. C. Freeman, "A set of measures of centrality based on
    betweenness", Sociometry 40 (1977) 35-41, doi:10.2307/3033543; computed after
    U. Brandes, "A faster algorithm for betweenness centrality", J. Math.
    Sociology 25 (2001) 163-177, doi:10.1080/0022250X.2001.9990249.

    Examples
    --------
    >>> betweenness(nx.path_graph(3))
    {0: 0.0, 1: 1.0, 2: 0.0}
    """
    return dict(nx.betweenness_centrality(_exact(view), weight="length"))


def harmonic(view: "nx.Graph[int]") -> dict[int, float]:
    """Return for each actor the mean, over all others, of 1 / length of the shortest chain.

    An actor out of reach adds 0, so unlike closeness the measure is defined, and
    comparable, in a graph that falls apart.  networkx gives the sum; here it is
    divided by n - 1.

    View: any.  Weight: ``distance`` = 1 / closeness, as a length.  Unit: that of
    the weight, meetings in `met`: tied once to everybody gives 1.  Cost:
    O(n ties + n^2 log n).

    Source: M. Marchiori and V. Latora, "Harmony in the small-world", Physica A
    285 (2000) 539-546, doi:10.1016/S0378-4371(00)00311-3; P. Boldi and S. Vigna,
    "Axioms for centrality", Internet Mathematics 10 (2014) 222-262,
    doi:10.1080/15427951.2013.865686.

    Examples
    --------
    >>> harmonic(nx.path_graph(3))
    {0: 0.75, 1: 1.0, 2: 0.75}
    """
    others = max(len(view) - 1, 1)
    sums = nx.harmonic_centrality(view, distance="distance")
    return {actor: total / others for actor, total in sums.items()}


def _exact(view: "nx.Graph[int]") -> "nx.Graph[int]":
    """Return a copy whose ties carry a ``length``, a whole number wherever that is feasible."""
    read = {
        (a, b): Fraction(distance).limit_denominator(_FINEST)
        for a, b, distance in view.edges(data="distance", default=1)
    }
    scale = lcm(*(length.denominator for length in read.values()))
    whole = scale < _LARGEST and all(read.values())
    copy: nx.Graph[int] = nx.Graph()
    copy.add_nodes_from(view)
    for (a, b), length in read.items():
        exact = int(length * scale) if whole else view[a][b]["distance"]
        copy.add_edge(a, b, length=exact)
    return copy
