"""A project to a dataset: what is read, what is refused, and that nothing hides."""

from pathlib import Path
from typing import Any

import pytest

from graphkit.errors import InvalidDataError, MissingInputError
from graphkit.store import inspect, load
from graphkit.store.layout import SECTIONS

SEED = "---\nid: page\ntitle: A page\n---\nAnn met Bo.\n"
TWO = """
- {id: ann, kind: person, names: [{text: Ann Example}]}
- {id: bo, kind: person, names: [{text: Bo Sample}]}
"""
TALKS = """
- id: talks
  kind: meeting
  participants: [{who: ann}, {who: bo}]
  evidence: [{source: page, quote: Ann met Bo.}]
"""


def codes(path: Path) -> list[str]:
    return [each.code for each in inspect(path).problems]


def test_a_project_is_found_by_its_root_and_by_its_data_folder(make_project: Any) -> None:
    root = make_project(seeds={"page": SEED}, actors=TWO, meetings=TALKS)

    assert load(root) == load(root / "data") == load(str(root))
    assert load(root).meetings[0].id == "talks"


def test_a_project_is_found_from_inside(make_project: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_project(seeds={"page": SEED}, actors=TWO, meetings=TALKS)
    expected = load(root)

    monkeypatch.chdir(root)
    assert load(".") == load("data") == expected

    monkeypatch.chdir(root / "data")
    assert load(".") == load("..") == expected


def test_files_are_named_as_the_project_was(
    make_project: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_project(roles="x", settings="y")
    monkeypatch.chdir(root)

    assert [each.file for each in inspect("data").problems] == ["data/roles.yaml", "graphkit.toml"]


def test_the_text_of_a_source_is_all_that_stands_below(make_project: Any) -> None:
    text = "\n---\r\n  Ann\x00 met\u2028 Bo.  "
    root = make_project(seeds={"page": "---\nid: page\ntitle: A page\n---\n" + text})

    assert load(root).source["page"].text == text


def test_sources_without_text_stand_in_their_own_file(make_project: Any) -> None:
    root = make_project(seeds={"page": SEED}, sources="- {id: other, title: Other}")

    assert [(each.id, each.text is None) for each in load(root).sources] == [
        ("page", False),
        ("other", True),
    ]


def test_what_the_settings_say_is_the_publication(make_project: Any) -> None:
    root = make_project(settings='[publication]\ntitle = "Who"\nkinds = ["banquet"]\n')

    assert (load(root).publication.title, load(root).publication.kinds) == ("Who", ("banquet",))


@pytest.mark.parametrize("there", [[], ["notes.txt"], ["data"]])
def test_a_folder_without_data_is_no_project(tmp_path: Path, there: list[str]) -> None:
    for name in there:
        (tmp_path / name).mkdir()

    with pytest.raises(MissingInputError, match="graphkit init"):
        inspect(tmp_path)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingInputError, match="no such folder"):
        load(tmp_path / "nowhere")


def test_a_file_is_no_project(make_project: Any) -> None:
    with pytest.raises(MissingInputError, match="is a file"):
        load(make_project() / "data" / "actors.yaml")


def test_a_data_file_that_cannot_be_opened_is_named(make_project: Any) -> None:
    root = make_project()
    (root / "data" / "roles.yaml").mkdir()

    with pytest.raises(MissingInputError, match=r"roles\.yaml cannot be read: "):
        load(root)


def test_problems_of_one_file_do_not_hide_those_of_another(make_project: Any) -> None:
    root = make_project(
        seeds={"page": "no front matter"},
        actors="- {id: ann, kind: persn}",
        meetings="- [",
        roles="- title: x\n  since: 2024-13\n",
        kinship="- x",
        settings="[publication",
    )

    assert {Path(each.file).name: each.code for each in inspect(root).problems} == {
        "actors.yaml": "S203",
        "kinship.yaml": "S206",
        "meetings.yaml": "Y104",
        "roles.yaml": "S205",
        "graphkit.toml": "Y112",
        "page.md": "Y111",
    }


def test_an_unreadable_file_sets_off_no_avalanche(make_project: Any) -> None:
    root = make_project(actors="- [", meetings=TALKS, seeds={"page": SEED})

    assert codes(root) == ["Y104"]


def test_rules_that_need_no_other_record_run_beside_an_unreadable_one(make_project: Any) -> None:
    root = make_project(actors="- [", roles="- {title: Minister, person: ann}")

    assert codes(root) == ["Y104", "R311"]


def test_an_inspection_without_all_records_has_no_dataset(make_project: Any) -> None:
    assert inspect(make_project(roles="- {}")).dataset is None


def test_a_broken_rule_leaves_the_dataset_readable(make_project: Any) -> None:
    found = inspect(make_project(roles="- {title: Minister}"))

    assert found.dataset is not None
    assert [each.code for each in found.errors] == ["R311"]


def test_a_rule_points_into_the_file_the_record_came_from(make_project: Any) -> None:
    seed = "---\nid: page\ntitle: A page\n---\n"
    root = make_project(
        seeds={"page": seed}, sources="- {id: other, title: x}\n- {id: page, title: x}"
    )

    [problem] = inspect(root).problems

    assert (problem.code, problem.line, problem.column) == ("R301", 2, 8)
    assert problem.file.endswith("data/sources.yaml")
    assert "seeds/page.md:2" in str(problem.hint)


def test_a_rule_points_into_the_settings(make_project: Any) -> None:
    root = make_project(settings='[publication]\n\nexclude = ["nobody"]\n')

    [problem] = inspect(root).problems

    assert (problem.code, problem.line) == ("R302", 3)


def test_problems_are_sorted_by_place(make_project: Any) -> None:
    root = make_project(actors="- {a: 1, b: 2}\n- {kind: person, c: 3, id: A}\n", roles="- {}")

    problems = inspect(root).problems

    assert list(problems) == sorted(problems, key=lambda each: (each.file, each.line, each.column))


def test_warnings_do_not_stop_loading(make_project: Any) -> None:
    root = make_project(metings="- x")

    assert codes(root) == ["Y113"]
    assert load(root).actors


@pytest.mark.parametrize("name", ["actor.yaml", "actors.yml", "Actors.yaml"])
def test_a_file_that_is_not_read_is_told_with_the_name_it_may_mean(
    make_project: Any, name: str
) -> None:
    root = make_project()
    (root / "data" / name).write_text("[]", encoding="utf-8")

    [problem] = inspect(root).problems

    assert (problem.severity, problem.hint) == ("warning", 'did you mean "actors.yaml"?')


def test_a_text_that_is_not_read_is_told_how_to_call_it(make_project: Any) -> None:
    root = make_project(seeds={"page": SEED, "README": "about these texts"})
    (root / "seeds" / "My Article.txt").write_text("x", encoding="utf-8")

    [problem] = inspect(root).problems

    assert (problem.code, problem.hint) == (
        "Y113",
        "call it my-article.md, with its fields on top",
    )


def test_an_invalid_dataset_is_refused_in_one_line(make_project: Any) -> None:
    root = make_project(roles="- {}\n" * 10)

    with pytest.raises(InvalidDataError) as caught:
        load(root)

    [line] = str(caught.value).splitlines()
    assert "roles.yaml:1:3: S202 a role needs the field" in line
    assert line.endswith("(10 errors in 1 file; `graphkit check` shows it all)")
    assert len(caught.value.problems) == 10


def test_a_seed_is_called_as_its_source(make_project: Any) -> None:
    root = make_project(seeds={"pgae": SEED})

    [problem] = inspect(root).problems

    assert (problem.code, problem.line, problem.column) == ("S209", 2, 5)


def test_a_seed_without_an_id_is_called_like_its_file(make_project: Any) -> None:
    text = "---\ntitle: A page\n---\nAnn met Bo."

    assert [each.id for each in load(make_project(seeds={"page": text})).sources] == ["page"]


def test_a_file_name_that_is_no_id_is_refused_with_one_that_is(make_project: Any) -> None:
    root = make_project(seeds={"My page": "---\ntitle: A page\n---\nAnn met Bo."})

    [problem] = inspect(root).problems

    assert (problem.code, problem.hint) == ("S209", 'rename the file to "my-page.md"')


@pytest.mark.parametrize(
    ("seed", "line"),
    [("", 1), ("Ann met Bo.", 1), ("---\nid: page\ntitle: A page\n", 1), ("--- x\n---\n", 1)],
)
def test_a_seed_without_front_matter_is_refused(make_project: Any, seed: str, line: int) -> None:
    [problem] = inspect(make_project(seeds={"page": seed})).problems

    assert (problem.code, problem.line) == ("Y111", line)


def test_the_text_of_a_source_is_no_field(make_project: Any) -> None:
    root = make_project(
        seeds={"page": "---\nid: page\ntitle: x\ntext: y\n---\n"},
        sources="- {id: other, title: x, text: y}",
    )

    assert codes(root) == ["S201", "S201"]


def test_a_file_holds_a_list(make_project: Any) -> None:
    [problem] = inspect(make_project(roles="title: Minister")).problems

    assert (problem.code, problem.message) == ("S206", "the file holds a list of records")


@pytest.mark.parametrize(
    ("settings", "code", "place"),
    [
        ("[publication]\ntitel = 'x'\n", "S201", (2, 1)),
        ("title = 'x'\n", "S201", (1, 1)),
        ("[pubication]\n", "S201", (1, 2)),
        ("[publication]\ntitle = \n", "Y112", (2, 8)),
        ("[publication]\ntitle = 3\n", "S206", (2, 1)),
        ("[publication]\nexclude = 'x'\n", "S206", (2, 1)),
        ("[publication]\nkinds = ['Big Talk']\n", "S208", (2, 1)),
        ("publication = 3\n", "S206", (1, 1)),
        ("[publication]\ntitle = 2024-01-01\n", "S206", (2, 1)),
        ('[publication]\ntitle = "\x07"\n', "Y102", (2, 10)),
    ],
)
def test_wrong_settings_are_placed(
    make_project: Any, settings: str, code: str, place: tuple[int, int]
) -> None:
    [problem] = inspect(make_project(settings=settings)).problems

    assert (problem.code, (problem.line, problem.column)) == (code, place)


def test_every_section_of_the_dataset_has_a_file() -> None:
    assert list(SECTIONS) == [
        "sources", "actors", "meetings", "roles", "kinship", "judgements", "disputes",
    ]  # fmt: skip
