"""The timeline as a document."""

from graphkit.analysis.timeline import Moment
from graphkit.model import Certainty, Dataset, Meeting, Role
from graphkit.reports import parts
from graphkit.reports.document import Document, Section, document


def timeline(dataset: Dataset, found: list[Moment], *, quotes: bool = False) -> Document:
    """Return the moments of a timeline as a document."""
    items = [_item(dataset, each) for each in found]
    told = parts.Footnotes(dataset, quotes=quotes)
    rows = tuple(
        (
            parts.lines(parts.day(each.date), _unsure(each)),
            parts.lines(_what(dataset, each), _place(each)),
            ", ".join(who.name for who in each.who),
            told.cell(each.claim.evidence),
        )
        for each in found
    )
    columns = ("Date", "What", "Who", told.column)
    section = Section("Timeline", columns, rows)
    return document({"moments": items}, items, section, *told.sections())


def _unsure(moment: Moment) -> str:
    return "(possibly)" if moment.in_window is Certainty.MAYBE else ""


def _place(moment: Moment) -> str:
    return moment.claim.place or "" if isinstance(moment.claim, Meeting) else ""


def _what(dataset: Dataset, moment: Moment) -> str:
    claim = moment.claim
    if isinstance(claim, Meeting):
        return parts.occasion(claim) + parts.marks(disputed=moment.disputed, status=claim.status)
    if not isinstance(claim, Role):
        return moment.what
    where = f", {dataset.actor[claim.institution].name}" if claim.institution else ""
    return f"{moment.what}: {claim.title}{where}" + parts.marks(disputed=moment.disputed)


def _item(dataset: Dataset, moment: Moment) -> parts.Json:
    claim = moment.claim
    return {
        "date": str(moment.date) if moment.date else None,
        "what": moment.what,
        "claim": claim.key,
        "title": claim.title if isinstance(claim, Meeting | Role) else None,
        "who": [parts.ref(who) for who in moment.who],
        "place": claim.place if isinstance(claim, Meeting) else None,
        "status": claim.status if isinstance(claim, Meeting) else None,
        "disputed": moment.disputed,
        "in_window": moment.in_window.adverb,
        "evidence": parts.evidence(dataset, claim.evidence),
    }
