"""A proposed record as a table, and the known one that it may be beside it."""

from collections.abc import Iterator, Mapping

from rich.table import Table
from rich.text import Text

from graphkit.model.visible import visible
from graphkit.review.terminal.known import Known
from graphkit.store.writing import fields_of

_LAST = ("told by", "id")  # what tells least
Names = Mapping[str, str]
Lines = dict[str, list[str]]


def sheet(record: Known, names: Names, known: Known | None, says: Mapping[str, str]) -> Table:
    """Return a row a field; with a known record its values beside, marked where `says` differs."""
    here, there = _told(record, names), _told(known, names) if known else {}
    table = Table.grid(padding=(0, 1))
    for style in ("dim", "", "bold", ""):
        table.add_column(style=style, overflow="fold")
    if known:
        table.add_row("", Text("proposed", "dim"), "", Text("known", "dim"))
    for name in sorted({**here, **there}, key=_LAST.count):
        sign = "≠" if name in says else ""
        style = "bold" if name in says else ""
        cells = ("\n".join(each.get(name, ())) for each in (here, there))
        proposed, beside = (Text(cell, style) for cell in cells)
        table.add_row(name, proposed, sign, beside)
    return table


def _told(record: Known, names: Names) -> Lines:
    """Return the lines of each field; of the evidence only which sources tell it."""
    fields = fields_of(record)
    evidence, id_ = fields.pop("evidence", []), fields.pop("id", None)
    told = {name: list(_lines(value, names)) for name, value in fields.items()}
    if evidence:
        sources = dict.fromkeys(visible(each["source"]) for each in evidence)
        told["told by"] = [", ".join(sources)]
    return told | ({"id": [visible(id_)]} if id_ else {})


def _lines(value: object, names: Names) -> Iterator[str]:
    for each in value if isinstance(value, list) else [value]:
        yield _words(each, names)


def _words(value: object, names: Names) -> str:
    """Return a value on one line; of a mapping its first value, and the others in brackets."""
    if not isinstance(value, dict):
        return visible(names.get(str(value), str(value)))
    first, *others = value.items()
    told = ", ".join(_named(name, each, names) for name, each in others)
    return f"{_words(first[1], names)} ({told})" if told else _words(first[1], names)


def _named(name: str, value: object, names: Names) -> str:
    """Return a value with its name, unless it says of itself what it is."""
    if value is True:
        return name
    words = _words(value, names).replace("_", " ")
    return words if name in ("side", "capacity", "order", "status") else f"{name} {words}"
