"""Values to YAML that people can edit and git can compare: one way to write each value.

Records are blocks, small mappings and lists of words stay on one line, and a
text is quoted where YAML, or a reader, could mistake it.  `read_yaml` gives the
same values back.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from graphkit.model.visible import hidden
from graphkit.store.yaml_reader import Value

_WIDTH = 96
_PLAIN = re.compile(r"[^\W_](?:[\w .()/~%+'-]*[\w.)/~%+-])?")
# plain for us, but another type for readers that follow YAML 1.1
_MISTAKEN = re.compile(r"[\d_.:]+|y|n|yes|no|true|false|on|off|null", re.IGNORECASE)


def write_yaml(records: Sequence[Value]) -> str:
    """Return a list of records as the text of a file."""
    lines = [line for record in records for line in _item(record)]
    return "\n".join([*lines, ""]) if lines else "[]\n"


def write_mapping(fields: Mapping[str, Value]) -> str:
    """Return the fields of one record as lines of text, as front matter holds them."""
    return "".join(f"{line}\n" for line in _mapping(fields))


def quoted(text: str) -> str:
    r"""Return `text` in double quotes, as YAML and TOML both read it; hidden characters escaped.

    Examples
    --------
    >>> print(quoted('say "no"\u202e'))
    "say \"no\"\u202e"
    """

    def escaped(char: str) -> str:
        code = ord(char)
        return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"

    json_text = json.dumps(text, ensure_ascii=False)
    return "".join(escaped(char) if hidden(char) else char for char in json_text)


def _mapping(fields: Mapping[str, Value]) -> Iterator[str]:
    """Yield the lines of a block of fields."""
    for name, value in fields.items():
        key = flow(name)
        if len(key) > _WIDTH:  # YAML looks for the colon of a plain key only so far
            yield f"? {key}"
            key = ""
        line = flow(value)
        if value and isinstance(value, dict | list) and len(key) + len(line) > _WIDTH - 6:
            yield f"{key}:"
            block = _mapping(value) if isinstance(value, dict) else _items(value)
            yield from (f"  {each}" for each in block)
        elif isinstance(value, list) and any(isinstance(each, dict) for each in value):
            yield f"{key}:"
            yield from (f"  {each}" for each in _items(value))
        else:
            yield f"{key}: {line}"


def _items(values: Sequence[Value]) -> Iterator[str]:
    """Yield the lines of a block of list items; a mapping that fits a line stays on it."""
    for value in values:
        line = f"- {flow(value)}"
        yield from [line] if len(line) <= _WIDTH - 4 else _item(value)


def _item(value: Value) -> Iterator[str]:
    """Yield the lines of one list item that is a block."""
    block = _mapping(value) if value and isinstance(value, dict) else iter([flow(value)])
    for number, line in enumerate(block):
        yield f"  {line}" if number else f"- {line}"


def flow(value: Value) -> str:
    """Return a value on one line."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{flow(key)}: {flow(each)}' for key, each in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(flow, value))}]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "~"
    if isinstance(value, int):  # an offset; it is read back as the text it is
        return str(value)
    return value if _PLAIN.fullmatch(value) and not _MISTAKEN.fullmatch(value) else quoted(value)
