"""Names in Latin letters, and in alphabets that are put into them, as family and given name."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Literal

from graphkit.model.names import fold
from graphkit.resolve.names.han import Reading, short

Order = Literal["given-first", "family-first"]

_UMLAUT = re.compile(r"(?<![a-z])([ln])(?:yu|v|ue)(?![a-z])")  # Lü: Lyu, Lv and Lue
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


def is_latin(text: str) -> bool:
    """Tell whether the letters of `text` are Latin."""
    letters = [char for char in text if char.isalpha()]
    return bool(letters) and all(_LATIN.match(char) or char == "ʼ" for char in letters)


def latin_readings(text: str, order: Order | None = None) -> frozenset[Reading]:
    """Return each (family, given) that a name can be, in small letters without accents.

    Of most names the last word is the family name; of names with a family name
    of China, Korea, Vietnam or Japan at one end that one may be it.
    """
    words = _UMLAUT.sub(r"\1u", fold(text)).split()
    if len(words) < 2:
        return frozenset()
    return frozenset(
        reading for each in _orders(text, words, order) for reading in _divided(words, each)
    )


def _divided(words: list[str], order: Order) -> Iterator[Reading]:
    family, given = (words[0], words[1:]) if order == "family-first" else (words[-1], words[:-1])
    yield family, "".join(given)
    if short(family) in east_asian("japanese_family_names"):
        yield short(family), short("".join(given))


def _orders(text: str, words: list[str], order: Order | None) -> Iterator[Order]:
    """Yield the orders in which a name may stand."""
    if order:
        yield order
        return
    written = text.split()
    first, last = (part.isupper() and len(part) > 2 for part in (written[0], written[-1]))
    if "," in written[0] or (first and not last):
        yield "family-first"
    elif last and not first:
        yield "given-first"
    else:
        asian = [_is_asian(word) for word in (words[0], words[-1])]
        if asian[0]:
            yield "family-first"
        if asian[1] or not asian[0]:
            yield "given-first"


def _is_asian(word: str) -> bool:
    return word in east_asian("family_names") or short(word) in east_asian("japanese_family_names")


def cyrillic_readings(text: str) -> frozenset[Reading]:
    """Return the (family, given) of a name in an alphabet with vowels, loosely spelt.

    None without the package anyascii, and none of Arabic or Hebrew, which
    write no vowels.
    """
    if is_latin(text):
        words = fold(text).split()
    elif any("\u0590" <= char <= "\u07ff" for char in text):
        return frozenset()
    else:
        words = fold(_ascii(text)).split()
    loose = [_loose(word) for word in words]
    return frozenset({(loose[-1], "".join(loose[:-1]))}) if len(loose) > 1 else frozenset()


def _ascii(text: str) -> str:
    try:
        from anyascii import anyascii  # noqa: PLC0415 - an optional package
    except ImportError:
        return ""
    return anyascii(text)


def _loose(word: str) -> str:
    """Return a word as transcriptions agree on it: "sergey", "sergei" and "sergej" are one."""
    same = word.replace("kh", "h").replace("x", "ks").translate(str.maketrans("yj", "ii"))
    return re.sub(r"i+", "i", same)


@cache
def east_asian(name: str) -> frozenset[str]:
    """Return a list of family names of `words/`, folded."""
    text = (files(__package__) / "words" / f"{name}.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(fold(word) for line in lines for word in line.split(",") if word.strip())
