"""What every answer becomes before it is shown: one document, several forms.

A document holds the JSON body that is graphkit's contract, the same answer as
flat items (one a line in JSONL and CSV), and as sections or a tree for people.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class Section:
    """A titled table for people; `text` are sentences above it, a list where there is no table."""

    title: str
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    text: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Branch:
    """A tree for people: a label and what hangs on it."""

    label: str
    branches: tuple["Branch", ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One answer; `notes` are said beside it (a cap, a hint), never in the table."""

    body: Mapping[str, Any]
    items: Sequence[Mapping[str, Any]]
    sections: tuple[Section, ...] = ()
    tree: Branch | None = None
    notes: tuple[str, ...] = field(default=())

    @property
    def answered(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.items)


def document(
    body: Mapping[str, Any],
    items: Sequence[Mapping[str, Any]],
    *sections: Section,
    tree: Branch | None = None,
    notes: tuple[str, ...] = (),
) -> Document:
    """Return a document whose body begins with the version of the contract."""
    return Document({"schema_version": SCHEMA_VERSION, **body}, items, sections, tree, notes)
