import pytest

from graphkit.errors import UsageError
from graphkit.review.session import Session, editable
from graphkit.store import read_drafts, write_draft
from graphkit.store.writing import fields_of


@pytest.fixture
def files(project, make):
    write_draft(make({}), project)
    return read_drafts(project)


def decisions(project):
    return {each.id: each.decision for each in read_drafts(project)[0].draft.proposals}


def test_actors_are_asked_about_before_the_claims_that_name_them(files):
    session, order = Session(files), []
    while not session.finished:
        order.append(session.proposal.id)
        session.decide("accept")
    assert order == ["a1", "a2", "a3", "m1", "r1", "k1"]


def test_a_decision_is_on_disk_before_the_next_proposal_is_asked_about(files, project):
    session = Session(files)
    session.decide("reject")
    assert decisions(project)["a1"] == "reject"
    assert session.proposal.id == "a2"


def test_a_review_goes_on_where_it_was_left(files, project):
    Session(files).decide("accept")
    assert Session(read_drafts(project)).proposal.id == "a2"


def test_a_decision_can_be_taken_back(files):
    session = Session(files)
    before = files[0].path.read_bytes()
    session.decide("accept")
    assert session.undo()
    assert session.proposal.id == "a1"
    assert files[0].path.read_bytes() == before
    assert not session.undo()


def test_comments_in_the_draft_stay(files, project):
    text = files[0].path.read_text("utf-8").replace("    rule: title", "    rule: title  # hm", 1)
    files[0].path.write_text(text, "utf-8")
    session = Session(read_drafts(project))
    session.decide("accept")
    session.merge("tarr-bo")
    kept = files[0].path.read_text("utf-8")
    assert "  # hm\n" in kept
    assert kept.startswith(text[: text.index("source:")])


def test_a_merge_accepts_and_names_the_other_and_wins_over_not_the_same(files, project):
    session = Session(files)
    session.move(1)
    session.distinguish("tarr-bo")
    session.merge("tarr-bo")
    merged = read_drafts(project)[0].draft.proposals[1]
    assert (merged.decision, merged.same_as, merged.not_same) == ("accept", "tarr-bo", ())


def test_not_the_same_can_be_said_and_unsaid(files):
    session = Session(files)
    session.distinguish("tarr-bo")
    assert session.proposal.not_same == ("tarr-bo",)
    session.distinguish("tarr-bo")
    assert session.proposal.not_same == ()


def test_an_edited_record_is_accepted_as_it_was_changed(files, project):
    session = Session(files)
    session.move(3)
    session.edit(editable(session.proposal) + "place: Lund\n")
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
    session = Session(files)
    session.move(nth)
    before = files[0].path.read_bytes()
    with pytest.raises(UsageError, match=said):
        session.edit(text)
    assert files[0].path.read_bytes() == before


def test_what_was_skipped_or_carried_out_before(project, make):
    write_draft(make({"a1": "skip"}, a2={"applied": True, "decision": "accept"}), project)
    session = Session(read_drafts(project))
    assert session.progress().total == 5
    assert session.proposal.id == "a3"
    assert not session.finished


def test_a_record_can_be_edited_as_it_stands(files):
    proposal = Session(files).proposal
    assert all(name in editable(proposal) for name in fields_of(proposal.record))
