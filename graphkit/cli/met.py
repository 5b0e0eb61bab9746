"""`graphkit met`."""

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
            'graphkit met "Wang Yi" --since 2024-12',
            "graphkit met 石破茂 --quotes",
            'graphkit met "Li Qiang" --status planned --format json',
        )
    )(met)


def met(
    actor: Annotated[str, typer.Argument(help="Name or id of a person.")],
    other: Annotated[str | None, typer.Argument(help="Only meetings with this person.")] = None,
    since: Since = None,
    until: Until = None,
    kind: Annotated[str | None, typer.Option(help="Only this kind: call, visit, ...")] = None,
    status: AnyStatus = Status.HELD,
    accompanied: Annotated[
        bool, typer.Option("--accompanied", help="Also who stood on the same side.")
    ] = False,
    quotes: Quotes = False,
    form: As = Format.TABLE,
    data: Data = DATA,
) -> int:
    """List whom ACTOR met, when, in which office, and who says so."""
    from graphkit.analysis.refs import Ref
    from graphkit.project import load
    from graphkit.reports.met import met as report

    project = load(data)
    found = project.who_met(
        actor,
        other,
        since=since,
        until=until,
        kind=kind,
        status=status,
        accompanied=accompanied,
    )
    person = Ref.to(project.dataset, project.actor(actor, ("person",)).id)
    document = report(project.dataset, person, found, quotes=quotes)
    whom = other or "anybody"
    return answer(
        document,
        form,
        f"no {status} meeting of {person.name} with {whom} is known here; "
        "that is not proof that none took place",
    )
