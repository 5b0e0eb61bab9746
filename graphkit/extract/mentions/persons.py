"""Capitalised words that can name a person, and the cue that says so."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphkit.extract.lexicon import UPPER, honours, is_title, words
from graphkit.extract.mentions.cues import CUES, WEAK, Around, last_title
from graphkit.extract.mentions.runs import Word
from graphkit.extract.mentions.things import is_a_thing
from graphkit.extract.proposed import is_east_asian


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a run that can be a person's name."""

    words: tuple[Word, ...]

    @property
    def start(self) -> int:
        """The first character."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """One after the last character."""
        return self.words[-1].end


def pieces(text: str, run: Sequence[Word]) -> Iterator[Piece]:
    """Yield the parts of a run that hold nothing but names, initials and particles.

    One word between two of a title is part of it: "Deputy Lands Minister".
    """
    row: list[Word] = []
    titled = False
    for word in [*run, None]:
        if word and (word.sort in _OF_NAMES or (word.sort == "particle" and (row or titled))):
            row.append(word)
            continue
        ahead = word is not None and word.sort == "title"
        if not (titled and ahead and len(row) == 1) and (row := _trimmed(text, row, titled=titled)):
            yield Piece(tuple(row))
        titled = word is not None and word.sort in {"title", "courtesy"}
        row = []


def _trimmed(text: str, row: list[Word], *, titled: bool) -> list[Word]:
    """Return the words without those at the ends that are no part of the name.

    That is "His Excellency", an honour behind, particles, and words that can be names beside
    enough that can be nothing else: "in May Ada Nuru", but "one of them, May Nuru Tarr" and
    "Minister May Nuru Tarr".
    """
    if "".join(word.text.rstrip(".") for word in row[:2]) in {"HE", "SE"}:
        row = row[2:]
    while row and _is_acronym(text, row):
        row = row[1:]
    while len(row) > 1 and row[-1].text in words("behind_names"):
        row = row[:-1]
    while row and row[-1].sort == "particle":
        row = row[:-1]
    while (
        sum(each.sort == "name" for each in row) > 1
        and row[0].sort == "either"
        and not titled
        and not text.endswith(", ", 0, row[0].start)
    ):
        row = row[1:]
    while sum(each.sort == "name" for each in row) > 1 and row[-1].sort == "either":
        row = row[:-1]
    return row


def _is_acronym(text: str, row: Sequence[Word]) -> bool:
    """Tell whether a body stands before a name: "ambassador to the UN Ada Nuru"."""
    in_capitals = [word.text.isupper() for word in row]
    return (
        in_capitals[:1] == [True]
        and not any(in_capitals[1:])
        and len(row) > 2
        and _OF_A_BODY.search(text, max(0, row[0].start - 30), row[0].start) is not None
    )


_OF_NAMES = {"name", "capitals", "either"}
_OF_A_BODY = re.compile(
    r"\bthe\s$|(?:ambassador|representative|envoy|delegate|observer|adviser)\sto\s$", re.IGNORECASE
)
_TITLE_OF = re.compile(
    rf"(?P<title>[\w’'-]+)(?:\sof\sState)?\s(?:of|for)\s(?:the\s)?(?P<field>(?:[{UPPER}]\w+,?\s(?:and\s)?)*)$"
)
_BEFORE_A_THING = re.compile(r"\b(?:the|a|an)\s$", re.IGNORECASE)  # "the Lin Kai campus"
_INITIALS = re.compile(r"(?:['’]s?)?\s\(([A-Z]{2,7})s?\)")
_AGENCY = re.compile(r"\)\s?(?:-{1,3}|[–—:])\s")  # "VELIA, 3 May (Nile Wire) - "
_SIDE = 130  # characters on each side that are looked at


def evidence(text: str, piece: Piece) -> str | None:
    """Return the rule by which a piece names a person, or None."""
    honoured = honours().match(text, piece.end)
    end = honoured.end() if honoured else piece.end
    around = Around(
        before=text[max(0, piece.start - _SIDE) : piece.start],
        after=text[end : end + _SIDE],
        full=len(piece.words) > 1,
    )
    name = text[piece.start : piece.end]
    if _is_abbreviated(name, around.after):
        return None
    found = next((rule for rule, cue in CUES.items() if cue(around)), None)
    agency = around.before.endswith("(") and _AGENCY.match(around.after)
    if found in WEAK and (agency or is_a_thing(name, around.before)):
        found = None
    east_asian = around.full and is_east_asian([word.text for word in piece.words])
    if not found and east_asian and not _BEFORE_A_THING.search(around.before):
        return "family-name"
    doubtful = len(piece.words) == 1 and piece.words[0].sort == "either"  # "in May"
    return None if doubtful and found not in {"title-name", "kin-name"} else found


def _is_abbreviated(name: str, after: str) -> bool:
    """Tell whether the initials of a name follow it in brackets: no person has that."""
    short = _INITIALS.match(after)
    initials = "".join(part[0] for part in re.split(r"[\s-]", name) if part)
    return short is not None and len(initials) > 1 and short[1].endswith(initials.upper())


def title_before(text: str, start: int) -> str | None:
    """Return the last word of the title that stands directly before a name, in small letters."""
    return last_title(text[max(0, start - 40) : start])


def without_title(text: str, piece: Piece) -> Piece:
    """Return a piece without its first words where they are of a title: "President of Velia"."""
    found = _TITLE_OF.search(text, max(0, piece.start - 60), piece.start)
    if not found or not is_title(found["title"]):
        return piece
    rest = piece.words
    if len(rest) > 2 and not found["field"]:
        rest = rest[1:]
    while len(rest) > 2 and rest[0].text.lower() in words("title_fields"):
        rest = rest[1:]
    return Piece(rest)
