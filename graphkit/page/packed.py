"""The payload made small: long lists of records in columns, long columns as bytes in base64.

`assets/packed.js` turns it back into the very values that `as_json` gave.  Only
lists of at least `LONG` items are packed, so that a small page stays readable.

====================  ==========================================================
``{"$rows": n, ...}``  a list of n records, field -> column
``{"$ints": b64}``     whole numbers: the difference of each from the one before
                       it, zigzag, in groups of seven bits, the low ones first
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

from base64 import b64encode
from collections.abc import Sequence
from itertools import islice, takewhile

LONG = 64
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def packed(values: dict[str, object]) -> dict[str, object]:
    """Return `values` with their long lists packed, and the pool of strings beside them."""
    packer = _Packer()
    made = {name: packer.value(value) for name, value in values.items()}
    return {**made, "$pool": _fronted(list(packer.pool))} if packer.pool else made


class _Packer:
    """Packs values; `pool` holds every string of a long column once, in order of appearance."""

    def __init__(self) -> None:
        self.pool: dict[str, int] = {}

    def value(self, value: object) -> object:
        if isinstance(value, dict):
            return {key: self.value(each) for key, each in value.items()}
        if not isinstance(value, list) or len(value) < LONG:
            return value
        return self.column(value)

    def column(self, values: list[object]) -> object:
        """Return a long list, none of its items missing."""
        kinds = {type(each) for each in values}
        if not kinds & {dict, list} and len(set(values)) == 1:
            return {"$same": len(values), "of": values[0]}
        if kinds == {dict}:
            return self.rows(values)  # type: ignore[arg-type] # every item is a dict
        if kinds == {int}:
            return {"$ints": numbers(values)}  # type: ignore[arg-type] # every item is an int
        if kinds == {str}:
            return {"$words": numbers([self._pooled(str(each)) for each in values])}
        if kinds == {list}:
            return self._lists(values)  # type: ignore[arg-type] # every item is a list
        known: dict[object, int] = {}
        order = [known.setdefault(each, len(known)) for each in values]
        return {"$values": numbers(order), "of": list(known)}

    def rows(self, records: list[dict[str, object]]) -> dict[str, object]:
        """Return records as columns, in the order in which fields first appear."""
        fields = dict.fromkeys(field for record in records for field in record)
        return {"$rows": len(records), **{f: self._field(f, records) for f in fields}}

    def _field(self, field: str, records: list[dict[str, object]]) -> object:
        held = [record[field] for record in records if field in record]
        if len(held) == len(records):
            return self.column(held)
        has = numbers([int(field in record) for record in records])
        return {"$has": has, "of": self.column(held)}

    def _lists(self, lists: list[list[object]]) -> object:
        every = [item for each in lists for item in each]
        return {
            "$lists": self.column([len(each) for each in lists]),
            "of": self.column(every) if every else [],
        }

    def _pooled(self, text: str) -> int:
        return self.pool.setdefault(text, len(self.pool))


def numbers(values: Sequence[int]) -> str:
    """Return whole numbers as base64 of their differences.

    Examples
    --------
    >>> numbers([5, 6, 7, 400])
    'CgICkgY='
    """
    made, before = bytearray(), 0
    for each in values:
        step, before = each - before, each
        rest = 2 * step if step >= 0 else -2 * step - 1
        while rest > 127:
            made.append(rest & 127 | 128)
            rest >>= 7
        made.append(rest)
    return b64encode(made).decode()


def _fronted(texts: Sequence[str]) -> list[str]:
    """Return each text without what it shares with the one before, and a letter for how much."""
    made, before = [], ""
    for text in texts:
        alike = takewhile(lambda pair: pair[0] == pair[1], zip(before, text, strict=False))
        shared = sum(1 for _ in islice(alike, len(ALPHABET) - 1))
        made.append(ALPHABET[shared] + text[shared:])
        before = text
    return made
