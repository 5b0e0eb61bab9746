"""The report in a few sentences: who comes first, how sure that is, what drives it."""

from collections.abc import Iterator, Sequence

from graphkit.analysis.centrality import CentralityReport
from graphkit.analysis.centrality.metrics import MAIN
from graphkit.analysis.centrality.ranking import contenders
from graphkit.analysis.certainty import LOSSES
from graphkit.reports.centrality import coverage, doubts, sureness, words
from graphkit.reports.centrality.phrases import listed, percent, quoted
from graphkit.reports.parts import plural

TITLE = "What this report can carry"
CAUTION = (
    "A rank is a place among the meetings that these sources report. It is not power, and what is "
    "public, large or of interest to a publisher is reported best."
)
NOBODY = "No source here reports a tie in this view and time, which is no evidence of none."


def summary(report: CentralityReport) -> tuple[str, ...]:
    """Return what an editor must know before the first table, one thought a sentence or two."""
    report = report.whole
    if not report.pairs:
        return (f"{NOBODY}{f' None of the {report.actors} is ranked.' if report.actors else ''}",)
    told = (
        _size(report),
        _first(report),
        _sure(report),
        *doubts.sentences(report, _asked(report)),
        *(words.estimated(report, name) for name in report.metrics),
        *_voices(report),
        *coverage.warnings(report),
        _inferred(report),
        CAUTION,
    )
    return tuple(each for each in told if each)


def _size(report: CentralityReport) -> str:
    """Return how many are tied by what, and what the others are not evidence of."""
    alone = len(report.isolates)
    seen, larger = report.actors - alone, len(report.components) - alone
    tied = f"{seen} of {report.actors} actors have a tie" if alone else f"All {seen} are tied"
    parts = (
        f", in {larger} parts that no chain of ties joins (the largest holds "
        f"{len(report.components[0])})"
        if larger > 1
        else ""
    )
    rest = (
        f" Of the other {'one' if alone == 1 else alone} no source here reports a tie, which is "
        "no evidence that there was none."
        if alone and seen
        else ""
    )
    view = words.VIEWS.get(report.view, "")
    return f"{view} {words.basis(report)} {tied}{parts}.{rest}".strip()


def _asked(report: CentralityReport) -> list[str]:
    """Return the main measures of the report; all of it when it has none of them."""
    return [name for name in report.metrics if name in MAIN] or [*report.metrics]


def _first(report: CentralityReport) -> str:
    """Return who has the first place by which measure, in the data as they are."""
    by: dict[tuple[str, ...], list[str]] = {}
    for name in _asked(report):
        first = tuple(each.id for each in report.tied(name) if each.rank == 1)
        by.setdefault(first, []).append(name)
    told = []
    for ids, metrics in by.items():
        ranks = [each for each in report.tied(metrics[0]) if each.id in ids]
        come = "comes first" if len(ids) == 1 else "share the first place"
        told.append(f"{coverage.known(ranks)} {come} by {listed(metrics)}")
    stand = coverage.pictured(report) or "as the sources stand"
    return f"{stand[0].upper()}{stand[1:]}, {'; '.join(told)}."


def _sure(report: CentralityReport) -> str:
    """Return how many may be first by each measure, and how many orders hold as a whole."""
    if report.certainty is None:
        return "Nothing here says how sure a place is: no ranges were asked for."
    picture = coverage.pictured(report)
    names, seen = _asked(report), report.actors - len(report.isolates)
    may = {name: contenders(report.tied(name)) for name in names}
    few = [
        f"by {name} {coverage.known(may[name], 'or')}"
        for name in names
        if len(may[name]) <= sureness.FEW
    ]
    many = [f"by {name} {len(may[name])}" for name in names if len(may[name]) > sureness.FEW]
    told = []
    if few:
        where = f" {picture}" if picture else ""
        told.append(f"Who may come first{where}: {listed(few)}; {sureness.RARE}.")
    if many:
        told.append(
            f"Of the {seen} actors with a tie, {listed(many)} may come first: the data cannot "
            "tell them apart."
        )
    return " ".join([*told, _orders(report, names)])


def _orders(report: CentralityReport, names: Sequence[str]) -> str:
    """Return which orders as a whole hold when many meetings are missing."""
    found = report.certainty.metrics if report.certainty else {}
    rough = [name for name in names if sureness.too_rough(report, name)]
    told = [name for name in names if name not in rough]
    steady = [name for name in told if found[name].stable_until >= sureness.LEAST]
    loss = f"With {percent(LOSSES[2][1])} of the meetings missing at random"
    every = 1 < len(names) == len(steady)
    which = "by each of them" if every else f"by {listed(steady)}"
    order = f"the order as a whole still holds roughly {which}, which says little of its top."
    holds = f"{loss} {order if steady else 'no order holds even roughly.'}" if told else ""
    estimate = (
        f"The estimate of {listed(rough)} is too rough to tell whether its order holds when "
        "meetings are missing."
    )
    return f"{holds} {estimate if rough else ''}".strip()


def _voices(report: CentralityReport) -> Iterator[str]:
    found = report.basis
    if not found or not found.publishers:
        return
    name, ties = found.publishers[0]
    if report.picture:
        yield (
            f"{quoted(report.picture.outlet)} alone reports {report.picture.meetings} of the "
            f"{found.meetings} meetings, in {plural(report.picture.articles, 'article')}: what "
            "stands here is its picture, which the ranges do not doubt."
        )
        return
    told = f"{quoted(name)} supplies evidence for {ties} of {report.ties} ties"
    for voice in report.certainty.voices[:1] if report.certainty else ():
        told = f"{quoted(voice.name)} alone reports {voice.alone} of the {found.meetings} meetings"
    yield (
        f"{told}, and {found.single_source} of {report.ties} ties rest on a single source: a rank "
        "may follow what a publisher covers."
    )


def _inferred(report: CentralityReport) -> str:
    found = report.basis
    if not found or not found.inferred:
        return ""
    return (
        f"{found.inferred} of {report.ties} ties are inferred: the source names a delegation, not "
        "each of its members at that meeting."
    )
