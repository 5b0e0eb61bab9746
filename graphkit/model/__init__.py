"""The records: what a project holds, without any reading, writing or computing."""

from graphkit.model.actors import Actor, Family, Institution, Name, Person
from graphkit.model.claims import (
    Claim,
    Dispute,
    Judgement,
    Kinship,
    Meeting,
    Participant,
    Reading,
    Role,
)
from graphkit.model.dataset import Dataset, Place, Publication
from graphkit.model.dates import Certainty, PartialDate
from graphkit.model.sources import Evidence, Source
from graphkit.model.stories import Step, Story

__all__ = [
    "Actor",
    "Certainty",
    "Claim",
    "Dataset",
    "Dispute",
    "Evidence",
    "Family",
    "Institution",
    "Judgement",
    "Kinship",
    "Meeting",
    "Name",
    "PartialDate",
    "Participant",
    "Person",
    "Place",
    "Publication",
    "Reading",
    "Role",
    "Source",
    "Step",
    "Story",
]
