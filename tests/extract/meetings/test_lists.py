"""Who is listed as present, and on which side."""

from dataclasses import replace

import pytest

from graphkit.extract.meetings import meetings
from graphkit.extract.roles import placed
from graphkit.extract.syntax import installed_parser

TALKS = "Peruvian President [Ada Nuru] met Chilean President [Bo Tarr] in Lima on Monday. "

LISTS = """
Also present were, on the Peruvian side, [Cy Vale] and [Dee Wynn]; on the Chilean side, [Eli Xan].
The talks were attended, on the Peruvian side, by [Cy Vale], and, on the Chilean side, by [Eli Xan].
On the Peruvian side, [Cy Vale] and [Dee Wynn] took part; on the Chilean side, [Eli Xan].
Attending Monday's talks were [Cy Vale] and [Dee Wynn], and Chile's ambassador, [Eli Xan].
""".strip().splitlines()


@pytest.mark.parametrize("text", LISTS)
def test_those_listed_stand_on_the_side_that_is_said(text, marked):
    article = placed(replace(marked(TALKS + text), parser=installed_parser()))
    (meeting,) = meetings(article)
    sides = {}
    for each in meeting.record.participants:
        sides.setdefault(each.side, set()).add(each.who)
    assert {"tarr", "xan"} in sides.values()
    assert not any(side & {"tarr", "xan"} for side in sides.values() if "nuru" in side)


def test_whom_a_clause_tells_of_was_not_there(marked):
    text = TALKS + "Also present were [Cy Vale], whose brother [Dee Wynn] owns a mine, and others."
    (meeting,) = meetings(replace(marked(text), parser=installed_parser()))
    assert "wynn" not in {each.who for each in meeting.record.participants}
    assert "vale" in {each.who for each in meeting.record.participants}


def test_a_list_alone_tells_of_a_meeting_of_those_of_several_states(marked):
    text = "The talks were attended by Peruvian Minister [Ada Nuru], Chilean Minister [Bo Tarr]"
    text += " and Kenyan Minister [Cy Vale]."
    article = placed(replace(marked(text), parser=installed_parser()))
    (meeting,) = meetings(article)
    assert len({each.side for each in meeting.record.participants}) == 3


def test_who_is_of_a_third_state_has_a_side_of_its_own(marked):
    text = TALKS + "The meeting was attended by Kenyan Foreign Minister [Cy Vale]."
    (meeting,) = meetings(placed(replace(marked(text), parser=installed_parser())))
    assert len({each.side for each in meeting.record.participants}) == 3


def test_of_two_joined_the_second_is_of_the_state_of_the_first(marked):
    text = "The talks were attended by Peruvian Premier [Ada Nuru] and Energy Minister [Bo Tarr], "
    text += "Chilean President [Cy Vale] and Energy Minister [Dee Wynn]."
    (meeting,) = meetings(placed(replace(marked(text), parser=installed_parser())))
    sides = {each.who: each.side for each in meeting.record.participants}
    assert sides["nuru"] == sides["tarr"] != sides["vale"] == sides["wynn"]


def test_a_list_with_some_of_those_who_met_before_is_of_another_meeting(marked):
    text = TALKS + "Last week's talks were attended by Peruvian President [Ada Nuru] and Kenyan"
    text += " President [Cy Vale]."
    met = [
        {p.who for p in each.record.participants}
        for each in meetings(placed(replace(marked(text), parser=installed_parser())))
    ]
    assert met == [{"nuru", "tarr"}, {"nuru", "vale"}]


def test_who_came_to_a_meeting_met_the_one_who_held_it(marked):
    text = "Peruvian Premier [Ada Nuru] hosted a meeting of ministers in Lima. It was Monday."
    text += " The meeting was attended by Chilean Minister [Bo Tarr] and Kenyan Minister [Cy Vale]."
    (meeting,) = meetings(placed(replace(marked(text), parser=installed_parser())))
    sides = {each.who: each.side for each in meeting.record.participants}
    assert len(set(sides.values())) == 3
    assert meeting.record.status == "held"


def test_a_meeting_of_which_the_host_alone_is_named_is_no_meeting_yet(marked):
    text = "Peruvian Premier [Ada Nuru] hosted a meeting of ministers in Lima."
    assert meetings(marked(text)) == ()


def test_a_clause_about_one_of_a_list_does_not_end_it(marked):
    text = "[Ada Nuru] came on Monday. With [Ada Nuru] were [Cy Vale], who chairs a committee,"
    text += " [Dee Wynn] and [Eli Xan]. [Ada Nuru] and the others met [Bo Tarr]."
    text = "[Ada Nuru] met [Bo Tarr]. " + text
    (meeting,) = meetings(replace(marked(text), parser=installed_parser()))
    sides = {each.who: each.side for each in meeting.record.participants}
    assert sides["vale"] == sides["wynn"] == sides["xan"] == sides["nuru"] != sides["tarr"]


def test_a_list_is_over_where_another_clause_begins(marked):
    text = TALKS + "[Ada Nuru] was accompanied by [Cy Vale] and later met [Dee Wynn]."
    met = [
        {p.who for p in each.record.participants}
        for each in meetings(placed(replace(marked(text), parser=installed_parser())))
    ]
    assert not any({"tarr", "wynn"} <= each for each in met)


def test_who_took_part_in_the_session_with_one_met_no_other_of_those_met_in_turn(marked):
    text = "[Ada Nuru] met President [Bo Tarr] and Speaker [Cy Vale]. "
    text += "[Dee Wynn] and [Eli Xan] took part in the session with [Bo Tarr]."
    met = [
        {p.who for p in each.record.participants}
        for each in meetings(replace(marked(text), parser=installed_parser()))
    ]
    assert sorted(map(sorted, met)) == [["nuru", "tarr", "wynn", "xan"], ["nuru", "vale"]]


def test_talks_that_took_place_are_those_gone_on_about(marked):
    text = "[Ada Nuru] met [Bo Tarr]. Then talks took place between [Ada Nuru] and [Cy Vale]. "
    text += "[Dee Wynn] took part in the talks."
    met = [
        {p.who for p in each.record.participants}
        for each in meetings(replace(marked(text), parser=installed_parser()))
    ]
    assert met == [{"nuru", "tarr"}, {"nuru", "vale", "wynn"}]


@pytest.mark.parametrize(
    "text",
    [
        "He will be joined there by [Cy Vale], if time permits.",
        "[Cy Vale] did not attend the talks.",
    ],
)
def test_who_is_to_come_or_stayed_away_was_not_there(text, marked):
    (meeting,) = meetings(replace(marked(TALKS + text), parser=installed_parser()))
    assert "vale" not in {each.who for each in meeting.record.participants}


COMPANY = """
[Ada Nuru]'s party was small: [Cy Vale] and a brother of [Dee Wynn].
In her party were [Cy Vale] and a few aides.
""".strip().splitlines()


@pytest.mark.parametrize("text", COMPANY)
def test_who_came_along_sits_on_the_same_side(text, marked):
    (meeting,) = meetings(replace(marked(TALKS + text), parser=installed_parser()))
    sides = {each.who: each.side for each in meeting.record.participants}
    assert sides["vale"] == sides["nuru"] != sides["tarr"]
    assert "wynn" not in sides


def test_who_did_as_they_did_was_there_too(marked):
    text = TALKS + "They both took part in the talks, as did Chilean Minister [Cy Vale]."
    (meeting,) = meetings(placed(replace(marked(text), parser=installed_parser())))
    sides = {each.who: each.side for each in meeting.record.participants}
    assert sides["vale"] == sides["tarr"] != sides["nuru"]


def test_the_wife_of_one_who_met_is_of_the_same_side(marked):
    text = TALKS + "[Ada Nuru]'s husband, [Cy Vale], was present."
    (meeting,) = meetings(replace(marked(text), parser=installed_parser()))
    sides = {each.who: each.side for each in meeting.record.participants}
    assert sides["vale"] == sides["nuru"] != sides["tarr"]
