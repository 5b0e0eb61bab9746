"""A bar on stderr for what takes longer than a second; in a pipe, nothing."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer
from typing import Protocol

PATIENCE = 1.0  # seconds before a bar is worth the eye


class Tell(Protocol):
    """What is told how many of how many are done, and what is being done if that has changed."""

    def __call__(self, done: int, total: int, text: str | None = None) -> None:
        """Show how far the work is."""


@contextmanager
def progress(text: str) -> Iterator[Tell | None]:
    """Yield what is told how far the work is, or None where nobody watches.

    The bar goes when the work ends, however it ends.
    """
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    task, late = bar.add_task(text, total=None), Timer(PATIENCE, bar.start)

    def tell(done: int, total: int, text: str | None = None) -> None:
        bar.update(task, completed=done, total=total, description=text)

    late.start()
    try:
        yield tell
    finally:
        late.cancel()
        late.join()
        bar.stop()
