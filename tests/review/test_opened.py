import pytest

from graphkit.errors import UsageError
from graphkit.review.opened import DraftChangedError
from graphkit.review.sitting import Sitting
from graphkit.store import load, read_drafts, write_draft


@pytest.fixture
def sitting(project, make):
    """A sitting over drafts of one text under the names given."""

    def _sitting(*sources, **changes):
        told_apart = {"a2": {"not_same": ("tarr-bo",)}}
        for source in sources or ("lund",):
            write_draft(make({}, source, **told_apart, **changes.get(source, {})), project)
        return Sitting(read_drafts(project), load(project))

    return _sitting


def decisions(project, nth=0):
    return {each.id: each.decision for each in read_drafts(project)[nth].draft.proposals}


def rewrite(project, before, after, name="lund"):
    file = project / "data" / "drafts" / f"{name}.yaml"
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")
    return file


def ids(sitting):
    """The proposals in the order in which they are asked about, each accepted."""
    found = []
    while not sitting.finished:
        found.append(f"{sitting.draft.source.id} {sitting.proposal.id}")
        sitting.decide("accept")
    return found


def test_what_somebody_else_wrote_into_the_file_meanwhile_is_read_and_kept(sitting, project):
    here = sitting()
    file = rewrite(project, "decision: ~", "decision: reject  # not she")
    with pytest.raises(DraftChangedError, match="changed meanwhile"):
        here.decide("accept")
    assert "decision: reject  # not she" in file.read_text(encoding="utf-8")
    assert decisions(project) | {"a1": "reject", "m1": None} == decisions(project)
    assert here.proposal.id == "m1"
    here.decide("accept")
    assert decisions(project) | {"a1": "reject", "m1": "accept"} == decisions(project)
    assert "# not she" in file.read_text(encoding="utf-8")


def test_two_sittings_at_once_keep_the_decisions_of_both(sitting, project):
    here, there = sitting(), Sitting(read_drafts(project), load(project))
    here.decide("reject")
    with pytest.raises(DraftChangedError):
        there.decide("accept")
    assert (there.proposal.id, there.proposal.decision) == ("m1", "reject")
    there.move(1)
    there.decide("accept")
    assert decisions(project) | {"m1": "reject", "r1": "accept"} == decisions(project)


def test_a_decision_from_before_somebody_else_wrote_is_not_taken_back(sitting, project):
    here = sitting()
    here.decide("reject")
    rewrite(project, "decision: ~", "decision: skip")
    with pytest.raises(DraftChangedError):
        here.undo()
    assert decisions(project) | {"a1": "skip", "m1": "reject"} == decisions(project)
    assert not here.undo()


def test_a_file_that_cannot_be_read_any_more_is_left_alone(sitting, project):
    here = sitting()
    file = rewrite(project, "decision: ~", "decision: [")
    before = file.read_bytes()
    with pytest.raises(UsageError, match="left as it is"):
        here.decide("accept")
    assert file.read_bytes() == before
    file.unlink()
    with pytest.raises(UsageError, match="is gone"):
        here.decide("accept")


def test_who_was_accepted_in_one_draft_is_not_asked_about_in_the_next(sitting):
    asked = ids(sitting("a", "b"))
    assert asked == ["a m1", "a r1", "a k1", "b m1", "b r1", "b k1"]


def test_who_was_rejected_in_one_draft_is_asked_about_in_the_next(sitting):
    here = sitting("a", "b")
    while here.draft.source.id == "a":
        here.decide("reject")
    assert (here.known.actor.keys(), here.proposal.id) == ({"tarr-bo"}, "m1")
    here.decide("accept")
    assert {each.id for each in here.draft.proposals if each.decision} == {"m1", "a1", "a2"}


def test_a_meeting_accepted_in_one_draft_gets_the_evidence_of_the_next(sitting, project):
    here = sitting("a", "b")
    here.decide("accept")
    here.move_to_source(1)
    assert (here.proposal.id, here.proposal.adds_to) == ("m1", "lund-talks")
    here.decide("accept")
    assert "adds_to: lund-talks" in (project / "data" / "drafts" / "b.yaml").read_text("utf-8")


def test_what_was_taken_back_in_one_draft_is_unknown_to_the_next_again(sitting):
    here = sitting("a", "b")
    here.decide("accept")
    here.move_to_source(1)
    assert "nuru-ada" in here.known.actor
    here.undo()
    here.move_to_source(1)
    assert "nuru-ada" not in here.known.actor
    assert here.proposal.adds_to is None
    assert not any(each.applied for each in here.draft.proposals)


def test_who_was_accepted_a_moment_ago_is_put_forward_in_the_next_draft(sitting, make):
    lone = next(each for each in make({}).proposals if each.id == "a1").record
    short = lone.model_copy(
        update={"id": "nuru", "names": (lone.names[0].model_copy(update={"text": "Nuru"}),)}
    )
    here = sitting("a", "b", b={"a1": {"record": short}})
    while here.draft.source.id == "a":
        here.decide("accept")
    (found,) = (each for each in here.draft.proposals if each.id == "a1")
    assert {each.id for each in found.nearest} == {"nuru-ada", "nuru-cy"}
