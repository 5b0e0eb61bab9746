"""The report as plain data: the JSON contract, one item a rank, and a table for people."""

from collections.abc import Sequence
from dataclasses import asdict
from itertools import groupby
from math import isnan

from graphkit.analysis.centrality import METRICS, CentralityReport, Rank
from graphkit.analysis.centrality.estimates import Estimate
from graphkit.analysis.centrality.ranking import written
from graphkit.analysis.certainty import Sureness
from graphkit.reports import formats
from graphkit.reports.centrality import coverage, lines, sureness, words
from graphkit.reports.centrality.summary import TITLE, summary
from graphkit.reports.document import Document, Section
from graphkit.reports.document import document as make_document
from graphkit.reports.parts import Json

Table = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]

FEW_MORE = 3  # equals are not cut off for fewer
ANY = "any place"  # a range that runs over all places


def document(report: CentralityReport, top: int | None = None, *, brief: bool = False) -> Document:
    """Return the report as a document: the JSON contract, one item a rank, a page for people.

    The page begins with what the report can carry.  `top` limits the actors of
    each table, `brief` the sentences above it; JSON and items always hold all.
    """
    belongs = lines.actors(report)
    rest = any(each.rests_on for ranks in report.metrics.values() for each in ranks)
    items = [
        {
            "metric": name,
            "unit": report.unit(name),
            **rank(each),
            **_drawn(report, name, each),
            "spans": [sureness.span(span) for span in each.spans],
            **({"rests_on": coverage.record(each.rests_on) or coverage.EMPTY} if rest else {}),
            **belongs[each.id],
        }
        for name, ranks in report.metrics.items()
        for each in ranks
    ]
    carried = Section(TITLE, text=summary(report))
    sections = (
        [_section(report, name, top, brief=brief) for name in report.metrics]
        if report.pairs
        else []
    )
    return make_document(body(report), items, carried, *sections)


def to_json(report: CentralityReport) -> str:
    """Return the report as JSON; values have twelve digits."""
    return formats.to_json(document(report))


def to_csv(report: CentralityReport) -> str:
    """Return one line for each measure and actor."""
    return formats.to_csv(document(report))


COLUMNS = ("Place", "Actor", "Value")
RANGE = ("May be", "Moved furthest by")  # of reports that were asked how sure they are
RESTS = "Rests on"  # where somebody shown rests on one outlet


def table(
    report: CentralityReport, metric: str, top: int | None = None, names_of: int | None = None
) -> Table:
    """Return headings and rows of the first `top` actors with a tie, equals in one row.

    A row of more than `names_of` equals names so many and counts the others.
    Where somebody shown rests on one outlet, a last column says on which.
    """
    ranks = report.whole.tied(metric)
    shown = ranks[: top or report.limit]
    ranged = report.certainty is not None
    values = dict(zip((each.id for each in ranks), words.values(metric, ranks), strict=True))
    told = any(map(coverage.apart, shown))
    rows = []
    for _, group in groupby(ranks, key=lambda each: each.rank):
        equals = list(group)
        names = [each.name for each in equals if each in shown]
        if len(equals) - len(names) <= FEW_MORE and names:
            names = [each.name for each in equals]
        if names_of and len(names) > names_of:
            names = names[:names_of]
        if names:
            rows.append(
                (
                    equals[0].places,
                    ", ".join(names) + _more(len(equals) - len(names)),
                    values[equals[0].id],
                    *(_range(equals, len(ranks)) if ranged else ()),
                    *((coverage.rests(equals),) if told else ()),
                )
            )
    columns = (*COLUMNS, *(RANGE if ranged else ()), *((RESTS,) if told else ()))
    return columns, tuple(rows)


def _more(many: int) -> str:
    return f" and {many} more" if many else ""


def _range(equals: Sequence[Rank], last: int) -> tuple[str, str]:
    """Return between which places equals may lie, and what moves one of them furthest."""
    low, high = min(each.rank_low for each in equals), max(each.rank_high for each in equals)
    furthest = max(equals, key=lambda each: each.rank_high)
    reason = sureness.reason(furthest)
    if low == 1 and high >= last:
        return ANY, reason
    return sureness.doubted(written(low, high), furthest), reason


def _section(report: CentralityReport, name: str, top: int | None, *, brief: bool) -> Section:
    metric, sure = METRICS[name], sureness.sentences(report, name)
    says = () if brief else (f"It says: {metric.says}",)
    if brief and sure:
        sure = [sureness.first(report, name)]
    title = f"{name}: {metric.counts} ({report.unit(name)})"
    drawn = () if brief else (words.estimated(report, name),)
    text = (*says, f"It does not say: {metric.does_not_say}", *sure, *filter(None, drawn))
    return Section(title, *table(report, name, top), text)


def body(report: CentralityReport) -> Json:
    """Return the JSON contract of a report: everything that it holds."""
    return {
        "view": report.view,
        "actors": report.actors,
        "ties": report.ties,
        "limit": report.limit,
        "metrics": {name: [rank(each) for each in r] for name, r in report.metrics.items()},
        "components": [_group(report, ids) for ids in report.components],
        "communities": {
            "modularity": report.communities.modularity,
            "method": report.communities.method,
            "groups": [_group(report, ids) for ids in report.communities.groups],
        },
        "engine": report.engine,
        "estimates": {name: _estimate(each) for name, each in report.estimates.items()},
        "basis": _basis(report),
        "structure": _structure(report),
        "certainty": _certainty(report),
        "picture": coverage.record(report.picture),
        "warnings": coverage.warnings(report),
        "conventions": {name: _convention(report, name) for name in report.metrics},
        "summary": [*summary(report)],
        "notes": [*words.CAUTIONS, words.conventions(report)],
    }


def rank(each: Rank) -> Json:
    """Return the JSON contract of a rank: its value, its places, and why they may be others."""
    return {
        "id": each.id,
        "name": each.name,
        "value": None if isnan(each.value) else each.value,
        "rank": each.rank,
        "rank_low": each.rank_low,
        "rank_high": each.rank_high,
        "equal_to": each.last,
        "rank_reason": sureness.reasons(each),
        "spans": [
            {"cause": span.cause, "what": span.what, "low": span.low, "high": span.high}
            for span in each.spans
        ],
        "rests_on": coverage.record(each.rests_on),
    }


def _drawn(report: CentralityReport, name: str, each: Rank) -> Json:
    """Return how far off a value may be and why, where a measure of the report is estimated."""
    if not report.estimates:
        return {}
    found = report.estimates.get(name)
    return {
        "error": found.errors[each.id] if found else 0,
        "draws": found and found.draws,
        "seed": found and found.seed,
        "confidence": found and found.confidence,
    }


def _estimate(found: Estimate) -> Json:
    return {
        "draws": found.draws,
        "of": found.of,
        "seed": found.seed,
        "confidence": found.confidence,
        "error": found.error,
        "errors": {**found.errors},
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
        "ties_by_month": [asdict(each) for each in found.months],
        "dated_meetings": found.dated,
        "undated": found.undated,
    }


def _structure(report: CentralityReport) -> Json | None:
    found = report.structure
    if found is None:
        return None
    return {
        "articulation_points": [*found.articulation],
        "bridges": [[*tie] for tie in found.bridges],
        "bridges_alone": [*found.told],
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
        "warnings": coverage.warnings(report),
        "metrics": {name: _sureness(each) for name, each in found.metrics.items()},
        "otherwise": {**found.otherwise},
        "voices_alone": found.voices_alone,
        "voices": [asdict(each) for each in found.voices],
        "communities": [round(again, 12) for again in found.communities],
        "communities_without": [
            each and {"voice": each.voice.id, "share": round(each.share, 12)}
            for each in found.hanging
        ],
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
        "readings": {
            what: {id_: {"rank": low, "equal_to": high} for id_, (low, high) in places.items()}
            for what, places in found.read.items()
        },
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
