"""Rules on evidence: every claim has some, and every quote stands in its source."""

import re
from collections.abc import Iterator
from functools import cache

from graphkit.model import Dataset, Kinship, Meeting, Name, Place, Reading, Role
from graphkit.model.base import Record
from graphkit.model.names import quote_key
from graphkit.rules.finding import Finding, Nearest, did_you_mean

_SENTENCE_END = re.compile("(?<=[.!?:;]) |(?<=[\u3002\uff01\uff1f\uff1b])")
_SAYS: dict[str, type[Record]] = {
    "meetings": Meeting,
    "roles": Role,
    "kinship": Kinship,
    "actors": Name,
    "disputes": Reading,
}
_NOT_SAID = {"id", "evidence", "inferred", "note", "withdrawn"}  # ours, no source says them


def missing(dataset: Dataset) -> Iterator[Finding]:
    """A meeting, role or kinship has evidence: at least one source, and its words.

    Nothing enters the graph without a source that says so.
    """
    for section, noun in (("meetings", "meeting"), ("roles", "role"), ("kinship", "kinship")):
        for index, claim in enumerate(getattr(dataset, section)):
            if not claim.evidence and not claim.withdrawn:
                yield Finding(Place(section, (index,)), f"the {noun} has no evidence")


def altered_quotes(dataset: Dataset) -> Iterator[Finding]:
    """A quote stands in its source, word for word.

    White space and the shape of quotation marks do not count, and Unicode's
    ways to write one character are one; everything else does: no dots for what
    was left out, no corrected spelling.  Where a source says one thing in two
    places, that is two pieces of evidence.  Sources whose text is not kept
    cannot be checked.
    """
    texts = {each.id: quote_key(each.text) for each in dataset.sources if each.text is not None}

    @cache
    def sentences(source: str) -> Nearest:
        return Nearest(_SENTENCE_END.split(texts[source]))

    for place, evidence in dataset.evidence():
        text = texts.get(evidence.source)
        if text is None or quote_key(evidence.quote) in text:
            continue
        nearest = sentences(evidence.source).to(quote_key(evidence.quote), least=0.4)
        hint = f'the nearest passage is "{nearest}"' if nearest else None
        message = f'the quote does not stand in the source "{evidence.source}"'
        yield Finding(Place(place.section, (*place.path, "quote")), message, hint)


def unknown_says(dataset: Dataset) -> Iterator[Finding]:
    """What a source says otherwise (`says`) is a field of the record it is evidence for.

    ``says: {place: Peru}`` on a meeting: this source gives Peru as the place.
    """
    for place, evidence in dataset.evidence():
        for word in evidence.says:
            model = _SAYS[place.section]
            fields = _fields(model)
            if word not in fields:
                noun = model.__name__.lower()
                at = Place(place.section, (*place.path, "says", word))
                hint = did_you_mean(word, fields) or f"its fields are {', '.join(sorted(fields))}"
                yield Finding(at, f'a {noun} has no field "{word}"', hint, on_key=True)


def withdrawn_sources(dataset: Dataset) -> Iterator[Finding]:
    """Evidence does not come from a withdrawn source.

    Outputs leave it out; a claim that has no other evidence goes with it.
    """
    withdrawn = {each.id for each in dataset.sources if each.withdrawn}
    for place, evidence in dataset.evidence() if withdrawn else ():
        if evidence.source in withdrawn:
            at = Place(place.section, (*place.path, "source"))
            yield Finding(at, f'the source "{evidence.source}" is withdrawn')


def _fields(model: type[Record]) -> set[str]:
    """Return the fields of a record that a source can say something about."""
    return {each.alias or name for name, each in model.model_fields.items()} - _NOT_SAID
