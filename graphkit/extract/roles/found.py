"""What the stage of roles finds: one place of a text, and the office that it gives a person."""

from dataclasses import dataclass

from graphkit.extract.phrases import Title
from graphkit.extract.roles.terms import Term
from graphkit.extract.roles.verbs import Sense
from graphkit.model.drafts import Passage

OTHER_OFFICE = frozenset(("deputy", "vice", "assistant", "associate", "acting", "first"))
"""Words that make of an office the one below it."""


@dataclass(frozen=True, slots=True)
class Found:
    """One place that says a person holds an office."""

    person: str
    title: Title
    rule: str
    passage: Passage
    term: Term
    sense: Sense


@dataclass(frozen=True, slots=True)
class Told:
    """That a clause, from `start` to the end of the title, gives a person an office."""

    person: str
    title: Title
    rule: str
    start: int
    sense: Sense
