"""Reach in time: who could have passed word to whom, one meeting after another."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import networkx as nx

_ALWAYS = (date.min, date.max)
_ROWS = 1024  # bit sets unpacked at once


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
    >>> import networkx as nx
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

    View: one made of meetings, as for `reach`.  Weight: none is read.  Unit: actors.
    Cost: O(meetings of ties * (log of them + n / 64)), bit sets.

    Source: that of `reach`; to take what holds in every reading of vague days is
    graphkit's own.

    Examples
    --------
    >>> import networkx as nx
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
    import numpy as np  # noqa: PLC0415 - heavy, loads with the measures that need it

    heard = (_certain if certain else _possible)(actors, meetings)
    counts, width = np.full(actors, -1), -(-actors // 8)  # one's own word is no reach
    for start in range(0, actors, _ROWS):
        rows = b"".join(bits.to_bytes(width, "little") for bits in heard[start : start + _ROWS])
        table = np.frombuffer(rows, np.uint8).reshape(-1, width)
        flags = np.unpackbits(table, axis=1, count=actors, bitorder="little")
        counts += flags.sum(axis=0, dtype=np.int64)
    found: list[int] = counts.tolist()
    return found


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


def _share(heard: list[int], going_on: list[Contact]) -> None:
    """Let word pass to and fro at open meetings until nobody hears anything new."""
    news = True
    while news:
        news = False
        for _, _, a, b in going_on:
            if heard[a] != heard[b]:
                heard[a] = heard[b] = heard[a] | heard[b]
                news = True


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
