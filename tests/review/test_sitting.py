import pytest

from graphkit.errors import UsageError
from graphkit.model.drafts import Nearest
from graphkit.review.editing import editable
from graphkit.review.sitting import Sitting
from graphkit.store import read_drafts, write_draft
from graphkit.store.writing import fields_of


@pytest.fixture
def files(project, make):
    write_draft(make({}), project)
    return read_drafts(project)


def decisions(project):
    return {each.id: each.decision for each in read_drafts(project)[0].draft.proposals}


def at(files, proposal):
    """A sitting that has come to one proposal."""
    sitting = Sitting(files)
    while sitting.proposal.id != proposal:
        sitting.move(1)
    return sitting


def asked(sitting):
    """The proposals in the order in which they are asked about, each rejected."""
    order = []
    while not sitting.finished:
        order.append(sitting.proposal.id)
        sitting.decide("reject")
    return order


def test_claims_are_asked_about_before_the_actors_in_them(files):
    assert asked(Sitting(files)) == ["m1", "r1", "k1", "a1", "a2", "a3"]


def test_an_actor_that_may_be_a_known_one_is_asked_about_before_the_claims_that_name_it(
    project, make
):
    unsure = {"nearest": (Nearest(id="tarr-bo", why="B. may be Bo"),)}
    write_draft(make({}, a2=unsure, a3={"doubted_by": ("model",)}), project)
    assert asked(Sitting(read_drafts(project))) == ["a2", "m1", "r1", "a3", "k1", "a1"]


def test_a_claim_is_accepted_with_the_new_actors_in_it_and_both_are_taken_back_at_once(
    files, project
):
    sitting = at(files, "m1")
    sitting.decide("accept")
    kept = {each for each, decision in decisions(project).items() if decision == "accept"}
    assert kept == {"m1", "a1", "a2"}
    sitting.undo()
    assert not any(decisions(project).values())


def test_a_claim_brings_nobody_whom_a_question_is_about_or_who_was_decided_on(project, make):
    unsure = {"nearest": (Nearest(id="tarr-bo", why="B. may be Bo"),)}
    write_draft(make({"a1": "reject"}, a2=unsure), project)
    at(read_drafts(project), "m1").decide("accept")
    assert decisions(project) | {"m1": "accept", "a1": "reject", "a2": None} == decisions(project)


def test_an_actor_told_apart_from_all_it_may_be_comes_along(project, make):
    apart = {"nearest": (Nearest(id="tarr-bo", why="B. may be Bo"),), "not_same": ("tarr-bo",)}
    write_draft(make({}, a2=apart), project)
    at(read_drafts(project), "m1").decide("accept")
    assert decisions(project)["a2"] == "accept"


def test_all_that_is_left_of_a_kind_is_accepted_at_once_and_taken_back_at_once(project, make):
    doubted = {"doubted_by": ("model",)}
    write_draft(make({"a1": "skip"}, a3=doubted), project)
    sitting = at(read_drafts(project), "a2")
    rest = sitting.rest()
    assert (rest.taken, rest.along, rest.asking) == ((1,), (), 2)
    sitting.accept_rest()
    assert decisions(project)["a2"] == "accept"
    assert sitting.undo()
    assert decisions(project)["a2"] is None


def test_what_is_left_of_claims_brings_its_actors_and_leaves_those_with_a_question(project, make):
    write_draft(make({}, m1={"questions": ("On which side was Cy?",)}), project)
    meetings = at(read_drafts(project), "m1").rest()
    assert (meetings.taken, meetings.asking) == ((), 1)
    roles = at(read_drafts(project), "r1").rest()
    assert (roles.taken, roles.along, roles.asking) == ((4,), (0,), 0)


@pytest.mark.parametrize("actor", [{"decision": "reject"}, {"doubted_by": ("model",)}])
def test_a_claim_with_an_actor_in_doubt_is_not_among_what_is_left(project, make, actor):
    write_draft(make({}, a1=actor), project)
    assert at(read_drafts(project), "r1").rest().taken == ()


def test_what_is_skipped_is_asked_again_in_the_next_sitting_only(files, project):
    sitting = Sitting(files)
    sitting.decide("skip")
    assert asked(sitting) == ["r1", "k1", "a1", "a2", "a3"]
    assert (sitting.progress().decided, sitting.progress().total) == (5, 6)
    assert asked(Sitting(read_drafts(project))) == ["m1"]


def test_a_skip_that_is_taken_back_is_asked_again(files):
    sitting = Sitting(files)
    sitting.decide("skip")
    sitting.undo()
    assert asked(sitting)[0] == "m1"


def test_the_next_source_is_one_step_away_and_what_is_open_there_comes_first(project, make):
    write_draft(make({}), project)
    write_draft(make({"m1": "accept"}, "oslo"), project)
    sitting = Sitting(read_drafts(project))
    sitting.move_to_source(1)
    assert (sitting.draft.source.id, sitting.proposal.id) == ("oslo", "r1")
    sitting.move_to_source(1)
    assert sitting.draft.source.id == "lund"


def test_a_decision_is_on_disk_before_the_next_proposal_is_asked_about(files, project):
    sitting = Sitting(files)
    sitting.decide("reject")
    assert decisions(project)["m1"] == "reject"
    assert sitting.proposal.id == "r1"


def test_a_review_goes_on_where_it_was_left(files, project):
    Sitting(files).decide("accept")
    assert Sitting(read_drafts(project)).proposal.id == "r1"


def test_a_decision_can_be_taken_back(files):
    sitting = Sitting(files)
    before = files[0].path.read_bytes()
    sitting.decide("accept")
    assert sitting.undo()
    assert sitting.proposal.id == "m1"
    assert files[0].path.read_bytes() == before
    assert not sitting.undo()


def test_comments_in_the_draft_stay(files, project):
    text = files[0].path.read_text("utf-8").replace("    rule: title", "    rule: title  # hm", 1)
    files[0].path.write_text(text, "utf-8")
    sitting = at(read_drafts(project), "a2")
    sitting.merge("tarr-bo")
    kept = files[0].path.read_text("utf-8")
    assert "  # hm\n" in kept
    assert kept.startswith(text[: text.index("source:")])


def test_a_merge_accepts_and_names_the_other_and_wins_over_not_the_same(files, project):
    sitting = at(files, "a2")
    sitting.distinguish("tarr-bo")
    sitting.merge("tarr-bo")
    merged = read_drafts(project)[0].draft.proposals[1]
    assert (merged.decision, merged.same_as, merged.not_same) == ("accept", "tarr-bo", ())


def test_not_the_same_can_be_said_and_unsaid(files):
    sitting = at(files, "a2")
    sitting.distinguish("tarr-bo")
    assert sitting.proposal.not_same == ("tarr-bo",)
    sitting.distinguish("tarr-bo")
    assert sitting.proposal.not_same == ()


def test_a_merge_is_unsaid_by_not_the_same(files, project):
    at(files, "a2").merge("tarr-bo")
    at(read_drafts(project), "a2").distinguish("tarr-bo")
    told_apart = read_drafts(project)[0].draft.proposals[1]
    assert (told_apart.same_as, told_apart.not_same) == (None, ("tarr-bo",))


def test_a_meeting_found_to_be_a_known_one_adds_to_it_with_what_differs(project, make):
    write_draft(make({}, m1={"not_same": ("talks",)}), project)
    at(read_drafts(project), "m1").merge("talks", {"date": "2024-05-02"})
    kept = read_drafts(project)[0].draft.proposals[3]
    assert (kept.decision, kept.adds_to, kept.not_same) == ("accept", "talks", ())
    assert kept.says == {"date": "2024-05-02"}


def test_a_meeting_can_be_said_not_to_be_the_known_one(project, make):
    write_draft(make({}, m1={"adds_to": "talks", "says": {"place": "Oslo"}}), project)
    at(read_drafts(project), "m1").distinguish("talks")
    kept = read_drafts(project)[0].draft.proposals[3]
    assert (kept.adds_to, kept.says, kept.not_same) == (None, {}, ("talks",))


@pytest.mark.parametrize(
    ("answer", "is_left"),
    [({}, False), ({"not_same": ("talks",)}, True), ({"adds_to": "talks"}, True)],
)
def test_which_known_meeting_it_is_is_asked_until_somebody_says(project, make, answer, is_left):
    near = {"nearest": (Nearest(id="talks", why="2024-05-04; here 2024-05-03"),)}
    write_draft(make({}, m1=near | answer), project)
    assert bool(at(read_drafts(project), "m1").rest().taken) == is_left


def test_an_edited_record_is_accepted_as_it_was_changed(files, project):
    sitting = at(files, "m1")
    sitting.edit(editable(sitting.proposal) + "place: Lund\n")
    kept = read_drafts(project)[0].draft.proposals[3]
    assert (kept.decision, kept.record.place) == ("edit", "Lund")


@pytest.mark.parametrize(
    ("proposal", "text", "said"),
    [
        ("m1", "kind: meeting", 'needs the field "id"'),
        ("m1", "id: [", "missing"),
        ("a1", "{id: other, kind: person, names: [{text: Ada}]}", 'the id stays "nuru-ada"'),
    ],
)
def test_what_is_no_record_is_refused_and_changes_nothing(files, proposal, text, said):
    sitting = at(files, proposal)
    before = files[0].path.read_bytes()
    with pytest.raises(UsageError, match=said):
        sitting.edit(text)
    assert files[0].path.read_bytes() == before


def test_what_was_carried_out_before_is_not_asked_about(project, make):
    write_draft(make({}, m1={"applied": True, "decision": "accept"}), project)
    sitting = Sitting(read_drafts(project))
    assert sitting.progress().total == 5
    assert asked(sitting) == ["r1", "k1", "a1", "a2", "a3"]


def test_a_record_can_be_edited_as_it_stands(files):
    proposal = Sitting(files).proposal
    assert all(name in editable(proposal) for name in fields_of(proposal.record))
