"""A reading: one way in which a name in another script may stand in Latin letters."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Scheme = Literal["zh", "ja", "ko"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A family and a given name as written, and all spellings that either may have.

    Spellings are those of the scheme: Pinyin without tones, Hepburn without
    length, and every usual spelling of a Korean syllable.
    """

    scheme: Scheme
    family: str
    given: str
    families: frozenset[str]
    givens: frozenset[str]


def joined(parts: Iterable[Iterable[str]]) -> frozenset[str]:
    """Return each row of syllables as one word."""
    return frozenset("".join(each) for each in parts)
