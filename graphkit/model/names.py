"""Comparing names and quotes as people do: case, accents, order and width put aside.

Nothing here decides that two names are one person.  Folding finds the names
that a reader would call the same spelling; identity is a judgement.
"""

import re
import unicodedata
from functools import lru_cache

_ACCENTS = re.compile("[\u0300-\u036f]")  # combining marks of alphabets; kana marks stay
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})
_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7a3々"
_CJK_GAP = re.compile(f"(?<=[{_CJK}]) (?=[{_CJK}])")
_QUOTES = str.maketrans(
    dict.fromkeys("“”„‟«»″〝〞「」『』＂", '"') | dict.fromkeys("‘’‚‛′＇`´", "'")
)
_APOSTROPHE = re.compile("['’ʼ]")
_NOT_WORD = re.compile(r"[\W_]+")
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_SPACE = re.compile(r"\s+")


@lru_cache(maxsize=2**16)  # drafts compare the same titles and names again and again
def fold(text: str) -> str:
    """Return `text` in lower case without accents, punctuation or doubled space.

    Examples
    --------
    >>> fold("Etō  Taku"), fold("LÜ Yaodong"), fold("福田 赳夫")
    ('eto taku', 'lu yaodong', '福田赳夫')
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    plain = _ACCENTS.sub("", unicodedata.normalize("NFD", plain)).translate(_LETTERS)
    plain = _APOSTROPHE.sub("", unicodedata.normalize("NFC", plain))
    return _CJK_GAP.sub("", _NOT_WORD.sub(" ", plain)).strip()


def name_key(text: str) -> tuple[str, ...]:
    """Return the folded words of a name in a fixed order: family name first or last is the same.

    Examples
    --------
    >>> name_key("Fukuda Yasuo") == name_key("Yasuo FUKUDA")
    True
    """
    return tuple(sorted(fold(text).split()))


def judged_key(text: str) -> str:
    """Return by what one side of a judgement is compared: an id as it is, a name folded.

    Written in small letters without a space it is an id; "nuru" is one, "Nuru" a name.

    Examples
    --------
    >>> judged_key("nuru-ada"), judged_key("Ada Nuru")
    ('nuru-ada', '=ada nuru')
    """
    return text if _ID.fullmatch(text) else f"={fold(text)}"


def quote_key(text: str) -> str:
    """Return `text` in NFC with white space and quotation marks folded, as quotes are compared."""
    return _SPACE.sub(" ", unicodedata.normalize("NFC", text).translate(_QUOTES)).strip()


@lru_cache(maxsize=2**16)  # the keys of a large dataset are asked for again and again
def slug(text: str, limit: int = 64) -> str:
    """Return an id made from `text`: ASCII letters, digits and hyphens; "x" when nothing is left.

    Examples
    --------
    >>> slug("Chief Cabinet Secretary")
    'chief-cabinet-secretary'
    """
    return re.sub(r"[^a-z0-9]+", "-", fold(text))[:limit].strip("-") or "x"
