"""What pydantic says about a value, in words that name the field and what it takes."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from graphkit.model.base import Country, Id
from graphkit.model.names import slug
from graphkit.rules.finding import Nearest, did_you_mean
from graphkit.store.faults import ValuePath
from graphkit.store.yaml_reader import Value

Words = tuple[str, str, str | None]  # code, message, hint
_TAGS = ("kind", "propose")  # the fields that tell the models of a union apart


@dataclass(frozen=True, slots=True)
class Flaw:
    """A value no record may have, by its path from the value that was checked."""

    code: str
    path: ValuePath
    message: str
    hint: str | None = None
    on_key: bool = False


@dataclass(frozen=True, slots=True)
class _Case:
    """One error of pydantic: the field it is about, and the model that has or lacks the field."""

    error: ErrorDetails
    field: str
    model: type[BaseModel]

    @property
    def record(self) -> str:
        """The model as a reader calls it: "a participant"."""
        word = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", self.model.__name__.strip("_")).lower()
        return f"an {word}" if word[0] in "aeiou" else f"a {word}"

    @property
    def fields(self) -> list[str]:
        return [each.alias or name for name, each in self.model.model_fields.items()]

    @property
    def shape(self) -> str:
        """What stands in the file instead of what should."""
        value = self.error["input"]
        if value is None:
            return "nothing"
        names = {bool: "true or false", str: "text", list: "a list", dict: "a mapping of fields"}
        return names.get(type(value), "a number or date")


def flaws_of(record_type: Any, value: Value, error: ValidationError) -> list[Flaw]:
    """Return one flaw for each place of `value` that pydantic refuses."""
    groups: dict[ValuePath, list[ErrorDetails]] = {}
    for each in error.errors(include_url=False):
        path = _inside(value, each["loc"])
        if each["type"] == "missing":
            path = (*path, each["loc"][-1])
        groups.setdefault(path, []).append(each)
    found = (_flaw(record_type, value, path, _meant(each)) for path, each in groups.items())
    return [flaw for flaw in found if flaw]


def _inside(value: Any, location: ValuePath) -> ValuePath:
    """Return the part of a location that is in the data; the rest names pydantic's own branches."""
    path: ValuePath = ()
    for step in location:
        if isinstance(value, dict) and step in value:
            value = value[str(step)]
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        elif isinstance(value, dict) and step in map(value.get, _TAGS):
            continue  # the branch of a union, not a part of the data
        else:
            return path
        path = (*path, step)
    return path


def _meant(errors: list[ErrorDetails]) -> ErrorDetails:
    """Return the error of the branch of a union that a writer of text can have meant."""
    return next((each for each in errors if each["type"] != "is_instance_of"), errors[0])


def _flaw(record_type: Any, value: Value, path: ValuePath, error: ErrorDetails) -> Flaw | None:
    """Return what is wrong at one place, None where another flaw says it already."""
    if error["type"] == "union_tag_invalid":
        path = (*path, _tag(error))
    parent = path[:-1] if path else path
    field = next((step for step in reversed(path) if isinstance(step, str)), "record")
    case = _Case(error, field, _model_at(record_type, value, parent))
    words = _WORDS.get(error["type"], _anything_else)(case)
    if words is None:
        return None
    code, message, hint = words
    at = parent if error["type"] == "missing" else path
    return Flaw(code, at, message, hint, on_key=code == "S201")


def _model_at(annotation: Any, value: Any, path: ValuePath) -> type[BaseModel]:
    """Return the model of the innermost record at `path`."""
    model = _model_of(annotation, value) or BaseModel
    for step in path:
        fields = model.model_fields.items()
        annotation = next(
            (each.annotation for name, each in fields if step in (name, each.alias)), annotation
        )
        inside = isinstance(value, list) or (isinstance(value, dict) and step in value)
        value = value[step] if inside else None
        model = _model_of(annotation, value) or model
    return model


def _model_of(annotation: Any, value: Any) -> type[BaseModel] | None:
    """Return the model an annotation names; of several the one whose tag `value` has."""
    models = list(_models(annotation))
    if len(models) < 2:
        return next(iter(models), None)
    tagged = (each for each in models if isinstance(value, dict) and _has_tag_of(each, value))
    return next(tagged, models[0].__base__)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for each in get_args(annotation):
        yield from _models(each)


def _has_tag_of(model: type[BaseModel], value: dict[str, Any]) -> bool:
    fields = model.model_fields
    return any(value.get(tag) in get_args(fields[tag].annotation) for tag in _TAGS if tag in fields)


def _tag(error: ErrorDetails) -> str:
    """Return the field by which a union tells its models apart."""
    return str(error["ctx"]["discriminator"]).strip("'")


def _missing(case: _Case) -> Words | None:
    nearest = Nearest(case.fields)
    if any(nearest.to(key) == case.field for key in case.error["input"] if key not in case.fields):
        return None  # it is there, misspelt, and reported as an unknown field
    return "S202", f'{case.record} needs the field "{case.field}"', None


def _no_tag(case: _Case) -> Words:
    tag = _tag(case.error)
    allowed = [each for model in case.model.__subclasses__() for each in _tags_of(model, tag)]
    return "S202", f'{case.record} needs the field "{tag}"', f"it is one of {', '.join(allowed)}"


def _tags_of(model: type[BaseModel], tag: str) -> Iterator[str]:
    """Yield the values of `tag` that a model, or the models made of it, stand for."""
    yield from get_args(model.model_fields[tag].annotation) if tag in model.model_fields else ()
    for each in model.__subclasses__():
        yield from _tags_of(each, tag)


def _unknown(case: _Case) -> Words:
    fields = [each for each in case.fields if (case.record, each) != ("a source", "text")]
    hint = did_you_mean(case.field, fields) or f"its fields are {', '.join(fields)}"
    return "S201", f'{case.record} has no field "{case.field}"', hint


def _no_such_word(case: _Case) -> Words:
    found = case.error["input"]
    if case.error["type"] == "union_tag_invalid":
        found = case.error["ctx"]["tag"]
        allowed = str(case.error["ctx"]["expected_tags"]).replace("'", "").split(", ")
    else:
        allowed = list(_words(case.model.model_fields[case.field].annotation))
    message = f'"{case.field}" is "{found}"; it takes one of {", ".join(allowed)}'
    return "S203", message, did_you_mean(str(found), allowed)


def _words(annotation: Any) -> Iterator[str]:
    """Yield the words an annotation allows, optional or not."""
    if isinstance(annotation, str):
        yield annotation
    for each in get_args(annotation):
        yield from _words(each)


def _wrong_pattern(case: _Case) -> Words:
    found, pattern = case.error["input"], case.error["ctx"]["pattern"]
    if pattern == _pattern(Id):
        message = f'"{case.field}" is "{found}"; ids have small letters a-z, digits and hyphens'
        return "S204", message, f'write "{slug(found)}"'
    if pattern == _pattern(Country):
        message = f'"{case.field}" is "{found}"; it takes the two capital letters of a country'
        return "S208", message, "CN, JP, US: ISO 3166-1"
    message = f'"{case.field}" is "{found}"; it takes one word of small letters'
    return "S208", message, "a-z, with _ for a space"


def _pattern(annotated: Any) -> str:
    pattern: str = get_args(annotated)[1].pattern
    return pattern


def _wrong_value(case: _Case) -> Words:
    said, _, hint = str(case.error["ctx"]["error"]).partition("; ")
    if "parse()" in str(case.error["loc"]):
        return "S205", f'"{case.field}": {said}', hint or None
    if said == "the text is empty":
        return "S207", f'"{case.field}" is empty', "write something, or delete the field"
    return "S208", f"{case.record}: {said}", hint or None


def _not_text(case: _Case) -> Words:
    if case.shape == "nothing":
        return "S207", f'"{case.field}" is empty', "write something, or delete the field"
    quoted = f'write it in quotes: "{str(case.error["input"]).lower()}"'
    hint = quoted if isinstance(case.error["input"], bool) else None
    return "S206", f'"{case.field}" takes text; here stands {case.shape}', hint


def _not_bool(case: _Case) -> Words:
    return "S206", f'"{case.field}" takes true or false; here stands {case.shape}', None


def _not_a_list(case: _Case) -> Words:
    hint = "begin each item with '- ', or put [ ] around it"
    return "S206", f'"{case.field}" takes a list; here stands {case.shape}', hint


def _not_a_record(case: _Case) -> Words:
    hint = "write its fields as  field: value"
    return "S206", f"{case.record} is a mapping of fields; here stands {case.shape}", hint


def _too_short(case: _Case) -> Words | None:
    if case.error["input"]:
        return None  # it holds something, which has an error of its own
    return "S207", f'"{case.field}" is empty; it takes at least one item', None


def _anything_else(case: _Case) -> Words:
    return "S208", f'"{case.field}": {case.error["msg"]}', None


_WORDS: dict[str, Callable[[_Case], Words | None]] = {
    "missing": _missing,
    "union_tag_not_found": _no_tag,
    "union_tag_invalid": _no_such_word,
    "literal_error": _no_such_word,
    "extra_forbidden": _unknown,
    "string_pattern_mismatch": _wrong_pattern,
    "value_error": _wrong_value,
    "string_type": _not_text,
    "bool_parsing": _not_bool,
    "bool_type": _not_bool,
    "tuple_type": _not_a_list,
    "dict_type": _not_a_record,
    "model_type": _not_a_record,
    "model_attributes_type": _not_a_record,
    "too_short": _too_short,
}
