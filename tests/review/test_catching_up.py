import pytest

from graphkit.model import (
    Dataset,
    Evidence,
    Institution,
    Judgement,
    Meeting,
    PartialDate,
    Person,
    Source,
)
from graphkit.model.drafts import ActorProposal, Passage
from graphkit.review.catching_up import caught_up

TARR = Person(id="tarr-b", kind="person", names=[{"text": "B. Tarr"}])
NURU = Person(id="nuru-ada", kind="person", names=[{"text": "Ada Nuru"}])


def known(*actors, evidence="elsewhere", judgements=(), **meeting):
    met = Meeting.model_validate(
        {
            "id": "known",
            "kind": "meeting",
            "participants": [{"who": "nuru-ada", "side": "x"}, {"who": "tarr-b", "side": "y"}],
            "evidence": [Evidence(source=evidence, quote="They met.")],
            **meeting,
        }
    )
    source = Source(id=evidence, title="Elsewhere", text="They met.")
    return Dataset(
        actors=actors or (NURU, TARR), meetings=(met,), sources=(source,), judgements=judgements
    )


@pytest.fixture
def after(make):
    """The proposals of the draft by id, once it has caught up with a dataset."""

    def _after(dataset, decisions=None, **changes):
        draft = caught_up(make(decisions or {}, **changes), dataset)
        return {each.id: each for each in draft.proposals}

    return _after


def test_a_person_who_became_known_is_that_person_in_every_claim(after):
    other = NURU.model_copy(update={"id": "nuru-a"})
    found = after(known(other, TARR))
    assert found["a1"].record.id == found["r1"].record.person == "nuru-a"
    assert found["m1"].record.participants[0].who == "nuru-a"


def test_a_meeting_that_became_known_gets_the_evidence_and_what_differs(after):
    found = after(known(date="2024-05-01", place="Lund"))
    assert (found["m1"].adds_to, found["m1"].says) == ("known", {})
    told = {"m1": {"record": found["m1"].record.model_copy(update={"place": "Oslo"})}}
    assert after(known(place="Lund"), **told)["m1"].says == {"place": "Oslo"}


def test_who_is_judged_the_same_takes_part_in_the_same_meeting(after):
    cluster = (NURU, TARR, Person(id="bo", kind="person", names=[{"text": "Bo"}]))
    same = Judgement(a="tarr-b", b="bo", verdict="same")
    met = [{"who": "nuru-ada", "side": "x"}, {"who": "bo", "side": "y"}]
    found = after(known(*cluster, judgements=(same,), participants=met))
    assert found["m1"].adds_to == "known"


def test_a_claim_that_was_told_apart_from_the_known_one_stays_apart(after):
    assert after(known(), m1={"not_same": ("known",)})["m1"].adds_to is None


def test_claims_of_the_same_source_are_told_apart_already(after):
    found = after(known(evidence="lund"))
    assert found["m1"].adds_to is None


def test_a_new_meeting_is_not_called_like_a_known_one(after):
    found = after(known(id="lund-talks", kind="call", date="2024-01-01"))
    assert found["m1"].record.id == "lund-talks-2"


def test_somebody_else_with_an_id_like_a_known_one_gets_another(after):
    stranger = NURU.model_copy(update={"names": TARR.names})
    found = after(known(stranger))
    assert found["a1"].record.id == found["r1"].record.person == "nuru-ada-2"


def test_a_known_person_who_may_be_meant_is_put_forward(after):
    found = after(known(NURU, Person(id="tarr-bo", kind="person", names=[{"text": "Bo Tarr"}])))
    assert [each.id for each in found["a2"].nearest] == ["tarr-bo"]


def test_who_is_named_in_the_same_sentence_is_not_put_forward(after):
    nuru = Person(id="x", kind="person", names=[{"text": "C. Nuru"}, {"text": "a sister"}])
    assert after(known(nuru))["a3"].nearest == ()


def test_of_two_known_persons_of_one_name_none_is_chosen_and_who_was_accepted_is_open_again(after):
    twins = (NURU, NURU.model_copy(update={"id": "nuru-ada-9"}))
    found = after(known(*twins), {"a1": "accept"})
    assert found["a1"].decision is None
    assert "which of them is meant" in found["a1"].questions[0]
    assert {each.id for each in found["a1"].nearest} == {"nuru-ada", "nuru-ada-9"}


def test_an_accepted_meeting_that_turns_out_to_be_near_a_known_one_is_open_again(after):
    meeting = after(Dataset())["m1"].record
    dated = meeting.model_copy(update={"date": PartialDate.parse("2024-05-03")})
    found = after(known(date="2024-05-02"), {"m1": "accept"}, m1={"record": dated})
    assert found["m1"].decision is None
    assert "Is it known" in found["m1"].asked[0]


def test_who_was_told_apart_from_the_known_one_is_somebody_else(after):
    found = after(known(), {"a1": "accept"}, a1={"not_same": ("nuru-ada",)})
    assert (found["a1"].record.id, found["a1"].decision) == ("nuru-ada-2", "accept")


def test_an_institution_of_the_same_name_is_the_known_one(make):
    body = Institution(id="fish-board", kind="institution", names=[{"text": "Fish Board"}])
    passage = Passage(quote="Minister", start=0, end=8)
    told = body.model_copy(update={"id": "board-of-fish"})
    proposal = ActorProposal(id="b", rule="head", passages=[passage], record=told)
    draft = make({}).model_copy(update={"proposals": (proposal,)})
    (found,) = caught_up(draft, Dataset(actors=(body,))).proposals
    assert found.record.id == "fish-board"


def test_what_was_rejected_or_carried_out_stays_as_it_is(after):
    found = after(known(), {"m1": "reject"}, r1={"applied": True})
    assert found["m1"].adds_to is None
    assert found["r1"].applied


def test_a_text_in_the_wording_of_one_that_came_in_repeats_it(make):
    words = " ".join(f"word{n}" for n in range(60))
    draft = make({})
    source = draft.source.model_copy(update={"text": words})
    first = Source(id="first", title="First", text=words)
    found = caught_up(draft.model_copy(update={"source": source}), Dataset(sources=(first,)))
    assert found.repeats == "first"


def test_catching_up_twice_changes_nothing(make):
    once = caught_up(make({}), known(date="2024-05-01"))
    assert caught_up(once, known(date="2024-05-01")) == once


def test_a_name_of_the_same_words_in_another_order_is_a_question_before_it_is_accepted(after):
    order = {"order": "given-first"}
    known_one = Person(id="x", kind="person", names=[{"text": "Nuru Ada", **order}])
    told = NURU.model_copy(update={"names": (NURU.names[0].model_copy(update=order),)})
    found = after(known(known_one, TARR), {"a1": "accept"}, a1={"record": told})["a1"]
    assert (found.decision, [each.id for each in found.nearest]) == (None, ["x"])
    answered = {"a1": {"record": told, "not_same": ("x",)}}
    assert after(known(known_one, TARR), {"a1": "accept"}, **answered)["a1"].decision == "accept"


def test_who_is_said_to_be_another_of_the_draft_stays_that_one_under_a_new_id(after):
    stranger = Person(id="nuru-ada", kind="person", names=[{"text": "Ona Ek"}])
    found = after(known(stranger, TARR), a3={"same_as": "nuru-ada"})
    assert found["a1"].record.id == found["a3"].same_as == "nuru-ada-2"


def test_who_is_said_to_be_the_known_one_of_the_same_id_stays_so(after):
    stranger = Person(id="nuru-ada", kind="person", names=[{"text": "Ona Ek"}])
    found = after(known(stranger, TARR), a1={"same_as": "nuru-ada"})["a1"]
    assert (found.record.id, found.same_as) == ("nuru-ada-2", "nuru-ada")
