"""How sure a ranking is, in words, alike in every format."""

from graphkit.analysis.centrality import CentralityReport, Rank
from graphkit.analysis.centrality.ranking import Span, contenders, written
from graphkit.analysis.certainty import Sureness, Voice
from graphkit.analysis.certainty.groups import DOUBTFUL, STABLE
from graphkit.reports.centrality import coverage, doubts
from graphkit.reports.centrality.phrases import named, often, percent, quoted

LEAST = 0.25  # Epskamp et al. 2018: below this no order is read
RARE = "each of the others does in fewer than 1 of 40 draws"  # a range holds the middle 95%
EQUAL = "equal values"
FEW = 3  # who may come first and are named
VOICES = 3  # without which somebody falls, each in a sentence
TOO_ROUGH = (
    "Whether order and top hold when meetings are missing or a source is left out "
    "cannot be told: the error of the estimate alone may make others of them."
)
SAME_DRAWS = "That was tried with the same draws, so the error of the estimate is not in it."

METHOD = (
    "Every place is a range. It covers equal values; the middle 95% of the places in which an "
    "actor ends when 10, 20 or 30% of the meetings, or of the participants, are lost at "
    "random; its places when each source and each publisher is left out, but for one that alone "
    "reports 80% of the meetings or more, without which little is left to rank; and its places "
    "when inferred, disputed or vaguely dated records are, or meetings are taken in that another "
    "source puts into the time asked for. Two actors cannot be told apart when their ranges "
    "overlap. Places are counted among the actors that have a tie. An order holds "
    "roughly while its rank correlation (Spearman; 1: the same order, 0: nothing in common) with "
    "that of the full data is .7 or more in 95% of the draws. What is missing in truth is not "
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
    """Return what would move an actor furthest, down before up, or that it has equals, if so."""
    worst = max(rank.spans, key=lambda span: span.high, default=None)
    best = min(rank.spans, key=lambda span: span.low, default=None)
    if worst and worst.high > rank.last:
        return cause(worst)
    if best and best.low < rank.rank:
        return cause(best)
    return EQUAL if rank.last > rank.rank else ""


def doubted(places: str, rank: Rank) -> str:
    """Return a range, and that it is unknown without the publisher that tells nearly everything.

    Examples
    --------
    >>> doubted("1", Rank("a", "Ann", 3, 1, 1, unknown_without="Star"))
    '1, or unknown without “Star”'
    """
    return ", or ".join(filter(None, (places, unknown(rank))))


def unknown(rank: Rank) -> str:
    """Return without which publisher a place is not known at all; "" where there is none."""
    return f"unknown without {quoted(rank.unknown_without)}" if rank.unknown_without else ""


def reasons(rank: Rank) -> str:
    """Return everything that makes a place another or unknown, in a few words."""
    return "; ".join(filter(None, (unknown(rank), reason(rank))))


def cause(span: Span) -> str:
    """Return the cause of a span in a few words.

    Examples
    --------
    >>> cause(Span("meetings", "20%", 1, 4)), cause(Span("voice", "Gazette", 1, 4))
    ('20% of meetings missing', 'without Gazette')
    """
    if span.cause in ("meetings", "participants"):
        return f"{span.what} of {span.cause} missing"
    if span.cause == "draws":
        return f"estimated from {span.what}"
    return doubts.read(span.what) if span.cause == "reading" else f"without {span.what}"


def span(of: Span) -> str:
    """Return a span as one piece of text.

    Examples
    --------
    >>> span(Span("meetings", "20%", 1, 1))
    '20% of meetings missing: 1'
    """
    return f"{cause(of)}: {written(of.low, of.high)}"


def sentences(report: CentralityReport, metric: str) -> list[str]:
    """Return what the data can carry of one ranking; nothing when that was not asked.

    Who may come first, whether the order and the top hold when meetings are
    missing, and who hangs on one source.
    """
    if report.certainty is None:
        return []
    if too_rough(report, metric):
        return [f"{first(report, metric)} {TOO_ROUGH}"]
    found = report.certainty.metrics[metric]
    told = [first(report, metric), _order(found.stable_until), _top(found)]
    if metric in report.estimates:
        told.append(SAME_DRAWS)
    return [" ".join(told), *fallen(report, metric)]


def too_rough(report: CentralityReport, metric: str) -> bool:
    """Tell whether a measure is estimated so roughly that its first may not be among the top.

    The trials of what is missing use the same draws, so they cannot show it.
    """
    if report.certainty is None:
        return False
    size = report.certainty.metrics[metric].size
    spans = [span for each in report.tied(metric)[:1] for span in each.spans]
    return any(span.cause == "draws" and span.high > size for span in spans)


def first(report: CentralityReport, metric: str) -> str:
    """Return who may come first by a measure."""
    may, seen = contenders(report.whole.tied(metric)), report.actors - len(report.isolates)
    if len(may) <= FEW:
        picture = coverage.pictured(report)
        lead = f"{picture[0].upper()}{picture[1:]} " if picture else ""
        come = "comes first" if len(may) == 1 else "may come first"
        return f"{lead}{coverage.known(may, 'or')} {come}; {RARE}."
    return (
        f"{'All' if len(may) == seen else f'{len(may)} of the'} {seen} actors with a tie may come "
        "first: the data cannot tell them apart."
    )


def fallen(report: CentralityReport, metric: str) -> list[str]:
    """Return a sentence for each voice and reading without which somebody falls out of the top."""
    if report.certainty is None:
        return []
    found = report.certainty.metrics[metric]
    told = [_without(report, metric, voice) for voice in [*found.fallen][:VOICES]]
    more = len(found.fallen) - len(told)
    if more:
        told.append(f"So it is without {more} more of the sources and publishers, each by itself.")
    return [*told, *doubts.fallen(report, metric, found)]


def community(report: CentralityReport, nth: int) -> str:
    """Return how much of the nth community (from 1) comes back, in a few words; "" if not asked."""
    if report.certainty is None:
        return ""
    again, hold = report.certainty.communities[nth - 1], report.certainty.hanging[nth - 1]
    random = f"{percent(again)} of it is found again with 20% of meetings missing at random"
    judged = (
        "comes back" if again >= STABLE else "doubtful" if again >= DOUBTFUL else "not to rely on"
    )
    if hold is None:
        return f"{judged}: {random}"
    if hold.share < DOUBTFUL:
        judged = "hangs on one source or publisher"
    return f"{judged}: {random}, {percent(hold.share)} without {quoted(hold.voice.name)}"


def _without(report: CentralityReport, metric: str, voice: Voice) -> str:
    found = report.certainty.metrics[metric] if report.certainty else None
    assert found is not None
    out = set(found.fallen[voice])
    names = [each.name for each in report.whole.metrics[metric] if each.id in out]
    one = len(names) == 1
    among = f"among the first {found.size}" if found.size > 1 else "first"
    return (
        f"Without {quoted(voice.name)}, the only one to report {_meetings(voice.alone)}, "
        f"{named(names)} {'is' if one else 'are'} no longer {among}."
    )


def _order(stable_until: float) -> str:
    if stable_until >= LEAST:
        return (
            f"As a whole the order holds roughly with {percent(stable_until)} of meetings missing."
        )
    if stable_until:
        return (
            f"As a whole the order holds roughly with {percent(stable_until)} of meetings missing, "
            "not with more."
        )
    return "Read no order from it: 10% of meetings missing can make another."


def _top(found: Sureness) -> str:
    if not found.top:
        return f"No top can be named: equal values run across place {found.size}."
    few, *_, many = [each for each in found.losses if each.what == "meetings"]
    one, *_, most = [each for each in found.losses if each.what == "participants"]
    held = [
        f"With {percent(few.share)} of meetings missing {_stay(found)} {often(few.stays or 0)}",
        f"with {percent(many.share)} {often(many.stays or 0)}",
        f"with {percent(one.share)} of participants missing {often(one.stays or 0)}",
        f"with {percent(most.share)} {often(most.stays or 0)}",
    ]
    return f"{', '.join(held)}."


def _stay(found: Sureness) -> str:
    """Return who stays where when the top holds; the top may be fewer than its places."""
    top = len(found.top)
    among = "" if top == found.size else "among "
    if found.size == 1:
        return "the first stays first"
    return f"the first {f'{top} stay' if top > 1 else 'stays'} {among}the first {found.size}"


def _meetings(count: int) -> str:
    return f"{count} {'meeting' if count == 1 else 'meetings'}"
