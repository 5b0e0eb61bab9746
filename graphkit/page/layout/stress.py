"""Stress minimisation: distances on paper as near to distances in the graph as they can be."""

from collections.abc import Sequence

import numpy as np
from scipy.linalg import eigh
from scipy.sparse import csr_array
from scipy.sparse.csgraph import shortest_path
from scipy.spatial.distance import cdist

ROUNDS = 300
STILL = 1e-4


def stress(count: int, ties: Sequence[tuple[int, int, float]]) -> np.ndarray:
    """Return the places of the N nodes of one component, shape (N, 2), unit: one normal tie.

    Notes
    -----
    SMACOF with weights 1 / distance^2 from a classical scaling: Gansner, Koren
    and North, "Graph drawing by stress majorization", GD 2004,
    doi:10.1007/978-3-540-31843-9_25.  O(N^2) a round.
    """
    distance = _distances(count, ties)
    weight = np.divide(1, distance**2, out=np.zeros_like(distance), where=distance > 0)
    laplacian = np.diag(weight.sum(axis=1)) - weight
    inverse = np.linalg.inv(laplacian + 1 / count) - 1 / count
    points = _classical(distance)
    for _ in range(ROUNDS):
        gaps = cdist(points, points)
        ratio = np.divide(weight * distance, gaps, out=np.zeros_like(gaps), where=gaps > 1e-9)
        moved = inverse @ (ratio.sum(axis=1)[:, None] * points - ratio @ points)
        still = np.abs(moved - points).max() < STILL
        points = moved
        if still:
            break
    return points


def upright(points: np.ndarray) -> np.ndarray:
    """Return points turned so that they are widest from left to right, around (0, 0)."""
    centred = points - points.mean(axis=0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    return _signed(centred @ axes[:, ::-1])


def _distances(count: int, ties: Sequence[tuple[int, int, float]]) -> np.ndarray:
    shortest: dict[tuple[int, int], float] = {}
    for start, end, length in ties:
        pair = (min(start, end), max(start, end))
        shortest[pair] = min(length, shortest.get(pair, length))
    rows, columns = zip(*shortest, strict=True)
    matrix = csr_array((list(shortest.values()), (rows, columns)), shape=(count, count))
    found: np.ndarray = shortest_path(matrix, directed=False)
    return found


def _classical(distance: np.ndarray) -> np.ndarray:
    """Return the two main coordinates of the doubly centred squares (Torgerson 1952)."""
    square = distance**2
    mean = square.mean(axis=0)
    centred = -0.5 * (square - mean - mean[:, None] + square.mean())
    size = len(centred)
    # all of them would wake the threads of the linear algebra, which then spin for 0.05 s
    values, vectors = eigh(centred, subset_by_index=[size - 2, size - 1])
    points = _signed(vectors[:, ::-1] * np.sqrt(np.maximum(values[::-1], 0)))
    # A perfect line would never leave its line; a seeded tremor frees it.
    return points + np.random.default_rng(1).normal(scale=0.02, size=points.shape)


def _signed(points: np.ndarray) -> np.ndarray:
    """Return points mirrored so that the farthest coordinate of each axis is positive."""
    farthest = np.abs(points).argmax(axis=0)
    signs = np.sign(points[farthest, range(points.shape[1])])
    return points * np.where(signs == 0, 1, signs)
