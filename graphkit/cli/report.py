"""`graphkit report`."""

from pathlib import Path
from typing import Annotated

import typer

from graphkit.cli.options import DATA, As, Data, Engine, Format, Since, Until, examples
from graphkit.cli.output import answer, say


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command(
        epilog=examples(
            "graphkit report",
            "graphkit report betweenness strength --top 5",
            "graphkit report -o html_out/report.html",
        )
    )(report)


def report(
    metrics: Annotated[
        list[str] | None, typer.Argument(metavar="[METRIC]...", help="Measures; all by default.")
    ] = None,
    view: Annotated[str, typer.Option(help="The view measured.")] = "met",
    top: Annotated[
        int | None, typer.Option(min=1, help="Rows of each table; 10 on screen, all in a file.")
    ] = None,
    since: Since = None,
    until: Until = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="FILE.md, .html, .csv or .json.")
    ] = None,
    engine: Annotated[
        Engine, typer.Option(help="What computes; the numbers are the same to 1e-9.")
    ] = Engine.FAST,
    form: As = Format.TABLE,
    data: Data = DATA,
) -> int:
    """Rank actors by centrality, each measure with what it says and does not say."""
    from graphkit.project import load
    from graphkit.reports.centrality import document, to_file
    from graphkit.store import write_text

    project = load(data)
    found = project.report(*metrics or (), view_name=view, since=since, until=until, engine=engine)
    if output:
        kept = found.top(top) if top else found
        text = to_file(output.suffix, kept, project.dataset.publication)
        write_text(output, text)
        say(f"wrote {output} ({len(text.encode()) / 1024:,.0f} KiB)")
        return 0
    return answer(document(found, top or 10), form, "nobody is in this view")
