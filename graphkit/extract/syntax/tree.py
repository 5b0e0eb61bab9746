"""A parsed sentence: words, what each depends on, and the ways between them.

The relations are those of the ClearNLP scheme, as spaCy's English models give them.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True, order=True)
class Word:
    """One word: its characters `start` to `end`, part of speech, and the word it depends on."""

    index: int
    text: str
    start: int
    tag: str
    relation: str
    head: int

    @property
    def end(self) -> int:
        """The character behind the word."""
        return self.start + len(self.text)


@dataclass(frozen=True)
class Tree:
    """The words of a sentence in its order."""

    words: tuple[Word, ...]

    @cached_property
    def _children(self) -> tuple[tuple[Word, ...], ...]:
        below: list[list[Word]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != word.index:
                below[word.head].append(word)
        return tuple(tuple(each) for each in below)

    def head(self, word: Word) -> Word:
        """Return the word that another depends on; the root depends on itself."""
        return self.words[word.head]

    def below(self, word: Word, *relations: str) -> tuple[Word, ...]:
        """Return the words that depend on one, in one of these relations if any are named."""
        found = self._children[word.index]
        return tuple(w for w in found if w.relation in relations) if relations else found

    def behind(self, word: Word, prepositions: Collection[str]) -> Iterator[Word]:
        """Yield what stands behind the prepositions of a word: "with B and by C"."""
        for preposition in self.below(word, "prep", "agent", "dative"):
            for each in (preposition, *self._joined(preposition)):
                if each.text in prepositions:
                    yield from self.below(each, "pobj")
                    # "in front of", "together with"
                    for inner in self.below(each, "prep"):
                        if inner.text in prepositions:
                            yield from self.below(inner, "pobj")

    def joined(self, word: Word) -> Iterator[Word]:
        """Yield a word and all that are joined to it by "and", or stand in apposition."""
        yield word
        for each in self.below(word, "conj", "appos"):
            yield from self.joined(each)

    def _joined(self, word: Word) -> Iterator[Word]:
        for each in self.below(word, "conj"):
            yield each
            yield from self._joined(each)


Parser = Callable[[str], Tree]
