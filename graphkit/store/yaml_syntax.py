"""What PyYAML says about broken YAML, in words for people who never read its grammar."""

import yaml

from graphkit.store.faults import Fault

_QUOTE = 'put the text in "double quotes"'
_INDENT = "begin it in the same column as the field above it"
# what PyYAML's message holds (libyaml's wording, then the pure Python one), what to say, a hint
_WORDING = (
    ("mapping values are not allowed", "a colon and a space inside text without quotes", _QUOTE),
    ("found undefined tag handle", "text that begins with ! is read as a tag", _QUOTE),
    ("found unknown escape character", "an unknown escape after \\", "write \\\\ for one \\"),
    ("could not find expected ':'", "a line that is neither 'field: value' nor '- item'", None),
    ("block sequence entries are not allowed", "a list may not begin here", "put it on a new line"),
    ("did not find expected key", "this is not a field of the record above it", _INDENT),
    ("expected <block end>, but found", "this does not belong to the record above it", _INDENT),
    ("did not find expected '-' indicator", "a list item must begin here", "begin it with '- '"),
    ("did not find expected ',' or", "a comma or a closing bracket is missing before this", None),
    ("expected ',' or", "a comma or a closing bracket is missing before this", None),
    ("did not find expected <document start>", "text after the end of the data", _INDENT),
    ("expected '<document start>'", "text after the end of the data", _INDENT),
    ("did not find expected alphabetic or numeric character", "* or & before text", _QUOTE),
    ("expected alphabetic or numeric character", "* or & before text", _QUOTE),
    ("did not find expected node content", "a value is missing before this", None),
    ("expected the node content", "a value is missing before this", None),
    ("while scanning a quoted scalar", "a quotation mark that is never closed", None),
)


def explain_syntax(error: yaml.MarkedYAMLError, text: str) -> Fault:
    """Return the fault that `error` means in `text`, at the character to look at."""
    mark = error.problem_mark or error.context_mark
    index = 0 if mark is None else mark.index
    said = f"{error.context or ''} {error.problem or ''}".strip()
    char = text[index : index + 1]
    if char == "\t":
        return Fault("Y103", index, "a tab stands where spaces must", "indent with spaces")
    if "cannot start any token" in said:
        return Fault("Y104", index, f"text may not begin with {char} here", _QUOTE)
    if "quoted scalar" in said and "end of stream" in said and error.context_mark is not None:
        index = error.context_mark.index
    for pattern, message, hint in _WORDING:
        if pattern in said:
            return Fault("Y104", index, message, hint)
    return Fault("Y104", index, f"this is not YAML: {said}")
