"""Rules on names and identity: two actors may share a name, when somebody has said so."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from graphkit.model import Dataset, Place
from graphkit.model.names import name_key
from graphkit.rules.finding import Finding, Nearest, did_you_mean

# what looks like a Latin letter and is none: Cyrillic, then Greek, capitals and small
_LOOK_ALIKES = str.maketrans(
    "АВЕЅІЈКМНОРСТУХЬаеѕіјорсухһԁԛԝҮүΑΒΕΖΗΙΚΜΝΟΡΤΥΧαινορυχϲ",
    "ABESIJKMHOPCTYXbaesijopcyxhdqwYyABEZHIKMNOPTYXaivopuxc",
)
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_CYRILLIC_OR_GREEK = re.compile("[\u0370-\u03ff\u1f00-\u1fff\u0400-\u052f]")
_WORD = re.compile(r"\w+")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")

Key = tuple[str, ...]


def two_main(dataset: Dataset) -> Iterator[Finding]:
    """An actor has at most one main name; with none marked, the first is."""
    for index, actor in enumerate(dataset.actors):
        main = [nth for nth, name in enumerate(actor.names) if name.main]
        for nth in main[1:]:
            place = Place("actors", (index, "names", nth, "main"))
            yield Finding(
                place,
                "a second main name",
                other=Place("actors", (index, "names", main[0], "main")),
            )


def shared(dataset: Dataset) -> Iterator[Finding]:
    """Two actors with one name are told apart, or put together, by a judgement.

    Case, accents and the order of family name and given name do not count.  A
    judgement on the two ids says ``different``, ``same`` or ``unsure``, by whom
    and why; without one nobody knows whether the two were ever compared.
    """
    judged = _Judged(dataset)
    seen: dict[Key, dict[str, Place]] = defaultdict(dict)
    for actor, place, text, key in _names(dataset):
        for other, first in seen[key].items():
            if not judged.covers(actor, other):
                message = f'"{other}" and "{actor}" are both called "{text}"'
                yield Finding(place, message, _judge(other, actor), other=first)
                break
        seen[key].setdefault(actor, place)


def look_alikes(dataset: Dataset) -> Iterator[Finding]:
    """Names of two actors that look alike are written alike.

    Cyrillic and Greek letters that look like Latin ones, and characters that
    cannot be seen, make a second actor of the first: for a reader the two
    are one, for every search they are not.
    """
    judged = _Judged(dataset)
    seen: dict[Key, dict[Key, tuple[str, Place]]] = defaultdict(dict)
    for actor, place, text, key in _names(dataset):
        skeleton = key if text.isascii() else name_key(_as_seen(text))
        for other_key, (other, first) in seen[skeleton].items():
            if other_key != key and not judged.covers(actor, other):
                strange = _strange(text) or _strange(" ".join(other_key))
                message = f'"{text}" looks like a name of "{other}", but one holds {strange}'
                yield Finding(place, message, _judge(other, actor), other=first)
                break
        seen[skeleton].setdefault(key, (actor, place))


def mixed_scripts(dataset: Dataset) -> Iterator[Finding]:
    """A word of a name is written in one script.

    One Cyrillic or Greek letter inside a Latin word looks right and is not
    found.  Where a source itself writes so, the name has ``status: error``.
    """
    for index, actor in enumerate(dataset.actors):
        for nth, name in enumerate(actor.names):
            if name.text.isascii() or name.status == "error":
                continue
            for word in _WORD.findall(name.text):
                if _LATIN.search(word) and (other := _CYRILLIC_OR_GREEK.search(word)):
                    place = Place("actors", (index, "names", nth, "text"))
                    yield Finding(place, f'the word "{word}" holds {_describe(other[0])}')


def contradictions(dataset: Dataset) -> Iterator[Finding]:
    """What is judged the same is not judged different, not even through others.

    With a the same as b and b the same as c, a cannot be different from c.
    """
    judged = _Judged(dataset)
    for index, each in enumerate(dataset.judgements):
        if each.verdict == "different" and judged.leader(each.a) == judged.leader(each.b):
            message = (
                f'"{each.a}" and "{each.b}" are different here, and the same by other judgements'
            )
            yield Finding(Place("judgements", (index, "verdict")), message)


def judged_nobody(dataset: Dataset) -> Iterator[Finding]:
    """A judgement on something written like an id is on the id of an actor.

    Judgements may also be on names, even on names that no actor has yet.
    """
    known = Nearest(dataset.actor)
    for index, each in enumerate(dataset.judgements):
        for side, value in (("a", each.a), ("b", each.b)):
            if _ID.fullmatch(value) and value not in dataset.actor:
                place = Place("judgements", (index, side))
                yield Finding(place, f'no actor has the id "{value}"', did_you_mean(value, known))


class _Judged:
    """Which actors somebody has compared; those judged the same count as one."""

    def __init__(self, dataset: Dataset) -> None:
        self._next: dict[str, str] = {}
        for each in dataset.judgements:
            if each.verdict == "same":
                self._next.setdefault(self.leader(each.a), self.leader(each.b))
        self._pairs = {
            frozenset((self.leader(each.a), self.leader(each.b))) for each in dataset.judgements
        }

    def leader(self, id_: str) -> str:
        """Return the one that stands for all judged the same as `id_`."""
        while (following := self._next.get(id_, id_)) != id_:
            id_ = following
        return id_

    def covers(self, one: str, other: str) -> bool:
        """Tell whether the two are one actor, or were compared."""
        pair = frozenset((self.leader(one), self.leader(other)))
        return len(pair) == 1 or pair in self._pairs


def _names(dataset: Dataset) -> Iterator[tuple[str, Place, str, Key]]:
    """Yield the id of an actor, the place and text of a name, and what is compared of it."""
    for index, actor in enumerate(dataset.actors):
        if not actor.withdrawn:
            for nth, name in enumerate(actor.names):
                place = Place("actors", (index, "names", nth, "text"))
                yield actor.id, place, name.text, name_key(name.text) or (name.text,)


def _judge(one: str, other: str) -> str:
    record = f"{{a: {one}, b: {other}, verdict: different, why: ...}}"
    return f"add a judgement to data/judgements.yaml: {record}"


def _as_seen(text: str) -> str:
    """Return `text` with every look-alike as the Latin letter it looks like."""
    return _INVISIBLE.sub("", text).translate(_LOOK_ALIKES)


def _strange(text: str) -> str | None:
    """Describe the first character of `text` that is not what it looks like."""
    return next((_describe(char) for char in text if _as_seen(char) != char), None)


def _describe(char: str) -> str:
    return f"U+{ord(char):04X} {unicodedata.name(char, 'without a name')}"
