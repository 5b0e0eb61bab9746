"""Longer and shorter forms of names in one text: which are one person's, which are two persons'."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from graphkit.extract.article import Sentence
from graphkit.extract.lexicon import words

_JOINED_INITIALS = re.compile(r"(?<=\.)(?=\w)")
_LATER = frozenset(("jr", "sr", "ii", "iii", "iv", "v", "vi"))
_KIN = (
    r"(?:grand|step|half-)?(?:father|mother|son|daughter|brother|sister|uncle|aunt|nephew|niece"
    r"|cousin|namesake|heir|scion)"
)
_OF_KIN = re.compile(
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|whose|['’]s?|[Tt]he|[Aa])\s(?:[\w-]+\s)?{_KIN},?\s"
    rf"(?:(?:is|was|of)\s)?(?:[\w.-]+\s){{0,5}}$"
)
_CALLED_KIN = re.compile(
    rf",?\s(?:who\s)?(?:(?:is|was)\s)?(?:(?:his|her|their|the)\s(?:[\w-]+\s)?|[\w\s]+['’]s?\s){_KIN}\b"
)
_COURTESIES = frozenset(word.lower() for word in words("courtesies"))
_SIDE = 80  # characters before a name that may call it somebody's relative

Apart = Collection[frozenset[str]]
Named = tuple[str, int, int]  # a name, its first character, one after its last


def fullest(names: Iterable[str], apart: Apart = ()) -> Mapping[str, str]:
    """Return for each of these names the one longer name it is a shorter form of, or itself.

    `apart` are pairs of names that are two persons'.

    Examples
    --------
    >>> fullest(["Ada Nuru", "Ada B. Nuru"])["Ada Nuru"]
    'Ada B. Nuru'
    >>> fullest(["Ada Nuru", "Ada B. Nuru", "Ada C. Nuru"])["Ada Nuru"]
    'Ada Nuru'
    >>> fullest(["Ada C. Nuru", "Ada B. C. Nuru"])["Ada C. Nuru"]
    'Ada C. Nuru'
    """
    result: dict[str, str] = {}
    for name in sorted(set(names), key=lambda name: (-len(_parts(name)), -len(name), name)):
        longer = [
            other
            for other in result
            if len(other) > len(name) and _is_short_for(_parts(name), _parts(other))
        ]
        one = len(longer) == 1 and frozenset((name, longer[0])) not in apart
        result[name] = result[longer[0]] if one else name
    return result


def told_apart(
    text: str, named: Sequence[Named], sentences: Iterable[Sentence], titles: Mapping[str, set[str]]
) -> set[frozenset[str]]:
    """Return the pairs of names that a text uses for two persons, however alike they are.

    They stand in one sentence, neither in brackets; or one is called somebody's
    relative; or each has `titles`, and no title of the other.
    """
    kin = {name for name, start, end in named if _is_kin(text, start, end)}
    told = {name: titles.get(name, set()) - _COURTESIES for name, _, _ in named}
    found = {
        frozenset((one, other))
        for one, other in combinations(told, 2)
        if one in kin or other in kin or _is_another(told[one], told[other])
    }
    for sentence in sentences:
        here = {n for n, s, _ in named if sentence.start <= s < sentence.end and text[s - 1] != "("}
        found |= {frozenset(pair) for pair in combinations(here, 2)}
    return found


def _is_kin(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - _SIDE) : start]
    return bool(_OF_KIN.search(before) or _CALLED_KIN.match(text, end))


def _is_another(one: set[str], other: set[str]) -> bool:
    """Tell whether titles are told of both, and none of both; "Mr" is no such title."""
    return bool(one and other) and one.isdisjoint(other)


def _parts(name: str) -> list[str]:
    return _JOINED_INITIALS.sub(" ", name).split()


def _is_short_for(words_: list[str], other: list[str]) -> bool:
    """Tell whether a name has the ends of a longer one, or is its beginning or its end.

    A son is called like his father, with another initial or a word behind.
    """
    if _later(words_) != _later(other):
        return False
    size = len(words_)
    if size == len(other):
        return (
            words_ != other
            and all(map(_is_initial_of, words_[:-1], other))
            and words_[-1] == other[-1]
        )
    ends = (other[0], other[-1]) == (words_[0], words_[-1]) and _skips_no_initial(words_, other)
    end = [other[-size].lower(), *other[1 - size :]]  # "De Arda" of "Ada de Arda"
    return size > 1 and (ends or words_ == other[:size] or [words_[0].lower(), *words_[1:]] == end)


def _later(words_: Sequence[str]) -> set[str]:
    return {words_[-1].strip(".").lower()} & _LATER


def _skips_no_initial(words_: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether all words stand in a longer name, in order, no initial left out before one."""
    rest = iter(other)
    for word in words_:
        skipped = list(_until(word, rest))
        if not skipped or skipped[-1] != word:
            return False
        if word != words_[-1] and any(each.endswith(".") for each in skipped[:-1]):
            return False
    return True


def _until(word: str, rest: Iterator[str]) -> Iterator[str]:
    for each in rest:
        yield each
        if each == word:
            return


def _is_initial_of(word: str, other: str) -> bool:
    """Tell whether a word of a name is another one, or its initial: "S." of "Sena"."""
    return word == other or (word.endswith(".") and other.startswith(word[:-1]))
