"""The table of commands: a new command is one module and one line here."""

from typing import Annotated

import typer

from graphkit import __version__
from graphkit.cli import (
    check,
    draft,
    export,
    init,
    lineage,
    met,
    page,
    path,
    report,
    review,
    show,
    timeline,
    who,
)
from graphkit.cli.options import examples
from graphkit.cli.output import set_colour, write

app = typer.Typer(
    name="graphkit",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

for module in (
    met,
    path,
    show,
    who,
    lineage,
    timeline,
    report,
    page,
    draft,
    review,
    check,
    export,
    init,
):
    module.add_to(app)


@app.callback(
    epilog=examples(
        'graphkit met "Wang Yi" --since 2024-12',
        'graphkit path "Kato Ayuko" "Xi Jinping" --through met,kin',
        "graphkit page -o html_out/index.html",
    )
)
def _graphkit(
    *,
    colour: Annotated[
        bool, typer.Option("--color/--no-color", help="Colours in tables; NO_COLOR does the same.")
    ] = True,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and stop.", is_eager=True)
    ] = False,
) -> None:
    """Officials, institutions and families, linked by meetings, roles and kinship.

    Every link shows its sources.  Names are taken in any script, order or
    spelling the dataset knows.
    """
    if version:
        write(f"graphkit {__version__}\n")
        raise typer.Exit
    set_colour(on=colour)
