"""YAML read as text, and everything else refused."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from graphkit.store import yaml_reader
from graphkit.store.decoding import decode
from graphkit.store.faults import UnreadableError
from graphkit.store.yaml_reader import read_yaml

CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "yaml"

pytestmark = pytest.mark.usefixtures("loader")


@pytest.mark.parametrize(
    "word",
    ["no", "yes", "on", "y", "12:30", "2024-01-01", "007", "1e3", "0x1F", "1_000", "Null", "TRUE"],
)
def test_a_plain_word_stays_the_text_it_is(word: str) -> None:
    assert read_yaml(f"- {word}") == [word]


@pytest.mark.parametrize("word", ["", "~", "null"])
def test_nothing_is_written_in_three_ways(word: str) -> None:
    assert read_yaml(f"- a: {word}") == [{"a": None}]


def test_true_and_false_are_the_only_other_words() -> None:
    assert read_yaml("[true, false]") == [True, False]


def test_quotes_make_text_of_every_word() -> None:
    assert read_yaml("""["", "~", 'null', "true"]""") == ["", "~", "null", "true"]


def test_a_block_of_text_keeps_its_lines() -> None:
    assert read_yaml("- a: |\n    one\n    two\n") == [{"a": "one\ntwo\n"}]


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n", "\n\n"])
def test_a_file_without_data_is_nothing(text: str) -> None:
    assert read_yaml(text) is None


REFUSED = [
    ("- &here a", "Y106", "&here", "anchor"),
    ("- *there", "Y106", "*there", "alias"),
    ("- {<<: {a: b}}", "Y106", "<<", "merge key"),
    ("- !!python/object:os.system x", "Y107", "!!python", "tag"),
    ("- ! x", "Y107", "! x", "tag"),
    ("- {a: 1, b: 2, a: 3}", "Y105", "a: 3", "twice"),
    ("a: 1\n---\nb: 2\n", "Y108", "---", "second document"),
    ("? [a]\n: b\n", "Y109", "[a]", "plain text"),
    ("a: \x07", "Y102", "\x07", "U+0007"),
    ("a: \x00", "Y102", "\x00", "U+0000"),
    ("a: \ufeff", "Y102", "\ufeff", "U+FEFF"),
    ("a:\n\tb: c\n", "Y103", "\tb", "tab"),
]


@pytest.mark.parametrize(("text", "code", "at", "word"), REFUSED, ids=[r[3] for r in REFUSED])
def test_what_is_refused_is_refused_where_it_stands(
    text: str, code: str, at: str, word: str
) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_yaml(text)

    fault = caught.value.faults[0]
    assert (fault.code, fault.index) == (code, text.index(at))
    assert word in fault.message


def test_all_refusals_of_a_file_are_reported() -> None:
    with pytest.raises(UnreadableError) as caught:
        read_yaml("- {a: 1, a: 2}\n- *x\n- !t y\n- [\n")

    assert [fault.code for fault in caught.value.faults] == ["Y105", "Y106", "Y107", "Y104"]


@pytest.mark.parametrize("bomb", ["[" * 200_000, "{a: " * 200_000, "- " * 200_000])
def test_a_deep_file_is_refused_at_its_beginning(bomb: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_yaml(bomb)

    assert caught.value.faults[-1].code == "Y110"


def test_a_file_of_too_many_values_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_reader, "MAX_VALUES", 100)

    with pytest.raises(UnreadableError, match="more than 100 values"):
        read_yaml("- a\n" * 101)


def test_a_billion_laughs_are_not_laughed() -> None:
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"

    with pytest.raises(UnreadableError, match="anchor"):
        read_yaml(bomb)


@given(st.text(alphabet=st.sampled_from("ab:-[]{}#&*!|>'\"%@`?, \n\t~\\\u2028\x85é中")))
def test_any_text_gives_a_value_or_says_why_not(text: str) -> None:
    try:
        read_yaml(text)
    except UnreadableError as error:
        assert all(0 <= fault.index <= len(text) and fault.message for fault in error.faults)


def corpus_cases() -> list[str]:
    """Return the files of the YAML test suite, and the YAML texts they hold."""
    texts = [decode(path.read_bytes()) for path in sorted(CORPUS.glob("*.yaml"))]
    signs = str.maketrans({"␣": " ", "»": "\t", "—": "", "←": "\r", "⇔": "\ufeff", "↵": ""})
    inner = [
        case["yaml"].translate(signs).replace("∎\n", "")
        for text in texts
        for case in yaml.load(text, yaml.SafeLoader)
        if "yaml" in case
    ]
    return texts + inner


def test_the_yaml_test_suite_gives_values_or_clear_faults() -> None:
    if not CORPUS.is_dir():
        pytest.skip(f"NOT RUN: the YAML test suite is not at {CORPUS}")
    cases = corpus_cases()
    read = 0
    for text in cases:
        try:
            read_yaml(text)
            read += 1
        except UnreadableError as error:
            assert all(0 <= fault.index <= len(text) for fault in error.faults)
            assert not any("not YAML" in fault.message for fault in error.faults), text

    assert len(cases) > 700
    assert read > 352
