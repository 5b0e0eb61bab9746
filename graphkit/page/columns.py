"""Long lists in columns, as a page packs them: an item is made when it is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain, pairwise
from operator import attrgetter
from typing import Any, TypeVar

from graphkit.page.part import defaults

T = TypeVar("T")


class Records(Sequence[T]):
    """Records of one kind, a column for each field that any of them has.

    A large page has 100,000 of them and tells some hundred in tables; all
    others are packed as they stand here, and never made.
    """

    def __init__(self, kind: type[T], /, **columns: Sequence[Any]) -> None:
        self.kind: Any = kind
        self.columns = columns

    @classmethod
    def of(cls, records: Sequence[T]) -> "Records[T]":
        """Return the columns of at least one record."""
        kind: Any = records[0].__class__
        return cls(kind, **{name: tuple(map(attrgetter(name), records)) for name in defaults(kind)})

    def __len__(self) -> int:
        return len(next(iter(self.columns.values())))

    def __getitem__(self, nth: Any) -> Any:
        return self.kind(**{name: values[nth] for name, values in self.columns.items()})


@dataclass
class Lists(Sequence[tuple[Any, ...]]):
    """Lists of things: how many stand in each, and all of them in one row."""

    lengths: Sequence[int]
    items: Sequence[Any]

    @classmethod
    def of(cls, lists: Sequence[Sequence[Any]]) -> "Lists":
        """Return lists as such."""
        if isinstance(lists, Lists):
            return lists
        return cls(tuple(map(len, lists)), tuple(chain.from_iterable(lists)))

    def __len__(self) -> int:
        return len(self.lengths)

    def __getitem__(self, nth: Any) -> Any:
        return tuple(self.items[each] for each in range(*self._bounds[nth]))

    @cached_property
    def _bounds(self) -> list[tuple[int, int]]:
        return [*pairwise(accumulate(self.lengths, initial=0))]


def column(records: Sequence[Any], field: str) -> Sequence[Any]:
    """Return a field of all records."""
    if isinstance(records, Records):
        return records.columns[field]
    return tuple(map(attrgetter(field), records))
