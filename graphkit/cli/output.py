"""Printing: the answer to stdout, everything else to stderr."""

import os
import sys
from typing import TYPE_CHECKING

from graphkit.cli.options import Format

if TYPE_CHECKING:
    from rich.console import Console

    from graphkit.reports.document import Document

_PIPE_WIDTH = 160  # columns of a table that no terminal shows
_colour = {"on": True}


class ClosedPipe(Exception):  # noqa: N818 - an event, not a mistake
    """Nobody reads stdout any more."""


def set_colour(*, on: bool) -> None:
    """Switch colours for the rest of the process; NO_COLOR switches them off as well."""
    _colour["on"] = on


def answer(document: "Document", form: Format, none: str) -> int:
    """Print `document` and return the exit code: 1 when it is empty, which `none` then says."""
    if form is not Format.TABLE:
        from graphkit.reports.formats import FORMATS

        write(FORMATS[form](document))
    elif document.answered:
        write(_for_terminal(document))
    for note in (*_unsaid(document, form), *document.notes):
        say(note)
    if not document.answered:
        say(none)
    return 0 if document.answered else 1


def _unsaid(document: "Document", form: Format) -> list[str]:
    """Return the sentences of an answer that its form has no room for."""
    if form not in (Format.CSV, Format.JSONL):
        return []
    return [each for section in document.sections if not section.columns for each in section.text]


def write(text: str) -> None:
    """Write text to stdout at once.

    Raises
    ------
    ClosedPipe
        Whoever read stdout has gone.
    """
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # Without this the interpreter complains when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise ClosedPipe from None


def say(text: str) -> None:
    """Write one line to stderr."""
    from graphkit.reports.escape import visible

    print(f"graphkit: {visible(text)}", file=sys.stderr)


def _for_terminal(document: "Document") -> str:
    from graphkit.reports.terminal import show

    console = _console()
    with console.capture() as captured:
        show(document, console)
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())


def _console() -> "Console":
    """Return the terminal, or in a pipe a plain page of fixed width."""
    from rich.console import Console

    width = None if sys.stdout.isatty() else int(os.environ.get("COLUMNS") or _PIPE_WIDTH)
    return Console(width=width, no_color=not _colour["on"] or None, highlight=False, emoji=False)
