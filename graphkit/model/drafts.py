"""Drafts: claims that somebody's rules propose and nobody has judged yet."""

from typing import Annotated, Literal

from pydantic import Field

from graphkit.model.actors import Actor
from graphkit.model.base import Id, Record, Text
from graphkit.model.claims import Kinship, Meeting, Role
from graphkit.model.dates import PartialDate
from graphkit.model.sources import Source

Count = Annotated[int, Field(ge=0)]
Decision = Literal["accept", "edit", "reject", "skip"]


class Passage(Record):
    """Words of a source and where they stand: characters of its text, `end` exclusive."""

    quote: Text
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(gt=0)]


class Nearest(Record):
    """A known actor or claim that a proposed one may be, and why: a question, never an answer."""

    id: Id
    why: Text


class _Proposal(Record):
    """One thing to decide on: what is proposed, by which rule, on which words.

    `id` is unique within the draft.  `decision` is None until a person has
    decided; "edit" accepts the record as the person changed it, "skip" asks
    again next time.  `applied` proposals stand in data/ and are not looked at
    again; they stay for the count of what each rule got right.  `seconded_by`
    are other proposers that say the same, `doubted_by` those that read the whole
    text and do not.
    """

    id: Id
    rule: Text
    seconded_by: tuple[Text, ...] = ()
    doubted_by: tuple[Text, ...] = ()
    passages: Annotated[tuple[Passage, ...], Field(min_length=1)]
    questions: tuple[Text, ...] = ()
    decision: Decision | None = None
    applied: bool = False

    @property
    def asked(self) -> tuple[str, ...]:
        """What a person is asked about it, in words."""
        return self.questions


class ActorProposal(_Proposal):
    """An actor the dataset does not know under this name.

    `same_as` is the known actor a person decided it is; `not_same` those it is
    not.  Accepted with `same_as`, the record is kept as an actor of its own and
    a judgement says "same": a wrong merge is undone by changing that one line.
    """

    propose: Literal["actor"] = "actor"
    record: Actor
    nearest: tuple[Nearest, ...] = ()
    same_as: Id | None = None
    not_same: tuple[Id, ...] = ()


class _ClaimProposal(_Proposal):
    """A claim without evidence: the passages become its evidence when it is accepted.

    Its actors are known ones or those proposed in the same draft.  `adds_to` is
    the key of a claim that tells of the same thing already, which then gets the
    evidence; `says` are the fields in which this source differs from it.
    `nearest` are known claims that it may be, `not_same` the keys of those that
    a person decided it is not, and the ids of known actors whom it names and
    does not mean: they are others of that name.
    """

    nearest: tuple[Nearest, ...] = ()
    adds_to: Text | None = None
    says: dict[str, Text] = Field(default_factory=dict)
    not_same: tuple[Text, ...] = ()

    @property
    def asked(self) -> tuple[str, ...]:
        """Its questions, and whether it is one of the nearest, until a person has said so."""
        left = (each for each in self.nearest if each.id not in self.not_same and not self.adds_to)
        return (*self.questions, *(f"Is it {each.id} ({each.why})?" for each in left))


class MeetingProposal(_ClaimProposal):
    """A meeting, proposed."""

    propose: Literal["meeting"] = "meeting"
    record: Meeting


class RoleProposal(_ClaimProposal):
    """A role, proposed."""

    propose: Literal["role"] = "role"
    record: Role


class KinshipProposal(_ClaimProposal):
    """A kinship, proposed; an inferred one says so in its record."""

    propose: Literal["kinship"] = "kinship"
    record: Kinship


ClaimProposal = MeetingProposal | RoleProposal | KinshipProposal
Proposal = Annotated[ActorProposal | ClaimProposal, Field(discriminator="propose")]


class ReadDate(Record):
    """A date as a source words it, and the value it has; None where it has none."""

    passage: Passage
    value: PartialDate | None
    rule: Text


class Draft(Record):
    """Everything proposed from one source, in the order of its text.

    `sha256` is that of the source's text: offsets hold for these very bytes.
    `repeats` names a source of the same wording, which makes this one no
    independent evidence.  `dropped` counts, by proposer, what was not verbatim
    in the text and is therefore not here.  `known` are the known actors it mentions.
    """

    source: Source
    sha256: Text
    repeats: Id | None = None
    questions: tuple[Text, ...] = ()
    dropped: dict[str, Count] = Field(default_factory=dict)
    proposals: tuple[Proposal, ...] = ()
    dates: Annotated[tuple[ReadDate, ...], Field(exclude=True, repr=False)] = ()
    known: Annotated[tuple[Id, ...], Field(exclude=True, repr=False)] = ()
