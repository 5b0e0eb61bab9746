"""Whether a text is one the rules can read."""

import re
from collections import Counter
from unicodedata import name

from graphkit.errors import InvalidDataError

_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[A-Za-z]+")
_COMMON = frozenset(["the", "of", "and", "to", "with", "that", "by", "was", "said", "his", "their"])
_FEWEST = 60  # words below which a share says nothing
_SHARE = 0.05  # of those words; English prose has 0.15 to 0.25, other languages below 0.02


def require_english(text: str, where: str) -> None:
    """Raise when `text` is not in English, which is what the rules read.

    Raises
    ------
    InvalidDataError
        Most letters are of another script, or the words are of another language.
    """
    scripts = Counter(name(letter, "?").split()[0].title() for letter in _LETTER.findall(text))
    script, count = scripts.most_common(1)[0] if scripts else ("none", 0)
    if script != "Latin" and count * 2 > scripts.total():
        raise InvalidDataError(
            f"{where} is not in English: most of its letters are {script}; "
            "the rules read English, with names in any script"
        )
    words = [word.lower() for word in _WORD.findall(text)]
    common = sum(word in _COMMON for word in words)
    if len(words) >= _FEWEST and common < len(words) * _SHARE:
        raise InvalidDataError(
            f"{where} does not read as English: {common} of {len(words)} words are common English "
            "ones; the rules read English only"
        )
