"""The centrality report as a document, Markdown, one HTML file, CSV and JSON."""

from collections.abc import Callable, Iterable

from graphkit.analysis.centrality import CentralityReport
from graphkit.errors import UsageError
from graphkit.model import Publication
from graphkit.reports.centrality.change import document as changes
from graphkit.reports.centrality.html import to_html
from graphkit.reports.centrality.markdown import to_markdown
from graphkit.reports.centrality.reasons import document as reasons
from graphkit.reports.centrality.tables import document, to_csv, to_json
from graphkit.reports.document import Document
from graphkit.reports.formats import FORMATS

__all__ = [
    "FILES",
    "changes",
    "document",
    "document_to_file",
    "reasons",
    "to_csv",
    "to_file",
    "to_html",
    "to_json",
    "to_markdown",
]

FILES: dict[str, Callable[[CentralityReport, Publication], str]] = {
    ".md": lambda report, _: to_markdown(report),
    ".html": to_html,
    ".csv": lambda report, _: to_csv(report),
    ".json": lambda report, _: to_json(report),
}


def to_file(suffix: str, report: CentralityReport, publication: Publication) -> str:
    """Return the report as the text of a file whose name ends in `suffix`.

    Raises
    ------
    UsageError
        No report is written with this ending.
    """
    if suffix.lower() not in FILES:
        raise _no_form(suffix, FILES)
    return FILES[suffix.lower()](report, publication)


def document_to_file(suffix: str, document: Document) -> str:
    """Return a document (moves between periods, reasons of a rank) as the text of a file.

    Raises
    ------
    UsageError
        No document is written with this ending.
    """
    forms = {f".{name}": form for name, form in FORMATS.items()}
    if suffix.lower() not in forms:
        raise _no_form(suffix, forms)
    return forms[suffix.lower()](document)


def _no_form(suffix: str, forms: Iterable[str]) -> UsageError:
    return UsageError(
        f"a report cannot be written as {suffix or 'a file without ending'}; "
        f"name a file that ends in {', '.join(forms)}"
    )
