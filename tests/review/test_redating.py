"""The day of publication answered in a review; texts and persons are invented."""

import pytest

from graphkit.extract import draft_of
from graphkit.model import PartialDate, Source
from graphkit.review.sitting import Sitting
from graphkit.store import load, read_drafts, write_draft

TEXT = """\
Foreign Minister Ada Nuru met Envoy Bo Tarr on Wednesday. Bo Tarr telephoned Ivo Strand yesterday.
"""
DAY = PartialDate.parse("2025-06-05")


@pytest.fixture
def undated(project):
    """A project with the draft of a text that says of no day what it is."""

    def drafted(**fields):
        source = Source(id="undated", title="Talks", text=TEXT, **fields)
        write_draft(draft_of(source, load(project)), project)
        return Sitting(read_drafts(project))

    return drafted


def meetings(project):
    (file,) = read_drafts(project)
    return [each for each in file.draft.proposals if each.propose == "meeting"]


def publish(sitting, project, day=DAY):
    sitting.publish(day, load(project))


def test_the_day_of_publication_dates_the_meetings_and_is_kept_with_the_source(undated, project):
    sitting = undated()
    assert sitting.draft.questions
    assert [each.record.date for each in meetings(project)] == [None, None]
    publish(sitting, project)
    found = meetings(project)
    assert [str(each.record.date) for each in found] == ["2025-06-04", "2025-06-04"]
    (file,) = read_drafts(project)
    assert (str(file.draft.source.published), file.draft.questions) == ("2025-06-05", ())


def test_an_inferred_day_is_confirmed_or_corrected_in_the_same_way(undated, project):
    sitting = undated(published="2025-05-01", published_basis="inferred")
    publish(sitting, project)
    assert str(meetings(project)[0].record.date) == "2025-06-04"
    assert sitting.draft.source.published_basis == "stated"


def test_a_wrong_day_is_corrected_by_another(undated, project):
    sitting = undated()
    publish(sitting, project, PartialDate.parse("2024-01-05"))
    publish(sitting, project)
    assert str(meetings(project)[0].record.date) == "2025-06-04"


def test_decisions_and_comments_stay_and_so_does_what_somebody_edited(undated, project):
    file = project / "data" / "drafts" / "undated.yaml"
    undated()
    file.write_text(file.read_text("utf-8") + "# mine\n", "utf-8")
    sitting = Sitting(read_drafts(project))
    while sitting.proposal.propose != "meeting":
        sitting.move(1)
    first = sitting.proposal.id
    sitting.decide("accept")
    while sitting.proposal.propose != "meeting":
        sitting.move(1)
    sitting.edit("{id: mine, kind: call, date: 2020, participants: []}")
    publish(sitting, project)
    accepted, changed = meetings(project)
    assert (accepted.id, accepted.decision, str(accepted.record.date)) == (
        first,
        "accept",
        "2025-06-04",
    )
    assert (changed.decision, changed.record.id) == ("edit", "mine")
    assert file.read_text("utf-8").endswith("# mine\n")


def test_what_only_a_model_claimed_stays_as_it_is(undated, project):
    undated()
    (file,) = read_drafts(project)
    first = meetings(project)[0]
    record = first.record.model_copy(update={"kind": "visit", "participants": ()})
    own = first.model_copy(update={"id": "of-a-model", "rule": "llm", "record": record})
    proposals = (*file.draft.proposals, own)
    write_draft(file.draft.model_copy(update={"proposals": proposals}), project)
    publish(Sitting(read_drafts(project)), project)
    kept = {each.id: each for each in meetings(project)}
    assert kept["of-a-model"].record == record
    assert len(kept) == 3


def test_the_day_is_taken_back_like_any_decision(undated, project):
    sitting = undated()
    files = sorted((project / "data" / "drafts").iterdir())
    before = [each.read_bytes() for each in files]
    publish(sitting, project)
    assert [each.read_bytes() for each in files] != before
    assert sitting.undo()
    assert [each.read_bytes() for each in files] == before
    assert sitting.draft.questions


def test_the_day_is_written_above_a_text_that_is_kept_among_the_seeds(undated, project):
    seeds = project / "seeds"
    seeds.mkdir()
    kept = f"---\n# my own copy\nid: undated\ntitle: Talks\n---\n{TEXT}"
    (seeds / "undated.md").write_text(kept, "utf-8")
    publish(undated(), project)
    now = (seeds / "undated.md").read_text("utf-8")
    assert "# my own copy\n" in now
    assert "published: 2025-06-05\n" in now
    assert now.endswith(TEXT)
    assert str(load(project).source["undated"].published) == "2025-06-05"
