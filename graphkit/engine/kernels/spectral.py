"""Measures that count who one's contacts are, each with a bound on its error."""

from typing import TYPE_CHECKING, Any

import numpy as np

from graphkit.engine.kernels.parts import components, sides
from graphkit.errors import GraphkitError

if TYPE_CHECKING:
    from collections.abc import Callable

    from graphkit.engine.arrays import Arrays, Floats

ALPHA = 0.85
ERROR = 1e-12  # of the whole vector: the sum of the absolute errors, or their root mean square
STEPS = 2000


def pagerank(graph: "Arrays", strength: str | None = "weight", alpha: float = ALPHA) -> "Floats":
    """Return the share of time a walker spends at each node; the shares sum to 1.

    The absolute errors of all nodes sum to less than 1e-12: with r the residual
    of the linear system, they are at most sum |r| / (1 - alpha).  The system of an
    undirected graph is symmetric once scaled by the roots of the strengths, so
    conjugate gradients solve it in some 50 steps where power iteration needs
    200.  Nodes without a tie get what a walker who starts anew anywhere gives them.

    Cost: O(m) a step.  Source: Brin and Page 1998,
    doi:10.1016/S0169-7552(98)00110-X.

    Raises
    ------
    GraphkitError
        The bound was not reached: the ties differ by too many orders of magnitude.
    """
    matrix = graph.matrix(strength)
    total = matrix @ np.ones(len(graph))
    tied = total > 0
    root = np.sqrt(np.where(tied, total, 1))
    scale = alpha**0.5 / root
    found = _solved(lambda x: scale * (matrix @ (scale * x)), tied / root, ERROR * (1 - alpha))
    shares = np.where(tied, root * found, 1)
    led = root * scale * (matrix @ (scale * shares / root))
    bound = np.abs(tied - shares + led)[tied].sum()
    whole = shares.sum()
    if bound > ERROR * (1 - alpha) * whole:
        raise GraphkitError(_far("PageRank", bound / whole / (1 - alpha)))
    return shares / whole if len(graph) else shares


def eigenvector(graph: "Arrays", strength: str | None = "weight") -> "Floats":
    """Return each node's part in the leading eigenvector of the largest component, else 0.

    Several components of that size each get their own; the squares of all values
    sum to 1.  ARPACK goes on to machine precision, where networkx' power
    iteration stops at a change of n x 1e-6.

    Cost: O(m) a step.  Source: Bonacich 1972, doi:10.1080/0022250X.1972.9989806.

    Raises
    ------
    GraphkitError
        ARPACK did not converge: two eigenvalues are too close to tell apart.
    """
    found, matrix = np.zeros(len(graph)), graph.matrix(strength)
    part = components(graph)
    sizes = np.bincount(part, minlength=1)
    if sizes.max() < 2:
        return found
    for largest in np.flatnonzero(sizes == sizes.max()):
        rows = np.flatnonzero(part == largest)
        found[rows] = leading(matrix[rows][:, rows])[1]
    scaled: Floats = found / np.sqrt((sizes == sizes.max()).sum())
    return scaled


def hits(graph: "Arrays", strength: str | None = "weight") -> "Floats":
    """Return the hub score of each node, here its authority too; those of a component sum to 1.

    Where ties have no direction both are the leading eigenvector of the largest
    component; where they join two sides only, each side is scaled on its own, as
    the iteration begun with equal values ends.

    Cost: that of `eigenvector`.  Source: Kleinberg 1999, doi:10.1145/324133.324140.
    """
    vector, part, side = eigenvector(graph, strength), components(graph), sides(graph)
    squares = np.bincount(side, vector * vector)[side]
    within = vector * np.divide(
        np.bincount(side, vector)[side], squares, out=np.zeros(len(graph)), where=squares > 0
    )
    total = np.bincount(part, within)[part]
    found: Floats = np.divide(within, total, out=np.zeros(len(graph)), where=total > 0)
    return found


def katz(
    graph: "Arrays", strength: str | None = "weight", alpha: float | None = None, beta: float = 1.0
) -> "Floats":
    """Return for each node the sum of all walks that end there, of k steps worth alpha^k.

    x = alpha A x + beta.  Without `alpha` half of 1 / the largest eigenvalue is
    taken, so that the ranks do not hang on the unit of the weights.  Without a
    tie `beta`.  Cost: O(m) a step.

    Source: L. Katz, Psychometrika 18 (1953) 39-43, doi:10.1007/BF02289026.

    Raises
    ------
    GraphkitError
        `alpha` is not below 1 / the largest eigenvalue: the sum has no limit.
    """
    matrix = graph.matrix(strength)
    if not matrix.nnz:
        return np.full(len(graph), beta)
    largest = leading(matrix)[0]
    alpha = 0.5 / largest if alpha is None else alpha
    if abs(alpha) * largest >= 1:
        raise GraphkitError(
            f"Katz centrality has no limit at alpha = {alpha:g}: it must stay below "
            f"1 / the largest eigenvalue, here {1 / largest:g}"
        )
    right = np.full(len(graph), float(beta))
    return _solved(lambda x: alpha * (matrix @ x), right, ERROR * (1 - abs(alpha) * largest))


def leading(matrix: Any) -> "tuple[float, Floats]":
    """Return the largest eigenvalue of a symmetric matrix and its vector, positive, of length 1."""
    from scipy.sparse.linalg import ArpackNoConvergence, eigsh  # noqa: PLC0415 - heavy

    count = matrix.shape[0]
    if count < 3:
        values, vectors = np.linalg.eigh(matrix.toarray())
        return float(values[-1]), np.abs(vectors[:, -1])
    try:
        values, vectors = eigsh(matrix, k=1, which="LA", v0=np.ones(count))
    except ArpackNoConvergence as error:
        raise GraphkitError(
            f"the eigenvector of {count} actors did not converge: two groups of them weigh "
            "the same to within rounding; ask for the other measures by name"
        ) from error
    found = np.abs(vectors[:, 0])
    return float(values[0]), found / np.linalg.norm(found)


def _solved(onward: "Callable[[Floats], Floats]", right: "Floats", error: float) -> "Floats":
    """Return x with x - onward(x) = right, by conjugate gradients, for eigenvalues below 1.

    After M. R. Hestenes and E. Stiefel, J. Res. Nat. Bur. Stand. 49 (1952) 409-436,
    doi:10.6028/jres.049.044.  The products are summed without BLAS, whose threads
    wait for each other longer than vectors of this size take.
    """
    found, rest, step = np.zeros(len(right)), right.copy(), right.copy()
    size = (rest * rest).sum()
    enough = size * error**2 / max(len(right), 1)
    for _ in range(STEPS):
        if size <= enough:
            break
        change = step - onward(step)
        far = size / (step * change).sum()
        found += far * step
        rest -= far * change
        before, size = size, (rest * rest).sum()
        step = rest + size / before * step
    return found


def _far(name: str, bound: float) -> str:
    return (
        f"{name} did not converge: its error may be {bound:.1e}, more than {ERROR:.0e}, because "
        "the weights of the ties differ by too many orders of magnitude"
    )
