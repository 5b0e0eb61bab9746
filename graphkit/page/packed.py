"""The payload made small: long lists of records in columns, long columns of numbers as letters.

`assets/packed.js` turns it back into the very values of `part.plain`.  Only
lists of at least `LONG` items are packed, so that a small page stays readable.

====================  ==========================================================
``{"$rows": n, ...}``  a list of n records, field -> column
``{"$ints": ...}``     whole numbers: the difference of each from the one before
                       it, zigzag, in groups of five bits, the low ones first,
                       a letter a group (as source maps have them)
``{"$lists": ...}``    lists of numbers or records: how many are in each, and all
                       of them in one row as ``of``
``{"$same": n, ...}``  n times the one value ``of``
``{"$words": ...}``    strings: each a number in the pool
``{"$values": ...}``   anything else: each a number in its own list ``of``
====================  ==========================================================

A field that some records lack says by ``$has`` which have it.  The pool is the
list ``$pool``: each string without what it shares with the one before it, a
letter before it telling how much that is.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import is_dataclass
from itertools import compress, count
from typing import TYPE_CHECKING, Any

import numpy as np

from graphkit.page.columns import Lists, Records
from graphkit.page.part import defaults, given, plain

if TYPE_CHECKING:
    from numpy.typing import NDArray

LONG = 64
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_LETTERS = np.frombuffer(ALPHABET.encode(), np.uint8)


def packed(record: object) -> dict[str, object]:
    """Return a record with its long lists packed, and the pool of strings beside them."""
    packer = _Packer()
    made = packer.record(record)
    return {**made, "$pool": _fronted(list(packer.pool))} if packer.pool else made


class _Packer:
    """Packs values; `pool` holds every string of a long column once, in order of appearance."""

    def __init__(self) -> None:
        self.pool = _numbering()

    def record(self, record: object) -> dict[str, object]:
        return {name: self.value(value) for name, value in given(record)}

    def value(self, value: Any) -> object:
        if isinstance(value, dict):
            return {key: self.value(each) for key, each in value.items()}
        if isinstance(value, Sequence) and not isinstance(value, str):
            return self.column(value) if len(value) >= LONG else plain(value)
        return self.record(value) if is_dataclass(value) else value

    def column(self, values: Sequence[Any]) -> object:
        """Return a long list, none of its items missing."""
        if isinstance(values, Records):
            return self._records(values)
        if isinstance(values, Lists):
            items = self.column(values.items) if values.items else []
            return {"$lists": self.column(values.lengths), "of": items}
        if is_dataclass(values[0]):
            return self._records(Records.of(values))
        kinds = set(map(type, values))
        if tuple in kinds:
            return self.column(Lists.of(values))
        if values.count(values[0]) == len(values):
            return {"$same": len(values), "of": values[0]}
        if kinds == {int}:
            return {"$ints": numbers(values)}
        known = self.pool if kinds == {str} else _numbering()
        order = numbers([*map(known.__getitem__, values)])
        return {"$words": order} if kinds == {str} else {"$values": order, "of": list(known)}

    def _records(self, records: Records[Any]) -> dict[str, object]:
        """Return records as columns, without those that are empty in all of them."""
        columns = (
            (name, self._field(records.columns[name], left))
            for name, left in defaults(records.kind).items()
            if name in records.columns
        )
        return {"$rows": len(records), **{name: made for name, made in columns if made}}

    def _field(self, values: Sequence[Any], left: object) -> object:
        """Return what those have in a field that do not lack it, or None where all do."""
        told, left = (values.lengths, 0) if isinstance(values, Lists) else (values, left)
        lacking = told.count(left)
        if lacking == len(told):
            return None
        if not lacking:
            return self.column(values)
        has = [each != left for each in told]
        held = tuple(compress(told, has))
        of = Lists(held, values.items) if isinstance(values, Lists) else held
        return {"$has": numbers(has), "of": self.column(of)}


def _numbering() -> defaultdict[Any, int]:
    """Return the numbers of things in the order in which they are asked for."""
    return defaultdict(count().__next__)


def numbers(values: Sequence[int]) -> str:
    """Return whole numbers as letters for their differences; in all but the last of each is bit 32.

    Examples
    --------
    >>> numbers([5, 6, 7, 400])
    'KCCyY'
    """
    given = np.fromiter(values, np.int64, len(values))
    steps: NDArray[np.int64] = np.diff(given, prepend=0)
    rest = steps << 1 ^ steps >> 63
    places = max(1, -(-int(rest.max(initial=0)).bit_length() // 5))
    groups = rest[:, None] >> 5 * np.arange(places)
    written = groups[(groups > 0) | (np.arange(places) == 0)]
    letters: str = _LETTERS[written & 31 | 32 * (written > 31)].tobytes().decode()
    return letters


def _fronted(texts: Sequence[str]) -> list[str]:
    """Return each text without what it shares with the one before, and a letter for how much."""
    most = len(ALPHABET) - 1
    letters = np.array(texts, f"U{most}").view(np.uint32).reshape(-1, most)
    differ = np.ones((len(texts), most + 1), bool)
    np.not_equal(letters[1:], letters[:-1], out=differ[1:, :most])
    length = np.array([*map(len, texts)])
    shared = np.minimum(differ.argmax(axis=1), np.minimum(length, np.roll(length, 1)))
    return [ALPHABET[n] + text[n:] for text, n in zip(texts, shared.tolist(), strict=True)]
