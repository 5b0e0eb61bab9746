"""What a rule of meetings is: words written with the pieces of the grammar, and what they make."""

import re
from typing import Literal, NamedTuple

from graphkit.extract.meetings.grammar import compiled
from graphkit.model.vocabulary import Status


class Rule(NamedTuple):
    """A way to word a meeting: its name, its pattern, the kind of meeting, and who is host.

    `is_verb` tells that a verb says that they met, not a noun that mentions it.
    `status` is that of a wording which tells of no held meeting by itself.
    A `passive` one needs "was" before its participle.
    """

    name: str
    pattern: re.Pattern[str]
    kind: str = "meeting"
    host: Literal["a", "b", ""] = ""
    is_verb: bool = True
    status: Status = "held"
    passive: bool = False


def rule(  # noqa: PLR0913 - a rule is a line of a table, its columns named
    name: str,
    words: str,
    *,
    kind: str = "meeting",
    host: Literal["a", "b", ""] = "",
    status: Status = "held",
    passive: bool = False,
) -> Rule:
    """Return a rule whose words turn on a verb."""
    return Rule(name, compiled(words), kind, host, status=status, passive=passive)


def noun_rule(name: str, words: str, *, kind: str = "meeting") -> Rule:
    """Return a rule whose words turn on a noun: "talks between ..."."""
    return Rule(name, compiled(words), kind, is_verb=False)
