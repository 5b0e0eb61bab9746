"""What a rule finds, and the nearest words for its hint."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from graphkit.model import Place


@dataclass(frozen=True, slots=True)
class Finding:
    """A place in the dataset and plain words.

    The path of `place` uses the words of the files: ``for``, not ``on_behalf_of``.
    With `on_key` the name of the field is meant, not its value.  `other` is the
    second record of a pair that cannot both be right.
    """

    place: Place
    message: str
    hint: str | None = None
    on_key: bool = False
    other: Place | None = None


class Nearest:
    """The texts of a collection that look most like one that is not in it.

    They are found by the letter triples they share, so a collection of 15,000
    ids answers at once; an edit distance to each would not.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self.texts = sorted(set(texts))

    def to(self, text: str, least: float = 0.6) -> str | None:
        """Return the text most like `text`, None when nothing is `least` like it (0 to 1)."""
        shared: Counter[str] = Counter()
        for triple in _triples(text):
            shared.update(self._index.get(triple, ()))
        likely = sorted(shared, key=lambda each: (-shared[each], each))[:5]
        scored = [(_likeness(text, each), each) for each in likely]
        ratio, best = max(scored, default=(0.0, ""))
        return best if ratio >= least else None

    @cached_property
    def _index(self) -> dict[str, list[str]]:
        index = defaultdict(list)
        for text in self.texts:
            for triple in _triples(text):
                index[triple].append(text)
        return index


def did_you_mean(word: str, words: Iterable[str] | Nearest) -> str | None:
    """Return "did you mean ...?" for a word that is none of `words`, or None.

    Examples
    --------
    >>> did_you_mean("stauts", ["kind", "status", "place"])
    'did you mean "status"?'
    """
    best = (words if isinstance(words, Nearest) else Nearest(words)).to(word)
    return f'did you mean "{best}"?' if best else None


def _likeness(one: str, other: str) -> float:
    """Return how alike two words are, 0 to 1; an id with its parts in another order is one."""
    if sorted(one.split("-")) == sorted(other.split("-")):
        return 1.0
    return SequenceMatcher(None, one, other).ratio()


def _triples(text: str) -> set[str]:
    padded = f"  {text.lower()} "
    return {padded[start : start + 3] for start in range(len(padded) - 2)}
