"""Claims: meetings, roles and kinship, each with the evidence that says so."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from graphkit.model.base import Id, Record, Text, Word
from graphkit.model.dates import PartialDate
from graphkit.model.names import slug
from graphkit.model.sources import Evidence
from graphkit.model.vocabulary import Capacity, Status

Relation = Literal["parent_of", "spouse_of", "sibling_of", "member_of"]


class _Claim(Record):
    """Nothing enters the graph without evidence; `check` reports a claim that has none."""

    evidence: tuple[Evidence, ...] = ()
    inferred: bool = False
    note: Text | None = None
    withdrawn: Text | None = None


class Participant(Record):
    """One actor at one meeting.

    Participants on different sides met; on the same side they accompanied each
    other.  `inferred` means the source names only the delegation.
    """

    who: Id
    side: Word | None = None
    capacity: Capacity | None = None
    on_behalf_of: Annotated[Id | None, Field(alias="for")] = None
    inferred: bool = False
    note: Text | None = None


class Meeting(_Claim):
    """One occasion, however many took part: never a clique of pairs.

    `part_of` is the larger meeting (the visit the talks were held on), `under`
    the mechanism or body whose sitting it was.
    """

    id: Id
    kind: Word
    title: Text | None = None
    format: Text | None = None
    date: PartialDate | None = None
    place: Text | None = None
    status: Status = "held"
    part_of: Id | None = None
    under: Id | None = None
    outcome: Text | None = None
    participants: tuple[Participant, ...] = ()

    @property
    def key(self) -> str:
        """What other records call this one: its id."""
        return self.id


class Role(_Claim):
    """A person in an office for a time.

    `since` and `until` say when it began and ended (`until: ".."` that it has
    not); an end nobody stated is None, which is not "still".  `as_of` is the
    time at which sources show the person in office.  `person` is None where a
    source names the office but not its holder.  `shared` offices have several
    holders at once.  A `descriptive` title ("top diplomat") is a source's
    wording, not an office.
    """

    id: Id | None = None
    person: Id | None = None
    title: Text
    institution: Id | None = None
    since: PartialDate | None = None
    until: PartialDate | Literal[".."] | None = None
    as_of: PartialDate | None = None
    acting: bool = False
    shared: bool = False
    descriptive: bool = False

    @property
    def key(self) -> str:
        """Its id, or one made of person, title, institution and start."""
        parts = (
            self.person or "unnamed",
            self.title,
            self.institution or "",
            str(self.since or ""),
        )
        return self.id or slug(" ".join(parts), limit=200)


class Kinship(_Claim):
    """`person` is `relation` `other`; every other degree of kin is computed from these."""

    id: Id | None = None
    person: Id
    relation: Relation
    other: Id

    @property
    def key(self) -> str:
        """Its id, or one made of its three parts."""
        return self.id or slug(f"{self.person} {self.relation} {self.other}", limit=200)

    @model_validator(mode="after")
    def _two_actors(self) -> "Kinship":
        if self.person == self.other:
            raise ValueError("nobody is their own relative")
        return self


class Reading(Record):
    """One side of a dispute: a value, and the words that say so."""

    value: Text
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1)]


class Dispute(Record):
    """A question on which sources differ; every reading is kept.

    `about` lists ids of actors and claims.  `ruling` is our own reading with
    its reason, never a deletion.  `apparent` disputes only look like one.
    """

    id: Id
    topic: Text
    kind: Literal["error", "conflict", "precision", "variant", "apparent"]
    about: Annotated[tuple[str, ...], Field(min_length=1)]
    readings: Annotated[tuple[Reading, ...], Field(min_length=1)]
    ruling: Text | None = None
    withdrawn: Text | None = None


class Judgement(Record):
    """A person's decision on two names or actors: the memory of every merge and split."""

    a: Text
    b: Text
    verdict: Literal["same", "different", "unsure"]
    by: Text | None = None
    when: PartialDate | None = None
    why: Text | None = None


Claim = Meeting | Role | Kinship
