"""What a proposer says of a text: claims in the words of the text, by names, with offsets.

Every name, title, place and date is written as the text writes it.  What does
not stand in the text is dropped and counted.  Spaces, and which quotation marks and
dashes are used, do not matter; a title may be in the singular, or the noun of its verb
("chair" of "chaired").
"""

from collections.abc import Callable, Iterable
from typing import Literal

from graphkit.model.base import Record, Text
from graphkit.model.claims import Relation
from graphkit.model.vocabulary import Status


class _Claimed(Record):
    """`quote` is verbatim; it stands at the character `start`, or at its first place if None."""

    quote: Text
    start: int | None = None


class ClaimedPerson(_Claimed):
    """Somebody is named."""

    name: Text


class ClaimedRole(_Claimed):
    """A person holds an office, in an institution perhaps.

    `since` and `until` are the words of the text that date it.
    """

    person: Text
    title: Text
    institution: Text | None = None
    status: Literal["current", "acting", "former", "incoming"] = "current"
    since: Text | None = None
    until: Text | None = None


class ClaimedParticipant(Record):
    """Who was at a meeting, and on which side: "host", "guest", a country, or None."""

    name: Text
    side: Text | None = None


class ClaimedMeeting(_Claimed):
    """Persons were together; `when` holds the words of the text that say when."""

    participants: tuple[ClaimedParticipant, ...]
    kind: Text = "meeting"
    when: Text | None = None
    place: Text | None = None
    status: Status = "held"


class ClaimedKinship(_Claimed):
    """`person` is `relation` `other`: parent_of, spouse_of or sibling_of."""

    person: Text
    relation: Relation
    other: Text


Claimed = ClaimedPerson | ClaimedRole | ClaimedMeeting | ClaimedKinship
Proposer = Callable[[str], Iterable[Claimed | None]]  # None: something of no readable form


def is_thorough(propose: Proposer) -> bool:
    """Tell whether a proposer lists all that a text says, so that what it leaves out is in doubt.

    One that does has an attribute `is_thorough` that is true.
    """
    return bool(getattr(propose, "is_thorough", False))
