"""What a proposer says beside the rules: seconded, completed, or new."""

import pytest

from graphkit.extract import draft_of
from graphkit.extract.proposers import (
    ClaimedKinship,
    ClaimedMeeting,
    ClaimedParticipant,
    ClaimedPerson,
    ClaimedRole,
)
from graphkit.model import Source

MET = "On 3 May 2024 Premier Ada Nuru of Velia met Ostrian Foreign Minister Bo Kranz in Temara."
OTHERS = "Lena Voss and the banker Ivo Tarn sat beside them. Old Petra Holm paid for the wine."
TEXT = f"{MET} {OTHERS} Ada Nuru is the mother of Emil Nuru."


def drafted(*claims):
    source = Source(id="a", title="A", text=TEXT)
    return draft_of(source, proposers={"plugin": lambda _: claims}).proposals


def of(proposals, kind):
    return [each for each in proposals if each.propose == kind]


def met(*who, quote=MET, when="3 May 2024", **more):
    participants = tuple(ClaimedParticipant(name=name, side=side) for name, side in who)
    return ClaimedMeeting(quote=quote, participants=participants, when=when, **more)


BOTH = (("Ada Nuru", "Velia"), ("Bo Kranz", "Ostria"))


def test_a_meeting_that_both_readings_tell_is_one_and_is_seconded():
    (only,) = of(drafted(met(*BOTH)), "meeting")
    assert (only.seconded_by, only.questions) == (("plugin",), ())
    assert only.rule != "plugin"


def test_whom_a_proposer_names_besides_is_there_on_the_side_it_says():
    claim = met(*BOTH, ("Ivo Tarn", "Ostria"), ("Lena Voss", None), quote=OTHERS[:50])
    (only,) = of(drafted(claim), "meeting")
    sides = {each.who: each.side for each in only.record.participants}
    assert sides["tarn-ivo"] == sides["kranz-bo"] == "ostria"
    assert [each.quote for each in only.passages] == [MET[:-1] + ".", OTHERS[:50]]
    assert only.questions == ("On which side was voss-lena?",)


class Thorough:
    is_thorough = True

    def __init__(self, *claims):
        self.claims = claims

    def __call__(self, _text):
        return self.claims


def read_with(propose):
    return draft_of(Source(id="a", title="A", text=TEXT), proposers={"model": propose}).proposals


def test_what_a_thorough_reader_leaves_out_is_doubted():
    people = [ClaimedPerson(quote=TEXT, name=name) for name in ("Ada Nuru", "Bo Kranz")]
    proposals = read_with(Thorough(met(*BOTH, quote=MET), *people))
    doubted = {each.id for each in proposals if each.doubted_by == ("model",)}
    assert "nuru-emil" in doubted
    assert "nuru-ada" not in doubted
    assert not of(proposals, "meeting")[0].doubted_by
    assert all(each.id in doubted for each in of(proposals, "role"))


def test_a_participant_whom_a_thorough_reader_leaves_out_is_asked_about():
    text = "Premier Ada Nuru of Velia and Lena Voss met Ostrian Foreign Minister Bo Kranz."
    source = Source(id="a", title="A", text=text)
    claim = met(*BOTH, quote=text, when=None)
    proposals = draft_of(source, proposers={"model": Thorough(claim)}).proposals
    (only,) = of(proposals, "meeting")
    assert {each.who for each in only.record.participants} == {"nuru-ada", "kranz-bo"}
    assert only.questions == ("Was voss-lena there? model does not say so.",)


def test_the_parts_of_a_meeting_are_told_once():
    text = "Premier Ada Nuru of Velia met Bo Kranz of Ostria. Ada Nuru met Petra Holm of Ostria."
    source = Source(id="a", title="A", text=text)
    claim = met(*BOTH, ("Petra Holm", "Ostria"), quote=text, when=None)
    (only,) = of(draft_of(source, proposers={"m": lambda _: [claim]}).proposals, "meeting")
    assert len(only.record.participants) == 3


def test_a_call_is_not_the_visit_nor_another_day_the_same():
    call = met(*BOTH, kind="call", quote=OTHERS)
    claims = call, met(*BOTH, quote=OTHERS, when=None, status="planned")
    proposals = of(drafted(*claims), "meeting")
    assert [each.rule == "plugin" for each in proposals] == [False, True, True]
    assert not any(each.seconded_by for each in proposals)


def test_of_the_same_words_read_otherwise_the_proposer_s_reading_stays_with_a_question():
    (only,) = of(drafted(met(*BOTH, status="planned")), "meeting")
    assert only.record.status == "planned"
    assert only.questions == ("Was it planned, as plugin says, or held?",)


def test_two_meetings_that_one_sentence_tells_stay_two():
    text = "Premier Ada Nuru met Bo Kranz of Ostria on 3 May 2024 and again on 7 May 2024."
    source = Source(id="a", title="A", text=text)
    claims = [met(*BOTH, quote=text, when=day) for day in ("7 May 2024", "3 May 2024")]
    proposals = draft_of(source, proposers={"plugin": lambda _: claims}).proposals
    days = sorted(str(each.record.date) for each in of(proposals, "meeting"))
    assert days == ["2024-05-03", "2024-05-07"]


def test_what_the_rules_do_not_find_stands_under_the_name_of_the_proposer():
    claim = met(("Ivo Tarn", None), ("Petra Holm", None), quote=OTHERS, when=None)
    found = next(each for each in of(drafted(claim), "meeting") if each.rule == "plugin")
    assert {each.side for each in found.record.participants} == {"first", "second"}


@pytest.mark.parametrize("title", ["Foreign Minister", "Minister"])
def test_an_office_in_fewer_words_is_seconded_and_not_told_twice(title):
    roles = of(drafted(ClaimedRole(quote=MET, person="Bo Kranz", title=title)), "role")
    assert [each.seconded_by for each in roles if each.record.person == "kranz-bo"] == [("plugin",)]


def test_a_vice_president_is_no_president_told_in_more_words():
    text = "President Ada Nuru was vice president under Bo Kranz."
    claims = [
        ClaimedRole(quote=text, person="Ada Nuru", title=title, status=status)
        for title, status in (("vice president", "former"), ("President", "current"))
    ]
    source = Source(id="a", title="A", text=text)
    roles = of(draft_of(source, proposers={"plugin": lambda _: claims}).proposals, "role")
    assert sorted(each.record.title.lower() for each in roles) == ["president", "vice president"]
    assert all("plugin" in (each.rule, *each.seconded_by) for each in roles)


def test_another_office_is_one_more():
    roles = of(drafted(ClaimedRole(quote=OTHERS, person="Ivo Tarn", title="banker")), "role")
    assert [each.record.person for each in roles if each.rule == "plugin"] == ["tarn-ivo"]


def test_kinship_that_both_tell_is_seconded():
    quote = "Ada Nuru is the mother of Emil Nuru."
    claim = ClaimedKinship(quote=quote, person="Ada Nuru", relation="parent_of", other="Emil Nuru")
    (only,) = of(drafted(claim), "kinship")
    assert only.seconded_by == ("plugin",)
