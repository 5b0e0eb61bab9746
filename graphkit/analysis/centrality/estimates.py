"""Measures estimated from draws, where all of a view would take too long: with their bound."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graphkit.analysis.centrality.ranking import TOLERANCE, Rank, Span
from graphkit.analysis.resampling import Draws

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class Estimate:
    """Values estimated from `draws` `sources`, and how far off each may be.

    With `confidence` every one of `values` (by actor) is within that of `errors` of
    the truth, all of them at once; equal seeds give equal values.  Unit: that of
    the measure.
    """

    values: Mapping[str, float]
    errors: Mapping[str, float]
    draws: int
    seed: int
    confidence: float
    of: str = "sources"

    @property
    def error(self) -> float:
        """The largest of the bounds."""
        return max(self.errors.values(), default=0.0)


def estimates(
    view: "nx.Graph[int]", ids: Sequence[str], metrics: Sequence[str], draws: Draws
) -> dict[str, Estimate]:
    """Return those of `metrics` that are not computed in full, as `draws` has it; often none.

    `ids` are the actors in the order of the nodes of `view`.  Cost: that of
    betweenness times the number of draws / n.
    """
    many = draws.of(len(view))
    if not many or "betweenness" not in metrics:
        return {}
    from graphkit.engine import Arrays, sampled_betweenness  # noqa: PLC0415 - loads numpy

    arrays = Arrays.from_graph(view, ("distance",))
    found = sampled_betweenness(arrays, "distance", draws=many, seed=draws.seed)
    values, errors = (
        dict(zip(ids, column.tolist(), strict=True)) for column in (found.values, found.errors)
    )
    return {"betweenness": Estimate(values, errors, many, draws.seed, found.confidence)}


def bounded(ranks: Sequence[Rank], estimate: Estimate, tied: set[str]) -> tuple[Rank, ...]:
    """Return the ranks with the places that the bound of an estimate allows those who have a tie.

    Somebody stands before another for certain only where their values lie further
    apart than both bounds together.

    Examples
    --------
    >>> found = Estimate({"a": 3.0, "b": 2.0, "c": 0.0}, dict.fromkeys("abc", 0.6), 2, 0, 0.95)
    >>> ranks = [Rank(id_, id_, found.values[id_], nth, nth) for nth, id_ in enumerate("abc", 1)]
    >>> [(each.rank_low, each.rank_high) for each in bounded(ranks, found, set("abc"))]
    [(1, 2), (1, 2), (3, 3)]
    """
    margin = TOLERANCE * max((abs(each.value) for each in ranks), default=0.0)
    least = sorted(each.value - estimate.errors[each.id] for each in ranks if each.id in tied)
    most = sorted(each.value + estimate.errors[each.id] for each in ranks if each.id in tied)
    what, made = f"{estimate.draws:,} {estimate.of}", []
    for each in ranks:
        error = estimate.errors[each.id] + margin
        before = len(least) - bisect_right(least, each.value + error)
        behind = len(most) - bisect_left(most, each.value - error)
        own = (Span("draws", what, before + 1, behind),) if each.id in tied else ()
        made.append(replace(each, spans=own))
    return tuple(made)
