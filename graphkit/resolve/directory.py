"""The directory: from a name as somebody types it to the actor it stands for."""

import difflib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from graphkit.errors import AmbiguousNameError, UnknownNameError
from graphkit.model import Actor, Dataset, Name
from graphkit.model.names import fold, name_key

if TYPE_CHECKING:
    from graphkit.resolve.names import NameIndex

_KINDS = ("person", "institution", "family")


@dataclass(frozen=True, slots=True)
class Hit:
    """An actor found, the name it was found by, and whether that name matched whole."""

    actor: Actor
    name: Name | None
    whole: bool


class Directory:
    """All names of a dataset, folded once.

    A name matches in any order and without regard to case, accents or width; a
    part of a name ("Iwaya", "石破") matches when it belongs to one actor only.
    """

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self._actors = dataset.actor
        self._whole: dict[tuple[str, ...], list[tuple[str, Name]]] = defaultdict(list)
        for actor in dataset.actors:
            for name in actor.names:
                self._whole[name_key(name.text)].append((actor.id, name))

    def find(self, text: str, kinds: Iterable[str] = _KINDS) -> Actor:
        """Return the one actor called `text` among actors of these kinds.

        Raises
        ------
        UnknownNameError
            Nobody is called this; the error lists the nearest names.
        AmbiguousNameError
            Several are; the error lists them.
        """
        kinds = tuple(kinds)
        hits = self.search(text, kinds)
        exact = [hit for hit in hits if hit.whole]
        found = {hit.actor.id: hit.actor for hit in exact or hits}
        if not found:
            kind = kinds[0] if len(kinds) == 1 else "actor"
            raise UnknownNameError(text, self.nearest(text, kinds), kind)
        if len(found) > 1:
            raise AmbiguousNameError(text, [(id_, found[id_].name) for id_ in sorted(found)])
        return next(iter(found.values()))

    def search(self, text: str, kinds: Iterable[str] = _KINDS) -> list[Hit]:
        """Return every actor that `text` may stand for, whole matches first, then by id."""
        wanted = set(kinds)
        if text in self._actors and self._actors[text].kind in wanted:
            return [Hit(self._actors[text], None, whole=True)]
        best: dict[str, Hit] = {}
        for id_, name, whole in self._matches(name_key(text)):
            if self._actors[id_].kind in wanted and (id_ not in best or whole > best[id_].whole):
                best[id_] = Hit(self._actors[id_], name, whole)
        return sorted(best.values(), key=lambda hit: (not hit.whole, hit.actor.id))

    def nearest(self, text: str, kinds: Iterable[str] = _KINDS, limit: int = 3) -> list[str]:
        """Return the main names most like `text`: those that may be read so, then by letters.

        They are suggestions, not identifications.
        """
        wanted = set(kinds)
        read = self._persons.like([text]) if "person" in wanted else []
        spelled = {
            spelling: self._actors[id_].name
            for names in self._whole.values()
            for id_, name in names
            if self._actors[id_].kind in wanted
            for spelling in (fold(name.text), " ".join(name_key(name.text)))
        }
        close = difflib.get_close_matches(fold(text), spelled, n=limit * 2)
        close += difflib.get_close_matches(" ".join(name_key(text)), spelled, n=limit * 2)
        names = [self._actors[each.actor].name for each in read]
        return list(dict.fromkeys(names + [spelled[each] for each in close]))[:limit]

    @cached_property
    def _persons(self) -> "NameIndex":
        """The persons by readings of their names; made for a name nobody bears."""
        from graphkit.resolve.names import NameIndex  # noqa: PLC0415 - only such a name needs it

        return NameIndex(self._dataset)

    def _matches(self, key: tuple[str, ...]) -> Iterator[tuple[str, Name, bool]]:
        if not key:
            return
        for id_, name in self._whole.get(key, ()):
            yield id_, name, True
        for words, names in self._whole.items():
            if words != key and all(_has_word(words, word) for word in key):
                for id_, name in names:
                    yield id_, name, False


def _has_word(words: tuple[str, ...], word: str) -> bool:
    """Tell whether a name holds this word; in scripts without spaces its beginning will do."""
    return word in words or (
        not word.isascii() and not word[0].isascii() and any(w.startswith(word) for w in words)
    )
