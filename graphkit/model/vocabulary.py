"""The open words of the data, in tables: a new meeting kind is one new line here.

A project adds kinds of its own in `graphkit.toml`.
"""

from typing import Literal, NamedTuple, get_args


class Kind(NamedTuple):
    """A kind of meeting: whether it ties its participants, and how few it may have."""

    ties: bool
    least: int
    meaning: str


KINDS: dict[str, Kind] = {
    "meeting": Kind(True, 2, "persons in one place"),
    "call": Kind(True, 2, "by telephone or video"),
    "summit": Kind(True, 2, "heads of state or government"),
    "consultation": Kind(True, 2, "a sitting of a standing mechanism"),
    "ceremony": Kind(True, 2, "a signing, funeral, reception"),
    "visit": Kind(True, 1, "a journey; the talks held on it are meetings that are part of it"),
    "letter": Kind(False, 1, "written word: writer and bearer do not meet the addressee"),
    "interview": Kind(False, 2, "with the press: contact, not a meeting of officials"),
    "briefing": Kind(False, 1, "before the press"),
    "statement": Kind(False, 1, "in public"),
    "invitation": Kind(False, 1, "to somebody, not yet a meeting"),
    "event": Kind(False, 1, "anything else that happens to several, without their meeting"),
    "other": Kind(True, 2, "an occasion no other word fits"),
}

Status = Literal["held", "planned", "hypothetical", "cancelled", "denied"]
STATUSES: tuple[str, ...] = get_args(Status)
Capacity = Literal["host", "guest", "leader", "member", "also_present", "sender", "bearer"]


def kind_of(word: str) -> Kind:
    """Return what is known of a meeting kind; a project's own kinds tie like a meeting."""
    return KINDS.get(word, KINDS["meeting"])
