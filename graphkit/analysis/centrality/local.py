"""Measures that look no further than an actor's own ties, and the core."""

import networkx as nx


def degree(view: "nx.Graph[int]") -> dict[int, float]:
    """Return the number of actors each actor has a tie to.

    View: any of one kind of actor, `met` by default.  Weight: none is read.
    Unit: actors, 0 to n - 1.  Cost: O(n).

    Source: L. C. Freeman, "Centrality in social networks: conceptual
    clarification", Social Networks 1 (1978) 215-239,
    doi:10.1016/0378-8733(78)90021-7.

    Examples
    --------
    >>> degree(nx.path_graph(3))
    {0: 1, 1: 2, 2: 1}
    """
    return dict(view.degree())


def strength(view: "nx.Graph[int]") -> dict[int, float]:
    """Return the sum of the weights of each actor's ties.

    View: any; in `met` a meeting adds 1 / (the larger number of persons
    opposite) to a tie, so a host who receives ten gains 1 in all and each of
    the ten a tenth.  Weight: ``weight``, as closeness.  Unit: that of the
    weight, meetings in `met`.  Cost: O(n + ties).

    Source: A. Barrat, M. Barthelemy, R. Pastor-Satorras and A. Vespignani, "The
    architecture of complex weighted networks", PNAS 101 (2004) 3747-3752,
    doi:10.1073/pnas.0400087101; the shares after M. E. J. Newman, "Scientific
    collaboration networks II", Phys. Rev. E 64 (2001) 016132,
    doi:10.1103/PhysRevE.64.016132.

    Examples
    --------
    >>> strength(nx.Graph([(1, 2, {"weight": 0.5}), (2, 3, {"weight": 2.0})]))
    {1: 0.5, 2: 2.5, 3: 2.0}
    """
    return dict(view.degree(weight="weight"))


def core_number(view: "nx.Graph[int]") -> dict[int, float]:
    """Return the largest k for which each actor belongs to the k-core.

    The k-core is the largest part of the view in which everybody has at least k
    ties to others of that part.  View: any, without self-loops.  Weight: none is
    read.  Unit: ties.  Cost: O(n + ties).

    Source: S. B. Seidman, "Network structure and minimum degree", Social
    Networks 5 (1983) 269-287, doi:10.1016/0378-8733(83)90028-X.

    Examples
    --------
    >>> core_number(nx.Graph([(1, 2), (2, 3), (3, 1), (3, 4)]))
    {1: 2, 2: 2, 3: 2, 4: 1}
    """
    return dict(nx.core_number(view))
