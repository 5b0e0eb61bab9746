"""Whose ranks may follow what one outlet covers rather than what happened, said beside them."""

from collections.abc import Iterable, Sequence

from graphkit.analysis.centrality import CentralityReport, Rank, Rest
from graphkit.analysis.centrality.metrics import MAIN
from graphkit.analysis.centrality.resting import LARGER
from graphkit.reports.centrality.phrases import listed, named, percent, quoted
from graphkit.reports.parts import Json, plural

KEYS = ("outlet", "kind", "meetings", "of", "articles", "ties", "of_ties", "weight", "share")
EMPTY = dict.fromkeys(KEYS)  # so that tables have the columns
FEW = 3  # meetings: that fewer come from one outlet is worth no sentence, but for the first place
TOP = 10  # at most, and never more than a third of the actors with a tie: these lead


def record(rest: Rest | None) -> Json | None:
    """Return on what somebody rests as it stands in JSON."""
    return {key: getattr(rest, key) for key in KEYS} if rest else None


def mark(rest: Rest) -> str:
    """Return on what somebody rests, in a few words.

    Examples
    --------
    >>> mark(Rest("publisher", "Star", "Star", 40, 49, 1, 40, 44, 0.8, 0.5))
    '“Star”: 40 of 49 meetings, in 1 article'
    >>> mark(Rest("publisher", "Star", "Star", 4, 14, 2, 4, 44, 0.9, 0.5))
    '“Star”: 4 of 14 meetings, 90% of their weight, in 2 articles'
    """
    told = f"{quoted(rest.outlet)}: {rest.meetings} of {plural(rest.of, 'meeting')}"
    if rest.meetings < LARGER * rest.of:
        by_weight = rest.weight >= LARGER
        told += (
            f", {percent(rest.weight)} of their weight"
            if by_weight
            else f", {rest.ties} of {plural(rest.of_ties, 'tie')}"
        )
    return f"{told}, in {plural(rest.articles, 'article')}"


def apart(rank: Rank) -> Rest | None:
    """Return on what an actor rests, but not on what tells everything, which is said once."""
    rest = rank.rests_on
    return rest if rest and rest.everywhere < 1 else None


def rests(ranks: Sequence[Rank]) -> str:
    """Return on what one actor rests, or equals with who of them on which outlet; "" if on none."""
    by: dict[str, list[Rank]] = {}
    for each in ranks:
        if rest := apart(each):
            by.setdefault(rest.outlet, []).append(each)
    if len(ranks) == 1:
        return "".join(map(mark, filter(None, map(apart, ranks))))
    return "; ".join(f"{quoted(outlet)}: {_equals(theirs, ranks)}" for outlet, theirs in by.items())


def known(ranks: Sequence[Rank], last: str = "and") -> str:
    """Return names for a sentence, in brackets the outlet on which each of a few rests."""
    if len(ranks) > FEW:
        every = rests(ranks)
        return named([each.name for each in ranks]) + (f" (resting on {every})" if every else "")
    told = [f" (rests on {rests((each,))})" if apart(each) else "" for each in ranks]
    return listed((each.name + rest for each, rest in zip(ranks, told, strict=True)), last)


def pictured(report: CentralityReport) -> str:
    """Return in whose picture everything here stands, as a sentence begins; "" in nobody's."""
    return f"in {quoted(report.picture.outlet)}'s picture" if report.picture else ""


def warnings(report: CentralityReport) -> list[str]:
    """Return a warning for each outlet that makes those who lead, the first of them first."""
    by: dict[str, list[str]] = {}
    for metric, each in leaders(report):
        if (rest := apart(each)) and (rest.of >= FEW or _first(each)):
            by.setdefault(rest.outlet, []).append(_led(metric, each, rest))
    return [
        f"Coverage, not politics, may drive these places: {quoted(outlet)} alone makes the larger "
        f"part of the ties of {named(led)}."
        for outlet, led in by.items()
    ]


def leaders(report: CentralityReport) -> list[tuple[str, Rank]]:
    """Return everybody's best rank in a top and its measure, main ones first, a single tie last.

    Equals across the cut are in it, but not where all are equal and nobody leads.
    """
    seen = report.actors - len(report.isolates)
    size = min(TOP, max(1, seen // 3))
    best: dict[str, tuple[bool, bool, int, int, int]] = {}
    ranks: dict[str, tuple[str, Rank]] = {}
    for nth, name in enumerate(report.metrics):
        for each in report.whole.tied(name):
            if each.rank <= size and each.last < seen:
                single = each.rests_on is not None and each.rests_on.of_ties == 1
                order = single, name not in MAIN, each.rank, each.last, nth
                if order < best.get(each.id, (True, True, seen + 1, 0, 0)):
                    best[each.id], ranks[each.id] = order, (name, each)
    order_of = sorted(best, key=lambda id_: (*best[id_], ranks[id_][1].name, id_))
    return [ranks[id_] for id_ in order_of]


def _first(rank: Rank) -> bool:
    """Tell whether somebody with more than a single tie has the first place."""
    return rank.rank == 1 and rank.rests_on is not None and rank.rests_on.of_ties > 1


def _led(metric: str, rank: Rank, rest: Rest) -> str:
    told = mark(rest).removeprefix(f"{quoted(rest.outlet)}: ")
    return f"{rank.name} (place {rank.places} by {metric}: {told})"


def _equals(theirs: Sequence[Rank], of: Iterable[Rank]) -> str:
    return "each of them" if [*theirs] == [*of] else named([each.name for each in theirs])
