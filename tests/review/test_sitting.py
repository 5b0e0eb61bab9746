import pytest

from graphkit.errors import UsageError
from graphkit.review.sitting import Sitting, editable
from graphkit.store import read_drafts, write_draft
from graphkit.store.writing import fields_of


@pytest.fixture
def files(project, make):
    write_draft(make({}), project)
    return read_drafts(project)


def decisions(project):
    return {each.id: each.decision for each in read_drafts(project)[0].draft.proposals}


def test_actors_are_asked_about_before_the_claims_that_name_them(files):
    sitting, order = Sitting(files), []
    while not sitting.finished:
        order.append(sitting.proposal.id)
        sitting.decide("accept")
    assert order == ["a1", "a2", "a3", "m1", "r1", "k1"]


def test_a_decision_is_on_disk_before_the_next_proposal_is_asked_about(files, project):
    sitting = Sitting(files)
    sitting.decide("reject")
    assert decisions(project)["a1"] == "reject"
    assert sitting.proposal.id == "a2"


def test_a_review_goes_on_where_it_was_left(files, project):
    Sitting(files).decide("accept")
    assert Sitting(read_drafts(project)).proposal.id == "a2"


def test_a_decision_can_be_taken_back(files):
    sitting = Sitting(files)
    before = files[0].path.read_bytes()
    sitting.decide("accept")
    assert sitting.undo()
    assert sitting.proposal.id == "a1"
    assert files[0].path.read_bytes() == before
    assert not sitting.undo()


def test_comments_in_the_draft_stay(files, project):
    text = files[0].path.read_text("utf-8").replace("    rule: title", "    rule: title  # hm", 1)
    files[0].path.write_text(text, "utf-8")
    sitting = Sitting(read_drafts(project))
    sitting.decide("accept")
    sitting.merge("tarr-bo")
    kept = files[0].path.read_text("utf-8")
    assert "  # hm\n" in kept
    assert kept.startswith(text[: text.index("source:")])


def test_a_merge_accepts_and_names_the_other_and_wins_over_not_the_same(files, project):
    sitting = Sitting(files)
    sitting.move(1)
    sitting.distinguish("tarr-bo")
    sitting.merge("tarr-bo")
    merged = read_drafts(project)[0].draft.proposals[1]
    assert (merged.decision, merged.same_as, merged.not_same) == ("accept", "tarr-bo", ())


def test_not_the_same_can_be_said_and_unsaid(files):
    sitting = Sitting(files)
    sitting.distinguish("tarr-bo")
    assert sitting.proposal.not_same == ("tarr-bo",)
    sitting.distinguish("tarr-bo")
    assert sitting.proposal.not_same == ()


def test_an_edited_record_is_accepted_as_it_was_changed(files, project):
    sitting = Sitting(files)
    sitting.move(3)
    sitting.edit(editable(sitting.proposal) + "place: Lund\n")
    kept = read_drafts(project)[0].draft.proposals[3]
    assert (kept.decision, kept.record.place) == ("edit", "Lund")


@pytest.mark.parametrize(
    ("nth", "text", "said"),
    [
        (3, "kind: meeting", 'needs the field "id"'),
        (3, "id: [", "missing"),
        (0, "{id: other, kind: person, names: [{text: Ada}]}", 'the id stays "nuru-ada"'),
    ],
)
def test_what_is_no_record_is_refused_and_changes_nothing(files, nth, text, said):
    sitting = Sitting(files)
    sitting.move(nth)
    before = files[0].path.read_bytes()
    with pytest.raises(UsageError, match=said):
        sitting.edit(text)
    assert files[0].path.read_bytes() == before


def test_what_was_skipped_or_carried_out_before(project, make):
    write_draft(make({"a1": "skip"}, a2={"applied": True, "decision": "accept"}), project)
    sitting = Sitting(read_drafts(project))
    assert sitting.progress().total == 5
    assert sitting.proposal.id == "a3"
    assert not sitting.finished


def test_a_record_can_be_edited_as_it_stands(files):
    proposal = Sitting(files).proposal
    assert all(name in editable(proposal) for name in fields_of(proposal.record))
