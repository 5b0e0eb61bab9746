"""`graphkit timeline`."""

from typing import Annotated

import typer

from graphkit.cli.options import (
    DATA,
    AnyStatus,
    As,
    Data,
    Format,
    Quotes,
    Since,
    Status,
    Until,
    examples,
)
from graphkit.cli.output import answer


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command(
        epilog=examples(
            "graphkit timeline --since 2025-01", 'graphkit timeline "Iwaya Takeshi" --status all'
        )
    )(timeline)


def timeline(
    actor: Annotated[str | None, typer.Argument(help="Only what concerns this actor.")] = None,
    since: Since = None,
    until: Until = None,
    status: AnyStatus = Status.HELD,
    quotes: Quotes = False,
    form: As = Format.TABLE,
    data: Data = DATA,
) -> int:
    """List meetings, and terms beginning and ending, oldest first."""
    from graphkit.project import load
    from graphkit.reports.timeline import timeline as report

    project = load(data)
    found = project.timeline(actor, since=since, until=until, status=status)
    document = report(project.dataset, found, quotes=quotes)
    return answer(document, form, "nothing is known here for that time")
