"""An article as the stages see it: its text, its sentences, and who is mentioned in them."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Literal

from graphkit.extract.mentions.known import KnownNames
from graphkit.extract.syntax.tree import Parser
from graphkit.model import Actor, Dataset, PartialDate
from graphkit.model.drafts import Nearest, Passage, ReadDate
from graphkit.model.sources import Basis, Source

# "foreign" is in a script that the rules do not read, "residue" is left of a web page
Segment = Literal["body", "headline", "caption", "quoted", "foreign", "residue"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: characters `start` to `end` of the text, and the kind of segment it is in."""

    start: int
    end: int
    segment: Segment = "body"
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class Mention:
    """An actor's name as the text writes it; `actor` is a key of `Article.actors`."""

    start: int
    end: int
    actor: str
    rule: str


@dataclass(frozen=True, slots=True)
class Mentioned:
    """One actor of an article: a known one, or one to be proposed, which may be a known one."""

    record: Actor
    known: bool = False
    nearest: tuple[Nearest, ...] = ()
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """The day from which an article counts "yesterday" and "last month"; None when unknown."""

    day: PartialDate | None
    basis: Basis = "stated"
    why: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """Characters of a text that name an actor, by somebody else's reading of it."""

    start: int
    end: int
    kind: Literal["person", "institution"]


Spotter = Callable[[str], Iterable[Spot]]


@dataclass(frozen=True)
class Article:
    """A source's text, cut into sentences, with its mentions in the order of the text.

    Stages fill the fields from the first to the last; each is a pure function
    from an article to what it adds.  `names` are those the dataset knows,
    `spotters` say where else somebody is named.
    """

    source: Source
    dataset: Dataset = field(default_factory=Dataset, repr=False)
    names: KnownNames | None = field(default=None, repr=False)
    spotters: tuple[Spotter, ...] = ()
    parser: Parser | None = field(default=None, repr=False)
    reference: Reference = field(default_factory=lambda: Reference(None))
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    actors: Mapping[str, Mentioned] = field(default_factory=lambda: MappingProxyType({}))
    dates: tuple[ReadDate, ...] = ()

    @property
    def text(self) -> str:
        """The text that all offsets count in."""
        return self.source.text or ""

    def passage(self, start: int, end: int) -> Passage:
        """Return the words from `start` to `end`, verbatim."""
        return Passage(quote=self.text[start:end], start=start, end=end)

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds the character at `offset`."""
        index = bisect_right(self._starts, offset) - 1
        found = self.sentences[index] if index >= 0 else None
        return found if found and offset < found.end else None

    def mentions_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return the mentions that begin between two offsets."""
        return tuple(each for each in self.mentions if start <= each.start < end)

    def dates_in(self, start: int, end: int) -> tuple[ReadDate, ...]:
        """Return the dates whose words begin between two offsets."""
        return tuple(each for each in self.dates if start <= each.passage.start < end)

    @cached_property
    def _starts(self) -> list[int]:
        return [each.start for each in self.sentences]
