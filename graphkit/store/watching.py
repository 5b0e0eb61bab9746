"""Telling when the files of a project change, by looking again and again."""

import os
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

from graphkit.store.layout import Project, find


def changes(path: str | os.PathLike[str], wait: Callable[[], None]) -> Iterator[None]:
    """Yield at once, then for each change of a project's files.

    `wait` passes the time between two looks.  Only a change that a second look
    finds unchanged counts, so that a file an editor is still writing is not read
    half.  What changes while the caller is at work on the last one is told next.

    Raises
    ------
    MissingInputError
        There is no project at `path`.
    """
    project = find(Path(path))
    seen = _state(project)
    yield
    while True:
        wait()
        now = _state(project)
        while now != seen:
            wait()
            seen, now = now, _state(project)
            if now == seen:
                yield


def _state(project: Project) -> dict[str, tuple[int, int]]:
    """Return time and size of each file of a project but hidden ones, which editors leave."""
    files = chain(project.data.rglob("*"), project.seeds.rglob("*"), [project.settings])
    found: dict[str, tuple[int, int]] = {}
    for file in files:
        if not file.name.startswith("."):
            try:
                about = file.stat()
            except OSError:
                continue  # it went away between two looks
            found[str(file)] = about.st_mtime_ns, about.st_size
    return found
