"""Measures against their peers, side by side in one process, in two senses.

Run from anywhere: ``python benchmarks/centrality.py [peers|scale|report] [--nodes N]``;
``--only core pagerank`` measures no others.
Peers come with ``pip install -e '.[bench]'``; one that is missing is left out.

"Kernel against kernel" is the time of the measure once each engine has its own form of the graph.
"From arrays" is what one waits for when a view has changed: every engine, graphkit as well, first
builds its graph from the same arrays.  Rounds go through all engines in any order, each with a
graph just built; the least of each time counts, and ratios are of processor time.

networkx computes betweenness and distances from a few sources only, extrapolated (~).
igraph is GPL: a peer here, and never a dependency of graphkit.
"""

import argparse
import os
import resource
import time
from collections.abc import Callable

import networkx as nx
import numpy as np
from centrality_peers import ENGINES, Ties, Way
from invented import invented

from graphkit.analysis.resampling import Resampling
from graphkit.engine import MEASURES, Arrays, compute
from graphkit.engine.kernels import parts
from graphkit.engine.kernels.communities import leiden
from graphkit.engine.kernels.sampling import betweenness as sampled
from graphkit.project import Project

RUNS = 30
ENOUGH = 10.0  # seconds, after which a measure is not run again
LARGE = 20_000  # nodes: no measures from all sources above, and no networkx
WHOLE = {"betweenness", "betweenness, weighted", "harmonic", "closeness"}  # from all sources
Task = Callable[[], object]


def main() -> None:
    options = _options()
    cores, load = os.cpu_count(), os.getloadavg()[0]
    print(f"{cores} cores, load {load:.1f}, numpy {np.__version__}, networkx {nx.__version__}")
    if options.what == "peers":
        peers(options.nodes or 10_000, options.only)
    else:
        {"scale": scale, "report": report}[options.what](options.nodes)


def peers(count: int, only: list[str]) -> None:
    """Print every measure of a random graph and of one with many leaves, as peers compute it."""
    large = count > LARGE
    graphs = {"preferential": attached(count, 10 if large else 4), "with leaves": leafy(count)}
    for name, graph in graphs.items():
        leaves = (graph.sizes == 1).mean()
        print(f"\n{name}: {graph}, {leaves:.0%} leaves; milliseconds, c of both cores, w by clock")
        print(f"{'':24}{'':12}{'build':>10}{'kernel':>22}{'from arrays':>22}{'times ours':>17}")
        print(f"{'measure':24}{'by':12}{'c':>10}" + f"{'c':>11}{'w':>11}" * 2, end="")
        print(f"{'kernel':>10}{'arrays':>7}")
        for measure, ways in by_measure(graph).items():
            if (not only or measure in only) and not (large and measure in WHOLE):
                compare(measure, [way for way in ways if not large or "networkx" not in way.by])


def by_measure(graph: Arrays) -> dict[str, list[Way]]:
    low, high = (ends.astype(np.int64) for ends in graph.ends)
    ties = Ties(len(graph), low, high, graph.ties["weight"], graph.ties["distance"])
    found: dict[str, list[Way]] = {}
    for engine in ENGINES:
        for measure, way in engine(ties):
            found.setdefault(measure, []).append(way)
    return found


def compare(measure: str, ways: list[Way]) -> None:
    least = [np.full(6, np.inf) for _ in ways]
    began, random = time.perf_counter(), np.random.default_rng(3)
    for _ in range(RUNS):
        if time.perf_counter() - began > ENOUGH:
            break
        for nth in random.permutation(len(ways)):  # whoever comes second finds a warm cache
            least[nth] = np.minimum(least[nth], 1000 * timed(ways[nth]))
    for way, times in zip(ways, least, strict=True):
        build, *rest = times[[0, 2, 3, 4, 5]]
        ratios = times[[2, 4]] / least[0][[2, 4]]
        shown = "".join(f"{value:11.2f}" for value in rest)
        print(
            f"{measure:24}{way.by:12}{build:10.2f}{shown}{ratios[0]:10.2f}{ratios[1]:7.2f}",
            flush=True,
        )


def timed(way: Way) -> np.ndarray:
    """Return the seconds of building, of the kernel and of both, each by processor and clock."""
    start = now()
    graph = way.build()
    built = now()
    way.run(graph)
    kernel = (now() - built) * way.factor
    return np.concatenate([built - start, kernel, built - start + kernel])


def now() -> np.ndarray:
    return np.array([time.process_time(), time.perf_counter()])


def scale(nodes: int | None) -> None:
    """Print what 100,000 actors and a million ties cost."""
    count = nodes or 100_000
    graph = attached(count, 10)
    print(f"{graph}\n{'measure':24}{'seconds':>9}{'of both cores':>15}")
    tasks: dict[str, Task] = {
        name: (lambda name=name: compute(graph, name)) for name in MEASURES if name not in WHOLE
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
    """Print what the whole report of 1,000 actors, 5,000 meetings and 300 resamples costs."""
    data = invented(nodes or 1_000, meetings=5 * (nodes or 1_000))
    trials = [0]
    how = Resampling(50, progress=lambda _, of: trials.append(of), workers=os.cpu_count() or 1)
    start, before = time.perf_counter(), os.times()
    Project(data).report(resampling=how)
    wall, used = time.perf_counter() - start, os.times()
    cpu = sum(used[:4]) - sum(before[:4])  # of this process and of those it started
    print(f"{wall:.1f} s ({cpu:.1f} s of all cores), {max(trials)} trials, of them 300 resamples")


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
    parser.add_argument("--only", nargs="+", default=[], metavar="MEASURE")
    return parser.parse_args()


if __name__ == "__main__":
    main()
