"""The centrality report as a document, Markdown, one HTML file, CSV and JSON."""

from collections.abc import Callable

from graphkit.analysis.centrality import CentralityReport
from graphkit.errors import UsageError
from graphkit.model import Publication
from graphkit.reports.centrality.html import to_html
from graphkit.reports.centrality.markdown import to_markdown
from graphkit.reports.centrality.tables import document, to_csv, to_json

__all__ = ["FILES", "document", "to_csv", "to_file", "to_html", "to_json", "to_markdown"]

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
    try:
        written = FILES[suffix.lower()]
    except KeyError:
        raise UsageError(
            f"a report cannot be written as {suffix or 'a file without ending'}; "
            f"name a file that ends in {', '.join(FILES)}"
        ) from None
    return written(report, publication)
