"""The table of measures: what each reads, says, and does not say."""

import difflib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from graphkit.analysis.centrality import holes, local, paths, reach, spectral, walks
from graphkit.errors import UsageError

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class Metric:
    """A measure and its honest description.

    `counts` are a few words beside its name.
    `weight` is the attribute of a tie that it reads: ``weight`` is closeness
    and ``distance`` its inverse, a length; the two are never mixed up.  `unit`
    may hold ``{weight}``, the unit of the view's weight.  With `lowest_first`
    the first place is that of the lowest value.
    """

    function: Callable[["nx.Graph[int]"], Mapping[int, float]]
    counts: str
    unit: str
    weight: Literal["weight", "distance"] | None
    says: str
    does_not_say: str
    source: str
    lowest_first: bool = False


METRICS: dict[str, Metric] = {
    "degree": Metric(
        local.degree,
        "the actors one has a tie to",
        "actors",
        None,
        "How many different actors this one has a tie to.",
        "How often, how long or how alone they were together, or whom no source named.",
        "Freeman 1978, doi:10.1016/0378-8733(78)90021-7",
    ),
    "strength": Metric(
        local.strength,
        "how much meeting there was",
        "{weight}",
        "weight",
        "How much there was of it: the sum of an actor's ties, in which a talk of two counts 1 and "
        "a host who receives ten gains 1 in all, each of the ten a tenth.",
        "Whether the occasions mattered: a day of ceremonies may outweigh a year of quiet calls.",
        "Barrat et al. 2004, doi:10.1073/pnas.0400087101",
    ),
    "betweenness": Metric(
        paths.betweenness,
        "pairs of others whose shortest chain runs through one",
        "share of pairs",
        "distance",
        "For what share of all other pairs the shortest chain runs through this actor, strong "
        "ties counting as short.",
        "That anything was passed on: a chain is an opportunity, and one unreported meeting "
        "closes the gap an actor seems to bridge.",
        "Freeman 1977, doi:10.2307/3033543",
    ),
    "harmonic": Metric(
        paths.harmonic,
        "how near everybody is",
        "nearness; 1 is a talk of two with everybody",
        "distance",
        "How near this actor is to everybody, through whatever chain: the mean of one over the "
        "distance; an actor out of reach adds nothing.",
        "Who takes whose call: the chains run through people who may never have spoken of "
        "one another.",
        "Marchiori and Latora 2000, doi:10.1016/S0378-4371(00)00311-3",
    ),
    "eigenvector": Metric(
        spectral.eigenvector,
        "strong ties to actors with strong ties",
        "no unit; the squares sum to 1",
        "weight",
        "Whether this actor's strong ties lead to actors who have strong ties themselves, "
        "within the largest component.",
        "Anything about actors outside that component: their 0 means not comparable, "
        "not unimportant.",
        "Bonacich 1972, doi:10.1080/0022250X.1972.9989806",
    ),
    "pagerank": Metric(
        spectral.pagerank,
        "where a walker along ties is found",
        "share of a walk; the values sum to 1",
        "weight",
        "How much of the time a walker is here who follows ties by their strength and, with "
        "probability 0.15, starts anew anywhere.",
        "Who sought whom: ties have no direction here, so it stays close to strength; actors "
        "without a tie get a little too.",
        "Brin and Page 1998, doi:10.1016/S0169-7552(98)00110-X",
    ),
    "core": Metric(
        local.core_number,
        "the deepest group of mutual ties",
        "ties",
        None,
        "How deep in a group this actor is: the largest number k such that everybody in the group "
        "has k ties or more within it.",
        "That the group acts together: one large delegation received by another puts everybody "
        "into a deep core.",
        "Seidman 1983, doi:10.1016/0378-8733(83)90028-X",
    ),
    "katz": Metric(
        walks.katz,
        "chains of any length, long ones less",
        "walks, attenuated; 1 without a tie",
        "weight",
        "How many chains of any length end here, long ones counting less: each step by half of "
        "what would still add up.",
        "How far influence carries: the half is a convention, and another one moves the middle "
        "of the list.",
        "Katz 1953, doi:10.1007/BF02289026",
    ),
    "hits": Metric(
        walks.hits,
        "hubs and authorities, which are one here",
        "share; the values of a component sum to 1",
        "weight",
        "Hubs and authorities, which are one here because ties have no direction; where ties "
        "join two sides only, the place within the own side.",
        "Anything the eigenvector does not: it is the same measure, scaled side by side.",
        "Kleinberg 1999, doi:10.1145/324133.324140",
    ),
    "clustering": Metric(
        holes.clustering,
        "contacts that have a tie themselves",
        "share of pairs of contacts",
        None,
        "What share of the pairs of this actor's contacts have a tie themselves.",
        "That they form a circle: where two sides meet, members of one side have no tie to each "
        "other by definition, and everybody has 0.",
        "Watts and Strogatz 1998, doi:10.1038/30918",
    ),
    "constraint": Metric(
        holes.constraint,
        "dependence on one circle, the least first",
        "no unit; the lower, the less bound to one contact or circle",
        "weight",
        "How little this actor depends on one contact or one circle: the first place has the "
        "lowest constraint.",
        "That the gaps between its contacts are real: a meeting between them that no source "
        "reports closes the gap.",
        "Burt 2004, doi:10.1086/421787",
        lowest_first=True,
    ),
    "effective_size": Metric(
        holes.effective_size,
        "contacts less what they share",
        "actors",
        "weight",
        "How many contacts this actor has, less what they share among themselves.",
        "That they do not know each other: it is read from the same incomplete meetings.",
        "Burt 2004, doi:10.1086/421787",
    ),
    "brokerage": Metric(
        holes.brokerage,
        "contacts without a tie of their own",
        "pairs of actors",
        None,
        "How many pairs of its contacts have no tie themselves, so that it could bring them "
        "together.",
        "That it did. Two delegates of one side have no tie in this view and count as a pair to "
        "be brought together.",
        "Gould and Fernandez 1989, doi:10.2307/270949",
    ),
    "reach": Metric(
        reach.reach,
        "whom word could have reached in time",
        "actors",
        None,
        "To how many others word could have passed from here, meeting by meeting, in the order "
        "of time as far as the sources tell it.",
        "That anybody passed anything on; and early meetings reach further only because more "
        "were reported after them.",
        "Holme and Saramaki 2012, doi:10.1016/j.physrep.2012.03.001",
    ),
}


MAIN = ("degree", "strength", "betweenness", "harmonic")  # what a first look shows


def chosen(names: Sequence[str]) -> tuple[str, ...]:
    """Return the measures asked for, each once and in that order; all when none is named.

    Raises
    ------
    UsageError
        There is no such measure; the message holds the nearest.
    """
    for name in names:
        if name not in METRICS:
            near = difflib.get_close_matches(name.casefold(), METRICS, n=1)
            hint = f" Did you mean {near[0]}?" if near else ""
            raise UsageError(
                f"there is no measure {name!r}.{hint} The measures are {', '.join(METRICS)}."
            )
    return tuple(dict.fromkeys(names)) or tuple(METRICS)
