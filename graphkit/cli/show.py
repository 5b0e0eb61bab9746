"""`graphkit show`."""

from typing import Annotated

import typer

from graphkit.cli.options import DATA, As, Data, Format, examples
from graphkit.cli.output import answer


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command(
        epilog=examples('graphkit show "Shintaro Ishiba"', "graphkit show CPPCC --format md")
    )(show)


def show(
    actor: Annotated[str, typer.Argument(help="Name or id of a person, institution or family.")],
    form: As = Format.TABLE,
    data: Data = DATA,
) -> int:
    """Show everything known of ACTOR: names, roles, kin, meetings, disputes, sources."""
    from graphkit.project import load
    from graphkit.reports.show import show as report

    project = load(data)
    return answer(report(project.dataset, project.show(actor)), form, "nothing is known")
