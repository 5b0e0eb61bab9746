"""Packing: components set beside and below each other, the largest first."""

from collections.abc import Iterator, Sequence
from math import ceil, sqrt

import numpy as np

from graphkit.page.layout.spread import Box

LOOSEST = 1.4
"""How much farther apart than others nodes without a tie may stand where there is room."""


def pack(blocks: Sequence[np.ndarray], alone: int, box: Box, aspect: float) -> list[np.ndarray]:
    """Return the blocks of points moved so that none overlaps another, and one of single points.

    Blocks are set in rows from left to right, single points in rows below them;
    rows are as wide as makes everything largest on a screen of this aspect.
    """
    sizes = [np.ptp(block, axis=0) + np.array(box) for block in blocks]
    limit = max(
        _limits(sizes, alone, box), key=lambda each: _scale(sizes, alone, box, each, aspect)
    )
    placed, top = [], 0.0
    for row in _rows(sizes, limit):
        height = max(sizes[nth][1] for nth in row)
        left = (limit - sum(sizes[nth][0] for nth in row)) / 2
        for nth in row:
            corner = blocks[nth].min(axis=0) - np.array(box) / 2
            middle = top + (height - sizes[nth][1]) / 2
            placed.append(blocks[nth] - corner + np.array((left, middle)))
            left += sizes[nth][0]
        top += height
    gap = _gap(box) if blocks else 0.0
    grid = _grid(alone, limit, box)
    if alone and aspect > 1:
        across, down = np.ptp(grid, axis=0) + np.array(box)
        # What a screen lying on its side leaves free is room for long names.
        grid[:, 0] *= min(max(limit, aspect * (top + gap + down)) / across, LOOSEST)
    return [*placed, grid + np.array((limit / 2, top + gap))]


def _gap(box: Box) -> float:
    """Return the room between the blocks and the single points, enough for a line of text."""
    return 1.5 * box.height + 60


def _limits(sizes: Sequence[np.ndarray], alone: int, box: Box) -> list[float]:
    """Return the widths worth trying: of the first blocks side by side, and of squares."""
    widest = max((float(width) for width, _ in sizes), default=box.width)
    area = sum(float(width * height) for width, height in sizes) + alone * box.width * box.height
    sides = np.cumsum([width for width, _ in sizes]).tolist()
    return [max(each, widest) for each in (*sides[:12], *(sqrt(area * k) for k in (1, 1.5, 2, 3)))]


def _scale(sizes: Sequence[np.ndarray], alone: int, box: Box, limit: float, aspect: float) -> float:
    """Return how large everything can be drawn on a screen of this aspect and of height 1."""
    high = float(sum(max(sizes[nth][1] for nth in row) for row in _rows(sizes, limit)))
    if alone:
        high += _gap(box) + ceil(alone / max(int(limit / box.width), 1)) * box.height
    scale: float = min(aspect / limit, 1 / max(high, 1))
    return scale


def _rows(sizes: Sequence[np.ndarray], limit: float) -> Iterator[list[int]]:
    """Yield the blocks of each row, as many as fit."""
    row: list[int] = []
    left = 0.0
    for nth, (width, _) in enumerate(sizes):
        if row and left + width > limit * (1 + 1e-9):
            yield row
            row, left = [], 0.0
        row.append(nth)
        left += width
    if row:
        yield row


def _grid(count: int, limit: float, box: Box) -> np.ndarray:
    """Return `count` points in rows of nearly equal length, centred at x = 0."""
    most = max(int(limit / box.width), 1)
    wide = ceil(count / ceil(count / most)) if count else 1
    index = np.arange(count)
    last = count - count % wide
    length = np.where(index < last, wide, max(count % wide, 1))
    return np.column_stack(
        [(index % wide - (length - 1) / 2) * box.width, (index // wide) * box.height]
    )
