"""What is drawn: the nodes and ties of each view, before they have a place."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain
from math import sqrt
from typing import TYPE_CHECKING, Literal, NamedTuple

from graphkit.graph import dataset_of, views
from graphkit.model.vocabulary import STATUSES

if TYPE_CHECKING:
    import networkx as nx

View = Literal["met", "all"]
VIEWS: tuple[View, ...] = ("met", "all")


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
    ties = _met_ties(graph) if view == "met" else _all_ties(graph)
    shown = (tie[:2] for tie in ties if view == "all" or tie.relation == "met")
    ends = Counter(chain.from_iterable(shown))
    kinds = ("person",) if view == "met" else ("person", "institution", "family", "meeting")
    nodes = tuple(
        Node(id_, data["kind"], _label(data), _radius(data["kind"], ends[id_]))
        for id_, data in ((id_, graph.nodes[id_]) for id_ in sorted(graph))
        if data["kind"] in kinds
    )
    return Drawing(nodes, tuple(ties))


def meeting_label(kind: str, date: object) -> str:
    """Return how a meeting without a title is called: its kind and its date."""
    return f"{kind.replace('_', ' ')} {date}" if date else kind.replace("_", " ")


def _met_ties(graph: "nx.MultiDiGraph[str]") -> list[Tie]:
    """Return one tie for each pair and relation: met, accompanied, and kinship between persons."""
    found: dict[tuple[str, str, str], list[tuple[str, float]]] = defaultdict(list)
    held = set()
    for meeting, pairs in sorted(views.meetings(graph, STATUSES), key=lambda made: made[0].id):
        keys = [(a.who, b.who, relation) for a, b, relation, _ in pairs]
        for key, tie in zip(keys, pairs, strict=True):
            found[key].append((meeting.id, tie.share))
        if meeting.status == "held":
            held.update(keys)
    for kin in dataset_of(graph).kinship:
        key = (kin.person, kin.other, kin.relation)
        if kin.relation != "member_of" and graph.has_edge(*key):
            found[key] = [(graph.edges[key]["claim"].key, 1.0)]
    together = {end for *ends, _ in held for end in ends}
    return [
        _tie(*key, found[key], _met_length(key, key in held, together)) for key in sorted(found)
    ]


def _met_length(
    key: tuple[str, str, str],
    held: bool,  # noqa: FBT001 - private, one call
    together: set[str],
) -> float | None:
    """Delegations and families stand close; who met nobody does not stand among those who did."""
    start, end, relation = key
    if relation == "met":
        return 1.0 if held else 1.3
    if relation == "accompanied":
        return 0.6
    return 0.75 if {start, end} <= together else None


def _all_ties(graph: "nx.MultiDiGraph[str]") -> list[Tie]:
    dataset = dataset_of(graph)
    large = {each.id for each in dataset.meetings if len(each.participants) > 4}
    ties = [
        _tie(
            start,
            end,
            data["relation"],
            [(data["claim"].key, 1.0)],
            1.3 if end in large else 1.0,
        )
        for start, end, data in graph.edges(data=True)
    ]
    return sorted(ties, key=lambda tie: (tie.start, tie.end, tie.relation, tie.claims))


def _tie(
    start: str,
    end: str,
    relation: str,
    claims: Sequence[tuple[str, float]],
    length: float | None,
) -> Tie:
    keys, shares = tuple(key for key, _ in claims), tuple(round(share, 4) for _, share in claims)
    return Tie(start, end, relation, keys, shares, length)


def _label(data: dict[str, object]) -> str:
    record = data["record"]
    if data["kind"] == "meeting" and not data["name"]:
        return meeting_label(getattr(record, "kind", "meeting"), getattr(record, "date", None))
    return str(data["name"])


def _radius(kind: str, ends: int) -> int:
    base = {"person": 9, "institution": 8, "family": 9, "meeting": 6}[kind]
    return round(base + 1.6 * sqrt(min(ends, 36)))
