"""The centrality report as one HTML file: still, printable, and silent towards the network."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from graphkit.analysis.centrality import METRICS, CentralityReport, Rank
from graphkit.analysis.centrality.basis import MOST_MONTHS
from graphkit.analysis.centrality.layout import MOST as DOTS
from graphkit.analysis.centrality.layout import positions
from graphkit.analysis.certainty import Comparison
from graphkit.model import Publication
from graphkit.reports.centrality import change as moves
from graphkit.reports.centrality import circles, coverage, cuts, pictures, shape, sureness, words
from graphkit.reports.centrality.axis import EVEN
from graphkit.reports.centrality.chart import MOST, dot_plot, may_be, range_plot
from graphkit.reports.centrality.phrases import quoted
from graphkit.reports.centrality.summary import TITLE, summary
from graphkit.reports.escape import visible

LIMITS = {
    "even": EVEN,
    "dots": DOTS,
    "names": pictures.NAMED,
    "moves": pictures.MOVED,
    "months": MOST_MONTHS,
}


def to_html(
    report: CentralityReport, publication: Publication, change: Comparison | None = None
) -> str:
    """Return the whole report as one HTML document.

    It holds no script and asks for nothing: a Content-Security-Policy allows
    its own style sheet by hash, and that alone.  The same report gives the same
    bytes.

    Raises
    ------
    MissingPackageError
        matplotlib, which draws the charts, is not installed.
    """
    style, shown = _asset("centrality.css"), report.seen
    return (
        _environment()
        .from_string(_asset("centrality.html.jinja"))
        .render(
            report=report,
            carried=TITLE,
            summary=summary(report),
            carried_by=_carried(change) if change else (),
            publication=publication,
            words=words,
            shape=shape,
            metrics=METRICS,
            most=MOST,
            charts={name: _chart(report, name, ranks) for name, ranks in shown.items() if ranks},
            pictures=_pictures(report),
            change=change,
            moves=_moves(change) if change else {},
            move_columns=moves.columns(change) if change else (),
            move_rows=moves.rows,
            move_notes=moves.notes(change) if change else (),
            sureness=sureness,
            limits=LIMITS,
            cuts=cuts,
            circles=circles.circles(report),
            cells=_cells(report),
            coverage=coverage,
            rests=_rests(report),
            shown=shown,
            unknown=_unknown(report),
            actors=list(dict.fromkeys(each.id for ranks in shown.values() for each in ranks)),
            community=_community(report),
            style=Markup(style),  # noqa: S704 - our own file
            style_hash=b64encode(sha256(style.encode()).digest()).decode(),
        )
    )


def _unknown(report: CentralityReport) -> str:
    """Return what a question mark in a range means, where a report has any."""
    if report.picture is None:
        return ""
    return f"; question mark: unknown without {quoted(report.picture.outlet)}"


def _chart(report: CentralityReport, name: str, ranks: tuple[Rank, ...]) -> Markup:
    if report.certainty is None:
        return _picture(dot_plot(name, ranks))
    return _picture(range_plot(name, ranks, report.actors - len(report.isolates)))


def _pictures(report: CentralityReport) -> dict[str, Markup]:
    """Return the pictures of the whole view, those that there is something to show in."""
    found = {}
    if report.basis and report.basis.months:
        found["months"] = _picture(pictures.months_chart(report.basis.months))
    if report.actors - len(report.isolates) > DOTS and circles.circles(report):
        found["circles"] = _picture(circles.community_circles(report))
    elif places := positions(report.pairs):
        found["map"] = _picture(pictures.community_map(report, places))
    return found


def _carried(change: Comparison) -> list[tuple[str, tuple[str, ...]]]:
    """Return each period with what its report can carry."""
    reports = (change.before, change.after)
    return [(period, summary(each)) for period, each in zip(change.periods, reports, strict=True)]


def _moves(change: Comparison) -> dict[str, Markup]:
    return {
        name: _picture(pictures.moves_chart(name, change))
        for name, listed in change.moves.items()
        if any(each.places is not None for each in listed)
    }


def _picture(drawing: str) -> Markup:
    return Markup(drawing)  # noqa: S704 - our own SVG, its text escaped by ElementTree


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
    """Return (value, places it may have) by measure and id of the actor."""
    last = report.actors - len(report.isolates)
    return {
        (name, each.id): (value, may_be(each, last) if report.certainty else each.places)
        for name, ranks in report.seen.items()
        for each, value in zip(ranks, words.values(name, ranks), strict=True)
    }


def _rests(report: CentralityReport) -> dict[str, str]:
    """Return by id on which outlet somebody rests, of those who rest on one."""
    return {id_: quoted(rest.outlet) for id_, rest in report.rests.items() if rest.everywhere < 1}


def _community(report: CentralityReport) -> dict[str, int]:
    groups = enumerate(report.communities.groups, start=1)
    return {id_: nth for nth, ids in groups for id_ in ids}
