"""Whether two names are one name, by the sets of readings each may have.

A match needs one reading in common: the same family name and exactly the same
given name.  Names in one script of their own are compared by their characters,
so that two who sound alike stay two.  Nothing here says that two persons are
one: it is a reason to ask.
"""

from functools import lru_cache

from graphkit.model.names import fold
from graphkit.resolve.names.han import (
    Reading,
    chinese_readings,
    is_han,
    japanese_readings,
    one_form,
)
from graphkit.resolve.names.hangul import hangul_readings, is_hangul
from graphkit.resolve.names.latin import Order, cyrillic_readings, is_latin, latin_readings


def same_name(
    one: str, other: str, orders: tuple[Order | None, Order | None] = (None, None)
) -> str | None:
    """Return why two names are one name, or None when they are not, or nobody can tell.

    `orders` say in which order each stands, where that is known.

    Examples
    --------
    >>> same_name("Noguchi Haruo", "Haruo Noguchi")
    'the same name in another order'
    >>> same_name("Ada Nuru", "Nuru Ada") is None
    True
    """
    if fold(one) == fold(other):
        return "the same name"
    scripts = {script(one), script(other)}
    if scripts <= {"han"} or scripts <= {"hangul"}:
        return "the same characters in another form" if one_form(one) == one_form(other) else None
    if not readings(one, orders[0], script(other)) & readings(other, orders[1], script(one)):
        return None
    if scripts != {"latin"}:
        return (
            f"{one} can be read {other}"
            if script(other) == "latin"
            else f"{other} can be read {one}"
        )
    words = sorted(fold(one).split()) == sorted(fold(other).split())
    return "the same name in another order" if words else "the same name spelt otherwise"


@lru_cache(maxsize=100_000)
def readings(text: str, order: Order | None = None, beside: str = "latin") -> frozenset[Reading]:
    """Return each (family, given) that a name may be, to compare it with one in script `beside`."""
    own = script(text)
    if own == "han":
        return chinese_readings(text) | japanese_readings(text)
    if own == "hangul":
        return hangul_readings(text)
    if own == "other" or beside == "other":
        return cyrillic_readings(text)
    return latin_readings(text, order)


@lru_cache(maxsize=100_000)
def script(text: str) -> str:
    """Return "han", "hangul", "latin" or "other"."""
    if is_han(text):
        return "han"
    if is_hangul(text):
        return "hangul"
    return "latin" if is_latin(text) else "other"
