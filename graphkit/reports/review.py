"""What a review brought into the data, and how each rule of the extractor did, as a document."""

from collections.abc import Sequence

from graphkit.reports.document import Document, Section, document
from graphkit.review.applying import Applied, RuleCount


def review(done: Sequence[Applied], rules: Sequence[RuleCount]) -> Document:
    """Return what was added, source by source, what waits, and the counts by rule."""
    sources = [
        {
            "source": each.source,
            "added": each.count,
            "waiting": [{"proposal": w.proposal, "why": w.why} for w in each.waiting],
            "open_again": [{"proposal": w.proposal, "why": w.why} for w in each.reopened],
        }
        for each in done
    ]
    counts = [
        {
            "rule": each.rule,
            "accepted": each.accepted,
            "edited": each.edited,
            "rejected": each.rejected,
            "undecided": each.undecided,
            "precision": each.precision,
        }
        for each in rules
    ]
    notes = tuple(
        f"{each.source}: {w.proposal} {how}{w.why}"
        for each in done
        for how, which in (("waits, ", each.waiting), ("is open again: ", each.reopened))
        for w in which
    )
    return document(
        {"sources": sources, "rules": counts}, counts, *_sections(done, rules), notes=notes
    )


def _sections(done: Sequence[Applied], rules: Sequence[RuleCount]) -> list[Section]:
    """Return the tables; the one of sources only when something was carried out."""
    added = tuple((each.source, str(each.count), str(len(each.waiting))) for each in done)
    counts = tuple(
        (
            each.rule,
            *(str(n) for n in (each.accepted, each.edited, each.rejected, each.undecided)),
            "-" if each.precision is None else f"{each.precision:.2f}",
        )
        for each in rules
    )
    columns = ("Rule", "Accepted", "Edited", "Rejected", "Undecided", "Precision")
    by_rule = Section("Decisions by rule", columns, counts)
    return [Section("Added to the data", ("Source", "Records", "Waiting"), added), by_rule][
        not added :
    ]
