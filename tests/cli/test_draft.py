"""`graphkit draft` as a user runs it: what it writes, and what it refuses in one line."""

import json
import shutil

import pytest
import yaml

from graphkit.cli import draft as draft_command

TEXT = "TEMARA, 3 May 2024 (News) -- Premier Ada Nuru met envoy Bo Tarr. Nuru left early.\n"


@pytest.fixture
def project(tmp_path, tiny):
    shutil.copytree(tiny.parent, tmp_path / "project")
    return tmp_path / "project"


@pytest.fixture
def draft(graphkit, project):
    """Run `graphkit draft` on a file of this content, in a copy of the invented project."""

    def run(content, *arguments, name="talks.txt"):
        file = project / name
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return graphkit("draft", str(file), *arguments, "--data", str(project / "data"))

    return run


def written(project):
    return {each.name for each in (project / "data").glob("drafts/*")}


def test_a_draft_and_its_text_are_written_and_the_text_is_unchanged(draft, project):
    done = draft(TEXT)

    assert done.returncode == 0
    assert written(project) == {"talks.yaml", "talks.md"}
    assert (project / "data/drafts/talks.md").read_text().endswith(f"---\n{TEXT}")
    body = yaml.safe_load((project / "data/drafts/talks.yaml").read_text())
    assert body["source"]["published"].isoformat() == "2024-05-03"
    assert [each["id"] for each in body["proposals"]][:2] == ["nuru-ada", "tarr-bo"]
    assert "graphkit review" in done.stderr


def test_a_text_of_seeds_is_not_written_again(draft, project):
    (project / "seeds").mkdir(exist_ok=True)
    seed = f"---\nid: talks\ntitle: Talks\npublished: 2024-05-04\n---\n{TEXT}"
    (project / "seeds" / "talks.md").write_text(seed)
    draft(TEXT)
    assert written(project) == {"talks.yaml"}


def test_a_second_run_keeps_what_was_decided(draft, project):
    draft(TEXT)
    file = project / "data/drafts/talks.yaml"
    file.write_text(file.read_text().replace("decision: ~", "decision: reject", 1))
    assert draft(TEXT).returncode == 0
    assert file.read_text().count("decision: reject") == 1


def test_what_was_decided_on_another_text_is_forgotten_with_consent_only(draft, project):
    draft(TEXT)
    file = project / "data/drafts/talks.yaml"
    file.write_text(file.read_text().replace("decision: ~", "decision: reject", 1))
    before = file.read_text()

    refused = draft(TEXT + "More came.\n")
    assert (refused.returncode, file.read_text()) == (2, before)
    assert "--force" in refused.stderr

    assert draft(TEXT + "More came.\n", "--force").returncode == 0
    assert "decision: reject" not in file.read_text()


@pytest.mark.parametrize(
    ("content", "name", "says"),
    [
        (b"", "a.txt", "is empty"),
        (b" \n\n", "a.txt", "is empty"),
        (b"%PDF-1.7 ...", "a.pdf", "is a PDF"),
        (b"PK\x03\x04...", "a.docx", "is a ZIP"),
        (TEXT.encode("utf-16"), "a.txt", "UTF-16"),
        (b"caf\xe9", "a.txt", "the byte 0xE9 is not UTF-8"),
        (b"Ada met Bo\x00.", "a.txt", "U+0000"),
        (b"Ada met Bo. " * (50 << 20 >> 3), "a.txt", "MiB"),
        ("Министр встретил посла. " * 20, "a.txt", "most of its letters are Cyrillic"),
        ("Der Minister traf am Montag den Botschafter zu. " * 20, "a.txt", "English"),
        ("---\nid: b\ntitle: B\n---\nText.", "a.md", "S209"),
    ],
)
def test_bad_input_is_one_clear_line_and_nothing_is_written(draft, project, content, name, says):
    done = draft(content, name=name)

    assert done.returncode == 65
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert says in done.stderr
    assert written(project) == set()


def test_a_file_that_is_not_there_is_said_and_the_others_are_drafted(graphkit, project):
    (project / "talks.txt").write_text(TEXT)
    files = (str(project / "gone.txt"), str(project), str(project / "talks.txt"))
    done = graphkit("draft", *files, "--data", str(project / "data"))
    assert done.returncode == 66
    assert [part in done.stderr for part in ("gone.txt", "is a folder")] == [True, True]
    assert written(project) == {"talks.yaml", "talks.md"}


def test_saved_html_is_drafted_from_its_main_text(draft, project):
    page = (
        "<!DOCTYPE html><html><head><title>Talks &amp; more</title>"
        '<meta property="article:published_time" content="2024-05-03T08:00:00Z"></head>'
        f"<body><nav><a href='/'>Home</a></nav><article><h1>Talks</h1><p>{TEXT * 3}</p>"
        "</article><footer>All rights reserved</footer></body></html>"
    )
    assert draft(page, name="talks.html").returncode == 0
    text = (project / "data/drafts/talks.md").read_text()
    assert 'title: "Talks & more"\npublished: 2024-05-03\n' in text
    assert "<p>" not in text


def test_a_draft_can_be_compared_with_an_annotation(graphkit, tiny, project):
    (project / "talks.txt").write_text(TEXT)
    gold = project / "gold.json"
    person = (
        '{"id": "%s", "canonical": "%s", "western_order": "", "native_script": "", '
        '"nationality": "XX", "surface_forms": {"t": ["%s"]}}'
    )
    people = [person % (each, each, each) for each in ("Ada Nuru", "Bo Tarr", "Cy Velten")]
    gold.write_text(
        '{"articles": [{"id": "t", "file": "talks.txt", "publication_date": "2024-05-03"}], '
        f'"persons": [{", ".join(people)}], '
        '"institutions": [], "roles": [], "events": [], "kinship": [], "dates": []}'
    )
    done = graphkit("draft", "--score", str(gold), "--misses", "--data", str(tiny))
    assert done.returncode == 0, done.stderr
    assert "persons" in done.stdout
    assert "Cy Velten" in done.stdout
    assert not (tiny / "drafts").exists()


ARTICLE = """\
Premier Ada Nuru receives envoy

TEMARA, 3 May 2024 (News) -- Premier Ada Nuru (努里阿达) met Bo Tarr, the envoy of Velia, today.
"""


def test_json_has_the_form_of_the_contract(draft):
    done = draft(ARTICLE, "--format", "json", name="wool.txt")
    (body,) = json.loads(done.stdout)["drafts"]
    assert body["source"] == {"id": "wool", "file": "wool.txt"}
    assert [(each["id"], each["known"]) for each in body["actors"]] == [
        ("velia", True),
        ("nuru-ada", False),
        ("tarr-bo", False),
    ]
    assert body["meeting_pairs"] == [
        {
            "pair": ["Ada Nuru", "Bo Tarr"],
            "date": "2024-05-03",
            "status": "held",
            "doubted_by": [],
        }
    ]
    assert [(each["person"], each["title"], each["institution"]) for each in body["roles"]] == [
        ("Ada Nuru", "Premier", None),
        ("Bo Tarr", "envoy", "Velia"),
    ]
    assert body["kinship"] == []
    assert body["dates"] == [
        {"text": "3 May 2024", "value": "2024-05-03"},
        {"text": "today", "value": "2024-05-03"},
    ]
    assert body["questions"] == []


def test_the_table_counts_and_asks(draft):
    done = draft("The envoy Bo Tarr left on Monday.", name="wool.txt")
    assert "wool" in done.stdout
    assert "When was this published?" in done.stdout


def test_without_a_parser_a_draft_says_what_it_misses(monkeypatch):
    monkeypatch.setattr("graphkit.extract.syntax.installed_parser", lambda: None)
    assert ["actor-graphkit[draft]" in line for line in draft_command._by_wording()] == [True]


def test_with_a_parser_nothing_is_said_of_it():
    assert list(draft_command._by_wording()) == []
