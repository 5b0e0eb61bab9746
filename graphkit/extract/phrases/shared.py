"""What a title in the plural says of each of a list: "the Irish and Danish premiers, X and Y"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from graphkit.extract.lexicon import countries
from graphkit.extract.phrases.office import Title, one_of, title_of
from graphkit.extract.phrases.tokens import Token

_WORDS = r"[DCpI]+"
# "the foreign and defence ministers", "Irish, Danish and Greek foreign ministers"
_LISTED = re.compile(rf"(t?m*(?:[DIC]s)?)({_WORDS}(?:,{_WORDS})*,?a{_WORDS})h$")
# "ministers of trade of Peru and Chile"
_OF_LANDS = re.compile(r"(?:t|[DICmpB]s?)*h(?:o[Cp]+)?[oi](t?D(?:,t?D)*,?at?D)$")
_JOINTS = re.compile(r"[,a]+")


def shares(
    sentence: Sequence[Token], letters: str, start: int, end: int, many: int
) -> tuple[Title, ...]:
    """Return the title of each of `many` persons that the tokens from `start` to `end` share.

    None where they do not list as many countries or fields.
    """
    listed = _LISTED.search(letters, start, end)
    if listed:
        parts = _parts(letters, *listed.span(2))
        head = sentence[listed.end() - 1 : end]
        if len(parts) == many and _are_lands(letters, parts):
            fields = [t for t in sentence[slice(*parts[-1])] if t.letter != "D"]
            one = _one([*fields, *head])
            return _of(one, [sentence[low] for low, _ in parts])
        if len(parts) == many:
            owner = [t for t in sentence[listed.start() : listed.end(1)] if t.letter != "t"]
            titles = [_one([*owner, *sentence[low:high], *head]) for low, high in parts]
            return tuple(title for title in titles if title)
    lands = _OF_LANDS.search(letters, start, end)
    named = [t for t in sentence[slice(*lands.span(1))] if t.letter == "D"] if lands else []
    if lands and len(named) == many:
        return _of(_one(sentence[lands.start() : lands.start(1) - 1]), named)
    return ()


def _one(tokens: Sequence[Token]) -> Title | None:
    return title_of([one_of(token) for token in tokens])


def _of(title: Title | None, lands: Sequence[Token]) -> tuple[Title, ...]:
    """Return a title for each of some countries."""
    codes = [countries().get(land.text) for land in lands]
    return tuple(replace(title, country=code) for code in codes) if title else ()


def _parts(letters: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where each part of a list begins and ends."""
    joints = [start, *(at for j in _JOINTS.finditer(letters, start, end) for at in j.span()), end]
    return [each for nth, each in enumerate(pairwise(joints)) if nth % 2 == 0]


def _are_lands(letters: str, parts: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a list is of countries, what the office is behind the last one."""
    plain = all(letters[low:high] == "D" for low, high in parts[:-1])
    return plain and letters[parts[-1][0]] == "D"
