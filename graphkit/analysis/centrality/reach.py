"""Reach in time: who could have passed word to whom, one meeting after another."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import NamedTuple

import networkx as nx

_ALWAYS = (date.min, date.max)


class Contact(NamedTuple):
    """A meeting of two actors on some day between its bounds, given as day numbers."""

    earliest: int
    latest: int
    a: int
    b: int


def reach(view: "nx.Graph[int]") -> dict[int, float]:
    """Return the number of others whom word from each actor could have reached in order.

    Word passes at every meeting, and only onwards in time.  Days are as vague as
    the sources: what may have happened in this order counts, meetings of one day
    follow each other either way, and a meeting without a date may be any day.
    `certain_reach` is the other reading.

    View: one made of meetings; a tie whose days are unknown (no ``days``, pairs
    of first and last day) may be any day.  Weight: none is read.  Unit: actors.
    Cost: O(days with a meeting * n^2 / 64), bit sets.

    Source: P. Holme and J. Saramaki, "Temporal networks", Physics Reports 519
    (2012) 97-125, doi:10.1016/j.physrep.2012.03.001 (reachability).

    Examples
    --------
    >>> monday, friday = ((date(2024, 6, day),) * 2 for day in (3, 7))
    >>> view = nx.Graph([(0, 1, {"days": [monday]}), (1, 2, {"days": [friday]})])
    >>> reach(view)
    {0: 2, 1: 2, 2: 1}
    """
    return dict(zip(view, reached(len(view), contacts(view)), strict=True))


def certain_reach(view: "nx.Graph[int]") -> dict[int, float]:
    """Return the number of others whom word from each actor would reach in any reading of the days.

    As `reach`, but a meeting follows another only if it certainly was on a later
    day.

    Examples
    --------
    >>> in_june = (date(2024, 6, 1), date(2024, 6, 30))
    >>> friday = (date(2024, 6, 7), date(2024, 6, 7))
    >>> view = nx.Graph([(0, 1, {"days": [in_june]}), (1, 2, {"days": [friday]})])
    >>> reach(view), certain_reach(view)
    ({0: 2, 1: 2, 2: 2}, {0: 1, 1: 2, 2: 1})
    """
    return dict(zip(view, reached(len(view), contacts(view), certain=True), strict=True))


def contacts(view: "nx.Graph[int]") -> list[Contact]:
    """Return every meeting of every tie in the order of time."""
    place = {actor: nth for nth, actor in enumerate(view)}
    found = [
        Contact(first.toordinal(), last.toordinal(), place[a], place[b])
        for a, b, data in view.edges(data=True)
        for first, last in data.get("days") or (_ALWAYS,)
    ]
    return sorted(found)


def reached(actors: int, meetings: Iterable[Contact], *, certain: bool = False) -> list[int]:
    """Return how many others word from each of `actors` reaches; `meetings` come in time order."""
    counts = [-1] * actors  # one's own word is no reach
    for bits in (_certain if certain else _possible)(actors, meetings):
        for nth in _members(bits):
            counts[nth] += 1
    return counts


def _possible(actors: int, meetings: Iterable[Contact]) -> list[int]:
    """Return for each actor the set, as bits, of those whose word it may have by the end.

    Nothing new can spread until another meeting may begin; then all that may be
    going on that day are open at once.
    """
    heard = [1 << nth for nth in range(actors)]
    going_on: list[Contact] = []
    for day, beginning in groupby(meetings, key=lambda each: each.earliest):
        going_on = [each for each in going_on if each.latest >= day]
        going_on += beginning
        _share(heard, going_on)
    return heard


def _share(heard: list[int], going_on: Iterable[Contact]) -> None:
    """Let everybody in a circle of open meetings hear what anybody of it has heard."""
    open_now = nx.Graph([(each.a, each.b) for each in going_on])
    for circle in nx.connected_components(open_now):
        together = 0
        for each in circle:
            together |= heard[each]
        for each in circle:
            heard[each] = together


def _certain(actors: int, meetings: Iterable[Contact]) -> list[int]:
    """Return for each actor the set, as bits, of those whose word it has in every reading.

    A meeting hands on what was heard before its first possible day, and those
    present have it from its last possible day on.
    """
    heard = [1 << nth for nth in range(actors)]
    pending = [(each.latest, 1, each) for each in meetings]
    moments = sorted([(each.earliest, 0, each) for _, _, each in pending] + pending)
    said: dict[Contact, tuple[int, int]] = {}
    for _, over, each in moments:
        if over:
            to_b, to_a = said[each]
            heard[each.a] |= to_a
            heard[each.b] |= to_b
        else:
            said[each] = heard[each.a], heard[each.b]
    return heard


def _members(bits: int) -> Iterable[int]:
    while bits:
        yield (bits & -bits).bit_length() - 1
        bits &= bits - 1
