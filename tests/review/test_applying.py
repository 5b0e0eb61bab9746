import pytest

from graphkit import load
from graphkit.errors import InvalidDataError
from graphkit.model import Meeting, Name, PartialDate, Participant, Person, Source
from graphkit.review.acceptance import Reviewer
from graphkit.review.applying import apply, count_by_rule
from graphkit.store import read_drafts, write_draft
from graphkit.store.writing import fields_of

ALL = dict.fromkeys(("a1", "a2", "a3", "m1", "r1", "k1"), "accept")
SAME = {"a2": {"same_as": "tarr-bo"}}


def test_what_is_accepted_stands_in_data_with_its_quote_and_the_text_in_seeds(project, make):
    draft = write_draft(make(ALL), project)
    text = make(ALL).source.text
    (done,) = apply(project)
    data = load(project).dataset
    assert done.count == 6
    assert data.meetings[0].evidence[0].quote == "Minister Ada Nuru met B. Tarr."
    assert data.roles[0].person == data.kinship[0].person == "nuru-ada"
    assert (project / "seeds" / "lund.md").read_text(encoding="utf-8").endswith(text)
    assert not draft.with_suffix(".md").exists()


def test_comments_in_the_data_stay(project, make):
    write_draft(make(ALL), project)
    file = project / "data" / "actors.yaml"
    before = file.read_text(encoding="utf-8").removeprefix("# people we follow\n")
    apply(project)
    text = file.read_text(encoding="utf-8")
    assert text.startswith("# people we follow\n- ")
    assert before in text


def test_a_merge_is_one_line_and_changing_it_undoes_the_merge(project, make):
    write_draft(make(ALL, **SAME), project)
    apply(project, Reviewer("Ed Lor"))
    assert [each.other.id for each in load(project).who_met("Ada Nuru")] == ["tarr-bo"]
    judgements = project / "data" / "judgements.yaml"
    text = judgements.read_text(encoding="utf-8")
    assert text.count("verdict: same") == 1
    assert "by: Ed Lor" in text
    judgements.write_text(text.replace("verdict: same", "verdict: different"), encoding="utf-8")
    assert [each.other.id for each in load(project).who_met("Ada Nuru")] == ["tarr-b"]


def test_not_the_same_is_remembered(project, make):
    write_draft(make(ALL, a2={"not_same": ("tarr-bo",)}), project)
    apply(project)
    (judgement,) = load(project).dataset.judgements
    assert (judgement.a, judgement.b, judgement.verdict) == ("tarr-b", "tarr-bo", "different")


def test_a_claim_waits_for_its_actors(project, make):
    write_draft(make(ALL | {"a2": "reject"}), project)
    (done,) = apply(project)
    assert [(each.proposal, each.why) for each in done.waiting] == [
        ("m1", "tarr-b is not accepted")
    ]
    assert not load(project).dataset.meetings


def test_what_is_open_skipped_or_rejected_adds_nothing(project, make):
    before = (project / "data" / "actors.yaml").read_bytes()
    write_draft(make({"a1": "skip", "a2": "reject"}), project)
    (done,) = apply(project)
    assert done.count == 0
    assert (project / "data" / "actors.yaml").read_bytes() == before
    assert not (project / "seeds").exists()


def test_applying_twice_adds_nothing_and_a_deleted_claim_does_not_come_back(project, make):
    write_draft(make(ALL), project)
    apply(project)
    (project / "data" / "roles.yaml").write_text("[]\n", encoding="utf-8")
    (done,) = apply(project)
    assert done.count == 0
    assert not load(project).dataset.roles


def test_a_second_source_adds_its_words_to_the_same_claims(project, make):
    write_draft(make(ALL), project)
    write_draft(make(ALL, "oslo", m1={"says": {"place": "Oslo"}, "adds_to": "lund-talks"}), project)
    apply(project)
    data = load(project).dataset
    assert [each.source for each in data.meetings[0].evidence] == ["lund", "oslo"]
    assert data.meetings[0].evidence[1].says == {"place": "Oslo"}
    assert len(data.roles) == len(data.kinship) == 1


def test_a_draft_that_would_break_a_rule_changes_no_file(project, make):
    lone = Meeting(id="alone", kind="meeting", participants=[Participant(who="nuru-ada")])
    write_draft(make(ALL, m1={"record": lone}), project)
    before = {file: file.read_bytes() for file in project.rglob("*.*") if file.is_file()}
    with pytest.raises(InvalidDataError, match="nothing was written"):
        apply(project)
    assert {file: file.read_bytes() for file in project.rglob("*.*") if file.is_file()} == before


def test_a_repeat_says_so_in_its_evidence(project, make):
    draft = make(ALL).model_copy(update={"repeats": "oslo"})
    write_draft(draft, project)
    apply(project)
    assert load(project).dataset.roles[0].evidence[0].note == "the same wording as oslo"


def test_the_rules_are_counted_by_what_became_of_their_proposals(project, make):
    write_draft(make(ALL | {"a1": "edit", "r1": "accept", "k1": "reject", "m1": None}), project)
    counts = {each.rule: each for each in count_by_rule(f.draft for f in read_drafts(project))}
    assert (counts["title"].accepted, counts["title"].edited) == (1, 1)
    assert counts["title"].precision == 0.5
    assert (counts["kin"].accepted, counts["kin"].rejected) == (1, 1)
    assert counts["met"].undecided == 1
    assert counts["met"].precision is None


def test_a_decision_counts_for_every_proposer_that_said_so(make):
    draft = make({"m1": "accept", "k1": "reject"})
    told = [each.model_copy(update={"seconded_by": ("llm",)}) for each in draft.proposals]
    counts = {
        each.rule: each
        for each in count_by_rule([draft.model_copy(update={"proposals": tuple(told)})])
    }
    assert (counts["llm"].accepted, counts["llm"].rejected) == (1, 1)
    assert counts["met"].accepted == 1


def drafted(project, make, *sources, **changes):
    """Drafts of one text under several names, all accepted, made before any was applied."""
    for source in sources:
        write_draft(make(ALL, source, **changes.get(source, {})), project)


def told(make, **fields):
    """The meeting of the text, told with more."""
    record = next(each for each in make({}).proposals if each.id == "m1").record
    return {"m1": {"record": Meeting.model_validate({**fields_of(record), **fields})}}


def test_of_two_drafts_made_in_one_run_the_second_meets_what_was_accepted_from_the_first(
    project, make
):
    fuller = [
        {"who": "nuru-ada", "side": "host"},
        {"who": "tarr-b", "side": "guest"},
        {"who": "nuru-cy", "side": "guest", "capacity": "also_present"},
    ]
    more = told(make, id="other-id", date="2024-05-01", place="Lund", participants=fuller)
    drafted(project, make, "a-short", "b-long", **{"b-long": more})
    assert [each.waiting for each in apply(project)] == [(), ()]
    (meeting,) = load(project).dataset.meetings
    assert {each.source for each in meeting.evidence} == {"a-short", "b-long"}
    assert (meeting.id, meeting.place, str(meeting.date)) == ("lund-talks", "Lund", "2024-05-01")
    assert [each.who for each in meeting.participants] == ["nuru-ada", "tarr-b", "nuru-cy"]


def test_a_field_in_which_the_second_differs_is_kept_with_its_evidence(project, make):
    here, there = told(make, place="Lund"), told(make, place="Oslo", id="m")
    drafted(project, make, "a", "b", a=here, b=there)
    apply(project)
    (meeting,) = load(project).dataset.meetings
    assert (meeting.place, [each.says for each in meeting.evidence]) == (
        "Lund",
        [{}, {"place": "Oslo"}],
    )


def test_a_draft_that_needs_somebody_from_a_later_one_is_carried_out_behind_it(project, make):
    only_claims = make({"m1": "accept"}, "a")
    write_draft(only_claims, project)
    drafted(project, make, "b")
    found = {each.source: each for each in apply(project)}
    assert found["a"].waiting == ()
    (meeting,) = load(project).dataset.meetings
    assert {each.source for each in meeting.evidence} == {"a", "b"}
    proposals = read_drafts(project)[0].draft.proposals
    assert [each.id for each in proposals if each.applied] == ["a1", "a2", "a3", "m1"]
    assert sum(each.undecided for each in count_by_rule([read_drafts(project)[0].draft])) == 2


def test_a_copy_is_no_second_witness_whichever_is_named_first(project, make):
    words = "Minister Ada Nuru met B. Tarr. Ada is a sister of Cy Nuru. " + " ".join(
        f"Word{n}" for n in range(60)
    )
    for name, day in (("a-copy", "2024-05-04"), ("b-first", "2024-05-03")):
        draft = make(ALL, name)
        fields = {"text": words, "published": PartialDate.parse(day)}
        source = Source.model_validate({**fields_of(draft.source), **fields})
        write_draft(draft.model_copy(update={"source": source, "sha256": source.sha256}), project)
    apply(project)
    (meeting,) = load(project).dataset.meetings
    notes = {each.source: each.note for each in meeting.evidence}
    assert notes == {"b-first": None, "a-copy": "the same wording as b-first"}


def test_what_turns_out_to_ask_something_is_open_again_and_said(project, make):
    near = told(make, id="m", date="2024-05-04")
    drafted(project, make, "a", "b", a=told(make, date="2024-05-03"), b=near)
    found = {each.source: each for each in apply(project)}
    (again,) = found["b"].reopened
    assert (again.proposal, "Is it lund-talks" in again.why) == ("m1", True)
    assert read_drafts(project)[1].draft.proposals[3].decision is None
    assert len(load(project).dataset.meetings) == 1


def test_an_accepted_name_of_somebody_known_is_kept(project, make):
    record = next(each for each in make({}).proposals if each.id == "a1").record
    both = record.model_copy(
        update={"names": (*record.names, Name(text="\u52aa\u91cc\u963f\u8fbe"))}
    )
    drafted(project, make, "a", "b", b={"a1": {"record": both}})
    apply(project)
    names = load(project).dataset.actor["nuru-ada"].names
    assert [each.text for each in names] == ["Ada Nuru", "\u52aa\u91cc\u963f\u8fbe"]


def test_who_is_said_to_be_somebody_of_a_draft_told_later_waits_for_that_one(project, make):
    same = {"a2": {"same_as": "ek-una"}}
    una = Person(id="ek-una", kind="person", names=[{"text": "Una Ek"}])
    drafted(project, make, "a", a=same)
    write_draft(make({"a3": "accept"}, "b", a3={"record": una}), project)
    found = {each.source: each for each in apply(project)}
    assert found["a"].waiting == ()
    assert [each.other.id for each in load(project).who_met("Ada Nuru")] == ["ek-una"]


def test_who_is_said_to_be_two_waits_alone(project, make):
    una = Person(id="ek-una", kind="person", names=[{"text": "Una Ek"}])
    drafted(project, make, "a", "b", a={"a2": {"same_as": "ek-una"}}, b={"a3": {"record": una}})
    found = {each.source: each for each in apply(project)}
    assert [each.proposal for each in found["a"].waiting] == ["a2", "m1"]
    assert "tarr-b has the same name" in found["a"].waiting[0].why
    assert found["b"].count > 0
