"""The records of the payload: what `page.contract` says of actors, claims and sources."""

from dataclasses import field
from typing import Literal

from graphkit.model import Evidence
from graphkit.page.part import BESIDE, part

Section = Literal["meetings", "roles", "kinship"]


@part
class Sentence:
    """A sentence of the interface by its key; some of its values have a meaning.

    Those called day, since or until are partial dates, `field` is one of a record's.
    """

    key: str
    values: dict[str, int | str] = field(default_factory=dict)


@part
class Span:
    """A partial date: as its source has it, and the days that bound it.

    `days` holds the first and last day it may begin on and the first and last
    it may end on; of a single day only that day.  `doubted` never answers yes.
    """

    text: str
    days: tuple[str, ...]
    doubted: bool = False


@part
class Cited:
    """What rests on evidence: `sources` are the indices of who says so."""

    evidence: tuple[Evidence, ...] = field(default=(), metadata=BESIDE)
    sources: tuple[int, ...] = ()


@part
class NamePart(Cited):
    """One way an actor is written."""

    text: str
    lang: str | None = None
    status: Literal["error", "variant"] | None = None
    main: bool = False
    note: str | None = None


@part
class KinPart:
    """A relative, stated or computed from parents: `degree` is what the relative is to one."""

    degree: str
    actor: int
    inferred: bool = False


@part
class ActorPart:
    """A person, institution or family."""

    id: str
    kind: Literal["person", "institution", "family"]
    name: str
    names: tuple[NamePart, ...]
    country: str | None = None
    type: str | None = None
    parent: int | None = None
    born: Span | None = None
    died: Span | None = None
    note: str | None = None
    kin: tuple[KinPart, ...] = ()


@part
class ParticipantPart:
    """One actor at a meeting, with the titles certainly and possibly held on that day."""

    who: int
    side: str | None = None
    capacity: str | None = None
    on_behalf_of: int | None = None
    inferred: bool = False
    note: str | None = None
    titles: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()


@part
class ClaimPart(Cited):
    """What every claim has; `disputed` when a source contradicts it.

    `against` are those of its `sources` that do nothing but dispute or deny it.
    """

    against: tuple[int, ...] = ()
    inferred: bool = False
    disputed: bool = False
    note: str | None = None


@part
class MeetingPart(ClaimPart):
    """One occasion; `part_of` is the index of the larger meeting, `under` of the institution."""

    id: str
    kind: str
    status: str
    title: str | None = None
    format: str | None = None
    date: Span | None = None
    place: str | None = None
    part_of: int | None = None
    under: int | None = None
    outcome: str | None = None
    participants: tuple[ParticipantPart, ...] = ()


@part
class RolePart(ClaimPart):
    """A person in an office; `possible` and `certain` are the first and last day of the term.

    `since` and `until` are partial dates, `until` perhaps "..", in office;
    `as_of` is a day on which the office was held, or the days one of which it is.
    """

    key: str
    title: str
    person: int | None = None
    institution: int | None = None
    since: str | None = None
    until: str | None = None
    as_of: Span | None = None
    possible: tuple[str, str]
    certain: tuple[str, str] | None = None
    acting: bool = False
    shared: bool = False
    descriptive: bool = False


@part
class KinshipPart(ClaimPart):
    """`person` is `relation` `other`."""

    key: str
    person: int
    relation: str
    other: int


@part
class ReadingPart(Cited):
    """One side of a dispute."""

    value: str


@part
class DisputePart:
    """A question on which sources differ; `about` are ids and keys."""

    id: str
    topic: str
    kind: str
    about: tuple[str, ...]
    readings: tuple[ReadingPart, ...]
    ruling: str | None = None


@part
class SourcePart:
    """One document; `url` only if it is safe to follow."""

    id: str
    title: str
    publisher: str | None = None
    published: Span | None = None
    basis: Literal["stated", "inferred", "repost"] = "stated"
    url: str | None = None
    language: str | None = None
    digest_of: str | None = None
    note: str | None = None
