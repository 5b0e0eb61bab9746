"""What holds a view together, and how it divides by country or institution."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from graphkit.analysis.centrality.resting import alone, tellers
from graphkit.errors import UsageError
from graphkit.graph import dataset_of
from graphkit.graph.shares import offices, pairs

BROKERS = ("coordinator", "gatekeeper", "consultant", "liaison", "unknown")


@dataclass(frozen=True, slots=True)
class Structure:
    """Where a view would break, and whether ties lie within or between groups.

    `articulation` are the actors and `bridges` the ties without whom a component
    falls apart; `told` holds the publisher that alone reports all meetings of a bridge,
    "" where several do.  `assortativity` and `homophily` are None where they are not
    defined: no ties between actors of known groups, or one group only.
    `brokers` holds the roles of each actor that brokers a pair, by `BROKERS`.
    """

    articulation: tuple[str, ...]
    bridges: tuple[tuple[str, str], ...]
    groups: tuple[tuple[str, int], ...]
    assortativity: float | None
    homophily: float | None
    expected_homophily: float | None
    brokers: Mapping[str, Mapping[str, int]]
    told: tuple[str, ...] = ()


def structure(view: "nx.Graph[str]", by: Mapping[str, str]) -> Structure:
    """Return what holds `view` together, with actors grouped `by` country or institution.

    View: any.  Weight: none is read.  Unit: actors, ties and, of brokers, pairs of
    actors; the two indices have none.  Cost: O(n + ties) but for the brokers,
    O(sum of squared degrees).

    Source: articulation points and bridges after J. Hopcroft and R. Tarjan,
    "Algorithm 447", Comm. ACM 16 (1973) 372-378, doi:10.1145/362248.362272; the
    others are documented where they are computed.
    """
    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from(sorted(view))
    plain.add_edges_from(sorted((min(tie), max(tie)) for tie in view.edges if tie[0] != tie[1]))
    sizes = Counter(by[each] for each in plain if each in by)
    bridges = sorted((min(tie), max(tie)) for tie in nx.bridges(plain))
    return Structure(
        articulation=tuple(sorted(nx.articulation_points(plain))),
        bridges=tuple(bridges),
        groups=tuple(sorted(sizes.items(), key=lambda each: (-each[1], each[0]))),
        assortativity=assortativity(mixing(plain, by)),
        homophily=homophily(plain, by),
        expected_homophily=_expected(sizes),
        brokers={
            actor: found for actor in plain if any((found := roles(plain, actor, by)).values())
        },
        told=tuple(_teller(view, *tie) for tie in bridges),
    )


def _teller(view: "nx.Graph[str]", a: str, b: str) -> str:
    """Return the publisher that alone reports every meeting of a tie; "" if there are several."""
    ids = view[a][b].get("meetings", ())
    if not ids:
        return ""
    dataset = dataset_of(view)
    return alone("publisher", [s for id_ in ids for s in tellers(dataset, dataset.meeting[id_])])


def countries(view: "nx.Graph[str]") -> dict[str, str]:
    """Return the country of each actor whose record states one."""
    known = {id_: getattr(data.get("record"), "country", None) for id_, data in view.nodes.items()}
    return {id_: country for id_, country in known.items() if country}


def institutions(view: "nx.Graph[str]") -> dict[str, str]:
    """Return the institution each person stood for most, over the meetings behind `view`."""
    if "dataset" not in view.graph:
        return {}
    dataset = dataset_of(view)
    held: dict[str, Counter[str]] = {}
    for id_ in sorted(
        {id_ for *_, tie in view.edges(data=True) for id_ in tie.get("meetings", ())}
    ):
        present = {who.who: who for tie in pairs(dataset, dataset.meeting[id_]) for who in tie[:2]}
        for who, participant in sorted(present.items()):
            own = offices(dataset, participant, dataset.meeting[id_])
            held.setdefault(who, Counter()).update(own)
    return {
        who: min(found, key=lambda each: (-round(found[each], 9), each))
        for who, found in held.items()
        if found
    }


GROUPS: dict[str, Callable[["nx.Graph[str]"], dict[str, str]]] = {
    "country": countries,
    "institution": institutions,
}


def grouped(view: "nx.Graph[str]", by: str) -> dict[str, str]:
    """Return the group of each actor by one of `GROUPS`.

    Raises
    ------
    UsageError
        There is no such grouping.
    """
    if by not in GROUPS:
        raise UsageError(f"actors are not grouped by {by!r}, but by {' or '.join(GROUPS)}")
    return GROUPS[by](view)


def mixing(view: "nx.Graph[str]", by: Mapping[str, str]) -> list[list[float]]:
    """Return the share of tie ends by the group of either actor; actors of no known group left out.

    View: any.  Weight: none is read.  Unit: a share; all of them sum to 1.  Cost:
    O(ties + groups^2).

    Source: M. E. J. Newman, "Mixing patterns in networks", Phys. Rev. E 67 (2003)
    026126, doi:10.1103/PhysRevE.67.026126 (the matrix e).

    Examples
    --------
    >>> mixing(nx.Graph(["ab", "bc"]), {"a": "JP", "b": "CN", "c": "CN"})
    [[0.5, 0.25], [0.25, 0.0]]
    """
    ties = [(by[a], by[b]) for a, b in view.edges if a in by and b in by]
    counts = Counter([*ties, *((b, a) for a, b in ties)])
    names = sorted({name for tie in ties for name in tie})
    return [[counts[one, two] / (2 * len(ties)) for two in names] for one in names]


def assortativity(shares: Sequence[Sequence[float]]) -> float | None:
    """Return how far ties stay within groups: 1 all, 0 as by chance, negative less than that.

    (sum of e_ii - sum of a_i b_i) / (1 - sum of a_i b_i), where e is the matrix
    of `mixing`, a its rows summed and b its columns.  None when it is empty or
    has one group.

    View: any, by way of `mixing`.  Weight: none is read.  Unit: none, -1 to 1.
    Cost: O(groups^2).

    Source: M. E. J. Newman, "Mixing patterns in networks", Phys. Rev. E 67 (2003)
    026126, doi:10.1103/PhysRevE.67.026126.

    Examples
    --------
    >>> assortativity([[0.0, 0.5], [0.5, 0.0]])
    -1.0
    """
    if len(shares) < 2:
        return None
    columns = [sum(column) for column in zip(*shares, strict=True)]
    chance: float = sum(sum(row) * column for row, column in zip(shares, columns, strict=True))
    within = sum(row[nth] for nth, row in enumerate(shares))
    return (within - chance) / (1 - chance)


def homophily(view: "nx.Graph[str]", by: Mapping[str, str]) -> float | None:
    """Return the E-I index: 1 when all ties lead out of the own group, -1 when none does.

    Ties between groups less ties within, over all of them; ties of actors of no known
    group are left out, and without any other it is None.

    View: any.  Weight: none is read.  Unit: none, -1 to 1.  Cost: O(ties).

    Source: D. Krackhardt and R. N. Stern, "Informal networks and organizational
    crises", Social Psychology Quarterly 51 (1988) 123-140, doi:10.2307/2786835.

    Examples
    --------
    >>> homophily(nx.Graph(["ab", "bc"]), {"a": "JP", "b": "CN", "c": "CN"})
    0.0
    """
    known = [by[a] != by[b] for a, b in view.edges if a in by and b in by]
    return (2 * sum(known) - len(known)) / len(known) if known else None


def roles(view: "nx.Graph[str]", actor: str, by: Mapping[str, str]) -> dict[str, int]:
    """Return how many pairs of contacts without a tie of their own the actor brokers, by role.

    coordinator: all three of one group; consultant: both contacts of one group,
    the actor of another; liaison: three groups; gatekeeper: one contact of the
    actor's own group, which without direction is a representative as well;
    unknown: the group of one of them is.

    View: any.  Weight: none is read.  Unit: pairs of actors; the roles sum to
    `brokerage`.  Cost: O(ties of the actor's contacts + groups among them, squared).

    Source: R. V. Gould and R. M. Fernandez, "Structures of mediation",
    Sociological Methodology 19 (1989) 89-126, doi:10.2307/270949.

    Examples
    --------
    >>> star = nx.Graph(["ab", "ac", "ad"])
    >>> roles(star, "a", {"a": "CN", "b": "JP", "c": "JP", "d": "CN"})
    {'coordinator': 0, 'gatekeeper': 2, 'consultant': 1, 'liaison': 0, 'unknown': 0}
    """
    contacts = set(view[actor]) - {actor}
    own, sizes = by.get(actor), Counter(by.get(each) for each in contacts)
    found, closed = Counter[str](), Counter[str]()
    for (one, n), (two, m) in combinations(sizes.items(), 2):
        found[_role(own, one, two)] += n * m
    for one, n in sizes.items():
        found[_role(own, one, one)] += n * (n - 1) // 2
    for a in contacts:
        known = contacts.intersection(view[a])
        closed.update(_role(own, by.get(a), by.get(b)) for b in known if b != a)
    return {role: found[role] - closed[role] // 2 for role in BROKERS}  # each pair closed twice


def _role(own: str | None, one: str | None, two: str | None) -> str:
    if not (own and one and two):
        return "unknown"
    if one == two:
        return "coordinator" if own == one else "consultant"
    return "gatekeeper" if own in (one, two) else "liaison"


def _expected(sizes: Mapping[str, int]) -> float | None:
    """Return the E-I index of ties drawn at random between actors of groups of these sizes."""
    n = sum(sizes.values())
    every = n * (n - 1) / 2
    within = sum(size * (size - 1) / 2 for size in sizes.values())
    return (every - 2 * within) / every if every else None
