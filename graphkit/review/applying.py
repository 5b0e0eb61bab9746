"""The decisions of a project's drafts, carried out: one draft is one step, whole or not at all."""

import os
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from graphkit.model.drafts import Draft
from graphkit.review.acceptance import Reviewer, Waiting, accept
from graphkit.review.catching_up import caught_up
from graphkit.store import DraftFile, load, read_again, read_drafts, write_text
from graphkit.store.adding import Additions, add
from graphkit.store.changing import with_changes


@dataclass(frozen=True)
class Applied:
    """How many records and pieces of evidence came into data/ from one draft, and what did not.

    `waiting` are accepted and lack something; `reopened` ask something that was
    not known when they were accepted, and are to be decided on again.
    """

    source: str
    count: int
    waiting: tuple[Waiting, ...]
    reopened: tuple[Waiting, ...] = ()

    def then(self, later: "Applied") -> "Applied":
        """Return this and a later step of the same draft as one."""
        count, reopened = self.count + later.count, (*self.reopened, *later.reopened)
        return Applied(self.source, count, later.waiting, reopened)


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
    done: dict[str, Applied] = {}
    going_on = True
    while going_on:  # what waits for another draft's actors is tried again behind that one
        going_on = False
        files = [f for f in read_drafts(path) if sources is None or f.draft.source.id in sources]
        for file in sorted(files, key=_first_told):
            before = done.get(file.draft.source.id)
            if before is None or before.waiting:
                now = _apply(file, path, reviewer)
                going_on |= bool(now.count)
                done[now.source] = before.then(now) if before else now
    return [done[source] for source in sorted(done)]


def _first_told(file: DraftFile) -> tuple[str, str]:
    """Return what drafts are sorted by: who told first is the one whom others repeat."""
    source = file.draft.source
    return str(source.published.earliest if source.published else "9999"), source.id


def _apply(file: DraftFile, path: str | os.PathLike[str], reviewer: Reviewer | None) -> Applied:
    """Carry out the decisions of one draft, merged with what the data hold by now."""
    file = read_again(file)
    data = load(path)
    draft = caught_up(file.draft, data)
    found = accept(draft, data, reviewer)
    done = {*found.applied}
    marked = [
        each.model_copy(update={"applied": True}) if each.id in done else each
        for each in draft.proposals
    ]
    after = draft.model_copy(update={"proposals": tuple(marked)})
    text = with_changes(file.written, (), file.draft, after)
    if found.additions != Additions():
        add(found.additions, path, {file.path: text})
    elif text != file.written:
        write_text(file.path, text)
    if found.additions.sources:
        file.text_path.unlink()  # it stands in seeds/ now
    reopened = tuple(
        Waiting(old.id, new.asked[-1])
        # new ones come last
        for old, new in zip(file.draft.proposals, draft.proposals, strict=False)
        if old.decision in ("accept", "edit") and new.decision is None
    )
    return Applied(draft.source.id, found.additions.count, found.waiting, reopened)


def count_by_rule(drafts: Iterable[Draft]) -> tuple[RuleCount, ...]:
    """Return for each rule, by its name, how its proposals were decided on."""
    counts: dict[str, Counter[str | None]] = {}
    for draft in drafts:
        for each in draft.proposals:
            if each.applied and not each.decision:
                continue  # known from elsewhere; nobody was asked
            for rule in (each.rule, *each.seconded_by):
                counts.setdefault(rule, Counter())[each.decision] += 1
    return tuple(
        RuleCount(rule, n["accept"], n["edit"], n["reject"], n[None] + n["skip"])
        for rule, n in sorted(counts.items())
    )
