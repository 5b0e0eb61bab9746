"""Partial dates: boundaries, and that unknown never becomes no."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.model import Certainty, PartialDate

days = st.dates(date(1000, 1, 1), date(2999, 12, 31))
parts = st.one_of(
    days.map(date.isoformat),
    days.map(lambda day: day.isoformat()[:7]),
    days.map(lambda day: day.isoformat()[:4]),
    days.map(lambda day: f"{day.isoformat()[:3]}X"),
    st.builds(lambda day, season: f"{day.year}-{season}", days, st.integers(21, 24)),
)
marked = st.builds(lambda part, mark: part + mark, parts, st.sampled_from(["", "?", "~", "%"]))


@st.composite
def ranges(draw: st.DrawFn) -> str:
    low, high = sorted((draw(days), draw(days)))
    shape = draw(st.sampled_from(["{}/{}", "[{}..{}]", "../{1}", "{}/..", "/{1}", "{}/"]))
    return shape.format(low.isoformat(), high.isoformat())


partial_dates = st.one_of(marked, ranges()).map(PartialDate.parse)


@given(partial_dates)
def test_the_four_bounds_stand_in_order(when):
    assert when.start_low <= when.start_high
    assert when.end_low <= when.end_high
    assert when.start_low <= when.end_low
    assert when.start_high <= when.end_high


@given(partial_dates)
def test_a_date_reads_back_from_its_own_text(when):
    assert PartialDate.parse(str(when)) == when


@given(partial_dates)
def test_a_date_is_never_outside_its_own_bounds(when):
    assert when.overlaps(when.earliest, when.latest) != Certainty.NO


@given(partial_dates, days, days, st.integers(0, 4000))
def test_a_wider_window_never_answers_less(when, one, two, more):
    since, until = sorted((one, two))
    wider = when.overlaps(since - timedelta(days=min(more, 300_000)), until + timedelta(days=more))

    assert wider >= when.overlaps(since, until)


@given(partial_dates, partial_dates)
def test_two_dates_cannot_both_be_certainly_later(one, two):
    assert one.not_after(two) != Certainty.NO or two.not_after(one) != Certainty.NO


@given(st.text())
def test_any_other_text_is_refused_with_a_reason(text):
    try:
        PartialDate.parse(text)
    except ValueError as error:
        assert repr(text) in str(error)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2025-23", "2025-09-01", "2025-11-30"),
        ("2023-24", "2023-12-01", "2024-02-29"),
        ("202X", "2020-01-01", "2029-12-31"),
        ("07XX", "0700-01-01", "0799-12-31"),
        ("2024-1X", "2024-10-01", "2024-12-31"),
        ("2024-02-XX", "2024-02-01", "2024-02-29"),
        ("2024-11-15~", "2024-11-12", "2024-11-18"),
        ("2024-11~", "2024-10-01", "2024-12-31"),
        ("0001~", "0001-01-01", "0003-01-01"),
        ("2008/2015", "2008-01-01", "2015-12-31"),
        ("../2018", "0001-01-01", "2018-12-31"),
        ("2018/..", "2018-01-01", "9999-12-31"),
        ("[2025-05..2025-06]", "2025-05-01", "2025-06-30"),
        ("[..2024-12-25]", "0001-01-01", "2024-12-25"),
    ],
)
def test_bounds(text, first, last):
    when = PartialDate.parse(text)

    assert (when.earliest.isoformat(), when.latest.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " 2024",
        "2024-13",
        "2024-02-30",
        "2024-2-3",
        "24",
        "2024-00",
        "2024-25",
        "2025/2024",
        "../..",
        "[2024]",
        "0000",
        "202X-05",
        "2024-11-15T03:30",
        "last month",
        "２０２４",
        "9999-24",
    ],
)
def test_what_is_no_partial_date_is_refused(text):
    with pytest.raises(
        ValueError,
        match="partial date|no such|years run|ends before|says nothing|bounds nothing|ends after",
    ):
        PartialDate.parse(text)


def test_a_year_may_lie_in_a_month_of_it():
    assert PartialDate.parse("2023").overlaps(date(2023, 6, 1), date(2023, 6, 30)).name == "MAYBE"


def test_a_lasting_visit_certainly_covers_its_middle_day():
    visit = PartialDate.parse("2025-01-13/2025-01-15")

    assert visit.overlaps(date(2025, 1, 14), date(2025, 1, 14)) is Certainty.YES


def test_one_of_two_months_certainly_covers_neither():
    either = PartialDate.parse("[2025-05..2025-06]")

    assert either.overlaps(date(2025, 5, 1), date(2025, 5, 31)) is Certainty.MAYBE
    assert either.certain_span is None


def test_a_doubtful_date_never_answers_yes():
    assert PartialDate.parse("2024-05-05?").overlaps(date.min, date.max) is Certainty.MAYBE


def test_not_after_is_unknown_within_one_month():
    month, day = PartialDate.parse("2024-05"), PartialDate.parse("2024-05-10")

    assert month.not_after(day) is Certainty.MAYBE
    assert PartialDate.parse("2024-04").not_after(day) is Certainty.YES
    assert PartialDate.parse("2024-06").not_after(day) is Certainty.NO
