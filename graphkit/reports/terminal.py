"""Documents in a terminal: tables and trees, with colours that `NO_COLOR` switches off."""

from typing import TYPE_CHECKING

from rich import box
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from graphkit.reports.escape import visible

if TYPE_CHECKING:
    from rich.console import Console

    from graphkit.reports.document import Branch, Document, Section

_WHOLE = ("Date", "Sources")  # columns whose lines are never broken


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
            console.print(_table(section))


def _sentence(text: str, *, listed: bool) -> "Table | Text":
    """Return a sentence, in a list with a bullet from which its lines hang."""
    if not listed:
        return Text(visible(text))
    grid = Table.grid(padding=(0, 1))
    grid.add_row("\N{BULLET}", Text(visible(text)))
    return grid


def _table(section: "Section") -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="dim", show_edge=False)
    for name in section.columns:
        table.add_column(Text(name), overflow="fold", no_wrap=name in _WHOLE)
    for row in section.rows:
        table.add_row(*(_cell(cell) for cell in row))
    return table


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
