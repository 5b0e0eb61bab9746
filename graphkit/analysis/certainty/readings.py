"""Doubtful records: the rows left when only what is certain counts."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from graphkit.analysis.disputes import is_disputed
from graphkit.graph.windows import touches
from graphkit.model import Certainty

if TYPE_CHECKING:
    from graphkit.graph.incidence import Flags, Incidence
    from graphkit.model import Meeting

INFERRED = "inferred participants"
DISPUTED = "disputed meetings"
OUTSIDE = "meetings that may lie outside the time asked for"
DOUBTFUL = "everything doubtful"


def readings(incidence: "Incidence", window: tuple[date, date]) -> dict[str, "Flags"]:
    """Return the rows left without records of each kind of doubt, by what is left out.

    Inferred: the source names a delegation, not this participant.  Disputed: a
    source contradicts the meeting or denies it.  Vague: the meeting may lie
    outside the `window` asked for.  Only readings that leave something out are
    returned; with several, all of them together come last.
    """
    of_meeting = {DISPUTED: is_disputed, OUTSIDE: _outside(window)}
    found = {INFERRED: ~_inferred(incidence)}
    for name, doubtful in of_meeting.items():
        flags = [doubtful(meeting) for meeting in incidence.meetings]
        found[name] = incidence.without(np.array(flags, bool))
    kept = {name: rows for name, rows in found.items() if not rows.all()}
    if len(kept) > 1:
        kept[DOUBTFUL] = np.logical_and.reduce(list(kept.values()))
    return kept


def counted(incidence: "Incidence", doubts: dict[str, "Flags"]) -> dict[str, int]:
    """Return how many records each of the `readings` leaves out: participants, or meetings."""
    return {
        name: int((~rows).sum())
        if name == INFERRED
        else len(np.unique(incidence.row_meeting[~rows]))
        for name, rows in doubts.items()
        if name != DOUBTFUL
    }


def _inferred(incidence: "Incidence") -> "Flags":
    at = zip(incidence.rows, incidence.row_meeting, strict=True)
    return np.array([row.inferred or incidence.meetings[nth].inferred for row, nth in at], bool)


def _outside(window: tuple[date, date]) -> Callable[["Meeting"], bool]:
    return lambda meeting: touches(meeting, *window) is not Certainty.YES
