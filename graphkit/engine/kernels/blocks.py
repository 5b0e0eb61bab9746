"""Work on many sources at once: blocks of them, on all cores, and the rows of their neighbours."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from graphkit.engine.arrays import Arrays, Floats, Tile

# Of one value for each node and source of a block: 1 MB, the cache of a core.  Half or four
# times as much takes a quarter longer at 10,000 nodes, twice as much the same there and longer
# at 1,000, above all where others use the machine.
CELLS = 1 << 17


def blocks(count: int, width: int) -> Iterator[slice]:
    """Yield slices of at most `width` that together are 0 to `count`."""
    return (slice(start, min(start + width, count)) for start in range(0, count, width))


def width(graph: "Arrays", least: int = 8) -> int:
    """Return how many sources fit into a block."""
    return max(CELLS // max(len(graph), 1), least)


def summed(function: Callable[[Any], Any], parts: Iterator[Any]) -> "Floats":
    """Return the sum of the results of `function` for all parts, computed on all cores.

    Results are added in the order of the parts: the sum is the same on any
    number of cores.
    """
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        total: Floats = sum(pool.map(function, parts), np.zeros(()))
        return total


def combine(
    graph: "Arrays", join: np.ufunc, values: Any, empty: Any, add: "list[Floats] | None" = None
) -> Any:
    """Return for each row the values of its neighbours joined, `empty` where it has none.

    Some ten times faster than ``ufunc.reduceat``: rows of about as many entries
    are joined at once, see `Arrays.tiles`.

    Parameters
    ----------
    join
        Takes two arrays of values; `empty` changes nothing, and neither does a
        value that comes twice.
    values
        A row of values for each node.
    add
        What is added on the way: one number for each entry of each tile.
    """
    order, tiles = graph.tiles
    found, joined = np.empty_like(values), np.empty_like(values)
    room = space(tiles, values)
    for nth, tile in enumerate(tiles):
        part = room(tile)
        np.take(values, tile.ahead, axis=0, out=part, mode="clip")  # raise is slow
        if add is not None:
            part += add[nth]
        join.reduce(part, axis=0, out=joined[tile.rows])
    joined[tiles[-1].rows.stop if tiles else 0 :] = empty
    found[order] = joined
    return found


def space(tiles: "Sequence[Tile]", values: Any) -> "Callable[[Tile], Any]":
    """Return what gives, for each tile, the same memory for a row of values for each entry."""
    width = values.shape[1]
    room = np.empty(max((tile.ahead.size for tile in tiles), default=0) * width, values.dtype)
    return lambda tile: room[: tile.ahead.size * width].reshape(*tile.ahead.shape, width)
