"""Proposers: functions from a text to claims, brought by other packages or by a language model.

A package offers one under the entry point group ``graphkit.proposers``; its
name is the rule that its proposals carry.
"""

from importlib.metadata import entry_points

from graphkit.errors import UsageError
from graphkit.extract.proposers.adopting import Adopted, adopted
from graphkit.extract.proposers.claimed import (
    Claimed,
    ClaimedKinship,
    ClaimedMeeting,
    ClaimedParticipant,
    ClaimedPerson,
    ClaimedRole,
    Proposer,
    is_thorough,
)
from graphkit.extract.proposers.joining import joined
from graphkit.extract.proposers.llm import llm

__all__ = [
    "Adopted",
    "Claimed",
    "ClaimedKinship",
    "ClaimedMeeting",
    "ClaimedParticipant",
    "ClaimedPerson",
    "ClaimedRole",
    "Proposer",
    "adopted",
    "is_thorough",
    "joined",
    "llm",
    "proposer",
]

GROUP = "graphkit.proposers"


def proposer(name: str) -> Proposer:
    """Return the installed proposer called `name`.

    Raises
    ------
    UsageError
        No installed package offers one; the error lists those there are.
    """
    installed = {each.name: each for each in entry_points(group=GROUP)}
    if name not in installed:
        others = ", ".join(sorted({*installed, "llm"}))
        raise UsageError(f"no proposer is called {name!r}; there are: {others}")
    found: Proposer = installed[name].load()
    return found
