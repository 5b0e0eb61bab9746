import pytest

from graphkit import load
from graphkit.errors import InvalidDataError
from graphkit.model import Kinship, Meeting, Participant, Person, Role, Source
from graphkit.model.drafts import (
    ActorProposal,
    Draft,
    KinshipProposal,
    MeetingProposal,
    Passage,
    RoleProposal,
)
from graphkit.review.acceptance import Reviewer
from graphkit.review.applying import apply, count_by_rule
from graphkit.store import read_drafts, write_draft

TEXT = "Minister Ada Nuru met B. Tarr. Ada is a sister of Cy Nuru.\n"
ACTORS = """\
# people we follow
- id: tarr-bo   # seen in Lund
  kind: person
  names: [{text: Bo Tarr}]
"""


def passage(quote):
    start = TEXT.index(quote)
    return Passage(quote=quote, start=start, end=start + len(quote))


def actor(id_, rule, name, actor_id):
    record = Person(id=actor_id, kind="person", names=[{"text": name}])
    return ActorProposal(id=id_, rule=rule, passages=[passage(name)], record=record)


def make(decisions, source_id="lund", **changes):
    met = Meeting(
        id="lund-talks",
        kind="meeting",
        participants=[Participant(who="nuru-ada", side="a"), Participant(who="tarr-b", side="b")],
    )
    sisters = Kinship(person="nuru-ada", relation="sibling_of", other="nuru-cy")
    office = Role(person="nuru-ada", title="Minister")
    kin = "Ada is a sister of Cy Nuru."
    first = "Minister Ada Nuru met B. Tarr."
    found = [
        actor("a1", "title", "Ada Nuru", "nuru-ada"),
        actor("a2", "initial", "B. Tarr", "tarr-b"),
        actor("a3", "kin", "Cy Nuru", "nuru-cy"),
        MeetingProposal(id="m1", rule="met", passages=[passage(first)], record=met),
        RoleProposal(id="r1", rule="title", passages=[passage("Minister Ada Nuru")], record=office),
        KinshipProposal(id="k1", rule="kin", passages=[passage(kin)], record=sisters),
    ]
    source = Source(id=source_id, title="Talks", published="2024-05-03", text=TEXT)
    decided = [
        each.model_copy(update={"decision": decisions.get(each.id)} | changes.get(each.id, {}))
        for each in found
    ]
    return Draft(source=source, sha256=source.sha256, proposals=decided)


ALL = dict.fromkeys(("a1", "a2", "a3", "m1", "r1", "k1"), "accept")
SAME = {"a2": {"same_as": "tarr-bo"}}


@pytest.fixture
def project(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "actors.yaml").write_text(ACTORS, encoding="utf-8")
    return tmp_path


def test_what_is_accepted_stands_in_data_with_its_quote_and_the_text_in_seeds(project):
    draft = write_draft(make(ALL), project)
    (done,) = apply(project)
    data = load(project).dataset
    assert done.count == 6
    assert data.meetings[0].evidence[0].quote == "Minister Ada Nuru met B. Tarr."
    assert data.roles[0].person == data.kinship[0].person == "nuru-ada"
    assert (project / "seeds" / "lund.md").read_text(encoding="utf-8").endswith(TEXT)
    assert not draft.with_suffix(".md").exists()


def test_comments_in_the_data_stay(project):
    write_draft(make(ALL), project)
    apply(project)
    text = (project / "data" / "actors.yaml").read_text(encoding="utf-8")
    assert text.startswith("# people we follow\n- ")
    assert ACTORS.removeprefix("# people we follow\n") in text


def test_a_merge_is_one_line_and_changing_it_undoes_the_merge(project):
    write_draft(make(ALL, **SAME), project)
    apply(project, Reviewer("Ed Lor"))
    assert [each.other.id for each in load(project).who_met("Ada Nuru")] == ["tarr-bo"]
    judgements = project / "data" / "judgements.yaml"
    text = judgements.read_text(encoding="utf-8")
    assert text.count("verdict: same") == 1
    assert "by: Ed Lor" in text
    judgements.write_text(text.replace("verdict: same", "verdict: different"), encoding="utf-8")
    assert [each.other.id for each in load(project).who_met("Ada Nuru")] == ["tarr-b"]


def test_not_the_same_is_remembered(project):
    write_draft(make(ALL, a2={"not_same": ("tarr-bo",)}), project)
    apply(project)
    (judgement,) = load(project).dataset.judgements
    assert (judgement.a, judgement.b, judgement.verdict) == ("tarr-b", "tarr-bo", "different")


def test_a_claim_waits_for_its_actors(project):
    write_draft(make(ALL | {"a2": "reject"}), project)
    (done,) = apply(project)
    assert [(each.proposal, each.why) for each in done.waiting] == [
        ("m1", "tarr-b is not accepted")
    ]
    assert not load(project).dataset.meetings


def test_what_is_open_skipped_or_rejected_adds_nothing(project):
    before = (project / "data" / "actors.yaml").read_bytes()
    write_draft(make({"a1": "skip", "a2": "reject"}), project)
    (done,) = apply(project)
    assert done.count == 0
    assert (project / "data" / "actors.yaml").read_bytes() == before
    assert not (project / "seeds").exists()


def test_applying_twice_adds_nothing_and_a_deleted_claim_does_not_come_back(project):
    write_draft(make(ALL), project)
    apply(project)
    (project / "data" / "roles.yaml").write_text("[]\n", encoding="utf-8")
    (done,) = apply(project)
    assert done.count == 0
    assert not load(project).dataset.roles


def test_a_second_source_adds_its_words_to_the_same_claims(project):
    write_draft(make(ALL), project)
    write_draft(make(ALL, "oslo", m1={"says": {"place": "Oslo"}, "adds_to": "lund-talks"}), project)
    apply(project)
    data = load(project).dataset
    assert [each.source for each in data.meetings[0].evidence] == ["lund", "oslo"]
    assert data.meetings[0].evidence[1].says == {"place": "Oslo"}
    assert len(data.roles) == len(data.kinship) == 1


def test_a_draft_that_would_break_a_rule_changes_no_file(project):
    lone = Meeting(id="alone", kind="meeting", participants=[Participant(who="nuru-ada")])
    write_draft(make(ALL, m1={"record": lone}), project)
    before = {file: file.read_bytes() for file in project.rglob("*.*") if file.is_file()}
    with pytest.raises(InvalidDataError, match="nothing was written"):
        apply(project)
    assert {file: file.read_bytes() for file in project.rglob("*.*") if file.is_file()} == before


def test_a_repeat_says_so_in_its_evidence(project):
    draft = make(ALL).model_copy(update={"repeats": "oslo"})
    write_draft(draft, project)
    apply(project)
    assert load(project).dataset.roles[0].evidence[0].note == "the same wording as oslo"


def test_the_rules_are_counted_by_what_became_of_their_proposals(project):
    write_draft(make(ALL | {"a1": "edit", "r1": "accept", "k1": "reject", "m1": None}), project)
    counts = {each.rule: each for each in count_by_rule(f.draft for f in read_drafts(project))}
    assert (counts["title"].accepted, counts["title"].edited) == (1, 1)
    assert counts["title"].precision == 0.5
    assert (counts["kin"].accepted, counts["kin"].rejected) == (1, 1)
    assert counts["met"].undecided == 1
    assert counts["met"].precision is None
