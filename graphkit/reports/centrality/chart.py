"""A dot plot of the highest ranks of one measure, drawn by matplotlib as SVG."""

import io
import warnings
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal
from unicodedata import combining, east_asian_width

from graphkit.analysis.centrality import Rank
from graphkit.errors import MissingPackageError
from graphkit.reports.centrality import svg
from graphkit.reports.centrality.words import numbers
from graphkit.reports.escape import visible

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST = 10
_WIDTH, _LINE = 360, 22  # in units of the drawing, which is shown at about one pixel each
_NAME, _PLOT, _END = 56, 200, 306  # where names begin, where dots begin, where the largest stands


def dot_plot(name: str, ranks: Sequence[Rank]) -> str:
    """Return an SVG element with the first ten of `ranks`: place, name, dot and value of each.

    Colours are classes for a style sheet (see `svg.inline`), and the same
    ranks give the same text on every run.

    Raises
    ------
    MissingPackageError
        matplotlib is not installed.
    """
    try:
        import matplotlib as mpl  # noqa: PLC0415 - heavy and optional
        from matplotlib.figure import Figure  # noqa: PLC0415 - as above
    except ImportError:
        raise MissingPackageError("matplotlib", "the chart of the report", "report") from None
    height = _LINE * len(ranks[:MOST])
    written = io.StringIO()
    with mpl.rc_context(), warnings.catch_warnings():
        # Its fonts lack many scripts; the reader's browser draws the text with its own.
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        mpl.rcdefaults()
        mpl.rcParams["svg.fonttype"] = "none"  # text stays text
        mpl.rcParams["svg.hashsalt"] = name
        mpl.rcParams["text.parse_math"] = False  # a name may hold dollars
        mpl.rcParams["font.size"] = 12
        figure = Figure(figsize=(_WIDTH / 72, height / 72))
        axes = figure.add_axes((0, 0, 1, 1), xlim=(0, _WIDTH), ylim=(height, 0))
        axes.set_axis_off()
        _draw(axes, ranks[:MOST])
        figure.savefig(written, format="svg", transparent=True, metadata={"Date": None})
    return svg.inline(written.getvalue(), f"{name}: the first {len(ranks[:MOST])} as a dot plot")


def _draw(axes: "Axes", ranks: Sequence[Rank]) -> None:
    top = max((each.value for each in ranks), default=0.0) or 1.0
    _line(axes, (_PLOT, _PLOT), (2, _LINE * len(ranks) - 2), "rule")
    for nth, (each, value) in enumerate(zip(ranks, numbers(r.value for r in ranks), strict=True)):
        x, y = _PLOT + (_END - _PLOT) * max(each.value, 0.0) / top, _LINE * (nth + 0.5)
        _line(axes, (_PLOT, x), (y, y), "stem")
        _line(axes, (x,), (y,), "dot")
        _text(axes, (_NAME - 7, y), each.places, "soft", "right")
        _text(axes, (_NAME, y), shortened(each.name), "ink")
        _text(axes, (x + 9, y), value, "ink")


def _line(axes: "Axes", x: Sequence[float], y: Sequence[float], colour: str) -> None:
    """Draw a line, or a dot where it is a single point."""
    axes.plot(
        x,
        y,
        color=svg.PALETTE[colour],
        linewidth=1 if colour == "rule" else 2,
        marker="o" if len(x) == 1 else "",
        markersize=8,
        markeredgewidth=0,
        clip_on=False,
    )


def _text(
    axes: "Axes",
    at: tuple[float, float],
    text: str,
    colour: str,
    side: Literal["left", "right"] = "left",
) -> None:
    axes.text(*at, text, color=svg.PALETTE[colour], ha=side, va="center_baseline")


def shortened(name: str, width: int = 20) -> str:
    """Return a name of at most `width` Latin letters, the end cut off with an ellipsis.

    Examples
    --------
    >>> shortened("Ann"), shortened("A name without an end"), shortened("石破茂", 5)
    ('Ann', 'A name without an e…', '石破…')
    """
    shown = visible(name)
    widths = [_width(char) for char in shown]
    if sum(widths) <= width:
        return shown
    fit = max(nth for nth in range(len(shown)) if sum(widths[:nth]) < width)
    return shown[:fit] + "…"


def _width(char: str) -> int:
    return 0 if combining(char) else 2 if east_asian_width(char) in "FW" else 1
