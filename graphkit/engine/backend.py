"""The backend of networkx: ``nx.pagerank(arrays)``, or ``backend="graphkit"`` for any graph.

Each function has the parameters of its namesake in networkx and gives the same
numbers; `can_run` refuses what the kernels do not do.  networkx then says that, and
why to the logger ``networkx.utils.backends`` alone, at the level DEBUG.

networkx keeps what it converts, and does not notice ``G[u][v]["weight"] = x``:
whoever changes a graph between two calls passes `Arrays.from_graph(G)` instead.
"""

import inspect
from collections.abc import Callable, Iterator, Mapping
from random import Random
from typing import TYPE_CHECKING, Any

import networkx as nx
import numpy as np

from graphkit.engine.arrays import Arrays
from graphkit.engine.kernels import betweenness as unweighted
from graphkit.engine.kernels import bfs, chains, local, parts, spectral
from graphkit.engine.kernels.blocks import blocks, summed, width
from graphkit.engine.kernels.communities import leiden

if TYPE_CHECKING:
    from graphkit.engine.arrays import Floats, Ints

SMALL = 100  # nodes, below which conversion costs more than it saves
DEFAULTS = {"wf_improved": True, "endpoints": False, "count_zeros": True}
READ = {"G", "weight", "distance", "alpha", "beta", "normalized", "resolution", "seed", "k"} | {
    "max_iter",  # the kernels go on to the precision that their docstrings name
    "tol",
}
COLLAPSED = "graphkit.engine.Arrays.from_graph"
Values = dict[Any, Any]


def convert_from_nx(
    graph: "nx.Graph[Any]", edge_attrs: Mapping[str, Any] | None = None, **_: Any
) -> Arrays:
    """Return an undirected simple graph of networkx as arrays, with the attributes asked for."""
    return Arrays.from_graph(graph, edge_attrs or ())


def convert_to_nx(result: Any, **_: Any) -> Any:
    """Return arrays as a graph of networkx, and anything else as it is."""
    return result.to_networkx() if isinstance(result, Arrays) else result


def can_run(name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> bool | str:
    """Return True, or why this backend does not run `name` with these arguments."""
    function: Callable[..., Any] = globals()[name]
    given = inspect.signature(function).bind(*args, **kwargs).arguments
    for option, value in given.items():
        if option not in READ and value is not None and value != DEFAULTS.get(option):
            return f"the option {option} is not implemented"
    if callable(given.get("weight")) or callable(given.get("distance")):
        return "weights are attributes of ties, not functions"
    if isinstance(given.get("beta"), Mapping):
        return "a beta of each node is not implemented"
    graph = given["G"]
    if name == "hits" and not (given.get("normalized", True) and _whole(graph)):
        return "only hits of a connected graph, normalized, is implemented"
    if isinstance(graph, Arrays):
        return True
    if graph.is_directed():
        return "directed graphs are not implemented"
    if graph.is_multigraph():
        return f"parallel edges are not implemented; {COLLAPSED} makes them one"
    loops = f"self-loops are not implemented; {COLLAPSED} drops them"
    return loops if nx.number_of_selfloops(graph) else True


def should_run(name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> bool | str:
    """Return True, or why networkx itself is the better choice for `name` on this graph."""
    graph = args[0] if args else kwargs["G"]
    return len(graph) >= SMALL or f"{name} of a small graph costs less than its conversion"


def articulation_points(G: Arrays) -> Iterator[Any]:
    return (G.nodes[row] for row in np.flatnonzero(parts.articulation(G)))


def average_clustering(
    G: Arrays, nodes: None = None, weight: str | None = None, count_zeros: bool = True
) -> float:
    return float(np.mean(np.nan_to_num(local.clustering(G, _known(G, weight)))))


def betweenness_centrality(
    G: Arrays,
    k: int | None = None,
    normalized: bool = True,
    weight: str | None = None,
    endpoints: bool = False,
    seed: Any = None,
) -> Values:
    lengths = _known(G, weight)
    if k is not None and k != len(G):
        drawn = _random(seed).sample(range(len(G)), k)  # the same nodes as networkx draws
        return _named(G, _between_some(G, lengths, np.array(drawn), normalized=normalized))
    pairs = chains.betweenness(G, lengths) if lengths else unweighted.betweenness(G)
    return _named(G, pairs / (max((len(G) - 1) * (len(G) - 2), 1) if normalized else 2))


def bridges(G: Arrays, root: None = None) -> Iterator[tuple[Any, Any]]:
    low, high = G.ends
    return ((G.nodes[low[tie]], G.nodes[high[tie]]) for tie in parts.bridges(G))


def closeness_centrality(
    G: Arrays, u: None = None, distance: str | None = None, wf_improved: bool = True
) -> Values:
    lengths = _known(G, distance)
    return _named(G, chains.closeness(G, lengths) if lengths else bfs.closeness(G))


def clustering(G: Arrays, nodes: None = None, weight: str | None = None) -> Values:
    return _named(G, np.nan_to_num(local.clustering(G, _known(G, weight))))


def connected_components(G: Arrays) -> Iterator[set[Any]]:
    return iter(_groups(G, parts.components(G)))


def constraint(G: Arrays, nodes: None = None, weight: str | None = None) -> Values:
    return _named(G, local.constraint(G, _known(G, weight)))


def core_number(G: Arrays) -> Values:
    return _named(G, local.core(G).astype(int))


def degree_centrality(G: Arrays) -> Values:
    return _named(G, G.sizes / (len(G) - 1) if len(G) > 1 else np.ones(len(G)))


def effective_size(G: Arrays, nodes: None = None, weight: str | None = None) -> Values:
    found = local.effective_size(G, _known(G, weight))
    return _named(G, np.where(G.sizes > 0, found, np.nan))


def eigenvector_centrality(
    G: Arrays,
    max_iter: int = 100,
    tol: float = 1e-6,
    nstart: None = None,
    weight: str | None = None,
) -> Values:
    if not len(G):
        raise nx.NetworkXPointlessConcept("cannot compute centrality for the null graph")
    return _named(G, spectral.leading(G.matrix(_known(G, weight)))[1])


def harmonic_centrality(
    G: Arrays, nbunch: None = None, distance: str | None = None, sources: None = None
) -> Values:
    lengths = _known(G, distance)
    return _named(G, chains.harmonic(G, lengths) if lengths else bfs.harmonic(G))


def hits(
    G: Arrays,
    max_iter: int = 100,
    tol: float = 1e-8,
    nstart: None = None,
    normalized: bool = True,
) -> tuple[Values, Values]:
    found = spectral.hits(G, _known(G, "weight"))
    return _named(G, found), _named(G, found)


def is_connected(G: Arrays) -> bool:
    if not len(G):
        raise nx.NetworkXPointlessConcept("connectivity is undefined for the null graph")
    return number_connected_components(G) == 1


def katz_centrality(
    G: Arrays,
    alpha: float = 0.1,
    beta: float = 1.0,
    max_iter: int = 1000,
    tol: float = 1e-6,
    nstart: None = None,
    normalized: bool = True,
    weight: str | None = None,
) -> Values:
    found = spectral.katz(G, _known(G, weight), alpha, beta)
    return _named(G, found / (np.linalg.norm(found) or 1) if normalized else found)


def katz_centrality_numpy(
    G: Arrays,
    alpha: float = 0.1,
    beta: float = 1.0,
    normalized: bool = True,
    weight: str | None = None,
) -> Values:
    found = spectral.katz(G, _known(G, weight), alpha, beta)
    sign = np.sign(found.sum())
    return _named(G, sign * found / (np.linalg.norm(found) or 1) if normalized else found)


def leiden_communities(
    G: Arrays,
    weight: str | None = "weight",
    resolution: float = 1,
    max_level: None = None,
    seed: Any = None,
) -> list[set[Any]]:
    number = seed if isinstance(seed, int) else _random(seed).getrandbits(32)
    found, _ = leiden(G, _known(G, weight), seed=number, resolution=resolution)
    return _groups(G, found)


def number_connected_components(G: Arrays) -> int:
    return int(parts.components(G).max(initial=-1)) + 1


def pagerank(
    G: Arrays,
    alpha: float = 0.85,
    personalization: None = None,
    max_iter: int = 100,
    tol: float = 1e-6,
    nstart: None = None,
    weight: str | None = "weight",
    dangling: None = None,
) -> Values:
    return _named(G, spectral.pagerank(G, _known(G, weight), alpha))


def triangles(G: Arrays, nodes: None = None) -> Values:
    return _named(G, local.triangles(G).round().astype(int))


def _known(graph: Arrays, attribute: str | None) -> str | None:
    """Return the attribute where ties carry it: to networkx a missing one is 1."""
    return attribute if attribute in graph.ties else None


def _whole(graph: "Arrays | nx.Graph[Any]") -> bool:
    """Tell whether a graph is connected; in parts of equal weight hits has no one answer."""
    if isinstance(graph, Arrays):
        return len(graph) > 1 and is_connected(graph)
    return len(graph) > 1 and not graph.is_directed() and nx.is_connected(graph)


def _random(seed: Any) -> Random:
    made: Random = nx.utils.create_py_random_state(seed)
    return made


def _between_some(
    graph: Arrays, lengths: str | None, drawn: "Ints", *, normalized: bool
) -> "Floats":
    """Return betweenness as networkx scales it when chains are searched from some nodes only.

    No node stands between itself and others, so one that is drawn has one source less.
    """
    alone = np.ones(len(graph))

    def from_block(block: slice) -> "Floats":
        here = drawn[block]
        if lengths:
            through = chains.dependencies(chains.Chains(graph, lengths, here), alone)
        else:
            through = unweighted.dependencies(graph.matrix(), here, alone)
        counts: Floats = through.sum(axis=1)
        return counts

    counts = summed(from_block, blocks(len(drawn), width(graph)))
    others = len(graph) - 1
    if others < 2:
        return counts
    own = np.isin(np.arange(len(graph)), drawn)
    searched = np.where(own, len(drawn) - 1.0, len(drawn))
    scale = others - 1 if normalized else 2 / others
    known = searched > 0  # else nothing is known of a node drawn alone
    found: Floats = np.full(len(graph), np.nan)
    np.divide(counts, searched * scale, out=found, where=known)
    return found


def _named(graph: Arrays, values: "Floats | Ints") -> Values:
    return dict(zip(graph.nodes, values.tolist(), strict=True))


def _groups(graph: Arrays, labels: "Ints") -> list[set[Any]]:
    groups: list[set[Any]] = [set() for _ in range(int(labels.max(initial=-1)) + 1)]
    for node, label in zip(graph.nodes, labels.tolist(), strict=True):
        groups[label].add(node)
    return groups
