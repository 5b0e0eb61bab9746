"""`graphkit check` and `graphkit explain`."""

import json
from enum import StrEnum
from typing import Annotated

import typer

from graphkit.cli.options import DATA, Data, examples
from graphkit.cli.output import say, write


class CheckFormat(StrEnum):
    """The forms of a list of problems."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


def add_to(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command(
        epilog=examples("graphkit check", "graphkit check --data ../other/data --format github")
    )(check)
    app.command(epilog=examples("graphkit explain R301"))(explain)


def check(
    form: Annotated[
        CheckFormat, typer.Option("--format", "-f", help="Form of the list.")
    ] = CheckFormat.TEXT,
    data: Data = DATA,
) -> int:
    """Check every record against every rule; exit 65 when one is broken."""
    from graphkit import store

    found = store.inspect(data)
    if form is CheckFormat.JSON:
        body = {"schema_version": 1, "problems": [each.to_json() for each in found.problems]}
        write(json.dumps(body, ensure_ascii=False, indent=2) + "\n")
    elif form is CheckFormat.GITHUB:
        for each in found.problems:
            write(store.as_github(each) + "\n")
    else:
        write(store.render(found.problems))
    if found.dataset is not None and not found.problems:
        records = found.dataset
        say(
            f"no problem in {len(records.claims)} claims about {len(records.actors)} actors "
            f"from {len(records.sources)} sources"
        )
    return 65 if found.errors else 0


def explain(code: Annotated[str, typer.Argument(help="A code that `check` printed.")]) -> int:
    """Explain what a code of `check` means and what to do about it."""
    from graphkit import store

    write(store.explain(code) + "\n")
    return 0
