"""The engines of `centrality.py`: how each builds its graph from arrays, and what it computes.

All start from the same arrays, `Ties`, and build by the cheapest way that they document.  That
was tried out: rustworkx and igraph are faster from a list of tuples than from a matrix or from
lists, and with room reserved; NetworKit reads int64 arrays as they are.  Where its threads would
wait for one another for longer than they work, one thread is its best: networkit/1.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from typing import Any

import networkx as nx
import numpy as np
from scipy.sparse import coo_array

from graphkit.engine import Arrays, compute
from graphkit.engine.kernels import parts
from graphkit.engine.kernels.communities import leiden

FEW = 20  # sources of networkx, where it would take all


@dataclass(frozen=True)
class Ties:
    """The rows of both ends of each tie, in order and each pair once, and what the ties carry."""

    count: int
    low: np.ndarray
    high: np.ndarray
    weight: np.ndarray
    distance: np.ndarray

    def pairs(self) -> list[tuple[int, int]]:
        """Return the two ends of each tie."""
        return list(zip(self.low.tolist(), self.high.tolist(), strict=True))


@dataclass(frozen=True)
class Way:
    """How an engine builds its graph, and what it then computes of it.

    `factor` is more than one where only a few sources are taken.
    """

    by: str
    build: Callable[[], Any]
    run: Callable[[Any], object]
    factor: float = 1.0


Ways = Iterator[tuple[str, Way]]


def graphkit(ties: Ties) -> Ways:
    nodes, both = tuple(range(ties.count)), ("weight", "distance")

    def built(*names: str) -> Arrays:
        read = {name: getattr(ties, name) for name in names}
        return Arrays.from_ties(nodes, np.stack([ties.low, ties.high]).T, **read)

    def bare(run: Callable[[Arrays], object]) -> Way:
        return Way("graphkit", built, run)

    def valued(run: Callable[[Arrays], object]) -> Way:
        return Way("graphkit", partial(built, *both), run)

    yield "betweenness", bare(partial(compute, measure="betweenness", distance=None))
    yield "betweenness, weighted", valued(partial(compute, measure="betweenness"))
    yield "harmonic", bare(partial(compute, measure="harmonic", distance=None))
    yield "closeness", bare(partial(compute, measure="closeness", distance=None))
    for measure in ("pagerank", "eigenvector", "constraint"):
        yield measure, valued(partial(compute, measure=measure))
    for measure in ("core", "clustering"):
        yield measure, bare(partial(compute, measure=measure))
    yield "articulation points", bare(parts.articulation)
    yield "communities", valued(leiden)


def rustworkx(ties: Ties) -> Ways:
    if not find_spec("rustworkx"):
        return
    import rustworkx as rx  # noqa: PLC0415 - a peer that may be missing

    def built() -> Any:
        graph = rx.PyGraph(node_count_hint=ties.count, edge_count_hint=len(ties.low))
        graph.add_nodes_from([None] * ties.count)
        graph.add_edges_from_no_data(ties.pairs())
        return graph

    yield "betweenness", Way("rustworkx", built, rx.betweenness_centrality)
    yield "closeness", Way("rustworkx", built, rx.closeness_centrality)
    yield "core", Way("rustworkx", built, rx.core_number)
    yield "articulation points", Way("rustworkx", built, rx.articulation_points)


def networkit(ties: Ties) -> Ways:
    if not find_spec("networkit"):
        return
    import networkit as nk  # noqa: PLC0415 - a peer that may be missing

    ends, center = (ties.low, ties.high), nk.centrality

    def of(threads: int, run: Callable[[Any], Any], graph: Any) -> None:
        nk.setNumberOfThreads(threads)
        run(graph).run()

    def each(measure: str, values: np.ndarray | None, run: Callable[[Any], Any]) -> Ways:
        build = partial(nk.GraphFromCoo, ends if values is None else (values, ends))
        build = partial(build, n=ties.count, weighted=values is not None)
        for by, threads in (("networkit", os.cpu_count() or 1), ("networkit/1", 1)):
            yield measure, Way(by, build, partial(of, threads, run))

    alone, in_parts = partial(center.LocalClusteringCoefficient, turbo=True), nk.components
    yield from each("betweenness", None, center.Betweenness)
    yield from each("betweenness, weighted", ties.distance, center.Betweenness)
    yield from each("harmonic", None, center.HarmonicCloseness)
    yield from each("pagerank", ties.weight, partial(center.PageRank, tol=1e-15))
    yield from each("core", None, center.CoreDecomposition)
    yield from each("clustering", None, alone)
    yield from each("articulation points", None, in_parts.BiconnectedComponents)
    yield from each("communities", ties.weight, nk.community.ParallelLeiden)


def igraph(ties: Ties) -> Ways:
    if not find_spec("igraph"):
        return
    import igraph as ig  # noqa: PLC0415 - a peer that may be missing

    def built(values: np.ndarray | None = None) -> tuple[Any, list[float] | None]:
        graph = ig.Graph(n=ties.count, edges=ties.pairs())
        return graph, None if values is None else values.tolist()

    def bare(run: Callable[[Any], object]) -> Way:
        return Way("igraph", built, lambda made: run(made[0]))

    def valued(values: np.ndarray, run: Callable[..., object]) -> Way:
        return Way("igraph", partial(built, values), lambda made: run(made[0], weights=made[1]))

    drawn = ig.Graph
    yield "betweenness", bare(drawn.betweenness)
    yield "betweenness, weighted", valued(ties.distance, drawn.betweenness)
    yield "harmonic", bare(drawn.harmonic_centrality)
    yield "closeness", bare(drawn.closeness)
    yield "pagerank", valued(ties.weight, drawn.pagerank)
    yield "eigenvector", valued(ties.weight, drawn.eigenvector_centrality)
    yield "core", bare(drawn.coreness)
    yield "clustering", bare(drawn.transitivity_local_undirected)
    yield "constraint", valued(ties.weight, drawn.constraint)
    yield "articulation points", bare(drawn.articulation_points)
    by_modularity = partial(drawn.community_leiden, objective_function="modularity")
    yield "communities", valued(ties.weight, by_modularity)


def scipy(ties: Ties) -> Ways:
    def built() -> Any:
        ends = np.concatenate([ties.low, ties.high]), np.concatenate([ties.high, ties.low])
        matrix = coo_array((np.tile(ties.weight, 2), ends), shape=(ties.count,) * 2).tocsr()
        return (matrix.T / np.maximum(matrix.sum(axis=1), 1e-300)).tocsr()

    def pagerank(walk: Any) -> object:
        """Power iteration to the bound that graphkit keeps: an L1 error below 1e-12."""
        shares, change = np.full(ties.count, 1 / ties.count), np.inf
        while change * 0.85 / 0.15 > 1e-12:
            after = 0.85 * (walk @ shares) + 0.15 / ties.count
            change, shares = np.abs(after - shares).sum(), after
        return shares

    yield "pagerank", Way("scipy", built, pagerank)


def networkx(ties: Ties) -> Ways:
    def built(attribute: str | None = None) -> Any:
        graph: nx.Graph[int] = nx.Graph()
        graph.add_nodes_from(range(ties.count))
        if attribute is None:
            graph.add_edges_from(ties.pairs())
        else:
            values = getattr(ties, attribute).tolist()
            ends = ties.low.tolist(), ties.high.tolist()
            graph.add_weighted_edges_from(zip(*ends, values, strict=True), attribute)
        return graph

    def few(run: Callable[[Any], object], attribute: str | None = None) -> Way:
        return Way("~networkx", partial(built, attribute), run, ties.count / FEW)

    def closeness(graph: Any) -> object:
        return [nx.closeness_centrality(graph, each) for each in range(FEW)]

    between = partial(nx.betweenness_centrality, k=FEW, seed=1)
    walk = partial(nx.pagerank, tol=1e-12 / ties.count, max_iter=999)
    yield "betweenness", few(between)
    yield "betweenness, weighted", few(partial(between, weight="distance"), "distance")
    yield "harmonic", few(partial(nx.harmonic_centrality, nbunch=range(FEW)))
    yield "closeness", few(closeness)
    yield "pagerank", Way("networkx", partial(built, "weight"), walk)
    yield "core", Way("networkx", built, nx.core_number)
    yield "clustering", Way("networkx", built, nx.clustering)
    articulate = nx.articulation_points
    yield "articulation points", Way("networkx", built, lambda graph: list(articulate(graph)))


ENGINES = (graphkit, rustworkx, networkit, igraph, scipy, networkx)
