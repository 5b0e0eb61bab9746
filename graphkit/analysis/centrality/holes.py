"""Measures of the gaps around an actor: whether its contacts can do without it."""

from itertools import combinations
from math import nan
from typing import TYPE_CHECKING

import networkx as nx

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_array


def clustering(view: "nx.Graph[int]") -> dict[int, float]:
    """Return for each actor the share of pairs of its contacts that have a tie themselves.

    Undefined (nan) with fewer than two contacts.  Where ties join two sides
    only, as talks of two delegations do, it is 0 for everybody.

    View: any.  Weight: none is read; this is the unweighted coefficient, not
    Onnela's or Barrat's.  Unit: a share, 0 to 1.  Cost: O(sum of squared degrees).

    Source: D. J. Watts and S. H. Strogatz, "Collective dynamics of
    'small-world' networks", Nature 393 (1998) 440-442, doi:10.1038/30918.

    Examples
    --------
    >>> clustering(nx.Graph([(1, 2), (2, 3), (3, 1), (3, 4)]))
    {1: 1.0, 2: 1.0, 3: 0.3333333333333333, 4: nan}
    """
    closed = _closed(view)
    pairs = {each: len(view[each]) * (len(view[each]) - 1) // 2 for each in view}
    return {each: closed[each] / pairs[each] if pairs[each] else nan for each in view}


def constraint(view: "nx.Graph[int]") -> dict[int, float]:
    """Return how far each actor's ties lead, directly or round about, to the same contact.

    The sum over contacts j of (p_ij + sum over q of p_iq p_qj)^2, where p_ij is
    the part of i's strength that lies in the tie to j.  Low where contacts do
    not know each other, high (it may exceed 1) where one contact, or one
    circle, holds everything.  Undefined (nan) without a tie.

    View: any.  Weight: ``weight``, as closeness.  Unit: none.  Cost: O(sum of
    squared degrees).

    Source: R. S. Burt, "Structural Holes", Harvard University Press (1992),
    chapter 2; "Structural holes and good ideas", Am. J. Sociology 110 (2004)
    349-399, doi:10.1086/421787.

    Examples
    --------
    >>> constraint(nx.path_graph(3))
    {0: 1.0, 1: 0.5, 2: 1.0}
    """
    if not view.number_of_edges():
        return dict.fromkeys(view, nan)
    ties, parts = _proportions(view)
    roundabout = (parts @ parts).multiply(ties > 0)
    found = ((parts + roundabout) ** 2).sum(axis=1)
    return {
        actor: float(value) if len(view[actor]) else nan
        for actor, value in zip(view, found, strict=True)
    }


def effective_size(view: "nx.Graph[int]") -> dict[int, float]:
    """Return the number of each actor's contacts, less what they are redundant by ties of theirs.

    The sum over contacts j of 1 - sum over q of p_iq m_jq, where p_iq is the part
    of i's strength in the tie to q, and m_jq the weight of j's tie to q as a part
    of j's strongest.  Without weights it is n - 2 t / n, n contacts with t ties
    among them.  Without a tie 0.

    View: any.  Weight: ``weight``, as closeness.  Unit: actors.  Cost: O(sum of
    squared degrees).

    Source: R. S. Burt, "Structural Holes", Harvard University Press (1992),
    chapter 2; S. P. Borgatti, "Structural holes: unpacking Burt's redundancy
    measures", Connections 20 (1997) 35-38; Burt 2004, doi:10.1086/421787.  With
    weights, networkx 3.6 agrees when it is asked actor by actor, and not when it
    computes all at once.

    Examples
    --------
    >>> effective_size(nx.Graph([(1, 2), (2, 3), (3, 1), (3, 4)]))[3]
    2.3333333333333335
    """
    import numpy as np  # noqa: PLC0415 - heavy, loads with the measures that need it

    if not view.number_of_edges():
        return dict.fromkeys(view, 0.0)
    ties, parts = _proportions(view)
    strongest = ties.max(axis=1).toarray().ravel()
    marginal = _scaled(ties, np.where(strongest > 0, strongest, 1))
    redundant = (parts @ marginal.T).multiply(ties > 0).sum(axis=1)
    return {
        actor: float(len(view[actor]) - value) for actor, value in zip(view, redundant, strict=True)
    }


def brokerage(view: "nx.Graph[int]") -> dict[int, float]:
    """Return for each actor the number of pairs of its contacts that have no tie themselves.

    Each is a pair it could bring together; `roles` tells them apart by country
    or institution.

    View: any.  Weight: none is read.  Unit: pairs of actors.  Cost: O(sum of
    squared degrees).

    Source: R. V. Gould and R. M. Fernandez, "Structures of mediation: a formal
    approach to brokerage in transaction networks", Sociological Methodology 19
    (1989) 89-126, doi:10.2307/270949.

    Examples
    --------
    >>> brokerage(nx.star_graph(3))
    {0: 3, 1: 0, 2: 0, 3: 0}
    """
    closed = _closed(view)
    return {each: len(view[each]) * (len(view[each]) - 1) // 2 - closed[each] for each in view}


def open_pairs(view: "nx.Graph[str]", actor: str) -> list[tuple[str, str]]:
    """Return the pairs of an actor's contacts that have no tie themselves, sorted.

    Examples
    --------
    >>> open_pairs(nx.Graph(["ab", "ac", "ad", "cd"]), "a")
    [('b', 'c'), ('b', 'd')]
    """
    contacts = sorted(set(view[actor]) - {actor})
    return [(a, b) for a, b in combinations(contacts, 2) if not view.has_edge(a, b)]


def _closed(view: "nx.Graph[int]") -> dict[int, int]:
    """Return the number of pairs of each actor's contacts that have a tie themselves."""
    found: dict[int, int] = nx.triangles(view)  # type: ignore[assignment] # a number only of one node
    return found


def _proportions(view: "nx.Graph[int]") -> "tuple[csr_array, csr_array]":
    """Return the matrix of weights, and the same with rows that sum to 1."""
    import numpy as np  # noqa: PLC0415 - heavy, loads with the measures that need it

    ties = nx.to_scipy_sparse_array(view, weight="weight", format="csr").astype(float)
    sums = ties.sum(axis=1)
    return ties, _scaled(ties, np.where(sums > 0, sums, 1))


def _scaled(matrix: "csr_array", by: "NDArray[np.float64]") -> "csr_array":
    """Return a matrix whose rows are divided by the numbers `by`."""
    from scipy.sparse import csr_array, diags_array  # noqa: PLC0415 - as above

    return csr_array(diags_array(1 / by) @ matrix)
