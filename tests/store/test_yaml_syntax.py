"""The usual mistakes in YAML, and what is said about each, by both parsers of PyYAML."""

import pytest

from graphkit.store.faults import Fault, UnreadableError
from graphkit.store.yaml_reader import read_yaml

pytestmark = pytest.mark.usefixtures("loader")


def fault_of(text: str) -> Fault:
    with pytest.raises(UnreadableError) as caught:
        read_yaml(text)
    return caught.value.faults[0]


MISTAKES = [
    ("- title: Talks: the second", ": the", "a colon and a space inside text without quotes"),
    ("- id: a\n   kind: b", ": b", '"kind" is read as a part of the text above it'),
    ("- id: a\n kind: b", "kind", "this does not belong to the record above it"),
    ("- id: a\nkind: b", "kind", "this does not belong to the record above it"),
    ('- a: "open\n- b: c\n', '"open', "a quotation mark that is never closed"),
    ("- a: 'it's'", "s'", "text goes on after the closing quotation mark"),
    ('- a: "say "no" now"', 'no"', "text goes on after the closing quotation mark"),
    ("- {a: b}}", "}}", "text goes on after the closing bracket"),
    ("- [a, {b: c]\n", "]", "a comma or a closing bracket is missing before this"),
    ("- [a, {b: c}\n- d", "- d", "a comma or a closing bracket is missing before this"),
    ("- a: @home", "@home", "text may not begin with @ here"),
    ("- a: > quoted", "quoted", "text may not begin with > or | here"),
    ("- a: b\n  kind\n  c: d", "kind", "a line that is neither 'field: value' nor '- item'"),
    ("- a: - b", "- b", "a list may not begin here"),
    ("- [a, , b]", ", b", "a value is missing before this"),
    ("- a: !x!y z", "!x!y", "text that begins with ! is read as a tag"),
    ("- a\n...\n- b", "- b", "text after the end of the data"),
    ("%YAML 3.0\n---\n- a", "%YAML", "a version of YAML that nobody reads"),
]


@pytest.mark.parametrize(("text", "at", "message"), MISTAKES, ids=[case[0] for case in MISTAKES])
def test_a_mistake_is_named_where_it_stands(text: str, at: str, message: str) -> None:
    fault = fault_of(text)

    start = text.rindex(at) + (1 if at == "}}" else 0)
    assert (fault.code, fault.message) == ("Y104", message)
    assert fault.index == start


def test_text_with_a_colon_gets_the_hint_to_quote_it() -> None:
    assert fault_of("- a: b: c").hint == 'put the text in "double quotes"'


def test_an_unknown_escape_is_named() -> None:
    assert fault_of(r'- "a\d"').message == "an unknown escape after \\"
