"""A name as it is compared: its script, how it divides, and how it may be read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from graphkit.model.names import fold
from graphkit.resolve.names import korean, mandarin, nihon
from graphkit.resolve.names.parts import Order, Split, is_parted, splits
from graphkit.resolve.names.reading import Reading
from graphkit.resolve.names.tables import forms_of_characters

_NO_SPACE = {ord(each): None for each in " \u3000"}

Script = Literal["latin", "han", "kana", "hangul", "consonants", "other"]

LONGEST = 200  # characters; what is longer is no name
ALPHABETS = frozenset(["latin", "other", "consonants"])  # of scripts

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff々]")
_KANA = re.compile("[\u3040-\u30ff]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_CONSONANTS = re.compile("[\u0590-\u05ff\u0600-\u06ff\u0750-\u077f]")
_FOREIGN = re.compile("[^\x00-\u02ff\u0300-\u036f\u1e00-\u1eff\u2000-\u206f\uff00-\uff5e]")
_CJK_COURTESY = re.compile("(?:先生|女士|同志|主席|总理|總理|首相|大臣|外相|部长|部長|氏|씨)$")


@dataclass(frozen=True, slots=True)
class ReadName:
    """A name with all that comparing needs, made once.

    `letters` are its folded letters, characters in one of their forms.  A name
    in an alphabet has `splits`, by its transliteration where it is not Latin;
    one in characters has `readings`.
    """

    text: str
    script: Script
    letters: str
    splits: tuple[Split, ...] = ()
    readings: tuple[Reading, ...] = ()
    parted: bool = False

    @property
    def likely(self) -> tuple[Split, ...]:
        """The splits that the lists of family names do not speak against."""
        return tuple(each for each in self.splits if each.likely)


@lru_cache(maxsize=65536)
def read_name(text: str, order: Order | None = None) -> ReadName:
    """Return a name ready to be compared; `order` where a record says it."""
    if len(text) > LONGEST:
        return ReadName(text, "other", fold(text))
    script = _script(text)
    if script in ALPHABETS:
        latin = text if script == "latin" else _transliterated(text)
        divided = splits(latin, order) if fold(text) else ()
        return ReadName(text, script, _in_order(text, divided), divided, parted=is_parted(latin))
    bare = _CJK_COURTESY.sub("", fold(text).translate(_NO_SPACE))
    letters = bare.translate(forms_of_characters())
    return ReadName(text, script, letters, readings=tuple(_readings(bare, text, script)))


def _in_order(text: str, divided: tuple[Split, ...]) -> str:
    """Return the folded letters of a name, its family name last where the name tells it."""
    if divided and divided[0].sure:
        return fold(f"{divided[0].written} {divided[0].family.written}")
    return fold(text)


def _readings(bare: str, text: str, script: Script) -> Iterator[Reading]:
    if script == "hangul":
        yield from korean.readings_of(bare)
        return
    parts = fold_parts(text)
    for reading in nihon.readings_of(bare):
        if len(parts) != 2 or reading.family == parts[0]:
            yield reading
    if script == "han":
        yield from mandarin.readings_of(bare)


def fold_parts(text: str) -> list[str]:
    """Return the words of a name in characters that a space or a dot parts."""
    return [fold(each) for each in re.split(r"[\s·・]+", text.strip())]


def is_latin(text: str) -> bool:
    """Tell whether a name has no letters but Latin ones."""
    return not _FOREIGN.search(text)


def _script(text: str) -> Script:
    if _HANGUL.search(text):
        return "hangul"
    if _HAN.search(text):
        return "kana" if _KANA.search(text) else "han"
    if _KANA.search(text):
        return "kana"
    if not _FOREIGN.search(text):
        return "latin"
    return "consonants" if _CONSONANTS.search(text) else "other"


def _transliterated(text: str) -> str:
    """Return a name in Latin letters; as it is when anyascii is not there."""
    try:
        from anyascii import anyascii  # noqa: PLC0415 - optional
    except ImportError:
        return text
    return str(anyascii(text))
