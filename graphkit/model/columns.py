"""Many records as columns, for what looks at every record of a large dataset."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain, compress
from typing import Any

from graphkit.model.base import Record


@dataclass(frozen=True, eq=False, repr=False)
class Columns:
    """A field of all records at once, in any order.

    Records are read as they were made, which is how they lie in memory, and by
    their dictionaries: one by one, by attribute and in another order it takes six
    times as long.  So `rows` stay as they were given, and columns are put in order.

    Examples
    --------
    >>> from graphkit.model import Participant
    >>> seats = Columns.of([Participant(who="bo"), Participant(who="ann", side="host")])
    >>> seats.by(seats["who"])["side"]
    ('host', None)
    """

    rows: Sequence[Mapping[str, Any]]
    order: Sequence[int]
    _known: dict[str, tuple[Any, ...]] = field(default_factory=dict, init=False)
    _lists: dict[str, tuple[tuple[int, ...], "Columns"]] = field(default_factory=dict, init=False)

    @classmethod
    def of(cls, records: Iterable[Record]) -> "Columns":
        """Return the columns of records in their order."""
        rows = [*map(vars, records)]
        return cls(rows, range(len(rows)))

    def __len__(self) -> int:
        return len(self.order)

    def __getitem__(self, name: str) -> tuple[Any, ...]:
        """Return what the records have in a field, None for those of a kind without it."""
        if name not in self._known:
            self._known[name] = self.put([row.get(name) for row in self.rows])
        return self._known[name]

    def put(self, values: Sequence[Any]) -> tuple[Any, ...]:
        """Return values, one for each record as it was given, in the order of the columns."""
        return tuple(map(values.__getitem__, self.order))

    def by(self, values: Sequence[Any]) -> "Columns":
        """Return the same records in the order of these values, a column."""
        return self._in(sorted(range(len(values)), key=values.__getitem__))

    def only(self, kept: Iterable[object]) -> "Columns":
        """Return the records for which `kept`, a column, is true."""
        chosen = [*compress(range(len(self)), kept)]
        return self if len(chosen) == len(self) else self._in(chosen)

    def lists(self, name: str) -> tuple[tuple[int, ...], "Columns"]:
        """Return how many records each has in a field, and all of those in one row."""
        if name not in self._lists:
            self._lists[name] = self._listed(name)
        return self._lists[name]

    def _listed(self, name: str) -> tuple[tuple[int, ...], "Columns"]:
        lists = [row[name] for row in self.rows]
        ends = [*accumulate(map(len, lists), initial=0)]
        places = self.put([*map(range, ends, ends[1:])])
        rows = [*map(vars, chain.from_iterable(lists))]
        return tuple(map(len, places)), Columns(rows, [*chain.from_iterable(places)])

    def _in(self, order: Iterable[int]) -> "Columns":
        return Columns(self.rows, [*map(self.order.__getitem__, order)])
