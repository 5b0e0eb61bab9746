"""What a text announces is planned, whatever tense it is told in."""

import pytest

from graphkit.extract.meetings import meetings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("THE WEEK AHEAD\n\n- [Ada Nuru] meets [Bo Tarr].", "planned"),
        ("THE WEEK AHEAD\n\n- [Ada Nuru] met [Bo Tarr] last week.", "held"),
        ("Visitors in Velia this week include:\n\n- [Ada Nuru], who meets [Bo Tarr].", "planned"),
        ("MAY 17\n\n[Ada Nuru] meets [Bo Tarr].\n\nMAY 18\n\nFair.", "planned"),
        ("MAY 14\n\n[Ada Nuru] meets [Bo Tarr].\n\nMAY 15\n\nFair.", "held"),
        ("THE WEEK AHEAD\n\n- Fair.\n\nLAST WEEK\n\n- [Ada Nuru] meets [Bo Tarr].", "held"),
    ],
)
def test_what_stands_under_a_heading_of_what_is_to_come_is_planned(text, expected, marked):
    assert [each.record.status for each in meetings(marked(text))] == [expected]


def test_what_is_told_in_the_present_of_the_day_of_the_text_is_planned(marked):
    told = meetings(marked("On Thursday Premier [Ada Nuru] receives [Bo Tarr]."))
    assert [each.record.status for each in told] == ["planned"]
