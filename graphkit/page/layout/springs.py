"""Springs and repulsion for large components, the repulsion computed on a grid."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import scipy.fft
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import cKDTree

PUSH = 10.0
GRAVITY = 0.05
PIVOTS = 50
FINAL = 40


def springs(
    count: int,
    ties: Sequence[tuple[int, int, float]],
    tell: Callable[[float], None] | None = None,
) -> np.ndarray:
    """Return the places of the N nodes of one component, shape (N, 2), one node a unit square.

    `tell` is told before each round what share of them is done.

    Notes
    -----
    The forces of ForceAtlas2 (Jacomy et al., PLoS ONE 9(6), 2014,
    doi:10.1371/journal.pone.0098679): ties pull in proportion to their length,
    nodes push by mass / distance.  The push is a convolution, computed with the
    fast Fourier transform on a grid (particle-mesh, Hockney and Eastwood 1988),
    and exactly for near pairs in the last rounds.  O(N + M) a round and one
    transform; 120 to 200 rounds.
    """
    net = _net(count, ties)
    points = _pivots(net) * np.sqrt(count) * 6
    points += np.random.default_rng(1).normal(size=points.shape) * np.sqrt(count) * 0.3
    before, speed = np.zeros_like(points), 1.0
    rounds = 200 if count <= 20_000 else 120
    for nth in range(rounds):
        if tell:
            tell(nth / rounds)
        force = _push(points, net, near=nth >= rounds - FINAL)
        force -= net.degree[:, None] * points - net.pull @ points
        force -= GRAVITY * PUSH * net.mass[:, None] * points
        step, speed = _step(force, before, net, speed if nth else 1.0)
        points, before = points + step, force
    settled: np.ndarray = points * np.sqrt(count / np.prod(np.ptp(points, axis=0)))
    return settled


@dataclass(frozen=True, slots=True)
class _Net:
    pull: csr_array
    degree: np.ndarray
    mass: np.ndarray
    cells: int
    kernels: tuple[np.ndarray, np.ndarray]


def _net(count: int, ties: Sequence[tuple[int, int, float]]) -> _Net:
    start, end = (np.array([tie[side] for tie in ties]) for side in (0, 1))
    strength = 1 / np.array([tie[2] for tie in ties])
    both = (np.r_[start, end], np.r_[end, start])
    pull = csr_array((np.r_[strength, strength], both), shape=(count, count))
    degree = np.asarray(pull.sum(axis=1)).ravel()
    cells = 64 if count < 800 else 128 if count < 5_000 else 256 if count < 40_000 else 512
    return _Net(pull, degree, degree + 1, cells, _kernels(2 * cells))


def _kernels(double: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the transforms of the push of one mass along x and y, on a grid of unit cells."""
    way = scipy.fft.fftfreq(double, 1 / double).astype(np.float32)
    square = way[:, None] ** 2 + way[None, :] ** 2 + np.float32(0.35**2)
    return scipy.fft.rfft2(way[:, None] / square), scipy.fft.rfft2(way[None, :] / square)


def _pivots(net: _Net) -> np.ndarray:
    """Return a first picture from the distances to a few far-apart nodes (Brandes, Pich 2007)."""
    count = len(net.mass)
    distance = np.empty((count, min(PIVOTS, count)))
    nearest, pivot = np.full(count, np.inf), int(net.degree.argmax())
    for column in range(distance.shape[1]):
        distance[:, column] = dijkstra(net.pull, indices=pivot, unweighted=True)
        nearest = np.minimum(nearest, distance[:, column])
        pivot = int(nearest.argmax())
    square = distance**2
    centred = -0.5 * (
        square - square.mean(axis=0) - square.mean(axis=1, keepdims=True) + square.mean()
    )
    _, vectors = np.linalg.eigh(centred.T @ centred)
    points = centred @ vectors[:, [-1, -2]]
    scaled: np.ndarray = (points - points.mean(axis=0)) / (points.std(axis=0) + 1e-9)
    return scaled


def _push(points: np.ndarray, net: _Net, *, near: bool) -> np.ndarray:
    """Return the repulsion on every node: of all by the grid, of near ones by themselves."""
    low = points.min(axis=0)
    cell = float((points.max(axis=0) - low).max()) * 1.02 / (net.cells - 2) + 1e-9
    at = (points - low) / cell + 0.5
    corner = np.floor(at).astype(np.int64)
    share = at - corner
    double = 2 * net.cells  # twice the size, so that the far side does not push round the edge
    spots, parts = [], []
    for dx in (0, 1):
        for dy in (0, 1):
            spots.append((corner[:, 0] + dx) * double + corner[:, 1] + dy)
            parts.append(np.abs(1 - dx - share[:, 0]) * np.abs(1 - dy - share[:, 1]))
    grid = np.zeros(double * double)
    for spot, part in zip(spots, parts, strict=True):
        grid += np.bincount(spot, weights=part * net.mass, minlength=len(grid))
    force = np.empty_like(points)
    mass = scipy.fft.rfft2(grid.reshape(double, double).astype(np.float32))
    for axis, kernel in enumerate(net.kernels):
        field = scipy.fft.irfft2(mass * kernel, s=(double, double)).ravel() / cell
        force[:, axis] = sum(part * field[spot] for spot, part in zip(spots, parts, strict=True))
    if near:
        force += _near(points, net, cell)
    pushed: np.ndarray = force * (PUSH * net.mass)[:, None]
    return pushed


def _near(points: np.ndarray, net: _Net, cell: float) -> np.ndarray:
    """Return what the grid, being coarse, misses of the push between near pairs."""
    pairs = cKDTree(points).query_pairs(1.2 * cell, output_type="ndarray")
    if not 0 < len(pairs) < 3_000_000:
        return np.zeros_like(points)
    one, other = pairs[np.lexsort(pairs.T[::-1])].T
    gap = points[one] - points[other]
    square = (gap**2).sum(axis=1) + 1e-6
    missed = 1 / square - 1 / (square + (0.8 * cell) ** 2)
    force = np.empty_like(points)
    for axis in (0, 1):
        part = missed * gap[:, axis]
        force[:, axis] = np.bincount(one, part * net.mass[other], len(points)) - np.bincount(
            other, part * net.mass[one], len(points)
        )
    return force


def _step(
    force: np.ndarray, before: np.ndarray, net: _Net, speed: float
) -> tuple[np.ndarray, float]:
    """Return how far each node moves, and the new speed: less where it swings to and fro."""
    count = len(net.mass)
    swing = np.linalg.norm(force - before, axis=1)
    going = (net.mass * np.linalg.norm(force + before, axis=1)).sum() / 2
    wanted = min(1.0, max(0.2, 0.05 * np.sqrt(count))) * going
    speed = min(wanted / max((net.mass * swing).sum(), 1e-9), speed * 1.5)
    factor = speed / (1 + np.sqrt(speed * swing))
    longest = 10 * np.sqrt(count) / (np.linalg.norm(force, axis=1) + 1e-9)
    return force * np.minimum(factor, longest)[:, None], speed
