"""From values to ranks in which a tie is a tie."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import inf, isnan

TOLERANCE = 1e-9  # of the largest value: closer values are equal
DIGITS = 12  # the rest is noise of the arithmetic


@dataclass(frozen=True, slots=True)
class Rank:
    """One actor's place by one measure.

    Actors of equal value share their places: `rank_low` to `rank_high` is the
    range of positions they take together, counted from 1, and `rank` is
    `rank_low`, as in sports.  Values are equal when they differ by no more than
    1e-9 of the largest.  A `value` of nan is one the measure does not define; those
    actors share the last places.
    """

    id: str
    name: str
    value: float
    rank: int
    rank_low: int
    rank_high: int

    @property
    def places(self) -> str:
        """The range of positions as people write it: "4", or "2-3" with an en dash."""
        low, high = self.rank_low, self.rank_high
        return str(low) if low == high else f"{low}\N{EN DASH}{high}"


def ranked(
    values: Mapping[str, float], names: Mapping[str, str], *, lowest_first: bool = False
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
            value = float(f"{values[actor]:.{DIGITS}g}")
            ranks.append(Rank(actor, names[actor], value, low, low, high))
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
