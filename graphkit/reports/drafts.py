"""What was drafted from texts, as a document."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from graphkit.graph.ties import ties
from graphkit.model import Actor, Dataset
from graphkit.model.drafts import (
    ActorProposal,
    Draft,
    KinshipProposal,
    MeetingProposal,
    RoleProposal,
)
from graphkit.reports import parts
from graphkit.reports.document import Document, Section, document

_COLUMNS = (
    "Source",
    "Published",
    "People",
    "Institutions",
    "Meetings",
    "Roles",
    "Kin",
    "Questions",
)


class Drafted(NamedTuple):
    """A draft and the file it was made from."""

    draft: Draft
    file: str


def drafts(dataset: Dataset, found: Sequence[Drafted], notes: Iterable[str] = ()) -> Document:
    """Return drafts as a document: every record in JSON, counts and questions for people."""
    bodies = [_Body(dataset, each) for each in found]
    counts = Section(
        f"{parts.plural(len(found), 'draft')}", _COLUMNS, tuple(each.counts() for each in bodies)
    )
    asked = tuple((each.source, text) for each in bodies for text in each.questions)
    sections = [
        counts,
        *([Section("To be answered", ("Source", "Question"), asked)] if asked else []),
    ]
    json = [each.json() for each in bodies]
    return document({"drafts": json}, json, *sections, notes=tuple(notes))


class _Body:
    """One draft with the names of its actors at hand."""

    def __init__(self, dataset: Dataset, drafted: Drafted) -> None:
        self._draft, self._file = drafted
        self._all = self._draft.proposals
        self._proposed = {
            each.record.id: each for each in self._all if isinstance(each, ActorProposal)
        }
        self._actors: dict[str, Actor] = {
            **{id_: dataset.actor[id_] for id_ in self._draft.known if id_ in dataset.actor},
            **{id_: each.record for id_, each in self._proposed.items()},
        }
        self._others = dataset.actor

    @property
    def source(self) -> str:
        return self._draft.source.id

    @property
    def questions(self) -> list[str]:
        own = [text for each in self._all for text in each.asked]
        return list(dict.fromkeys((*self._draft.questions, *own)))

    def counts(self) -> tuple[str, ...]:
        kinds = Counter(each.kind for each in self._actors.values())
        claims = Counter(each.propose for each in self._all)
        day = self._draft.source.published
        basis = self._draft.source.published_basis
        return (
            self.source,
            f"{day}{'' if basis == 'stated' else f' ({basis})'}" if day else "unknown",
            *(str(kinds[kind]) for kind in ("person", "institution")),
            *(str(claims[claim]) for claim in ("meeting", "role", "kinship")),
            str(len(self.questions)),
        )

    def json(self) -> parts.Json:
        return {
            "source": {"id": self.source, "file": self._file},
            "actors": [self._actor(each) for each in self._actors.values()],
            "meetings": [self._meeting(e) for e in self._all if isinstance(e, MeetingProposal)],
            "meeting_pairs": self._pairs(),
            "roles": [self._role(e) for e in self._all if isinstance(e, RoleProposal)],
            "kinship": [self._kinship(e) for e in self._all if isinstance(e, KinshipProposal)],
            "dates": [
                {"text": each.passage.quote, "value": str(each.value) if each.value else None}
                for each in self._draft.dates
            ],
            "questions": self.questions,
        }

    def _name(self, id_: str | None) -> str | None:
        actor = self._actors.get(id_ or "") or self._others.get(id_ or "")
        return actor.name if actor else id_

    def _actor(self, actor: Actor) -> parts.Json:
        proposed = self._proposed.get(actor.id)
        return {
            "id": actor.id,
            "kind": actor.kind,
            "name": actor.name,
            "names": [name.model_dump(mode="json", exclude_defaults=True) for name in actor.names],
            "known": proposed is None,
            "rule": proposed.rule if proposed else "known-name",
            "doubted_by": list(proposed.doubted_by) if proposed else [],
            "nearest": [each.model_dump() for each in proposed.nearest] if proposed else [],
            "quotes": [each.model_dump() for each in proposed.passages] if proposed else [],
        }

    def _meeting(self, each: MeetingProposal) -> parts.Json:
        record = each.record.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        people = [{**row, "name": self._name(row["who"])} for row in record.pop("participants", [])]
        return {**record, "status": each.record.status, "participants": people, **_claimed(each)}

    def _pairs(self) -> list[parts.Json]:
        kinds = {id_: each.kind for id_, each in {**self._others, **self._actors}.items()}
        return [
            {
                "pair": [self._name(tie.a.who), self._name(tie.b.who)],
                "date": str(each.record.date) if each.record.date else None,
                "status": each.record.status,
                "doubted_by": list(each.doubted_by),
            }
            for each in self._all
            if isinstance(each, MeetingProposal)
            for tie in ties(each.record, kinds)
            if tie.relation == "met"
        ]

    def _role(self, each: RoleProposal) -> parts.Json:
        role = each.record
        return {
            "person": self._name(role.person),
            "title": role.title,
            "institution": self._name(role.institution),
            **{name: _day(getattr(role, name)) for name in ("since", "until", "as_of")},
            **{name: True for name in ("acting", "descriptive") if getattr(role, name)},
            **_claimed(each),
        }

    def _kinship(self, each: KinshipProposal) -> parts.Json:
        tie = each.record
        return {
            "person": self._name(tie.person),
            "relation": tie.relation,
            "other": self._name(tie.other),
            "inferred": tie.inferred,
            **_claimed(each),
        }


def _day(value: object) -> str | None:
    return str(value) if value else None


def _claimed(each: MeetingProposal | RoleProposal | KinshipProposal) -> parts.Json:
    return {
        "rule": each.rule,
        "seconded_by": list(each.seconded_by),
        "doubted_by": list(each.doubted_by),
        "quotes": [passage.model_dump() for passage in each.passages],
        "adds_to": each.adds_to,
        "nearest": [near.model_dump() for near in each.nearest],
        "questions": list(each.asked),
    }
