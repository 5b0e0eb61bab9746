"""Meetings that only the syntax of a sentence tells of."""

from dataclasses import replace

import pytest

from graphkit.extract.meetings import meetings
from graphkit.extract.roles import placed
from graphkit.extract.syntax import installed_parser

PARSER = installed_parser()

HELD = """
In Geneva [Ada Nuru] held talks with President Bo and called on [Bo Tarr].
[Ada Nuru] spoke twice by phone with [Bo Tarr] about the border, but the two did not meet.
[Ada Nuru] called for more trade during a meeting with [Bo Tarr].
The envoy, [Ada Nuru] of Velia, together with Minister [Bo Tarr] of Ostrana, opened a dam.
Foreign Minister [Ada Nuru] opened a dam with Foreign Minister [Bo Tarr].
[Ada Nuru] walked out of a meeting with [Bo Tarr].
Engaging with [Bo Tarr], [Ada Nuru] discussed dams.
[Ada Nuru] and [Bo Tarr] came together for an online meeting.
It was through a friend that [Ada Nuru] came to meet [Bo Tarr], at a wedding in Velia.
[Ada Nuru] was busy all day and had separate sit-downs with two predecessors, [Bo Tarr].
Earlier, [Ada Nuru] was given an audience by [Bo Tarr], according to state television.
[Ada Nuru], who said nothing, was taken afterward to see [Bo Tarr], who listened.
The promise was given by [Ada Nuru] at a long meeting with [Bo Tarr].
[Ada Nuru] told [Bo Tarr] over breakfast that it works.
It had been agreed between [Ada Nuru] and [Bo Tarr], on a boat off the coast.
[Ada Nuru] held a luncheon at the farm in honour of [Bo Tarr], who is there to lecture.
[Ada Nuru] had only half an hour with [Bo Tarr].
In 2019 [Ada Nuru] obtained a promise from [Bo Tarr], at a meeting in Velia, that it would stop.
[Ada Nuru] persuaded [Bo Tarr], over a lunch in Velia, to drop a quarrel.
[Ada Nuru] had travelled for days and dined the night before with [Bo Tarr].
[Ada Nuru] used her stopover in Velia to sit down with [Bo Tarr].
[Ada Nuru] broke off a holiday to meet [Bo Tarr].
[Ada Nuru] and [Bo Tarr] failed to agree after two days of talks.
""".strip().splitlines()
NOT_HELD = """
[Ada Nuru] praised Kenya's [Bo Tarr] and Peru's [Cy Voss] for raising wages.
[Ada Nuru] announced a meeting with [Bo Tarr].
[Ada Nuru] hoped in vain to dine that very night with [Bo Tarr].
[Ada Nuru] has not in ten years met [Bo Tarr].
It was there that [Ada Nuru] refused, as many had before, to meet [Bo Tarr].
[Ada Nuru] attacked [Bo Tarr] at a meeting of the party.
""".strip().splitlines()


def held(article):
    return [
        {p.who for p in each.record.participants}
        for each in meetings(article)
        if each.record.status == "held"
    ]


@pytest.mark.parametrize("text", HELD)
def test_syntax_tells_of_a_meeting(text, marked):
    assert held(replace(marked(text), parser=PARSER)) == [{"nuru", "tarr"}]


@pytest.mark.parametrize("text", NOT_HELD)
def test_what_was_not_is_not_held(text, marked):
    assert held(replace(marked(text), parser=PARSER)) == []


def test_those_of_two_states_who_toured_a_place_together_have_met(marked):
    text = "Peruvian President [Ada Nuru] and Chilean President [Bo Tarr] later toured a school."
    article = placed(replace(marked(text), parser=PARSER))
    assert held(article) == [{"nuru", "tarr"}]


def test_those_of_whose_states_nothing_is_said_have_just_toured_it(marked):
    text = "Ministers [Ada Nuru] and [Bo Tarr] later toured a school."
    assert held(placed(replace(marked(text), parser=PARSER))) == []


def test_who_is_thanked_for_receiving_somebody_received(marked):
    text = "[Ada Nuru] thanked [Bo Tarr] for having received [Cy Voss], her predecessor, in May."
    assert {"tarr", "voss"} in held(replace(marked(text), parser=PARSER))
    assert {"nuru", "voss"} not in held(replace(marked(text), parser=PARSER))


def test_those_of_two_states_who_spent_hours_on_something_have_met(marked):
    text = "Peruvian President [Ada Nuru] and Chilean President [Bo Tarr] spent three hours on it."
    assert held(placed(replace(marked(text), parser=PARSER))) == [{"nuru", "tarr"}]


def test_whose_mother_somebody_is_was_not_met(marked):
    text = "[Ada Nuru] had a talk on Monday with [Bo Tarr], the mother of [Cy Voss], on schools."
    assert held(replace(marked(text), parser=PARSER)) == [{"nuru", "tarr"}]


def test_without_a_parser_the_wording_still_tells(marked):
    assert held(marked("[Ada Nuru] met [Bo Tarr] in Geneva.")) == [{"nuru", "tarr"}]


def test_kin_beside_who_acts_are_no_reason_against_a_meeting(marked):
    text = "[Ada Nuru], and his wife, [Cy Vale], afterwards had tea with [Bo Tarr] at the hotel."
    assert {"nuru", "vale", "tarr"} in held(replace(marked(text), parser=PARSER))


def test_a_call_on_somebody_is_one_with_them(marked):
    text = "[Ada Nuru] looked at three houses, between a courtesy call on [Bo Tarr] and a meeting."
    assert held(replace(marked(text), parser=PARSER)) == [{"nuru", "tarr"}]


def test_who_sends_somebody_to_a_meeting_is_not_there(marked):
    told = "[Ada Nuru] sent her deputy, [Cy Vale], to Velia to meet [Bo Tarr]."
    planned = meetings(replace(marked(told), parser=PARSER))
    there = [{each.who for each in meeting.record.participants} for meeting in planned]

    assert there == [{"vale", "tarr"}]


def test_each_of_two_meetings_in_a_sentence_has_its_own_day(marked):
    told = (
        "[Ada Nuru] met [Bo Tarr] on 13 May and will be received by [Cy Vale] on 20 May, he said."
    )
    found = meetings(replace(marked(told), parser=PARSER))

    assert [str(each.record.date) for each in found] == ["2024-05-13", "2024-05-20"]
