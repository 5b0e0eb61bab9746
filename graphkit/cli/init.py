"""`graphkit init`."""

from pathlib import Path
from typing import Annotated

import typer

from graphkit.cli.options import examples
from graphkit.cli.output import say, write


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command(epilog=examples("graphkit init my-project"))(init)


def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where the project shall lie.")],
) -> int:
    """Start a project of your own in DIR, with a small invented example to replace."""
    from graphkit import store

    for path in store.start(folder):
        write(f"{path}\n")
    say(f"ready; now: cd {folder} && graphkit check && graphkit page")
    return 0
