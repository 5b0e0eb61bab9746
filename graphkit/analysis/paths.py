"""How two actors are linked: the shortest chains of meetings, roles and kinship."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

import networkx as nx

from graphkit.analysis.disputes import is_disputed
from graphkit.analysis.offices import term
from graphkit.analysis.refs import Ref
from graphkit.errors import UsageError
from graphkit.graph import dataset_of
from graphkit.graph.views import BLOOD, meetings
from graphkit.graph.windows import bounds
from graphkit.model import Meeting, Role

if TYPE_CHECKING:
    from graphkit.model import Claim

# A family is a waypoint only when asked for: it would hide the line of descent.
THROUGH = {
    "met": ("met",),
    "accompanied": ("accompanied",),
    "role": ("role",),
    "kin": BLOOD,
    "family": ("member_of",),
}


class Link(NamedTuple):
    """One claim that links two actors, and the days it may concern."""

    through: str
    claim: "Claim"
    earliest: date
    latest: date
    inferred: bool


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a chain: the claim that carries it, and how many more would."""

    start: Ref
    end: Ref
    link: Link
    others: int
    disputed: bool


@dataclass(frozen=True, slots=True)
class Chain:
    """A shortest chain from one actor to another."""

    hops: tuple[Hop, ...]


@dataclass(frozen=True, slots=True)
class Search:
    """What chains are looked for.

    `in_order` keeps chains whose hops may have happened one after the other;
    `avoid` leaves actors out; `most` caps how many chains are returned.
    """

    through: tuple[str, ...] = ("met",)
    max_hops: int = 6
    in_order: bool = False
    avoid: frozenset[str] = frozenset()
    most: int | None = 20

    def __post_init__(self) -> None:
        """Refuse what cannot be searched.

        Raises
        ------
        UsageError
            An unknown relation, or fewer than one hop.
        """
        unknown = [each for each in self.through if each not in THROUGH]
        if unknown or not self.through:
            known = ", ".join(THROUGH)
            raise UsageError(f"there is no relation {', '.join(unknown)!r}; known are {known}")
        if self.max_hops < 1:
            raise UsageError("a chain has at least one hop")


class Found(NamedTuple):
    """The chains found, and whether more were left out by the cap."""

    chains: tuple[Chain, ...]
    capped: bool


Links = dict[tuple[str, str], list[Link]]


def chains(
    graph: "nx.MultiDiGraph[str]", start: str, end: str, search: Search | None = None
) -> Found:
    """Return all shortest chains from actor `start` to actor `end`.

    A chain runs from actor to actor, never through a document or a meeting
    somebody merely attended.  With several claims for one hop the earliest that
    fits stands for it.  Only held meetings count.

    Returns
    -------
    Found
        Chains in the order of the names they pass; none when there is no chain
        of at most `search.max_hops` hops.
    """
    search = search or Search()
    links = _links(graph, search)
    simple: nx.Graph[str] = nx.Graph(list(links))
    rank = {node: (graph.nodes[node]["name"], node) for node in simple}
    routes = _routes(_Roads(simple, links, rank, in_order=search.in_order), start, end, search)
    listed = list(islice(routes, None if search.most is None else search.most + 1))
    kept = listed[: search.most]
    return Found(
        tuple(_chain(graph, route, links, in_order=search.in_order) for route in kept),
        capped=len(listed) > len(kept),
    )


class _Roads(NamedTuple):
    """What is searched: who is linked, by what, and who is tried first."""

    simple: "nx.Graph[str]"
    links: Links
    rank: dict[str, tuple[str, str]]
    in_order: bool


def _links(graph: "nx.MultiDiGraph[str]", search: Search) -> Links:
    """Return the links of every pair (the smaller id first), earliest first."""
    links: Links = defaultdict(list)
    relations = {relation for word in search.through for relation in THROUGH[word]}
    for meeting, pairs in meetings(graph):
        for tie in pairs:
            if tie.relation in relations:
                inferred = tie.inferred or meeting.inferred
                link = Link(tie.relation, meeting, *bounds(meeting), inferred)
                links[tie.a.who, tie.b.who].append(link)
    for one, other, data in graph.edges(data=True):
        if data["relation"] in relations:
            claim = data["claim"]
            link = Link(data["relation"], claim, *bounds(claim), claim.inferred)
            links[min(one, other), max(one, other)].append(link)
    return {
        pair: sorted(found, key=lambda link: (link.earliest, link.latest, link.claim.key))
        for pair, found in links.items()
        if not search.avoid & set(pair)
    }


def _routes(roads: _Roads, start: str, end: str, search: Search) -> Iterator[tuple[str, ...]]:
    """Yield the nodes of every shortest route that the search allows, in the order of names."""
    if start == end or start not in roads.simple or end not in roads.simple:
        return
    away = nx.single_source_shortest_path_length(roads.simple, end, cutoff=search.max_hops)
    if start not in away:
        return
    # A longer chain may be in order where no shorter one is.
    longest = search.max_hops if search.in_order else away[start]
    for length in range(away[start], longest + 1):
        found = _onward(roads, (start,), length, away)
        first = next(found, None)
        if first:
            yield first
            yield from found
            return


def _onward(
    roads: _Roads, route: tuple[str, ...], left: int, away: dict[str, int]
) -> Iterator[tuple[str, ...]]:
    """Yield the ways to go on from `route` in exactly `left` hops."""
    if left == 0:
        yield route
        return
    near = (each for each in roads.simple[route[-1]] if away.get(each, left) < left)
    for following in sorted(near, key=roads.rank.__getitem__):
        longer = (*route, following)
        timely = not roads.in_order or _fitting(longer, roads.links, in_order=True)
        if following not in route and timely:
            yield from _onward(roads, longer, left - 1, away)


def _fitting(route: tuple[str, ...], links: Links, *, in_order: bool) -> list[Link] | None:
    """Return the earliest link of each hop, in possible order of time if asked, or None."""
    chosen, now = [], date.min
    for one, other in pairwise(route):
        offered: Iterable[Link] = links[min(one, other), max(one, other)]
        fits = [link for link in offered if link.latest >= now] if in_order else list(offered)
        if not fits:
            return None
        # The link that can be over first leaves the most room for those that follow.
        best = min(fits, key=lambda link: max(link.earliest, now)) if in_order else fits[0]
        chosen.append(best)
        now = max(best.earliest, now)
    return chosen


def _chain(
    graph: "nx.MultiDiGraph[str]", route: tuple[str, ...], links: Links, *, in_order: bool
) -> Chain:
    dataset = dataset_of(graph)
    chosen = _fitting(route, links, in_order=in_order) or []
    return Chain(
        tuple(
            Hop(
                start=Ref.to(dataset, one),
                end=Ref.to(dataset, other),
                link=link,
                others=len(links[min(one, other), max(one, other)]) - 1,
                disputed=is_disputed(link.claim),
            )
            for (one, other), link in zip(pairwise(route), chosen, strict=True)
        )
    )


def date_of(claim: "Claim") -> str | None:
    """Return when a claim holds: a meeting's date, the term of a role in words, or None."""
    if isinstance(claim, Meeting):
        return str(claim.date) if claim.date else None
    return term(claim) if isinstance(claim, Role) else None
