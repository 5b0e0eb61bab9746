"""The first ten by one measure: their places and between which they may lie, or their values."""

from collections.abc import Sequence

from graphkit.analysis.centrality import Rank
from graphkit.reports.centrality.canvas import Canvas, drawn, shortened
from graphkit.reports.centrality.words import values

MOST = 10
_WIDTH, _LINE = 360, 22  # in units of the drawing, which is shown at about one pixel each
_NAME, _PLOT, _END = 56, 200, 306  # where names begin, where dots begin, where the largest stands
_RANGED = 150  # where the first place stands: names are shorter beside ranges


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

    Places run from 1 to `last`, the number of actors with a tie.  The dot, or the
    bar of equals, is the place; the thick whisker what missing meetings make of
    it, the thin one every cause together.

    Raises
    ------
    MissingPackageError
        matplotlib is not installed.
    """
    shown = ranks[:MOST]
    height = _LINE * (len(shown) + 1)

    def x(place: float) -> float:
        return _RANGED + (_WIDTH - 12 - _RANGED) * (min(place, last) - 1) / max(last - 1, 1)

    def draw(canvas: Canvas) -> None:
        canvas.text(x(1) - 12, _LINE / 2, "place", "soft", "right")
        for place in dict.fromkeys((1, (last + 1) // 2, last)):
            canvas.text(x(place), _LINE / 2, str(place), "soft", "center")
            canvas.line((x(place), x(place)), (_LINE, height - 2), "rule", 1)
        for nth, each in enumerate(shown):
            y = _LINE * (nth + 1.5)
            canvas.text(0, y, shortened(each.name, 19))
            canvas.line((x(each.rank_low), x(each.rank_high)), (y, y), "soft", 1)
            missing = [span for span in each.spans if span.cause in ("meetings", "participants")]
            if missing:
                low, high = min(s.low for s in missing), max(s.high for s in missing)
                canvas.line((x(low), x(high)), (y, y), "stem", 6)
            if each.last > each.rank:
                canvas.line((x(each.rank), x(each.last)), (y, y), "dot", 6)
            canvas.dot(x((each.rank + min(each.last, last)) / 2), y, "dot")

    label = f"{name}: the places of the first {len(shown)} and between which they may lie"
    return drawn(label, (_WIDTH, height), draw)
