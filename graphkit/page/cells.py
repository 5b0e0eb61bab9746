"""What rows are made of: text that knows its language, its mark and where it leads."""

from dataclasses import dataclass
from typing import NamedTuple

from graphkit.page.contract_records import Sentence


class Run(NamedTuple):
    """A piece of a line; `to` is an anchor of the page or an address, `mark` a style of its own.

    A `word` is one of the interface, in its language.
    """

    text: str
    to: str | None = None
    lang: str | None = None
    mark: str | None = None
    word: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """The lines of a cell; `key` is what its column is sorted by."""

    lines: tuple[tuple[Run, ...], ...]
    key: str

    @property
    def sorts_by_itself(self) -> bool:
        """Whether its text begins with the key, so that the key need not be written."""
        text = " ".join(run.text for line in self.lines for run in line)
        return text.startswith(self.key) and bool(self.key or not text)


class Quote(NamedTuple):
    """The words of a source, in what it differs, and what else is to be said about them."""

    text: str
    stance: str
    says: tuple[Sentence, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """A source with all its words on one record.

    `digest` tells that the words are ours, from a digest of the source.
    """

    source: Run
    named: tuple[Run, ...]
    digest: bool
    lang: str | None
    quotes: tuple[Quote, ...]

    @property
    def stances(self) -> tuple[str, ...]:
        """What it says to the record, but that it supports it."""
        said = dict.fromkeys(quote.stance for quote in self.quotes)
        return tuple(stance for stance in said if stance != "supports")


@dataclass(frozen=True, slots=True)
class Row:
    """One record: anchor, cells, and its evidence by heading, "" being the record itself.

    A row that is not `reached` by any link needs no id in the HTML.
    """

    anchor: str
    cells: tuple[Cell, ...]
    evidence: tuple[tuple[str, tuple[Citation, ...]], ...]
    note: str | None = None
    reached: bool = True

    @property
    def quotes(self) -> int:
        """How many pieces of evidence there are."""
        return sum(len(each.quotes) for _, cited in self.evidence for each in cited)


def cell(text: str | None, key: str | None = None) -> Cell:
    """Return a cell of one line, or an empty one, sorted by `key` or by its text."""
    return Cell(((Run(text),),) if text else (), (text or "") if key is None else key)
