import pytest

from graphkit.extract.meetings import meetings


@pytest.fixture
def read(marked):
    """Every meeting of a text: its status, and its sides."""

    def _read(text):
        return [(each.record.status, sides(each.record)) for each in meetings(marked(text))]

    return _read


def sides(meeting):
    found = {}
    for one in meeting.participants:
        found.setdefault(one.side, []).append(one.who)
    return {frozenset(side) for side in found.values()}


def pair(one, other):
    return {frozenset(one.split()), frozenset(other.split())}


HELD = """
[Ada Nuru] caught up with [Bo Tarr] over tea.
[Ada Nuru], for her part, came together with [Bo Tarr] at the palace.
[Ada Nuru] warmly and cordially welcomed [Bo Tarr].
[Ada Nuru] received for a working lunch [Bo Tarr].
[Ada Nuru] was presented to [Bo Tarr].
[Ada Nuru] hunted with [Bo Tarr].
[Ada Nuru] headed to the palace for a meeting with [Bo Tarr].
[Ada Nuru] and [Bo Tarr] last met in Lima in March, and are set to confer again next year.
The morning's bilaterals: [Ada Nuru] with [Bo Tarr].
[Ada Nuru], left, and [Bo Tarr] share a joke during a working breakfast.
[Ada Nuru] met [Bo Tarr] in Geneva.
[Ada Nuru] met with [Bo Tarr] on Monday.
[Ada Nuru] has met her Kenyan counterpart, [Bo Tarr], in Geneva.
Premier [Ada Nuru] on Thursday met here with visiting Trade Minister [Bo Tarr].
[Ada Nuru], head of the Party, briefly met Minister [Bo Tarr] on the sidelines of the summit.
[Ada Nuru] meets [Bo Tarr] in Geneva
[Ada Nuru] and [Bo Tarr] met in Geneva.
[Ada Nuru] and [Bo Tarr] held talks on trade.
[Ada Nuru] held talks with [Bo Tarr].
[Ada Nuru] held a series of meetings on trade and transit with [Bo Tarr].
[Ada Nuru] had an in-depth exchange of views with [Bo Tarr].
[Ada Nuru] held bilateral talks in Geneva on Monday with [Bo Tarr].
[Ada Nuru] had a working lunch with [Bo Tarr].
[Ada Nuru] spoke by phone with [Bo Tarr].
[Ada Nuru] spoke on Monday by telephone with [Bo Tarr].
[Ada Nuru] spoke with [Bo Tarr] on Monday.
[Ada Nuru] held a phone call with [Bo Tarr].
[Ada Nuru] held a telephone conversation with [Bo Tarr] on Monday.
[Ada Nuru] telephoned [Bo Tarr].
[Ada Nuru] conferred with [Bo Tarr].
[Ada Nuru] was closeted with [Bo Tarr].
[Ada Nuru] sat down with [Bo Tarr] in Geneva.
[Ada Nuru] dined with [Bo Tarr].
[Ada Nuru] exchanged views with [Bo Tarr] on trade.
[Ada Nuru] discussed the treaty with [Bo Tarr].
[Ada Nuru] co-chaired the seventh session of the committee with [Bo Tarr].
[Ada Nuru] and [Bo Tarr] co-chaired the third meeting of the committee.
[Ada Nuru] received [Bo Tarr] at the palace.
[Ada Nuru] hosted [Bo Tarr] for talks.
[Ada Nuru] welcomed [Bo Tarr] at the palace.
[Ada Nuru] gave an audience to [Bo Tarr].
[Ada Nuru] hosted a dinner in honour of [Bo Tarr].
[Bo Tarr] was received by [Ada Nuru].
[Bo Tarr] was later welcomed at the palace by [Ada Nuru].
[Bo Tarr] paid a courtesy call on [Ada Nuru].
[Bo Tarr] called on [Ada Nuru].
[Ada Nuru] shook hands with [Bo Tarr].
In a meeting with [Bo Tarr], [Ada Nuru] said trade was good.
During talks in Geneva with Minister [Bo Tarr], Premier [Ada Nuru] stressed trade.
[Ada Nuru] said during a meeting with [Bo Tarr] that trade was good.
[Ada Nuru], in a meeting with [Bo Tarr], praised the treaty.
[Ada Nuru] told visiting Minister [Bo Tarr] that trade was good.
[Ada Nuru] told [Bo Tarr] during their meeting that trade was good.
[Ada Nuru] described her talks with [Bo Tarr] as candid.
The talks between [Ada Nuru] and [Bo Tarr] lasted two hours.
[Ada Nuru]'s meeting with [Bo Tarr] lasted two hours.
[Bo Tarr], whom [Ada Nuru] met in Geneva, agreed.
[Bo Tarr], with whom [Ada Nuru] held talks, agreed.
[Bo Tarr], who met [Ada Nuru] in Geneva, agreed.
The two sides, represented by [Ada Nuru] and [Bo Tarr], reached a consensus.
[Ada Nuru] flew to Geneva and met [Bo Tarr].
[Ada Nuru] visited Geneva, where she met [Bo Tarr].
After arriving in Geneva, [Ada Nuru] held talks with [Bo Tarr].
[Ada Nuru] has concluded two days of talks with [Bo Tarr].
[Ada Nuru] held separate talks with [Bo Tarr].
President [Ada Nuru] of Peru met Prime Minister [Bo Tarr] of Spain.
[Ada Nuru] joined [Bo Tarr] for talks in Geneva.
[Ada Nuru] was welcomed to Geneva by [Bo Tarr].
The meeting of [Ada Nuru] with [Bo Tarr] took place in Geneva.
[Ada Nuru] and her Kenyan counterpart [Bo Tarr] signed a treaty.
[Ada Nuru] signed a treaty with [Bo Tarr].
[Ada Nuru] had lunch on Monday with [Bo Tarr].
[Ada Nuru] and [Bo Tarr] spoke for an hour.
[Ada Nuru], accompanied by her aides, met [Bo Tarr].
A meeting between [Ada Nuru] and [Bo Tarr] was held in Geneva.
[Ada Nuru] wrapped up talks with [Bo Tarr] in Geneva.
[Ada Nuru] paid a visit to [Bo Tarr].
""".strip().splitlines()


@pytest.mark.parametrize("text", HELD)
def test_a_meeting_is_read_however_it_is_worded(text, read):
    assert ("held", pair("nuru", "tarr")) in read(text)
    assert len(read(text)) == 1


NOT_HELD = [
    ("[Ada Nuru] will meet [Bo Tarr] on Friday.", "planned"),
    ("[Ada Nuru] is to meet [Bo Tarr] on Friday.", "planned"),
    ("[Ada Nuru] is scheduled to hold talks with [Bo Tarr].", "planned"),
    ("[Ada Nuru] is due to meet [Bo Tarr].", "planned"),
    ("[Ada Nuru] plans to meet [Bo Tarr].", "planned"),
    ("[Ada Nuru] to meet [Bo Tarr] in Geneva", "planned"),
    ("[Ada Nuru] will be received by [Bo Tarr].", "planned"),
    ("[Ada Nuru] will fly to Geneva and meet [Bo Tarr].", "planned"),
    ("[Ada Nuru] expects to hold a call with [Bo Tarr].", "planned"),
    ("A meeting between [Ada Nuru] and [Bo Tarr] is planned for May.", "planned"),
    ("Preparations for the summit between [Ada Nuru] and [Bo Tarr] go on.", "planned"),
    ("[Ada Nuru] may meet [Bo Tarr].", "hypothetical"),
    ("[Ada Nuru] hopes to meet [Bo Tarr].", "hypothetical"),
    ("[Ada Nuru] wants to hold talks with [Bo Tarr].", "hypothetical"),
    ("[Ada Nuru] proposed a meeting between [Bo Tarr] and [Cy Voss].", "hypothetical"),
    ("[Ada Nuru] looks forward to welcoming [Bo Tarr].", "hypothetical"),
    ("A possible meeting between [Ada Nuru] and [Bo Tarr] was discussed.", "hypothetical"),
    ("[Ada Nuru] did not meet [Bo Tarr].", "denied"),
    ("[Ada Nuru] refused to meet [Bo Tarr].", "denied"),
    ("[Ada Nuru] has never met [Bo Tarr].", "denied"),
    ("[Ada Nuru] denied having met [Bo Tarr].", "denied"),
    ("[Ada Nuru] had met [Bo Tarr], we wrote. She had not.", "denied"),
    ("[Ada Nuru]'s meeting with [Bo Tarr] was called off.", "cancelled"),
    ("[Ada Nuru] cancelled a meeting with [Bo Tarr].", "cancelled"),
    ("The talks between [Ada Nuru] and [Bo Tarr] have been postponed.", "cancelled"),
]


@pytest.mark.parametrize(("text", "status"), NOT_HELD)
def test_what_was_not_held_is_told_apart(text, status, read):
    assert [each[0] for each in read(text)] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Echoing [Ada Nuru], [Bo Tarr] called for calm.",
        "[Ada Nuru] told the Daily that [Bo Tarr] was ill.",
        "[Ada Nuru] succeeded [Bo Tarr] in 2019.",
        "[Ada Nuru] thanked [Bo Tarr].",
        "[Ada Nuru] welcomed [Bo Tarr]'s decision.",
        "[Ada Nuru] welcomed the decision of [Bo Tarr].",
        "[Ada Nuru] called [Bo Tarr] a friend.",
        "China met with Japan while [Ada Nuru] and [Bo Tarr] stayed at home.",
        "One week after [Ada Nuru] took office, a call was held with [Bo Tarr].",
        "[Ada Nuru] met the demands of [Bo Tarr].",
        "[Ada Nuru] and [Bo Tarr] are ministers.",
        "Unlike [Ada Nuru], [Bo Tarr] held talks with the press.",
        "[Ada Nuru] congratulated [Bo Tarr] on his election.",
        "[Ada Nuru] wrote to [Bo Tarr].",
        "[Ada Nuru] discussed the book by [Bo Tarr].",
        "The daughter of [Ada Nuru] met [Bo Tarr].",
        "A spokesman for [Ada Nuru] met [Bo Tarr].",
        "[Ada Nuru] replaced [Bo Tarr], who had held talks for years.",
        "[Ada Nuru]'s aides met [Bo Tarr].",
    ],
)
def test_words_that_tell_of_no_meeting_make_no_tie(text, read):
    assert [each for each in read(text) if each[1] == pair("nuru", "tarr")] == []


def test_two_received_by_turns_are_two_meetings(read):
    found = read("[Ada Nuru] met separately with [Bo Tarr] and [Cy Voss].")
    assert found == [("held", pair("nuru", "tarr")), ("held", pair("nuru", "voss"))]


def test_those_met_together_are_one_side(read):
    found = read("[Ada Nuru] held talks with [Bo Tarr] and [Cy Voss].")
    assert found == [("held", pair("nuru", "tarr voss"))]


def test_the_subject_of_the_first_verb_is_that_of_the_second(read):
    found = read("[Ada Nuru] was received by [Bo Tarr] and discussed the treaty with [Cy Voss].")
    assert ("held", pair("nuru", "voss")) in found
    assert all(sides != pair("tarr", "voss") for _, sides in found)


def test_the_delegation_is_those_who_were_named_with_it(read, marked):
    text = (
        "A delegation led by [Ada Nuru] and [Dov Ilan] arrived. It comprised [Cy Voss]. "
        "On Monday the delegation met with [Bo Tarr]. They also met [Eve Roth]."
    )
    delegation = "nuru ilan voss"
    assert read(text) == [("held", pair(delegation, "tarr")), ("held", pair(delegation, "roth"))]
    who = {p.who: p for p in meetings(marked(text))[0].record.participants}
    assert (who["nuru"].capacity, who["voss"].capacity) == ("leader", "member")
    assert who["voss"].inferred
    assert not who["tarr"].inferred


def test_those_present_join_the_side_of_the_host(read):
    text = "[Ada Nuru] received [Bo Tarr]. [Cy Voss] and [Dov Ilan] were present at the meeting."
    assert read(text) == [("held", pair("nuru voss ilan", "tarr"))]


def test_an_ambassador_present_joins_the_guest(read):
    text = "[Ada Nuru] received [Bo Tarr]. The ambassador, [Cy Voss], was also present."
    assert read(text) == [("held", pair("nuru", "tarr voss"))]


def test_who_comes_along_is_of_the_same_side(read):
    text = "[Ada Nuru] met [Bo Tarr]. [Nuru] was accompanied by [Cy Voss]."
    assert read(text.replace("[Nuru]", "[Nuru]")) == [("held", pair("nuru voss", "tarr"))]


def test_the_two_ministers_are_those_named_last(read):
    text = (
        "Foreign Minister [Ada Nuru] arrived. She was greeted by Foreign Minister [Bo Tarr]. "
        "The two ministers held talks."
    )
    assert read(text) == [("held", pair("nuru", "tarr"))]


def test_a_title_alone_is_its_only_holder(read):
    text = "President [Ada Nuru] spoke. Later the President met [Bo Tarr]."
    assert read(text) == [("held", pair("nuru", "tarr"))]


def test_a_title_of_two_holders_is_nobody(read):
    text = "President [Ada Nuru] and President [Cy Voss] spoke. Later the President met [Bo Tarr]."
    assert read(text) == []


def test_a_meeting_told_twice_is_one_with_two_passages(marked):
    found = meetings(
        marked(
            "[Ada Nuru] met [Bo Tarr] on Monday.\n\n[Nuru] said at the meeting with [Tarr] "
            "that it rained."
        )
    )
    assert [len(each.passages) for each in found] == [2]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("[Ada Nuru] met [Bo Tarr] on Monday.", "2024-05-13"),
        ("On Monday [Ada Nuru] met [Bo Tarr].", "2024-05-13"),
        ("On Monday, one week after [Cy Voss] left, [Ada Nuru] met [Bo Tarr].", "2024-05-13"),
        (
            "[Cy Voss] said on Tuesday that last month [Ada Nuru] and [Bo Tarr] held talks.",
            "2024-04",
        ),
        ("[Cy Voss] said on Tuesday that [Ada Nuru] had met [Bo Tarr].", "None"),
        ("As noted in March 2023, ties grew after [Ada Nuru] and [Bo Tarr] met.", "None"),
        ("The summit between [Ada Nuru] and [Bo Tarr], held in March in Peru, ended.", "2024-03"),
        ("[Ada Nuru], in office since March, met [Bo Tarr].", "None"),
    ],
)
def test_the_day_of_a_report_is_not_that_of_the_meeting(text, date, marked):
    found = [m.record for m in meetings(marked(text)) if m.record.participants[0].who == "nuru"]
    assert [str(meeting.date) for meeting in found] == [date]


def test_then_and_also_go_on_with_the_day_before(marked):
    text = "On Monday [Ada Nuru] met [Bo Tarr]. She then called on [Cy Voss]."
    assert [str(m.record.date) for m in meetings(marked(text))] == ["2024-05-13", "2024-05-13"]


def test_a_call_is_a_call_and_the_host_is_host(marked):
    (call,) = meetings(marked("[Ada Nuru] spoke by phone with [Bo Tarr]."))
    (visit,) = meetings(marked("[Bo Tarr] was received by [Ada Nuru]."))
    assert call.record.kind == "call"
    assert {p.who: p.side for p in visit.record.participants} == {"nuru": "host", "tarr": "guest"}


def test_every_passage_is_verbatim(marked):
    article = marked("On Monday [Ada Nuru] met “[Bo Tarr]” (left).\n\nThe talks with [Tarr] ended.")
    for each in meetings(article):
        assert all(article.text[p.start : p.end] == p.quote for p in each.passages)


def test_of_somebody_present_whose_side_nothing_tells_no_tie_is_made(marked):
    text = "[Ada Nuru] met [Bo Tarr]. [Cy Voss] was present at the meeting."
    (found,) = meetings(marked(text))
    assert {p.who: p.side for p in found.record.participants}["voss"] is None
    assert found.questions == ("On which side was voss?",)


def test_who_joined_the_talks_with_somebody_is_on_the_other_side(read):
    text = "[Ada Nuru] met [Bo Tarr]. [Cy Voss] joined the talks with [Bo Tarr]."
    assert read(text) == [("held", pair("nuru voss", "tarr"))]


def test_present_at_the_head_of_a_sentence_is_read_too(read):
    text = (
        "[Ada Nuru] received [Bo Tarr]. Also attending the meeting were [Cy Voss] and [Dov Ilan]."
    )
    assert read(text) == [("held", pair("nuru voss ilan", "tarr"))]


def test_a_host_of_talks_meets_both(read):
    found = read("[Ada Nuru] hosted talks between [Bo Tarr] and [Cy Voss].")
    assert found == [("held", {frozenset(("nuru",)), frozenset(("tarr",)), frozenset(("voss",))})]


def test_a_delegation_is_on_the_side_of_whose_it_is(read):
    text = "[Ada Nuru] met [Bo Tarr]. [Nuru]'s delegation included [Cy Voss] and [Dov Ilan]."
    assert read(text) == [("held", pair("nuru voss ilan", "tarr"))]


def test_two_who_do_something_at_a_meeting_met(read):
    text = "[Ada Nuru] and [Bo Tarr] clashed over trade at a tense two-hour session on Monday."
    assert read(text) == [("held", pair("nuru", "tarr"))]


def test_sides_of_a_list_are_told_by_their_countries(read):
    text = (
        "President of Peru [Ada Nuru] met Premier of Ghana [Bo Tarr]. Taking part on the Peruvian"
        " side were [Cy Voss] and [Dov Ilan], and on the Ghanaian side [Eda Quist]."
    )
    assert read(text) == [("held", pair("nuru voss ilan", "tarr quist"))]


def test_sides_listed_in_paragraphs_of_their_own_are_read(read):
    text = (
        "The talks between the President of Peru, [Ada Nuru], and the Premier of Ghana, [Bo Tarr],"
        " were attended:\n\non the Peruvian side by [Cy Voss]; and [Dov Ilan];\n\n"
        "on the Ghanaian side by [Eda Quist]."
    )
    assert read(text) == [("held", pair("nuru voss ilan", "tarr quist"))]


def test_the_guest_is_whoever_was_received_last(read):
    text = "[Ada Nuru] received [Bo Tarr]. [Cy Voss] hosted a dinner in honour of the guest."
    assert read(text)[-1] == ("held", pair("voss", "tarr"))


def test_the_head_of_state_is_the_king_but_no_president_of_a_court(read):
    text = (
        "King [Ada Nuru] arrived. [Cy Voss], president of the [Court], left. "
        "The head of state received [Bo Tarr]."
    )
    assert read(text) == [("held", pair("nuru", "tarr"))]


def test_a_meeting_without_a_day_has_that_of_the_dateline(marked):
    text = "LIMA, 3 May 2019 -- [Ada Nuru] arrived.\n\nA day of talks.\n\n[Nuru] met [Bo Tarr]."
    (found,) = meetings(marked(text))
    assert str(found.record.date) == "2019-05-03"


def test_a_meeting_that_had_been_before_has_no_day_of_the_dateline(marked):
    text = "LIMA, 3 May 2019 -- [Ada Nuru] arrived.\n\n[Nuru] had met [Bo Tarr]."
    (found,) = meetings(marked(text))
    assert found.record.date is None


def test_who_was_received_one_after_the_other_met_the_host_alone(read):
    found = read("[Ada Nuru] granted an audience to [Bo Tarr], then to [Cy Voss].")
    assert found == [("held", pair("nuru", "tarr")), ("held", pair("nuru", "voss"))]


def test_a_plan_that_came_true_on_its_day_is_no_second_meeting(read):
    told = (
        "[Ada Nuru] arrived on Monday for talks with [Bo Tarr]. [Ada Nuru] met [Bo Tarr] on Monday."
    )
    assert read(told) == [("held", pair("nuru", "tarr"))]
    assert len(read(told.replace("met [Bo Tarr] on Monday", "will see [Bo Tarr] on Friday"))) == 2


def test_who_thanks_a_host_for_receiving_a_third_was_not_there(read):
    told = "[Ada Nuru] thanked [Bo Tarr] for hosting [Cy Vale] in May."
    assert pair("nuru", "tarr") not in [sides for _, sides in read(told)]


def test_two_ministers_can_be_a_minister_and_a_secretary_but_no_consul(read):
    told = "Minister [Ada Nuru] met Foreign Secretary [Bo Tarr]. The two ministers met [Cy Voss]."
    both = {frozenset(["nuru", "tarr"]), frozenset(["voss"])}
    assert ("held", both) in read(told)
    assert ("held", both) not in read(told.replace("Foreign Secretary", "Consul"))


DIARY = """
[Ada Nuru] in April

- 2 April: Working lunch with [Bo Tarr], Chairman of the Committee.
- 3 June: Meeting with [Cy Voss].
"""


def test_a_line_of_a_diary_is_of_whom_the_first_line_names(read):
    assert ("held", pair("nuru", "tarr")) in read(DIARY)
    assert ("planned", pair("nuru", "voss")) in read(DIARY)
    assert read("[Ada Nuru] in April\n\n- Meeting with [Bo Tarr]") == []


def test_a_heading_is_no_line_of_a_diary(read):
    text = (
        "News. The mission to Velia from 5 to 8 April was led by [Ada Nuru].\n\n"
        "Breakfast with the president\n\nPresident [Bo Tarr] was there in April."
    )
    assert read(text) == []


def test_he_behind_who_did_something_is_that_one(read):
    told = "[Cy Voss] left. The last visit was by [Ada Nuru], when she met [Bo Tarr]."
    assert read(told) == [("held", pair("nuru", "tarr"))]


def test_two_who_dine_with_others_have_not_met_each_other(read):
    assert read("[Ada Nuru] and [Bo Tarr] held a working dinner with heads of mission.") == []


def test_delegates_of_several_states_are_one_delegation(read):
    text = (
        "A delegation came to Velia. The delegation met Speaker [Ada Nuru].\n\n"
        "The delegation included [Bo Tarr] from Kenya and [Cy Voss] from Peru."
        " [Di Waal] was the delegate from Ghana."
    )
    assert read(text) == [("held", pair("nuru", "tarr voss waal"))]


def test_another_meeting_is_that_of_the_host(read):
    text = (
        "President [Ada Nuru] of Velia received [Bo Tarr] of Kenya. Another meeting was held with"
        " [Cy Voss] of Peru."
    )
    assert read(text) == [("held", pair("nuru", "tarr")), ("held", pair("nuru", "voss"))]
