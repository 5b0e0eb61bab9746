"""Who met whom, as a document."""

from graphkit.analysis.encounters import Encounter
from graphkit.analysis.refs import Ref
from graphkit.model import Certainty, Dataset
from graphkit.reports import parts
from graphkit.reports.document import Document, Section, document


def met(dataset: Dataset, actor: Ref, found: list[Encounter], *, quotes: bool = False) -> Document:
    """Return the encounters of `actor` as a document; with `quotes` the words follow the table."""
    items = [_item(dataset, each) for each in found]
    notes = parts.Footnotes(dataset, quotes=quotes)
    both = any(each.relation != "met" for each in found)
    columns = ("Date", *(("Relation",) if both else ()), "With", "Occasion")
    section = Section(
        f"{actor.name}: {parts.plural(len({each.other for each in found}), 'person')}, "
        f"{parts.plural(len({each.meeting.id for each in found}), 'meeting')}",
        (*columns, notes.column),
        tuple(_row(each, notes, both=both) for each in found),
    )
    body = {"actor": parts.ref(actor), "encounters": items}
    return document(body, items, section, *notes.sections())


def _item(dataset: Dataset, each: Encounter) -> parts.Json:
    meeting = each.meeting
    return {
        "other": parts.ref(each.other),
        "relation": each.relation,
        "meeting": meeting.id,
        "kind": meeting.kind,
        "format": meeting.format,
        "date": str(meeting.date) if meeting.date else None,
        "place": meeting.place,
        "status": meeting.status,
        "disputed": each.disputed,
        "inferred": each.inferred,
        "in_window": each.in_window.adverb,
        "as": {"actor": [*each.actor_titles.certain], "other": [*each.other_titles.certain]},
        "possibly_as": {
            "actor": [*each.actor_titles.possible],
            "other": [*each.other_titles.possible],
        },
        "evidence": parts.evidence(dataset, meeting.evidence),
    }


def _row(each: Encounter, notes: parts.Footnotes, *, both: bool) -> tuple[str, ...]:
    meeting = each.meeting
    unsure = "(possibly)" if each.in_window is Certainty.MAYBE else ""
    marks = parts.marks(inferred=each.inferred, disputed=each.disputed, status=meeting.status)
    return (
        parts.lines(parts.day(meeting.date), unsure),
        *((each.relation,) if both else ()),
        parts.lines(each.other.name + marks, parts.titles(each.other_titles)),
        parts.lines(parts.occasion(meeting), meeting.place or ""),
        notes.cell(meeting.evidence),
    )
