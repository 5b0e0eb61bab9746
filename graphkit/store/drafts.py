"""Drafts on disk: data/drafts/ID.yaml, and beside it the text until it is accepted into seeds/."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphkit.errors import InvalidDataError
from graphkit.model import Source
from graphkit.model.drafts import Draft, Proposal
from graphkit.store.atomic import encode, write_all
from graphkit.store.flaws import Flaw
from graphkit.store.layout import Project, find
from graphkit.store.parts import read_part
from graphkit.store.problems import Problem, told
from graphkit.store.writing import fields_of, seed_text
from graphkit.store.yaml_writer import write_mapping

_HEAD = """\
# Proposed by rules, accepted by nobody yet. Set each decision to accept, reject or skip, or to
# edit: accept the record as you changed it. same_as and not_same take ids of known actors;
# not_same of a claim says that a known actor it names is somebody else of that name, adds_to
# takes the id of a known claim. Then: graphkit review --apply (all of it: docs/review.md)
"""


@dataclass(frozen=True)
class DraftFile:
    """A draft with the text of its source, the files both stand in, and its own as it was read."""

    path: Path
    text_path: Path
    draft: Draft
    written: str

    @property
    def is_changed(self) -> bool:
        """Whether somebody else has changed or deleted the draft's file since it was read."""
        return not self.path.exists() or self.path.read_bytes().decode("utf-8-sig") != self.written


def read_drafts(path: str | os.PathLike[str]) -> tuple[DraftFile, ...]:
    """Return the drafts of a project, in the order of their sources.

    Raises
    ------
    MissingInputError
        There is no project at `path`.
    InvalidDataError
        A draft cannot be read, its text is gone or has changed, or a passage
        is not verbatim; ``problems`` holds all of it.
    """
    project = find(Path(path))
    read = [_read(project, file) for file in project.drafts()]
    problems = [problem for _, found in read for problem in found]
    if problems:
        raise InvalidDataError(told(problems), tuple(problems))
    return tuple(file for file, _ in read if file)


def read_again(file: DraftFile) -> DraftFile:
    """Return a draft as its file holds it now.

    Raises
    ------
    InvalidDataError
        It cannot be read any more, or its file is gone.
    """
    if not file.path.exists():
        raise InvalidDataError(f"{file.path} is gone")
    read, problems = _read(find(file.path.parent.parent), file.path)
    if problems or read is None:
        raise InvalidDataError(told(problems), tuple(problems))
    return read


def read_draft(path: str | os.PathLike[str], source: str) -> Draft | None:
    """Return the draft of one source of a project, None when there is none.

    Raises
    ------
    MissingInputError
        There is no project at `path`.
    InvalidDataError
        The draft's file is wrong; its text is not looked at.
    """
    file = find(Path(path)).drafted / f"{source}.yaml"
    if not file.exists():
        return None
    part = read_part("drafts", file)
    if part.problems:
        raise InvalidDataError(told(part.problems), tuple(part.problems))
    draft: Draft = part.records[()]
    return draft


def write_draft(draft: Draft, path: str | os.PathLike[str]) -> Path:
    """Write a draft, and its text where the project does not have it yet; return the draft's file.

    Raises
    ------
    WriteError
        A file could not be written; every file is as it was.
    """
    project = find(Path(path))
    file = project.drafted / f"{draft.source.id}.yaml"
    texts = {file: _HEAD + write_mapping(_fields(draft))}
    if not (project.seeds / f"{draft.source.id}.md").exists():
        texts[file.with_suffix(".md")] = seed_text(draft.source)
    write_all({each: encode(each, text) for each, text in texts.items()})
    return file


def _fields(draft: Draft) -> dict[str, Any]:
    fields = fields_of(draft)
    fields["proposals"] = [proposal_fields(each) for each in draft.proposals]
    return fields


def proposal_fields(proposal: Proposal) -> dict[str, Any]:
    """Return the fields of a proposal, the decision first and there even when it is still open."""
    fields = fields_of(proposal)
    first = {"id": fields.pop("id"), "propose": proposal.propose, "decision": proposal.decision}
    return {**first, "record": fields_of(proposal.record), **fields}


def _read(project: Project, path: Path) -> tuple[DraftFile | None, list[Problem]]:
    part = read_part("drafts", path)
    if part.problems:
        return None, part.problems
    draft: Draft = part.records[()]
    files = (project.seeds / f"{draft.source.id}.md", path.with_suffix(".md"))
    kept = next((file for file in files if file.exists()), None)
    if kept is None:
        part.refuse(Flaw("S210", ("source", "id"), f"neither {files[0]} nor {files[1]} is there"))
        return None, part.problems
    text = read_part("sources", kept)
    if text.problems:
        return None, text.problems
    source: Source = text.records[()]
    for flaw in _flaws(draft, source):
        part.refuse(flaw)
    full = draft.model_copy(update={"source": source})
    return DraftFile(path, kept, full, part.document.text), part.problems


def _flaws(draft: Draft, source: Source) -> Iterator[Flaw]:
    """Yield what is wrong between a draft and its text, and between its proposals."""
    if source.sha256 != draft.sha256:
        message = f"the text of {source.id} is not the one this draft was made of"
        yield Flaw("S210", ("sha256",), message)
        return
    seen: set[str] = set()
    for index, each in enumerate(draft.proposals):
        path = ("proposals", index)
        if each.id in seen:
            yield Flaw("S211", (*path, "id"), f'the id "{each.id}" stands twice in this draft')
        seen.add(each.id)
        for nth, passage in enumerate(each.passages):
            if (source.text or "")[passage.start : passage.end] != passage.quote:
                message = f"characters {passage.start} to {passage.end} of the text are other words"
                yield Flaw("S212", (*path, "passages", nth, "quote"), message)
