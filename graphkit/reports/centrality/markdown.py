"""The centrality report in GitHub-flavoured Markdown."""

from collections.abc import Iterable, Iterator

from graphkit.analysis.centrality import METRICS, CentralityReport
from graphkit.reports.centrality import sureness, words
from graphkit.reports.centrality.tables import columns, with_ties
from graphkit.reports.centrality.tables import rows as rank_rows
from graphkit.reports.escape import md_cell, md_table


def to_markdown(report: CentralityReport) -> str:
    """Return the whole report as Markdown: what to beware of, then each measure, then the parts."""
    blocks = [
        f"# {md_cell(words.title(report))}",
        f"{words.VIEWS.get(report.view, '')} In numbers: {words.counted(report)}.".strip(),
        "## Before you read a rank",
        _list((*words.CAUTIONS, *map(md_cell, words.notes(report)))),
        *_measures(report),
        *_parts(report),
        *_structure(report),
        "## What this rests on",
        words.basis(report),
        words.CONVENTIONS,
        sureness.method(report),
    ]
    return "\n\n".join(block.strip() for block in blocks if block.strip()) + "\n"


def _measures(report: CentralityReport) -> Iterator[str]:
    for name, ranks in with_ties(report).items():
        yield f"## {name}"
        yield f"**It says:** {METRICS[name].says}"
        yield f"**It does not say:** {METRICS[name].does_not_say}"
        for sentence in (sureness.stability(report, name), *sureness.fallen(report, name)):
            yield md_cell(sentence)
        yield md_table(columns(report), rank_rows(report, ranks))
        if cut := words.tied(ranks, len(ranks)):
            yield cut
        yield words.definition(report, name)


def _parts(report: CentralityReport) -> Iterator[str]:
    yield "## Components and communities"
    larger = [group for group in report.components if len(group) > 1]
    yield _list(f"Component of {len(ids)}: {_names(report, ids)}" for ids in larger)
    if report.isolates:
        yield f"Without a tie: {_names(report, report.isolates)}"
    yield words.modularity(report)
    groups = enumerate(report.communities.groups, start=1)
    yield _list(
        f"Community {nth} ({len(ids)}): {_names(report, ids)}{_again(report, nth)}"
        for nth, ids in groups
    )


def _structure(report: CentralityReport) -> Iterator[str]:
    if sentences := words.structure(report):
        yield "## What holds it together"
        yield from map(md_cell, sentences)
        if rows := words.brokers(report):
            if report.structure and len(report.structure.brokers) > len(rows):
                yield f"The first {len(rows)} of {len(report.structure.brokers)} brokers:"
            yield md_table(words.BROKER_COLUMNS, rows)


def _again(report: CentralityReport, nth: int) -> str:
    again = sureness.community(report, nth)
    return f" ({again})" if again else ""


def _list(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _names(report: CentralityReport, ids: Iterable[str]) -> str:
    return ", ".join(md_cell(report.names[id_]) for id_ in ids)
