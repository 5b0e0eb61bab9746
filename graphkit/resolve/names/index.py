"""The names of many persons, by the readings of their family names: whom a new name may mean."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from graphkit.model import Dataset, Name
from graphkit.model.drafts import Nearest
from graphkit.model.names import fold, judged_key
from graphkit.resolve.names import mandarin
from graphkit.resolve.names.comparing import compare_read
from graphkit.resolve.names.names import LONGEST, ReadName, is_latin, read_name
from graphkit.resolve.names.parts import is_parted
from graphkit.resolve.names.spelling import consonants, japanese, loose
from graphkit.resolve.names.tables import listed
from graphkit.resolve.names.verdict import Verdict

_MOST = 5


@dataclass(frozen=True, slots=True)
class Likeness:
    """An actor that a name may stand for, by which of the actor's names, and why."""

    actor: str
    name: str
    verdict: Verdict

    @property
    def is_same(self) -> bool:
        """Whether the names are one spelling, and more than a single word, which is nobody's."""
        return self.verdict.kind == "same" and (" " in self.name or not is_latin(self.name))


class NameIndex:
    """The names of a dataset's persons, found by their family names in every spelling and reading.

    Its judgements are obeyed: who is judged "different" is never put forward.
    `base` is the index of a dataset to which this one adds: what it knows is not read again.
    """

    def __init__(self, dataset: Dataset, base: "NameIndex | None" = None) -> None:
        self._names: dict[str, list[tuple[str, Name]]] = defaultdict(list)
        self._names |= base._names if base else {}  # noqa: SLF001 - one of the same class
        self._called = {each.id: [name.text for name in each.names] for each in dataset.actors}
        there = base._called if base else {}  # noqa: SLF001 - one of the same class
        more: dict[str, list[tuple[str, Name]]] = defaultdict(list)
        for actor in dataset.actors:
            if actor.kind != "person" or actor.withdrawn:
                continue
            for name in actor.names:
                if name.text not in there.get(actor.id, ()):
                    for gate in _gates(name.text):
                        more[gate].append((actor.id, name))
        for gate, names in more.items():
            self._names[gate] = self._names[gate] + names
        self._different = {
            frozenset((judged_key(each.a), judged_key(each.b)))
            for each in dataset.judgements
            if each.verdict == "different"
        }

    def like(self, names: Sequence[str], apart: Collection[str] = ()) -> list[Likeness]:
        """Return the persons that somebody called `names` may be, best reason first.

        Where the reasons are equally good, likeness of letters ranks.  `apart`
        are ids of persons known to be others: relatives, or named beside.
        """
        best: dict[str, Likeness] = {}
        for text in names:
            name = read_name(text)
            for actor, other in self._candidates(name):
                if actor in apart or actor not in self._called:
                    continue
                verdict = compare_read(name, other)
                if verdict.kind in {"same", "maybe"} and (
                    actor not in best or verdict.rank < best[actor].verdict.rank
                ):
                    best[actor] = Likeness(actor, other.text, verdict)
        return sorted(
            (each for each in best.values() if not self._is_judged_different(names, each.actor)),
            key=lambda each: (each.verdict.rank, -_alike(names[0], each.name), each.actor),
        )

    def _is_judged_different(self, names: Sequence[str], actor: str) -> bool:
        its = [actor, *(f"={fold(each)}" for each in self._called[actor])]
        return any(
            frozenset((f"={fold(name)}", other)) in self._different
            for name in names
            for other in its
        )

    def _candidates(self, name: ReadName) -> Iterator[tuple[str, ReadName]]:
        seen: set[tuple[str, str]] = set()
        for gate in sorted(_asked(name)):
            for actor, other in self._names.get(gate, ()):
                if (actor, other.text) not in seen:
                    seen.add((actor, other.text))
                    yield actor, read_name(other.text, other.order)


def suggested(found: Sequence[Likeness]) -> tuple[Nearest, ...]:
    """Return up to five persons to ask about; those spelt the same leave out all others."""
    same = [each for each in found if each.verdict.kind == "same"]
    return tuple(Nearest(id=each.actor, why=each.verdict.why) for each in (same or found)[:_MOST])


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one[:LONGEST], other[:LONGEST], autojunk=False).ratio()


def _gates(text: str) -> set[str]:
    """Return the keys by which a known name is found: of each of its words, in each scheme.

    Names in Latin letters are not divided before somebody asks for one of their words.
    """
    if len(text) > LONGEST or not is_latin(text):
        return _asked(read_name(text))
    words = fold(text).split()
    found = {f"j {''.join(words[at:] + words[:at])}" for at in (0, 1, -1)}
    found.add(f"= {' '.join(words)}")
    parted = is_parted(text)
    for at, word in enumerate(words):
        found.update(_keys(word, parted))
        found.add(f"written {consonants(word)}")
        if word in listed("particles"):
            found.update(_keys("".join(words[at : at + 2]), parted))
    return found


def _asked(name: ReadName) -> set[str]:
    """Return the keys of which a known name must have one: those of its family name."""
    found = {f"= {name.letters}"} if name.letters else set()
    for reading in name.readings:
        found |= {f"{reading.scheme} {family}" for family in reading.families}
    for split in name.splits:
        family, given = split.family.letters, split.letters
        last = split.family.words[-1].split()[-1]
        found |= {f"j {family}{given}", f"j {given}{family}"}
        found.update(_keys(family, name.parted), _keys(last, name.parted))
        # what has vowels is found by what has none, and not by its like
        found.add(("written " if name.script == "consonants" else "vowelless ") + consonants(last))
    if name.script == "consonants":
        found |= {key.replace("written", "vowelless") for key in found if key[0] == "w"}
    return found


@cache
def _keys(word: str, parted: bool) -> tuple[str, ...]:  # noqa: FBT001 - for the cache
    """Return the keys of one word that may be a family name; none of an initial."""
    if len(word) < 2:
        return ()
    pinyin = mandarin.families(word, parted=parted)
    keys = {f"a {loose(word)}", f"ko {word}", *(f"zh {each}" for each in pinyin)}
    return tuple(sorted(keys | ({f"ja {sound}"} if (sound := japanese(word)) else set())))
