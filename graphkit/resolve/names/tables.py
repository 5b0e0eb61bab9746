"""The tables that readings are made from: plain files in `words/`, one purpose each."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def listed(name: str) -> frozenset[str]:
    """Return the entries of `words/NAME.txt`, which commas separate."""
    return frozenset(
        word.strip() for line in _lines(name) for word in line.split(",") if word.strip()
    )


@cache
def readings(name: str) -> Mapping[str, tuple[str, ...]]:
    """Return the readings of each entry of `words/NAME.txt`: "entry reading reading | ..."."""
    entries = (each.split() for line in _lines(name) for each in line.split("|"))
    return MappingProxyType({first: tuple(rest) for first, *rest in entries})


@cache
def variants(name: str) -> Mapping[str, str]:
    """Return, for each word of `words/NAME.txt`, the first one of its line."""
    rows = (line.split() for line in _lines(name))
    return MappingProxyType({word: row[0] for row in rows for word in row})


@cache
def forms_of_characters() -> Mapping[int, str]:
    """Return, for `str.translate`, the one form that stands for all forms of a character."""
    groups = (group for line in _lines("han_variants") for group in line.split())
    return MappingProxyType({ord(each): group[0] for group in groups for each in group[1:]})


def _lines(name: str) -> list[str]:
    text = (files("graphkit.resolve.names") / "words" / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]
