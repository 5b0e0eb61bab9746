"""Bytes to text: UTF-8, with or without a mark, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.store import decoding
from graphkit.store.decoding import decode, refuse_unprintable
from graphkit.store.faults import UnreadableError


def test_a_byte_order_mark_is_left_out() -> None:
    assert decode("\ufeff李".encode()) == "李"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_other_unicode_encodings_are_named(encoding: str) -> None:
    with pytest.raises(UnreadableError, match="UTF-16 or UTF-32"):
        decode("- id: a".encode(encoding))


def test_a_byte_that_is_not_utf_8_is_found_behind_wide_characters() -> None:
    with pytest.raises(UnreadableError, match="the byte 0xE9") as caught:
        decode("李强: ".encode() + b"caf\xe9")

    assert caught.value.faults[0].index == len("李强: caf")


def test_a_byte_order_mark_does_not_shift_the_place() -> None:
    with pytest.raises(UnreadableError) as caught:
        decode(b"\xef\xbb\xbfa\xff")

    assert caught.value.faults[0].index == 1


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "MAX_BYTES", 10)

    with pytest.raises(UnreadableError, match="more than"):
        decode(b"x" * 11)


@given(st.binary())
def test_any_bytes_give_text_or_say_why_not(raw: bytes) -> None:
    try:
        decode(raw)
    except UnreadableError as error:
        assert 0 <= error.faults[0].index <= len(raw)


@pytest.mark.parametrize("char", ["\x00", "\x1b", "\x7f", "\x80", "\ufeff", "\uffff"])
def test_characters_that_break_terminals_are_refused(char: str) -> None:
    with pytest.raises(UnreadableError, match=f"U\\+{ord(char):04X}"):
        refuse_unprintable(f"a{char}")


@pytest.mark.parametrize("char", ["\t", "\n", "\r", "\x85", "é", "李", "\u202e", "😀"])
def test_other_characters_may_stand_in_a_file(char: str) -> None:
    refuse_unprintable(char)
