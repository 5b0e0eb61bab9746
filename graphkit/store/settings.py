"""graphkit.toml: what a project says about itself, with the place of each key."""

import re
import tomllib
from typing import Any

from graphkit.store.decoding import refuse_unprintable
from graphkit.store.faults import Fault, UnreadableError, ValuePath

_AT = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")
TABLE = "publication"


def read_toml(text: str) -> dict[str, Any]:
    """Return the tables of a TOML text.

    Raises
    ------
    UnreadableError
        `text` is not TOML.
    """
    refuse_unprintable(text)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said = str(error)
    place = _AT.search(said)
    index = len(text)
    if place and place[1]:
        before = text.split("\n")[: int(place[1]) - 1]
        index = sum(len(line) + 1 for line in before) + int(place[2]) - 1
    raise UnreadableError([Fault("Y112", index, f"this is not TOML: {_AT.sub('', said)}")])


def span(text: str, path: ValuePath) -> tuple[int, int]:
    """Return the characters of the key that `path` names, or the whole first line.

    tomllib keeps no positions; keys of the one table this file has are found by
    their line.
    """
    for step in reversed(path):
        found = re.search(
            rf"^[ \t]*\[?[ \t]*(\"?{re.escape(str(step))}\"?)\s*[=\]]", text, re.MULTILINE
        )
        if found:
            return found.span(1)
    return 0, len(text.split("\n", 1)[0])
