"""One file to records: each kind of file has a function that turns its text into a part."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graphkit.errors import MissingInputError
from graphkit.model import Publication, Source, Story
from graphkit.model.drafts import Draft
from graphkit.model.names import slug
from graphkit.store.decoding import decode
from graphkit.store.documents import Document, Settings
from graphkit.store.faults import UnreadableError, ValuePath
from graphkit.store.flaws import Flaw
from graphkit.store.layout import SECTIONS
from graphkit.store.problems import Problem
from graphkit.store.schema import record_of, records_of
from graphkit.store.seeds import split
from graphkit.store.settings import TABLE, read_toml
from graphkit.store.yaml_reader import Value, read_yaml


@dataclass
class Part:
    """What one file holds: the records of one section by their path in it, and its problems."""

    section: str
    document: Document
    records: dict[ValuePath, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, flaw: Flaw) -> None:
        """Add a problem at a value of the file."""
        problem = self.document.problem_at(
            flaw.code, flaw.path, flaw.message, flaw.hint, on_key=flaw.on_key
        )
        self.problems.append(problem)


def read_part(section: str, path: Path) -> Part:
    """Return what the file at `path` holds; whatever is wrong with it is a problem of the part.

    Raises
    ------
    MissingInputError
        The file cannot be opened.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise MissingInputError(f"{path} cannot be read: {error.strerror}") from None
    make = Settings if path.suffix == ".toml" else Document
    part = Part(section, make(path.as_posix(), raw.decode("utf-8-sig", errors="replace")))
    try:
        decode(raw)
        parse = _ONE_RECORD.get(section) or _PARSERS[path.suffix]
        parse(part)
    except UnreadableError as error:
        part.problems += map(part.document.problem, error.faults)
    return part


def _parse_section(part: Part) -> None:
    """Fill a part from a file of data/, a list of records."""
    values = read_yaml(part.document.text)
    if values is None:
        return
    if not isinstance(values, list):
        hint = "begin each record with '- '"
        part.refuse(Flaw("S206", (), "the file holds a list of records", hint))
        return
    records, flaws = records_of(SECTIONS[part.section][1], values)
    part.records = {(index,): record for index, record in records.items()}
    for flaw in flaws:
        part.refuse(flaw)
    if part.section == "sources":
        for index, value in enumerate(values):
            _refuse_text_field(part, value, (index,))


def _parse_seed(part: Part) -> None:
    """Fill a part from a source text with its front matter, in which the id may be left out."""
    _parse_front_matter(part, {"id": slug(Path(part.document.name).stem)})
    for record in part.records.values():
        _refuse_other_id(part, record.id)


def _parse_article(part: Part) -> None:
    """Fill a part from a text of any file name; one that has no id is called like the file."""
    name = slug(Path(part.document.name).stem)
    _parse_front_matter(part, {"id": name})
    for record in part.records.values():
        if record.id != name:
            _refuse_other_id(part, record.id)


def _parse_front_matter(part: Part, defaults: dict[str, Value]) -> None:
    document = part.document
    document.start, document.end, text = split(document.text)
    value = read_yaml(document.text[document.start : document.end])
    record, flaws = record_of(Source, defaults | value if isinstance(value, dict) else value)
    for flaw in flaws:
        part.refuse(flaw)
    _refuse_text_field(part, value, ())
    if record is not None:
        part.records[()] = record.model_copy(update={"text": text})


def _parse_story(part: Part) -> None:
    """Fill a part from a file of data/stories/, one record."""
    record, flaws = record_of(Story, read_yaml(part.document.text))
    for flaw in flaws:
        part.refuse(flaw)
    if record is not None:
        _refuse_other_id(part, record.id)
        part.records[()] = record


def _parse_draft(part: Part) -> None:
    """Fill a part from a file of data/drafts/, one draft; its source has a text of its own."""
    value = read_yaml(part.document.text)
    record, flaws = record_of(Draft, value)
    for flaw in flaws:
        part.refuse(flaw)
    if record is not None:
        _refuse_other_id(part, record.source.id, ("source", "id"))
        part.records[()] = record


def _refuse_other_id(part: Part, id_: str, path: ValuePath = ("id",)) -> None:
    """The id of a record with a file of its own is the name of that file."""
    file = Path(part.document.name)
    if id_ != file.stem:
        message = f'the id is "{id_}", the file is called "{file.name}"'
        rename = f'rename the file to "{id_}{file.suffix}"'
        can_be_id = slug(file.stem) == file.stem
        hint = f'write "{file.stem}", or {rename}' if can_be_id else rename
        part.refuse(Flaw("S209", path, message, hint))


def _refuse_text_field(part: Part, value: Value, path: ValuePath) -> None:
    """The text of a source is not a field of the files, though it is one of the record."""
    if isinstance(value, dict) and "text" in value:
        hint = "the text stands in seeds/ID.md, below the second line ---"
        part.refuse(
            Flaw("S201", (*path, "text"), 'a source has no field "text"', hint, on_key=True)
        )


def _parse_settings(part: Part) -> None:
    """Fill a part from graphkit.toml."""
    tables = read_toml(part.document.text)
    for name in sorted(tables.keys() - {TABLE}):
        hint = f"the one table is [{TABLE}]"
        part.refuse(Flaw("S201", (name,), f'graphkit.toml has no table or key "{name}"', hint))
    record, flaws = record_of(Publication, tables.get(TABLE, {}))
    for flaw in flaws:
        part.refuse(flaw)
    if record is not None:
        part.records[()] = record


_PARSERS: dict[str, Callable[[Part], None]] = {
    ".yaml": _parse_section,
    ".md": _parse_seed,
    ".toml": _parse_settings,
}

_ONE_RECORD: dict[str, Callable[[Part], None]] = {
    "stories": _parse_story,
    "drafts": _parse_draft,
    "articles": _parse_article,
}
