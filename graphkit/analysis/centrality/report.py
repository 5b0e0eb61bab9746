"""The centrality report: every measure asked for, on one view, with what it rests on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from graphkit.analysis.centrality.basis import Basis, basis
from graphkit.analysis.centrality.engines import values
from graphkit.analysis.centrality.estimates import Estimate, bounded, estimates
from graphkit.analysis.centrality.metrics import METRICS, chosen
from graphkit.analysis.centrality.ranking import Rank, ranked
from graphkit.analysis.centrality.resting import Rest, resting
from graphkit.analysis.centrality.structure import Structure, grouped, structure
from graphkit.analysis.communities import Communities, communities, components, numbered
from graphkit.analysis.resampling import UNASKED, Draws
from graphkit.errors import UsageError

if TYPE_CHECKING:
    import networkx as nx

    from graphkit.analysis.certainty import Certainty

UNITS = dict.fromkeys(("met", "accompanied", "co_attended", "institutions"), "meetings")


@dataclass(frozen=True, slots=True)
class CentralityReport:
    """The ranks of all actors of a view.

    `actors` and `ties` count those of the view; `components` and `communities`
    hold ids, the largest group first, and `names` the main name of every id.
    `limit` is the number of actors shown for each measure, None meaning all.
    `pairs` are the ids of the ties.  `certainty` says how sure the ranks are, None
    when that was not asked.  `engine` computed the values; `estimates` holds by measure
    how far off those may be that were not computed in full, and `draws` from how many that was
    asked.  `rests` says by id which outlet makes the larger part of an actor, `picture` which
    publisher alone reports nearly all of it.  `uncut` is the report before `top` cut it.
    """

    view: str
    actors: int
    ties: int
    components: tuple[tuple[str, ...], ...]
    communities: Communities
    metrics: Mapping[str, tuple[Rank, ...]]
    names: Mapping[str, str]
    basis: Basis | None = None
    limit: int | None = None
    structure: Structure | None = None
    certainty: "Certainty | None" = None
    pairs: tuple[tuple[str, str], ...] = ()
    group_by: str = "country"
    engine: str = "fast"
    estimates: Mapping[str, Estimate] = field(default_factory=dict)
    picture: Rest | None = None
    draws: int | None = None
    rests: Mapping[str, Rest] = field(default_factory=dict)
    uncut: "CentralityReport | None" = None

    @property
    def whole(self) -> "CentralityReport":
        """The report with all actors, of which what is said of a ranking is said."""
        return self.uncut or self

    @property
    def isolates(self) -> tuple[str, ...]:
        """The ids of the actors without a tie."""
        return tuple(group[0] for group in self.components if len(group) == 1)

    @property
    def seen(self) -> dict[str, tuple[Rank, ...]]:
        """The ranks by measure of the actors that have a tie, counted among these alone."""
        return {name: self.tied(name) for name in self.metrics}

    def tied(self, metric: str) -> tuple[Rank, ...]:
        """Return the ranks by one measure of the actors that have a tie, counted among these."""
        without = set(self.isolates)
        many = self.actors - len(without)
        return tuple(
            replace(each, last=many) if each.last > many else each
            for each in self.metrics[metric]
            if each.id not in without
        )

    @property
    def weight_unit(self) -> str:
        """The unit in which the weights of the view are counted."""
        return UNITS.get(self.view, "weight of ties")

    def unit(self, metric: str) -> str:
        """Return the unit of a measure on this view."""
        return METRICS[metric].unit.format(weight=self.weight_unit)

    def top(self, limit: int) -> "CentralityReport":
        """Return the report with the first `limit` actors of each measure.

        A cut may run through actors of equal value: their `rank_high` still says
        how many there are.

        Raises
        ------
        UsageError
            `limit` is less than 1.
        """
        if limit < 1:
            raise UsageError(f"a report shows at least 1 actor, not {limit}")
        cut = {name: ranks[:limit] for name, ranks in self.metrics.items()}
        limited = limit if limit < self.actors else None
        return replace(self, metrics=cut, limit=limited, uncut=self.whole)


def rank(  # noqa: PLR0913 - keyword-only, one for each option of the report
    view: "nx.Graph[str]",
    metrics: Sequence[str] = (),
    *,
    view_name: str = "met",
    engine: str = "fast",
    group_by: str = "country",
    draws: Draws = UNASKED,
) -> CentralityReport:
    """Return the ranks of all actors of `view` by the measures asked for, or by all.

    Parameters
    ----------
    view
        A view of `graphkit.graph`: actors of one kind, each tie with ``weight``
        (closeness) and ``distance`` (a length).  It is left unchanged.
    metrics
        Keys of `METRICS`.
    view_name
        What the view is called in the report.
    engine
        One of `ENGINES`; the numbers are the same to 1e-9.
    group_by
        "country" or "institution": between which groups brokers stand.
    draws
        From how many sources betweenness is estimated.  The engine ``networkx``
        computes in full, whatever the size.

    Raises
    ------
    UsageError
        A measure, the engine or the grouping is unknown, or the graph is no view
        of actors of one kind; or ``networkx`` is asked for draws.
    """
    names = chosen(metrics)
    _require_comparable(view, view_name)
    simple, ids = numbered(view)
    rests, picture = resting(view, view_name)
    labels = {id_: str(data.get("name") or id_) for id_, data in view.nodes(data=True)}
    if engine == "networkx" and draws.many:
        raise UsageError("the engine networkx computes in full; draws are made by the engine fast")
    drawn = estimates(simple, ids, names, draws) if engine == "fast" else {}
    found = {name: each.values for name, each in drawn.items()}
    for name, by_number in values(simple, [name for name in names if name not in drawn], engine):
        found[name] = {ids[number]: value for number, value in by_number.items()}
    ranks = {
        name: ranked(found[name], labels, rests, lowest_first=METRICS[name].lowest_first)
        for name in names
    }
    tied = {id_ for tie in view.edges if tie[0] != tie[1] for id_ in tie}
    ranks |= {name: bounded(ranks[name], each, tied) for name, each in drawn.items()}
    if picture:
        ranks = {
            name: tuple(replace(each, unknown_without=picture.outlet) for each in listed)
            for name, listed in ranks.items()
        }
    return CentralityReport(
        view=view_name,
        actors=len(simple),
        ties=simple.number_of_edges(),
        components=components(view),
        communities=communities(view),
        metrics=ranks,
        names=labels,
        basis=basis(view),
        structure=structure(view, grouped(view, group_by)),
        group_by=group_by,
        engine=engine,
        estimates=drawn,
        draws=draws.many,
        rests=rests,
        picture=picture,
        pairs=tuple(sorted((min(tie), max(tie)) for tie in view.edges if tie[0] != tie[1])),
    )


def _require_comparable(view: "nx.Graph[str]", name: str) -> None:
    """Refuse what no measure is defined on: a ministry, a person and a meeting in one ranking."""
    kinds = sorted({data.get("kind", "person") for _, data in view.nodes(data=True)})
    if len(kinds) > 1:
        raise UsageError(
            f"the view {name!r} mixes {' and '.join(kinds)}, which no measure ranks against one "
            f"another; ask for one of {', '.join(UNITS)}"
        )
    if view.is_directed() or view.is_multigraph():
        raise UsageError("measures are computed on a view, not on the graph of all relations")
    for a, b, data in view.edges(data=True):
        if not {"weight", "distance"} <= data.keys():
            raise UsageError(f"the tie {a} - {b} lacks its weight or its distance")
