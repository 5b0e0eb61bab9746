"""Values to records: pydantic decides, its errors are put into plain words."""

from dataclasses import replace
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from graphkit.store.flaws import Flaw, flaws_of
from graphkit.store.yaml_reader import Value


def records_of(record_type: Any, values: list[Value]) -> tuple[dict[int, Any], list[Flaw]]:
    """Return the records that `values` are, by index, and what is wrong with the others."""
    try:
        return dict(enumerate(_adapter(list[record_type]).validate_python(values))), []
    except ValidationError:
        pass  # now one by one, to keep those that are right
    records: dict[int, Any] = {}
    flaws: list[Flaw] = []
    for index, value in enumerate(values):
        record, wrong = record_of(record_type, value)
        if record is not None:
            records[index] = record
        flaws += [replace(flaw, path=(index, *flaw.path)) for flaw in wrong]
    return records, flaws


def record_of(record_type: Any, value: Value) -> tuple[Any, list[Flaw]]:
    """Return the record that `value` is, or None and what is wrong with it."""
    try:
        return _adapter(record_type).validate_python(value), []
    except ValidationError as error:
        return None, flaws_of(record_type, value, error)


@cache
def _adapter(of: Any) -> TypeAdapter[Any]:
    return TypeAdapter(of)
