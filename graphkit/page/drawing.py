"""What is drawn: the nodes and ties of each view, before they have a place."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain
from math import sqrt
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import numpy as np

from graphkit.graph import dataset_of
from graphkit.graph.pairs import Pairs

if TYPE_CHECKING:
    import networkx as nx

View = Literal["met", "all"]
VIEWS: tuple[View, ...] = ("met", "all")
_Data = dict[str, Any]  # of a node: its kind, its name and its record

RADIUS = {"person": 9, "institution": 8, "family": 9, "meeting": 6}
"""The radius of a node without ties, by kind."""


class Node(NamedTuple):
    """A node of the drawing; `size` is its radius at scale 1."""

    id: str
    kind: str
    label: str
    size: int


class Tie(NamedTuple):
    """A tie of the drawing, its claims by key, and what each adds to the closeness of a pair.

    `length` is how far apart its ends would best stand, 1 being the normal; None
    leaves it out of the layout.
    """

    start: str
    end: str
    relation: str
    claims: tuple[str, ...]
    shares: tuple[float, ...]
    length: float | None


class Drawing(NamedTuple):
    """Nodes by id and ties by their ends, so that equal graphs give equal drawings."""

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]


def drawing(graph: "nx.MultiDiGraph[str]", view: View) -> Drawing:
    """Return what `view` draws: persons and whom they met ("met"), or every node ("all").

    Meetings of every status are there; which of them show is the reader's choice.
    """
    records = {id_: graph.nodes[id_] for id_ in sorted(graph)}
    ties = _met_ties(graph, records) if view == "met" else _all_ties(graph)
    shown = (tie[:2] for tie in ties if view == "all" or tie.relation == "met")
    ends = Counter(chain.from_iterable(shown))
    kinds = ("person",) if view == "met" else ("person", "institution", "family", "meeting")
    nodes = tuple(
        Node(id_, data["kind"], _label(data), _radius(data["kind"], ends[id_]))
        for id_, data in records.items()
        if data["kind"] in kinds
    )
    return Drawing(nodes, tuple(ties))


def meeting_label(kind: str, date: object) -> str:
    """Return how a meeting without a title is called: its kind and its date."""
    return f"{kind.replace('_', ' ')} {date}" if date else kind.replace("_", " ")


def _met_ties(graph: "nx.MultiDiGraph[str]", records: Mapping[str, _Data]) -> list[Tie]:
    """Return one tie for each pair and relation: met, accompanied, and kinship between persons.

    Delegations stand close, and those who have not met yet somewhat apart.
    """
    persons = [id_ for id_, data in records.items() if data["kind"] == "person"]
    meetings = [data["record"] for data in records.values() if data["kind"] == "meeting"]
    pairs = Pairs.of(meetings, {id_: nth for nth, id_ in enumerate(persons)})
    together = pairs.together[pairs.first]
    is_held = np.array([each.status == "held" for each in meetings], bool)
    held = np.logical_or.reduceat(is_held[pairs.meeting], pairs.first)
    start, end = (np.array(persons, object)[column[pairs.first]] for column in (pairs.a, pairs.b))
    ties = map(
        Tie,
        start.tolist(),
        end.tolist(),
        ["accompanied" if each else "met" for each in together.tolist()],
        pairs.by_tie([meetings[nth].id for nth in pairs.meeting.tolist()]),
        pairs.by_tie([round(share, 4) for share in pairs.share.tolist()]),
        np.where(together, 0.6, np.where(held, 1.0, 1.3)).tolist(),
    )
    return sorted([*ties, *_kin_ties(graph, {*start[held], *end[held]})])


def _kin_ties(graph: "nx.MultiDiGraph[str]", met: set[str]) -> Iterator[Tie]:
    """Yield the ties of kinship; who met nobody does not stand among those who did."""
    persons = (each for each in dataset_of(graph).kinship if each.relation != "member_of")
    for key in {(each.person, each.other, each.relation) for each in persons}:
        if graph.has_edge(*key):
            length = 0.75 if met.issuperset(key[:2]) else None
            yield Tie(*key, (graph.edges[key]["claim"].key,), (1.0,), length)


def _all_ties(graph: "nx.MultiDiGraph[str]") -> list[Tie]:
    dataset = dataset_of(graph)
    large = {each.id for each in dataset.meetings if len(each.participants) > 4}
    ties = [
        Tie(
            start,
            end,
            data["relation"],
            (data["claim"].key,),
            (1.0,),
            1.3 if end in large else 1.0,
        )
        for start, end, data in graph.edges(data=True)
    ]
    return sorted(ties)


def _label(data: _Data) -> str:
    record = data["record"]
    if data["kind"] == "meeting" and not data["name"]:
        return meeting_label(getattr(record, "kind", "meeting"), getattr(record, "date", None))
    return str(data["name"])


def _radius(kind: str, ends: int) -> int:
    return round(RADIUS[kind] + 1.6 * sqrt(min(ends, 36)))
