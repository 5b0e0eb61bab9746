"""Both readings in words: who holds which place when doubtful records are read the other way."""

from collections.abc import Iterator, Sequence

from graphkit.analysis.centrality import CentralityReport, Rank
from graphkit.analysis.centrality.ranking import written
from graphkit.analysis.certainty import Certainty, Sureness
from graphkit.analysis.certainty.otherwise import TAKEN_IN
from graphkit.analysis.certainty.readings import DISPUTED, DOUBTFUL, OUTSIDE
from graphkit.reports.centrality.phrases import listed, named

Fallen = dict[str, list[str]]  # by measure, names and places


def read(what: str) -> str:
    """Return in a few words how the records of one kind of doubt are read.

    Examples
    --------
    >>> read(DISPUTED), read(TAKEN_IN)[:13]
    ('without disputed meetings', 'with meetings')
    """
    return f"{'with' if what == TAKEN_IN else 'without'} {what}"


def sentences(report: CentralityReport, names: Sequence[str]) -> Iterator[str]:
    """Yield for each kind of doubt the place of those who come first in the other reading."""
    found = report.certainty
    if found is None:
        return
    told: set[str] = set()
    for what in dict.fromkeys(what for name in names for what in found.metrics[name].read):
        fallen = _first_no_more(report, found, names, what)
        if what != DOUBTFUL or fallen.keys() - told:
            aside = _count(report, found, what)
            yield f"{_begin(read(what))}{aside} {_falls(fallen) or 'who comes first stays first'}."
        told |= fallen.keys()


def moved(readings: Sequence[tuple[str, tuple[int, int]]], rank: Rank) -> str:
    """Return the place of somebody in each reading in which it is another, as sentences."""
    return " ".join(
        f"{_begin(read(what))} it is place {written(*place)}."
        for what, place in readings
        if place != (rank.rank, rank.last)
    )


def fallen(report: CentralityReport, metric: str, found: Sureness) -> Iterator[str]:
    """Yield a sentence for each reading in which somebody is not among the first places."""
    ranks = {each.id: each.name for each in report.whole.metrics[metric]}
    among = f"among the first {found.size}" if found.size > 1 else "first"
    for what, places in found.read.items():
        out = [ranks[id_] for id_ in found.top if sum(places[id_]) > 2 * found.size]
        if out and what != DOUBTFUL:
            are = "is" if len(out) == 1 else "are"
            yield f"{_begin(read(what))} {named(out)} {are} no longer {among}."


def _first_no_more(
    report: CentralityReport, found: Certainty, names: Sequence[str], what: str
) -> Fallen:
    told: Fallen = {}
    for name in names:
        places = found.metrics[name].read.get(what, {})
        for each in report.tied(name):
            if each.rank == 1 and each.id in places and places[each.id][0] > 1:
                place = written(*places[each.id])
                told.setdefault(name, []).append(f"{each.name} (place {place})")
    return told


def _falls(told: Fallen) -> str:
    by: dict[str, list[str]] = {}
    for metric, who in told.items():
        by.setdefault(named(who), []).append(metric)
    texts = [f"by {listed(metrics)} {who}" for who, metrics in by.items()]
    return f"these come first no more: {'; '.join(texts)}" if texts else ""


def _count(report: CentralityReport, found: Certainty, what: str) -> str:
    many = found.otherwise.get(what)
    of = f" of {report.basis.meetings}" if report.basis and what in (DISPUTED, OUTSIDE) else ""
    return f" ({many}{of})" if many else ""


def _begin(text: str) -> str:
    return text[0].upper() + text[1:]
