"""What PyYAML says about broken YAML, in words for people who never read its grammar."""

import re

import yaml

from graphkit.store.faults import Fault

_QUOTE = 'put the text in "double quotes"'
_ESCAPE = "between \"...\" write \\\" for a quotation mark, between '...' write ''"
_COLUMN = "begin it in the column of the field above it, or with '- ' in that of the record"
_INSIDE = "begin it in the column of the field above, and write a space after each colon"
_ALONE = "a line that is neither 'field: value' nor '- item'"
_STRAY = "this does not belong to the record above it"

# what PyYAML's message holds (libyaml's words and those of its pure Python twin), what to say
_WORDING = (
    ("mapping values are not allowed", "a colon and a space inside text without quotes", _QUOTE),
    ("found undefined tag handle", "text that begins with ! is read as a tag", _QUOTE),
    ("while scanning a tag", "text that begins with ! is read as a tag", _QUOTE),
    ("unknown escape character", "an unknown escape after \\", "write \\\\ for one \\"),
    ("Unicode character escape code", "an escape that is no character", "write \\\\ for one \\"),
    ("could not find expected ':'", _ALONE, None),
    ("sequence entries are not allowed", "a list may not begin here", "put it on a new line"),
    ("did not find expected key", _STRAY, _COLUMN),
    ("expected <block end>, but found", _STRAY, _COLUMN),
    ("did not find expected '-' indicator", _STRAY, _COLUMN),
    ("expected ',' or", "a comma or a closing bracket is missing before this", None),
    ("expected <document start>", "text after the end of the data", _COLUMN),
    ("expected '<document start>'", "text after the end of the data", _COLUMN),
    ("expected alphabetic or numeric character", "text may not begin with * or & here", _QUOTE),
    ("while scanning a block scalar", "text may not begin with > or | here", _QUOTE),
    ("while scanning a plain scalar", "a colon where none may stand", _QUOTE),
    ("expected node content", "a value is missing before this", None),
    ("expected the node content", "a value is missing before this", None),
    ("while scanning a quoted scalar", "a quotation mark that is never closed", None),
    ("directive", "a line that begins with % is an instruction to YAML", "delete it"),
    ("incompatible YAML document", "a version of YAML that nobody reads", "delete this line"),
)


def explain_syntax(error: yaml.MarkedYAMLError, text: str) -> Fault:
    """Return the fault that `error` means in `text`, at the character to look at."""
    said = f"{error.context or ''} {error.problem or ''}".strip()
    mark = error.problem_mark
    opened = "quoted scalar" in said and "end of stream" in said
    if (opened or "scanning a simple key" in said) and error.context_mark is not None:
        mark = error.context_mark  # where it begins says more than where patience ended
    index = 0 if mark is None else mark.index
    char = text[index : index + 1]
    if char == "\t":
        return Fault("Y103", index, "a tab stands where spaces must", "indent with spaces")
    if "cannot start any token" in said:
        return Fault("Y104", index, f"text may not begin with {char} here", _QUOTE)
    found = ((message, hint) for pattern, message, hint in _WORDING if pattern in said)
    message, hint = next(found, (f"this is not YAML: {said}", None))
    return Fault("Y104", index, *_looking_back(text, index, message, hint))


def _looking_back(text: str, index: int, message: str, hint: str | None) -> tuple[str, str | None]:
    """Return better words where what stands before the place shows what was meant."""
    before = text[text.rfind("\n", 0, index) + 1 : index]
    last = before.rstrip()[-1:]
    if message == _STRAY and last in ("'", '"'):
        return "text goes on after the closing quotation mark", _ESCAPE
    if message == _STRAY and last in ("}", "]"):
        return "text goes on after the closing bracket", _QUOTE
    if hint == _QUOTE and re.fullmatch(r"\s+\w+", before):
        return f'"{before.strip()}" is read as a part of the text above it', _INSIDE
    return message, hint
