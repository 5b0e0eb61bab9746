"""Measures that count walks: Katz' status, and Kleinberg's hubs and authorities."""

import networkx as nx

from graphkit.analysis.centrality.spectral import eigenvector, largest_components

ATTENUATION = 0.5  # of the largest that still converges


def katz(view: "nx.Graph[int]") -> dict[int, float]:
    """Return for each actor 1 plus the number of walks that end there, each step attenuated.

    A walk of k steps counts the product of its weights times alpha^k, where
    alpha is half of 1 / (the largest eigenvalue), beyond which the sum would
    have no end.  Without a tie 1.

    View: any.  Weight: ``weight``, as closeness.  Unit: walks, attenuated.
    Cost: one sparse linear system, about O(ties) to O(n^1.5).

    Source: L. Katz, "A new status index derived from sociometric analysis",
    Psychometrika 18 (1953) 39-43, doi:10.1007/BF02289026.

    Examples
    --------
    >>> [round(value, 3) for value in katz(nx.path_graph(3)).values()]
    [1.805, 2.276, 1.805]
    """
    import numpy as np  # noqa: PLC0415 - heavy, loads with the measures that need it
    from scipy.sparse import eye_array  # noqa: PLC0415 - as above
    from scipy.sparse.linalg import spsolve  # noqa: PLC0415 - as above

    if not view.number_of_edges():
        return dict.fromkeys(view, 1.0)
    ties = nx.to_scipy_sparse_array(view, weight="weight", format="csc").astype(float)
    alpha = ATTENUATION / _largest_eigenvalue(view)
    found = spsolve(eye_array(len(view), format="csc") - alpha * ties, np.ones(len(view)))
    return dict(zip(view, map(float, found), strict=True))


def hits(view: "nx.Graph[int]") -> dict[int, float]:
    """Return each actor's part in the hubs (here equal to the authorities) of its component.

    A good hub leads to good authorities, and the other way round.  Views have
    no direction, so both are one, and the measure repeats the eigenvector,
    except where ties join two sides only: there each side is scaled on its own.
    As with `eigenvector`, it is computed in the component of most actors, and
    everybody outside has 0.

    View: any.  Weight: ``weight``, as closeness.  Unit: a share; the values of a
    component sum to 1.  Cost: that of `eigenvector`.

    Source: J. M. Kleinberg, "Authoritative sources in a hyperlinked
    environment", J. ACM 46 (1999) 604-632, doi:10.1145/324133.324140: the limit
    of its iteration begun with equal values.

    Examples
    --------
    >>> [round(value, 3) for value in hits(nx.star_graph(2)).values()]
    [0.333, 0.333, 0.333]
    """
    vector = eigenvector(view)
    found = dict.fromkeys(view, 0.0)
    for component in largest_components(view):
        part = view.subgraph(component)
        sides = nx.bipartite.sets(part) if nx.is_bipartite(part) else (component,)
        limit = {
            each: vector[each] * _overlap(vector, side) for side in sides for each in sorted(side)
        }
        total = sum(limit.values())
        found |= {each: value / total for each, value in limit.items()}
    return found


def _overlap(vector: dict[int, float], side: set[int]) -> float:
    """Return how much of equal values on `side` lies in the direction of the vector there."""
    own = [vector[each] for each in sorted(side)]
    return sum(own) / sum(value * value for value in own)


def _largest_eigenvalue(view: "nx.Graph[int]") -> float:
    """Return the largest eigenvalue of the weights, over all components."""
    import numpy as np  # noqa: PLC0415 - heavy, loads with the measures that need it
    from scipy.sparse.linalg import eigsh  # noqa: PLC0415 - as above

    ties = nx.to_scipy_sparse_array(view, weight="weight", format="csr").astype(float)
    found = eigsh(ties, k=1, which="LA", v0=np.ones(len(view)), return_eigenvectors=False)
    return float(found[0])
