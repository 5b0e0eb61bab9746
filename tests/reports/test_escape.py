import csv
import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.reports.escape import csv_cell, csv_table, md_cell, md_table, visible

ANYTHING = st.text(st.characters(), max_size=40)


@given(ANYTHING)
def test_visible_text_holds_no_character_that_hides_or_acts(text: str) -> None:
    assert not {unicodedata.category(char) for char in visible(text)} & {
        "Cc",
        "Cf",
        "Cs",
        "Zl",
        "Zp",
    }


@given(ANYTHING)
def test_visible_text_can_be_written_and_stays_as_it_is_when_shown_again(text: str) -> None:
    shown = visible(text)

    assert shown.encode().decode() == shown
    assert visible(shown) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b", "a<U+0000>b"),
        ("a\ud800b", "a<U+D800>b"),
        ("a\u200bb", "a<U+200B>b"),
        ("a\ufffeb", "a<U+FFFE>b"),
        ("a\U000e0041b", "a<U+E0041>b"),
        ("石破茂", "石破茂"),
        ("Cafe\u0301", "Cafe\u0301"),
    ],
)
def test_only_what_cannot_be_seen_is_spelt_out(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.lists(st.lists(ANYTHING, min_size=3, max_size=3), max_size=5))
def test_a_markdown_table_has_as_many_cells_as_columns_whatever_they_hold(
    rows: list[list[str]],
) -> None:
    lines = md_table(["a", "b", "c"], rows).splitlines()

    assert len(lines) == len(rows) + 2
    assert all(line.replace("\\\\", "").replace("\\|", "").count("|") == 4 for line in lines)


def test_markdown_keeps_no_tag_no_code_and_no_link() -> None:
    assert md_cell("<img> `x` [a](b)") == r"\<img\> \`x\` \[a\](b)"


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-2+3", "@sum", "\t=1", "\r=1", " =1", "＝1"])
def test_a_formula_is_disarmed(text: str) -> None:
    assert csv_cell(text)[0] in "'⏎"


@pytest.mark.parametrize("text", ["-1", "+2.5", "1e-05", "-1.5E+10", "Ann-Lee", ""])
def test_numbers_and_plain_text_stay_as_they_are(text: str) -> None:
    assert csv_cell(text) == text


@given(st.lists(st.lists(ANYTHING, min_size=2, max_size=2), max_size=5))
def test_a_csv_table_is_read_back_cell_by_cell(rows: list[list[str]]) -> None:
    written = io.StringIO(csv_table(["a", "b"], rows), newline="")

    assert list(csv.reader(written, strict=True))[1:] == [list(map(csv_cell, row)) for row in rows]
