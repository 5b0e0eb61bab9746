"""Who met whom at many meetings at once: what `graphkit.graph.ties` yields, in columns."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat
from typing import TYPE_CHECKING

import numpy as np

from graphkit.model.columns import Columns
from graphkit.model.vocabulary import kind_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Flags = NDArray[np.bool_]
    Floats = NDArray[np.float64]
    Numbers = NDArray[np.int64]


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
    def of(cls, meetings: Columns, number: Mapping[str, int]) -> "Pairs":
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

    @cached_property
    def rows(self) -> "Numbers":
        """How many rows each tie has, one for each of its meetings."""
        return np.diff(self.first, append=len(self.a))


def _seats(meetings: Columns, number: Mapping[str, int]) -> "tuple[Numbers, Numbers, Numbers]":
    """Return meeting, person and side of everybody who stands on one, by meeting and person.

    What `graphkit.graph.ties.sides` says of one meeting; sides are numbered across meetings.
    """
    kinds = {kind: kind_of(kind).ties for kind in {*meetings["kind"]}}
    lengths, present = meetings.lists("participants")
    size, ties = np.array(lengths, int), np.array([*map(kinds.get, meetings["kind"])], bool)
    meeting = np.repeat(np.arange(len(size)), size)
    called = {side: nth for nth, side in enumerate({*present["side"]} - {None})}
    who = np.array([*map(number.get, present["who"], repeat(-1))], int)
    side = np.array([*map(called.get, present["side"], repeat(-1))], int)
    own = (side < 0) & (size[meeting] == 2)
    side[own] = len(called) + who[own]
    placed = np.flatnonzero(ties[meeting] & (who >= 0) & (side >= 0))
    placed = placed[np.lexsort((who[placed], meeting[placed]))]
    meeting, who = meeting[placed], who[placed]
    across = meeting * (len(called) + len(number)) + side[placed]
    return meeting, who, np.unique(across, return_inverse=True)[1]
