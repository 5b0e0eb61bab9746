"""Records into the files of a project that people edit: what stands there stays as it is."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from graphkit import rules
from graphkit.errors import InvalidDataError, WriteError
from graphkit.model import Actor, Dataset, Evidence, Judgement, Kinship, Meeting, Role, Source
from graphkit.store.atomic import encode, write_all
from graphkit.store.changing import with_changes
from graphkit.store.editing import with_item, with_records
from graphkit.store.layout import SECTIONS, Project, find
from graphkit.store.reading import load
from graphkit.store.schema import records_of
from graphkit.store.writing import fields_of, seed_text
from graphkit.store.yaml_reader import read_yaml

_GROWING = ("actors", "meetings", "roles", "kinship", "judgements")


@dataclass(frozen=True)
class Additions:
    """New records, and new evidence for claims that are there or among the new ones.

    `sources` come with their texts.  `completed` are actors and meetings
    that are there, with what they lacked; `evidence` holds (section, key of the
    claim, evidence).
    """

    sources: tuple[Source, ...] = ()
    actors: tuple[Actor, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    roles: tuple[Role, ...] = ()
    kinship: tuple[Kinship, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    completed: tuple[Actor | Meeting, ...] = ()
    evidence: tuple[tuple[str, str, Evidence], ...] = ()

    @property
    def count(self) -> int:
        """How many records and pieces of evidence there are, the sources not counted."""
        rows = (self.actors, self.meetings, self.roles, self.kinship, self.judgements)
        return sum(map(len, (*rows, self.evidence)))


def with_additions(dataset: Dataset, new: Additions) -> Dataset:
    """Return `dataset` with everything in `new`, as it will be read from the files."""
    rows: dict[str, Any] = {
        section: [*getattr(dataset, section), *getattr(new, section)]
        for section in ("sources", *_GROWING)
    }
    for section in ("actors", "meetings"):
        fuller = {each.id: each for each in _completed(new, section)}
        rows[section] = [fuller.get(each.id, each) for each in rows[section]]
    for section, key, evidence in new.evidence:
        at = next(index for index, each in enumerate(rows[section]) if each.key == key)
        claim = rows[section][at]
        rows[section][at] = claim.model_copy(update={"evidence": (*claim.evidence, evidence)})
    changed: dict[str, Any] = {section: tuple(records) for section, records in rows.items()}
    return replace(dataset, **changed)


def add(
    new: Additions, path: str | os.PathLike[str], also: Mapping[Path, str] | None = None
) -> Dataset:
    """Add records to the files of a project and return the dataset it then holds.

    Comments, order and form of what stands in the files stay.  `also` holds
    whole files to be written in the same step.

    Raises
    ------
    InvalidDataError
        The project breaks a rule, or would with these records.
    WriteError
        A file could not be written.  In both cases every file is as it was.
    """
    before = load(path)
    after = with_additions(before, new)
    _refuse_broken_rules(after)
    project = find(Path(path))
    texts = {project.seeds / f"{each.id}.md": seed_text(each) for each in new.sources}
    for section in _GROWING:
        changed = any(named == section for named, _, _ in new.evidence)
        if getattr(new, section) or changed or _completed(new, section):
            texts[project.file(section)] = _section(project, section, before, new, after)
    texts |= also or {}
    write_all({file: encode(file, text) for file, text in texts.items()})
    return after


def _refuse_broken_rules(dataset: Dataset) -> None:
    broken = [each for rule, each in rules.check(dataset) if rule.severity == "error"]
    if broken:
        more = f" (and {len(broken) - 1} more)" if len(broken) > 1 else ""
        hint = f"; {broken[0].hint}" if broken[0].hint else ""
        raise InvalidDataError(f"{broken[0].message}{more}{hint}; nothing was written", broken)


def _section(
    project: Project, section: str, before: Dataset, new: Additions, after: Dataset
) -> str:
    """Return the text of one file with the new evidence and the new records in it."""
    file = project.file(section)
    text = file.read_bytes().decode("utf-8-sig") if file.exists() else ""
    keys = [_key(each) for each in getattr(before, section)]
    fresh = {_key(each): each for each in getattr(after, section)}
    for each in _completed(new, section):
        if each.id in keys:
            at = keys.index(each.id)
            text = with_changes(text, (at,), getattr(before, section)[at], each)
    for named, key, evidence in new.evidence:
        if named == section and key in keys:
            text = with_item(text, (keys.index(key), "evidence"), fields_of(evidence))
    added = (fresh[_key(each)] if _key(each) else each for each in getattr(new, section))
    text = with_records(text, keys, [(_key(each), fields_of(each)) for each in added])
    _refuse_difference(file, section, text, getattr(after, section))
    return text


def _completed(new: Additions, section: str) -> list[Actor | Meeting]:
    wanted = {"actors": False, "meetings": True}.get(section)
    return [each for each in new.completed if isinstance(each, Meeting) is wanted]


def _key(record: Any) -> str:
    """Return what a file is sorted by; judgements have no key and come last as they are made."""
    return str(getattr(record, "key", None) or getattr(record, "id", None) or "")


def _refuse_difference(file: Path, section: str, text: str, expected: Iterable[Any]) -> None:
    """Refuse a text that does not hold exactly the records it should: a file is worth the look."""
    values = read_yaml(text)
    records, flaws = records_of(SECTIONS[section][1], values if isinstance(values, list) else [])
    wanted = {each.model_dump_json() for each in expected}
    if flaws or {each.model_dump_json() for each in records.values()} != wanted:
        raise WriteError(f"{file} could not be edited in its present form; nothing was changed")
