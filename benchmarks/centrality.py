"""Measures against their peers, side by side in one process: seconds, and how many times ours.

Run from anywhere: ``python benchmarks/centrality.py [peers|scale|report] [--nodes N]``.
Peers come with ``pip install -e '.[bench]'``; one that is missing is left out.  Every peer gets
its own form of the graph beforehand, so conversion is not counted; runs alternate and the best
counts.  networkx computes betweenness and distances from a few sources only, extrapolated (~).
igraph is GPL: a peer here, and never a dependency of graphkit.
"""

import argparse
import os
import resource
import time
from collections.abc import Callable
from importlib.util import find_spec

import networkx as nx
import numpy as np
from invented import invented

from graphkit.analysis.resampling import Resampling
from graphkit.engine import MEASURES, Arrays, compute
from graphkit.engine.kernels import parts
from graphkit.engine.kernels.communities import leiden
from graphkit.engine.kernels.sampling import betweenness as sampled
from graphkit.project import Project

RUNS = 10
ENOUGH = 10.0  # seconds, after which a measure is not run again
FEW = 20  # sources of networkx
Task = Callable[[], object]


def main() -> None:
    options = _options()
    cores, load = os.cpu_count(), os.getloadavg()[0]
    print(f"{cores} cores, load {load:.1f}, numpy {np.__version__}, networkx {nx.__version__}")
    {"peers": peers, "scale": scale, "report": report}[options.what](options.nodes)


def peers(nodes: int | None) -> None:
    """Print every measure of a random graph and of one with many leaves, as peers compute it."""
    count = nodes or 10_000
    graphs = {"preferential": attached(count, 4), "with leaves": leafy(count)}
    for name, graph in graphs.items():
        ends, length = np.stack(graph.ends, axis=1), graph.ties["distance"]
        leaves = (graph.sizes == 1).mean()
        print(f"\n{name}: {graph}, {leaves:.0%} leaves")
        print(f"{'measure':24}{'by':12}{'seconds':>9}{'of both cores':>15}{'times ours':>12}")
        tasks = ours(graph)
        for add in (by_rustworkx, by_networkit, by_igraph, by_scipy, by_networkx):
            add(graph, ends, length, tasks)
        for measure, by in tasks.items():
            compare(measure, by, count)


def compare(measure: str, by: dict[str, Task], nodes: int) -> None:
    wall, cpu = dict.fromkeys(by, np.inf), dict.fromkeys(by, np.inf)
    began = time.perf_counter()
    for _ in range(RUNS):
        if time.perf_counter() - began > ENOUGH:
            break
        for name, task in by.items():
            start, used = time.perf_counter(), time.process_time()
            task()
            factor = nodes / FEW if name.startswith("~") else 1
            wall[name] = min(wall[name], (time.perf_counter() - start) * factor)
            cpu[name] = min(cpu[name], (time.process_time() - used) * factor)
    for name in by:
        ratio = wall[name] / wall["graphkit"]
        print(f"{measure:24}{name:12}{wall[name]:9.3f}{cpu[name]:15.3f}{ratio:12.2f}", flush=True)


def ours(graph: Arrays) -> dict[str, dict[str, Task]]:
    def by(measure: str, **options: object) -> dict[str, Task]:
        # Fresh copies, so that nothing is kept from one run to the next.
        every = np.ones(graph.number_of_edges(), dtype=bool)
        copies = [graph.thinned(every) for _ in range(RUNS)]
        return {"graphkit": lambda: compute(copies.pop(), measure, **options)}

    return {
        "betweenness": by("betweenness", distance=None),
        "betweenness, weighted": by("betweenness"),
        "harmonic": by("harmonic", distance=None),
        "closeness": by("closeness", distance=None),
        "pagerank": by("pagerank"),
        "eigenvector": by("eigenvector"),
        "core": by("core"),
        "clustering": by("clustering"),
        "constraint": by("constraint"),
        "articulation points": {"graphkit": lambda: parts.articulation(graph)},
        "communities": {"graphkit": lambda: leiden(graph)},
    }


def by_rustworkx(
    graph: Arrays, ends: np.ndarray, _: np.ndarray, to: dict[str, dict[str, Task]]
) -> None:
    if not find_spec("rustworkx"):
        return
    import rustworkx as rx  # noqa: PLC0415 - a peer that may be missing

    drawn = rx.PyGraph(multigraph=False)
    drawn.add_nodes_from(range(len(graph)))
    drawn.extend_from_edge_list(list(map(tuple, ends.tolist())))
    to["betweenness"]["rustworkx"] = lambda: rx.betweenness_centrality(drawn)
    to["closeness"]["rustworkx"] = lambda: rx.closeness_centrality(drawn)
    to["core"]["rustworkx"] = lambda: rx.core_number(drawn)
    to["articulation points"]["rustworkx"] = lambda: rx.articulation_points(drawn)


def by_networkit(
    graph: Arrays, ends: np.ndarray, length: np.ndarray, to: dict[str, dict[str, Task]]
) -> None:
    if not find_spec("networkit"):
        return
    import networkit as nk  # noqa: PLC0415 - a peer that may be missing

    pairs = ends[:, 0].astype(np.uint64), ends[:, 1].astype(np.uint64)

    def made(values: np.ndarray) -> object:
        return nk.GraphFromCoo((values, pairs), n=len(graph), weighted=True)

    bare = nk.GraphFromCoo(pairs, n=len(graph))
    long, strong = made(length), made(graph.ties["weight"])
    to["betweenness"]["networkit"] = lambda: nk.centrality.Betweenness(bare).run()
    to["betweenness, weighted"]["networkit"] = lambda: nk.centrality.Betweenness(long).run()
    to["harmonic"]["networkit"] = lambda: nk.centrality.HarmonicCloseness(bare).run()
    to["pagerank"]["networkit"] = lambda: nk.centrality.PageRank(strong, tol=1e-15).run()
    to["core"]["networkit"] = lambda: nk.centrality.CoreDecomposition(bare).run()
    pairs_of = nk.centrality.LocalClusteringCoefficient
    to["clustering"]["networkit"] = lambda: pairs_of(bare, turbo=True).run()
    to["articulation points"]["networkit"] = lambda: nk.components.BiconnectedComponents(bare).run()
    to["communities"]["networkit"] = lambda: nk.community.ParallelLeiden(strong).run()


def by_igraph(
    graph: Arrays, ends: np.ndarray, length: np.ndarray, to: dict[str, dict[str, Task]]
) -> None:
    if not find_spec("igraph"):
        return
    import igraph as ig  # noqa: PLC0415 - a peer that may be missing

    drawn = ig.Graph(n=len(graph), edges=ends.tolist())
    long, strong = length.tolist(), graph.ties["weight"].tolist()
    to["betweenness"]["igraph"] = drawn.betweenness
    to["betweenness, weighted"]["igraph"] = lambda: drawn.betweenness(weights=long)
    to["harmonic"]["igraph"] = drawn.harmonic_centrality
    to["closeness"]["igraph"] = drawn.closeness
    to["pagerank"]["igraph"] = lambda: drawn.pagerank(weights=strong)
    to["eigenvector"]["igraph"] = lambda: drawn.eigenvector_centrality(weights=strong)
    to["core"]["igraph"] = drawn.coreness
    to["clustering"]["igraph"] = drawn.transitivity_local_undirected
    to["constraint"]["igraph"] = lambda: drawn.constraint(weights=strong)
    to["articulation points"]["igraph"] = drawn.articulation_points
    to["communities"]["igraph"] = lambda: drawn.community_leiden("modularity", weights=strong)


def by_scipy(graph: Arrays, _: np.ndarray, __: np.ndarray, to: dict[str, dict[str, Task]]) -> None:
    matrix, n = graph.matrix("weight"), len(graph)
    walk = (matrix.T / np.maximum(matrix.sum(axis=1), 1e-300)).tocsr()

    def pagerank() -> object:
        """Power iteration to the bound that graphkit keeps: an L1 error below 1e-12."""
        shares, change = np.full(n, 1 / n), np.inf
        while change * 0.85 / 0.15 > 1e-12:
            after = 0.85 * (walk @ shares) + 0.15 / n
            change, shares = np.abs(after - shares).sum(), after
        return shares

    to["pagerank"]["scipy"] = pagerank


def by_networkx(
    graph: Arrays, _: np.ndarray, __: np.ndarray, to: dict[str, dict[str, Task]]
) -> None:
    drawn = graph.to_networkx()
    some = list(drawn)[:FEW]

    def from_few(weight: str | None) -> Task:
        return lambda: nx.betweenness_centrality(drawn, k=FEW, weight=weight, seed=1)

    to["betweenness"]["~networkx"] = from_few(None)
    to["betweenness, weighted"]["~networkx"] = from_few("distance")
    to["harmonic"]["~networkx"] = lambda: nx.harmonic_centrality(drawn, nbunch=some)
    to["closeness"]["~networkx"] = lambda: [nx.closeness_centrality(drawn, each) for each in some]
    to["pagerank"]["networkx"] = lambda: nx.pagerank(drawn, tol=1e-12 / len(graph), max_iter=999)
    to["core"]["networkx"] = lambda: nx.core_number(drawn)
    to["clustering"]["networkx"] = lambda: nx.clustering(drawn)
    to["articulation points"]["networkx"] = lambda: list(nx.articulation_points(drawn))


def scale(nodes: int | None) -> None:
    """Print what 100,000 actors and a million ties cost."""
    count = nodes or 100_000
    graph = attached(count, 10)
    print(f"{graph}\n{'measure':24}{'seconds':>9}{'of both cores':>15}")
    whole = {"betweenness", "harmonic", "closeness"}  # from all sources
    tasks: dict[str, Task] = {
        name: (lambda name=name: compute(graph, name)) for name in MEASURES if name not in whole
    }
    tasks |= {
        "components": lambda: parts.components(graph),
        "articulation points": lambda: parts.articulation(graph),
        "bridges": lambda: parts.bridges(graph),
        "communities": lambda: leiden(graph),
        "sampled betweenness": lambda: print(sampled(graph)),
        "harmonic, exact": lambda: compute(graph, "harmonic", distance=None),
    }
    total = 0.0
    for name, task in tasks.items():
        start, used = time.perf_counter(), time.process_time()
        task()
        wall, cpu = time.perf_counter() - start, time.process_time() - used
        total += 0 if name == "harmonic, exact" else wall
        print(f"{name:24}{wall:9.2f}{cpu:15.2f}", flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(f"{'all but the last':24}{total:9.2f}\npeak memory {peak:.2f} GiB")


def report(nodes: int | None) -> None:
    """Print what the whole report of 1,000 actors, 5,000 meetings and 200 resamples costs."""
    data = invented(nodes or 1_000, meetings=5 * (nodes or 1_000))
    trials = [0]
    how = Resampling(50, progress=lambda _, of: trials.append(of), workers=os.cpu_count() or 1)
    start = time.perf_counter()
    Project(data).report(resampling=how)
    wall, used = time.perf_counter() - start, os.times()
    cpu = used.user + used.system + used.children_user + used.children_system
    print(f"{wall:.1f} s ({cpu:.1f} s of all cores), {max(trials)} trials, of them 200 resamples")


def attached(count: int, each: int) -> Arrays:
    """Return a graph grown by preferential attachment, its weights shares of meetings."""
    return weighted(count, np.array(nx.barabasi_albert_graph(count, each, seed=1).edges))


def leafy(count: int) -> Arrays:
    """Return a graph in which two of three nodes write to one other only, as in mail."""
    random = np.random.default_rng(1)
    core = np.array(nx.barabasi_albert_graph(count // 3, 9, seed=1).edges)
    known = core.ravel()[random.integers(0, core.size, count - count // 3)]
    leaves = np.stack([np.arange(count // 3, count), known], axis=1)
    return weighted(count, np.concatenate([core, leaves]))


def weighted(count: int, ends: np.ndarray) -> Arrays:
    random = np.random.default_rng(2)
    weight = random.integers(1, 12, len(ends)) / random.integers(1, 5, len(ends))
    return Arrays.from_ties(range(count), ends, weight=weight, distance=1 / weight)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", nargs="?", default="peers", choices=["peers", "scale", "report"])
    parser.add_argument("--nodes", type=int)
    return parser.parse_args()


if __name__ == "__main__":
    main()
