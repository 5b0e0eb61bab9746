"""A record that changed, in a text that people edit: what is equal stays as it is written."""

from collections.abc import Iterator
from typing import Any

from graphkit.model.base import Record
from graphkit.store.editing import with_fields, with_item
from graphkit.store.faults import ValuePath

_EMPTY: tuple[Any, ...] = ([], {})  # a list or mapping that holds nothing


def with_changes(text: str, path: ValuePath, old: Record, new: Record) -> str:
    """Return `text` with the record at `path`, which holds `old`, made to hold `new`.

    A list that grows gets new items; one that loses some is written anew.
    """
    changes = dict(_changes(path, _dumped(old), _dumped(new)))
    items = [(at, value) for at, value in changes.items() if isinstance(value, _Items)]
    fields = {at: value for at, value in changes.items() if not isinstance(value, _Items)}
    text = with_fields(text, fields) if fields else text
    for at, more in items:
        for each in more:
            text = with_item(text, at, each)
    return text


class _Items(tuple[Any, ...]):
    """What comes behind the items of a list."""

    __slots__ = ()


def _changes(path: ValuePath, old: Any, new: Any) -> Iterator[tuple[ValuePath, Any]]:
    """Yield where something differs, and what is to stand there."""
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict) and old and old.keys() == new.keys():
        for name, value in new.items():
            yield from _changes((*path, name), old[name], value)
    elif isinstance(old, list) and isinstance(new, list) and 0 < len(old) <= len(new):
        for nth, (one, other) in enumerate(zip(old, new, strict=False)):
            yield from _changes((*path, nth), one, other)
        if more := new[len(old) :]:
            yield path, _Items(_bare(each) for each in more)
    else:
        yield path, _bare(new)


def _dumped(record: Record) -> Any:
    return record.model_dump(mode="json", by_alias=True)


def _bare(value: Any) -> Any:
    """Return a value without the fields that are empty; only the outermost may be."""
    if isinstance(value, dict):
        return {name: _bare(each) for name, each in value.items() if not _is_empty(each)}
    return [_bare(each) for each in value] if isinstance(value, list) else value


def _is_empty(value: Any) -> bool:
    """Tell whether a field says nothing; the number 0 says something."""
    return value is None or value is False or value in _EMPTY
