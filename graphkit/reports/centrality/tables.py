"""The report as plain data: the JSON contract, one item a rank, and a table for people."""

from collections.abc import Sequence
from dataclasses import asdict
from math import isnan

from graphkit.analysis.centrality import METRICS, CentralityReport, Rank
from graphkit.analysis.certainty import Sureness
from graphkit.reports import formats
from graphkit.reports.centrality import sureness, words
from graphkit.reports.document import Document, Section
from graphkit.reports.document import document as make_document
from graphkit.reports.parts import Json


def document(report: CentralityReport, top: int | None = None) -> Document:
    """Return the report as a document: the JSON contract, one item a rank, tables for people.

    `top` limits the rows of each table; JSON and items always hold all actors.
    """
    items = [
        {"metric": name, **_rank(each), "spans": [sureness.span(span) for span in each.spans]}
        for name, ranks in report.metrics.items()
        for each in ranks
    ]
    shown = report.top(top) if top else report
    sections = [_section(shown, name) for name in shown.metrics] if report.actors else []
    last = [_meanings(report), *([_how_sure(report)] if report.certainty else [])]
    return make_document(_body(report), items, *sections, *last, notes=words.notes(shown))


def to_json(report: CentralityReport) -> str:
    """Return the report as JSON; values have twelve digits."""
    return formats.to_json(document(report))


def to_csv(report: CentralityReport) -> str:
    """Return one line for each measure and actor."""
    return formats.to_csv(document(report))


def with_ties(report: CentralityReport) -> dict[str, tuple[Rank, ...]]:
    """Return the ranks by measure without the actors that have no tie: they share the last place.

    Printed, twenty names that no source shows meeting anybody would bury the rest.
    """
    without = set(report.isolates)
    return {
        name: tuple(each for each in ranks if each.id not in without)
        for name, ranks in report.metrics.items()
    }


COLUMNS = ("Place", "Actor", "Value")
RANGE = ("May be", "Mostly because")  # of reports that were asked how sure they are


def columns(report: CentralityReport) -> tuple[str, ...]:
    """Return the headings of a table of ranks."""
    return COLUMNS if report.certainty is None else (*COLUMNS, *RANGE)


def rows(report: CentralityReport, ranks: Sequence[Rank]) -> tuple[tuple[str, ...], ...]:
    """Return the cells of each rank under `columns`, as people read them."""
    values = words.numbers(each.value for each in ranks)
    width = len(columns(report))
    return tuple(
        (each.places, each.name, value, each.interval, sureness.reason(each))[:width]
        for each, value in zip(ranks, values, strict=True)
    )


def _section(report: CentralityReport, name: str) -> Section:
    title = f"{name} ({report.unit(name)})"
    return Section(title, columns(report), rows(report, with_ties(report)[name]))


def _meanings(report: CentralityReport) -> Section:
    heading = f"The view {report.view}: {words.counted(report)}"
    told = [(name, METRICS[name]) for name in report.metrics]
    return Section(
        heading,
        ("Measure", "It says", "It does not say"),
        tuple((name, metric.says, metric.does_not_say) for name, metric in told),
    )


def _how_sure(report: CentralityReport) -> Section:
    told = (
        (name, "\n".join([sureness.stability(report, name), *sureness.fallen(report, name)]))
        for name in report.metrics
    )
    return Section("How sure the ranks are", ("Measure", "What the data can carry"), tuple(told))


def _body(report: CentralityReport) -> Json:
    return {
        "view": report.view,
        "actors": report.actors,
        "ties": report.ties,
        "limit": report.limit,
        "metrics": {name: [_rank(each) for each in r] for name, r in report.metrics.items()},
        "components": [_group(report, ids) for ids in report.components],
        "communities": {
            "modularity": report.communities.modularity,
            "method": report.communities.method,
            "groups": [_group(report, ids) for ids in report.communities.groups],
        },
        "basis": _basis(report),
        "structure": _structure(report),
        "certainty": _certainty(report),
        "conventions": {name: _convention(report, name) for name in report.metrics},
        "notes": [*words.notes(report), *words.CAUTIONS, words.CONVENTIONS],
    }


def _rank(each: Rank) -> Json:
    return {
        "id": each.id,
        "name": each.name,
        "value": None if isnan(each.value) else each.value,
        "rank": each.rank,
        "rank_low": each.rank_low,
        "rank_high": each.rank_high,
        "equal_to": each.last,
        "spans": [
            {"cause": span.cause, "what": span.what, "low": span.low, "high": span.high}
            for span in each.spans
        ],
    }


def _group(report: CentralityReport, ids: tuple[str, ...]) -> Json:
    return {
        "size": len(ids),
        "actors": [{"id": id_, "name": report.names[id_]} for id_ in ids],
    }


def _basis(report: CentralityReport) -> Json | None:
    found = report.basis
    if found is None:
        return None
    return {
        "meetings": found.meetings,
        "sources": found.sources,
        "digests": found.digests,
        "single_source_ties": found.single_source,
        "inferred_ties": found.inferred,
        "publishers": [{"name": name, "ties": ties} for name, ties in found.publishers],
        "since": found.since and found.since.isoformat(),
        "until": found.until and found.until.isoformat(),
    }


def _structure(report: CentralityReport) -> Json | None:
    found = report.structure
    if found is None:
        return None
    return {
        "articulation_points": [*found.articulation],
        "bridges": [[*tie] for tie in found.bridges],
        "group_by": report.group_by,
        "groups": dict(found.groups),
        "assortativity": found.assortativity,
        "homophily": found.homophily,
        "expected_homophily": found.expected_homophily,
        "brokers": {actor: {**roles} for actor, roles in found.brokers.items()},
    }


def _certainty(report: CentralityReport) -> Json | None:
    found = report.certainty
    if found is None:
        return None
    return {
        "runs": found.runs,
        "seed": found.seed,
        "method": sureness.method(report),
        "warnings": sureness.warnings(report),
        "metrics": {name: _sureness(each) for name, each in found.metrics.items()},
        "voices_alone": found.voices_alone,
        "voices": [asdict(each) for each in found.voices],
        "communities": [round(again, 12) for again in found.communities],
        "coverage": {
            actor: asdict(each) | {"share": each.share} for actor, each in found.coverage.items()
        },
    }


def _sureness(found: Sureness) -> Json:
    return {
        "top": [*found.top],
        "top_size": found.size,
        "stable_until": found.stable_until,
        "losses": [
            {"what": each.what, "share": each.share, "top_stays": each.stays, "alike": each.alike}
            for each in found.losses
        ],
        "fallen": {voice.id: [*ids] for voice, ids in found.fallen.items()},
    }


def _convention(report: CentralityReport, name: str) -> Json:
    metric = METRICS[name]
    return {
        "unit": report.unit(name),
        "weight": metric.weight,
        "says": metric.says,
        "does_not_say": metric.does_not_say,
        "source": metric.source,
    }
