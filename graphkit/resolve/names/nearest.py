"""The known persons whom a name may stand for, each with the reason: questions, never answers."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from graphkit.model import Dataset, Name
from graphkit.model.drafts import Nearest
from graphkit.model.names import fold
from graphkit.resolve.names.comparing import readings, same_name, script
from graphkit.resolve.names.han import one_form

_ALIKE = 0.7  # share of letters that two given names have in common, to be worth a question
_MOST = 3
_SAME = 2.0


class _Entry(NamedTuple):
    actor: str
    name: Name
    given: str


class NameIndex:
    """The persons of a dataset by family name, ready to be compared with names of a text."""

    def __init__(self, dataset: Dataset) -> None:
        self._by_family: dict[str, list[_Entry]] = defaultdict(list)
        for actor in dataset.actors:
            if actor.kind == "person" and not actor.withdrawn:
                for name in actor.names:
                    for family, given in _readings(name):
                        self._by_family[family].append(_Entry(actor.id, name, given))
                    if script(name.text) in {"han", "hangul"}:
                        self._by_family[one_form(name.text)].append(_Entry(actor.id, name, ""))
        self._different = {
            frozenset((fold(each.a), fold(each.b)))
            for each in dataset.judgements
            if each.verdict == "different"
        }
        self._names = {each.id: [name.text for name in each.names] for each in dataset.actors}

    def nearest(self, names: Sequence[str], apart: Collection[str] = ()) -> tuple[Nearest, ...]:
        """Return up to three known persons whom somebody called `names` may be, likeliest first.

        A name in common leaves out all others.  `apart` are ids of known
        persons who are told apart already: by a judgement, as relatives, or
        because they stand beside this one.
        """
        best: dict[str, tuple[float, str]] = {}
        for text in names:
            for entry in self._candidates(text):
                if entry.actor not in apart and not self._is_judged_different(names, entry.actor):
                    rank, why = _likeness(text, entry)
                    if rank and rank > best.get(entry.actor, (0.0, ""))[0]:
                        best[entry.actor] = rank, why
        same = {actor: found for actor, found in best.items() if found[0] >= _SAME}
        ranked = sorted((same or best).items(), key=lambda item: (-item[1][0], item[0]))
        return tuple(Nearest(id=actor, why=why) for actor, (_, why) in ranked[:_MOST])

    def _candidates(self, text: str) -> Iterator[_Entry]:
        if script(text) in {"han", "hangul"}:
            yield from self._by_family.get(one_form(text), ())
        families = {family for family, _ in _readings(Name(text=text))} or {fold(text)}
        for family in sorted(families):
            yield from self._by_family.get(family, ())

    def _is_judged_different(self, names: Sequence[str], actor: str) -> bool:
        others = (actor, *self._names[actor])
        return any(
            frozenset((fold(name), fold(other))) in self._different
            for name in names
            for other in others
        )


def _readings(name: Name) -> Iterator[tuple[str, str]]:
    """Yield every reading of a name, beside Latin and beside other alphabets."""
    found = readings(name.text, name.order)
    yield from sorted(found | readings(name.text, name.order, "other"))


def _likeness(text: str, entry: _Entry) -> tuple[float, str]:
    """Return how likely two names are one, 0 for not at all, and the reason."""
    known = entry.name.text
    if why := same_name(text, known, (None, entry.name.order)):
        return _SAME, why
    if len(fold(text).split()) == 1 and script(text) == "latin":
        return 0.5, f"the family name of {known}"
    if script(text) != script(known) or _initials(text) != _initials(known):
        return 0.0, ""
    given = {own for family, own in readings(text) if own and own[0] == entry.given[:1]}
    alike = max((SequenceMatcher(None, own, entry.given).ratio() for own in given), default=0.0)
    return (
        (alike, f"the same family name, and spelt like {known}") if alike >= _ALIKE else (0.0, "")
    )


def _initials(text: str) -> frozenset[str]:
    return frozenset(word for word in fold(text).split() if len(word) == 1)
