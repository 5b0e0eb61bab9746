"""A source text: the fields of the source between two lines ``---``, then the text."""

import re
from collections.abc import Mapping

from graphkit.store.editing import with_fields
from graphkit.store.faults import Fault, UnreadableError
from graphkit.store.yaml_reader import Value

_OPENING = re.compile(r"---[ \t]*(?:\r\n|\n|\r)")
_CLOSING = re.compile(r"^---[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)


def split(content: str) -> tuple[int, int, str]:
    """Return where the front matter begins and ends in a file, and the text below it.

    Raises
    ------
    UnreadableError
        One of the two lines ``---`` is not there.
    """
    opening = _OPENING.match(content)
    if not opening:
        hint = "begin with a line ---, the fields of the source, and another line ---"
        raise UnreadableError([Fault("Y111", 0, "the file has no front matter", hint)])
    closing = _CLOSING.search(content, opening.end())
    if not closing:
        hint = "put a line --- between the fields and the text"
        raise UnreadableError([Fault("Y111", 0, "the front matter has no end", hint, 3)])
    return opening.end(), closing.start(), content[closing.end() :]


def with_front(content: str, fields: Mapping[str, Value]) -> str:
    """Return the content of a source's file with fields of its front matter set; the rest stays.

    Raises
    ------
    UnreadableError
        It has no front matter.
    """
    start, end, _ = split(content)
    front = with_fields(content[start:end], {(name,): value for name, value in fields.items()})
    return content[:start] + front + content[end:]
