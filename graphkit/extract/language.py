"""Whether a text is one the rules can read."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from unicodedata import name

from graphkit.errors import InvalidDataError
from graphkit.extract.lexicon import words

_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_COMMON = frozenset(["the", "of", "and", "to", "with", "that", "by", "was", "said", "his", "their"])
_ENGLISH = _COMMON | {"from", "she", "they", "who", "which", "were", "after", "before", "about"}
_LOANS = frozenset(
    (
        *(
            "attaché",
            "café",
            "chargé",
            "cliché",
            "communiqué",
            "décor",
            "détente",
            "émigré",
            "état",
        ),
        *("exposé", "façade", "fiancé", "fiancée", "naïve", "née", "né", "première", "protégé"),
        *("résumé", "soirée", "vis-à-vis"),
    )
)
_FEWEST = 60  # words below which a share says nothing
_SHARE = 0.05  # of those words; English prose has 0.15 to 0.25, other languages below 0.02
_FOREIGN = 2  # words of another language in a short text; one may be a name's, or a loan


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
    all_ = _WORD.findall(text)
    common = sum(word.lower() in _COMMON for word in all_)
    if len(all_) >= _FEWEST and common < len(all_) * _SHARE:
        raise InvalidDataError(
            f"{where} does not read as English: {common} of {len(all_)} words are common English "
            "ones; the rules read English only"
        )
    foreign = list(_foreign(all_))
    if len(foreign) >= max(_FOREIGN, 1 + sum(word.lower() in _ENGLISH for word in all_)):
        told = ", ".join(dict.fromkeys(foreign[:5]))
        raise InvalidDataError(
            f"{where} does not read as English, with words such as {told}; "
            "the rules read English only"
        )


def _foreign(text: list[str]) -> Iterator[str]:
    """Yield the words that are of another language, and no part of a name."""
    others, in_names = words("other_languages"), words("particles")
    for word, behind in pairwise((*text, "")):
        low = word.lower()
        if word.islower():
            accented = not word.isascii() and low not in _LOANS
            if accented or (low in others and low not in in_names):
                yield word
        elif word.istitle() and behind.islower() and low in others:
            yield word
