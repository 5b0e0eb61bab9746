"""A sentence reduced to its bones: every party is one ``@``, every date one ``#``.

Titles and appositions go with their name, so that "Premier X, head of the Y,
met with Minister Z" reads "@ met with @" to the rules, whoever X and Z are.
What is left is in small letters; brackets are left out.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from graphkit.extract.article import Article, Sentence
from graphkit.extract.lexicon import place_names
from graphkit.extract.segments import ITEM
from graphkit.model.drafts import ReadDate

_BRACKETS = re.compile(r"\s?\([^()@#]*\)")
_WHERE = re.compile(  # in a caption
    r"(?<=@), (?:far |second from |third from )?(?:left|right|cent(?:re|er)|l|r)"
    r"(?:,(?! [^,@]{3,90}, ))?(?=[ ,]|$)"
)
_DIGIT = re.compile(r"\d")
_SPACES = re.compile(r"\s+")
_DASHES = re.compile(r"(?<=@)(?: [–—] |—| -- )(?=[a-z])")  # "X — son of Y — met Z"
# a state, party or town that no list knows: "Ada Nuru of Velia" is one name here
_OF = re.compile(r" of (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")
# a comma that closes "Ada Nuru, head of the Party,", and none of a list
_ENDS = re.compile(
    r",(?=\s(?!and\b|or\b|as\swell\b|along\b|who|which|but\b"
    r"|(?:accompanied|flanked|joined|escorted) by\b|together\b|alongside\b)[a-z])"
)
_STATES = "|".join(
    sorted((re.escape(name.lower()) for name in place_names()), key=len, reverse=True)
)
# "the ministers of Peru, X, Chile, Y, and Italy, Z": X, Y and Z
_STATE_OF_NEXT = re.compile(rf"(?<=@),( and)?(?: of)? (?:the )?(?:{_STATES}), (?=@)")
# "X, for Peru, and Y, for Chile, chaired it": X and Y
_FOR_STATE = re.compile(rf"(?<=@), (?:for|representing) (?:the )?(?:{_STATES}),(?= )")
# "the ambassadors of Peru (X) and Chile (Y)": X and Y
_BRACKETED = re.compile(rf"(?: of)?(?: the)? (?:{_STATES}) \(@\)")
_STATE = re.compile(rf"(?<![@\w'])(?:{_STATES}|[\w-]+)'s (?=@)")  # "Slovenia's ambassador, X"


@dataclass(frozen=True, slots=True)
class Party:
    """One ``@``: the actors that words of the text stand for, with the characters of these words.

    `named` tells that the words name them; a pronoun, a title alone or "the
    delegation" does not.  `leaders` lead the others.  `visiting` is said of guests.
    """

    start: int
    end: int
    members: tuple[str, ...]
    named: bool = True
    leaders: tuple[str, ...] = ()
    visiting: bool = False
    delegation: bool = False


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The bones of a sentence: `text`, and what its ``@`` and ``#`` stand for, in order."""

    sentence: Sentence
    text: str
    parties: tuple[Party, ...]
    dates: tuple[ReadDate, ...]

    def parties_in(self, start: int, end: int) -> tuple[Party, ...]:
        """Return the parties between two characters of `text`."""
        first = self.text.count("@", 0, start)
        return self.parties[first : first + self.text.count("@", start, end)]

    def dates_in(self, start: int, end: int) -> tuple[ReadDate, ...]:
        """Return the dates between two characters of `text`."""
        first = self.text.count("#", 0, start)
        return self.dates[first : first + self.text.count("#", start, end)]


def skeleton(article: Article, sentence: Sentence, parties: Sequence[Party]) -> Skeleton:
    """Return the bones of a sentence in which `parties` were found."""
    pieces: list[tuple[int, int, Party | ReadDate]] = [(p.start, p.end, p) for p in parties]
    starts = sorted(p.start for p in parties)
    for low, high, date in _apart(article, sentence):
        nearest = bisect_left(starts, high)
        inside = (
            any(p.start < high and low < p.end for p in parties) if nearest or starts else False
        )
        if not inside:
            pieces.append((low, high, date))
    pieces.sort(key=lambda piece: piece[0])
    text, at = "", sentence.start
    for start, end, piece in pieces:
        text += _plain(article.text[at:start]) if at < start else ""
        text += ("visiting @" if piece.visiting else "@") if isinstance(piece, Party) else "#"
        at = _behind(article.text, piece, starts, sentence.end) if isinstance(piece, Party) else end
    text += _plain(article.text[at : sentence.end])
    text = (
        _WHERE.sub("", _DASHES.sub(", ", _SPACES.sub(" ", _BRACKETS.sub("", text))))
        .replace("’", "'")
        .replace("@ 's", "@'s")
    )
    text = _STATE_OF_NEXT.sub(r",\1 ", _FOR_STATE.sub("", _STATE.sub("", text)))
    text = _BRACKETED.sub(" @", text)
    return Skeleton(
        sentence,
        text,
        tuple(piece for _, _, piece in pieces if isinstance(piece, Party)),
        tuple(piece for _, _, piece in pieces if not isinstance(piece, Party)),
    )


def _apart(article: Article, sentence: Sentence) -> list[tuple[int, int, ReadDate]]:
    """Return the dates of a sentence, "Thursday (2 April)" and "today, 10 March" as one."""
    found: list[tuple[int, int, ReadDate]] = []
    for date in article.dates_in(sentence.start, sentence.end):
        low, high = date.passage.start, date.passage.end
        between = article.text[found[-1][1] : low] if found else ""
        closed = high + (between == " (" and article.text[high : high + 1] == ")")
        if (between in (" (", ", ") and closed > high) or between == ", ":
            first, _, before = found[-1]
            vague = [not _DIGIT.search(each.passage.quote) for each in (before, date)]
            if vague[0] != vague[1]:
                found[-1] = (first, closed, date if vague[0] else before)
                continue
        found.append((low, high, date))
    return found


def _behind(text: str, party: Party, starts: Sequence[int], stop: int) -> int:
    """Return where the words behind a party go on: past its state, and the comma it ends with.

    "Ada Nuru, head of the Party, met" is "@ met"; in a list the comma stays.
    """
    of = _OF.match(text, party.end, stop)
    at = of.end() if of else party.end
    ends = _ENDS.match(text, at, stop) if "," in text[party.start : at] else None
    return ends.end() if ends and ends.end() + 1 not in starts else at


def _plain(text: str) -> str:
    return ITEM.sub("; ", text).replace("@", " ").replace("#", " ").lower()
