"""Two periods side by side: who rose, who fell, and whether the data can tell."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphkit.analysis.centrality import CentralityReport, Rank, Rest


@dataclass(frozen=True, slots=True)
class Move:
    """One actor's rank before and after; None where no source shows it meeting anybody.

    `picture` is the publisher that alone reports nearly all of one of the periods.
    """

    id: str
    name: str
    before: "Rank | None"
    after: "Rank | None"
    picture: "Rest | None" = None

    @property
    def places(self) -> float | None:
        """By how many places it rose (fell, if negative); None if unseen in one period.

        Equals stand at the mean of the places they share.
        """
        if self.before is None or self.after is None:
            return None
        return (self.before.rank + self.before.last - self.after.rank - self.after.last) / 2

    @property
    def rests_on(self) -> "Rest | None":
        """The outlet that makes the larger part of the higher of both ranks, if one does."""
        if not self.places or self.before is None or self.after is None:
            return None
        return (self.after if self.places > 0 else self.before).rests_on

    @property
    def clear(self) -> bool:
        """Whether the data can tell: the ranges lie apart, and no one outlet makes the move."""
        return self.apart and self.rests_on is None and self.picture is None

    @property
    def apart(self) -> bool:
        """Whether the intervals of both ranks lie apart; not when none were asked for."""
        if not (self.before and self.after and self.before.spans and self.after.spans):
            return False
        return (
            self.before.rank_high < self.after.rank_low
            or self.after.rank_high < self.before.rank_low
        )


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two reports on one view, `before` and `after`, named by their `periods`.

    `moves` holds by measure everybody with a tie in either period: those seen in
    both come first, the largest rise first, then those who appear, then those who
    are not seen any more.
    """

    periods: tuple[str, str]
    before: "CentralityReport"
    after: "CentralityReport"
    moves: Mapping[str, tuple[Move, ...]]


def compare(
    periods: tuple[str, str], before: "CentralityReport", after: "CentralityReport"
) -> Comparison:
    """Return the moves between two reports with the same measures."""
    return Comparison(
        periods, before, after, {name: _moves(name, before, after) for name in after.metrics}
    )


def _moves(metric: str, before: "CentralityReport", after: "CentralityReport") -> tuple[Move, ...]:
    one, two = _seen(before, metric), _seen(after, metric)
    names = {**before.names, **after.names}
    picture = after.picture or before.picture
    moves = [
        Move(id_, names[id_], one.get(id_), two.get(id_), picture)
        for id_ in one.keys() | two.keys()
    ]
    return tuple(sorted(moves, key=_order))


def _order(move: Move) -> tuple[int, float, int, str, str]:
    known = move.after or move.before
    group = 0 if move.places is not None else 1 if move.after else 2
    return group, -(move.places or 0), known.rank if known else 0, move.name.casefold(), move.id


def _seen(report: "CentralityReport", metric: str) -> dict[str, "Rank"]:
    return {each.id: each for each in report.tied(metric)}
