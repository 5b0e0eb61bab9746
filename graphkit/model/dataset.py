"""The dataset: all records of a project, in the order of its files."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from pydantic import Field

from graphkit.model.actors import Actor
from graphkit.model.base import Id, Record, Text, Word
from graphkit.model.claims import Claim, Dispute, Judgement, Kinship, Meeting, Role
from graphkit.model.names import fold
from graphkit.model.sources import Evidence, Source
from graphkit.model.stories import Story


class Publication(Record):
    """What a project says about itself in its outputs, and what it holds back."""

    title: Text = "Who met whom"
    description: Text | None = None
    language: Text = "en"
    exclude: tuple[Id, ...] = Field(default=(), description="ids that no output may show")
    kinds: tuple[Word, ...] = Field(default=(), description="meeting kinds of this project")


class Place(NamedTuple):
    """The path of a value inside the dataset: section, index, field, ..."""

    section: str
    path: tuple[str | int, ...]


@dataclass(frozen=True)
class Dataset:
    """All records of a project; frozen, and equal when their records are.

    The graph is a pure function of it.  Order is the order of the files, and
    nothing computed from it depends on that order.
    """

    sources: tuple[Source, ...] = ()
    actors: tuple[Actor, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    roles: tuple[Role, ...] = ()
    kinship: tuple[Kinship, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    stories: tuple[Story, ...] = ()
    publication: Publication = field(default_factory=Publication)

    @cached_property
    def actor(self) -> Mapping[str, Actor]:
        """Actors by id."""
        return MappingProxyType({each.id: each for each in self.actors})

    @cached_property
    def source(self) -> Mapping[str, Source]:
        """Sources by id."""
        return MappingProxyType({each.id: each for each in self.sources})

    @cached_property
    def outlet(self) -> Mapping[str, str]:
        """Who published each source, by its id; the title of one where nobody is named.

        Names that differ in case, accents, spaces and punctuation only are one, spelt
        as in the first such source by id.
        """
        names = {id_: self.source[id_].publisher or self.source[id_].title for id_ in self.source}
        spelt: dict[str, str] = {}
        for _, name in sorted(names.items()):
            spelt.setdefault(_bare(name), name)
        return MappingProxyType({id_: spelt[_bare(name)] for id_, name in names.items()})

    @cached_property
    def meeting(self) -> Mapping[str, Meeting]:
        """Meetings by id."""
        return MappingProxyType({each.id: each for each in self.meetings})

    @cached_property
    def roles_of(self) -> Mapping[str, tuple[Role, ...]]:
        """The roles of each person that has any."""
        found: dict[str, list[Role]] = {}
        for role in self.roles:
            if role.person:
                found.setdefault(role.person, []).append(role)
        return MappingProxyType({person: tuple(roles) for person, roles in found.items()})

    @cached_property
    def kinship_of(self) -> Mapping[str, tuple[Kinship, ...]]:
        """The kinship of each actor that has any, at either end."""
        found: dict[str, list[Kinship]] = {}
        for each in self.kinship:
            for end in (each.person, each.other):
                found.setdefault(end, []).append(each)
        return MappingProxyType({actor: tuple(ties) for actor, ties in found.items()})

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Meetings, roles and kinship in one row."""
        return (*self.meetings, *self.roles, *self.kinship)

    def evidence(self) -> Iterator[tuple[Place, Evidence]]:
        """Yield every piece of evidence with the place it stands at."""
        for section in ("meetings", "roles", "kinship"):
            for index, claim in enumerate(getattr(self, section)):
                for nth, evidence in enumerate(claim.evidence):
                    yield Place(section, (index, "evidence", nth)), evidence
        for index, actor in enumerate(self.actors):
            for nth, name in enumerate(actor.names):
                for third, evidence in enumerate(name.evidence):
                    yield Place("actors", (index, "names", nth, "evidence", third)), evidence
        for index, dispute in enumerate(self.disputes):
            for nth, reading in enumerate(dispute.readings):
                for third, evidence in enumerate(reading.evidence):
                    yield Place("disputes", (index, "readings", nth, "evidence", third)), evidence


def _bare(name: str) -> str:
    return fold(name).replace(" ", "") or name
