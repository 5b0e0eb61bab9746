"""The order of the timeline's lanes: those who met lie near, so that lines are short."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components, reverse_cuthill_mckee

from graphkit.model import Meeting

ROUNDS = 24
SWAPS_UP_TO = 400
"""Largest component whose neighbours are also tried in each other's place."""


class Group(NamedTuple):
    """Members of one meeting by index, and how heavily its line counts."""

    members: tuple[int, ...]
    weight: float


def lanes(meetings: Iterable[Meeting], index: Mapping[str, int]) -> tuple[int, ...]:
    """Return the indices of those who take part in meetings, in the order of their lanes.

    Parameters
    ----------
    meetings
        Meetings of every status; one that was held counts twice one that was not.
    index
        Actor id -> index, of the actors that get lanes.

    Returns
    -------
    tuple of int
        Components that ever met one after the other, the largest first; inside
        one, the order in which the lines that join the lanes of a meeting are
        short.  Equal meetings give equal orders on every machine, for nothing
        is decided by a rounding.
    """
    groups = sorted(filter(None, (_group(each, index) for each in meetings)))
    members = sorted({each for group in groups for each in group.members})
    at = {each: nth for nth, each in enumerate(members)}
    local = [Group(tuple(at[each] for each in g.members), g.weight) for g in groups]
    return tuple(members[each] for part in _components(len(members), local) for each in part)


def _group(meeting: Meeting, index: Mapping[str, int]) -> Group | None:
    """Return who was there, with those on whose behalf they came and whose sitting it was."""
    present = {each.who for each in meeting.participants}
    present |= {each.on_behalf_of or "" for each in meeting.participants}
    present |= {meeting.under or ""}
    found = tuple(sorted(index[each] for each in present & index.keys()))
    return Group(found, 2.0 if meeting.status == "held" else 1.0) if found else None


def _components(size: int, groups: Sequence[Group]) -> list[list[int]]:
    """Return the ordered members of each component, the largest component first."""
    pairs = [pair for group in groups for pair in _links(group.members)]
    starts, ends = [a for a, _ in pairs], [b for _, b in pairs]
    ones = np.ones(len(pairs), dtype=np.int8)
    linked = csr_array((ones, (starts, ends)), shape=(size, size)) if size else csr_array((0, 0))
    linked = csr_array(linked + linked.T)
    found, label = connected_components(linked, directed=False) if size else (0, [])
    parts: list[list[int]] = [[] for _ in range(found)]
    for each in reverse_cuthill_mckee(linked, symmetric_mode=True) if size else ():
        parts[label[each]].append(int(each))
    inside: dict[int, list[Group]] = defaultdict(list)
    for group in groups:
        inside[label[group.members[0]]].append(group)
    ordered = [_facing(shortened(part, inside[nth]), inside[nth]) for nth, part in enumerate(parts)]
    return sorted(ordered, key=lambda part: (-len(part), min(part)))


def _links(members: tuple[int, ...]) -> Iterable[tuple[int, int]]:
    """Return pairs that hold a meeting together: every pair of a small one, a chain of a large."""
    if len(members) <= 8:
        return combinations(members, 2)
    return pairwise(members)


def _facing(order: list[int], groups: Sequence[Group]) -> list[int]:
    """Return the order or its mirror image: the end where more happened is the upper one."""
    busy = Counter(member for group in groups for member in group.members)
    ends = order[: len(order) // 2], order[-(len(order) // 2) :]
    upper, lower = (sum(busy[each] for each in end) for end in ends)
    return order if (upper, order[-1]) >= (lower, order[0]) else order[::-1]


def shortened(order: list[int], groups: Sequence[Group]) -> list[int]:
    """Return an order in which the groups span less, beginning with `order`.

    Rounds of barycentres (each member moves to the middle of its groups), of
    which the best is kept, and then neighbours that change places where that
    shortens the lines.
    """
    wide = [group for group in groups if len(group.members) > 1]
    if not wide:
        return sorted(order)
    of = defaultdict(list)
    for group in wide:
        for member in group.members:
            of[member].append(group)
    best, cost = order, span(order, wide)
    for _ in range(ROUNDS):
        order = _centred(order, of)
        now = span(order, wide)
        if now < cost:
            best, cost = order, now
    return _swapped(best, of) if len(best) <= SWAPS_UP_TO else best


def span(order: Sequence[int], groups: Iterable[Group]) -> float:
    """Return the weighted length of all lines: from the first to the last lane of each group."""
    place = {member: nth for nth, member in enumerate(order)}
    return sum(_length(group, place) for group in groups)


def _length(group: Group, place: Mapping[int, int]) -> float:
    found = [place[each] for each in group.members]
    return group.weight * (max(found) - min(found))


def _centred(order: list[int], of: Mapping[int, list[Group]]) -> list[int]:
    """Return the members by the mean place of those they meet, in whole thousandths."""
    place = {member: nth for nth, member in enumerate(order)}
    middle = {g: sum(place[each] for each in g.members) / len(g.members) for g in _all(of)}

    def wish(member: int) -> int:
        mine = of[member]
        return round(1000 * sum(middle[g] for g in mine) / len(mine)) if mine else place[member]

    return sorted(order, key=lambda member: (wish(member), place[member]))


def _all(of: Mapping[int, list[Group]]) -> dict[Group, None]:
    return dict.fromkeys(group for groups in of.values() for group in groups)


def _swapped(order: list[int], of: Mapping[int, list[Group]]) -> list[int]:
    """Return the order after every swap of two neighbours that shortens the lines."""
    order = list(order)
    place = {member: nth for nth, member in enumerate(order)}
    for _ in range(ROUNDS):
        before = list(order)
        for nth in range(len(order) - 1):
            one, other = order[nth : nth + 2]
            touched = [*of[one], *of[other]]
            cost = sum(_length(group, place) for group in touched)
            place[one], place[other] = nth + 1, nth
            if sum(_length(group, place) for group in touched) < cost:
                order[nth : nth + 2] = [other, one]
            else:
                place[one], place[other] = nth, nth + 1
        if order == before:
            break
    return order
