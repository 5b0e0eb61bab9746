"""The centrality report as one HTML file: still, printable, and silent towards the network."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from graphkit.analysis.centrality import METRICS, CentralityReport
from graphkit.model import Publication
from graphkit.reports.centrality import words
from graphkit.reports.centrality.chart import MOST, dot_plot
from graphkit.reports.centrality.tables import with_ties
from graphkit.reports.escape import visible


def to_html(report: CentralityReport, publication: Publication) -> str:
    """Return the whole report as one HTML document.

    It holds no script and asks for nothing: a Content-Security-Policy allows
    its own style sheet by hash, and that alone.  The same report gives the same
    bytes.

    Raises
    ------
    MissingPackageError
        matplotlib, which draws the charts, is not installed.
    """
    style, shown = _asset("centrality.css"), with_ties(report)
    return (
        _environment()
        .from_string(_asset("centrality.html.jinja"))
        .render(
            report=report,
            publication=publication,
            words=words,
            metrics=METRICS,
            most=MOST,
            charts={name: Markup(dot_plot(name, r)) for name, r in shown.items() if r},  # noqa: S704 - our own SVG, its text escaped by ElementTree
            cells=_cells(report),
            shown=shown,
            actors=list(dict.fromkeys(each.id for ranks in shown.values() for each in ranks)),
            community=_community(report),
            style=Markup(style),  # noqa: S704 - our own file
            style_hash=b64encode(sha256(style.encode()).digest()).decode(),
        )
    )


def _environment() -> Environment:
    """Return an environment in which every text is escaped and nothing hidden stays hidden."""
    return Environment(
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _shown(value: object) -> object:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _asset(name: str) -> str:
    return files("graphkit.reports").joinpath("assets", name).read_text(encoding="utf-8")


def _cells(report: CentralityReport) -> dict[tuple[str, str], tuple[str, str]]:
    """Return (value, places) by measure and id of the actor."""
    return {
        (name, each.id): (value, each.places)
        for name, ranks in report.metrics.items()
        for each, value in zip(ranks, words.numbers(r.value for r in ranks), strict=True)
    }


def _community(report: CentralityReport) -> dict[str, int]:
    groups = enumerate(report.communities.groups, start=1)
    return {id_: nth for nth, ids in groups for id_ in ids}
