"""How a problem is shown: place, source line, caret, hint and count."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from graphkit.store.problems import Problem, as_github, render


def make_problem(**changes: Any) -> Problem:
    fields: dict[str, Any] = {
        "code": "S203",
        "severity": "error",
        "message": '"status" is "hold"',
        "file": "data/meetings.yaml",
        "line": 4,
        "column": 11,
        "hint": 'did you mean "held"?',
        "source_line": "  status: hold",
        "length": 4,
    }
    return Problem(**fields | changes)


def test_a_problem_is_its_place_code_and_message() -> None:
    assert str(make_problem()) == 'data/meetings.yaml:4:11: S203 "status" is "hold"'


def test_the_source_line_has_a_caret_under_the_value() -> None:
    assert render([make_problem()]) == (
        'data/meetings.yaml:4:11: S203 "status" is "hold"\n'
        "      status: hold\n"
        "              ^^^^\n"
        '    hint: did you mean "held"?\n'
        "1 error in 1 file\n"
    )


def test_wide_characters_move_and_widen_the_caret() -> None:
    problem = make_problem(source_line="{李强: 総理}", column=6, length=2, hint=None)

    lines = render([problem]).splitlines()

    assert problem.width == 4
    assert lines[2] == "    " + " " * len("{xxxx: ") + "^^^^"


def test_hidden_characters_of_the_line_are_made_visible_and_counted() -> None:
    problem = make_problem(source_line="a\x1b: \u202eb", column=5, length=1)

    lines = render([problem]).splitlines()

    assert lines[1] == "    a<U+001B>: <U+202E>b"
    assert lines[2].index("^") == lines[1].index("<U+202E>")


def test_a_long_line_is_cut_to_what_surrounds_the_caret() -> None:
    problem = make_problem(source_line="x" * 5_000 + "HERE" + "y" * 5_000, column=5_001)

    shown, caret = render([problem]).splitlines()[1:3]

    assert len(shown) < 120
    assert shown[caret.index("^") :].startswith("HERE")


def test_the_last_line_counts() -> None:
    problems = [make_problem(), make_problem(file="b"), make_problem(severity="warning")]

    assert render(problems).endswith("\n2 errors, 1 warning in 2 files\n")


def test_no_problems_are_no_text() -> None:
    assert render([]) == ""


def test_json_holds_what_a_program_needs() -> None:
    found = json.loads(json.dumps(make_problem().to_json()))

    assert found == {
        "file": "data/meetings.yaml",
        "line": 4,
        "column": 11,
        "severity": "error",
        "code": "S203",
        "message": '"status" is "hold"',
        "hint": 'did you mean "held"?',
    }


def test_a_github_command_names_the_place_and_the_hint() -> None:
    assert as_github(make_problem()) == (
        "::error file=data/meetings.yaml,line=4,col=11,title=S203::"
        '"status" is "hold" (did you mean "held"?)'
    )


def test_a_github_command_cannot_be_broken_out_of() -> None:
    command = as_github(make_problem(file="a,b:c%", message="x\n::error::y\r100%", hint=None))

    assert command.startswith("::error file=a%2Cb%3Ac%25,line=4")
    assert command.endswith("::x%0A::error::y%0D100%25")


@given(st.text(), st.integers(1, 50), st.integers(1, 50))
def test_any_line_is_drawn_without_control_characters(line: str, column: int, length: int) -> None:
    problem = make_problem(source_line=line, column=column, length=length)

    assert not any(ord(char) < 32 for char in render([problem]).replace("\n", ""))
