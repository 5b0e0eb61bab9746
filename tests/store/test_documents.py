"""Where a value stands: lines as editors count them, columns in characters."""

import pytest

from graphkit.store.documents import Document, Settings
from graphkit.store.faults import Fault, ValuePath


def place(text: str, path: ValuePath, *, on_key: bool = False, start: int = 0) -> tuple[int, int]:
    problem = Document("f", text, start).problem_at("S201", path, "m", None, on_key=on_key)
    return problem.line, problem.column


def test_a_value_stands_where_it_begins() -> None:
    assert place("- a: 1\n  b: [x, {c: y}]\n", (0, "b", 1, "c")) == (2, 14)


def test_a_key_stands_where_its_name_begins() -> None:
    assert place("- a: 1\n  b: 2\n", (0, "b"), on_key=True) == (2, 3)


def test_a_record_stands_at_its_first_field() -> None:
    assert place("# list\n- id: a\n- id: b\n", (1,)) == (3, 3)


def test_a_missing_field_stands_at_its_record() -> None:
    assert place("- id: a\n- id: b\n", (1, "title")) == (2, 3)


def test_an_empty_value_stands_behind_its_colon() -> None:
    assert place("- id:\n  b: c\n", (0, "id")) == (1, 6)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_counts_once(end: str) -> None:
    assert place(f"- a: 1{end}  b: 2{end}", (0, "b")) == (2, 6)


def test_a_separator_no_editor_shows_is_no_line_end() -> None:
    assert place('- a: "\u2028\u2028"\n  b: 2\n', (0, "b")) == (2, 6)


def test_columns_count_characters() -> None:
    assert place('- {a: "李强😀", b: x}', (0, "b")) == (1, 17)


def test_front_matter_is_counted_from_the_top_of_the_file() -> None:
    text = "---\nid: a\n"

    assert place(text, ("id",), start=4) == (2, 5)


def test_the_end_of_a_file_is_its_last_line() -> None:
    problem = Document("f", "- a\n- [\n\n\n").problem(Fault("Y104", 10, "m"))

    assert (problem.line, problem.source_line) == (2, "- [")


def test_names_of_files_are_made_visible() -> None:
    assert Document("a\x1b.yaml", "").problem(Fault("Y104", 0, "m")).file == "a<U+001B>.yaml"


def test_a_key_of_the_settings_stands_on_its_line() -> None:
    settings = Settings("graphkit.toml", '[publication]\ntitle = "x"\nlangage = "en"\n')

    problem = settings.problem_at("S201", ("langage",), "m", None)

    assert (problem.line, problem.column, problem.length) == (3, 1, 7)
