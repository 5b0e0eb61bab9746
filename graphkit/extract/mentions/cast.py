"""The persons of an article: who a name stands for, "Iwaya" after "Takeshi Iwaya"."""

from bisect import bisect_right, insort
from collections import defaultdict
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
