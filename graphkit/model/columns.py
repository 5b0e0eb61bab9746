"""Many records as columns, for what looks at every record of a large dataset."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain, compress
from operator import itemgetter
from typing import Any

from graphkit.model.base import Record

Row = Mapping[str, Any]


@dataclass(frozen=True, eq=False, repr=False)
class Columns:
    """A field of all records at once, in any order.

    A field is read once, from records as they were given, which is how they lie in
    memory, and from their dictionaries: by attribute and in another order that takes
    six times as long.  So `rows` stay in that order, and columns are put in `order`.

    Examples
    --------
    >>> from graphkit.model import Participant
    >>> seats = Columns.of([Participant(who="bo"), Participant(who="ann", side="host")])
    >>> seats.by(seats["who"])["side"]
    ('host', None)
    """

    rows: Sequence[Row]
    order: Sequence[int]
    _given: dict[str, Sequence[Any]] = field(default_factory=dict)
    _put: dict[str, Sequence[Any]] = field(default_factory=dict, init=False)
    _below: dict[str, tuple[Sequence[int], "Columns"]] = field(default_factory=dict, init=False)

    @classmethod
    def of(cls, records: Iterable[Record]) -> "Columns":
        """Return the columns of records in their order."""
        rows = [*map(vars, records)]
        return cls(rows, range(len(rows)))

    def __len__(self) -> int:
        return len(self.order)

    def __getitem__(self, name: str) -> Sequence[Any]:
        """Return what the records have in a field, None where they are of a kind without it."""
        if name not in self._put:
            values = self._read(name)
            self._put[name] = (
                self.put(values) if any(values) else values[: len(self)]  # all are alike
            )
        return self._put[name]

    def put(self, values: Sequence[Any]) -> tuple[Any, ...]:
        """Return values, one for each record as it was given, in the order of the columns."""
        return tuple([values[nth] for nth in self.order])

    def by(self, values: Sequence[Any]) -> "Columns":
        """Return the same records in the order of these values, a column."""
        return self._in(sorted(range(len(values)), key=values.__getitem__))

    def only(self, kept: Iterable[object]) -> "Columns":
        """Return the records for which `kept`, a column, is true."""
        chosen = [*compress(range(len(self)), kept)]
        return self if len(chosen) == len(self) else self._in(chosen)

    def lists(self, name: str) -> tuple[Sequence[int], "Columns"]:
        """Return how many records each has in a field, and all of those in one row."""
        if name not in self._below:
            lists = self._read(name)
            ends = [*accumulate(map(len, lists), initial=0)]
            places = self.put([*map(range, ends, ends[1:])])
            rows = [*map(vars, chain.from_iterable(lists))]
            below = Columns(rows, [*chain.from_iterable(places)])
            self._below[name] = tuple(map(len, places)), below
        return self._below[name]

    def _read(self, name: str) -> Sequence[Any]:
        if name not in self._given:
            try:
                self._given[name] = tuple(map(itemgetter(name), self.rows))
            except KeyError:  # only some kinds have it
                self._given[name] = tuple([row.get(name) for row in self.rows])
        return self._given[name]

    def _in(self, order: Iterable[int]) -> "Columns":
        return Columns(self.rows, [self.order[nth] for nth in order], self._given)
