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
_RESTS = 154  # where the heading of the outlets stands
_HEAD, _FOLD, _LETTERS = 32, 13, 58  # height of the headings, of a small line; its letters


def dot_plot(name: str, ranks: Sequence[Rank]) -> str:
    """Return an SVG element with the first ten of `ranks`: place, name, dot and value of each.

    Below a name stands the outlet that its rank rests on, where it rests on one.

    Raises
    ------
    MissingPackageError
        matplotlib is not installed.
    """
    shown = ranks[:MOST]
    largest = max((each.value for each in shown), default=0.0) or 1.0
    rows = [(each, _resting(each)) for each in shown]
    *tops, height = _tops(0, [below for _, below in rows])

    def draw(canvas: Canvas) -> None:
        for (each, below), value, top in zip(rows, values(name, shown), tops, strict=True):
            x, y = _PLOT + (_END - _PLOT) * max(each.value, 0.0) / largest, top + _LINE / 2
            canvas.line((_PLOT, _PLOT), (top + 2, top + _LINE - 2), "rule", 1)
            canvas.line((_PLOT, x), (y, y), "stem")
            canvas.dot(x, y, "dot")
            canvas.text(x + 9, y, value)
            _name(canvas, each.places, each.name, top, below)

    rests = "; below a name the outlet it rests on" if any(below for _, below in rows) else ""
    return drawn(f"{name}: the first {len(shown)} as a dot plot{rests}", (_WIDTH, height), draw)


def range_plot(name: str, ranks: Sequence[Rank], last: int) -> str:
    """Return an SVG element with the first ten of `ranks` as dots and whiskers.

    Each row has the place, the name, between which of the `last` places it may
    lie, what moves it furthest, and on which outlet it rests.  The axis ends where
    the ranges shown end.  The dot, or the bar of equals, is the place; the thick
    whisker what missing meetings make of it, the thin one every cause together.

    Raises
    ------
    MissingPackageError
        matplotlib is not installed.
    """
    shown = ranks[:MOST]
    rows = [(each, may_be(each, last), _below(each)) for each in shown]
    axis = Places(_AXIS, _AXIS_END, min(max((each.rank_high for each in shown), default=1), last))
    *tops, height = _tops(_HEAD, [below for *_, below in rows])

    def draw(canvas: Canvas) -> None:
        canvas.text(_NAME - 7, 8, "place", "soft", "right", small=True)
        canvas.text(_NAME, 24, "moved furthest by", "soft", small=True)
        if any(coverage.apart(each) for each in shown):
            canvas.text(_RESTS, 24, "rests on", "ink", small=True)
        canvas.text(_MAY, 8, "may be", "soft", small=True)
        axis.draw(canvas, 8, _HEAD - 1, _HEAD)
        for (each, may, below), top in zip(rows, tops, strict=True):
            y = top + _LINE / 2
            for place in axis.ticks:
                canvas.line((axis.at(place),) * 2, (top, top + _LINE), "rule", 1)
            whisker(canvas, each, axis, y)
            canvas.text(_MAY, y, may)
            places = written(each.rank, min(each.last, last))
            _name(canvas, places, shortened(each.name, 18), top, below)

    told = [f"{each.places} {each.name}, may be {may}" for each, may, _ in rows]
    label = f"{name}: the places of the first {len(rows)} and between which they may lie: "
    return drawn(label + "; ".join(told), (_WIDTH, height), draw)


def _below(rank: Rank) -> list[tuple[str, str]]:
    """Return the small lines below a name, each with its colour."""
    reason = [(line, "soft") for line in folded(sureness.reasons(rank), _LETTERS, 2)]
    return reason + _resting(rank)


def _resting(rank: Rank) -> list[tuple[str, str]]:
    return [(line, "ink") for line in folded(coverage.rests([rank]), _LETTERS, 3)]


def _tops(head: float, below: Sequence[Sequence[object]]) -> list[float]:
    """Return where each row begins, and where the last one ends."""
    return [*accumulate((_LINE + _FOLD * len(lines) for lines in below), initial=head)]


def _name(
    canvas: Canvas, places: str, name: str, top: float, below: Sequence[tuple[str, str]]
) -> None:
    canvas.text(_NAME - 7, top + _LINE / 2, places, "soft", "right")
    canvas.text(_NAME, top + _LINE / 2, shortened(name))
    for nth, (line, colour) in enumerate(below):
        canvas.text(_NAME, top + _LINE + _FOLD * (nth + 0.3), line, colour, small=True)


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
    """Return between which of `last` places an actor may stand: "any" if all, "?" if unknown."""
    if rank.rank_low == 1 and rank.rank_high >= last:
        return "any"
    return f"{rank.interval}?" if rank.unknown_without else rank.interval
