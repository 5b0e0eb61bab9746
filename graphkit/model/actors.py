"""Actors: persons, institutions and families, with every name they go by."""

from typing import Annotated, Literal

from pydantic import Field

from graphkit.model.base import Country, Id, Record, Text, Word
from graphkit.model.dates import PartialDate
from graphkit.model.sources import Evidence


class Name(Record):
    """One way an actor is written; an error is kept, marked and findable."""

    text: Text
    order: Literal["given-first", "family-first"] | None = None
    lang: Text | None = None
    main: bool = False
    status: Literal["error", "variant"] | None = None
    evidence: tuple[Evidence, ...] = ()
    note: Text | None = None


class _Actor(Record):
    id: Id
    names: Annotated[tuple[Name, ...], Field(min_length=1)]
    country: Country | None = None
    note: Text | None = None
    withdrawn: Text | None = None

    @property
    def name(self) -> str:
        """The main name: the one marked so, else the first."""
        for each in self.names:
            if each.main:
                return each.text
        return self.names[0].text


class Person(_Actor):
    """A human being, living or dead."""

    kind: Literal["person"]
    born: PartialDate | None = None
    died: PartialDate | None = None


class Institution(_Actor):
    """A body in which offices are held: ministry, party, state, think tank, newspaper."""

    kind: Literal["institution"]
    type: Word | None = None
    parent: Id | None = None


class Family(_Actor):
    """A lineage as an actor; who belongs to it is said by kinship records (`member_of`)."""

    kind: Literal["family"]


Actor = Annotated[Person | Institution | Family, Field(discriminator="kind")]
