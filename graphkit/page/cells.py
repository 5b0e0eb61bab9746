"""What rows are made of: text that knows its language, its mark and where it leads."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Run(NamedTuple):
    """A piece of a line; `to` is an anchor of the page or an address, `mark` a style of its own."""

    text: str
    to: str | None = None
    lang: str | None = None
    mark: str | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """The lines of a cell; `key` is what its column is sorted by."""

    lines: tuple[tuple[Run, ...], ...]
    key: str

    @property
    def text(self) -> str:
        """What a reader of the cell reads."""
        return " ".join(run.text for line in self.lines for run in line)


@dataclass(frozen=True, slots=True)
class Quote:
    """One piece of evidence as a reader sees it.

    `digest` tells that the words are ours, from a digest of the source; `notes`
    are what else is to be said about it.
    """

    text: str
    source: Run
    named: Run | None
    digest: bool
    lang: str | None
    stance: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One record: anchor, cells, and its evidence by heading, "" being the record itself."""

    anchor: str
    cells: tuple[Cell, ...]
    evidence: tuple[tuple[str, tuple[Quote, ...]], ...]
    note: str | None = None

    @property
    def quotes(self) -> int:
        """How many pieces of evidence there are."""
        return sum(len(quotes) for _, quotes in self.evidence)


def cell(text: str | None, key: str | None = None) -> Cell:
    """Return a cell of one line, or an empty one."""
    return lines([text] if text else [], key)


def lines(texts: Iterable[str], key: str | None = None) -> Cell:
    """Return a cell with a line for each text, sorted by `key` or by its first line."""
    made = tuple((Run(text),) for text in texts)
    return Cell(made, key if key is not None else made[0][0].text if made else "")
