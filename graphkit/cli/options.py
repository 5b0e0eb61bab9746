"""Options that several commands share, worded once."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """The forms of an answer."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    MD = "md"


class Engine(StrEnum):
    """What computes measures."""

    FAST = "fast"
    NETWORKX = "networkx"


class Status(StrEnum):
    """Which meetings count."""

    HELD = "held"
    PLANNED = "planned"
    ALL = "all"


Data = Annotated[
    Path, typer.Option("--data", envvar="GRAPHKIT_DATA", help="Data folder of the project.")
]
As = Annotated[Format, typer.Option("--format", "-f", help="Form of the answer.")]
Since = Annotated[
    str | None, typer.Option(metavar="DATE", help="From YYYY[-MM[-DD]] on, inclusive.")
]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Up to YYYY[-MM[-DD]], inclusive.")]
Quotes = Annotated[
    bool, typer.Option("--quotes", "-q", help="Show the words of the sources in the table.")
]
AnyStatus = Annotated[Status, typer.Option(help="Planned includes hypothetical; all adds denied.")]

DATA = Path("data")


def examples(*lines: str) -> str:
    """Return the examples that stand below a command's help."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)
