"""A known name that means somebody else here: refused in a claim, kept apart ever after."""

from graphkit.extract import draft_of
from graphkit.model import Dataset, Judgement, Name, Person, Source
from graphkit.project import load
from graphkit.review.acceptance import accept
from graphkit.review.applying import apply
from graphkit.review.catching_up import caught_up
from graphkit.review.parting import parted
from graphkit.store import read_drafts, write_draft

TEXT = "Bo Tarr met Mayor Rosa Lind in Oslo on 3 May 2024. Bo Tarr is a son of Cy Tarr.\n"
TARR = Person(id="tarr-bo", kind="person", names=(Name(text="Bo Tarr"),))
KNOWN = Dataset(actors=(TARR,))


def refusing(id_="tarr-bo", decision="accept"):
    source = Source(id="lund", title="Talks", text=TEXT, published="2024-05-04")
    made = draft_of(source, KNOWN)
    decided = [
        each.model_copy(update={"decision": decision})
        if each.propose == "actor"
        else each.model_copy(update={"decision": decision, "not_same": (id_,)})
        for each in made.proposals
    ]
    return made.model_copy(update={"proposals": tuple(decided)})


def actors_in(draft):
    return [
        who
        for each in draft.proposals
        if each.propose == "meeting"
        for who in (p.who for p in each.record.participants)
    ]


def test_every_claim_follows_the_one_that_refuses():
    draft = parted(refusing(), KNOWN)
    kin = [each.record for each in draft.proposals if each.propose == "kinship"]
    assert "tarr-bo-2" in actors_in(draft)
    assert "tarr-bo" not in actors_in(draft)
    assert [each.other for each in kin] == ["tarr-bo-2"]


def test_the_other_one_is_proposed_with_the_words_that_name_it():
    other = parted(refusing(), KNOWN).proposals[-1]
    assert (other.record.id, other.record.name, other.not_same) == (
        "tarr-bo-2",
        "Bo Tarr",
        ("tarr-bo",),
    )
    assert TEXT[other.passages[0].start : other.passages[0].end] == "Bo Tarr"


def test_a_claim_that_is_not_accepted_parts_nobody():
    draft = refusing(decision="reject")
    assert parted(draft, KNOWN) == draft


def test_an_id_that_a_claim_does_not_name_parts_nobody():
    draft = refusing("lind-rosa")
    assert parted(draft, KNOWN) == draft


def test_the_refusal_becomes_a_judgement():
    new = accept(caught_up(refusing(), KNOWN), KNOWN).additions
    assert [(j.a, j.b, j.verdict) for j in new.judgements] == [
        ("tarr-bo-2", "tarr-bo", "different")
    ]


def test_applied_it_stands_in_the_data_and_later_drafts_ask(project):
    (project / "data" / "actors.yaml").write_text(
        "- id: tarr-bo\n  kind: person\n  names: [{text: Bo Tarr}]\n", encoding="utf-8"
    )
    write_draft(refusing(), project)
    apply(project)
    after = load(project)
    assert "tarr-bo-2" in after.dataset.actor
    assert all("tarr-bo" not in [p.who for p in m.participants] for m in after.dataset.meetings)
    assert after.dataset.judgements[0].verdict == "different"
    again = after.draft(Source(id="next", title="N", text="Bo Tarr left.", published="2024-06-01"))
    (asked,) = [each for each in again.proposals if each.propose == "actor"]
    assert [each.id for each in asked.nearest] == ["tarr-bo", "tarr-bo-2"]
    apply(project)
    assert len(read_drafts(project)[0].draft.proposals) == len(refusing().proposals) + 1


def test_a_judgement_that_contradicts_others_waits_alone_and_says_what_to_do(make):
    judged = Judgement(a="tarr-b", b="tarr-bo", verdict="same")
    b_tarr = Person(id="tarr-b", kind="person", names=(Name(text="B. Tarr"),))
    data = Dataset(actors=(TARR, b_tarr), judgements=(judged,))
    found = accept(make({"a1": "accept", "a2": "accept"}, a2={"not_same": ("tarr-bo",)}), data)
    assert found.applied == ("a1",)
    assert [each.proposal for each in found.waiting] == ["a2"]
    assert "change the wrong line in data/judgements.yaml" in found.waiting[0].why


def test_two_of_one_draft_can_be_said_to_be_one(make):
    decided = {"a1": "accept", "a3": "accept"}
    new = accept(make(decided, a1={"same_as": "nuru-cy"}), Dataset()).additions
    assert [(j.a, j.b, j.verdict) for j in new.judgements] == [("nuru-ada", "nuru-cy", "same")]


def test_somebody_of_the_draft_who_is_not_accepted_is_nobody_to_be_the_same_as(make):
    found = accept(make({"a1": "accept"}, a1={"same_as": "nuru-cy"}), Dataset())
    assert [each.why for each in found.waiting] == ['no actor has the id "nuru-cy"']
