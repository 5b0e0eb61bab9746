"""From records to the parts of the payload, in columns, actors and sources by their index."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain, count, repeat
from operator import eq
from typing import Any

import numpy as np

from graphkit.analysis.disputes import is_disputed
from graphkit.analysis.lineage import kin_of
from graphkit.analysis.offices import NONE, Term, titles_among
from graphkit.model import Claim, Dispute, Evidence, PartialDate, Source
from graphkit.model.columns import Columns
from graphkit.model.terms import Days
from graphkit.page import contract_records as to
from graphkit.page.columns import Lists, Records
from graphkit.page.safe import safe_url
from graphkit.page.sections import Sections


class Parts:
    """The records of a dataset as parts of the payload; lists are in the order of the sections."""

    def __init__(self, sections: Sections) -> None:
        self._sections = sections
        self._dataset = sections.dataset
        self._terms = tuple(map(Term.of, self._dataset.roles))

    def actor_parts(self) -> Records[to.ActorPart]:
        """Return the actors with their names and, of persons, their kin."""
        every = self._sections.actors
        main, names = self._names()
        return Records(
            to.ActorPart,
            **_as_they_are(every, "id", "kind", "country", "note", "type"),
            name=main,
            names=names,
            parent=self._known(every["parent"]),
            born=_spans(every["born"]),
            died=_spans(every["died"]),
            kin=self._kin(every["id"]),
        )

    def _names(self) -> tuple[tuple[str, ...], Lists]:
        """Return the main name of each actor, marked so or the first, and all its names."""
        lengths, names = self._sections.actors.lists("names")
        marked = np.flatnonzero(names["main"])[::-1]
        chosen = np.cumsum(lengths) - lengths
        chosen[np.repeat(np.arange(len(chosen)), lengths)[marked]] = marked
        main = tuple(map(names["text"].__getitem__, chosen.tolist()))
        known = chain.from_iterable(map(repeat, main, lengths))
        parts = Records(
            to.NamePart,
            **_as_they_are(names, "evidence", "text", "lang", "status", "note"),
            sources=self._sources(names),
            main=tuple(map(eq, names["text"], known)),
        )
        return main, Lists(lengths, parts)

    def _kin(self, actors: Sequence[str]) -> tuple[tuple[to.KinPart, ...], ...]:
        """Return the kin of each actor that is a person."""
        found = {
            actor: tuple(
                to.KinPart(degree=degree, actor=self._sections.actor[ref.id], inferred=inferred)
                for degree, ref, inferred in kin_of(self._dataset, actor)
            )
            for actor in self._dataset.kinship_of
            if self._dataset.actor[actor].kind == "person"
        }
        return tuple(map(found.get, actors, repeat(())))

    def meeting_parts(self) -> Records[to.MeetingPart]:
        """Return the meetings, their participants with the offices they held on the day."""
        every = self._sections.meetings
        return Records(
            to.MeetingPart,
            **_as_they_are(every, "id", "kind", "status", "title", "format", "place", "outcome"),
            **self._claims(every, self._dataset.meetings),
            date=_spans(every["date"]),
            part_of=tuple(map(self._sections.claim["meetings"].get, every["part_of"])),
            under=self._known(every["under"]),
            participants=self._participants(every),
        )

    def _participants(self, meetings: Columns) -> Lists:
        lengths, present = meetings.lists("participants")
        days = chain.from_iterable(map(repeat, meetings["date"], lengths))
        terms = self._terms_of()
        held = [
            titles_among(terms[who], day) if who in terms else NONE
            for who, day in zip(present["who"], days, strict=True)
        ]
        participants = Records(
            to.ParticipantPart,
            **_as_they_are(present, "side", "capacity", "inferred", "note"),
            who=tuple(map(self._sections.actor.__getitem__, present["who"])),
            on_behalf_of=self._known(present["on_behalf_of"]),
            titles=tuple([each.certain for each in held]),
            perhaps=tuple([each.possible for each in held]),
        )
        return Lists(lengths, participants)

    def _terms_of(self) -> dict[str, list[Term]]:
        """Return the terms of each person, without titles that are descriptions."""
        found: dict[str, list[Term]] = {}
        for role, term in zip(self._dataset.roles, self._terms, strict=True):
            if role.person and not role.descriptive:
                found.setdefault(role.person, []).append(term)
        return found

    def role_parts(self) -> Records[to.RolePart]:
        """Return the roles with their terms in words and in days."""
        every = self._sections.roles
        titles, possible, certain = tuple(zip(*every.put(self._terms), strict=True)) or ((),) * 3
        return Records(
            to.RolePart,
            key=self._sections.keys["roles"],
            **_as_they_are(every, "acting", "shared", "descriptive"),
            **self._claims(every, self._dataset.roles),
            title=titles,
            person=self._known(every["person"]),
            institution=self._known(every["institution"]),
            since=tuple(each and each.text for each in every["since"]),
            until=tuple(each and str(each) for each in every["until"]),
            as_of=_spans(every["as_of"]),
            possible=tuple(map(_iso, possible)),
            certain=tuple(days and _iso(days) for days in certain),
        )

    def kinship_parts(self) -> Records[to.KinshipPart]:
        """Return the ties of kinship."""
        every = self._sections.kinship
        return Records(
            to.KinshipPart,
            key=self._sections.keys["kinship"],
            **_as_they_are(every, "relation"),
            **self._claims(every, self._dataset.kinship),
            person=tuple(map(self._sections.actor.__getitem__, every["person"])),
            other=tuple(map(self._sections.actor.__getitem__, every["other"])),
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
                    sources=self._said(each.evidence),
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

    def _claims(self, claims: Columns, records: Sequence[Claim]) -> dict[str, Sequence[Any]]:
        """Return the columns that all claims have."""
        lengths, evidence = claims.lists("evidence")
        claim = chain.from_iterable(map(repeat, count(), lengths))
        told = zip(claim, evidence["stance"], evidence["says"], strict=True)
        suspect = {nth for nth, stance, says in told if says or stance != "supports"}
        every = enumerate(claims.put(records))
        disputed = tuple([nth in suspect and is_disputed(each) for nth, each in every])
        doubted = zip(claims["evidence"], disputed, strict=True)
        return {
            **_as_they_are(claims, "evidence", "inferred", "note"),
            "sources": self._sources(claims),
            "against": tuple(self._against(each) if doubt else () for each, doubt in doubted),
            "disputed": disputed,
        }

    def _sources(self, cited: Columns) -> Lists:
        """Return the sources of what rests on evidence, each once."""
        lengths, evidence = cited.lists("evidence")
        place = self._sections.source
        every = [*map(place.__getitem__, evidence["source"])]
        who = np.repeat(np.arange(len(cited)), lengths)
        once = np.unique(who * len(place) + np.array(every, int))
        who, source = np.divmod(once, max(len(place), 1))
        return Lists(np.bincount(who, minlength=len(cited)).tolist(), source.tolist())

    def _said(self, evidence: Iterable[Evidence]) -> tuple[int, ...]:
        return tuple(sorted({self._sections.source[each.source] for each in evidence}))

    def _against(self, evidence: Sequence[Evidence]) -> tuple[int, ...]:
        """Return the sources that do nothing but dispute or deny."""
        backed = {each.source for each in evidence if each.stance == "supports"}
        return self._said([each for each in evidence if each.source not in backed])

    def _known(self, actors: Iterable[str | None]) -> tuple[int | None, ...]:
        return tuple(map(self._sections.actor.get, actors))


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


def _spans(dates: Sequence[PartialDate | None]) -> tuple[to.Span | None, ...]:
    return tuple(map(cache(span), dates))


def _as_they_are(records: Columns, *fields: str) -> dict[str, Sequence[Any]]:
    """Return the columns of fields that the page has as the records have them."""
    return {field: records[field] for field in fields}


def _iso(days: Days) -> tuple[str, str]:
    return days[0].isoformat(), days[1].isoformat()
