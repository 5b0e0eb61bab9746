"""Work on many sources at once: blocks of them, on all cores, and the rows of their neighbours."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from graphkit.engine.arrays import Arrays, Floats

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


def combine(graph: "Arrays", join: np.ufunc, values: Any, empty: Any, add: Any = None) -> Any:
    """Return for each row the values of its neighbours joined, `empty` where it has none.

    Some ten times faster than ``ufunc.reduceat``: rows are joined longest first,
    the nth entry of every row that has one at a time, in one buffer.

    Parameters
    ----------
    join
        Takes two arrays of values; `empty` changes nothing.
    values
        A row of values for each node.
    add
        What is added on the way: one number for each entry.
    """
    order, layers, hubs = graph.layers
    found, buffer = np.empty_like(values), np.empty_like(values)
    for nth, layer in enumerate(layers):
        part = (buffer if nth else found)[: len(layer)]
        np.take(values, graph.indices[layer], axis=0, out=part, mode="clip")  # raise is slow
        if add is not None:
            part += add[layer, None]
        if nth:
            join(found[: len(layer)], part, out=found[: len(layer)])
    for nth, entries in enumerate(hubs):
        part = values[graph.indices[entries]]
        if add is not None:
            part += add[entries, None]
        join(found[nth], join.reduce(part, axis=0), out=found[nth])
    tied = len(layers[0]) if layers else 0
    buffer[order[:tied]] = found[:tied]
    buffer[order[tied:]] = empty
    return buffer
