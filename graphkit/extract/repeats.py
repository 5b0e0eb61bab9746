"""Texts that repeat another: the same wording is no second witness.

Two texts share wording as far as they share runs of eight words (shingles;
Broder, "On the resemblance and containment of documents", 1997).
"""

from collections.abc import Iterable
from functools import lru_cache

from graphkit.model import Source
from graphkit.model.names import fold

_RUN = 8  # words; long enough that set phrases and titles do not make one
_SHARE = 0.5  # of the shorter text
_LEAST = 25  # runs below which a text says too little to compare


def repeated(source: Source, others: Iterable[Source]) -> str | None:
    """Return the id of the source whose wording `source` shares most, if it shares half of it.

    Of the two the later one repeats; of the same day, or of unknown ones, the
    one at hand.
    """
    mine = shingles(source.text or "")
    if len(mine) < _LEAST:
        return None
    found = []
    for other in others:
        if other.id == source.id or not other.text or _is_later(other, source):
            continue
        theirs = shingles(other.text)
        if len(theirs) >= _LEAST:
            share = len(mine & theirs) / min(len(mine), len(theirs))
            found.append((share, other.id))
    best = max(found, default=(0.0, ""), key=lambda each: (each[0], each[1]))
    return best[1] if best[0] >= _SHARE else None


@lru_cache(maxsize=512)  # every new article is compared with the same old ones
def shingles(text: str) -> frozenset[str]:
    """Return the runs of eight folded words of a text.

    Examples
    --------
    >>> len(shingles("one two three four five six seven eight nine"))
    2
    """
    words = fold(text).split()
    return frozenset(" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))


def _is_later(one: Source, other: Source) -> bool:
    if one.published is None or other.published is None:
        return False
    return one.published.earliest > other.published.latest
