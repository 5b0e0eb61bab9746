"""The pieces that several answers share: evidence, dates, titles, marks."""

from collections.abc import Iterable
from typing import Any

from graphkit.analysis.offices import Titles
from graphkit.analysis.refs import Ref
from graphkit.model import Claim, Dataset, Evidence, Meeting, PartialDate
from graphkit.reports.document import Section

Json = dict[str, Any]


def ref(actor: Ref | None) -> Json | None:
    """Return an actor as JSON: its id and name."""
    return {"id": actor.id, "name": actor.name} if actor else None


def evidence(dataset: Dataset, found: Iterable[Evidence]) -> list[Json]:
    """Return evidence as JSON; a quote from a digest says of what."""
    return [_evidence(dataset, each) for each in found]


def sources(dataset: Dataset, found: Iterable[Evidence]) -> str:
    """Return the ids of the sources, one a line, with what is unusual about them."""
    listed = {
        each.source: "" if each.stance == "supports" else f" ({each.stance})" for each in found
    }
    return "\n".join(id_ + mark for id_, mark in listed.items() if id_ in dataset.source)


def receipts(dataset: Dataset, found: Iterable[Evidence]) -> str:
    """Return the quotes with the source each stands in, one a line."""
    return "\n".join(f"{_words(each)} - {_origin(dataset, each)}" for each in found)


class Footnotes:
    """What a table says of its evidence: ids of sources, or numbers of the quotes below it."""

    def __init__(self, dataset: Dataset, *, quotes: bool) -> None:
        self._dataset = dataset
        self._quotes = quotes
        self._numbers: dict[tuple[str, str], int] = {}

    @property
    def column(self) -> str:
        """The title of the column."""
        return "Receipts" if self._quotes else "Sources"

    def cell(self, found: Iterable[Evidence]) -> str:
        """Return what stands in the column for this evidence."""
        if not self._quotes:
            return sources(self._dataset, found)
        keys = [(_words(each), _origin(self._dataset, each)) for each in found]
        numbers = [self._numbers.setdefault(key, len(self._numbers) + 1) for key in keys]
        return ", ".join(map(str, dict.fromkeys(numbers)))

    def sections(self) -> tuple[Section, ...]:
        """Return the section of quotes, one for each number given so far, or none."""
        rows = tuple((str(number), *key) for key, number in self._numbers.items())
        return (Section("Receipts", ("No", "Words", "Source"), rows),) if rows else ()


def day(date: PartialDate | None) -> str:
    """Return a date for readers, a span on two lines; an unknown one is a dash."""
    words = date.words if date else "-"
    return words.replace(" to ", "\nto ").replace(" and ", "\nand ")


def plural(number: int, word: str) -> str:
    """Return for example "1 person", "2 persons"."""
    return f"{number} {word}{'' if number == 1 else 's'}"


def titles(held: Titles) -> str:
    """Return titles in words: certain ones plain, others with "possibly"."""
    return ", ".join([*held.certain, *(f"possibly {each}" for each in held.possible)])


def occasion(meeting: Meeting) -> str:
    """Return what kind of meeting it was and what it is called."""
    words = meeting.title or meeting.format
    return f"{meeting.kind}: {words}" if words and words != meeting.kind else meeting.kind


def lines(*texts: str) -> str:
    """Return the texts that are not empty, one a line."""
    return "\n".join(text for text in texts if text)


def marks(*, inferred: bool = False, disputed: bool = False, status: str = "held") -> str:
    """Return what a reader must know before believing a line, in brackets; "" when nothing."""
    words = [
        status if status != "held" else "",
        "inferred" if inferred else "",
        "disputed" if disputed else "",
    ]
    said = ", ".join(word for word in words if word)
    return f" [{said}]" if said else ""


def record(claim: Claim) -> Json:
    """Return a record as it stands in `data/`: fields at their default left out."""
    return claim.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def _evidence(dataset: Dataset, each: Evidence) -> Json:
    said: Json = {
        "source": each.source,
        "quote": each.quote,
        "stance": each.stance,
        "says": dict(each.says),
    }
    digest = dataset.source[each.source].digest_of
    return said | ({"digest_of": digest} if digest else {})


def _words(each: Evidence) -> str:
    stance = "" if each.stance == "supports" else f"{each.stance}: "
    differs = "".join(f" [says {field}: {value}]" for field, value in each.says.items())
    return f"{stance}“{each.quote}”{differs}"


def _origin(dataset: Dataset, each: Evidence) -> str:
    source = dataset.source[each.source]
    title = f"our digest of {source.digest_of}" if source.digest_of else source.title
    return f"{title} ({source.id})"
