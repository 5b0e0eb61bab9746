"""Views made of bare ties: what the measures read, and nothing else."""

from collections.abc import Callable, Iterable

import networkx as nx
import pytest

Ties = Iterable[tuple[object, object] | tuple[object, object, float]]


def view_of(ties: Ties, more: Iterable[object] = ()) -> "nx.Graph[str]":
    """Return a view with these ties, of weight 1 unless said, and more actors without any."""
    view: nx.Graph[str] = nx.Graph()
    view.add_nodes_from(map(str, more), kind="person")
    for a, b, *given in ties:
        weight = given[0] if given else 1.0
        view.add_edge(str(a), str(b), weight=weight, distance=1 / weight)
    return view


@pytest.fixture(name="view_of", scope="session")
def _view_of() -> Callable[..., "nx.Graph[str]"]:
    return view_of
