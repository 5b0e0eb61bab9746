"""The day of a meeting, read as a reader of the whole text does; the articles are of a Thursday."""

import pytest

from graphkit.extract.meetings import meetings

LINE = "VANTAA, 15 May 2024 -- [Ada Nuru] spoke.\n\n"

OWN = {
    "On 7 May [Ada Nuru] was received by [Bo Tarr], and on the following day by [Cy Voss].": "2024"
    "-05-07 2024-05-08",
    "On Monday [Ada Nuru] met [Bo Tarr], and on Tuesday she left.": "2024-05-13",
    "In 2023 [Ada Nuru] went to Velia at [Cy Voss]'s request and held talks with"
    " [Bo Tarr].": "2023",
    "In the afternoon of 9 May [Ada Nuru] received [Bo Tarr].": "2024-05-09",
    "Before leaving for Ostra this morning, [Ada Nuru] met [Bo Tarr].": "2024-05-16",
    "[Ada Nuru] and [Bo Tarr] met earlier this year, in March, at a fair.": "2024-03",
    "On Monday [Ada Nuru] opened a fair; then she received [Bo Tarr].": "2024-05-13",
    "[Ada Nuru] received [Bo Tarr] at the House at 11:15 am on Monday.": "2024-05-13",
    "There was a meeting between [Ada Nuru] and [Bo Tarr], which was held on Monday.": "2024-05-13",
    "On Monday [Ada Nuru] spoke of her recent meeting with [Bo Tarr].": "None",
    "[Ada Nuru] met [Bo Tarr] at her office in Velia on Monday afternoon.": "2024-05-13",
    "[Ada Nuru] met [Bo Tarr] on Thursday (2 May 2024) in Velia.": "2024-05-02",
    "[Ada Nuru] met [Bo Tarr] in Velia today, 2 May.": "2024-05-02",
    "[Ada Nuru] met [Bo Tarr] on May 2 (Thu).": "2024-05-02",
    "[Ada Nuru] met [Bo Tarr]. During the meeting, held in Ostra on Monday, they spoke of dams.": (
        "2024-05-13"
    ),
    "[Ada Nuru] met [Bo Tarr]. The talks took place on Monday.": "2024-05-13",
    "[Ada Nuru] met [Bo Tarr] ahead of a conference on 15 May.": "None",
    "[Ada Nuru] met [Bo Tarr] and signed the work plan for 2025.": "None",
    "[Ada Nuru] met [Bo Tarr], elected in 2021.": "None",
    "[Ada Nuru], whose son was elected in 2021, met [Bo Tarr] on Monday.": "2024-05-13",
    "Elected in June 2023, [Ada Nuru] has since met [Bo Tarr].": "None",
    "[Ada Nuru] held talks with [Bo Tarr], who is in Velia from 12 to 15 May, and spoke at length"
    " of trade, of the border and of the work to be done, on 13 May.": ("2024-05-13"),
}
CITED = {
    "On 7 May [Ada Nuru] met [Bo Tarr] (Velia Post, May 8).": "2024-05-07",
    "[Ada Nuru] met [Bo Tarr] (Velia Post, May 8).": "None",
    "[Ada Nuru] met [Bo Tarr] after the court had ruled in a 2018 case.": "None",
    "[Ada Nuru] and [Bo Tarr] reviewed at their talks the agreement on the border signed between"
    " the two states in August 2019.": "None",
    "[Ada Nuru] met [Bo Tarr] and praised the progress made in the past two years.": "None",
    "[Ada Nuru] signed the 2023 accord with [Bo Tarr].": "2023",
    "[Ada Nuru] and [Bo Tarr] met in Velia this week.": "[2024-05-13..2024-05-16]",
    "[Ada Nuru], on a visit from 14 to 18 May, met [Bo Tarr].": "2024-05-14/2024-05-16",
    "[Ada Nuru] met [Bo Tarr] in Velia on Monday and [Cy Voss], who came late, a day later.": (
        "2024-05-13 2024-05-14"
    ),
}
GOES_ON = {
    "Velia: [Ada Nuru] arrived in Ostra on Monday.\n\nShe was received by [Bo Tarr].": "2024-05-13",
    "[Ada Nuru] and [Cy Voss] arrived in Ostra on Monday. They were received by [Bo Tarr].": (
        "2024-05-13"
    ),
    LINE + "An accord was signed by [Cy Voss] and [Bo Tarr].": "2024-05-15",
    LINE + "The plan of 3 May was told of after a meeting between [Cy Voss] and [Bo Tarr].": "None",
    LINE + "The accord was reached in a meeting between [Cy Voss] and [Bo Tarr].": "2024-05-15",
    "Much was done in Velia this week.\n\n[Ada Nuru] met [Bo Tarr].": "[2024-05-13..2024-05-16]",
    "Much was done during the week of 6 to 10 May.\n\n[Ada Nuru] met [Bo Tarr].": (
        "2024-05-06/2024-05-10"
    ),
    "The bridge of 2015 is old.\n\n[Ada Nuru] met [Bo Tarr].": "None",
    "Monday 13 May 2024\n\n[Ada Nuru] received [Bo Tarr].\n\nTuesday 14 May 2024\n\n"
    "She telephoned [Cy Voss].": "2024-05-13 2024-05-14",
    "16 May 2024\n\n[Ada Nuru] met [Bo Tarr].": "None",
    LINE + "Minister Voss: Yesterday I was in Velia.\n\nLater [Nuru] met [Bo Tarr].": "2024-05-15",
    "16 May 2024, Vantaa\n\nOn 14 May [Ada Nuru] went on with her visit.\n\nIn the first half of"
    " the day [Nuru] met [Bo Tarr].": "2024-05-14",
    "[Ada Nuru] stayed from 13 to 17 May. She spoke on Tuesday.\n\nEarlier in the day she paid a"
    " courtesy call on [Bo Tarr].": "2024-05-14",
    "On Tuesday [Ada Nuru] received [Cy Voss]; in the evening she received [Bo Tarr].": "2024-05-14"
    " 2024-05-14",
    LINE + "She received [Bo Tarr].": "2024-05-15",
    LINE + "Her party has ruled since 1999. She received [Bo Tarr].": "2024-05-15",
    LINE + "The two last met in May 2023 in Ostra. She also met [Bo Tarr].": "2024-05-15",
    LINE + "The Minister came to Velia in 2019. She met [Bo Tarr].": "None",
    LINE + "She had talks with [Bo Tarr], whom she had invited.": "2024-05-15",
    LINE + "“On Monday I was in Velia.” She then met [Bo Tarr].": "2024-05-15",
    LINE + "On Tuesday she saw the port. In the town hall she met [Bo Tarr].": "2024-05-14",
    "Palace, 14 May\n\n[Ada Nuru] received [Bo Tarr].\n\nPalace, 13 May\n\n"
    "She telephoned [Cy Voss].": "2024-05-14 2024-05-13",
    "From 6 to 9 May [Ada Nuru] stayed in Velia.\n\nShe met [Bo Tarr].": "2024-05-06/2024-05-09",
    "[Ada Nuru] stayed from 6 to 9 May. On 7 May she met [Cy Voss].\n\nDuring the visit she met"
    " [Bo Tarr].": "2024-05-07 2024-05-06/2024-05-09",
    "In April [Ada Nuru] made a stop in Velia. She was received by [Bo Tarr].": "2024-04",
    "On Monday [Ada Nuru] spoke.\n\nThe session comes three weeks after her trip to Velia, in the"
    " course of which she was received by [Bo Tarr].": "None",
}
LENT = {  # only a sentence about the same persons lends its day
    "The bridge was opened in April, and many came. [Ada Nuru] met [Bo Tarr].": "None",
    "[Cy Voss] resigned on Monday. Later that day [Ada Nuru] met [Bo Tarr].": "2024-05-13",
    "[Cy Voss] stayed in Velia from 6 to 9 May.\n\n[Ada Nuru] met [Bo Tarr].": "None",
    "On Monday [Ada Nuru] opened a fair. [Bo Tarr] met her. [Cy Voss] received [Bo Tarr].": (
        "2024-05-13 2024-05-13"
    ),
    "On Monday the club opened a fair. [Ada Nuru] received [Bo Tarr] at the event.": "2024-05-13",
    "On Monday [Ada Nuru] came home. She had spent a week there as the guest of [Bo Tarr].": "None",
    "[Ada Nuru] met [Cy Voss] on Monday.\n\nShe recalled the talks between [Di Rau] and [Bo Tarr]"
    " held on 3 August 2023.\n\nHours earlier she received [Bo Tarr].": (
        "2024-05-13 2023-08-03 2024-05-13"
    ),
    "Velian and Ostran ministers met on Monday.\n\n[Ada Nuru] received [Bo Tarr].": "2024-05-13",
}
NO_DAY = [
    "Published: 15 May 2024\n\n[Ada Nuru] met [Bo Tarr].",
    "Updated 15 May 2024, Velia\n\n[Ada Nuru] met [Bo Tarr].",
    LINE + "She has met [Bo Tarr] several times.",
    LINE + "She has received [Bo Tarr] on many occasions.",
    LINE + "She has spoken with [Bo Tarr] since taking office.",
    LINE + "Photo: [Ada Nuru] shakes hands with [Bo Tarr]",
]
OF_OTHERS = [
    "[Cy Voss] resigned on Monday. [Ada Nuru] met [Bo Tarr].",
    "The bridge was opened on Monday. [Ada Nuru] met [Bo Tarr].",
    "[Cy Voss] was away on Monday.\n\n[Ada Nuru] met [Bo Tarr].",
]
LIKELY = {
    "Velia, 15 May 2024 -- [Ada Nuru] met [Bo Tarr].": True,
    "Dar es Velia, 15 May 2024 – [Ada Nuru] met [Bo Tarr].": True,
    LINE + "She received [Bo Tarr].": True,
    LINE + "She received [Bo Tarr] here.": False,
    LINE + "She received [Bo Tarr] on the same day.": False,
    "Velia, 15 May 2024 -- [Ada Nuru] met [Bo Tarr] this morning.": False,
    LINE + "She received [Bo Tarr]. The talks took place on Wednesday.": False,
}
MET = "On Monday [Ada Nuru] met [Bo Tarr]. "
AGAIN = {
    MET + "On Tuesday she laid a wreath. [Ada Nuru] told [Bo Tarr] during the meeting that she"
    " was glad.": "2024-05-13",
    MET + "Speaking on Tuesday after her talks with [Bo Tarr], [Ada Nuru] said more.": "2024-05-13",
    MET + "On Tuesday a text on the talks between [Ada Nuru] and [Bo Tarr] came out.": (
        "2024-05-13"
    ),
    MET + "On Tuesday [Ada Nuru] met [Bo Tarr] again.": "2024-05-13 2024-05-14",
    MET + "Tuesday's talks between [Ada Nuru] and [Bo Tarr] were short.": "2024-05-13 2024-05-14",
    MET + "The talks between [Ada Nuru] and [Bo Tarr] on Tuesday went on.": (
        "2024-05-13 2024-05-14"
    ),
}


@pytest.mark.parametrize(
    ("text", "days"),
    [*OWN.items(), *CITED.items(), *GOES_ON.items(), *LENT.items(), *AGAIN.items()],
)
def test_the_day_of_a_meeting_is_the_one_a_reader_takes(text, days, marked):
    assert " ".join(str(each.record.date) for each in meetings(marked(text))) == days


@pytest.mark.parametrize("text", NO_DAY)
def test_the_day_of_a_report_is_not_that_of_what_was_on_other_days(text, marked):
    assert [each.record.date for each in meetings(marked(text))] == [None]


@pytest.mark.parametrize(("text", "asked"), LIKELY.items())
def test_it_is_asked_whether_a_meeting_was_on_the_day_of_the_report(text, asked, marked):
    (found,) = meetings(marked(text))
    question = "Was it on 2024-05-15, the day told before? No sentence about it says so"
    assert (question in found.questions) is asked


@pytest.mark.parametrize("text", OF_OTHERS)
def test_it_is_asked_whether_a_meeting_was_on_the_day_of_what_others_did(text, marked):
    (found,) = meetings(marked(text))
    assert "Was it on 2024-05-13, the day told before?" in found.questions[0]


def test_a_month_told_of_others_dates_nothing(marked):
    (found,) = meetings(marked("The bridge was opened in May. [Ada Nuru] met [Bo Tarr]."))
    assert found.record.date is None


def test_a_first_line_that_says_when_a_text_was_written_dates_no_meeting(marked):
    article = marked("[Ada Nuru] received [Bo Tarr].")
    for title in ("15 May 2024", "Published: 15 May 2024"):
        titled = article.source.model_copy(update={"title": title})
        (found,) = meetings(type(article)(**{**vars(article), "source": titled}))
        assert found.record.date is None


def test_a_title_with_its_day_dates_what_is_told(marked):
    article = marked("[Ada Nuru] received [Bo Tarr].")
    titled = article.source.model_copy(update={"title": "Court and palace, 15 May"})
    (found,) = meetings(type(article)(**{**vars(article), "source": titled}))
    assert str(found.record.date) == "2024-05-15"


@pytest.mark.parametrize(
    ("title", "days"),
    [
        ("Weekly Brief, 16 May 2024", "[2024-05-13..2024-05-16]"),
        ("Velia Review: 6-12 May 24", "2024-05-06/2024-05-12"),
        ("The week ahead", "None"),
        ("A visit of two weeks", "None"),
    ],
)
def test_a_round_up_dates_what_it_tells_by_its_week(title, days, marked):
    article = marked("[Ada Nuru] received [Bo Tarr].")
    titled = article.source.model_copy(update={"title": title})
    (found,) = meetings(type(article)(**{**vars(article), "source": titled}))
    assert str(found.record.date) == days


def test_a_held_meeting_is_not_on_a_day_to_come(marked):
    (found,) = meetings(marked("[Ada Nuru] met [Bo Tarr] about the summit of next year."))
    assert found.record.date is None
