"""Spreading: nodes pushed apart until their boxes no longer overlap."""

from typing import NamedTuple

import numpy as np
from scipy.spatial import cKDTree

ROUNDS = 120
GROWTH = 1.04


class Box(NamedTuple):
    """The room one node takes, in pixels at scale 1."""

    width: float
    height: float


def spread(points: np.ndarray, box: Box) -> np.ndarray:
    """Return points of which no two are nearer than a box in both directions.

    Each round pushes every overlapping pair apart along the axis on which it
    overlaps least; what still overlaps after `ROUNDS` is drawn larger until
    nothing does.  Order and neighbourhoods are kept as far as room allows.
    """
    size = np.array([box.width, box.height])
    points = points / size  # in units of a box, where boxes are squares
    for _ in range(ROUNDS):
        pairs = _overlaps(points)
        if not len(pairs):
            break
        points = points + _push(points, pairs)
    while len(_overlaps(points)):
        points = _apart(points) * GROWTH
    grown: np.ndarray = points * size
    return grown


def _overlaps(points: np.ndarray) -> np.ndarray:
    """Return the pairs less than one box apart, shape (P, 2), sorted."""
    pairs: np.ndarray = cKDTree(points).query_pairs(1 - 1e-6, p=np.inf, output_type="ndarray")
    ordered: np.ndarray = pairs[np.lexsort(pairs.T[::-1])]
    return ordered


def _push(points: np.ndarray, pairs: np.ndarray) -> np.ndarray:
    """Return how far each point moves: half of what its boxes overlap, averaged a little."""
    one, other = pairs.T
    gap = points[one] - points[other]
    depth = 1.001 - np.abs(gap)
    along = (depth[:, 1] < depth[:, 0]).astype(int)
    each = np.arange(len(pairs))
    way = np.where(gap[each, along] >= 0, 1, -1)
    step = 0.5 * depth[each, along] * way
    moves = np.zeros_like(points)
    np.add.at(moves, (one, along), step)
    np.add.at(moves, (other, along), -step)
    touched = np.maximum(np.bincount(pairs.ravel(), minlength=len(points)), 1)
    damped: np.ndarray = moves / np.sqrt(touched)[:, None]
    return damped


def _apart(points: np.ndarray) -> np.ndarray:
    """Return points with equal ones moved a little, for growing alone never parts them."""
    _, first, counts = np.unique(points, axis=0, return_index=True, return_counts=True)
    if (counts == 1).all():
        return points
    same = np.ones(len(points), dtype=bool)
    same[first] = False
    moved = points.copy()
    moved[same, 0] += 1e-3 * (1 + np.arange(same.sum()))
    return moved
