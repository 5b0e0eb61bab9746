"""Views: the named simple graphs that questions and measures are asked of.

Measures are never run on the mixed graph: a person, a ministry and a meeting
are not ranked against each other.
"""

from collections import Counter
from collections.abc import Callable, Iterator

import networkx as nx

from graphkit.errors import UsageError
from graphkit.graph.build import dataset_of
from graphkit.graph.shares import SHARES
from graphkit.graph.ties import Tie, ties
from graphkit.model import Meeting

HELD = ("held",)
BLOOD = ("parent_of", "spouse_of", "sibling_of")  # between persons, marriage included
KIN = (*BLOOD, "member_of")


def meetings(
    graph: "nx.MultiDiGraph[str]", statuses: tuple[str, ...] = HELD
) -> Iterator[tuple[Meeting, list[Tie]]]:
    """Yield every meeting of these statuses with the ties it makes."""
    kinds = {node: data["kind"] for node, data in graph.nodes(data=True)}
    for _, data in graph.nodes(data=True):
        if data["kind"] == "meeting" and data["record"].status in statuses:
            yield data["record"], list(ties(data["record"], kinds))


def met(graph: "nx.MultiDiGraph[str]", statuses: tuple[str, ...] = HELD) -> "nx.Graph[str]":
    """Return who met whom.

    All persons, and one undirected edge a pair that met, with ``weight``
    (closeness: the sum of the shares its meetings add, see `ties`), ``distance``
    (1 / weight) and ``meetings`` (ids, sorted).
    """
    return _paired(graph, "met", statuses)


def accompanied(graph: "nx.MultiDiGraph[str]", statuses: tuple[str, ...] = HELD) -> "nx.Graph[str]":
    """Return who stood on one side with whom; attributes as in `met`."""
    return _paired(graph, "accompanied", statuses)


def co_attended(graph: "nx.MultiDiGraph[str]", statuses: tuple[str, ...] = HELD) -> "nx.Graph[str]":
    """Return who met or accompanied whom; attributes as in `met`."""
    return _paired(graph, "co_attended", statuses)


def institutions(
    graph: "nx.MultiDiGraph[str]", statuses: tuple[str, ...] = HELD
) -> "nx.Graph[str]":
    """Return which institutions met through those who held office in them.

    All institutions, and one edge a pair whose office holders met; attributes as
    in `met`.  A participant with offices in several institutions counts for each
    by the time the office was held (see `shares.offices`), so a meeting ties
    institutions as strongly as it ties persons.  Two holders of one institution
    make no tie.
    """
    return _paired(graph, "institutions", statuses)


def roles(graph: "nx.MultiDiGraph[str]", statuses: tuple[str, ...] = HELD) -> "nx.Graph[str]":
    """Return persons and institutions, an edge where the person held a role there.

    ``weight`` counts the roles, ``distance`` is 1 / weight.
    """
    return _collapsed(graph, ("role",), ("person", "institution"), statuses)


def kin(graph: "nx.MultiDiGraph[str]", statuses: tuple[str, ...] = HELD) -> "nx.Graph[str]":
    """Return persons and families, an edge where kinship is stated or inferred."""
    return _collapsed(graph, KIN, ("person", "family"), statuses)


def everything(graph: "nx.MultiDiGraph[str]", statuses: tuple[str, ...] = HELD) -> "nx.Graph[str]":
    """Return all nodes, and an edge where any claim links two; ``weight`` counts the claims."""
    relations = ("attended", "role", *KIN, "part_of", "under")
    return _collapsed(graph, relations, ("person", "institution", "family", "meeting"), statuses)


VIEWS: dict[str, Callable[..., "nx.Graph[str]"]] = {
    "met": met,
    "accompanied": accompanied,
    "co_attended": co_attended,
    "institutions": institutions,
    "roles": roles,
    "kin": kin,
    "all": everything,
}


def view(
    graph: "nx.MultiDiGraph[str]", name: str, statuses: tuple[str, ...] = HELD
) -> "nx.Graph[str]":
    """Return the view called `name`.

    Raises
    ------
    UsageError
        There is no such view.
    """
    try:
        return VIEWS[name](graph, statuses)
    except KeyError:
        raise UsageError(f"there is no view {name!r}; the views are {', '.join(VIEWS)}") from None


def _paired(graph: "nx.MultiDiGraph[str]", name: str, statuses: tuple[str, ...]) -> "nx.Graph[str]":
    actors = _nodes(graph, ("institution",) if name == "institutions" else ("person",))
    found: dict[tuple[str, str], list[tuple[str, float]]] = {}
    for _, data in graph.nodes(data=True):
        if data["kind"] == "meeting" and data["record"].status in statuses:
            for share in SHARES[name](dataset_of(graph), data["record"]):
                added = share.tie.share * share.part
                found.setdefault((share.a, share.b), []).append((data["record"].id, added))
    for (a, b), shares in sorted(found.items()):
        weight = sum(share for _, share in sorted(shares))
        ids = tuple(sorted({id_ for id_, _ in shares}))
        actors.add_edge(a, b, weight=weight, distance=1 / weight, meetings=ids)
    return actors


def _collapsed(
    graph: "nx.MultiDiGraph[str]",
    relations: tuple[str, ...],
    kinds: tuple[str, ...],
    statuses: tuple[str, ...],
) -> "nx.Graph[str]":
    simple = _nodes(graph, kinds)
    counts = Counter(
        (min(start, end), max(start, end))
        for start, end, data in graph.edges(data=True)
        if data["relation"] in relations and data["status"] in (None, *statuses)
    )
    for (a, b), count in sorted(counts.items()):
        simple.add_edge(a, b, weight=float(count), distance=1 / count)
    return simple


def _nodes(graph: "nx.MultiDiGraph[str]", kinds: tuple[str, ...]) -> "nx.Graph[str]":
    """Return an edgeless graph of the nodes of these kinds, in the order of their ids."""
    chosen: nx.Graph[str] = nx.Graph(dataset=graph.graph["dataset"])
    for node in sorted(graph):
        if graph.nodes[node]["kind"] in kinds:
            chosen.add_node(node, **graph.nodes[node])
    return chosen
