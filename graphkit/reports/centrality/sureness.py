"""How sure a rank is, in words, alike in every format."""

from collections.abc import Iterable, Iterator

from graphkit.analysis.centrality import CentralityReport, Rank
from graphkit.analysis.centrality.ranking import Span, written
from graphkit.analysis.certainty import Coverage, Loss, Sureness
from graphkit.analysis.certainty.groups import DOUBTFUL, STABLE

LEAST = 0.25  # Epskamp et al. 2018: below this no order is read
MUCH = 0.8  # of an actor's ties told by one publisher alone

METHOD = (
    "Every place is a range. It covers equal values; the middle 95 % of the places in which an "
    "actor ends when 10, 20 or 30 % of the meetings, or 20 % of the participants, are lost at "
    "random; its places when each source and each publisher is left out; and its places when "
    "inferred, disputed or vaguely dated records are. Places are counted among the actors that "
    "have a tie; only where a value equals that of actors without one do these share the places. "
    "An order counts as another one when its rank correlation (Spearman) with that of "
    "the full data is below .7 in more than 5 % of the draws. What is missing in truth is not "
    "missing at random, so the truth may lie outside a range."
)


def method(report: CentralityReport) -> str:
    """Return how the ranges came about, with the number of draws and the seed."""
    if report.certainty is None:
        return ""
    found = report.certainty
    draws = f"{METHOD} Each loss was drawn {found.runs} times (seed {found.seed})."
    if found.voices_alone == len(found.voices):
        return draws
    return (
        f"{draws} Of {found.voices_alone} sources and publishers that alone report a meeting, the "
        f"{len(found.voices)} that report most were left out one by one."
    )


def reason(rank: Rank) -> str:
    """Return what would move an actor furthest down, or else up, in a few words; "" if nothing."""
    worst = max(rank.spans, key=lambda span: span.high, default=None)
    best = min(rank.spans, key=lambda span: span.low, default=None)
    if worst and worst.high > rank.last:
        return cause(worst)
    return cause(best) if best and best.low < rank.rank else ""


def cause(span: Span) -> str:
    """Return the cause of a span in a few words.

    Examples
    --------
    >>> cause(Span("meetings", "20 %", 1, 4)), cause(Span("voice", "Gazette", 1, 4))
    ('20 % of meetings missing', 'without Gazette')
    """
    if span.cause in ("meetings", "participants"):
        return f"{span.what} of {span.cause} missing"
    return f"without {span.what}"


def span(of: Span) -> str:
    """Return a span as one piece of text.

    Examples
    --------
    >>> span(Span("meetings", "20 %", 1, 1))
    '20 % of meetings missing: 1'
    """
    return f"{cause(of)}: {written(of.low, of.high)}"


def stability(report: CentralityReport, metric: str) -> str:
    """Return in a few sentences how far a ranking can be trusted; "" when that was not asked."""
    if report.certainty is None:
        return ""
    found = report.certainty.metrics[metric]
    return f"{_verdict(found.stable_until)} {_top(found)}"


def summary(report: CentralityReport) -> str:
    """Return how many of the measures give an order that may be read; "" when not asked."""
    if report.certainty is None:
        return ""
    found = report.certainty.metrics.values()
    steady = sum(each.stable_until >= LEAST for each in found)
    meetings = f"{report.basis.meetings} meetings" if report.basis else "meetings"
    return (
        f"Measures that give much the same order with 30 % of the {meetings} missing: "
        f"{steady or 'none'} of {len(found)}."
    )


def fallen(report: CentralityReport, metric: str) -> list[str]:
    """Return a sentence for each voice without which somebody falls out of the first places."""
    if report.certainty is None:
        return []
    found = report.certainty.metrics[metric]
    return [
        f"Without {voice.name} ({_meetings(voice.alone)} nobody else reports), "
        f"{_listed(report.names[id_] for id_ in ids)} "
        f"{'falls' if len(ids) == 1 else 'fall'} out of the first {found.size}."
        for voice, ids in found.fallen.items()
    ]


def warnings(report: CentralityReport) -> list[str]:
    """Return a warning for each publisher whose coverage may drive ranks at the top."""
    if report.certainty is None:
        return []
    leading: dict[str, list[str]] = {}
    for metric, found in report.certainty.metrics.items():
        for id_ in found.top:
            leading.setdefault(id_, []).append(metric)
    by: dict[str, list[Coverage]] = {}
    for id_ in sorted(leading, key=lambda each: (-len(leading[each]), report.names[each])):
        told = report.certainty.coverage[id_]
        if told.share >= MUCH:
            by.setdefault(told.publisher, []).append(told)
    return [
        f"Coverage, not politics, may drive these first places: {publisher} alone reports "
        f"{'; and '.join(_told(report, told))}."
        for publisher, told in by.items()
    ]


def _told(report: CentralityReport, told: list[Coverage]) -> Iterator[str]:
    """Yield whose ties these are, those that rest on one source first."""
    for one_source in (True, False):
        each = [one for one in told if (one.sources == 1) is one_source]
        names = _listed(f"{report.names[one.actor]} ({one.alone} of {one.ties})" for one in each)
        if each and one_source:
            ranks = "ranks rest" if len(each) > 1 else "rank rests"
            yield f"every tie of {names}, whose {ranks} on one source"
        elif each:
            yield f"{percent(min(one.share for one in each))} or more of the ties of {names}"


def community(report: CentralityReport, nth: int) -> str:
    """Return how stable the nth community (from 1) is, in a few words; "" when not asked."""
    if report.certainty is None:
        return ""
    again = report.certainty.communities[nth - 1]
    judged = (
        "stable" if again >= STABLE else "doubtful" if again >= DOUBTFUL else "not to be relied on"
    )
    return f"{judged}: {percent(again)} of it comes back with 20 % of meetings missing"


def _verdict(stable_until: float) -> str:
    if stable_until >= LEAST:
        return f"Steady: much the same order with {percent(stable_until)} of meetings missing."
    if stable_until:
        return (
            f"Unsteady: another order with more than {percent(stable_until)} of meetings missing."
        )
    return "Read no order from it: it is another one with 10 % of meetings missing."


def _top(found: Sureness) -> str:
    if not found.top:
        return f"Equal values run across place {found.size}, so nobody is clearly among the first."
    kinds: dict[str, list[Loss]] = {}
    for each in found.losses:
        kinds.setdefault(each.what, []).append(each)
    shares = [
        f"{' / '.join(f'{(each.stays or 0) * 100:.0f}' for each in losses)} % of runs with "
        f"{' / '.join(f'{each.share * 100:.0f}' for each in losses)} % of {what} missing"
        for what, losses in kinds.items()
    ]
    first = "The first stays" if len(found.top) == 1 else f"The first {len(found.top)} all stay"
    return f"{first} among the first {found.size} in {_listed(shares)}."


def percent(share: float) -> str:
    """Return a share as a whole percentage."""
    return f"{share * 100:.0f} %"


def _meetings(count: int) -> str:
    return f"{count} {'meeting' if count == 1 else 'meetings'}"


def _listed(texts: Iterable[str]) -> str:
    """Return texts as a list in a sentence.

    Examples
    --------
    >>> _listed(["a", "b", "c"])
    'a, b and c'
    """
    *most, last = [*texts] or [""]
    return f"{', '.join(most)} and {last}" if most else last
