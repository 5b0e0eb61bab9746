"""Comparing two names: family name first, then the given name, by spelling and by reading."""

from graphkit.resolve.names.characters import by_characters
from graphkit.resolve.names.comparing import compare_read
from graphkit.resolve.names.index import Likeness, NameIndex, suggested
from graphkit.resolve.names.names import ReadName, read_name
from graphkit.resolve.names.parts import Order, is_east_asian_family, is_japanese_family
from graphkit.resolve.names.verdict import Verdict

__all__ = [
    "Likeness",
    "NameIndex",
    "Order",
    "ReadName",
    "Verdict",
    "by_characters",
    "compare",
    "compare_read",
    "is_east_asian_family",
    "is_japanese_family",
    "read_name",
    "suggested",
]


def compare(
    left: str, right: str, orders: tuple[Order | None, Order | None] = (None, None)
) -> Verdict:
    """Return what two names of persons say of each other, with the reason.

    `orders` say where the family name stands in each, when a record tells.
    Nothing here decides that two persons are one: that is a judgement.

    Examples
    --------
    >>> compare("Yasuo FUKUDA", "Fukuda Yasuo").kind
    'same'
    >>> compare("福田康夫", "Yasuo Fukuda").why
    'the same reading: 福田 Fukuda, 康夫 Yasuo'
    >>> compare("Kim Jong-un", "Kim Jong-il")
    Verdict(kind='different', why='the given names differ: Jong-il, Jong-un', rank=99)
    """
    return compare_read(read_name(left, orders[0]), read_name(right, orders[1]))
