"""The pieces that several answers share: evidence, dates, titles, marks."""

from collections.abc import Iterable
from typing import Any

from graphkit.analysis.offices import Titles
from graphkit.analysis.refs import Ref
from graphkit.model import Claim, Dataset, Evidence, Meeting, PartialDate

Json = dict[str, Any]


def ref(actor: Ref | None) -> Json | None:
    """Return an actor as JSON: its id and name."""
    return {"id": actor.id, "name": actor.name} if actor else None


def evidence(dataset: Dataset, found: Iterable[Evidence]) -> list[Json]:
    """Return evidence as JSON; a quote from a digest says of what."""
    return [_evidence(dataset, each) for each in found]


def sources(dataset: Dataset, found: Iterable[Evidence]) -> str:
    """Return the ids of the sources, each once, with what is unusual about them."""
    listed = {
        each.source: "" if each.stance == "supports" else f" ({each.stance})" for each in found
    }
    return ", ".join(id_ + mark for id_, mark in listed.items() if id_ in dataset.source)


def receipts(dataset: Dataset, found: Iterable[Evidence]) -> str:
    """Return the quotes with the source each stands in, one a line."""
    return "\n".join(_receipt(dataset, each) for each in found)


def day(date: PartialDate | None) -> str:
    """Return a date for readers; an unknown one is a dash."""
    return date.words if date else "-"


def plural(number: int, word: str) -> str:
    """Return for example "1 person", "2 persons"."""
    return f"{number} {word}{'' if number == 1 else 's'}"


def titles(held: Titles) -> str:
    """Return titles in words: certain ones plain, others with "possibly"."""
    return ", ".join([*held.certain, *(f"possibly {each}" for each in held.possible)])


def occasion(meeting: Meeting) -> str:
    """Return what kind of meeting it was and how it was held."""
    words = meeting.title or meeting.format
    return f"{meeting.kind}: {words}" if words and words != meeting.kind else meeting.kind


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


def _receipt(dataset: Dataset, each: Evidence) -> str:
    source = dataset.source[each.source]
    origin = f"our digest of {source.digest_of}" if source.digest_of else source.title
    stance = "" if each.stance == "supports" else f"{each.stance}: "
    differs = "".join(f" [says {field}: {value}]" for field, value in each.says.items())
    return f"{stance}“{each.quote}”{differs} - {origin} ({each.source})"
