"""The word lists that stages look into: plain files in `words/`, one purpose each."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

# the capital letters of the Latin script, as a class of a regular expression
UPPER = "".join(
    char for code in (*range(0x250), *range(0x1E00, 0x1F00)) if (char := chr(code)).isupper()
)

_SINCE = re.compile(r"^(?:then|ex|now|one-time|soon-to-be|former|co|vice|sub|lame-duck)-")
_NO_PERSON = ("sh", "ch", "Vatican")  # "the British" are many


@cache
def words(name: str) -> frozenset[str]:
    """Return the entries of `words/NAME.txt`: separated by commas, lines with # left out."""
    lines = (line for line in _lines(name) if not line.startswith("#"))
    return frozenset(word.strip() for line in lines for word in line.split(",") if word.strip())


def is_title(word: str) -> bool:
    """Tell whether a word is a title, in whatever case: "advisers", "Secretary-Governor"."""
    lower = _SINCE.sub("", word.lower().replace("’", "'"))
    first, _, last = lower.partition("-")
    joined = last in ("designate", "elect", "general") or last in words("titles")
    if last and joined and lower not in words("titles"):
        lower = first
    return lower in words("titles") or lower.removesuffix("s") in words("titles")


@cache
def honours() -> re.Pattern[str]:
    """Return the pattern of honours and degrees behind a name: " KCMG, MP"."""
    return re.compile(rf"(?:,?\s(?:{'|'.join(sorted(words('behind_names')))})\b\.?)+")


@cache
def countries() -> Mapping[str, str]:
    """Return the ISO 3166-1 code of each country by its names and demonyms."""
    return MappingProxyType(
        {name: code for code, groups in _countries() for group in groups for name in group}
    )


@cache
def inhabitants() -> Mapping[str, str]:
    """Return the ISO 3166-1 code of each country by what one person of it is called: "Dane"."""
    adjectives = {
        name: code
        for code, groups in _countries()
        for name in (groups[1] if len(groups) > 1 else ())
        if not name.endswith(_NO_PERSON)
    }
    return MappingProxyType(adjectives | _codes("inhabitants"))


@cache
def capitals() -> Mapping[str, str]:
    """Return the ISO 3166-1 code of each country by the names of its seats of government."""
    return MappingProxyType(_codes("capitals"))


@cache
def place_names() -> frozenset[str]:
    """Return the names of countries and other places, demonyms, and what else names no person."""
    return words("places") | words("institutions") | countries().keys()


def _countries() -> list[tuple[str, list[list[str]]]]:
    rows = (line.split(": ", 1) for line in _lines("countries") if not line.startswith("#"))
    return [
        (code, [[each.strip() for each in group.split(",")] for group in names.split(";")])
        for code, names in rows
    ]


def _codes(name: str) -> dict[str, str]:
    rows = (line.split(": ", 1) for line in _lines(name) if not line.startswith("#"))
    return {word: code for code, each in rows for word in each.split(", ")}


def _lines(name: str) -> list[str]:
    file = files("graphkit.extract") / "words" / f"{name}.txt"
    return file.read_text(encoding="utf-8").splitlines()
