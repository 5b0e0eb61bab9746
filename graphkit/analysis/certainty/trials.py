"""One trial: some participations are left out, and everybody's place is found again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import networkx as nx
import numpy as np

from graphkit.analysis.centrality.metrics import METRICS
from graphkit.analysis.centrality.ranking import TOLERANCE
from graphkit.graph.windows import bounds

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from graphkit.graph.incidence import Flags, Incidence

    Floats = NDArray[np.float64]
    Places = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Standing:
    """First and last place that each actor may take, counted from 1; equals share theirs."""

    low: "Places"
    high: "Places"

    @property
    def middle(self) -> "Floats":
        """The mean of the places an actor shares: its rank in Spearman's sense."""
        return (self.low + self.high) / 2


@dataclass(frozen=True, eq=False)
class Trials:
    """The measures of a view, asked again and again of a part of its participations.

    Places are counted among the actors that have a tie when nothing is left
    out, whose numbers are `seen`: the others would share the last places in
    every trial and make all of them look alike.
    """

    incidence: "Incidence"
    metrics: Sequence[str]
    tick: Callable[[], None] = field(default=lambda: None)

    @property
    def seen(self) -> "Places":
        """The numbers of the actors with a tie, ascending."""
        return np.unique(self.incidence.ties)

    def __call__(self, rows: "Flags | None" = None) -> Mapping[str, Standing]:
        """Return where everybody stands when only these rows are left (all by default)."""
        graph = self._graph(rows)
        found = {name: self._places(name, METRICS[name].function(graph)) for name in self.metrics}
        self.tick()
        return found

    def strict(self, name: str) -> dict[str, Standing]:
        """Return where everybody stands by the other reading of a measure, by its name."""
        metric = METRICS[name]
        if metric.strict is None:
            return {}
        return {metric.strict_name: self._places(name, metric.strict(self._graph()))}

    def _places(self, name: str, values: Mapping[int, float]) -> Standing:
        column = np.array([values[nth] for nth in self.seen.tolist()], float)
        return places(-column if METRICS[name].lowest_first else column)

    def _graph(self, left: "Flags | None" = None) -> "nx.Graph[int]":
        made = self.incidence
        rows = np.ones(len(made.rows), bool) if left is None else left
        weights = made.weights(rows)
        graph: nx.Graph[int] = nx.Graph()
        graph.add_nodes_from(range(len(made.actors)))
        days: dict[int, set[int]] = {}
        there = rows[made.share_a] & rows[made.share_b]
        for tie, row in zip(made.share_tie[there], made.share_a[there], strict=True):
            days.setdefault(int(tie), set()).add(int(made.row_meeting[row]))
        for tie in np.flatnonzero(weights).tolist():
            a, b = made.ties[tie].tolist()
            weight = float(weights[tie])
            held = [bounds(made.meetings[nth]) for nth in sorted(days[tie])]
            graph.add_edge(a, b, weight=weight, distance=1 / weight, days=held)
        return graph


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
