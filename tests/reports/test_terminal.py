"""Tables on narrow and wide terminals: no word is broken, wide characters take two columns."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from graphkit.reports.document import Section, document
from graphkit.reports.terminal import show, widths

PEOPLE = Section(
    "Who accompanied whom",
    ("Actor", "Relation", "Meeting", "Sources"),
    (
        ("Anastasia Featherstone", "accompanied [inferred]", "consultation", "gazette-2024-05"),
        ("石橋 春子", "met", "a summit of many who came from far away", "wire-2024-06"),
    ),
)


def printed(section: Section, width: int) -> list[str]:
    console = Console(width=width, file=io.StringIO(), no_color=True, highlight=False)
    with console.capture() as captured:
        show(document({}, [], section), console)
    return captured.get().splitlines()


@pytest.mark.parametrize("width", [30, 40, 60, 80, 120])
def test_no_word_is_broken_and_no_line_too_wide(width):
    lines = printed(PEOPLE, width)

    words = {word for row in PEOPLE.rows for cell in row for word in cell.split()}
    assert words <= {word for line in lines for word in line.split()}
    assert max(cell_len(line) for line in lines) <= width


def test_where_the_longest_words_do_not_fit_each_cell_has_a_line_of_its_own():
    lines = [line.rstrip() for line in printed(PEOPLE, 40)]

    assert lines[1:6] == [
        "Actor    Anastasia Featherstone",
        "Relation accompanied [inferred]",
        "Meeting  consultation",
        "Sources  gazette-2024-05",
        "",
    ]


def test_columns_begin_below_one_another_whatever_the_script():
    head, _, *rows = printed(Section("T", PEOPLE.columns, PEOPLE.rows), 120)[1:]

    first = zip(rows, ("accompanied", "met"), strict=True)
    starts = {cell_len(row[: row.index(word)]) for row, word in first}
    assert starts == {head.index("Relation")}


def test_sentences_stand_above_their_table_and_hang_from_bullets_where_there_is_none():
    listed = printed(Section("T", text=("one two three four five",)), 14)

    assert [line.rstrip() for line in listed] == ["T", "• one two", "  three four", "  five"]
    assert printed(Section("T", ("A",), (("b",),), ("Said first.",)), 40)[1] == "Said first."


@given(st.lists(st.tuples(st.integers(1, 30), st.integers(0, 50)), min_size=1), st.integers(1, 200))
def test_widths_fit_the_room_and_lie_between_the_longest_word_and_the_longest_line(columns, room):
    least = [low for low, _ in columns]
    most = [low + more for low, more in columns]

    found = widths(least, most, room)

    assert (found is None) == (sum(least) > room)
    if found:
        assert sum(found) <= room
        assert all(a <= b <= c for a, b, c in zip(least, found, most, strict=True))
        assert sum(found) == min(room, sum(most))
