"""A new project from the starter: a tiny worked example of invented people."""

import os
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from graphkit.errors import WriteError
from graphkit.store.atomic import write_all
from graphkit.store.layout import FILES, SETTINGS, STORIES


def start(path: str | os.PathLike[str]) -> tuple[Path, ...]:
    """Make a new project in a folder, and return the files that were written.

    The folder is made when it is not there; what it holds already stays, a
    README among it.

    Raises
    ------
    WriteError
        The folder already holds a project, or cannot be written.  Nothing was
        changed.
    """
    root = Path(path)
    contents = {root / name: content for name, content in _starter()}
    if (root / "README.md").exists():
        del contents[root / "README.md"]
    known = [SETTINGS, *(f"data/{name}" for name in (*FILES, STORIES)), *FILES]
    taken = [each for each in (*contents, *(root / name for name in known)) if each.exists()]
    if taken:
        first = taken[0].relative_to(root).as_posix()
        raise WriteError(f"{root} already holds a project ({first}); choose another folder")
    write_all(contents)
    return tuple(contents)


def _starter(folder: Traversable | None = None, prefix: str = "") -> list[tuple[str, bytes]]:
    """Return the name and content of each file of the starter, in the order of their names."""
    folder = folder or files("graphkit.store") / "starter"
    found: list[tuple[str, bytes]] = []
    for each in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{prefix}{each.name}"
        found += _starter(each, f"{name}/") if each.is_dir() else [(name, each.read_bytes())]
    return found
