"""A new project: valid from the start, and never over one that is there."""

from pathlib import Path

import pytest

from graphkit.errors import WriteError
from graphkit.store import inspect, load, start


def test_a_new_project_passes_its_check(tmp_path: Path) -> None:
    start(tmp_path / "new")

    assert inspect(tmp_path / "new").problems == ()


def test_a_new_project_shows_a_little_of_everything(tmp_path: Path) -> None:
    start(tmp_path)

    dataset = load(tmp_path)

    assert {each.kind for each in dataset.actors} == {"person", "institution"}
    assert len(dataset.sources) == len(dataset.meetings) == len(dataset.roles) == 2
    assert len(dataset.kinship) == len(dataset.stories) == 1


def test_the_files_are_told(tmp_path: Path) -> None:
    written = start(tmp_path)

    assert sorted(written) == sorted(path for path in tmp_path.rglob("*") if path.is_file())
    assert {path.relative_to(tmp_path).parts[0] for path in written} == {
        "README.md", "data", "graphkit.toml", "html_out", "seeds",
    }  # fmt: skip


@pytest.mark.parametrize(
    "there", ["data/roles.yaml", "data/stories", "graphkit.toml", "actors.yaml"]
)
def test_a_project_that_is_there_is_left_alone(tmp_path: Path, there: str) -> None:
    file = tmp_path / there
    file.parent.mkdir(exist_ok=True)
    file.write_text("mine", encoding="utf-8")

    with pytest.raises(WriteError, match=f"already holds a project \\({there}\\)"):
        start(tmp_path)

    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [file]


def test_other_files_stay(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine", encoding="utf-8")

    start(tmp_path)

    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "mine"
    assert load(tmp_path).actors


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")

    with pytest.raises(WriteError, match="cannot be written"):
        start(tmp_path / "file" / "new")
