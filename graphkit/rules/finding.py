"""What a rule finds, and the nearest words for its hint."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from graphkit.model import Place


@dataclass(frozen=True, slots=True)
class Finding:
    """A place in the dataset and plain words; `on_key` points at the field's name, not its value.

    The path of `place` uses the words of the files: ``for``, not ``on_behalf_of``.
    """

    place: Place
    message: str
    hint: str | None = None
    on_key: bool = False


class Nearest:
    """The words of a vocabulary that look most like one that is not in it.

    Words are found by the letter triples they share, so a vocabulary of 15,000
    ids answers at once; a search by edit distance over all would not.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self.words = sorted(set(words))

    @cached_property
    def _index(self) -> dict[str, list[str]]:
        index = defaultdict(list)
        for word in self.words:
            for triple in _triples(word):
                index[triple].append(word)
        return index

    def hint(self, word: str) -> str | None:
        """Return "did you mean ...?", or None when nothing looks like `word`."""
        shared: Counter[str] = Counter()
        for triple in _triples(word):
            shared.update(self._index.get(triple, ()))
        likely = sorted(shared, key=lambda each: (-shared[each], each))[:20]
        scored = [(SequenceMatcher(None, word, each).ratio(), each) for each in likely]
        best = max(scored, default=(0.0, ""), key=lambda pair: (pair[0], pair[1]))
        return f'did you mean "{best[1]}"?' if best[0] >= 0.6 else None


def did_you_mean(word: str, words: Iterable[str]) -> str | None:
    """Return "did you mean ...?" for one word of a small vocabulary, or None.

    Examples
    --------
    >>> did_you_mean("stauts", ["kind", "status", "place"])
    'did you mean "status"?'
    """
    return Nearest(words).hint(word)


def _triples(word: str) -> set[str]:
    padded = f"  {word.lower()} "
    return {padded[start : start + 3] for start in range(len(padded) - 2)}
