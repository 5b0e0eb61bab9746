"""Actors the dataset does not know, as records: their ids, and which of their names is which."""

import re
from collections.abc import Collection, Sequence
from typing import Literal

from graphkit.extract.lexicon import words
from graphkit.model import Institution, Name, Person
from graphkit.model.names import fold, slug

# one to three syllables as Chinese, Korean and Vietnamese have them, in folded Latin letters
_SYLLABLES = re.compile(
    r"(?:(?:[bcdfghjklmnpqrstvwxyz]|zh|ch|sh|ng|nh|th|tr|ph|kh|gi|qu|kw|gw|hw|ky|gy|hy|my|by|ry|py|dd)?"
    r"[aeiouy]{1,3}(?:ng|nh|ch|n|m|k|l|p|t|r(?![a-z])|c(?![a-z]))?){1,3}"
)
Order = Literal["given-first", "family-first"]


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


def order_of(name: str, bare: Collection[str]) -> Order | None:
    """Return whether the family name stands first or last; None when nothing says so."""
    parts = name.split()
    if len(parts) < 2:
        return None
    if parts[0].isupper() and len(parts[0]) > 1 and not parts[-1].isupper():
        return "family-first"
    if parts[-1].isupper() and len(parts[-1]) > 2 and not parts[0].isupper():
        return "given-first"
    alone = {fold(each) for each in bare}
    first, last = fold(parts[0]) in alone, fold(parts[-1]) in alone
    if first != last:
        return "family-first" if first else "given-first"
    return "family-first" if is_east_asian(parts) else "given-first"


def is_east_asian(parts: Sequence[str]) -> bool:
    """Tell whether a name is one of China, Korea or Vietnam with the family name first."""
    return (
        len(parts) < 5
        and parts[0] in words("family_names")
        and all(_SYLLABLES.fullmatch(fold(each).replace(" ", "")) for each in parts[1:])
    )


def free_id(text: str, taken: Collection[str]) -> str:
    """Return an id made of `text` that is not taken."""
    base = slug(text, limit=58)
    return next(
        each for n in range(1, 10_000) if (each := base if n == 1 else f"{base}-{n}") not in taken
    )
