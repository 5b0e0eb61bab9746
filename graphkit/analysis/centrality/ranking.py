"""From values to ranks in which a tie is a tie."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import inf, isnan
from typing import Literal

from graphkit.analysis.centrality.resting import Rest

Cause = Literal["draws", "meetings", "participants", "voice", "reading"]
CAUSES: dict[Cause, str] = {
    "draws": "an estimate from draws",
    "meetings": "meetings missing at random",
    "participants": "participants missing at random",
    "voice": "one source or publisher left out",
    "reading": "doubtful records left out",
}
NO_RESTS: Mapping[str, Rest] = {}
TOLERANCE = 1e-9  # of the largest value: closer values are equal
DIGITS = 12  # the rest is noise of the arithmetic


@dataclass(frozen=True, slots=True)
class Span:
    """The places one actor takes for one reason: `low` to `high`, counted from 1.

    `cause` is one of `CAUSES`; `what` is missing or left out where the span
    reaches furthest.
    """

    cause: Cause
    what: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Rank:
    """One actor's place by one measure, and between which places it may lie.

    Actors of equal value share their places, `rank` to `last`, counted from 1.
    Values are equal when they differ by no more than 1e-9 of the largest.  A
    `value` of nan is one the measure does not define; those actors share the
    last places.

    `rank_low` and `rank_high` bound the place whatever of the `spans` is the
    case; without spans they say no more than `rank` and `last`.  `rests_on` is the
    outlet that makes the larger part of the actor, which no range may doubt;
    `unknown_without` names the publisher that alone reports nearly all of the view,
    without which the place is not known at all.
    """

    id: str
    name: str
    value: float
    rank: int
    last: int
    spans: tuple[Span, ...] = ()
    rests_on: Rest | None = None
    unknown_without: str = ""

    @property
    def rank_low(self) -> int:
        """The first place it may have."""
        return min([self.rank, *(span.low for span in self.spans)])

    @property
    def rank_high(self) -> int:
        """The last place it may have."""
        return max([self.last, *(span.high for span in self.spans)])

    @property
    def places(self) -> str:
        """The places it shares with its equals as people write it: "4", or "2-3"."""
        return written(self.rank, self.last)

    @property
    def interval(self) -> str:
        """The places it may have as people write it."""
        return written(self.rank_low, self.rank_high)


def contenders(ranks: Iterable[Rank]) -> tuple[Rank, ...]:
    """Return those who may have the first place; their ranges all overlap in it."""
    return tuple(each for each in ranks if each.rank_low == 1)


def written(low: int, high: int) -> str:
    r"""Return a range of places with an en dash.

    Examples
    --------
    >>> written(4, 4), written(2, 3)
    ('4', '2\u20133')
    """
    return str(low) if low == high else f"{low}\N{EN DASH}{high}"


def ranked(
    values: Mapping[str, float],
    names: Mapping[str, str],
    rests: Mapping[str, Rest] = NO_RESTS,
    *,
    lowest_first: bool = False,
) -> tuple[Rank, ...]:
    """Return the ranks of all actors, highest (or lowest) value first, equals by name and id.

    Examples
    --------
    >>> found = ranked({"a": 2, "b": 5, "c": 2}, {"a": "Ann", "b": "Bo", "c": "Cy"})
    >>> [(each.name, each.rank_low, each.rank_high) for each in found]
    [('Bo', 1, 1), ('Ann', 2, 3), ('Cy', 2, 3)]
    """
    ranks: list[Rank] = []
    for group in groups(values, lowest_first=lowest_first):
        low, high = len(ranks) + 1, len(ranks) + len(group)
        for actor in sorted(group, key=lambda each: (names[each].casefold(), each)):
            value = float(f"{values[actor]:.{DIGITS}g}") + 0.0  # no zero keeps a sign
            ranks.append(Rank(actor, names[actor], value, low, high, rests_on=rests.get(actor)))
    return tuple(ranks)


def groups(values: Mapping[str, float], *, lowest_first: bool = False) -> Iterator[list[str]]:
    """Yield the actors of equal value, compared with the first of their group, undefined ones last.

    Examples
    --------
    >>> list(groups({"a": 1.0, "b": float("nan"), "c": 1.0 + 1e-12, "d": 7.0}))
    [['d'], ['c', 'a'], ['b']]
    """
    sign = -1 if lowest_first else 1
    by = {actor: -inf if isnan(value) else sign * value for actor, value in values.items()}
    margin = TOLERANCE * max((abs(each) for each in by.values() if each != -inf), default=0.0)
    group: list[str] = []
    for actor in _descending(by):
        if group and by[actor] < by[group[0]] - margin:
            yield group
            group = []
        group.append(actor)
    if group:
        yield group


def _descending(values: Mapping[str, float]) -> Iterable[str]:
    return sorted(values, key=lambda actor: (-values[actor], actor))
