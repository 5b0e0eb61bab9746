"""Fields of proposals set in a draft and in the text of its file alike."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from graphkit.model.drafts import Draft
from graphkit.store.editing import with_fields
from graphkit.store.writing import fields_of
from graphkit.store.yaml_reader import Value

if TYPE_CHECKING:
    from graphkit.store.faults import ValuePath

Changes = Mapping[int, Mapping[str, Any]]  # of proposals by their numbers: fields and values


def amended(draft: Draft, text: str, changes: Changes) -> tuple[Draft, str]:
    """Return a draft and its text with fields of proposals changed; comments in the text stay."""
    values: dict[ValuePath, Value] = {
        ("proposals", at, name): _value(value)
        for at, fields in changes.items()
        for name, value in fields.items()
    }
    proposals = list(draft.proposals)
    for at, fields in changes.items():
        proposals[at] = proposals[at].model_copy(update=dict(fields))
    changed = draft.model_copy(update={"proposals": tuple(proposals)})
    return changed, with_fields(text, values)


def _value(value: Any) -> Value:
    """Return a field of a proposal as it stands in a file."""
    if isinstance(value, tuple):
        return [_value(each) for each in value]
    if hasattr(value, "model_dump"):
        fields: Value = fields_of(value)
        return fields
    found: Value = value
    return found
