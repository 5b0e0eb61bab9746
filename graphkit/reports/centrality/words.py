"""What the report says in words, alike in every format: cautions, descriptions, numbers."""

from collections.abc import Iterable, Sequence
from math import ceil, isnan, log10

from graphkit.analysis.centrality import CentralityReport, Rank
from graphkit.analysis.centrality.basis import Basis
from graphkit.analysis.centrality.metrics import METRICS
from graphkit.reports import parts

VIEWS = {
    "met": "Two persons are tied when they stood on different sides of a meeting.",
    "accompanied": "Two persons are tied when they stood on the same side of a meeting.",
    "institutions": (
        "Two institutions are tied when holders of their offices stood on different sides of a "
        "meeting; who holds several counts for each by the time the office was held."
    ),
    "co_attended": "Two persons are tied when they took part in a meeting, on whichever sides.",
}

TITLES = {
    "met": "Who stands in the middle of those who met",
    "accompanied": "Who stands in the middle of those on one side",
    "institutions": "Which institutions stand in the middle of those that met",
    "co_attended": "Who stands in the middle of those who took part together",
}

READS = {
    None: "Reads whether there is a tie, not its weight",
    "weight": "Reads the weight of a tie as closeness",
    "distance": "Reads 1 / weight of a tie as a length",
}

CAUTIONS = (
    "Meetings that no source reports are missing, and not by chance.",
    (
        "One more meeting can reorder the middle of a list. Actors of equal value share their "
        "places, written as a range such as 2\N{EN DASH}3."
    ),
    "Each measure answers its own question; none is the ranking.",
)

UNDEFINED = "undefined"

CONVENTIONS = (
    "All counts and scales include actors without a tie; lists leave them out, and they share the "
    "last places. Values that differ by no more than 1e-9 "
    "of the largest are equal. Betweenness is divided by the number of pairs of other actors, "
    "harmonic closeness by the number of other actors. The eigenvector is computed in the "
    "component of most actors, and everybody else has 0. Communities are one good division among "
    "several; their numbers have no meaning."
)


def title(report: CentralityReport) -> str:
    """Return the headline of the report, without the name of the project."""
    return TITLES.get(report.view, f"Who stands in the middle of the view “{report.view}”")


def counts(report: CentralityReport) -> dict[str, int]:
    """Return the figures that say how large the view is."""
    return {
        "actors": report.actors,
        "ties": report.ties,
        "parts": len(report.components) - len(report.isolates),
        "communities": len(report.communities.groups),
        "without a tie": len(report.isolates),
    }


def counted(report: CentralityReport) -> str:
    """Return the figures as one line.

    Examples
    --------
    >>> from graphkit.analysis.centrality import rank
    >>> import networkx as nx
    >>> counted(rank(nx.empty_graph(["a"]), ["degree"]))
    'actors 1, ties 0, parts 0, communities 0, without a tie 1'
    """
    return ", ".join(f"{name} {figure}" for name, figure in counts(report).items())


def basis(report: CentralityReport) -> str:
    """Return what the ties rest on, in one sentence."""
    found = report.basis
    if found is None:
        return "No meeting stands behind these ties."
    every = "all" if found.digests == found.sources else found.digests
    which = f"{every} of them {'a digest' if found.digests == 1 else 'digests'}"
    which = "a digest" if found.sources == 1 else which
    digests = f" ({which}: our own statement of what an article says)"
    return (
        f"The ties rest on {_dated(found)}, reported by "
        f"{parts.plural(found.sources, 'source')}{digests if found.digests else ''}."
    )


def _dated(found: Basis) -> str:
    """Return how many meetings there are from when to when, and how many of no certain date."""
    every, vague = parts.plural(found.meetings, "meeting"), found.meetings - found.dated
    if not found.dated:
        return f"{every} of no certain date"
    told = f"{parts.plural(found.dated, 'meeting')} dated {found.since} to {found.until}"
    return f"{told} and {'one' if vague == 1 else vague} of no certain date" if vague else told


def definition(report: CentralityReport, metric: str) -> str:
    """Return unit, weight and source of a measure in one line."""
    told = METRICS[metric]
    unit = f"Unit: {report.unit(metric)}. {READS[told.weight]}. {told.source}."
    return f"{unit} {estimated(report, metric)}".strip()


def estimated(report: CentralityReport, metric: str) -> str:
    """Return from what a measure is estimated, and how far off it may be; "" if nobody asked."""
    if metric == "betweenness" and report.draws and not report.estimates:
        return (
            f"Betweenness is computed in full, not estimated: {report.draws:,} draws were asked "
            f"for, and there are no more than {parts.plural(report.actors, 'actor')}."
        )
    if metric not in report.estimates:
        return ""
    found = report.estimates[metric]
    return (
        f"{metric.capitalize()} is estimated from {found.draws:,} {found.of} drawn with seed "
        f"{found.seed}: with {found.confidence:.0%} confidence no value is off by more than "
        f"{min(found.error, 1):.2%} of all pairs."
    )


def conventions(report: CentralityReport) -> str:
    """Return how everything was computed, and by which engine."""
    return f"{CONVENTIONS} Computed by the engine {report.engine}."


def tied(ranks: Sequence[Rank], shown: int) -> str:
    """Return a sentence when the actors shown are cut off within a group of equals, else ""."""
    if not 0 < shown <= len(ranks) or ranks[shown - 1].last <= shown:
        return ""
    last = ranks[shown - 1]
    more = last.last - shown
    return f"{more} more share the places {last.places} with the last one shown."


def values(metric: str, ranks: Sequence[Rank]) -> list[str]:
    """Return the values of ranks as text, shares as percentages."""
    share = METRICS[metric].unit.startswith("share")
    found = numbers(each.value * (100 if share else 1) for each in ranks)
    return [f"{each}%" if share and each != UNDEFINED else each for each in found]


def numbers(values: Iterable[float]) -> list[str]:
    """Return values as text with as many decimals as show two digits of the largest.

    More would not change what can be read from so few meetings; CSV and JSON
    have twelve.  What is more than nothing never reads as 0.

    Examples
    --------
    >>> numbers([3.0, 1.0]), numbers([0.0278, 0.0]), numbers([12.5, 0.02])
    (['3', '1'], ['0.028', '0.000'], ['12.5', '<0.1'])
    """
    listed = list(values)
    known = [value for value in listed if not isnan(value)]
    top = max(map(abs, known), default=0.0)
    whole = all(value == int(value) for value in known)
    decimals = 0 if whole or not top else max(1, 2 - ceil(log10(top)))
    return [_number(value, decimals) for value in listed]


def _number(value: float, decimals: int) -> str:
    if isnan(value):
        return UNDEFINED
    least = 10.0**-decimals
    return f"<{least:.{decimals}f}" if 0 < value < least / 2 else f"{value:.{decimals}f}"
