"""`graphkit report`."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.analysis.resampling import DEFAULT, Resampling
from graphkit.cli.options import DATA, As, Data, Engine, Format, Since, Until, examples
from graphkit.cli.output import answer, say
from graphkit.cli.progress import progress

if TYPE_CHECKING:
    from graphkit.reports.document import Document


WHOLE = (Format.JSON, Format.JSONL, Format.CSV)  # forms that hold every measure unless asked
ROWS = 10  # actors of a table on screen
NOBODY = "nobody is in this view"


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command(
        epilog=examples(
            "graphkit report",
            "graphkit report --all",
            "graphkit report betweenness strength --top 5",
            "graphkit report strength --compare 2024-H2 2025-H1",
            'graphkit report betweenness --explain "Wang Yi"',
            "graphkit report -o html_out/report.html",
        )
    )(report)


def report(
    metrics: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[METRIC]...", help="Measures; on screen four main ones by default."
        ),
    ] = None,
    view: Annotated[str, typer.Option(help="The view measured.")] = "met",
    every: Annotated[
        bool,
        typer.Option("--all", help="Every measure and actor on screen, as files have them."),
    ] = False,
    top: Annotated[
        int | None, typer.Option(min=1, help="Actors of each table; on screen 10 by default.")
    ] = None,
    since: Since = None,
    until: Until = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="FILE.md, .html, .csv or .json.")
    ] = None,
    engine: Annotated[
        Engine, typer.Option(help="What computes; the numbers are the same to 1e-9.")
    ] = Engine.FAST,
    group_by: Annotated[
        str, typer.Option(help="Brokers stand between groups by country or institution.")
    ] = "country",
    compare: Annotated[
        tuple[str, str] | None,
        typer.Option(metavar="BEFORE AFTER", help="Risers and fallers, as 2024-H2 2025-Q1."),
    ] = None,
    explain: Annotated[
        str | None, typer.Option(metavar="ACTOR", help="Which meetings make this one's ranks.")
    ] = None,
    runs: Annotated[
        int, typer.Option(min=0, help="Draws of each loss behind the ranges; 0 for no ranges.")
    ] = DEFAULT.runs,
    seed: Annotated[int, typer.Option(min=0, help="Seed of the draws.")] = DEFAULT.seed,
    draws: Annotated[
        int | None,
        typer.Option(
            min=2,
            help="Estimate betweenness from chains of N actors drawn, where there are more; "
            "by default of more than 10,000 actors only.",
        ),
    ] = None,
    form: As = Format.TABLE,
    data: Data = DATA,
) -> int:
    """Rank actors by centrality, each measure with what it says, does not say, and how sure."""
    from graphkit.analysis.centrality.metrics import MAIN, METRICS
    from graphkit.project import load
    from graphkit.reports import centrality

    page = not (every or output or form in WHOLE)
    project, named = load(data), metrics or (MAIN if page else ())
    suffix = output.suffix if output else ""
    publication, rows = project.dataset.publication, top or (ROWS if page else None)
    window = {"since": since, "until": until}
    with progress("how sure each rank is") as tell:
        how = Resampling(runs, seed, tell, min(os.cpu_count() or 1, 8))
        if compare:
            moves = project.compare(*compare, *named, view_name=view, resampling=how, draws=draws)
            if suffix.lower() == ".html":
                return _save(output, centrality.to_html(moves.after, publication, moves))
            told = centrality.changes(moves, rows)
            return _tell(told, output, form, "nobody is seen in either")
        found = project.report(
            *named,
            view_name=view,
            engine=engine,
            group_by=group_by,
            resampling=how,
            draws=draws,
            **window,
        )
        if explain:
            why = centrality.reasons(project.dataset, project.reasons(found, explain, **window))
            return _tell(why, output, form, "no meeting ties this actor to anybody")
    if output:
        shown = found.top(top) if top else found
        return _save(output, centrality.to_file(suffix, shown, publication))
    short = page and not metrics
    code = answer(centrality.document(found, rows, brief=short), form, NOBODY)
    if short and found.pairs:
        say(f"these are {len(found.metrics)} of {len(METRICS)} measures; --all shows every one")
    return code


def _tell(document: "Document", output: Path | None, form: Format, none: str) -> int:
    from graphkit.reports.centrality import document_to_file

    if output:
        return _save(output, document_to_file(output.suffix, document))
    return answer(document, form, none)


def _save(output: Path | None, text: str) -> int:
    from graphkit.store import write_text

    assert output is not None
    write_text(output, text)
    say(f"wrote {output} ({len(text.encode()) / 1024:,.0f} KiB)")
    return 0
