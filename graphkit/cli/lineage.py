"""`graphkit lineage`."""

from typing import Annotated

import typer

from graphkit.cli.options import DATA, As, Data, Format, examples
from graphkit.cli.output import answer


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command(
        epilog=examples("graphkit lineage Fukuda", 'graphkit lineage "Kato Ayuko" --format json')
    )(lineage)


def lineage(
    name: Annotated[str, typer.Argument(help="Name or id of a family or a person.")],
    form: As = Format.TABLE,
    data: Data = DATA,
) -> int:
    """Draw a family by generation, with the offices each member held."""
    from graphkit.project import load
    from graphkit.reports.lineage import lineage as report

    project = load(data)
    found = project.lineage(name)
    return answer(report(project.dataset, found), form, f"no kin of {found.of.name} is known here")
