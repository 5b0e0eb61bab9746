"""Two ways to the same numbers: networkx, the reference, and arrays."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from graphkit.analysis.centrality.metrics import METRICS
from graphkit.errors import UsageError

if TYPE_CHECKING:
    import networkx as nx

ENGINES = ("fast", "networkx")


def values(
    view: "nx.Graph[int]", metrics: Iterable[str], engine: str = "fast"
) -> Iterator[tuple[str, Mapping[int, float]]]:
    """Yield each measure with its value for every actor of `view`.

    Engines agree to 1e-9 (`tests/engine/test_measures.py`).  ``fast`` computes
    from arrays what `graphkit.engine` has a kernel for, and leaves the rest, as
    ``networkx`` does all, to the functions of `METRICS`.

    Raises
    ------
    UsageError
        There is no such engine.
    """
    if engine not in ENGINES:
        raise UsageError(f"there is no engine {engine!r}; the engines are {' and '.join(ENGINES)}")
    from graphkit.engine import MEASURES, Arrays, compute_all  # noqa: PLC0415 - loads numpy

    names = list(metrics)
    arrays = Arrays.from_graph(view, ("weight", "distance"))
    fast = compute_all(arrays, set(names) & MEASURES.keys()) if engine == "fast" else {}
    for name in names:
        if name in fast:
            yield name, dict(zip(view, fast[name].tolist(), strict=True))
        else:
            yield name, METRICS[name].function(view)
