"""Hidden characters made visible, and how wide text is."""

import pytest

from graphkit.model.visible import visible
from graphkit.store.terminal import columns


@pytest.mark.parametrize(
    "char", ["\x00", "\x1b", "\t", "\n", "\x7f", "\x9b", "\u200b", "\u202e", "\u2066", "\ufeff"]
)
def test_a_hidden_character_is_named(char: str) -> None:
    assert visible(f"a{char}b") == f"a<U+{ord(char):04X}>b"


def test_half_a_character_is_named() -> None:
    assert visible("\ud800") == "<U+D800>"


@pytest.mark.parametrize("text", ["Léa", "李强", "岸田文雄", "שלום", "😀", "a b"])
def test_other_text_stays(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("李强", 4), ("e\u0301", 1), ("", 0)])
def test_columns_are_those_of_a_terminal(text: str, width: int) -> None:
    assert columns(text) == width
