"""The names of many persons, by the readings of their family names: whom a new name may mean."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from graphkit.model import Dataset
from graphkit.model.drafts import Nearest
from graphkit.model.names import fold
from graphkit.resolve.names import mandarin
from graphkit.resolve.names.names import ReadName, read_name
from graphkit.resolve.names.parts import Split
from graphkit.resolve.names.spelling import consonants, japanese, loose
from graphkit.resolve.names.verdict import Verdict, compare_read

_MOST = 5


@dataclass(frozen=True, slots=True)
class Likeness:
    """An actor that a name may stand for, by which of the actor's names, and why."""

    actor: str
    name: str
    verdict: Verdict


class NameIndex:
    """The names of a dataset's persons, found by their family names in every spelling and reading.

    Its judgements are obeyed: who is judged "different" is never put forward.
    """

    def __init__(self, dataset: Dataset) -> None:
        self._names: dict[str, list[tuple[str, ReadName]]] = defaultdict(list)
        for actor in dataset.actors:
            if actor.kind != "person" or actor.withdrawn:
                continue
            for name in actor.names:
                ready = read_name(name.text, name.order)
                for gate in _gates(ready):
                    self._names[gate].append((actor.id, ready))
        self._called = {each.id: [name.text for name in each.names] for each in dataset.actors}
        self._different = {
            frozenset((fold(each.a), fold(each.b)))
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
                if actor in apart or self._is_judged_different(names, actor):
                    continue
                verdict = compare_read(name, other)
                if verdict.kind in {"same", "maybe"} and (
                    actor not in best or verdict.rank < best[actor].verdict.rank
                ):
                    best[actor] = Likeness(actor, other.text, verdict)
        return sorted(
            best.values(),
            key=lambda each: (each.verdict.rank, -_alike(names[0], each.name), each.actor),
        )

    def _is_judged_different(self, names: Sequence[str], actor: str) -> bool:
        return any(
            frozenset((fold(name), fold(other))) in self._different
            for name in names
            for other in (actor, *self._called[actor])
        )

    def _candidates(self, name: ReadName) -> Iterator[tuple[str, ReadName]]:
        seen: set[tuple[str, str]] = set()
        for gate in sorted(_gates(name)):
            for actor, other in self._names.get(gate, ()):
                if (actor, other.text) not in seen:
                    seen.add((actor, other.text))
                    yield actor, other


def suggested(found: Sequence[Likeness]) -> tuple[Nearest, ...]:
    """Return up to five persons to ask about; those spelt the same leave out all others."""
    same = [each for each in found if each.verdict.kind == "same"]
    return tuple(Nearest(id=each.actor, why=each.verdict.why) for each in (same or found)[:_MOST])


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _gates(name: ReadName) -> set[str]:
    """Return the keys of which two names must share one: their family names, in each scheme."""
    found = {f"= {name.letters}"} if name.letters else set()
    for reading in name.readings:
        found |= {f"{reading.scheme} {family}" for family in reading.families}
    for split in name.splits:
        found.update(_gates_of(split, name))
    return found


def _gates_of(split: Split, name: ReadName) -> Iterator[str]:
    family, given = split.family.letters, split.letters
    yield f"a {loose(split.family.key)}"
    yield f"ko {family}"
    yield f"c {consonants(split.family.key)}"
    if sound := japanese(family):
        yield f"ja {sound}"
    for spelled in mandarin.families(family, parted=name.parted):
        yield f"zh {spelled}"
    yield f"j {family}{given}"
    yield f"j {given}{family}"
