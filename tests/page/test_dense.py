"""Text made small: letters that no HTML minds, and the same text in the browser."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphkit.page.dense import LETTERS, dense

INFLATE = """async (letters) => {
  const { inflated, inflatedFirst } = await import("/assets/inflate.js");
  return [await inflated(letters), await inflatedFirst(letters)];
}"""
texts = st.text(st.characters(codec="utf-8"))


def test_there_are_85_letters_and_none_begins_a_tag():
    letters = LETTERS.tobytes().decode()

    assert len(set(letters)) == 85
    assert re.fullmatch(r"[(-;=-}]*", letters)


@given(texts)
def test_equal_texts_have_equal_letters(text):
    assert dense(text, 9) == dense(text, 9)
    assert set(dense(text, 6)) <= set(LETTERS.tobytes().decode())


@pytest.mark.browser
@given(texts)
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_text_comes_back_as_it_was(modules, text):
    assert modules.evaluate(INFLATE, dense(text, 6)) == [text, text]


@pytest.mark.browser
def test_a_text_of_any_length_comes_back_as_it_was(modules):
    for length in range(8):
        text = "x" * 700 + "".join(chr(0x4E00 + 997 * nth % 5000) for nth in range(length))
        assert modules.evaluate(INFLATE, dense(text, 9)) == [text, text]
