"""The first ten by one measure: their places and between which they may lie, or their values."""

from collections.abc import Sequence
from itertools import accumulate

from graphkit.analysis.centrality import Rank
from graphkit.analysis.centrality.ranking import written
from graphkit.reports.centrality import coverage, sureness
from graphkit.reports.centrality.axis import Places
from graphkit.reports.centrality.canvas import Canvas, drawn, folded, shortened
from graphkit.reports.centrality.words import values

MOST = 10
_WIDTH, _LINE = 360, 22  # in units of the drawing, which is shown at about one pixel each
_NAME, _PLOT, _END = 50, 200, 306  # where names begin, where dots begin, where the largest stands
_AXIS, _AXIS_END, _MAY = 178, 300, 312  # the first and the last place, and the range in numbers
_HEAD, _FOLD, _REASON = 32, 13, 58  # height of the headings, of a line of reasons; its letters


def dot_plot(name: str, ranks: Sequence[Rank]) -> str:
    """Return an SVG element with the first ten of `ranks`: place, name, dot and value of each.

    Raises
    ------
    MissingPackageError
        matplotlib is not installed.
    """
    shown = ranks[:MOST]
    top = max((each.value for each in shown), default=0.0) or 1.0

    def draw(canvas: Canvas) -> None:
        canvas.line((_PLOT, _PLOT), (2, _LINE * len(shown) - 2), "rule", 1)
        for nth, (each, value) in enumerate(zip(shown, values(name, shown), strict=True)):
            x, y = _PLOT + (_END - _PLOT) * max(each.value, 0.0) / top, _LINE * (nth + 0.5)
            canvas.line((_PLOT, x), (y, y), "stem")
            canvas.dot(x, y, "dot")
            canvas.text(_NAME - 7, y, each.places, "soft", "right")
            canvas.text(_NAME, y, shortened(each.name))
            canvas.text(x + 9, y, value)

    label = f"{name}: the first {len(shown)} as a dot plot"
    return drawn(label, (_WIDTH, _LINE * len(shown)), draw)


def range_plot(name: str, ranks: Sequence[Rank], last: int) -> str:
    """Return an SVG element with the first ten of `ranks` as dots and whiskers.

    Each row has the place, the name, between which of the `last` places it may
    lie, and what moves it furthest.  The axis ends where the ranges shown end.
    The dot, or the bar of equals, is the place; the thick whisker what missing
    meetings make of it, the thin one every cause together.

    Raises
    ------
    MissingPackageError
        matplotlib is not installed.
    """
    rows = [(each, may_be(each, last), folded(_why(each), _REASON, 2)) for each in ranks[:MOST]]
    axis = Places(
        _AXIS, _AXIS_END, min(max((each.rank_high for each, *_ in rows), default=1), last)
    )
    tops = [*accumulate((_LINE + _FOLD * len(why) for *_, why in rows), initial=_HEAD)]

    rests = any(coverage.apart(each) for each, *_ in rows)
    heading = f"{'rests on one outlet; ' if rests else ''}moved furthest by"

    def draw(canvas: Canvas) -> None:
        canvas.text(_NAME - 7, 8, "place", "soft", "right", small=True)
        canvas.text(_NAME, 24, heading, "soft", small=True)
        canvas.text(_MAY, 8, "may be", "soft", small=True)
        axis.draw(canvas, 8, 18, _HEAD)
        for (each, may, why), top in zip(rows, tops, strict=False):
            y = top + _LINE / 2
            for place in axis.ticks:
                canvas.line((axis.at(place),) * 2, (top, top + _LINE), "rule", 1)
            canvas.text(_NAME - 7, y, written(each.rank, min(each.last, last)), "soft", "right")
            canvas.text(_NAME, y, shortened(each.name, 18))
            whisker(canvas, each, axis, y)
            canvas.text(_MAY, y, may)
            for nth, line in enumerate(why):
                canvas.text(_NAME, top + _LINE + _FOLD * (nth + 0.3), line, "soft", small=True)

    told = [f"{each.places} {each.name}, may be {may}" for each, may, _ in rows]
    label = f"{name}: the places of the first {len(rows)} and between which they may lie: "
    return drawn(label + "; ".join(told), (_WIDTH, tops[-1]), draw)


def _why(rank: Rank) -> str:
    """Return the outlet that a rank rests on, and what moves it furthest."""
    rest = coverage.rests((rank,))
    return "; ".join(filter(None, (f"on {rest}" if rest else "", sureness.reason(rank))))


def whisker(canvas: Canvas, rank: Rank, axis: Places, y: float, *, hollow: bool = False) -> None:
    """Draw the place of one actor at the height `y`, and between which it may lie."""
    canvas.line((axis.at(rank.rank_low), axis.at(rank.rank_high)), (y, y), "soft", 1)
    missing = [span for span in rank.spans if span.cause in ("meetings", "participants")]
    if missing:
        low, high = min(s.low for s in missing), max(s.high for s in missing)
        canvas.line((axis.at(low), axis.at(high)), (y, y), "stem", 6)
    if rank.last > rank.rank:
        canvas.line((axis.at(rank.rank), axis.at(rank.last)), (y, y), "dot", 6)
    middle = (axis.at(rank.rank) + axis.at(rank.last)) / 2
    canvas.dot(middle, y, "dot", hollow=hollow)


def may_be(rank: Rank, last: int) -> str:
    """Return between which of `last` places an actor may stand, "any" where that is all of them."""
    return "any" if rank.rank_low == 1 and rank.rank_high >= last else rank.interval
