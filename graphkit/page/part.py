"""What the contract is made of: closed records, and how they become JSON."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")

BESIDE: Mapping[str, bool] = {"beside": True}
"""Metadata of a field that stands elsewhere in the page, and not in its JSON."""


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def part(kind: type[T]) -> type[T]:
    """Return a class as a frozen record, given by keyword only: a large page has 200,000 of them.

    mypy sees to it that nobody changes one, the tests read whole payloads back with
    pydantic; checks at run time would cost more than making it.
    """
    return dataclass(slots=True, kw_only=True)(kind)


@cache
def defaults(kind: Any) -> dict[str, object]:
    """Return the fields of a record that stand in its JSON, with the value that is left out."""
    return {each.name: _default(each) for each in fields(kind) if each.metadata != BESIDE}


def given(record: Any) -> Iterator[tuple[str, Any]]:
    """Yield the fields of a record that are not empty, each with its value."""
    for name, left in defaults(record.__class__).items():
        value = getattr(record, name)
        if value != left:
            yield name, value


def plain(value: Any) -> Any:
    """Return a record, or whatever holds records, as JSON values without empty fields."""
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    return {name: plain(each) for name, each in given(value)} if is_dataclass(value) else value


def _default(each: "Field[Any]") -> object:
    return each.default if each.default_factory is MISSING else each.default_factory()
