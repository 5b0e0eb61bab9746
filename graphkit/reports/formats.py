"""The forms a document can take as text; a new one is one function and one line in `FORMATS`."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from graphkit.reports.document import Branch, Document, Section
from graphkit.reports.escape import csv_table, md_cell, md_table

# Valid in JSON, but they would act on a terminal or reorder what a reader sees.
_HIDDEN = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


def to_json(document: Document) -> str:
    """Return the body as indented JSON; hidden characters are written as escapes."""
    return _json(document.body, indent=2) + "\n"


def to_jsonl(document: Document) -> str:
    """Return one JSON object a line, one for each item."""
    return "".join(_json(item) + "\n" for item in document.items)


def to_csv(document: Document) -> str:
    """Return one line an item; nested fields get dotted names, lists are joined by " | "."""
    flat = [dict(_flat(item)) for item in document.items]
    columns = list(dict.fromkeys(key for each in flat for key in each))
    return csv_table(columns, [[each.get(key, "") for key in columns] for each in flat])


def to_md(document: Document) -> str:
    """Return the sections as Markdown tables, a tree as a nested list."""
    parts = [_section(each) for each in document.sections]
    if document.tree:
        parts.insert(0, "".join(_bullets(document.tree, 0)))
    return "\n".join(parts)


FORMATS: dict[str, Callable[[Document], str]] = {
    "json": to_json,
    "jsonl": to_jsonl,
    "csv": to_csv,
    "md": to_md,
}


def _section(section: Section) -> str:
    title, text = f"## {md_cell(section.title)}\n", [md_cell(each) for each in section.text]
    if not section.columns:
        return f"{title}\n" + "".join(f"- {each}\n" for each in text)
    rows = [[cell.replace("\n", "; ") for cell in row] for row in section.rows]
    return "\n".join([title, *(f"{each}\n" for each in text), md_table(section.columns, rows)])


def _json(value: Any, indent: int | None = None) -> str:
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _flat(value: Any, prefix: str = "") -> list[tuple[str, str]]:
    """Return (dotted name, text) for every leaf; a list of mappings becomes one column a field."""
    if isinstance(value, Mapping):
        return [pair for key in value for pair in _flat(value[key], f"{prefix}.{key}".strip("."))]
    if isinstance(value, Sequence) and not isinstance(value, str):
        if value and isinstance(value[0], Mapping):
            columns: dict[str, list[str]] = {}
            for each in value:
                for key, text in _flat(each, prefix):
                    columns.setdefault(key, []).append(text)
            return [(key, " | ".join(texts)) for key, texts in columns.items()]
        return [(prefix, " | ".join(map(str, value)))]
    return [(prefix, "" if value is None else _word(value))]


def _word(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _bullets(branch: Branch, depth: int) -> list[str]:
    own = f"{'  ' * depth}- {md_cell(branch.label)}\n"
    return [own, *(line for each in branch.branches for line in _bullets(each, depth + 1))]
