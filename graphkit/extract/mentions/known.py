"""Names the dataset knows already, found in a text without regard to accents or width."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from graphkit.model import Actor, Dataset
from graphkit.model.names import fold, judged_key
from graphkit.resolve.names import NameIndex, compare

_TOKEN = re.compile(r"[^\W_]+(?:[’'ʼ\-\u2010\u2011.](?=[^\W_])[^\W_]+)*")
_POSSESSIVE = re.compile(r"[’'ʼ][sS]?$")
_RUN_TOGETHER = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff々]")  # no space between words


class KnownName(NamedTuple):
    """A known actor's name in a text: its first character, one after its last, and the actor."""

    start: int
    end: int
    actor: str
    is_person: bool


class KnownNames:
    """All names of a dataset that are one actor's, ready to be looked for.

    A person's name needs two words, or a script that writes none: a family name
    alone is nobody's.  A name in capitals is found in capitals only.
    """

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        judged = _Judged(dataset)
        owners: dict[tuple[str, ...], set[str]] = defaultdict(set)
        exact: dict[tuple[str, ...], str] = {}
        together: dict[str, set[str]] = defaultdict(set)
        for actor in dataset.actors:
            if actor.withdrawn or actor.kind == "family":
                continue
            for text in judged.names(actor):
                if _RUN_TOGETHER.search(text):
                    together[fold(text)].add(actor.id)
                    continue
                for key in _spellings(text, actor):
                    owners[key].add(actor.id)
                    as_it_stands = key == tuple(fold(token) for token in _TOKEN.findall(text))
                    exact[key] = text if as_it_stands else exact.get(key, text)
        self._by_first: dict[str, list[tuple[tuple[str, ...], str, str]]] = defaultdict(list)
        for key, ids in owners.items():
            if len(ids) == 1:
                self._by_first[key[0]].append((key, next(iter(ids)), exact[key]))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: (-len(entry[0]), entry[0]))
        self._together: dict[str, list[tuple[re.Pattern[str], str]]] = defaultdict(list)
        for name, ids in sorted(together.items(), key=lambda item: (-len(item[0]), item[0])):
            if len(ids) == 1 and len(name) > 1:
                pattern = re.compile(r"[ \u3000・]?".join(map(re.escape, name)))
                self._together[name[0]].append((pattern, next(iter(ids))))

    @cached_property
    def index(self) -> NameIndex:
        """The persons among them by family name, for names that are like theirs."""
        return NameIndex(self._dataset)

    def find(self, text: str) -> Iterator[KnownName]:
        """Yield every known name in `text`, the longest where several begin."""
        yield from self._words(text)
        if self._together:
            yield from self._characters(text)

    def turned(self, name: str) -> list[str]:
        """Return the person known by the words of a name in another order; at most one."""
        key = tuple(fold(token) for token in _TOKEN.findall(name))
        entries = self._by_first.get(key[0], ()) if len(key) > 1 else ()
        return [actor for words, actor, _ in entries if words == key]

    def _known(self, start: int, end: int, actor: str) -> KnownName:
        return KnownName(start, end, actor, self._dataset.actor[actor].kind == "person")

    def _words(self, text: str) -> Iterator[KnownName]:
        tokens = [(m.start(), m.end(), m[0]) for m in _TOKEN.finditer(text)]
        folded = [fold(_POSSESSIVE.sub("", token)) for _, _, token in tokens]
        free = 0
        for index, word in enumerate(folded):
            if index < free or word not in self._by_first or not _begins(tokens[index][2]):
                continue
            for key, actor, written in self._by_first[word]:
                last = index + len(key) - 1
                if tuple(folded[index : last + 1]) != key:
                    continue
                start, end = tokens[index][0], tokens[last][1]
                end -= len(found[0]) if (found := _POSSESSIVE.search(text[start:end])) else 0
                end += written.endswith(".") and text[end : end + 1] == "."
                if not is_one_name(written, text[start:end]):
                    continue
                if _is_same_case(written, text[start:end]) and _is_close(tokens, index, last, text):
                    yield self._known(start, end, actor)
                    free = last + 1
                    break

    def _characters(self, text: str) -> Iterator[KnownName]:
        free = 0
        for found in _RUN_TOGETHER.finditer(text):
            for pattern, actor in self._together.get(found[0], ()) if found.start() >= free else ():
                if match := pattern.match(text, found.start()):
                    yield self._known(match.start(), match.end(), actor)
                    free = match.end()
                    break


class _Judged:
    """What judgements say on names: which other name is an actor's, and which of its is not."""

    def __init__(self, dataset: Dataset) -> None:
        self._verdicts: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for each in dataset.judgements:
            self._verdicts[judged_key(each.a)].append((each.b, each.verdict))
            self._verdicts[judged_key(each.b)].append((each.a, each.verdict))

    def names(self, actor: Actor) -> list[str]:
        """Return the names by which an actor is known, as judged."""
        not_its = set(self._said(actor.id, "different"))
        own = [name.text for name in actor.names if judged_key(name.text) not in not_its]
        keys = (actor.id, *map(judged_key, own))
        said = [text for key in keys for text in self._verdicts.get(key, ())]
        return own + [
            text for text, verdict in said if verdict == "same" and judged_key(text) != text
        ]

    def _said(self, id_: str, verdict: str) -> Iterator[str]:
        """Yield what is compared of the names that were judged to be an actor's, or not."""
        return (judged_key(text) for text, said in self._verdicts.get(id_, ()) if said == verdict)


def _spellings(text: str, actor: Actor) -> set[tuple[str, ...]]:
    """Return the words of a name in the orders in which it may stand."""
    key = tuple(fold(_POSSESSIVE.sub("", token)) for token in _TOKEN.findall(text))
    if actor.kind != "person":
        return {key} if key else set()
    return {key, key[1:] + key[:1], key[-1:] + key[:-1]} if len(key) > 1 else set()


def is_one_name(one: str, other: str) -> bool:
    """Tell whether two names of the same words are one: in one order, or where it does not matter.

    It matters where nothing tells which word is the family name, and among given names.
    """
    words = (tuple(fold(_POSSESSIVE.sub("", t)) for t in _TOKEN.findall(n)) for n in (one, other))
    return len({*words}) == 1 or compare(one, other).kind == "same"


def _begins(token: str) -> bool:
    return not token[0].islower()


def _is_same_case(written: str, found: str) -> bool:
    """Tell whether a name in capitals ("US") is not the word of small letters, nor the reverse."""
    return written == found if written.isupper() and len(written) < 6 else True


def _is_close(tokens: list[tuple[int, int, str]], first: int, last: int, text: str) -> bool:
    """Tell whether nothing but space, dots of initials or a comma's lack stands between words."""
    gaps = (text[tokens[n][1] : tokens[n + 1][0]] for n in range(first, last))
    return all(len(gap) <= 3 and not gap.strip(" .\u00a0\n-") for gap in gaps)
