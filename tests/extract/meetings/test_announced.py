"""What a text announces is planned, whatever tense it is told in."""

import pytest

from graphkit.extract.meetings import meetings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("THE WEEK AHEAD\n\n- [Ada Nuru] meets [Bo Tarr].", "planned"),
        ("THE WEEK AHEAD\n\n- [Ada Nuru] met [Bo Tarr] last week.", "held"),
        ("THE WEEK AHEAD\n\n- Fair.\n\nLAST WEEK\n\n- [Ada Nuru] meets [Bo Tarr].", "held"),
    ],
)
def test_what_stands_under_a_heading_of_what_is_to_come_is_planned(text, expected, marked):
    assert [each.record.status for each in meetings(marked(text))] == [expected]
