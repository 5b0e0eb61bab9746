"""How each peer writes a page of the same network: nodes with names, ties between those who met."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType

import networkx as nx
from pyvis.network import Network

from graphkit.graph import views
from graphkit.page import PageOptions, network, write

_network = import_module("graphkit.page.network")  # the package calls a function so


class NotInstalledError(Exception):
    """A peer is missing: its message names the package."""


@dataclass(frozen=True, slots=True)
class Made:
    """A page, and the seconds it took, the layout's among them; `address` is how it is opened."""

    path: Path
    seconds: float
    layout: float = 0.0
    address: str = ""


def graphkit(
    graph: nx.MultiDiGraph, path: Path, address: str = "", options: PageOptions | None = None
) -> Made:
    """Write our page, with everything on it."""
    with _clocked() as layout:
        start = time.process_time()
        write(graph, path, options=options)
        return Made(path, time.process_time() - start, layout(), address)


def pyvis(graph: nx.MultiDiGraph, path: Path) -> Made:
    """Write what most people write: nodes and edges added one by one, physics on."""
    start = time.process_time()
    met = views.met(graph)
    net = Network(cdn_resources="in_line", height="900px")
    for node, data in met.nodes(data=True):
        net.add_node(node, label=data["name"])
    for one, other, data in met.edges(data=True):
        net.add_edge(one, other, value=data["weight"])
    path.write_text(net.generate_html(str(path)), encoding="utf-8")
    return Made(path, time.process_time() - start)


def pyvis_with_positions(graph: nx.MultiDiGraph, path: Path) -> Made:
    """Write our network by pyvis: our positions, physics off."""
    with _clocked() as layout:
        start = time.process_time()
        html = network(graph, "met").generate_html(str(path))
        path.write_text(html, encoding="utf-8")
        return Made(path, time.process_time() - start, layout())


def gravis(graph: nx.MultiDiGraph, path: Path) -> Made:
    """Write gravis' page (d3) of who met whom."""
    made = _imported("gravis")
    start = time.process_time()
    html = made.d3(_plain(graph), graph_height=880, node_label_data_source="label").to_html()
    path.write_text(html, encoding="utf-8")
    return Made(path, time.process_time() - start)


def ipysigma(graph: nx.MultiDiGraph, path: Path) -> Made:
    """Write ipysigma's page of who met whom."""
    made = _imported("ipysigma")
    start = time.process_time()
    made.Sigma.write_html(_plain(graph), str(path), fullscreen=True, node_label="label")
    return Made(path, time.process_time() - start)


PEERS: dict[str, Callable[[nx.MultiDiGraph, Path], Made]] = {
    "graphkit": graphkit,
    "pyvis": pyvis,
    "pyvis-positions": pyvis_with_positions,
    "gravis": gravis,
    "ipysigma": ipysigma,
}


def _imported(name: str) -> ModuleType:
    try:
        return import_module(name)
    except ImportError:
        raise NotInstalledError(f"pip install {name}") from None


def _plain(graph: nx.MultiDiGraph) -> nx.Graph:
    """Return who met whom with nothing but names and weights."""
    met = views.met(graph)
    plain = nx.Graph()
    plain.add_nodes_from((node, {"label": data["name"]}) for node, data in met.nodes(data=True))
    plain.add_edges_from((a, b, {"weight": data["weight"]}) for a, b, data in met.edges(data=True))
    return plain


@contextmanager
def _clocked() -> Iterator[Callable[[], float]]:
    """Yield a function that tells how many seconds the layout took meanwhile."""
    spent, real = [0.0], _network.place

    def timed(*given: object) -> object:
        start = time.process_time()
        try:
            return real(*given)
        finally:
            spent[0] += time.process_time() - start

    _network.place = timed
    try:
        yield lambda: spent[0]
    finally:
        _network.place = real
