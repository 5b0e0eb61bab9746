import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.extract.article import Article, Reference, Sentence
from graphkit.extract.dates import read_dates
from graphkit.model import PartialDate, Source


def read(text, day="2024-05-16"):  # a Thursday
    sentences = (Sentence(0, len(text)),)
    reference = Reference(PartialDate.parse(day) if day else None)
    source = Source(id="a", title="A", text=text)
    return read_dates(Article(source, reference=reference, sentences=sentences))


def values(text, day="2024-05-16"):
    return [each.value and str(each.value) for each in read(text, day)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on 2024-03-09", "2024-03-09"),
        ("2024年3月9日", "2024-03-09"),
        ("2024年3月", "2024-03"),
        ("on 9 March 2023", "2023-03-09"),
        ("on the 9th of March, 2023", "2023-03-09"),
        ("on Mar.9", "2024-03-09"),
        ("on March 9th", "2024-03-09"),
        ("MARCH 9, 2023", "2023-03-09"),
        ("on Thursday, March 9, 2023,", "2023-03-09"),
        ("on 25.12.2023", "2023-12-25"),
        ("on 25/12/2023", "2023-12-25"),
        ("on 12/25/2023", "2023-12-25"),
        ("on 4/5/2024", None),
        ("on 9 December", "2023-12-09"),
        ("on 9 December last year", "2023-12-09"),
        ("will meet on 9 December", "2024-12-09"),
        ("from 13 to 15 January 2025", "2025-01-13/2025-01-15"),
        ("January 13-15, 2025", "2025-01-13/2025-01-15"),
        ("30 January to 2 February 2025", "2025-01-30/2025-02-02"),
        ("December 30 – January 2, 2025", "2024-12-30/2025-01-02"),
        ("on February 30", None),
        ("on Christmas Eve 1982", "1982-12-24"),
        ("will speak on Thursday week", "2024-05-30"),
        ("will speak on Thursday", "2024-05-16"),
        ("is to be received by her on Friday", "2024-05-17"),
        ("had planned to speak on Tuesday", "2024-05-14"),
        ("was put off to December", "2024-12"),
        ("made preparations for the summit in December", "2024-12"),
        ("had first been planned for June", "2023-06"),
        ("May 20 and 21, 2023", "2023-05-20/2023-05-21"),
        ("between 12 and 14 March", "2024-03-12/2024-03-14"),
        ("TODAY IN VELIA", "2024-05-16"),
        ("earlier this week", "[2024-05-13..2024-05-16]"),
        ("earlier in the month", "2024-05"),
        ("is in town through Friday", "2024-05-17"),
    ],
)
def test_days_are_read_in_the_ways_reporters_write_them(text, value):
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("today", "2024-05-16"),
        ("Yesterday", "2024-05-15"),
        ("the day before yesterday", "2024-05-14"),
        ("tomorrow", "2024-05-17"),
        ("met on Wednesday", "2024-05-15"),
        ("met on Thursday", "2024-05-16"),
        ("will meet on Monday", "2024-05-20"),
        ("last Thursday", "2024-05-09"),
        ("next Thursday", "2024-05-23"),
        ("this Saturday", "2024-05-18"),
        ("Tuesday of last week", "2024-05-07"),
        ("three days ago", "2024-05-13"),
        ("two weeks ago", "2024-05-02~"),
        ("last week", "[2024-05-06..2024-05-12]"),
        ("last weekend", "[2024-05-11..2024-05-12]"),
        ("within a month", "[2024-05-16..2024-06-16]"),
        ("at Christmas", "2023-12-25"),
        ("met over the weekend", "2024-05-11/2024-05-12"),
        ("will meet at the weekend", "2024-05-18/2024-05-19"),
        ("was there from Sunday to Tuesday", "2024-05-12/2024-05-14"),
        ("She flies home on Saturday", "2024-05-18"),
        ("A meeting is on the agenda on Monday", "2024-05-20"),
        ("is to meet Im Bo-ran on Monday", "2024-05-20"),
        ("met on 7 and 8 May", "2024-05-07/2024-05-08"),
        ("met on 7 and 12 May", None),
        ("In the evening she spoke", "2024-05-16"),
        ("spoke last Wednesday", "2024-05-08"),
        ("came to see her on Tuesday", "2024-05-14"),
        ("flew back on Tuesday and will report", "2024-05-14"),
        ("a seminar to be held on Tuesday", "2024-05-21"),
        ("was there from 14 to 18 May, her first visit since the war", "2024-05-14/2024-05-18"),
    ],
)
def test_days_count_from_the_reference(text, value):
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("in November 2023", "2023-11"),
        ("in November last year", "2023-11"),
        ("in April of next year", "2025-04"),
        ("last November", "2023-11"),
        ("last March", "2024-03"),
        ("next March", "2025-03"),
        ("since taking office in October", "2023-10"),
        ("will travel in October", "2024-10"),
        ("expected in May or June", "[2024-05..2024-06]"),
        ("held talks from May to July 2023", "2023-05/2023-07"),
        ("a September agreement", "2023-09"),
        ("last month", "2024-04"),
        ("earlier this month", "2024-05"),
        ("later this year", "2024"),
        ("this autumn", "2024-23"),
        ("last autumn", "2023-23"),
        ("last spring", "2023-21"),
        ("next spring", "2025-21"),
        ("in the summer of 2022", "2022-22"),
        ("winter 2022", "2022-24"),
        ("late 2023", "[2023-10..2023-12]"),
        ("early last month", "[2024-04-01..2024-04-10]"),
        ("in late September", "[2023-09-21..2023-09-30]"),
        ("the end of the year", "2024-12"),
        ("the end of May", "2024-05"),
        ("the first half of next year", "[2025-01..2025-06]"),
        ("the third quarter of 2023", "[2023-07..2023-09]"),
        ("three months ago", "2024-02"),
        ("Fifty-two years ago", "1972"),
        ("over the past five years", "2019/2024"),
        ("in the 1990s", "199X"),
        ("the late 1980s", "[1987..1989]"),
        ("in the second half of October", "[2023-10-16..2023-10-31]"),
        ("spoke in the spring", "2024-21"),
        ("will speak in the autumn", "2024-23"),
        ("from 2008-2015", "2008/2015"),
        ("in 2019", "2019"),
        ("the 2026 Games", "2026"),
    ],
)
def test_months_and_years_keep_the_precision_of_their_words(text, value):
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On 4 March 2021 she spoke; the same day he left", "2021-03-04"),
        ("On 4 March 2021 she spoke; the following day he left", "2021-03-05"),
        ("On 4 March 2021 she spoke; two days later he left", "2021-03-06"),
        ("In March 2021 she spoke; the following month he left", "2021-04"),
        ("In March 2021 she spoke; the previous year he left", "2020"),
        ("Early in the day she spoke; the same day he left", None),
        ("On 4 March 2021 she spoke; next day he left", "2021-03-05"),
        ("On 4 March 2021 she spoke; she had met him the night before.", "2021-03-03"),
        ("On 4 March 2021 she spoke; in the evening he left", "2021-03-04"),
        ("On 4 March 2021 she spoke; earlier in the day he left", "2021-03-04"),
        ("On 4 March 2021 she spoke; on the evening of the 6th, he left", "2021-03-06"),
        ("On 4 March 2021 she spoke; on the fourteenth, he left", "2021-03-14"),
        ("In the year 1975 she came; that August he left", "1975-08"),
        ("From 4 to 6 March 2021 she was there; on the last day he left", "2021-03-06"),
        ("From 4 to 6 March 2021 she was there; on the second evening he left", "2021-03-05"),
        ("From 4 to 6 March 2021 she was there; on the fifth day he left", None),
    ],
)
def test_words_that_point_back_count_from_the_date_before_them(text, value):
    assert values(text)[-1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Palace, 14 May\n\nShe left this morning.", "2024-05-14"),
        ("VANTAA, 14 May (VNA) -- She left today.", "2024-05-14"),
        ("14 May 2024, 16:40 Vantaa\n\nShe left yesterday.", "2024-05-13"),
        ("Updated 16/05/2024 (first published 14.05.2024)\n\nShe left yesterday.", "2024-05-13"),
        ("She was born on 14 May.\n\nShe left today.", "2024-05-16"),
        ("Palace, 14 March\n\nShe left today.", "2024-05-16"),
        ("Vantaa, May 14: She left today.", "2024-05-14"),
        ("**Palace, 14 May.** She left today.", "2024-05-14"),
        ("MONDAY\nShe left.\n\nTUESDAY\nHe left.", "2024-05-14"),
        ("Thursday\nTalks.\n\nMonday\nMore talks.", "2024-05-20"),
        ("Monday\nShe left.\n\nNOTED\nHe left on Wednesday.", "2024-05-15"),
        ("Monday, 20 May\nShe comes.\n\nHe left today.", "2024-05-16"),
    ],
)
def test_days_count_from_the_line_above_that_says_when_it_was_written(text, value):
    assert values(text)[-1] == value


@pytest.mark.parametrize(
    "text",
    [
        "over 2000 years of exchanges",
        "some 3,000 children",
        "2024 people came",
        "a march of thousands",
        "he may go",
        "the 1500 metres",
        "Black Friday",
        "Agenda 2063 and Vision 2030",
    ],
)
def test_figures_and_words_that_only_look_like_dates_are_left_alone(text):
    assert values(text) == []


def test_the_same_day_is_not_the_first_day_of_a_stay():
    text = "He was received on 14 May during a visit from 13 May. The same day he left."
    assert values(text) == ["2024-05-14", "2024-05-13", "2024-05-14"]


def test_by_a_day_is_behind_when_something_had_been_done_by_then():
    assert values("By Tuesday evening he had sat down with both.") == ["2024-05-14"]
    assert values("He has by Tuesday to answer; by Monday she had to sign.") == [
        "2024-05-21",
        "2024-05-20",
    ]


def test_a_month_is_ahead_when_the_words_before_it_look_ahead():
    assert values("She came just ahead of the handover in January", "2024-12-26") == ["2025-01"]
    assert values("She came after the handover in January", "2024-12-26") == ["2024-01"]


def test_without_a_reference_only_full_dates_have_a_value():
    text = "On 4 March 2021, last month, on Wednesday, in 2019"
    assert values(text, day=None) == ["2021-03-04", None, None, "2019"]


def test_a_reference_known_to_the_month_gives_months_but_no_days():
    assert values("yesterday, last month, last year", "2024-05") == [None, "2024-04", "2023"]


@given(st.text(alphabet="0123456789 -/.May of last yearOctoberMonday年月日[]", max_size=60))
def test_any_text_gives_verbatim_passages_that_do_not_overlap(text):
    found = read(text)
    assert all(text[d.passage.start : d.passage.end] == d.passage.quote for d in found)
    assert all(a.passage.end <= b.passage.start for a, b in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("From 6 to 9 May she stayed. On Wednesday she spoke.", "2024-05-06/2024-05-09 2024-05-08"),
        ("From 6 to 9 May she stayed. On Sunday she spoke.", "2024-05-06/2024-05-09 2024-05-26"),
        (
            "From 6 to 9 May she stayed. At the fair of the first day it rained; that same day",
            "2024-05-06/2024-05-09 2024-05-06 2024-05-06",
        ),
        ("On 7 May she spoke. The previous week she slept.", "2024-05-07 [2024-04-29..2024-05-05]"),
    ],
)
def test_what_was_told_before_says_which_day_is_meant(text, found):
    assert " ".join(map(str, values(text, "2024-05-30"))) == found


def test_a_diary_that_is_out_on_the_weekday_it_begins_with_tells_of_the_week_before():
    text = "Thursday. She had a call.\n\nMonday. She left.\n\nNext Sunday she returns."
    assert values(text) == ["2024-05-09", "2024-05-13", "2024-05-19"]


def test_today_counts_from_the_day_on_which_a_text_taken_over_was_published():
    text = "The following note was published by the Ministry on 14 May. She left today."
    assert values(text) == ["2024-05-14", "2024-05-14"]
