"""The parts of a name in Latin letters: which words are the family name, which are given."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Literal

from graphkit.model.names import fold
from graphkit.resolve.names import korean, mandarin, nihon
from graphkit.resolve.names.spelling import japanese, loose
from graphkit.resolve.names.tables import listed

Order = Literal["given-first", "family-first"]

_HYPHENS = re.compile(r"[-\u2010\u2011.]+")
_ARTICLES = {"al", "el", "ul", "ur", "ud", "ar", "as", "ash", "ad", "at", "az", "an"}
_STANDING_ARTICLES = {"al", "el", "ul", "ur", "ud"}
_SAME_PARTICLE = {"ben": "bin", "ibn": "bin", "abou": "abu", "abd": "abdul", "abdel": "abdul"}
_PARTED = re.compile(r"\w[-’'ʻʼ]\w")
_MOST_SYLLABLES = 3


@dataclass(frozen=True)
class Unit:
    """A part of a name that stands together: "Jong-un", "van der Tarr", "al-Nuri".

    `words` are folded, hyphens parting them; a particle and what follows are
    one of them, with a space.
    """

    written: str
    words: tuple[str, ...]

    @cached_property
    def letters(self) -> str:
        """Its folded letters."""
        return "".join(self.words).replace(" ", "")

    @cached_property
    def sound(self) -> str:
        """A key that the usual transliterations share."""
        return loose("".join(self.words))


@dataclass(frozen=True)
class Split:
    """A name divided: `sure` when the name itself tells which part is the family name.

    `leads` says that the family name stands first.  What is a family name by
    the lists may be a given name all the same: the other way is not `likely`.
    """

    family: Unit
    given: tuple[Unit, ...]
    leads: bool = False
    sure: bool = False
    likely: bool = True

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The folded words of the given name, hyphens parting them."""
        return tuple(word for unit in self.given for word in unit.words)

    @cached_property
    def letters(self) -> str:
        """The folded letters of the given name."""
        return "".join(unit.letters for unit in self.given)

    @cached_property
    def written(self) -> str:
        """The given name as it is written."""
        return " ".join(unit.written for unit in self.given)


def splits(text: str, order: Order | None = None) -> tuple[Split, ...]:
    """Return the ways in which a name divides into family and given name; none for no name.

    A comma, capitals, `order`, or a family name of East Asia on one side only
    decide; else the first part and the last are both possible.
    """
    text = unicodedata.normalize("NFKC", text)
    before, comma, after = text.partition(",")
    if comma and (family := _units(before)) and (given := _units(after)):
        return (Split(_one(family), tuple(given), leads=True, sure=True),)
    units = _units(text)
    if len(units) < 2:
        return tuple(Split(unit, ()) for unit in units)
    capitals = [unit.written.isupper() and any(map(_is_word, unit.words)) for unit in units]
    if any(capitals) and not all(unit.written.isupper() for unit in units):
        count = len(capitals) - sum(capitals)
        if not any(capitals[:count]):
            return (Split(_one(units[count:]), tuple(units[:count]), sure=True),)
        if not any(capitals[-count:]):
            return (Split(_one(units[:-count]), tuple(units[-count:]), leads=True, sure=True),)
    first = Split(units[0], tuple(units[1:]), leads=True)
    last = Split(units[-1], tuple(units[:-1]))
    told = order or _told(first, last)
    if not told:
        return (first, last)
    one, other = (first, last) if told == "family-first" else (last, first)
    found = replace(one, sure=True)
    return (found,) if order else (found, replace(other, likely=False))


def is_parted(text: str) -> bool:
    """Tell whether hyphens or apostrophes part the syllables of a name."""
    return _PARTED.search(text) is not None


def _is_word(word: str) -> bool:
    return len(word) > 1


def _one(units: Sequence[Unit]) -> Unit:
    words = tuple(word for unit in units for word in unit.words)
    return Unit(" ".join(unit.written for unit in units), words)


def _units(text: str) -> list[Unit]:
    """Return the parts of a name without courtesies, particles joined to what follows."""
    tokens = [word.strip("\"'“”‘’()[];:,") for word in text.split()]
    tokens = [word for word in tokens if fold(word)]
    while len(tokens) > 1 and _is_listed(tokens[0], "courtesies"):
        tokens.pop(0)
    while len(tokens) > 2 and _is_listed(tokens[-1], "courtesies_behind"):
        tokens.pop()
    found: list[Unit] = []
    waiting: list[str] = []
    for at, token in enumerate(tokens):
        waiting.append(token)
        if at + 1 == len(tokens) or not _joins_next(token, first=at == 0):
            found.append(_unit(waiting))
            waiting = []
    return [unit for unit in found if unit.words]


def _is_listed(token: str, name: str) -> bool:
    word = token.casefold()
    return word in listed(name) or word.rstrip(".") in listed(name)


def _joins_next(token: str, *, first: bool) -> bool:
    word = fold(token)
    if first and not token.islower():
        return word in {"abd", "abdul", "abdel", "abu", "abou"}
    return word in listed("particles")


def _unit(tokens: Sequence[str]) -> Unit:
    """Return one part: its articles dropped, a particle one word with what follows."""
    words: list[str] = []
    for token in tokens:
        parts = [fold(each).replace(" ", "") for each in _HYPHENS.split(token)]
        parts = [
            _SAME_PARTICLE.get(each, each) if len(tokens) > 1 else each for each in parts if each
        ]
        if len(parts) > 1 and parts[0] in _ARTICLES:
            parts = parts[1:]
        if not (len(tokens) > 1 and parts and parts[0] in _STANDING_ARTICLES and len(parts) == 1):
            words += parts
    joined = tuple(words) if len(tokens) == 1 or not words else (" ".join(words),)
    return Unit(" ".join(tokens), joined)


def _told(first: Split, last: Split) -> Order | None:
    """Return the order that a family name of East Asia on one side only tells."""
    if _is_east_asian(first) != _is_east_asian(last):
        return "family-first" if _is_east_asian(first) else "given-first"
    return None


def _is_east_asian(split: Split) -> bool:
    """Tell whether a name has a family name of East Asia, and a given name to match."""
    family, given = split.family.letters, split.letters
    if is_japanese_family(family) and japanese(given):
        return True
    if not is_east_asian_family(family) or len(split.words) > _MOST_SYLLABLES:
        return False
    return mandarin.is_pinyin(given) or korean.is_spelling(given)


def is_japanese_family(word: str) -> bool:
    """Tell whether a folded word is a common family name of Japan, its vowels long or short."""
    return japanese(word) in _japanese_families()


def is_east_asian_family(word: str) -> bool:
    """Tell whether a folded word is a family name of China, Korea or Vietnam."""
    return word in _folded("family_names")


@cache
def _japanese_families() -> frozenset[str]:
    known = {japanese(word) for word in _folded("japanese_family_names")}
    return (nihon.families() | known) - {""}


@cache
def _folded(name: str) -> frozenset[str]:
    return frozenset(map(fold, listed(name)))
