"""Which meetings make a rank: what becomes of it without each of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import isnan
from typing import TYPE_CHECKING

import numpy as np

from graphkit.analysis.centrality.metrics import METRICS
from graphkit.analysis.centrality.resting import Rest, alone, tellers
from graphkit.analysis.certainty.trials import Trials
from graphkit.analysis.certainty.voices import Coverage, coverage
from graphkit.graph import dataset_of
from graphkit.graph.incidence import Incidence, incidence

if TYPE_CHECKING:
    import networkx as nx

    from graphkit.analysis.centrality import CentralityReport, Rank
    from graphkit.analysis.certainty.trials import Floats
    from graphkit.graph.incidence import Flags
    from graphkit.model import Meeting

Places = tuple[int, int]  # the first and the last that equals share
MOST = 100  # meetings left out one by one, those that add most to the strength first


@dataclass(frozen=True, slots=True)
class Piece:
    """One meeting of an actor: what it adds to the strength, and the places without it.

    `others` are the ids of those it ties the actor to; `without` holds the first
    and last place by measure, counted among the actors that have a tie, `takes` by how
    much of itself the value is worse: lower, or higher where the lowest comes first.
    """

    meeting: "Meeting"
    others: tuple[str, ...]
    adds: float
    without: Mapping[str, Places]
    takes: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reasons:
    """What makes the ranks of one actor; `meetings` counts them all, tried or not.

    `rests_on` is the outlet that alone makes the larger part of it, `without` its first
    and last place by measure when that outlet is left out; `names` are those of all.
    `read` has by measure its places in every other reading of doubtful records.
    """

    id: str
    name: str
    ranks: Mapping[str, "Rank"]
    meetings: int
    pieces: tuple[Piece, ...]
    coverage: Coverage | None
    rests_on: Rest | None = None
    without: Mapping[str, Places] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    read: Mapping[str, Sequence[tuple[str, Places]]] = field(default_factory=dict)


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
    full = {name: rank.value for name, rank in ranks.items()}
    pieces = [_piece(view, trials, full, (actor, nth, adds[nth])) for nth in sorted(chosen)]
    told = coverage(dataset_of(view), view)[actor] if adds else None
    rest = next((rank.rests_on for rank in ranks.values()), None)
    return Reasons(
        actor,
        report.names[actor],
        ranks,
        len(adds),
        tuple(pieces),
        told,
        rest,
        _places(trials, actor, trials.values(_left(made, view, rest))) if rest else {},
        report.names,
        _read(report, actor),
    )


def _read(report: "CentralityReport", actor: str) -> dict[str, Sequence[tuple[str, Places]]]:
    """Return by measure where the actor stands in each reading, where readings were made."""
    made = report.certainty.metrics if report.certainty else {}
    return {
        name: [(what, places[actor]) for what, places in each.read.items() if actor in places]
        for name, each in made.items()
    }


def _left(made: Incidence, view: "nx.Graph[str]", rest: Rest) -> "Flags":
    """Return the rows left without the meetings that only this outlet reports."""
    data = dataset_of(view)
    by = [alone(rest.kind, tellers(data, meeting)) for meeting in made.meetings]
    return made.without(np.array([each == rest.id for each in by], bool))


def _places(trials: Trials, actor: str, values: Mapping[str, "Floats"]) -> dict[str, Places]:
    """Return the first and last place of an actor by measure, given everybody's values."""
    place = int(np.searchsorted(trials.seen, trials.incidence.actors.index(actor)))
    found = {name: trials.places(name, each) for name, each in values.items()}
    return {name: (int(at.low[place]), int(at.high[place])) for name, at in found.items()}


def _takes(full: float, left: float, metric: str) -> float:
    """Return by how much of itself a value is worse than the full one; 0 where that is no share."""
    if not full or isnan(full) or isnan(left):
        return 0.0
    return round((left - full if METRICS[metric].lowest_first else full - left) / full, 12)


def _adds(made: Incidence, actor: str) -> dict[int, float]:
    """Return what each of the actor's meetings, by its number, adds to the sum of its ties."""
    found: dict[int, float] = {}
    number = made.actors.index(actor)
    own = (made.ties[made.share_tie] == number).any(axis=1)
    meetings = made.row_meeting[made.share_a]
    for nth, added in zip(meetings[own].tolist(), made.adds()[own].tolist(), strict=True):
        found[nth] = found.get(nth, 0.0) + added
    return found


def _piece(
    view: "nx.Graph[str]",
    trials: Trials,
    full: Mapping[str, float],
    which: tuple[str, int, float],
) -> Piece:
    actor, nth, adds = which
    made = trials.incidence
    meeting = made.meetings[nth]
    lost = np.zeros(len(made.meetings), bool)
    lost[nth] = True
    others = {each for each in view[actor] if meeting.id in view.edges[actor, each]["meetings"]}
    values, number = trials.values(made.without(lost)), made.actors.index(actor)
    takes = {name: _takes(full[name], values[name][number], name) for name in full}
    return Piece(meeting, tuple(sorted(others)), adds, _places(trials, actor, values), takes)
