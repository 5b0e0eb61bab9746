"""Packing: components set beside and below each other, the largest first."""

from collections.abc import Iterator, Sequence
from math import ceil, sqrt

import numpy as np

from graphkit.page.layout.spread import Box


def pack(blocks: Sequence[np.ndarray], alone: int, box: Box, aspect: float) -> list[np.ndarray]:
    """Return the blocks of points moved so that none overlaps another, and one of single points.

    Blocks are set in rows from left to right, single points in rows below them.
    A row is as wide as the widest block, or as a rectangle of this aspect that
    would hold everything.
    """
    sizes = [np.ptp(block, axis=0) + np.array(box) for block in blocks]
    area = sum(width * height for width, height in sizes) + alone * box.width * box.height
    limit = max([width for width, _ in sizes] + [sqrt(area * aspect)])
    rows = list(_rows(sizes, limit))
    placed, top = [], 0.0
    for row in rows:
        height = max(sizes[nth][1] for nth in row)
        left = (limit - sum(sizes[nth][0] for nth in row)) / 2
        for nth in row:
            corner = blocks[nth].min(axis=0) - np.array(box) / 2
            middle = top + (height - sizes[nth][1]) / 2
            placed.append(blocks[nth] - corner + np.array((left, middle)))
            left += sizes[nth][0]
        top += height + 0.4 * box.height
    gap = 1.2 * box.height if blocks else 0.0
    return [*placed, _grid(alone, limit, box) + np.array((limit / 2, top + gap))]


def _rows(sizes: Sequence[np.ndarray], limit: float) -> Iterator[list[int]]:
    """Yield the blocks of each row, as many as fit."""
    row: list[int] = []
    left = 0.0
    for nth, (width, _) in enumerate(sizes):
        if row and left + width > limit:
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
