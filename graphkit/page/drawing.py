"""What is drawn: the nodes and ties of each view, before they have a place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from math import sqrt
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from graphkit.graph.pairs import Pairs
from graphkit.page.columns import Lists
from graphkit.page.contract_records import Section
from graphkit.page.sections import Sections

if TYPE_CHECKING:
    import networkx as nx
    from numpy.typing import ArrayLike

    from graphkit.graph.pairs import Flags, Numbers

View = Literal["met", "all"]
VIEWS: tuple[View, ...] = ("met", "all")

SECTIONS: dict[str, Section] = {
    "role": "roles",
    "parent_of": "kinship",
    "spouse_of": "kinship",
    "sibling_of": "kinship",
    "member_of": "kinship",
}

_RELATIONS = np.array(["met", "accompanied"], object)

RADIUS = {"person": 9, "institution": 8, "family": 9, "meeting": 6}
"""The radius of a node without ties, by kind."""


class Nodes(NamedTuple):
    """The nodes of a drawing in columns, by id; `size` is the radius at scale 1."""

    id: Sequence[str]
    kind: Sequence[str]
    size: Sequence[int]


class Ties(NamedTuple):
    """The ties of a drawing in columns, by their ends, which are places among the nodes.

    `claims` are places in the section of the relation, `shares` what each claim adds
    to the closeness of a pair.  `length` is how far apart the ends would best stand, 1
    being the normal; 0 leaves a tie out of the layout.
    """

    start: Sequence[int]
    end: Sequence[int]
    relation: Sequence[str]
    claims: Lists
    shares: Lists
    length: Sequence[float]


class Drawing(NamedTuple):
    """Nodes and ties; equal graphs give equal drawings."""

    nodes: Nodes
    ties: Ties


class _Tie(NamedTuple):
    """A tie of a single claim."""

    start: int
    end: int
    relation: str
    claim: int
    length: float


def section(relation: str) -> Section:
    """Return where the claims of a relation stand: roles, kinship, or by default meetings."""
    return SECTIONS.get(relation, "meetings")


def drawing(graph: "nx.MultiDiGraph[str]", view: View, sections: Sections) -> Drawing:
    """Return what `view` draws: persons and whom they met ("met"), or every node ("all").

    Meetings of every status are there; which of them show is the reader's choice.
    `sections` are those of the dataset of the graph.
    """
    return _met(graph, sections) if view == "met" else _all(graph, sections)


def _met(graph: "nx.MultiDiGraph[str]", sections: Sections) -> Drawing:
    """Return persons, and a tie for each pair and relation: met, accompanied, and kinship."""
    here = set(graph)  # a slice has fewer meetings than its dataset
    actors = zip(sections.actors["id"], sections.actors["kind"], strict=True)
    persons = tuple([id_ for id_, kind in actors if kind == "person" and id_ in here])
    number = {id_: nth for nth, id_ in enumerate(persons)}
    there = [id_ in here for id_ in sections.meetings["id"]]
    meetings = sections.meetings.only(there)
    pairs = Pairs.of(meetings, number)
    is_held = np.array([each == "held" for each in meetings["status"]], bool)
    held = np.logical_or.reduceat(is_held[pairs.meeting], pairs.first)
    start, end, together = (each[pairs.first] for each in (pairs.a, pairs.b, pairs.together))
    kin = _kin_ties(graph, sections, number, {*start[held].tolist(), *end[held].tolist()})
    ties = _with_kin(pairs, np.flatnonzero(there), held, _single(kin))
    ends = np.stack([start, end])[:, ~together]
    return Drawing(_nodes(persons, ("person",) * len(persons), ends), ties)


def _with_kin(pairs: Pairs, meetings: "Numbers", held: "Flags", kin: Ties) -> Ties:
    """Return the ties of pairs and of kinship by their ends; of one pair those of kinship last.

    `meetings` are the places of the meetings of the pairs, `held` are their ties of
    which one was held.
    """
    start, end, together = (each[pairs.first] for each in (pairs.a, pairs.b, pairs.together))
    at = np.searchsorted(
        start << 32 | end, np.array(kin.start, int) << 32 | np.array(kin.end, int), side="right"
    )
    row = np.append(pairs.first, len(pairs.a))[at]
    lengths = np.insert(pairs.rows, at, 1).tolist()
    # delegations stand close, and those who have not met yet somewhat apart
    apart = np.where(together, 0.6, np.where(held, 1.0, 1.3))
    return Ties(
        start=np.insert(start, at, kin.start).tolist(),
        end=np.insert(end, at, kin.end).tolist(),
        relation=np.insert(_RELATIONS[together.astype(int)], at, kin.relation).tolist(),
        claims=Lists(lengths, np.insert(meetings[pairs.meeting], row, kin.claims.items).tolist()),
        shares=Lists(lengths, np.insert(pairs.share.round(4), row, 1).tolist()),
        length=np.insert(apart, at, kin.length).tolist(),
    )


def _kin_ties(
    graph: "nx.MultiDiGraph[str]", sections: Sections, number: Mapping[str, int], met: set[int]
) -> Iterator[_Tie]:
    """Yield the ties of kinship; who met nobody does not stand among those who did."""
    persons = (each for each in sections.dataset.kinship if each.relation != "member_of")
    for key in {(each.person, each.other, each.relation) for each in persons}:
        if graph.has_edge(*key):
            start, end = number[key[0]], number[key[1]]
            length = 0.75 if met.issuperset((start, end)) else 0
            claim = sections.claim["kinship"][graph.edges[key]["claim"].key]
            yield _Tie(start, end, key[2], claim, length)


def _all(graph: "nx.MultiDiGraph[str]", sections: Sections) -> Drawing:
    """Return every node, and a tie for each claim."""
    large = {each.id for each in sections.dataset.meetings if len(each.participants) > 4}
    ids = tuple(sorted(graph))
    number = {id_: nth for nth, id_ in enumerate(ids)}
    ties = [
        _Tie(
            number[start],
            number[end],
            data["relation"],
            sections.claim[section(data["relation"])][data["claim"].key],
            1.3 if end in large else 1.0,
        )
        for start, end, data in graph.edges(data=True)
    ]
    kinds = tuple(graph.nodes[id_]["kind"] for id_ in ids)
    return Drawing(_nodes(ids, kinds, [tie[:2] for tie in ties]), _single(ties))


def _nodes(ids: Sequence[str], kinds: Sequence[str], ends: "ArrayLike") -> Nodes:
    """Return nodes in columns; `ends` are the nodes at which ties end."""
    ties = np.bincount(np.ravel(ends).astype(int), minlength=len(ids)).clip(max=36)
    return Nodes(ids, kinds, tuple(map(_radius, kinds, ties.tolist())))


@cache
def _radius(kind: str, ends: int) -> int:
    return round(RADIUS[kind] + 1.6 * sqrt(ends))


def _single(ties: Iterable[_Tie]) -> Ties:
    """Return ties of a single claim in columns, by their ends."""
    columns = [*zip(*sorted(ties), strict=True)] or [()] * len(_Tie._fields)
    start, end, relation, claims, length = columns
    ones = [1] * len(start)
    return Ties(start, end, relation, Lists(ones, claims), Lists(ones, [1.0] * len(ones)), length)
