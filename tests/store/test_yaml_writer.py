"""Values to YAML: what is written is read back, and looks as a person would write it."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from graphkit.store.yaml_reader import read_yaml
from graphkit.store.yaml_writer import quoted, write_mapping, write_yaml

texts = st.text(st.characters(exclude_categories=["Cs"]))
WORDS = """~ null true no 1991 12:30 a:b =1+1 << --- ... 😀"""
SIGNS = """# &a *a !a ' " \\ %YAML @x `x { } [ ] , ? | > -"""
LINES = ["", "- a", "a: b", "a #b", "? a", "| x", " a ", "\n", "\r\n", "\t", "\x00", "\x7f", "\x85"]
HIDDEN = ["\u2028", "\ufeff", "\u202e", "\ufffe", "\U000e0001"]
hostile = st.one_of(texts, st.sampled_from([*WORDS.split(), *SIGNS.split(), *LINES, *HIDDEN]))
values = st.recursive(
    st.one_of(hostile, st.booleans(), st.none()),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(hostile, inner, max_size=4)
    ),
    max_leaves=20,
)


@pytest.mark.usefixtures("loader")
class TestRoundTrip:
    """With both parsers of PyYAML."""

    @given(st.lists(st.dictionaries(hostile, values, max_size=5), max_size=4))
    def test_what_is_written_is_read_back(self, records: list[Any]) -> None:
        text = write_yaml(records)

        assert read_yaml(text) == records

    @given(st.dictionaries(hostile, values, min_size=1, max_size=5))
    def test_front_matter_is_read_back(self, fields: dict[str, Any]) -> None:
        assert read_yaml(write_mapping(fields)) == fields

    @pytest.mark.parametrize("length", [90, 200, 1_100, 5_000])
    def test_a_key_of_any_length_is_read_back(self, length: int) -> None:
        key = "k" * length
        records: list[Any] = [{key: {"says": "x" * length}, "b": ["y" * length]}, {key: []}, {}]

        assert read_yaml(write_yaml(records)) == records


@given(st.dictionaries(texts, hostile, min_size=1))
def test_other_readers_of_yaml_find_the_same_text(fields: dict[str, Any]) -> None:
    [found] = yaml.load(write_yaml([fields]), yaml.BaseLoader)  # noqa: S506 - makes nothing but text

    assert found == fields


@given(texts)
def test_no_hidden_character_is_written(text: str) -> None:
    assert not any(ord(char) < 32 or char in "\x7f\u2028\u202e\ufeff" for char in quoted(text))


def test_a_record_is_written_as_people_write_it() -> None:
    record: Any = {
        "id": "talks",
        "date": "2024-05-14~",
        "year": "1991",
        "place": "Great Hall, Exampleville",
        "open": True,
        "participants": [{"who": "ann", "side": "a"}, {"who": "bo"}],
        "words": ["one", "two"],
        "evidence": [{"source": "page", "quote": "x" * 100}],
    }

    assert write_yaml([record, {"id": "b"}]) == (
        "- id: talks\n"
        "  date: 2024-05-14~\n"
        '  year: "1991"\n'
        '  place: "Great Hall, Exampleville"\n'
        "  open: true\n"
        "  participants:\n"
        "    - {who: ann, side: a}\n"
        "    - {who: bo}\n"
        "  words: [one, two]\n"
        "  evidence:\n"
        "    - source: page\n"
        f"      quote: {'x' * 100}\n"
        "- id: b\n"
    )


def test_no_records_are_an_empty_list() -> None:
    assert write_yaml([]) == "[]\n"


@pytest.mark.parametrize("word", ["no", "Yes", "on", "null", "true", "1991", "12:30", "1_000", "n"])
def test_words_that_other_readers_mistake_are_quoted(word: str) -> None:
    assert write_yaml([{"a": word}]) == f'- a: "{word}"\n'


@pytest.mark.parametrize("text", ["李强", "Ann Example", "2024-05", "ann-example", "Léa"])
def test_harmless_text_is_not_quoted(text: str) -> None:
    assert write_yaml([{"a": text}]) == f"- a: {text}\n"
