"""`graphkit export`."""

from pathlib import Path
from typing import Annotated

import typer

from graphkit.cli.options import DATA, Data, examples
from graphkit.cli.output import say, write


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command(
        epilog=examples(
            "graphkit export json -o dataset.json", "graphkit export graphml -o dataset.graphml"
        )
    )(export)


def export(
    form: Annotated[str, typer.Argument(metavar="FORMAT", help="json or graphml.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File to write instead of stdout.")
    ] = None,
    data: Data = DATA,
) -> int:
    """Write all records in force, or the graph, in a format other programs read."""
    from graphkit.exporters import exporter
    from graphkit.project import load
    from graphkit.store import write_text

    text = exporter(form)(load(data).graph)
    if output:
        write_text(output, text)
        say(f"wrote {output} ({len(text.encode()):,} bytes)")
    else:
        write(text)
    return 0
