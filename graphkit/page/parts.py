"""From records to the parts of the payload, in columns, actors and sources by their index."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain, repeat
from operator import attrgetter, eq, itemgetter
from typing import Any, TypeVar

from graphkit.analysis.disputes import is_disputed
from graphkit.analysis.lineage import kin_of
from graphkit.analysis.offices import titles
from graphkit.model import (
    Claim,
    Dataset,
    Dispute,
    Evidence,
    Kinship,
    Meeting,
    PartialDate,
    Role,
    Source,
)
from graphkit.model.terms import certain_days, possible_days
from graphkit.page import contract_records as to
from graphkit.page.columns import Lists, Records
from graphkit.page.safe import safe_url

C = TypeVar("C", Role, Kinship)


class Parts:
    """The records of a dataset as parts of the payload; lists are in the order of ids and keys."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self.actors = sorted(dataset.actors, key=lambda each: each.id)
        self.meetings = sorted(dataset.meetings, key=_when)
        self.roles, roles = _by_key(dataset.roles)
        self.kinship, ties = _by_key(dataset.kinship)
        self.disputes = sorted(dataset.disputes, key=lambda each: each.id)
        self.sources = sorted(dataset.sources, key=lambda each: each.id)
        self.held = [nth for nth, each in enumerate(self.meetings) if each.status == "held"]
        self.actor_index = {each.id: nth for nth, each in enumerate(self.actors)}
        self._source = {each.id: nth for nth, each in enumerate(self.sources)}
        self.index = {
            "meetings": {each.id: nth for nth, each in enumerate(self.meetings)},
            "roles": {key: nth for nth, key in enumerate(roles)},
            "kinship": {key: nth for nth, key in enumerate(ties)},
        }
        self._keys = {"roles": roles, "kinship": ties}

    def actor_parts(self) -> Records[to.ActorPart]:
        """Return the actors with their names and, of persons, their kin."""
        every = self.actors
        bodies = [each if each.kind == "institution" else None for each in every]
        persons = [each if each.kind == "person" else None for each in every]
        names = tuple(each.name for each in every)
        return Records(
            to.ActorPart,
            **_as_they_are(every, "id", "kind", "country", "note"),
            name=names,
            names=self._names(names),
            type=tuple(each.type if each else None for each in bodies),
            parent=tuple(self._known(each.parent) if each else None for each in bodies),
            born=tuple(span(each.born) if each else None for each in persons),
            died=tuple(span(each.died) if each else None for each in persons),
            kin=tuple(self._kin(each.id) if each else () for each in persons),
        )

    def _names(self, main: Sequence[str]) -> Lists:
        lists = Lists.of([each.names for each in self.actors])
        same = _as_they_are(lists.items, "evidence", "text", "lang", "status", "note")
        known = chain.from_iterable(map(repeat, main, lists.lengths))
        names = Records(
            to.NamePart,
            **same,
            sources=tuple(map(self._sources, same["evidence"])),
            main=tuple(map(eq, same["text"], known)),
        )
        return Lists(lists.lengths, names)

    def _kin(self, actor: str) -> tuple[to.KinPart, ...]:
        if actor not in self._dataset.kinship_of:
            return ()
        return tuple(
            to.KinPart(degree=degree, actor=self.actor_index[ref.id], inferred=inferred)
            for degree, ref, inferred in kin_of(self._dataset, actor)
        )

    def meeting_parts(self) -> Records[to.MeetingPart]:
        """Return the meetings, their participants with the offices they held on the day."""
        every = self.meetings
        larger, under, dates = _as_they_are(every, "part_of", "under", "date").values()
        return Records(
            to.MeetingPart,
            **_as_they_are(every, "id", "kind", "status", "title", "format", "place", "outcome"),
            **self._claims(every),
            date=tuple(map(span, dates)),
            part_of=tuple(map(self.index["meetings"].get, larger)),
            under=tuple(map(self._known, under)),
            participants=self._participants(dates),
        )

    def _participants(self, dates: Sequence[PartialDate | None]) -> Lists:
        lists = Lists.of([each.participants for each in self.meetings])
        same = _as_they_are(lists.items, "side", "capacity", "inferred", "note")
        who, principal = _as_they_are(lists.items, "who", "on_behalf_of").values()
        days = chain.from_iterable(map(repeat, dates, lists.lengths))
        held = tuple(map(titles, repeat(self._dataset), who, days))
        participants = Records(
            to.ParticipantPart,
            **same,
            who=tuple(map(self.actor_index.__getitem__, who)),
            on_behalf_of=tuple(map(self._known, principal)),
            titles=tuple(each.certain for each in held),
            perhaps=tuple(each.possible for each in held),
        )
        return Lists(lists.lengths, participants)

    def role_parts(self) -> Records[to.RolePart]:
        """Return the roles with their terms in words and in days."""
        every = self.roles
        certain = [certain_days(each) for each in every]
        return Records(
            to.RolePart,
            key=self._keys["roles"],
            **_as_they_are(every, "acting", "shared", "descriptive"),
            **self._claims(every),
            title=tuple(f"acting {each.title}" if each.acting else each.title for each in every),
            person=tuple(self._known(each.person) for each in every),
            institution=tuple(self._known(each.institution) for each in every),
            since=tuple(each.since.text if each.since else None for each in every),
            until=tuple(None if each.until is None else str(each.until) for each in every),
            as_of=tuple(span(each.as_of) for each in every),
            possible=tuple(_iso(possible_days(each)) for each in every),
            certain=tuple(_iso(days) if days else None for days in certain),
        )

    def kinship_parts(self) -> Records[to.KinshipPart]:
        """Return the ties of kinship."""
        every = self.kinship
        return Records(
            to.KinshipPart,
            key=self._keys["kinship"],
            relation=tuple(each.relation for each in every),
            **self._claims(every),
            person=tuple(self.actor_index[each.person] for each in every),
            other=tuple(self.actor_index[each.other] for each in every),
        )

    def dispute(self, dispute: Dispute) -> to.DisputePart:
        """Return one dispute with all its readings."""
        return to.DisputePart(
            id=dispute.id,
            topic=dispute.topic,
            kind=dispute.kind,
            about=dispute.about,
            readings=tuple(
                to.ReadingPart(
                    value=each.value,
                    evidence=each.evidence,
                    sources=self._sources(each.evidence),
                )
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

    def _claims(self, claims: Sequence[Claim]) -> dict[str, Sequence[Any]]:
        """Return the columns that all claims have."""
        same = _as_they_are(claims, "evidence", "inferred", "note")
        disputed = tuple(map(is_disputed, claims))
        doubted = zip(same["evidence"], disputed, strict=True)
        return {
            **same,
            "sources": tuple(map(self._sources, same["evidence"])),
            "against": tuple(self._against(each) if doubt else () for each, doubt in doubted),
            "disputed": disputed,
        }

    def _sources(self, evidence: Sequence[Evidence]) -> tuple[int, ...]:
        return tuple(sorted({self._source[each.source] for each in evidence})) if evidence else ()

    def _against(self, evidence: Sequence[Evidence]) -> tuple[int, ...]:
        """Return the sources that do nothing but dispute or deny."""
        backed = {each.source for each in evidence if each.stance == "supports"}
        return self._sources([each for each in evidence if each.source not in backed])

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


def _as_they_are(records: Sequence[Any], *fields: str) -> dict[str, tuple[Any, ...]]:
    """Return the columns of fields that the page has as the records have them."""
    columns = tuple(zip(*map(attrgetter(*fields), records), strict=True)) or ((),) * len(fields)
    return dict(zip(fields, columns, strict=True))


def _by_key(claims: Iterable[C]) -> tuple[list[C], tuple[str, ...]]:
    """Return claims in the order of their keys, and the keys, of which each takes long to make."""
    keyed = sorted(((each.key, each) for each in claims), key=itemgetter(0))
    return [each for _, each in keyed], tuple(key for key, _ in keyed)


def _iso(days: tuple[date, date]) -> tuple[str, str]:
    return days[0].isoformat(), days[1].isoformat()


def _when(meeting: Meeting) -> tuple[date, date, str]:
    """Order meetings by time, undated ones last; "by 2018" stands at the end of 2018."""
    if not meeting.date:
        return date.max, date.max, meeting.id
    first, last = meeting.date.earliest, meeting.date.latest
    return (last if first == date.min else first), last, meeting.id
