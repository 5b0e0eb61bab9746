"""Who held an office, as a document."""

from graphkit.analysis.offices import Holder, term
from graphkit.model import Dataset
from graphkit.reports import parts
from graphkit.reports.document import Document, Section, document


def who(
    dataset: Dataset, title: str, found: list[Holder], *, on: str | None, quotes: bool = False
) -> Document:
    """Return the holders of an office as a document."""
    items = [_item(dataset, each, on=on) for each in found]
    told = parts.Footnotes(dataset, quotes=quotes)
    rows = tuple(
        (
            *((each.certainty.adverb,) if on else ()),
            _name(each) + parts.marks(inferred=each.role.inferred, disputed=each.disputed),
            each.title,
            each.institution.name if each.institution else "",
            term(each.role) or "-",
            told.cell(each.role.evidence),
        )
        for each in found
    )
    columns = ("Person", "Title", "Institution", "Term", told.column)
    heading = f"{title} on {on}" if on else title
    section = Section(heading, ("Certainty", *columns) if on else columns, rows)
    return document({"title": title, "on": on, "holders": items}, items, section, *told.sections())


def _name(holder: Holder) -> str:
    return holder.person.name if holder.person else "(holder not named by the source)"


def _item(dataset: Dataset, each: Holder, *, on: str | None) -> parts.Json:
    role = each.role
    return {
        "person": parts.ref(each.person),
        "title": each.title,
        "institution": parts.ref(each.institution),
        "certainty": each.certainty.adverb if on else None,
        "since": str(role.since) if role.since else None,
        "until": str(role.until) if role.until else None,
        "as_of": str(role.as_of) if role.as_of else None,
        "disputed": each.disputed,
        "evidence": parts.evidence(dataset, role.evidence),
    }
