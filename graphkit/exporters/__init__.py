"""Files for other programs: a new format is one module and one line in `EXPORTERS`."""

from typing import TYPE_CHECKING

from graphkit.errors import UsageError
from graphkit.exporters import graphml, records

if TYPE_CHECKING:
    from collections.abc import Callable

    import networkx as nx

EXPORTERS: dict[str, "Callable[[nx.MultiDiGraph[str]], str]"] = {
    "json": records.to_json,
    "graphml": graphml.to_graphml,
}


def exporter(name: str) -> "Callable[[nx.MultiDiGraph[str]], str]":
    """Return the function that turns the graph into text of the format `name`.

    Raises
    ------
    UsageError
        There is no such format.
    """
    try:
        return EXPORTERS[name]
    except KeyError:
        known = ", ".join(EXPORTERS)
        raise UsageError(f"there is no export format {name!r}; known are {known}") from None
