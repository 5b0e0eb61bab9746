"""The review on the command line; the project is made here, of invented people."""

import json

import pytest

from graphkit.cli.main import run
from graphkit.model import Person, Source
from graphkit.model.drafts import ActorProposal, Draft, Passage
from graphkit.store import read_drafts, write_draft

TEXT = "Ada Nuru spoke.\n"


@pytest.fixture
def project(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "actors.yaml").write_text("[]\n")
    for name in ("lund", "oslo"):
        source = Source(id=name, title=name, text=TEXT)
        proposal = ActorProposal(
            id="a1",
            rule="two capitals",
            passages=[Passage(quote="Ada Nuru", start=0, end=8)],
            record=Person(id="nuru-ada", kind="person", names=[{"text": "Ada Nuru"}]),
        )
        write_draft(Draft(source=source, sha256=source.sha256, proposals=[proposal]), tmp_path)
    return tmp_path


def decide(project, name, word):
    file = project / "data" / "drafts" / f"{name}.yaml"
    file.write_text(file.read_text("utf-8").replace("decision: ~", f"decision: {word}"), "utf-8")


def review(project, *arguments):
    return run(["review", "--data", str(project), *arguments])


def test_decisions_made_by_hand_are_applied(project, capsys):
    decide(project, "lund", "accept")
    assert review(project, "--apply", "--format", "json") == 0
    body = json.loads(capsys.readouterr().out)
    assert [each["added"] for each in body["sources"]] == [1, 0]
    assert "Ada Nuru" in (project / "data" / "actors.yaml").read_text("utf-8")


def test_the_rules_own_precision_is_printed(project, capsys):
    decide(project, "lund", "accept")
    decide(project, "oslo", "reject")
    assert review(project, "--summary", "--format", "json") == 0
    (rule,) = json.loads(capsys.readouterr().out)["rules"]
    assert (rule["rule"], rule["precision"]) == ("two capitals", 0.5)
    assert (project / "data" / "actors.yaml").read_text("utf-8") == "[]\n"


def test_one_source_or_the_next_one_can_be_chosen(project):
    decide(project, "lund", "accept")
    decide(project, "oslo", "accept")
    assert review(project, "oslo", "--apply") == 0
    applied = {f.draft.source.id: f.draft.proposals[0].applied for f in read_drafts(project)}
    assert applied == {"lund": False, "oslo": True}


def test_a_source_without_a_draft_is_named_with_those_that_have_one(project, capsys):
    assert review(project, "bergen", "--apply") == 2
    assert "there are: lund, oslo" in capsys.readouterr().err


def test_without_a_terminal_the_other_way_is_named(project, capsys):
    assert review(project) == 2
    assert "graphkit review --apply" in capsys.readouterr().err


def test_a_project_without_drafts_has_nothing_to_review(tmp_path, capsys):
    (tmp_path / "actors.yaml").write_text("[]\n")
    assert review(tmp_path) == 1
    assert "no proposal" in capsys.readouterr().err


def test_a_misspelt_decision_is_shown_with_its_place_and_changes_nothing(project, capsys):
    decide(project, "lund", "acept")
    assert review(project, "--apply") == 65
    assert "lund.yaml:10:15" in capsys.readouterr().err
    assert (project / "data" / "actors.yaml").read_text("utf-8") == "[]\n"


def test_a_draft_whose_persons_are_known_from_another_is_finished(project, capsys):
    decide(project, "lund", "accept")
    assert review(project, "--apply") == 0
    capsys.readouterr()
    assert review(project, "--next-source", "--summary", "--format", "json") == 1
    assert json.loads(capsys.readouterr().out)["rules"] == []
