"""From records to the parts of the payload, actors and sources by their index."""

from datetime import date
from functools import lru_cache
from typing import TypedDict

from graphkit.analysis.disputes import is_disputed
from graphkit.analysis.lineage import kin_of
from graphkit.analysis.offices import Titles, titles
from graphkit.model import (
    Actor,
    Dataset,
    Dispute,
    Evidence,
    Institution,
    Kinship,
    Meeting,
    PartialDate,
    Participant,
    Person,
    Role,
    Source,
)
from graphkit.model.terms import certain_days, possible_days
from graphkit.page import contract_records as to
from graphkit.page.safe import safe_url

_NONE = Titles()


class _Cited(TypedDict):
    evidence: tuple[Evidence, ...]
    sources: tuple[int, ...]


class _Claim(_Cited):
    """The fields every claim's part shares."""

    against: tuple[int, ...]
    inferred: bool
    disputed: bool
    note: str | None


class Parts:
    """The records of a dataset as parts of the payload; lists are in the order of ids and keys."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self.actors = sorted(dataset.actors, key=lambda each: each.id)
        self.meetings = sorted(dataset.meetings, key=_when)
        self.roles = sorted(dataset.roles, key=lambda each: each.key)
        self.kinship = sorted(dataset.kinship, key=lambda each: each.key)
        self.disputes = sorted(dataset.disputes, key=lambda each: each.id)
        self.sources = sorted(dataset.sources, key=lambda each: each.id)
        self.held = [nth for nth, each in enumerate(self.meetings) if each.status == "held"]
        self.actor_index = {each.id: nth for nth, each in enumerate(self.actors)}
        self._related = {each for kin in self.kinship for each in (kin.person, kin.other)}
        self._source = {each.id: nth for nth, each in enumerate(self.sources)}
        self.index = {
            "meetings": {each.id: nth for nth, each in enumerate(self.meetings)},
            "roles": {each.key: nth for nth, each in enumerate(self.roles)},
            "kinship": {each.key: nth for nth, each in enumerate(self.kinship)},
        }

    def actor(self, actor: Actor) -> to.ActorPart:
        """Return one actor with its names and, of a person, its kin."""
        known = actor.name
        related = isinstance(actor, Person) and actor.id in self._related
        kin = kin_of(self._dataset, actor.id) if related else ()
        return to.ActorPart(
            id=actor.id,
            kind=actor.kind,
            name=known,
            names=tuple(
                to.NamePart(
                    text=name.text,
                    lang=name.lang,
                    status=name.status,
                    main=name.text == known,
                    note=name.note,
                    **self._cited(name.evidence),
                )
                for name in actor.names
            ),
            country=actor.country,
            type=actor.type if isinstance(actor, Institution) else None,
            parent=self._known(actor.parent if isinstance(actor, Institution) else None),
            born=span(actor.born if isinstance(actor, Person) else None),
            died=span(actor.died if isinstance(actor, Person) else None),
            note=actor.note,
            kin=tuple(
                to.KinPart(degree=degree, actor=self.actor_index[ref.id], inferred=inferred)
                for degree, ref, inferred in kin
            ),
        )

    def meeting(self, meeting: Meeting) -> to.MeetingPart:
        """Return one meeting, its participants with the offices they held on the day."""
        return to.MeetingPart(
            id=meeting.id,
            kind=meeting.kind,
            status=meeting.status,
            title=meeting.title,
            format=meeting.format,
            date=span(meeting.date),
            place=meeting.place,
            part_of=self.index["meetings"].get(meeting.part_of or ""),
            under=self._known(meeting.under),
            outcome=meeting.outcome,
            participants=tuple(self._participant(p, meeting.date) for p in meeting.participants),
            **self._claim(meeting),
        )

    def role(self, role: Role) -> to.RolePart:
        """Return one role with its term in words and in days."""
        certain = certain_days(role)
        return to.RolePart(
            key=role.key,
            title=f"acting {role.title}" if role.acting else role.title,
            person=self._known(role.person),
            institution=self._known(role.institution),
            since=role.since.text if role.since else None,
            until=None if role.until is None else str(role.until),
            as_of=span(role.as_of),
            possible=_iso(possible_days(role)),
            certain=_iso(certain) if certain else None,
            acting=role.acting,
            shared=role.shared,
            descriptive=role.descriptive,
            **self._claim(role),
        )

    def kin(self, kinship: Kinship) -> to.KinshipPart:
        """Return one tie of kinship."""
        return to.KinshipPart(
            key=kinship.key,
            person=self.actor_index[kinship.person],
            relation=kinship.relation,
            other=self.actor_index[kinship.other],
            **self._claim(kinship),
        )

    def dispute(self, dispute: Dispute) -> to.DisputePart:
        """Return one dispute with all its readings."""
        return to.DisputePart(
            id=dispute.id,
            topic=dispute.topic,
            kind=dispute.kind,
            about=dispute.about,
            readings=tuple(
                to.ReadingPart(value=each.value, **self._cited(each.evidence))
                for each in dispute.readings
            ),
            ruling=dispute.ruling,
        )

    def source(self, source: Source) -> to.SourcePart:
        """Return one source, its address only if it is safe to follow."""
        return to.SourcePart(
            id=source.id,
            title=source.title,
            publisher=source.publisher,
            published=span(source.published),
            basis=source.published_basis,
            url=safe_url(source.url),
            language=source.language,
            digest_of=source.digest_of,
            note=source.note,
        )

    def _participant(self, each: Participant, when: PartialDate | None) -> to.ParticipantPart:
        in_office = each.who in self._dataset.roles_of
        held = titles(self._dataset, each.who, when) if in_office else _NONE
        return to.ParticipantPart(
            who=self.actor_index[each.who],
            side=each.side,
            capacity=each.capacity,
            on_behalf_of=self._known(each.on_behalf_of),
            inferred=each.inferred,
            note=each.note,
            titles=held.certain,
            perhaps=held.possible,
        )

    def _claim(self, claim: Meeting | Role | Kinship) -> _Claim:
        cited = self._cited(claim.evidence)
        backed = {self._source[e.source] for e in claim.evidence if e.stance == "supports"}
        return {
            **cited,
            "against": tuple(each for each in cited["sources"] if each not in backed),
            "inferred": claim.inferred,
            "disputed": is_disputed(claim),
            "note": claim.note,
        }

    def _cited(self, evidence: tuple[Evidence, ...]) -> _Cited:
        sources = {self._source[each.source] for each in evidence}
        return {"evidence": evidence, "sources": tuple(sorted(sources))}

    def _known(self, actor: str | None) -> int | None:
        return None if actor is None else self.actor_index.get(actor)


@lru_cache(maxsize=10_000)
def span(when: PartialDate | None) -> to.Span | None:
    """Return a partial date as the payload has it."""
    if when is None:
        return None
    days = (when.start_low, when.start_high, when.end_low, when.end_high)
    return to.Span(
        text=when.text,
        days=tuple(day.isoformat() for day in (days[:1] if len(set(days)) == 1 else days)),
        doubted=when.uncertain,
    )


def _iso(days: tuple[date, date]) -> tuple[str, str]:
    return days[0].isoformat(), days[1].isoformat()


def _when(meeting: Meeting) -> tuple[date, date, str]:
    """Order meetings by time, undated ones last; "by 2018" stands at the end of 2018."""
    if not meeting.date:
        return date.max, date.max, meeting.id
    first, last = meeting.date.earliest, meeting.date.latest
    return (last if first == date.min else first), last, meeting.id
