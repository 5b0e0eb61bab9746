"""The digest of a dataset: equal for equal records, whatever their order."""

import json
from hashlib import sha256

from graphkit.model import (
    Dispute,
    Evidence,
    Family,
    Institution,
    Judgement,
    Kinship,
    Meeting,
    Name,
    Participant,
    Person,
    Reading,
    Role,
    Source,
)
from graphkit.model.base import Record
from graphkit.model.columns import Columns
from graphkit.page.sections import Sections

Kinds = tuple[type[Record], ...]
BELOW: dict[str, Kinds] = {
    "evidence": (Evidence,),
    "names": (Name,),
    "participants": (Participant,),
    "readings": (Reading,),
}
"""The fields that hold records, and of which kind."""


def digest(sections: Sections) -> str:
    """Return the SHA-256 of a dataset's records, column by column.

    Stories, which add no claim, do not count, nor do fields that no record has.
    """
    judgements = sections.dataset.judgements
    told = {
        "sources": _told(sections.sources, (Source,)),
        "actors": _told(sections.actors, (Person, Institution, Family)),
        "meetings": _told(sections.meetings, (Meeting,)),
        "roles": _told(sections.roles, (Role,)),
        "kinship": _told(sections.kinship, (Kinship,)),
        "judgements": _told(Columns.of(sorted(judgements, key=str)), (Judgement,)),
        "disputes": _told(sections.disputes, (Dispute,)),
    }
    return sha256(json.dumps(told, sort_keys=True, default=str).encode()).hexdigest()


def _told(records: Columns, kinds: Kinds) -> dict[str, object]:
    """Return the columns of records of these kinds in which at least one has something."""
    fields = {name: each.exclude for kind in kinds for name, each in kind.model_fields.items()}
    told: dict[str, object] = {}
    for name, left_out in fields.items():
        if left_out or not any(records[name]):
            continue
        told[name] = records[name]
        if name in BELOW:
            lengths, below = records.lists(name)
            told[name] = lengths, _told(below, BELOW[name])
    return told
