"""Components and communities: the parts a view falls into, and the parts it nearly falls into."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import networkx as nx

from graphkit.graph import dataset_of
from graphkit.graph.windows import bounds

if TYPE_CHECKING:
    from graphkit.engine import Arrays

RUNS = 3  # of as many rounds: a higher modularity than ten runs of one, in less time


@dataclass(frozen=True, slots=True)
class Communities:
    """A division of the actors that have ties; those without any belong to no community.

    `modularity` compares the weight of ties inside communities with what chance
    would put there: 0 as by chance, towards 1 the clearer.  None without ties.
    """

    groups: tuple[tuple[str, ...], ...]
    modularity: float | None
    method: str = ""


def components(view: "nx.Graph[str]") -> tuple[tuple[str, ...], ...]:
    """Return the actors who can reach each other by chains of ties, the largest group first.

    View: any.  Weight: none is read.  Unit: actors.  Cost: O(n + ties).

    Source: J. Hopcroft and R. Tarjan, "Algorithm 447: efficient algorithms for graph
    manipulation", Comm. ACM 16 (1973) 372-378, doi:10.1145/362248.362272.
    """
    return _ordered(nx.connected_components(view))


def communities(view: "nx.Graph[str]") -> Communities:
    """Return the division with the highest modularity that three runs of Leiden find.

    View: any.  Weight: ``weight``, as closeness.  Unit: actors; of the modularity
    none, 1 at the most.  Cost: about O(ties) a round.
    The result depends on nothing but the ids, weights and ties: not on the hash
    seed, the order of input or the clock.  It is one good division among
    several, not the only one; labels have no meaning.

    Source: V. A. Traag, L. Waltman and N. J. van Eck, "From Louvain to Leiden:
    guaranteeing well-connected communities", Scientific Reports 9 (2019) 5233,
    doi:10.1038/s41598-019-41695-z; modularity after M. E. J. Newman and
    M. Girvan, Phys. Rev. E 69 (2004) 026113, doi:10.1103/PhysRevE.69.026113.
    """
    from graphkit.engine import Arrays  # noqa: PLC0415 - numpy loads with the measures

    simple, ids = numbered(view)
    found, modularity = division(Arrays.from_graph(simple, ("weight",)), RUNS)
    groups = _ordered({ids[number] for number in group} for group in found)
    return Communities(groups, modularity if groups else None, method(RUNS))


def division(graph: "Arrays", runs: int) -> tuple[list[list[int]], float]:
    """Return the rows of each community, the largest first, and the modularity.

    Of so many runs, each of as many rounds.  Rows without a tie are in none.
    """
    from graphkit.engine.kernels.communities import leiden  # noqa: PLC0415 - as above

    labels, modularity = leiden(graph, runs=runs)
    found: dict[int, list[int]] = {}
    for row, label in enumerate(labels.tolist()):
        if graph.sizes[row]:
            found.setdefault(label, []).append(row)
    return sorted(found.values(), key=lambda rows: (-len(rows), rows)), round(modularity, 12)


def method(runs: int) -> str:
    """Return how communities were found, in words."""
    best = "one run" if runs == 1 else f"best of {runs} runs of {runs} rounds"
    return f"Leiden, weight = closeness, resolution 1, {best}, seed 0"


def numbered(view: "nx.Graph[str]") -> tuple["nx.Graph[int]", list[str]]:
    """Return the view with actors numbered in the order of their ids, and the ids by number.

    Strings are hashed anew in every run, and networkx iterates over sets of
    nodes; whole numbers make every result repeatable.  Self-loops are left out.
    A tie made of meetings gets their ``days``, pairs of first and last.
    """
    ids = sorted(view)
    number = {id_: nth for nth, id_ in enumerate(ids)}
    copy: nx.Graph[int] = nx.Graph()
    copy.add_nodes_from(range(len(ids)))
    for a, b, data in sorted(_ties(view), key=lambda tie: (number[tie[0]], number[tie[1]])):
        days = _days(view, data)
        weight, distance = data["weight"], data["distance"]
        copy.add_edge(number[a], number[b], weight=weight, distance=distance, days=days)
    return copy, ids


def _ties(view: "nx.Graph[str]") -> Iterator[tuple[str, str, dict[str, Any]]]:
    for a, b, data in view.edges(data=True):
        if a != b:
            yield min(a, b), max(a, b), data


def _days(view: "nx.Graph[str]", tie: Mapping[str, Any]) -> tuple[tuple[date, date], ...]:
    meetings = tie.get("meetings", ())
    return tuple(bounds(dataset_of(view).meeting[id_]) for id_ in meetings)


def _ordered(groups: Iterable[set[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(sorted(each)) for each in groups), key=lambda g: (-len(g), g)))
