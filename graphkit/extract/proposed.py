"""Actors the dataset does not know, as records: their ids, and which of their names is which."""

import re
from collections.abc import Collection, Iterable, Sequence

from graphkit.model import Dataset, Institution, Name, Person
from graphkit.model.names import fold, slug
from graphkit.resolve.names import Order, is_east_asian_family, is_japanese_family

# one to three syllables as Chinese, Korean and Vietnamese have them, in folded Latin letters
_SYLLABLES = re.compile(
    r"(?:(?:[bcdfghjklmnpqrstvwxyz]|zh|ch|sh|ng|nh|th|tr|ph|kh|gi|qu|kw|gw|hw|ky|gy|hy|my|by|ry|py|dd)?"
    r"[aeiouy]{1,3}(?:ng|nh|ch|n|m|k|l|p|t|r(?![a-z])|c(?![a-z]))?){1,3}"
)


def person(names: Sequence[str], bare: Collection[str], taken: Collection[str]) -> Person:
    """Return a record for a person called `names`, the first being the main one.

    `bare` are the words by which the article names the person alone, which is
    the family name wherever it is one of two.
    """
    order = order_of(names[0], bare)
    parts = [word for word in names[0].split() if fold(word)]
    if order == "given-first" and len(parts) > 1:
        parts = [parts[-1], *parts[:-1]]
    written = tuple(
        Name(text=each, order=order if len(each.split()) > 1 else None, main=each == names[0])
        for each in names
    )
    record_names = written if len(written) > 1 else (written[0].model_copy(update={"main": False}),)
    return Person(id=free_id(" ".join(parts), taken), kind="person", names=record_names)


def institution(names: Sequence[str], taken: Collection[str]) -> Institution:
    """Return a record for an institution called `names`, the first being the main one."""
    written = tuple(Name(text=each, main=len(names) > 1 and each == names[0]) for each in names)
    return Institution(id=free_id(names[0], taken), kind="institution", names=written)


_OF_A_FATHER = frozenset(("bin", "bint", "ibn", "binti", "ould", "mint"))


def order_of(name: str, bare: Collection[str]) -> Order | None:
    """Return whether the family name stands first or last; None when nothing says so."""
    parts = name.split()
    if len(parts) < 2:
        return None
    capitals = [len(part.strip(".")) > 1 and part.isupper() for part in (parts[0], parts[-1])]
    if capitals[0] != capitals[1]:
        return "family-first" if capitals[0] else "given-first"
    if is_east_asian(parts) and not name.isascii():
        return "family-first"  # of Vietnam, where the given name stands alone
    if _OF_A_FATHER & {fold(part) for part in parts}:
        return "given-first"  # addressed by the given name: "Sheikh Harith"
    alone = {fold(each) for each in bare}
    return (
        _first_of(fold(part) in alone for part in parts)
        or _first_of(is_japanese_family(fold(part)) for part in parts)
        or ("family-first" if is_east_asian(parts) else "given-first")
    )


def _first_of(is_family: Iterable[bool]) -> Order | None:
    """Return the order of a name by which of its ends is the family name, if one of them is."""
    first, *_, last = is_family
    return None if first == last else "family-first" if first else "given-first"


def is_east_asian(parts: Sequence[str]) -> bool:
    """Tell whether a name is one of China, Korea or Vietnam with the family name first."""
    return (
        len(parts) < 5
        and is_east_asian_family(fold(parts[0]))
        and all(_SYLLABLES.fullmatch(fold(each).replace(" ", "")) for each in parts[1:])
    )


def ids_taken(dataset: Dataset) -> set[str]:
    """Return the ids that no new actor may have: known ones, and those of merged actors."""
    return {*dataset.actor, *(id_ for each in dataset.judgements for id_ in (each.a, each.b))}


def free_id(text: str, taken: Collection[str]) -> str:
    """Return an id made of `text` that is not taken.

    A name without a Latin letter is spelt by the numbers of its characters: no
    two such names share an id.
    """
    letters = any(char.isascii() and char.isalnum() for char in fold(text))
    base = slug(text if letters else "-".join(f"{ord(char):x}" for char in fold(text)), limit=58)
    return next(
        each for n in range(1, 10_000) if (each := base if n == 1 else f"{base}-{n}") not in taken
    )
