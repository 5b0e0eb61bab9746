"""Hostile text made harmless and visible: names and quotes may hold anything.

Every cell of a table, in the terminal or in a file, passes through here.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from graphkit.model.visible import visible as spelt_out

Cell = str | int | float | None

_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_MARKUP = re.compile(r"[\\`*_\[\]<>&|~$#]")
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")  # noqa: RUF001 - spreadsheets take wide signs too
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?")


def visible(text: str) -> str:
    r"""Return `text` on one line, with every character that could hide or act spelt out.

    Examples
    --------
    >>> visible("one\r\ntwo\tthree\x1b[2J")
    'one⏎two three<U+001B>[2J'
    """
    return spelt_out(_BREAK.sub("⏎", text).replace("\t", " "))


def md_cell(text: str) -> str:
    r"""Return `text` as it must stand in a cell of a Markdown table to be read as it is.

    Examples
    --------
    >>> print(md_cell("a|b <i>*c*</i>"))
    a\|b \<i\>\*c\*\</i\>
    """
    return _MARKUP.sub(r"\\\g<0>", visible(text))


def csv_cell(text: str) -> str:
    """Return `text` so that no spreadsheet runs it: what looks like a formula gets an apostrophe.

    A plain number, signed or not, stays a number.

    Examples
    --------
    >>> csv_cell("=1+2"), csv_cell("-0.5"), csv_cell("Ann")
    ("'=1+2", '-0.5', 'Ann')
    """
    shown = visible(text)
    return f"'{shown}" if _FORMULA.match(shown) and not _NUMBER.fullmatch(shown) else shown


def md_table(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Return a GitHub-flavoured Markdown table; columns of numbers stand to the right.

    Examples
    --------
    >>> print(md_table(["name", "meetings"], [["Ann", 2]]), end="")
    | name | meetings |
    | --- | ---: |
    | Ann | 2 |
    """
    listed = [list(row) for row in rows]
    rule = ["---:" if _numeric(column) else "---" for column in _columns(listed, len(columns))]
    lines = [map(md_cell, columns), rule, *(map(md_cell, map(_text, row)) for row in listed)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def csv_table(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    r"""Return a table as comma-separated values: a header, then one line a row (RFC 4180).

    Examples
    --------
    >>> csv_table(["name", "value"], [["Bo, Ann", 0.5]])
    'name,value\r\n"Bo, Ann",0.5\r\n'
    """
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(map(csv_cell, columns))
    writer.writerows([csv_cell(_text(cell)) for cell in row] for row in rows)
    return written.getvalue()


def _text(cell: Cell) -> str:
    return "" if cell is None else str(cell)


def _columns(rows: list[list[Cell]], width: int) -> list[list[Cell]]:
    return [[row[index] for row in rows] for index in range(width)]


def _numeric(column: list[Cell]) -> bool:
    return any(isinstance(cell, int | float) for cell in column) and not any(
        isinstance(cell, str) for cell in column
    )
