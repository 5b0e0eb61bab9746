import pytest

from graphkit.errors import InvalidDataError
from graphkit.model import Meeting, Participant, Person, Source
from graphkit.model.drafts import ActorProposal, Draft, MeetingProposal, Passage
from graphkit.store import read_drafts, write_draft
from graphkit.store.editing import with_field
from graphkit.store.problems import told

TEXT = "Ada Nuru met Bo Tarr in Lund.\n"


def person(id_, name):
    return Person(id=id_, kind="person", names=[{"text": name}])


def draft(text=TEXT):
    source = Source(id="lund", title="Talks: a “first”", text=text)
    return Draft(
        source=source,
        sha256=source.sha256,
        questions=["When was this published?"],
        proposals=[
            ActorProposal(
                id="a1",
                rule="two capitals",
                passages=[Passage(quote="Ada Nuru", start=0, end=8)],
                record=person("nuru-ada", "Ada Nuru"),
                nearest=[{"id": "nuru-adam", "why": "one letter more"}],
            ),
            MeetingProposal(
                id="m1",
                rule="met",
                passages=[Passage(quote=TEXT.strip(), start=0, end=29)],
                record=Meeting(
                    id="lund-talks",
                    kind="meeting",
                    participants=[
                        Participant(who="nuru-ada", side="a"),
                        Participant(who="tarr-bo", side="b"),
                    ],
                ),
                questions=["Which day?"],
            ),
        ],
    )


@pytest.fixture
def project(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "actors.yaml").write_text("[]\n")
    return tmp_path


def test_a_draft_is_read_back_as_it_was_written(project):
    file = write_draft(draft(), project)
    (found,) = read_drafts(project)
    assert found.draft == draft()
    assert found.draft.source.text == TEXT
    assert (found.path, found.text_path) == (file, file.with_suffix(".md"))


def test_the_text_in_seeds_is_the_one_that_counts(project):
    (project / "seeds").mkdir()
    seed = project / "seeds" / "lund.md"
    seed.write_text(f"---\nid: lund\ntitle: Talks\n---\n{TEXT}")
    file = write_draft(draft(), project)
    assert not file.with_suffix(".md").exists()
    assert read_drafts(project)[0].text_path == seed


def test_every_open_decision_stands_in_the_file_to_be_filled_in(project):
    file = write_draft(draft(), project)
    text = file.read_text(encoding="utf-8")
    assert text.count("decision: ~") == 2
    file.write_text(with_field(text, ("proposals", 1, "decision"), "accept"), encoding="utf-8")
    assert [each.decision for each in read_drafts(project)[0].draft.proposals] == [None, "accept"]


def problem(project, change):
    file = write_draft(draft(), project)
    change(file)
    with pytest.raises(InvalidDataError) as caught:
        read_drafts(project)
    return caught.value.problems[0]


def swap(old, new):
    return lambda file: file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")


def test_a_misspelt_decision_is_shown_where_it_stands(project):
    found = problem(project, swap("decision: ~", "decision: acept"))
    assert found.code == "S203"
    assert found.hint == 'did you mean "accept"?'
    assert found.source_line[found.column - 1 :].startswith("acept")


def test_a_changed_text_is_refused(project):
    found = problem(project, lambda file: swap("Lund", "Oslo")(file.with_suffix(".md")))
    assert found.code == "S210"


def test_a_text_that_is_gone_is_refused(project):
    assert problem(project, lambda file: file.with_suffix(".md").unlink()).code == "S210"


def test_a_quote_that_is_not_verbatim_is_refused(project):
    assert problem(project, swap("quote: Ada Nuru", "quote: Ada Nuri")).code == "S212"


def test_two_proposals_of_one_id_are_refused(project):
    assert problem(project, swap("id: m1", "id: a1")).code == "S211"


def test_the_message_has_the_hint_and_counts_what_it_leaves_out(project):
    file = write_draft(draft(), project)
    file.write_text(file.read_text("utf-8").replace("decision: ~", "decision: acept"), "utf-8")
    with pytest.raises(InvalidDataError, match='did you mean "accept"') as caught:
        read_drafts(project)
    assert told(caught.value.problems * 3).splitlines()[-1] == "and 1 error in 1 file"
