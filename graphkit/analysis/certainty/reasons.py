"""Which meetings make a rank: what becomes of it without each of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from graphkit.analysis.certainty.trials import Trials
from graphkit.analysis.certainty.voices import Coverage, coverage
from graphkit.graph import dataset_of
from graphkit.graph.incidence import Incidence, incidence

if TYPE_CHECKING:
    import networkx as nx

    from graphkit.analysis.centrality import CentralityReport, Rank
    from graphkit.model import Meeting

MOST = 60  # meetings left out one by one, those that add most to the strength first


@dataclass(frozen=True, slots=True)
class Piece:
    """One meeting of an actor: what it adds to the strength, and the places without it.

    `others` are the ids of those it ties the actor to; `without` holds the first
    and last place by measure, counted among the actors that have a tie.
    """

    meeting: "Meeting"
    others: tuple[str, ...]
    adds: float
    without: Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Reasons:
    """What makes the ranks of one actor; `meetings` counts them all, tried or not."""

    id: str
    name: str
    ranks: Mapping[str, "Rank"]
    meetings: int
    pieces: tuple[Piece, ...]
    coverage: Coverage | None


def reasons(report: "CentralityReport", view: "nx.Graph[str]", actor: str) -> Reasons:
    """Return which meetings make the ranks of `actor` in `report`, the report on `view`.

    Cost: every measure once for each of the actor's meetings, `MOST` at most.
    """
    made = incidence(view, report.view)
    ranks = {
        name: next(each for each in (*seen, *report.metrics[name]) if each.id == actor)
        for name, seen in report.seen.items()
    }
    adds = _adds(made, actor)
    chosen = sorted(adds, key=lambda nth: (-round(adds[nth], 9), nth))[:MOST]
    trials = Trials.of(report, made)
    pieces = [_piece(view, trials, actor, nth, adds[nth]) for nth in sorted(chosen)]
    told = coverage(dataset_of(view), view)[actor] if adds else None
    return Reasons(actor, report.names[actor], ranks, len(adds), tuple(pieces), told)


def _adds(made: Incidence, actor: str) -> dict[int, float]:
    """Return what each of the actor's meetings, by its number, adds to the sum of its ties."""
    found: dict[int, float] = {}
    number = made.actors.index(actor)
    own = (made.ties[made.share_tie] == number).any(axis=1)
    meetings = made.row_meeting[made.share_a]
    for nth, added in zip(meetings[own].tolist(), made.adds()[own].tolist(), strict=True):
        found[nth] = found.get(nth, 0.0) + added
    return found


def _piece(view: "nx.Graph[str]", trials: Trials, actor: str, nth: int, adds: float) -> Piece:
    made = trials.incidence
    meeting = made.meetings[nth]
    lost = np.zeros(len(made.meetings), bool)
    lost[nth] = True
    place = int(np.searchsorted(trials.seen, made.actors.index(actor)))
    without = {
        name: (int(at.low[place]), int(at.high[place]))
        for name, at in trials(made.without(lost)).items()
    }
    others = {each for each in view[actor] if meeting.id in view.edges[actor, each]["meetings"]}
    return Piece(meeting, tuple(sorted(others)), adds, without)
