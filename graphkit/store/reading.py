"""A project to a dataset: everything that is wrong is gathered before anything is said."""

import os
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graphkit import rules
from graphkit.errors import InvalidDataError
from graphkit.model import Dataset, Place, Publication
from graphkit.model.names import slug
from graphkit.rules.finding import did_you_mean
from graphkit.store.documents import Document
from graphkit.store.faults import Fault, ValuePath
from graphkit.store.layout import FILES, SECTIONS, Project, find
from graphkit.store.parts import Part, read_part
from graphkit.store.problems import Problem, count


@dataclass(frozen=True)
class Inspection:
    """What `inspect` found: the dataset, None where not all could be read, and every problem."""

    dataset: Dataset | None
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that make the data invalid."""
        return tuple(each for each in self.problems if each.severity == "error")


def inspect(path: str | os.PathLike[str]) -> Inspection:
    """Return the dataset of a project and every problem it has, sorted by place.

    `path` is the project's data folder, or its root.  Bad data never raises.
    Rules that need all records are silent while some could not be read.

    Raises
    ------
    MissingInputError
        There is no project at `path`, or a file of it cannot be opened.
    """
    project = find(Path(path))
    parts = list(_parts(project))
    problems = [problem for part in parts for problem in part.problems]
    complete = not problems
    dataset = _dataset(parts)
    problems += _broken_rules(dataset, parts, complete=complete)
    problems += _strangers(project)
    problems.sort(key=lambda each: each.sort_key)
    return Inspection(dataset if complete else None, tuple(problems))


def load(path: str | os.PathLike[str]) -> Dataset:
    """Return the dataset of a project whose records break no rule.

    `path` is the project's data folder, or its root.  Warnings do not count.

    Raises
    ------
    MissingInputError
        There is no project at `path`.
    InvalidDataError
        A file cannot be read or a record breaks a rule; ``problems`` holds all
        of them, the message the first.
    """
    found = inspect(path)
    if not found.errors and found.dataset is not None:
        return found.dataset
    more = f"{count(found.problems)}; " if len(found.problems) > 1 else ""
    first = found.errors[0]
    raise InvalidDataError(f"{first} ({more}`graphkit check` shows it all)", found.problems)


def _parts(project: Project) -> Iterator[Part]:
    """Yield what each file of the project holds, sources with their texts first."""
    for path in project.texts():
        yield read_part("sources", path)
    for section in SECTIONS:
        if project.file(section).exists():
            yield read_part(section, project.file(section))
    for path in project.stories():
        yield read_part("stories", path)
    if project.settings.exists():
        yield read_part("publication", project.settings)


def _dataset(parts: list[Part]) -> Dataset:
    """Return the records of all parts as one dataset."""
    rows = {
        section: tuple(
            record for part in parts if part.section == section for record in part.records.values()
        )
        for section in (*SECTIONS, "stories", "publication")
    }
    publication = next(iter(rows.pop("publication")), Publication())
    return Dataset(**rows, publication=publication)


def _broken_rules(dataset: Dataset, parts: list[Part], *, complete: bool) -> Iterator[Problem]:
    """Yield what the rules find, each at the place its record was read from."""
    origins: dict[str, list[tuple[Document, ValuePath]]] = defaultdict(list)
    for part in parts:
        origins[part.section] += [(part.document, path) for path in part.records]

    def origin(place: Place) -> tuple[Document, ValuePath]:
        if place.section == "publication":
            return origins["publication"][0][0], place.path
        document, path = origins[place.section][int(place.path[0])]
        return document, (*path, *place.path[1:])

    for rule, finding in rules.check(dataset, complete=complete):
        hint = finding.hint or rule.hint
        if finding.other:
            document, path = origin(finding.other)
            hint = f"{hint}; the other stands at {document.place(path)}"
        document, path = origin(finding.place)
        yield document.problem_at(rule.code, path, finding.message, hint, on_key=finding.on_key)


def _strangers(project: Project) -> Iterator[Problem]:
    """Yield a warning for each file that looks like data or a source and is not read."""
    for path in sorted(project.data.glob("*.y*ml")):
        if path.name not in FILES and not path.name.startswith("."):
            hint = did_you_mean(path.name, FILES) or f"the files are {', '.join(FILES)}"
            yield _not_read(path, hint)
    told = project.stories()
    for path in sorted(project.told.glob("*")):
        if path not in told and not path.name.startswith((".", "README")):
            yield _not_read(path, f"call it {slug(path.stem)}.yaml, with one story in it")
    texts = project.texts()
    for path in sorted(project.seeds.glob("*")):
        if path not in texts and not path.name.startswith((".", "README")):
            yield _not_read(path, f"call it {slug(path.stem)}.md, with its fields on top")


def _not_read(path: Path, hint: str) -> Problem:
    return Document(path.as_posix(), "").problem(Fault("Y113", 0, "this file is not read", hint))
