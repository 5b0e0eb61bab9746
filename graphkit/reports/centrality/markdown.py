"""The centrality report in GitHub-flavoured Markdown."""

from collections.abc import Iterable, Iterator, Sequence

from graphkit.analysis.centrality import METRICS, CentralityReport
from graphkit.reports.centrality import cuts, shape, sureness, words
from graphkit.reports.centrality.summary import TITLE, summary
from graphkit.reports.centrality.tables import table
from graphkit.reports.escape import md_cell, md_table


def to_markdown(report: CentralityReport) -> str:
    """Return the whole report as Markdown: what to beware of, then each measure, then the parts."""
    blocks = [
        f"# {md_cell(words.title(report))}",
        f"In numbers: {words.counted(report)}.",
        f"## {TITLE}",
        _list(map(md_cell, summary(report))),
        "## Before you read a rank",
        _list(words.CAUTIONS),
        f"Lists of more than {cuts.NAMES} are cut; {cuts.REST}." if cuts.needed(report) else "",
        *_measures(report),
        *_parts(report),
        *_structure(report),
        "## What this rests on",
        words.conventions(report),
        sureness.method(report),
    ]
    return "\n\n".join(block.strip() for block in blocks if block.strip()) + "\n"


def _measures(report: CentralityReport) -> Iterator[str]:
    for name in report.metrics:
        yield f"## {name}"
        yield f"**It says:** {METRICS[name].says}"
        yield f"**It does not say:** {METRICS[name].does_not_say}"
        yield from map(md_cell, sureness.sentences(report, name))
        yield md_table(*table(report, name, names_of=cuts.NAMES))
        yield words.definition(report, name)


def _parts(report: CentralityReport) -> Iterator[str]:
    yield "## Parts and communities"
    larger, groups = cuts.larger(report), report.communities.groups
    yield _list(
        [
            *(f"Part of {len(ids)}: {_names(report, ids)}" for ids in larger[: cuts.PARTS]),
            *_left(larger[cuts.PARTS :], "parts"),
        ]
    )
    if report.isolates:
        yield f"Without a tie: {_names(report, report.isolates)}"
    yield shape.modularity(report)
    told = enumerate(groups[: cuts.GROUPS], start=1)
    yield _list(
        [
            *(
                f"Community {nth} ({len(ids)}): {_names(report, ids)}{_again(report, nth)}"
                for nth, ids in told
            ),
            *_left(groups[cuts.GROUPS :], "communities"),
        ]
    )


def _left(groups: Sequence[tuple[str, ...]], what: str) -> list[str]:
    return [f"and {len(groups)} smaller {what}"] if groups else []


def _structure(report: CentralityReport) -> Iterator[str]:
    if sentences := shape.structure(report):
        yield "## What holds it together"
        yield from map(md_cell, sentences)
        columns, rows = shape.brokers(report)
        if rows:
            yield shape.between(report)
            yield md_table(columns, rows)


def _again(report: CentralityReport, nth: int) -> str:
    again = sureness.community(report, nth)
    return f" ({again})" if again else ""


def _list(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _names(report: CentralityReport, ids: Sequence[str]) -> str:
    names, more = cuts.members(report, ids)
    return ", ".join(map(md_cell, names)) + (f" and {more} more" if more else "")
