"""Warnings: whose ranks may follow what one publisher covers rather than what happened."""

from collections.abc import Iterator

from graphkit.analysis.centrality import CentralityReport
from graphkit.analysis.certainty import Coverage
from graphkit.analysis.certainty.voices import MUCH
from graphkit.reports.centrality.phrases import named, percent, quoted


def warnings(report: CentralityReport) -> list[str]:
    """Return a warning for each publisher whose coverage may drive ranks at the top."""
    if report.certainty is None:
        return []
    leading: dict[str, list[str]] = {}
    for metric, found in report.certainty.metrics.items():
        for id_ in found.top:
            leading.setdefault(id_, []).append(metric)
    by: dict[str, list[Coverage]] = {}
    for id_ in sorted(leading, key=lambda each: (-len(leading[each]), report.names[each], each)):
        told = report.certainty.coverage[id_]
        if told.share >= MUCH:
            by.setdefault(told.publisher, []).append(told)
    return [
        f"Coverage, not politics, may drive these first places: {quoted(publisher)} alone reports "
        f"{'; and '.join(_told(report, told))}."
        for publisher, told in by.items()
    ]


def _told(report: CentralityReport, told: list[Coverage]) -> Iterator[str]:
    """Yield whose ties these are: those that rest on one source, on one publisher, mostly on it."""
    one_source = [each for each in told if each.sources == 1]
    every = [each for each in told if each.sources > 1 and each.alone == each.ties]
    most = [each for each in told if each.alone < each.ties]
    if one_source:
        rests = "rank rests" if len(one_source) == 1 else "ranks rest"
        yield f"every tie of {_names(report, one_source)}, whose {rests} on one source"
    if every:
        yield f"every tie of {_names(report, every)}"
    if most:
        ties = "those" if one_source or every else "the ties"
        least = percent(min(each.share for each in most))
        yield f"{least} or more of {ties} of {_names(report, most)}"


def _names(report: CentralityReport, told: list[Coverage]) -> str:
    return named([f"{report.names[one.actor]} ({one.alone} of {one.ties})" for one in told])
