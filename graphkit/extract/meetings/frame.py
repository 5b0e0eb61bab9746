"""What a frame is: who met whom by one word of a parsed sentence."""

from collections.abc import Iterable
from typing import NamedTuple

from graphkit.extract.syntax import Word

AT_TALKS = "P <act> at <talks>"
"""The frame of whatever two do or fail to do at their talks, which were held all the same."""


class Frame(NamedTuple):
    """Who met whom by one word of a sentence: each side's parties, and who of two is host.

    `of_things` tells that things pass between the two: a letter that is handed
    over is no letter sent.  `begin` is the character where its clause begins.
    """

    rule: str
    trigger: Word
    sides: tuple[tuple[Word, ...], ...]
    auxiliaries: str
    is_verb: bool = True
    host: int | None = None
    is_planned: bool = False
    needs_two_states: bool = False
    of_things: bool = False
    begin: int = 0


def apart(parties: Iterable[Word]) -> tuple[tuple[Word, ...], ...]:
    """Return several who met one another: a side each."""
    return tuple((party,) for party in parties)
