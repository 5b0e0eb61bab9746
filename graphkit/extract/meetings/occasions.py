"""Occasions: what the rules found, the same told twice put together, and made proposals."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import NamedTuple

from graphkit.extract.article import Article, Sentence
from graphkit.extract.meetings.places import Name, place_of
from graphkit.extract.phrases.scene import Scene
from graphkit.extract.phrases.skeleton import Party
from graphkit.model import Meeting, PartialDate, Participant
from graphkit.model.dates import Certainty
from graphkit.model.drafts import MeetingProposal, Passage
from graphkit.model.names import slug
from graphkit.model.vocabulary import Capacity, Status

_CALL = re.compile(r"\b(?:(?:tele)?phon(?:e[sd]?|ing)|video|call|rang|rung|ringing)\b")
_NO_CALL = re.compile(r"courtesy call|called on|calls? on|called for")
OF_OTHERS = "the day told before? No sentence about it says so"
_SIDES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")


@dataclass(frozen=True, slots=True)
class Occasion:
    """One meeting as one sentence tells it; `sides` hold actors, the acting one first.

    `beside` are those present whose side nothing tells.
    `is_told` tells that a verb tells of it: "the meeting" behind is this one, not
    one that a noun only mentions ("after the talks between X and Y").  `goes_on`
    tells that it was on the day told of before, `is_earlier` that it
    was before that ("had first met"), `is_likely` that its date is that of the
    report, which is asked about.
    """

    rule: str
    kind: str
    status: Status
    sides: tuple[tuple[str, ...], ...]
    hosts: int | None
    leaders: tuple[str, ...]
    unnamed: tuple[str, ...]
    delegation: int | None
    date: PartialDate | None
    passages: tuple[Passage, ...]
    sentence: Sentence
    present: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    is_told: bool = True
    goes_on: bool = False
    is_earlier: bool = False
    is_likely: bool = False

    def joined_by(self, actor: str, side: int | None) -> "Occasion":
        """Return it with one more who was present, on a side if that is known, or a new one."""
        if side is None:
            return replace(self, beside=(*self.beside, actor))
        sides = tuple((*s, actor) if n == side else s for n, s in enumerate(self.sides))
        sides = (*sides, (actor,)) if side == len(self.sides) else sides
        return replace(self, sides=sides, present=(*self.present, actor))

    def with_company(self, actor: str, leader: str) -> "Occasion":
        """Return it with one more, on the side of whom the actor came with."""
        return replace(self, sides=tuple((*s, actor) if leader in s else s for s in self.sides))

    def only_with(self, across: Collection[str]) -> "Occasion":
        """Return it with nobody of the side of those `across` but them: of several met in turn."""
        sides = (
            tuple(a for a in side if a in across) if set(side) & set(across) else side
            for side in self.sides
        )
        return replace(self, sides=tuple(sides))

    def but_for(self, across: Collection[str]) -> "list[Occasion]":
        """Return the meetings with the others of the side of those `across`, if there are any."""
        return [
            replace(self, sides=tuple(rest if n == nth else s for n, s in enumerate(self.sides)))
            for nth, side in enumerate(self.sides)
            if set(side) & set(across) and (rest := tuple(a for a in side if a not in across))
        ]

    def is_on(self, day: PartialDate) -> bool:
        """Tell whether the meeting can have been on a day."""
        return self.date is not None and _overlap(self.date, day)

    @property
    def actors(self) -> tuple[str, ...]:
        """Everyone who takes part."""
        return (*(actor for side in self.sides for actor in side), *self.beside)

    @property
    def pairs(self) -> frozenset[frozenset[str]]:
        """Every two actors of different sides."""
        return frozenset(
            frozenset((one, other))
            for n, side in enumerate(self.sides)
            for one in side
            for rest in self.sides[n + 1 :]
            for other in rest
        )

    @property
    def core(self) -> frozenset[frozenset[str]]:
        """Every two actors of different sides of whom more is told than that they were present."""
        return frozenset(pair for pair in self.pairs if not pair & set(self.present))


class Company(NamedTuple):
    """Who took part, by sides: the part of an `Occasion` that its parties tell."""

    sides: tuple[tuple[str, ...], ...]
    leaders: tuple[str, ...]
    unnamed: tuple[str, ...]
    delegation: int | None


def company_of(sides: Sequence[Sequence[Party]]) -> Company:
    """Return who took part, of the parties on each side."""
    return Company(
        sides=tuple(tuple(dict.fromkeys(m for p in side for m in p.members)) for side in sides),
        leaders=tuple(m for side in sides for p in side for m in p.leaders),
        unnamed=tuple(
            m
            for side in sides
            for p in side
            if p.delegation
            for m in p.members
            if m not in p.leaders or not p.named
        ),
        delegation=next((n for n, s in enumerate(sides) if any(p.delegation for p in s)), None),
    )


def kind_of(words: str, kind: str = "meeting") -> str:
    """Return the kind of a meeting told in these words: a call where they speak of a telephone."""
    return "call" if _CALL.search(words) and not _NO_CALL.search(words) else kind


def merged(found: Sequence[Occasion]) -> list[Occasion]:
    """Return the occasions with the same one told twice put together."""
    result: list[Occasion] = []
    for each in found:
        same = [n for n, other in enumerate(result) if is_same(each, other)]
        dated = [n for n in same if result[n].date and each.date]
        if same:
            at = dated[-1] if dated else same[-1]
            result[at] = together(result[at], each)
        else:
            result.append(each)
    return result


def fulfilled(found: Sequence[Occasion]) -> list[Occasion]:
    """Return the occasions without plans of which a text goes on to tell that they were held."""
    held = [each for each in found if each.status == "held" and each.date]
    return [
        each
        for each in found
        if not each.date
        or each.status != "planned"
        or not any(each.pairs <= other.pairs and other.is_on(each.date) for other in held)
    ]


def is_same(one: Occasion, other: Occasion) -> bool:
    """Tell whether two tellings can be of one occasion: a pair in common, no contradiction."""
    if one.status != other.status or (one.kind == "call") != (other.kind == "call"):
        return False
    if not one.core & other.core and one.is_told and other.is_told:
        return False  # "the same day, X met Y", who had been present at another's meeting
    if not (one.core & other.core or one.pairs <= other.pairs or other.pairs <= one.pairs):
        return False
    if one.date is None or other.date is None:
        return one.is_earlier == other.is_earlier
    return _overlap(one.date, other.date)


def _overlap(one: PartialDate, other: PartialDate) -> bool:
    return other.overlaps(one.earliest, one.latest) != Certainty.NO


def together(one: Occasion, other: Occasion) -> Occasion:
    """Return one occasion of two tellings: everyone of either, the more precise date."""
    sides = [list(side) for side in one.sides]
    for nth, side in enumerate(other.sides):
        at = next((n for n, mine in enumerate(sides) if set(mine) & set(side)), None)
        if at is None:
            at = min(nth, len(sides) - 1)
        sides[at] += [a for a in side if all(a not in mine for mine in sides)]
    placed = {actor for side in sides for actor in side}
    dated = min(
        (o for o in (one, other) if o.date), key=lambda o: (*_width(o), o.is_likely), default=one
    )
    named = {a for o in (one, other) for a in o.actors if a not in o.unnamed}
    passages = {(p.start, p.end): p for p in (*one.passages, *other.passages)}
    return replace(
        one,
        sides=tuple(tuple(side) for side in sides),
        leaders=tuple(dict.fromkeys((*one.leaders, *other.leaders))),
        unnamed=tuple(a for a in dict.fromkeys((*one.unnamed, *other.unnamed)) if a not in named),
        date=dated.date,
        is_likely=dated.is_likely,
        passages=tuple(passages[key] for key in sorted(passages)),
        present=tuple(dict.fromkeys((*one.present, *other.present))),
        beside=tuple(a for a in dict.fromkeys((*one.beside, *other.beside)) if a not in placed),
        hosts=one.hosts if one.hosts is not None else other.hosts,
    )


def _width(occasion: Occasion) -> tuple[timedelta, str]:
    day = occasion.date
    return (day.latest - day.earliest, day.text) if day else (timedelta.max, "")


def proposal(article: Article, occasion: Occasion, scene: Scene) -> MeetingProposal:
    """Return an occasion as a proposal."""
    names = "-".join(sorted(side[0] for side in occasion.sides[:2]))
    when = str(occasion.date) if occasion.date else article.source.id
    record = Meeting(
        id=slug(f"{when} {names}"),
        kind=occasion.kind,
        date=occasion.date,
        place=_place(article, occasion) if occasion.kind != "call" else None,
        status=occasion.status,
        participants=(
            *(
                _participant(actor, nth, occasion, _side_names(occasion, scene))
                for nth, side in enumerate(occasion.sides)
                for actor in side
            ),
            *(Participant(who=actor, capacity="also_present") for actor in occasion.beside),
        ),
    )
    key = f"{occasion.passages[0].start} {names} {when}"
    return MeetingProposal(
        id=slug(f"meeting {key}"),
        rule=occasion.rule,
        passages=occasion.passages,
        questions=(
            *([f"Was it on {occasion.date}, {OF_OTHERS}"] if occasion.is_likely else []),
            *(f"On which side was {actor}?" for actor in occasion.beside),
        ),
        record=record,
    )


def _place(article: Article, occasion: Occasion) -> str | None:
    """Return where an occasion was, as its first passage tells."""
    told = occasion.passages[0]
    names = [
        Name(each.start - told.start, each.end - told.start, each.actor in occasion.actors)
        for each in article.mentions_in(told.start, told.end)
        if article.actors[each.actor].record.kind == "person"
    ]
    return place_of(told.quote, names)


def _side_names(occasion: Occasion, scene: Scene) -> list[str]:
    """Return what each side is called: host and guest, or its country, or its place in the row."""
    if occasion.hosts is not None and len(occasion.sides) == 2:
        return ["host", "guest"] if occasion.hosts == 0 else ["guest", "host"]
    countries = [
        next((c.lower() for actor in side if (c := scene.country(actor))), None)
        for side in occasion.sides
    ]
    if None not in countries and len(set(countries)) == len(countries):
        return [each or "" for each in countries]
    return [_SIDES[nth] if nth < len(_SIDES) else f"side_{nth}" for nth in range(len(countries))]


def _participant(actor: str, nth: int, occasion: Occasion, sides: list[str]) -> Participant:
    capacity: Capacity | None = (
        "also_present"
        if actor in occasion.present
        else "leader"
        if actor in occasion.leaders
        else "member"
        if nth == occasion.delegation
        else None
    )
    return Participant(
        who=actor, side=sides[nth], capacity=capacity, inferred=actor in occasion.unnamed
    )
