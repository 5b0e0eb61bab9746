"""Stories in files: one file a story, placed problems, saved as they were loaded."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from graphkit.errors import InvalidDataError, WriteError
from graphkit.model import Dataset
from graphkit.store import inspect, load, save

STORY = "id: walk\ntitle: A walk\nsteps:\n  - {title: One, text: Here is Ann., selection: [ann]}\n"


def with_stories(root: Path, **stories: str) -> Path:
    folder = root / "data" / "stories"
    folder.mkdir()
    for name, text in stories.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return root


def test_each_file_is_one_story_in_the_order_of_their_ids(make_project: Any) -> None:
    root = with_stories(make_project(), walk=STORY, amble=STORY.replace("id: walk", "id: amble"))

    loaded = load(root)

    assert [story.id for story in loaded.stories] == ["amble", "walk"]
    assert loaded.stories[1].steps[0].selection == ("ann",)
    assert loaded.stories[1].steps[0].view == "met"


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("", "S206", "a story is a mapping of fields; here stands nothing"),
        ("- " + STORY.replace("\n", "\n  "), "S206", "here stands a list"),
        (STORY.replace("id: walk", "id: wlak"), "S209", 'the file is called "walk.yaml"'),
        ("id: walk\ntitle: A walk\nsteps: []\n", "S207", "takes at least one item"),
        (STORY.replace("text: Here is Ann.", "view: map"), "S203", "met, all, timeline, lineage"),
        (STORY.replace("text: Here is Ann.", "evidence: []"), "S201", 'a step has no field "evid'),
        (STORY.replace("selection: [ann]", "selection: [ana]"), "R302", 'has the id "ana"'),
        (STORY.replace("[ann]", "[ann], until: 1990, since: 1991"), "R331", "before it begins"),
    ],
)
def test_a_wrong_story_is_placed(make_project: Any, text: str, code: str, words: str) -> None:
    problems = inspect(with_stories(make_project(), walk=text)).problems

    assert [each.code for each in problems if each.code == code] == [code]
    assert any(words in each.message for each in problems)
    assert all(each.file.endswith("data/stories/walk.yaml") for each in problems)


def test_a_mistyped_id_in_a_story_gets_the_nearest_one_and_its_place(make_project: Any) -> None:
    root = with_stories(make_project(), walk=STORY.replace("[ann]", "[ana]"))

    [problem] = inspect(root).problems

    assert (problem.line, problem.hint) == (4, 'did you mean "ann"?')


def test_a_file_that_is_no_story_is_told(make_project: Any) -> None:
    root = with_stories(make_project(), walk=STORY)
    (root / "data/stories/Notes.txt").write_text("mine", encoding="utf-8")

    [problem] = inspect(root).problems

    assert (problem.code, problem.hint) == ("Y113", "call it notes.yaml, with one story in it")


def test_a_story_is_saved_as_it_was_loaded(make_project: Any, tmp_path: Path) -> None:
    dataset = load(with_stories(make_project(), walk=STORY))

    save(dataset, tmp_path / "copy")

    assert load(tmp_path / "copy") == dataset
    assert (tmp_path / "copy/data/stories/walk.yaml").exists()


def test_a_file_whose_story_is_gone_is_not_deleted(make_project: Any) -> None:
    root = with_stories(make_project(), walk=STORY)

    with pytest.raises(WriteError, match=r"walk\.yaml is no story of the dataset"):
        save(replace(load(root), stories=()), root)


def test_a_broken_story_is_invalid_data(make_project: Any) -> None:
    with pytest.raises(InvalidDataError, match=r"walk\.yaml:1:1"):
        load(with_stories(make_project(), walk="[]"))


def test_a_dataset_without_stories_makes_no_folder(make_project: Any, tmp_path: Path) -> None:
    save(Dataset(actors=load(make_project()).actors), tmp_path / "copy")

    assert not (tmp_path / "copy/data/stories").exists()
