"""Who met whom at many meetings at once: what `graphkit.graph.ties` yields, in columns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, pairwise
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from graphkit.graph.ties import sides
from graphkit.model import Meeting

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Flags = NDArray[np.bool_]
    Floats = NDArray[np.float64]
    Numbers = NDArray[np.int64]

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Pairs:
    """Every pair that each of many meetings ties, a row each.

    `meeting` is a position among the meetings, `a` < `b` are the numbers of two
    persons; they accompanied each other when they were `together`, else they
    met.  `share` is what the meeting adds to their closeness.  Rows stand in the
    order of `a`, `b`, those together first, and the meetings.
    """

    meeting: "Numbers"
    a: "Numbers"
    b: "Numbers"
    together: "Flags"
    share: "Floats"

    @classmethod
    def of(cls, meetings: Sequence[Meeting], number: Mapping[str, int]) -> "Pairs":
        """Return the pairs of these meetings; `number` has every person by id."""
        meeting, who, side = _seats(meetings, number)
        following = np.cumsum(np.bincount(meeting, minlength=len(meetings)))[meeting]
        partners = following - np.arange(len(meeting)) - 1
        a = np.repeat(np.arange(len(meeting)), partners)
        b = a + 1 + np.arange(len(a)) - np.repeat(np.cumsum(partners) - partners, partners)
        together = side[a] == side[b]
        own, other = (np.bincount(side)[side[end]] for end in (a, b))
        present = np.bincount(meeting)[meeting[a]]
        among = np.where(together, own - 1, present - np.minimum(own, other))
        by_tie = np.lexsort((~together, who[b], who[a]))
        a, b = a[by_tie], b[by_tie]
        return cls(meeting[a], who[a], who[b], together[by_tie], 1 / among[by_tie])

    @cached_property
    def first(self) -> "Numbers":
        """The rows with which a tie begins: another pair, or the same in another relation."""
        keys = np.stack([self.a, self.b, self.together])
        return np.flatnonzero(np.diff(keys, prepend=-1).any(axis=0))

    def by_tie(self, values: Sequence[T]) -> list[tuple[T, ...]]:
        """Return what the rows have, one value each, as one tuple for each tie."""
        bounds = pairwise([*self.first.tolist(), len(values)])
        return [tuple(values[first:end]) for first, end in bounds]


def _seats(
    meetings: Sequence[Meeting], number: Mapping[str, int]
) -> "tuple[Numbers, Numbers, Numbers]":
    """Return meeting, person and side of everybody who stands on one, by meeting and person.

    Sides are numbered across meetings.
    """
    known: dict[tuple[int, str], int] = {}
    seats = [
        (nth, number[who], known.setdefault((nth, side), len(known)))
        for nth, meeting in enumerate(meetings)
        for who, side in sides(meeting).items()
        if who in number
    ]
    meeting, who, side = np.fromiter(chain.from_iterable(seats), np.int64).reshape(-1, 3).T
    order = np.lexsort((who, meeting))
    return meeting[order], who[order], side[order]
