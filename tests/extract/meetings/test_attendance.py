"""Who else was there, told in another sentence than the meeting itself."""

from dataclasses import replace
from itertools import combinations

import pytest

from graphkit.extract.meetings import meetings
from graphkit.extract.roles import placed
from graphkit.extract.syntax import installed_parser

TALKS = "Peruvian President [Ada Nuru] met Kenyan President [Bo Tarr] in Lima on Monday. "
BARE = "[Ada Nuru] received [Bo Tarr] on Monday. "


@pytest.fixture
def pairs(marked):
    """Who met whom, of a text: "nuru-tarr nuru-vale"."""

    def _pairs(text):
        article = placed(replace(marked(text), parser=installed_parser()))
        found = set()
        for each in meetings(article):
            sides = {}
            if each.record.status != "held":
                continue
            for one in each.record.participants:
                sides.setdefault(one.side, []).append(one.who)
            sides.pop(None, None)
            for one, other in combinations(sides.values(), 2):
                found |= {"-".join(sorted((a, b))) for a in one for b in other}
        return " ".join(sorted(found))

    return _pairs


BESIDE = {  # with President Nuru in Lima
    "Also at the meeting were Foreign Minister [Cy Vale] and a few aides.": "with nuru",
    "Also at the table was Kenyan Minister [Cy Vale].": "with tarr",
    "Also at the table: Kenyan Minister [Cy Vale].": "with tarr",
    "Kenyan Minister [Cy Vale] was also in the meeting.": "with tarr",
    "Foreign Minister [Cy Vale] was there too.": "with nuru",
    "Foreign Minister [Cy Vale] and others were in attendance.": "with nuru",
    "Ambassador [Cy Vale] sat in on the talks.": "with tarr",
    "Present at the talks: Peruvian Secretary [Cy Vale]; a note-taker.": "with nuru",
    "Participants from the Kenyan side: [Cy Vale] and others.": "with tarr",
    "With the participation of: Kenyan Minister [Cy Vale].": "with tarr",
    "The meeting was held in the presence of Foreign Minister [Cy Vale].": "with nuru",
    "The Kenyan side was also represented by [Cy Vale].": "with tarr",
    "Participants in the talks: for Peru, [Ada Nuru]; for Kenya, [Bo Tarr], [Cy Vale].": (
        "with tarr"
    ),
    "Travelling with [Bo Tarr] was his adviser, [Cy Vale].": "with tarr",
    "[Bo Tarr] had at his side Minister [Cy Vale].": "with tarr",
    "Foreign Minister [Cy Vale] briefed the guests on the dam.": "with nuru",
    "Minister [Cy Vale] told [Bo Tarr] that the dam was safe.": "with nuru",
    "During the meeting, Foreign Minister [Cy Vale] presented a plan.": "with nuru",
    "Minister [Cy Vale] set out a plan at the meeting.": "with nuru",
    "On the Kenyan side of the table sat [Cy Vale] and an aide.": "with tarr",
    "Ambassador Extraordinary and Plenipotentiary [Cy Vale] was present.": "with tarr",
    "The Ambassador to Peru [Cy Vale] was present.": "with tarr",
    "Minister [Cy Vale] and other high-level officials also attended the meeting.": "with nuru",
    "[Ada Nuru] spoke first, while [Cy Vale] and a number of officials were present on the"
    " Kenyan side.": "with tarr",
    "The Ambassador to Kenya [Cy Vale] was present.": "with nuru",
    "In attendance on the Kenyan side was [Cy Vale].": "with tarr",
    "While on the Kenyan side, Secretary [Cy Vale] attended.": "with tarr",
    "The Kenyan delegation at the talks also includes Minister [Cy Vale].": "with tarr",
    "Minister [Cy Vale] was among the attendees of the meeting.": "with nuru",
    "Also present together with President [Ada Nuru] was Minister [Cy Vale].": "with nuru",
    "In the meeting attended by Minister [Cy Vale], views were exchanged.": "with nuru",
    "Ambassador [Cy Vale] accompanied [Bo Tarr] during the meeting.": "with tarr",
    "Next to [Bo Tarr] sat his deputy, [Cy Vale].": "with tarr",
    "Kenyan Minister [Cy Vale], also present, praised the plan.": "with tarr",
    "Foreign Minister [Cy Vale] chaired the session.": "with nuru",
    "The meeting at the House, also attended by Minister [Cy Vale], ended late.": "with nuru",
    "During the talks, joined as well by Ambassador [Cy Vale], they spoke of dams.": "with tarr",
    "Peruvian Minister [Cy Vale] mediated the talks.": "with nuru",
    "The talks, hosted by Peruvian Minister [Cy Vale], ended late.": "with nuru",
    "The meeting was chaired by Peruvian Minister [Cy Vale].": "with nuru",
    "[Cy Vale], Ambassador to Kenya, was among the attendees of the meeting.": "with nuru",
    "They spoke after a meeting in the presence of the Kenyan Minister [Cy Vale].": "with tarr",
    "They signed an accord in the presence of Foreign Minister [Cy Vale].": "with nuru",
    "Kenyan delegation:\n- Mr [Cy Vale], Governor of Kitu": "with tarr",
    "For Kenya:\n- Mr [Cy Vale], Governor of Kitu": "with tarr",
    "The delegation of Kenya was composed of [Cy Vale] and aides.": "with tarr",
    "[Cy Vale] was also part of the Kenyan delegation.": "with tarr",
    "Adviser [Cy Vale] took part on the Kenyan side.": "with tarr",
    "Foreign Minister [Cy Vale], who accompanied [Ada Nuru], praised the plan.": "with nuru",
    "[Bo Tarr]'s team, which included [Cy Vale], left on Friday.": "with tarr",
    "Minister [Cy Vale] was with [Bo Tarr].": "with tarr",
    "So was Kenyan Ambassador [Cy Vale].": "with tarr",
    "Those attending from the Kenyan side:\n- Minister [Cy Vale]\n- a note-taker": "with tarr",
}


@pytest.mark.parametrize("text", BESIDE)
def test_who_was_there_stands_on_a_side(text, pairs):
    expected = "nuru-tarr nuru-vale" if BESIDE[text] == "with tarr" else "nuru-tarr tarr-vale"
    assert pairs(TALKS + text) == expected


ABSENT = """
[Ada Nuru] met [Bo Tarr]. Kenya: President [Cy Voss] said his government would publish it.
Opposition leader [Cy Vale] told [Bo Tarr] in a letter that the dam was unsafe.
Kenyan Minister [Cy Vale] told [Bo Tarr] to resign.
[Cy Vale] will also be at the meeting.
For further information: [Cy Vale], press officer.
On Friday, Minister [Cy Vale] told [Bo Tarr] more.
The first round of trade talks was held in April in the presence of [Cy Vale].
""".strip().splitlines()


@pytest.mark.parametrize("text", ABSENT)
def test_who_was_not_there_met_nobody(text, pairs):
    assert pairs(TALKS + text) == "nuru-tarr"


def test_of_a_list_who_is_named_before_those_of_one_state_is_of_the_other(pairs):
    text = "In Geneva, Kenyan President [Bo Tarr] met Peruvian President [Ada Nuru]. "
    text += "The talks were attended by Minister [Cy Vale] and Kenyan Minister [Dee Wynn]."
    assert pairs(text) == "nuru-tarr nuru-wynn tarr-vale vale-wynn"


def test_talks_between_ministers_are_not_those_with_the_president(pairs):
    text = "Foreign Minister [Ada Nuru] met Foreign Minister [Bo Tarr]. Then President [Cy Vale]"
    text += " received [Bo Tarr]. Ambassador [Dee Wynn] attended the talks of the two ministers."
    assert "vale-wynn" not in pairs(text)


CAME = """
Peruvian Minister [Ada Nuru] came to Nairobi on Monday. Travelling with her were [Cy Vale] and [Dee Wynn]. They met [Bo Tarr].
Peruvian Minister [Ada Nuru] flew to Nairobi with [Cy Vale] and [Dee Wynn]. [Bo Tarr] received the delegation.
Peruvian Minister [Ada Nuru] is in Nairobi. With her are [Cy Vale], who chairs a board, and [Dee Wynn]. [Bo Tarr] met the delegation.
Accompanying [Ada Nuru] on her trip to Nairobi were [Cy Vale] and [Dee Wynn]. [Bo Tarr] received the delegation.
""".strip().splitlines()  # noqa: E501 - an article a line


@pytest.mark.parametrize("text", CAME)
def test_who_came_along_is_the_delegation(text, pairs):
    assert pairs(text) == "nuru-tarr tarr-vale tarr-wynn"


def test_who_travels_with_somebody_later_was_not_at_the_meeting(pairs):
    text = TALKS + "On Tuesday, [Bo Tarr] travelled to Cusco with [Cy Vale]."
    assert pairs(text) == "nuru-tarr"


def test_who_attended_both_meetings_was_at_each(pairs):
    text = "Peruvian Minister [Ada Nuru] met [Bo Tarr]. Then she held talks with [Cy Vale]. "
    text += "Peruvian Ambassador [Dee Wynn] attended both meetings."
    assert pairs(text) == "nuru-tarr nuru-vale tarr-wynn vale-wynn"


def test_who_accompanied_somebody_on_both_occasions_was_at_each(pairs):
    text = "[Ada Nuru] was received by [Bo Tarr]. Then she met [Cy Vale]. "
    text += "She was accompanied on both occasions by [Dee Wynn]."
    assert pairs(text) == "nuru-tarr nuru-vale tarr-wynn vale-wynn"


def test_a_dinner_after_the_talks_is_a_meeting_of_its_own(pairs):
    text = TALKS + "In the evening, [Cy Vale] gave a banquet in honour of [Bo Tarr], at which"
    text += " Peruvian Minister [Dee Wynn] was also present."
    assert pairs(text) == "nuru-tarr tarr-vale tarr-wynn"


def test_who_attended_a_second_audience_met_only_whom_it_was_with(pairs):
    text = (
        TALKS + "The talks were attended by Kenyan Minister [Cy Vale]. Then [Bo Tarr] was received"
    )
    text += " by Peruvian Premier [Dee Wynn]. [Ada Nuru] took part in the audience."
    assert pairs(text) == "nuru-tarr nuru-vale tarr-wynn"


IMPERSONAL = """
On Tuesday a meeting took place with Kenyan Premier [Bo Tarr].
Talks were also held with Kenyan Premier [Bo Tarr].
The programme included a meeting with Kenyan Premier [Bo Tarr].
There was also a meeting with Kenyan Premier [Bo Tarr].
A meeting with Kenyan Premier [Bo Tarr] followed.
Also on her schedule was a meeting with Kenyan Premier [Bo Tarr].
A meeting with Kenyan Premier [Bo Tarr] closed the agenda.
In the evening, Kenyan Premier [Bo Tarr] gave a dinner in her honour.
""".strip().splitlines()


@pytest.mark.parametrize("text", IMPERSONAL)
def test_talks_of_nobody_are_those_of_the_visitor(text, pairs):
    assert pairs("Peruvian Minister [Ada Nuru] visited Kenya. " + text) == "nuru-tarr"


def test_talks_planned_with_somebody_were_not_held(pairs):
    text = "Peruvian Minister [Ada Nuru] visited Kenya. A meeting is to be held with [Bo Tarr]."
    assert pairs(text) == ""


def test_talks_that_could_not_take_place_were_not_held(pairs):
    text = "Minister [Ada Nuru] visited Kenya. A meeting with [Bo Tarr] could not take place."
    assert pairs(text) == ""


def test_his_excellency_is_who_is_no_king(pairs):
    text = "His Majesty Sultan [Ada Nuru] received His Excellency [Bo Tarr], Minister of Trade."
    text += " Accompanying His Excellency was Ambassador [Cy Vale]."
    assert pairs(text) == "nuru-tarr nuru-vale"


def test_a_side_may_be_of_a_state_of_two_words(pairs):
    text = TALKS.replace("Kenyan", "South Korean")
    text += "The talks were held in a small format joined by [Cy Vale] from the South Korean side."
    assert pairs(text) == "nuru-tarr nuru-vale"


GUESTS = [
    (
        "Two new envoys presented their credentials to President [Ada Nuru]. The envoys who"
        " presented their credentials were Ambassador [Bo Tarr] and Ambassador [Cy Vale]."
    ),
    (
        "President [Ada Nuru] formally received letters of credence from two envoys.\n\n"
        "- [Bo Tarr], Ambassador of Peru.\n\n- [Cy Vale], Ambassador of Chad."
    ),
    (
        "President [Ada Nuru] gave a reception for a delegation from the Party. The Chilean"
        " delegation was led by [Bo Tarr]; [Cy Vale] of Chile was present."
    ),
    (
        "Special Envoy [Bo Tarr], Special Envoy [Cy Vale] and Special Envoy [Dee Wynn] arrived."
        " The envoys were received by President [Ada Nuru]."
    ),
]


@pytest.mark.parametrize("text", GUESTS)
def test_guests_may_be_named_before_or_after_they_are_received(text, pairs):
    assert set(pairs(text).split()) - {"nuru-wynn"} == {"nuru-tarr", "nuru-vale"}


def test_who_attended_was_not_at_a_meeting_that_is_recalled(pairs):
    text = (
        TALKS + "[Bo Tarr] recalled his trip to Cusco in 2019, when he was received by [Dee Wynn]."
    )
    text += " The meeting was attended by Kenyan Minister [Cy Vale]."
    assert "vale-wynn" not in pairs(text)


def test_who_attended_was_not_at_a_meeting_to_come(pairs):
    text = TALKS + "[Ada Nuru] will meet [Cy Vale] in June. [Dee Wynn] of Kenya, Kenyan Minister,"
    text += " also attended the talks."
    assert "vale-wynn" not in pairs(text)


SIDES = [
    (
        "The Peruvian side was represented by [Ada Nuru] and [Cy Vale]. The Kenyan delegation"
        " comprised [Bo Tarr]. The two sides met in Lima."
    ),
    "The talks were held in Lima. For Peru: [Ada Nuru]; [Cy Vale].\n\nFor Kenya: [Bo Tarr].",
    "Participants in the talks: for Peru, [Ada Nuru] and [Cy Vale]; for Kenya, [Bo Tarr].",
    (
        "The committee met in Lima. The Peruvian delegation was headed by [Ada Nuru] and included"
        " [Cy Vale], and the Kenyan delegation was headed by [Bo Tarr]."
    ),
]


@pytest.mark.parametrize("text", SIDES)
def test_sides_told_one_after_the_other_met(text, pairs):
    assert pairs(text) == "nuru-tarr tarr-vale"


def test_who_was_there_too_was_at_what_was_told_right_before_be_it_by_a_noun(pairs):
    text = "There was [Cy Vale]'s conversation with Kenyan Speaker [Di Voss]. "
    said = "Kenyan Ambassador [Ed Wynn] was there too."
    assert pairs(f"{TALKS}\n\n{text}{said}") == "nuru-tarr vale-voss vale-wynn"


def test_who_also_came_was_at_nothing_told_under_another_heading(pairs):
    said = "Kenyan Ambassador [Cy Vale] also attended."
    assert pairs(f"{TALKS}\n\n{said}") == "nuru-tarr nuru-vale"
    assert pairs(f"{TALKS}\n\nFrom Nairobi\n\n{said}") == "nuru-tarr"


def test_a_minister_of_no_country_beside_two_foreign_envoys_is_of_a_third(pairs):
    text = "The Ambassador of Peru, [Ada Nuru], gave a dinner for the Kenyan Ambassador, [Bo Tarr]."
    said = " Finance Minister [Cy Vale] came as well."
    assert pairs(f"{text}{said}") == "nuru-tarr nuru-vale tarr-vale"


def test_sides_that_are_to_meet_have_not_met(pairs):
    text = (
        "The Peruvian side consists of [Ada Nuru]; the Kenyan side, of [Bo Tarr]. They will meet."
    )
    assert pairs(text) == ""


def test_who_accompanied_somebody_on_the_visit_was_not_therefore_at_the_talks(pairs):
    text = TALKS + "[Cy Vale] and [Dee Wynn], who accompanied [Bo Tarr] on the visit, saw a mine."
    assert pairs(text) == "nuru-tarr"


def test_talks_of_others_that_took_place_are_not_those_told_of(pairs):
    text = TALKS + "The first round of talks took place with the participation of [Cy Vale]."
    assert pairs(text) == "nuru-tarr"


def test_those_without_a_country_are_with_who_acts_where_nobody_is_host(pairs):
    text = "Chinese President [Ada Nuru] met with Portuguese President [Bo Tarr]. "
    beside = "Present at the meeting were Vice-Premier [Cy Vale] and Secretary [Di Voss]."
    assert pairs(f"{text}{beside}") == "nuru-tarr tarr-vale tarr-voss"


def test_who_tells_of_those_present_is_none_of_the_list(pairs):
    text = '"I met Kenyan Senator [Bo Tarr]. Also present were Kenyan Minister [Cy Vale] and'
    assert pairs(f'{text} others," Peruvian Premier [Ada Nuru] said.') == "nuru-tarr nuru-vale"


def test_whom_a_delegation_was_led_by_is_told_in_the_next_sentence(pairs):
    text = "Secretary [Ada Nuru] hosted a reception for a delegation from Kenya. "
    assert pairs(f"{text}The Kenyan delegation was led by [Bo Tarr].") == "nuru-tarr"


BOTH_CAME = (  # beside President Nuru, who received Tarr
    "[Cy Vale] was present, while [Tarr] was accompanied by [Di Voss].",
    "[Cy Vale] sat in on the talks, whereas [Tarr] was flanked by [Di Voss].",
    "The meeting was attended by [Cy Vale]; [Tarr] was accompanied by [Di Voss].",
    "While [Tarr] was accompanied by [Di Voss], [Cy Vale] was present too.",
    "On the host side [Cy Vale] was present, with [Tarr] accompanied by [Di Voss].",
    "[Nuru] was accompanied by [Cy Vale], [Tarr] by [Di Voss].",
    "With [Nuru] was [Cy Vale], and with [Tarr] came [Di Voss].",
)


@pytest.mark.parametrize("told", BOTH_CAME)
def test_who_came_with_each_of_two_is_on_the_side_of_that_one(told, pairs):
    assert pairs(BARE + told) == "nuru-tarr nuru-voss tarr-vale vale-voss"


@pytest.mark.parametrize(
    "told",
    [
        f"{BARE}[Cy Vale] was present, while [Tarr] was accompanied by [Di Voss].",
        "[Nuru], accompanied by [Cy Vale], received [Bo Tarr], who was accompanied by [Di Voss].",
        f"{BARE}[Tarr] was accompanied by [Di Voss], while [Nuru] was flanked by [Cy Vale].",
    ],
)
def test_the_delegation_is_that_of_the_guest(told, pairs):
    found = pairs(f"{told} The delegation then called on [Eve Moor].").split()
    assert [each for each in found if "moor" in each] == ["moor-tarr", "moor-voss"]


def test_the_host_and_who_came_along_are_no_visiting_delegation(pairs):
    text = "[Ada Nuru], accompanied by [Cy Vale], received [Bo Tarr]. "
    for each in ("The delegation", "The visiting delegation"):
        assert "moor" not in pairs(f"{text}{each} then called on [Eve Moor].")


@pytest.mark.parametrize(
    "told",
    [
        f"{BARE}They later visited [Cy Vale].",
        f"{BARE}Afterwards they called on [Cy Vale].",
        f"{BARE}Together they dined with [Cy Vale].",
        f"{BARE}They were then received by [Cy Vale].",
        "[Ada Nuru] received [Bo Tarr], and they later visited [Cy Vale].",
        "[Ada Nuru] met [Bo Tarr] in Lima, where they visited [Cy Vale].",
    ],
)
def test_they_who_later_went_to_somebody_are_the_two_who_met(told, pairs):
    assert pairs(told) == "nuru-tarr nuru-vale tarr-vale"


@pytest.mark.parametrize(
    "told",
    [
        f"{BARE}They also met [Cy Vale].",
        f"{BARE}Farmers marched in Lima. They later met [Cy Vale].",
        "[Ada Nuru] received [Bo Tarr] on the plight of the miners. They later met [Cy Vale].",
        "[Ada Nuru] received [Bo Tarr] and [Di Voss]. They later met [Cy Vale].",
        "[Ada Nuru] spoke of [Bo Tarr]. They later met [Cy Vale].",
    ],
)
def test_they_are_nobody_where_others_can_be_meant(told, pairs):
    assert "vale" not in pairs(told)


def test_two_who_came_along_and_later_met_have_a_meeting_of_their_own(marked):
    text = f"{BARE}[Cy Vale] was present, while [Tarr] was accompanied by [Di Voss]. "
    article = marked(f"{text}On the same day, [Vale] held talks with [Voss].")
    found = [{p.who for p in each.record.participants} for each in meetings(article)]
    assert found == [{"nuru", "tarr", "vale", "voss"}, {"vale", "voss"}]
