"""YAML read as text: lists, mappings and strings, and none of what makes YAML dangerous.

A plain scalar stays the text that stands in the file (``no``, ``12:30``,
``2024-01-01``, ``007``); the only exceptions are ``true`` and ``false``, and
nothing, ``~`` and ``null``, which mean "no value".  Anchors, aliases, tags,
merge keys, duplicate keys and second documents are refused, and so is anything
too deep or too large, before memory is spent on it.
"""

from typing import Any, NoReturn, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from graphkit.store.decoding import refuse_unprintable
from graphkit.store.faults import Fault, UnreadableError
from graphkit.store.yaml_syntax import explain_syntax

Value: TypeAlias = "bool | str | list[Value] | dict[str, Value] | None"

Event: TypeAlias = Any  # which attributes an event has depends on its class
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MAX_DEPTH = 24
MAX_VALUES = 5_000_000
_QUOTED = 'delete it; if it is text, put it in "double quotes"'
_WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}


def read_yaml(text: str) -> Value:
    """Return the value written in `text`, None when there is none.

    Raises
    ------
    UnreadableError
        `text` is not YAML, or uses a part of YAML that is refused; every
        refusal of the file is in it, up to the first error of syntax.
    """
    refuse_unprintable(text)
    reader = _Reader(text)
    try:
        value = reader.document()
    except yaml.MarkedYAMLError as error:
        raise UnreadableError([*reader.faults, explain_syntax(error, text)]) from None
    if reader.faults:
        raise UnreadableError(reader.faults)
    return value


class _Reader:
    """Builds values from PyYAML's events; what is refused is noted and reading goes on."""

    def __init__(self, text: str) -> None:
        self.next = LOADER(text).get_event
        self.faults: list[Fault] = []
        self.count = 0

    def document(self) -> Value:
        self.next()
        event = self.next()
        if type(event) is StreamEndEvent:
            return None
        value = self.value(self.next(), 0)
        self.next()
        event = self.next()
        if type(event) is DocumentStartEvent:
            self.refuse(event, "Y108", "a second document begins here", "delete the line '---'")
        return value

    def value(self, event: Event, depth: int) -> Value:
        kind = type(event)
        self.count += 1
        if self.count > MAX_VALUES:
            self.stop(event, f"more than {MAX_VALUES:,} values in one file")
        if kind is AliasEvent:
            self.refuse(event, "Y106", f"the alias *{event.anchor} is refused", _QUOTED)
            return None
        if event.anchor is not None or event.tag is not None:
            self.refuse_marks(event)
        if kind is ScalarEvent:
            text: str = event.value
            return _WORDS.get(text, text) if event.implicit[0] else text
        if depth == MAX_DEPTH:
            self.stop(event, f"more than {MAX_DEPTH} lists and mappings inside each other")
        return self.sequence(depth + 1) if kind is SequenceStartEvent else self.mapping(depth + 1)

    def sequence(self, depth: int) -> list[Value]:
        found: list[Value] = []
        event = self.next()
        while type(event) is not SequenceEndEvent:
            found.append(self.value(event, depth))
            event = self.next()
        return found

    def mapping(self, depth: int) -> dict[str, Value]:
        found: dict[str, Value] = {}
        event = self.next()
        while type(event) is not MappingEndEvent:
            key = self.key(event, found)
            value = self.value(self.next(), depth)
            if key is not None:
                found[key] = value
            event = self.next()
        return found

    def key(self, event: Event, found: dict[str, Value]) -> str | None:
        """Return a key that may be used, or None when it was refused."""
        if type(event) is not ScalarEvent:
            self.value(event, 0)
            self.refuse(event, "Y109", "a key must be plain text", "write  key: value")
            return None
        if event.anchor is not None or event.tag is not None:
            self.refuse_marks(event)
        key: str = event.value
        if key == "<<" and event.implicit[0]:
            self.refuse(event, "Y106", "the merge key << is refused", "write the fields out")
            return None
        if key in found:
            hint = "keep one of the two; a second record begins with '- '"
            self.refuse(event, "Y105", f'"{key}" stands twice in one record', hint)
            return None
        return key

    def refuse_marks(self, event: Event) -> None:
        if event.anchor is not None:
            self.refuse(event, "Y106", f"the anchor &{event.anchor} is refused", _QUOTED)
        if event.tag is not None:
            self.refuse(event, "Y107", f"the tag {event.tag} is refused", _QUOTED)

    def refuse(self, event: Event, code: str, message: str, hint: str) -> None:
        mark, end = event.start_mark, event.end_mark
        length = max(1, end.index - mark.index) if type(event) is ScalarEvent else 1
        self.faults.append(Fault(code, mark.index, message, hint, length))

    def stop(self, event: Event, message: str) -> NoReturn:
        """Give up before more memory is spent."""
        self.refuse(event, "Y110", message, "split the data into several files or fewer levels")
        raise UnreadableError(self.faults)
