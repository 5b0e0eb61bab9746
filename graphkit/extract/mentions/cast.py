"""The persons of an article: who a name stands for, "Iwaya" after "Takeshi Iwaya"."""

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graphkit.extract.proposed import is_east_asian
from graphkit.model.names import fold


@dataclass
class Cast:
    """The persons of an article as they are found: their names, and where each is named.

    A person is called by a key: the id of a known actor, or the folded name.
    """

    names: dict[str, list[str]] = field(default_factory=dict)
    bare: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    titles: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _places: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _words: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, key: str, name: str, at: int, title: str | None = None) -> None:
        """Note that the person `key` is called `name` at a character of the text."""
        have = self.names.setdefault(key, [])
        if name not in have:
            have.append(name)
        for word in fold(name).split():
            if len(word) > 1 or not word.isascii():
                self._words[word].add(key)
        self.refer(key, at, title)

    def refer(self, key: str, at: int, title: str | None = None) -> None:
        """Note that the person `key` is spoken of at a character of the text."""
        insort(self._places[key], at)
        if title:
            self.titles[key].add(title)

    def bearers(self, word: str) -> set[str]:
        """Return the persons in whose names a word is."""
        return self._words.get(fold(word), set())

    def person(self, word: str, at: int, title: str | None = None) -> str | None:
        """Return the person whom a part of a name stands for: the one named last before, else next.

        A title in front that only some of them carry decides, or else that one of them was
        called so before: a family's others go by their first names.
        """
        candidates = self._words.get(fold(word), set())
        if title and (titled := {each for each in candidates if title in self.titles[each]}):
            candidates = titled
        elif called := {key for key in candidates if word in self.bare[key]}:
            candidates = called
        elif all(self._is_last(word, key) for key in candidates):
            return min(candidates, key=lambda key: (self._places[key][0], key), default=None)
        return min(candidates, key=lambda key: (*self._distance(key, at), key), default=None)

    def _is_last(self, word: str, key: str) -> bool:
        """Tell whether a person has more names, and this one last, as a Western family has."""
        words = self.names[key][0].split()
        return len(words) > 1 and words[-1] == word and not is_east_asian(words)

    def _distance(self, key: str, at: int) -> tuple[bool, int]:
        places = self._places[key]
        index = bisect_right(places, at)
        return (False, at - places[index - 1]) if index else (True, places[0] - at)


def fullest(names: Iterable[str]) -> Mapping[str, str]:
    """Return for each of these names the one longer name it is a shorter form of, or itself.

    Examples
    --------
    >>> fullest(["Ada Nuru", "Ada B. Nuru"])["Ada Nuru"]
    'Ada B. Nuru'
    >>> fullest(["Ada Nuru", "Ada B. Nuru", "Ada C. Nuru"])["Ada Nuru"]
    'Ada Nuru'
    >>> fullest(["Ada Nuru", "A. Nuru"])["A. Nuru"]
    'Ada Nuru'
    """
    result: dict[str, str] = {}
    for name in sorted(set(names), key=lambda name: (-len(name.split()), -len(name), name)):
        words = name.split()
        longer = [
            other
            for other in result
            if len(other) > len(name) and _is_short_for(words, other.split())
        ]
        result[name] = result[longer[0]] if len(longer) == 1 else name
    return result


def _is_short_for(words: list[str], other: list[str]) -> bool:
    """Tell whether a name has the ends of a longer one, or is its beginning or its end."""
    size = len(words)
    if size == len(other):
        return (
            words != other
            and all(map(_is_initial_of, words[:-1], other))
            and words[-1] == other[-1]
        )
    ends = (other[0], other[-1]) == (words[0], words[-1]) and set(words) <= set(other)
    end = [other[-size].lower(), *other[1 - size :]]  # "De Arda" of "Ada de Arda"
    return size > 1 and (ends or words == other[:size] or [words[0].lower(), *words[1:]] == end)


def _is_initial_of(word: str, other: str) -> bool:
    """Tell whether a word of a name is another one, or its initial: "S." of "Sena"."""
    return word == other or (word.endswith(".") and other.startswith(word[:-1]))
