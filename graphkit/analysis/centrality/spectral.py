"""Measures that count who one's contacts are: eigenvectors of the matrix of weights."""

from math import sqrt

import networkx as nx

from graphkit.errors import GraphkitError


def eigenvector(view: "nx.Graph[int]") -> dict[int, float]:
    """Return each actor's part in the leading eigenvector of the largest component.

    An actor's value is proportional to the sum of its contacts' values, each
    times the weight of the tie.  Components cannot be compared by it, and over
    the whole graph the one pair that met most often would take everything; so
    it is computed within the component of most actors, and everybody outside
    has 0.  Several components of that size each get their own, scaled alike.
    Without a tie all values are 0.

    View: any.  Weight: ``weight``, as closeness.  Unit: none; the squares of all
    values sum to 1.  Cost: O(ties) a step of ARPACK, which goes on to machine
    precision (networkx' power iteration stops at n * 1e-6).

    Source: P. Bonacich, "Factoring and weighting approaches to status scores and
    clique identification", J. Math. Sociology 2 (1972) 113-120,
    doi:10.1080/0022250X.1972.9989806.

    Raises
    ------
    GraphkitError
        ARPACK did not converge: two eigenvalues are too close to tell apart.
    """
    values = dict.fromkeys(view, 0.0)
    largest = largest_components(view)
    for component in largest:
        nodes = sorted(component)
        for node, value in zip(nodes, _leading(view, nodes), strict=True):
            values[node] = value / sqrt(len(largest))
    return values


def largest_components(view: "nx.Graph[int]") -> list[set[int]]:
    """Return the components that have the most actors, two at least; usually it is one."""
    components = list(nx.connected_components(view))
    most = max(map(len, components), default=0)
    return [component for component in components if len(component) == most > 1]


def pagerank(view: "nx.Graph[int]") -> dict[int, float]:
    """Return for each actor the share of time a random walker spends there.

    From each actor the walker follows a tie in proportion to its weight, and
    with probability 0.15, or where there is no tie, starts anew at any actor.

    View: any.  Weight: ``weight``, as closeness.  Unit: a share; the values sum
    to 1.  Cost: O(ties) a step.  The engine ``fast`` takes some 50 steps of conjugate
    gradients (`graphkit.engine.kernels.spectral.pagerank`), until the absolute errors of all
    actors sum to less than 1e-12; ``networkx``, computed here, some 200 steps of power
    iteration to an error below n * 1e-13.

    Source: S. Brin and L. Page, "The anatomy of a large-scale hypertextual web
    search engine", Computer Networks 30 (1998) 107-117,
    doi:10.1016/S0169-7552(98)00110-X.
    """
    return dict(nx.pagerank(view, alpha=0.85, weight="weight", tol=1e-14, max_iter=1000))


def _leading(view: "nx.Graph[int]", nodes: list[int]) -> list[float]:
    """Return the eigenvector of the largest eigenvalue, positive and of length 1."""
    import numpy as np  # noqa: PLC0415 - heavy, loads with the measures that need it
    from scipy.sparse.linalg import ArpackNoConvergence, eigsh  # noqa: PLC0415 - as above

    matrix = nx.to_scipy_sparse_array(view, nodelist=nodes, weight="weight").astype(float)
    try:
        _, vectors = eigsh(matrix, k=1, which="LA", v0=np.ones(len(nodes)))
    except ArpackNoConvergence as error:
        raise GraphkitError(
            f"the eigenvector of {len(nodes)} actors did not converge: two groups of them weigh "
            "the same to within rounding; ask for the other measures by name"
        ) from error
    found = np.abs(vectors[:, 0])
    return [float(value) for value in found / np.linalg.norm(found)]
