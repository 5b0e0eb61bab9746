"""Claims of a proposer to proposals: nothing that does not stand in the text word for word."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from graphkit.extract.article import Article, Mention, Mentioned
from graphkit.extract.proposed import institution, person
from graphkit.extract.proposers.claimed import (
    Claimed,
    ClaimedKinship,
    ClaimedMeeting,
    ClaimedPerson,
    ClaimedRole,
)
from graphkit.extract.proposers.verbatim import find
from graphkit.extract.roles.terms import before
from graphkit.model import Kinship, Meeting, PartialDate, Participant, Role
from graphkit.model.drafts import (
    ClaimProposal,
    KinshipProposal,
    MeetingProposal,
    Passage,
    RoleProposal,
)
from graphkit.model.names import fold, slug

_NOT_WORD = re.compile(r"[^a-z]+")


class _NotThereError(Exception):
    """Words that a proposer gives do not stand in the text."""


@dataclass(frozen=True)
class Adopted:
    """The article with the actors that were added, the proposals, and how many were dropped.

    `named` are all actors that the claims name.
    """

    article: Article
    proposals: tuple[ClaimProposal, ...]
    dropped: int
    named: frozenset[str]


def adopted(article: Article, claims: Iterable[Claimed | None], rule: str) -> Adopted:
    """Return what can be taken over of the `claims` of the proposer called `rule`."""
    taking = _Taking(article, rule)
    proposals: dict[str, ClaimProposal] = {}
    dropped = 0
    for claim in claims:
        try:
            for each in taking.proposal(claim) if claim else taking.nothing():
                proposals.setdefault(each.id, each)
        except (_NotThereError, ValidationError):
            dropped += 1
    return Adopted(taking.article(), tuple(proposals.values()), dropped, frozenset(taking.named))


class _Taking:
    """An article to which actors are added as claims name them."""

    def __init__(self, article: Article, rule: str) -> None:
        self._given = article
        self._rule = rule
        self._actors: dict[str, Mentioned] = dict(article.actors)
        self._mentions: list[Mention] = list(article.mentions)
        self._ids = _ids_by_name(article)
        self.named: set[str] = set()

    def article(self) -> Article:
        mentions = tuple(sorted(self._mentions, key=lambda each: each.start))
        return replace(self._given, mentions=mentions, actors=MappingProxyType(self._actors))

    def proposal(self, claim: Claimed) -> list[ClaimProposal]:
        """Return a claim as a proposal; a person alone is added and proposes nothing else."""
        passage = self._passage(claim)
        match claim:
            case ClaimedPerson():
                self._actor(claim.name, passage)
                return []
            case ClaimedRole():
                return [self._role(claim, passage)]
            case ClaimedMeeting():
                return [self._meeting(claim, passage)]
            case ClaimedKinship():
                return [self._kinship(claim, passage)]

    def nothing(self) -> list[ClaimProposal]:
        """Refuse what has no form that can be read."""
        raise _NotThereError

    def _passage(self, claim: Claimed) -> Passage:
        text, start = self._given.text, claim.start
        if start is not None and not text.startswith(claim.quote, max(start, 0)):
            raise _NotThereError
        found = find(claim.quote, text, start or 0)
        if found is None:
            raise _NotThereError
        return self._given.passage(*self._sentences(*found.span()))

    def _sentences(self, start: int, end: int) -> tuple[int, int]:
        """Return where the sentences begin and end that a quote is from: "met" is no receipt."""
        first, last = (self._given.sentence_at(at) for at in (start, end - 1))
        return min(first.start if first else start, start), max(last.end if last else end, end)

    def _within(self, words: str, passage: Passage) -> Passage:
        """Return where words stand: in the passage, else anywhere in the text, else nowhere."""
        text = self._given.text
        found = find(words, text, passage.start, passage.end) or find(words, text)
        if found is None:
            raise _NotThereError
        return self._given.passage(*found.span())

    def _actor(self, name: str, passage: Passage, kind: str = "person") -> str:
        """Return the id of whoever is called so, added if nobody in the article is."""
        place = self._within(name, passage)
        id_ = self._ids.get((kind, fold(name))) or self._added(place, kind)
        self._ids[kind, fold(name)] = id_
        self.named.add(id_)
        return id_

    def _added(self, place: Passage, kind: str) -> str:
        """Return the id of somebody new, whose name stands at a place."""
        taken, names = {*self._given.dataset.actor, *self._actors}, [place.quote]
        record = institution(names, taken) if kind == "institution" else person(names, (), taken)
        self._actors[record.id] = Mentioned(record)
        self._mentions.append(Mention(place.start, place.end, record.id, self._rule))
        return record.id

    def _role(self, claim: ClaimedRole, passage: Passage) -> RoleProposal:
        if not find(claim.title, self._given.text, inflected=True):
            raise _NotThereError
        body = claim.institution and self._actor(claim.institution, passage, "institution")
        who = self._actor(claim.person, passage)
        day = self._given.reference.day
        is_held = claim.status in ("current", "acting")
        until = self._date(claim.until, passage) if claim.until else None
        record = Role(
            person=who,
            title=claim.title,
            institution=body or None,
            since=self._date(claim.since, passage) if claim.since else None,
            until=until or (before(day) if claim.status == "former" else None),
            as_of=day if is_held and not until else None,
            acting=claim.status == "acting",
        )
        return RoleProposal(**self._fields(record.key, passage), record=record)

    def _meeting(self, claim: ClaimedMeeting, passage: Passage) -> MeetingProposal:
        sides = {self._actor(each.name, passage): _word(each.side) for each in claim.participants}
        if len(sides) == 2 and not any(
            sides.values()
        ):  # who met, and nobody else, faced each other
            sides = dict(zip(sides, ("first", "second"), strict=True))
        day = self._date(claim.when, passage) if claim.when else None
        record = Meeting(
            id=slug(" ".join([str(day or ""), *sorted(sides)])),
            kind=_word(claim.kind) or "meeting",
            date=day,
            place=self._within(claim.place, passage).quote if claim.place else None,
            status=claim.status,
            participants=tuple(Participant(who=who, side=side) for who, side in sides.items()),
        )
        questions = tuple(f"On which side was {who}?" for who, side in sides.items() if not side)
        fields = self._fields(record.id, passage)
        return MeetingProposal(**fields, questions=questions, record=record)

    def _kinship(self, claim: ClaimedKinship, passage: Passage) -> KinshipProposal:
        record = Kinship(
            person=self._actor(claim.person, passage),
            relation=claim.relation,
            other=self._actor(claim.other, passage),
        )
        return KinshipProposal(**self._fields(record.key, passage), record=record)

    def _date(self, words: str, passage: Passage) -> PartialDate | None:
        """Return the value the rules read in these words: a proposer's own is never taken."""
        place = self._within(words, passage)
        start, end = place.start, place.end
        dates = (d for d in self._given.dates if d.passage.start < end and start < d.passage.end)
        return next((each.value for each in dates if each.value), None)

    def _fields(self, key: str, passage: Passage) -> dict[str, Any]:
        return {"id": slug(f"{self._rule} {key}"), "rule": self._rule, "passages": (passage,)}


def _ids_by_name(article: Article) -> dict[tuple[str, str], str]:
    """Return the ids of actors by kind and by each name the text or a record calls them."""
    ids: dict[tuple[str, str], str] = {}
    for id_, actor in article.actors.items():
        for name in actor.record.names:
            ids.setdefault((actor.record.kind, fold(name.text)), id_)
    for each in article.mentions:
        kind = article.actors[each.actor].record.kind
        ids.setdefault((kind, fold(article.text[each.start : each.end])), each.actor)
    return ids


def _word(text: str | None) -> str | None:
    """Return a word as the vocabulary writes it, None when nothing is left."""
    return _NOT_WORD.sub("_", (text or "").lower()).strip("_")[:32] or None
