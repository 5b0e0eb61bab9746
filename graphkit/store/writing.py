"""A dataset to files: each file whole or as it was, and the same bytes for the same records."""

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

from graphkit.errors import MissingInputError, WriteError
from graphkit.model import Dataset, Publication, Source
from graphkit.store.atomic import encode, write_all
from graphkit.store.layout import SECTIONS, Project, find
from graphkit.store.parts import read_part
from graphkit.store.settings import TABLE
from graphkit.store.yaml_writer import quoted, write_mapping, write_yaml

_FIRST = ("id", "kind")  # of the fields of a record; the others stand in the order of the model
_LAST = ("note", "withdrawn", "inferred", "evidence")


def save(dataset: Dataset, path: str | os.PathLike[str]) -> None:
    """Write all records of a dataset into the files of a project.

    `path` is the project's root or its data folder, as for `load`; what is not
    there is made (a folder called ``data`` is a data folder, any other a root).
    Records are sorted by id, fields stand in the order of the model, only files
    that change are written.  A file that changes is written whole: comments in
    it are lost.

    Raises
    ------
    WriteError
        A file could not be written, or ``seeds/`` or ``data/stories/`` holds a
        file whose source or story the dataset does not have.  Every file is as it
        was.
    """
    project = _project(Path(path))
    dataset = in_order(dataset)
    strangers = _strangers(dataset, project)
    if strangers:
        raise WriteError(f"{strangers[0]} of the dataset; move it away first")
    write_all({file: encode(file, text) for file, text in _texts(dataset, project).items()})


def in_order(dataset: Dataset) -> Dataset:
    """Return `dataset` with its records in the order in which `save` writes them."""
    rows: dict[str, Any] = {
        section: tuple(sorted(getattr(dataset, section), key=_sort_key))
        for section in (*SECTIONS, "stories")
    }
    rows["sources"] = tuple(sorted(rows["sources"], key=lambda each: each.text is None))
    return replace(dataset, **rows)


def _sort_key(record: Any) -> tuple[str, str]:
    """Return the id of a record, and all of it, because ids may be missing or repeated."""
    key = getattr(record, "key", None) or getattr(record, "id", None) or ""
    return str(key), json.dumps(fields_of(record), sort_keys=True)


def fields_of(record: Any) -> dict[str, Any]:
    """Return what stands in the file: the fields that are not what they are without saying."""
    fields: dict[str, Any] = record.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    names = [*(n for n in _FIRST if n in fields), *(n for n in fields if n not in _FIRST + _LAST)]
    return {name: fields[name] for name in (*names, *(n for n in _LAST if n in fields))}


def _project(path: Path) -> Project:
    """Return the project at `path`, or the one to be made there."""
    try:
        return find(path)
    except MissingInputError:
        if path.is_file():
            raise WriteError(f"{path} is a file; a project is a folder") from None
        return Project(path.parent, path) if path.name == "data" else Project(path, path / "data")


def _texts(dataset: Dataset, project: Project) -> dict[Path, str]:
    """Return the content of each file; a section without records has one only if it had one."""
    texts = {
        project.seeds / f"{source.id}.md": seed_text(source)
        for source in dataset.sources
        if source.text is not None
    }
    for section in SECTIONS:
        file = project.file(section)
        records = [each for each in getattr(dataset, section) if not _has_text(each)]
        if records or section == "actors" or file.exists():
            texts[file] = write_yaml([fields_of(record) for record in records])
    for story in dataset.stories:
        texts[project.told / f"{story.id}.yaml"] = write_mapping(fields_of(story))
    if dataset.publication != _publication(project):
        texts[project.settings] = _settings(dataset.publication)
    return texts


def _has_text(record: Any) -> bool:
    return isinstance(record, Source) and record.text is not None


def seed_text(source: Source) -> str:
    """Return the file of a source: its fields as front matter, and its text as it is."""
    return f"---\n{write_mapping(fields_of(source))}---\n{source.text}"


def _publication(project: Project) -> Publication | None:
    """Return what graphkit.toml says now; None when it cannot be read."""
    if not project.settings.exists():
        return Publication()
    records: list[Publication] = list(read_part("publication", project.settings).records.values())
    return records[0] if records else None


def _settings(publication: Publication) -> str:
    lines = [f"[{TABLE}]"]
    for name, value in fields_of(publication).items():
        words = f"[{', '.join(map(quoted, value))}]" if isinstance(value, list) else quoted(value)
        lines.append(f"{name} = {words}")
    return "\n".join([*lines, ""])


def _strangers(dataset: Dataset, project: Project) -> list[str]:
    """Return for each file that would be left over what it is."""
    sources = {each.id for each in dataset.sources if each.text is not None}
    stories = {each.id for each in dataset.stories}
    texts = (each for each in project.texts() if each.stem not in sources)
    told = (each for each in project.stories() if each.stem not in stories)
    return [
        *(f"{each} is the text of no source" for each in texts),
        *(f"{each} is no story" for each in told),
    ]
