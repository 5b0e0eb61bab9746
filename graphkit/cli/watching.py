"""`graphkit page --watch`: the page again whenever a file is saved."""

from collections.abc import Callable
from pathlib import Path
from time import sleep

from graphkit.cli.output import say
from graphkit.errors import GraphkitError

SECONDS = 0.3


def watch(build: Callable[[], int], data: Path, wait: Callable[[], None] | None = None) -> None:
    """Call `build` now and after each change of the project at `data`, until Ctrl-C.

    What `build` raises for the user is told in one line; whatever it wrote
    before stays, and the next change is a new try.

    Raises
    ------
    MissingInputError
        There is no project at `data`.
    """
    from graphkit.store.layout import find
    from graphkit.store.watching import changes

    project = find(data)
    say(f"watching {project.data}, {project.seeds} and {project.settings}; Ctrl-C stops")
    for _ in changes(data, wait or (lambda: sleep(SECONDS))):
        _try(build)


def _try(build: Callable[[], int]) -> None:
    try:
        build()
    except GraphkitError as error:
        say(f"{error}; the page stays as it was")
