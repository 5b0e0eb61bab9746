"""Documents in a terminal: tables and trees, with colours that `NO_COLOR` switches off."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich import box
from rich.cells import cell_len
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from graphkit.reports.escape import visible

if TYPE_CHECKING:
    from rich.console import Console

    from graphkit.reports.document import Branch, Document, Section

_WHOLE = ("Date", "Sources")  # columns whose lines are never broken
_GAP = 3  # between columns
_LONG = 32  # of a word that may be broken: an address, or a sentence without spaces


def show(document: "Document", console: "Console") -> None:
    """Print a document for people; what comes from data is text, never markup."""
    if document.tree:
        console.print(_tree(document.tree))
    for index, section in enumerate(document.sections):
        if index or document.tree:
            console.print()
        console.print(Text(visible(section.title), style="bold"))
        for sentence in section.text:
            console.print(_sentence(sentence, listed=not section.columns))
        if section.columns:
            _print_table(section, console)


def widths(least: Sequence[int], most: Sequence[int], room: int) -> list[int] | None:
    """Return the widths of columns in `room`, None where not even the longest words fit.

    No column is narrower than `least` or wider than `most`; what is left goes
    to the narrowest first, until all are equally wide.

    Examples
    --------
    >>> widths([3, 5], [10, 60], 40), widths([3, 5], [10, 60], 7)
    ([10, 30], None)
    """
    if sum(least) > room:
        return None
    found = list(least)
    for _ in range(room - sum(least)):
        growing = [nth for nth, width in enumerate(found) if width < most[nth]]
        if not growing:
            break
        found[min(growing, key=found.__getitem__)] += 1
    return found


def _sentence(text: str, *, listed: bool) -> "Table | Text":
    """Return a sentence, in a list with a bullet from which its lines hang."""
    if not listed:
        return Text(visible(text))
    grid = Table.grid(padding=(0, 1))
    grid.add_row("\N{BULLET}", Text(visible(text)))
    return grid


def _print_table(section: "Section", console: "Console") -> None:
    """Print a table, or where no word would fit into its columns each row as lines of its own."""
    rows = [[_cell(cell) for cell in row] for row in section.rows]
    columns = list(zip(*[[Text(each) for each in section.columns], *rows], strict=True))
    fitting = widths(
        [_least(name, cells) for name, cells in zip(section.columns, columns, strict=True)],
        [max(map(_widest, cells)) for cells in columns],
        console.width - _GAP * (len(columns) - 1),
    )
    if fitting:
        console.print(_table(section.columns, rows, fitting))
    else:
        for row in rows:
            console.print(_record(section.columns, row))


def _least(name: str, cells: Sequence[Text]) -> int:
    """Return the width a column needs so that no word is broken."""
    if name in _WHOLE:
        return max(map(_widest, cells))
    words = (word for cell in cells for word in cell.plain.split())
    return max((min(cell_len(word), _LONG) for word in words), default=1)


def _widest(cell: Text) -> int:
    return max(map(cell_len, cell.plain.split("\n")))


def _table(columns: Sequence[str], rows: Sequence[Sequence[Text]], fitting: Sequence[int]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="dim", show_edge=False)
    for name, width in zip(columns, fitting, strict=True):
        table.add_column(Text(name), overflow="fold", width=max(width, 1))
    for row in rows:
        table.add_row(*row)
    return table


def _record(columns: Sequence[str], row: Sequence[Text]) -> Table:
    """Return one row of a table as a line for each column that holds something."""
    grid = Table.grid(padding=(0, 1))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, cell in zip(columns, row, strict=True):
        if cell.plain:
            grid.add_row(Text(name), cell)
    grid.add_row()
    return grid


def _cell(cell: str) -> Text:
    return Text("\n").join(Text(visible(line)) for line in cell.split("\n"))


def _tree(branch: "Branch") -> Tree:
    root = Tree(Text(visible(branch.label), style="bold"))
    for each in branch.branches:
        _grow(root, each)
    return root


def _grow(tree: Tree, branch: "Branch") -> None:
    below = tree.add(Text(visible(branch.label)))
    for each in branch.branches:
        _grow(below, each)
