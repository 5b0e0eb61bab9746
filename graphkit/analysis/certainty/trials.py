"""One trial: some participations are left out, and everybody's place is found again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from graphkit.analysis.centrality.metrics import METRICS
from graphkit.analysis.centrality.ranking import TOLERANCE
from graphkit.analysis.centrality.reach import Contact, reached
from graphkit.engine import Arrays, compute_all
from graphkit.graph.windows import bounds

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from graphkit.analysis.centrality import CentralityReport
    from graphkit.graph.incidence import Flags, Incidence

    Floats = NDArray[np.float64]
    Places = NDArray[np.int64]

UNSURE_ORDER = "meetings whose order is not certain"


@dataclass(frozen=True, eq=False)
class Standing:
    """First and last place that each actor may take, counted from 1; equals share theirs."""

    low: "Places"
    high: "Places"

    @property
    def middle(self) -> "Floats":
        """The mean of the places an actor shares: its rank in Spearman's sense."""
        return (self.low + self.high) / 2


@dataclass(eq=False)
class Trials:
    """The measures of a view, asked again and again of a part of its participations.

    Places are counted among the actors that have a tie when nothing is left
    out, whose numbers are `seen`: the others would share the last places in
    every trial and make all of them look alike.  With `sources` betweenness is
    estimated from as many in every trial, the same ones, drawn with `seed`.
    `among` are the actors counted where they are those of another view.
    """

    incidence: "Incidence"
    metrics: Sequence[str]
    sources: int = 0
    seed: int = 0
    among: "Places | None" = None

    @classmethod
    def of(cls, report: "CentralityReport", incidence: "Incidence") -> "Trials":
        """Return the trials of a report, which estimate what it estimates."""
        drawn = report.estimates.get("betweenness")
        draws = (drawn.draws, drawn.seed) if drawn else ()
        return cls(incidence, tuple(report.metrics), *draws)

    @cached_property
    def seen(self) -> "Places":
        """The numbers of the actors with a tie, ascending."""
        return np.unique(self.incidence.ties) if self.among is None else self.among

    @cached_property
    def _frame(self) -> Arrays:
        made = self.incidence
        bare = np.ones(len(made.ties))
        return Arrays.from_ties(range(len(made.actors)), made.ties, weight=bare, distance=bare)

    def __call__(self, rows: "Flags | None" = None) -> Mapping[str, Standing]:
        """Return where everybody stands when only these rows are left (all by default)."""
        return {name: self.places(name, found) for name, found in self.values(rows).items()}

    def values(self, rows: "Flags | None" = None) -> Mapping[str, "Floats"]:
        """Return the values of all actors by measure when only these rows are left."""
        left = np.ones(len(self.incidence.rows), bool) if rows is None else rows
        arrays = self.arrays(left)
        named = [name for name in self.metrics if name != "reach"]
        values = compute_all(arrays, named, sources=self.sources, seed=self.seed)
        if "reach" in self.metrics:
            values["reach"] = self._reach(left)
        return {name: values[name] for name in self.metrics}

    def arrays(self, rows: "Flags") -> Arrays:
        """Return the view of these rows alone; all actors are in it, tied or not."""
        weights = self.incidence.weights(rows)
        tied = weights > 0
        lengths = np.divide(1, weights, out=np.full_like(weights, np.inf), where=tied)
        return self._frame.thinned(tied, weight=weights, distance=lengths)

    def strict(self, name: str) -> dict[str, Standing]:
        """Return where everybody stands when only what is certain counts, by what is left out."""
        if name != "reach":
            return {}
        every = np.ones(len(self.incidence.rows), bool)
        return {UNSURE_ORDER: self.places(name, self._reach(every, certain=True))}

    def places(self, name: str, values: "Floats") -> Standing:
        """Return where the actors `seen` stand by these values of one measure."""
        column = values[self.seen]
        return places(-column if METRICS[name].lowest_first else column)

    def _reach(self, rows: "Flags", *, certain: bool = False) -> "Floats":
        contacts = [self._contacts[nth] for nth in np.flatnonzero(self._present(rows))]
        return np.array(reached(len(self.incidence.actors), contacts, certain=certain), float)

    def _present(self, rows: "Flags") -> "Flags":
        made = self.incidence
        return (rows[made.share_a] & rows[made.share_b])[self._in_time]

    @cached_property
    def _in_time(self) -> "Places":
        """The shares in the order of their meetings' days."""
        made = self.incidence
        days = [bounds(meeting) for meeting in made.meetings]
        return np.array(
            sorted(
                range(len(made.share_a)), key=lambda nth: days[made.row_meeting[made.share_a[nth]]]
            ),
            np.int64,
        )

    @cached_property
    def _contacts(self) -> list[Contact]:
        made = self.incidence
        days = [[day.toordinal() for day in bounds(meeting)] for meeting in made.meetings]
        return [
            Contact(*days[made.row_meeting[made.share_a[nth]]], *made.ties[made.share_tie[nth]])
            for nth in self._in_time.tolist()
        ]


def places(values: "Floats") -> Standing:
    """Return the places of actors by their values, the highest first; undefined (nan) ones last.

    Values that differ by no more than 1e-9 of the largest are equal.

    Examples
    --------
    >>> found = places(np.array([2.0, 5.0, 2.0, np.nan]))
    >>> found.low.tolist(), found.high.tolist()
    ([2, 1, 2, 4], [3, 1, 3, 4])
    """
    known = values[~np.isnan(values)]
    margin = TOLERANCE * np.abs(known).max(initial=0.0)
    below = known.min(initial=0.0) - 2 * margin - 1
    filled = np.where(np.isnan(values), below, values)
    order = np.argsort(-filled, kind="stable")
    starts = np.flatnonzero(np.append(True, -np.diff(filled[order]) > margin))[: len(values)]
    sizes = np.diff(np.append(starts, len(values)))
    low, high = np.empty(len(values), np.int64), np.empty(len(values), np.int64)
    low[order], high[order] = np.repeat(starts + 1, sizes), np.repeat(starts + sizes, sizes)
    return Standing(low, high)
