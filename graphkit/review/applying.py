"""The decisions of a project's drafts, carried out: one draft is one step, whole or not at all."""

import os
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from graphkit.model.drafts import Draft
from graphkit.review.acceptance import Reviewer, Waiting, accept
from graphkit.store import DraftFile, load, read_drafts
from graphkit.store.adding import Additions, add
from graphkit.store.editing import with_fields


@dataclass(frozen=True)
class Applied:
    """What came into data/ from one draft, and what waits."""

    source: str
    additions: Additions
    waiting: tuple[Waiting, ...]

    @property
    def count(self) -> int:
        """How many records and pieces of evidence were added, the source itself not counted."""
        new = self.additions
        rows = (new.actors, new.meetings, new.roles, new.kinship, new.judgements, new.evidence)
        return sum(map(len, rows))


@dataclass(frozen=True)
class RuleCount:
    """How a person decided on the proposals of one rule."""

    rule: str
    accepted: int
    edited: int
    rejected: int
    undecided: int

    @property
    def precision(self) -> float | None:
        """The share accepted as proposed among those decided on, 0 to 1; None when none is."""
        decided = self.accepted + self.edited + self.rejected
        return self.accepted / decided if decided else None


def apply(
    path: str | os.PathLike[str],
    reviewer: Reviewer | None = None,
    sources: Collection[str] | None = None,
) -> list[Applied]:
    """Carry out every decision that was not carried out yet, draft by draft.

    `sources` limits it to the drafts of these; None means all.

    Raises
    ------
    InvalidDataError
        The project, a draft, or what a draft would add breaks a rule; that draft and
        those behind it are as they were.
    WriteError
        A file could not be written.
    """
    done = []
    for file in read_drafts(path):
        if sources is not None and file.draft.source.id not in sources:
            continue
        found = accept(file.draft, load(path), reviewer)
        if found.applied:
            add(found.additions, path, {file.path: _marked(file, found.applied)})
            if found.additions.sources:
                file.text_path.unlink()  # it stands in seeds/ now
        done.append(Applied(file.draft.source.id, found.additions, found.waiting))
    return done


def count_by_rule(drafts: Iterable[Draft]) -> tuple[RuleCount, ...]:
    """Return for each rule, by its name, how its proposals were decided on."""
    counts: dict[str, Counter[str | None]] = {}
    for draft in drafts:
        for each in draft.proposals:
            for rule in (each.rule, *each.seconded_by):
                counts.setdefault(rule, Counter())[each.decision] += 1
    return tuple(
        RuleCount(rule, n["accept"], n["edit"], n["reject"], n[None] + n["skip"])
        for rule, n in sorted(counts.items())
    )


def _marked(file: DraftFile, applied: Collection[str]) -> str:
    """Return the text of a draft's file with the proposals that were carried out marked."""
    text = file.path.read_bytes().decode("utf-8-sig")
    numbers = [at for at, each in enumerate(file.draft.proposals) if each.id in applied]
    return with_fields(text, {("proposals", at, "applied"): True for at in numbers})
