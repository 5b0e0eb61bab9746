"""Changes of a project's files: each is told once, and only when it is over."""

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from graphkit.errors import MissingInputError
from graphkit.store.watching import changes


class EndError(Exception):
    """Nothing more is going to happen."""


def script(*acts: Callable[[], object]) -> Callable[[], None]:
    """Return a `wait` in which one thing happens each time, and then the end."""
    left: Iterator[Callable[[], object]] = iter(acts)

    def wait() -> None:
        act = next(left, None)
        if act is None:
            raise EndError
        act()

    return wait


def told(root: Path, *acts: Callable[[], object]) -> int:
    """Return how many changes are told of what happens."""
    found: list[None] = []
    with pytest.raises(EndError):
        found.extend(changes(root, script(*acts)))
    return len(found) - 1  # the first is the beginning


def nothing() -> None:
    """A look that finds nothing new."""


@pytest.mark.parametrize(
    "name", ["data/roles.yaml", "data/stories/walk.yaml", "seeds/page.md", "graphkit.toml"]
)
def test_every_file_of_a_project_is_watched(make_project: Any, name: str) -> None:
    root = make_project()
    (root / "data/stories").mkdir()

    assert told(root, lambda: (root / name).write_text("new"), nothing, nothing) == 1


def test_a_save_during_the_work_on_the_last_one_is_not_lost(make_project: Any) -> None:
    root = make_project()
    found = changes(root, script(nothing, nothing))
    next(found)

    (root / "data/roles.yaml").write_text("saved while the page was built")

    next(found)


def test_a_file_that_is_still_being_written_waits(make_project: Any) -> None:
    file = make_project() / "data/roles.yaml"
    texts = [lambda n=n: file.write_text("x" * n) for n in (1, 2, 3)]

    assert told(file.parents[1], *texts, nothing, nothing) == 1


def test_a_file_that_goes_is_a_change(make_project: Any) -> None:
    root = make_project(roles="[]")

    assert told(root, (root / "data/roles.yaml").unlink, nothing) == 1


def test_what_editors_leave_beside_is_none(make_project: Any) -> None:
    root = make_project()

    assert told(root, lambda: (root / "data/.actors.yaml.swp").write_text("x"), nothing) == 0


def test_without_a_project_there_is_nothing_to_watch(tmp_path: Path) -> None:
    with pytest.raises(MissingInputError):
        list(islice(changes(tmp_path, nothing), 1))
