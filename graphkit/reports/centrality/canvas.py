"""A sheet to draw on with matplotlib, and the SVG that comes of it."""

import io
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from unicodedata import combining, east_asian_width

from graphkit.errors import MissingPackageError
from graphkit.reports.centrality import svg
from graphkit.reports.escape import visible

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Side = Literal["left", "center", "right"]
TEXT, SMALL = 12, 10  # sizes of letters, in units of the drawing


@dataclass(frozen=True)
class Canvas:
    """Lines, dots and texts in units of the drawing, from the upper left corner.

    Colours are names of `svg.PALETTE`, which a style sheet sets.
    """

    axes: "Axes"

    def line(self, x: Sequence[float], y: Sequence[float], colour: str, width: float = 2) -> None:
        """Draw a line through points."""
        self.axes.plot(
            x, y, color=svg.PALETTE[colour], linewidth=width, clip_on=False, solid_capstyle="butt"
        )

    def dot(
        self, x: float, y: float, colour: str, size: float = 8, *, hollow: bool = False
    ) -> None:
        """Draw a dot; a hollow one is a ring on the ground of the card."""
        self.axes.plot(
            (x,),
            (y,),
            marker="o",
            markersize=size,
            color=svg.PALETTE["card" if hollow else colour],
            markeredgecolor=svg.PALETTE[colour],
            markeredgewidth=1.5 if hollow else 0,
            clip_on=False,
        )

    def text(  # noqa: PLR0913 - what a line of text is made of
        self,
        x: float,
        y: float,
        text: str,
        colour: str = "ink",
        side: Side = "left",
        *,
        small: bool = False,
    ) -> None:
        """Write one line, its middle at `y`."""
        size = SMALL if small else TEXT
        self.axes.text(
            x, y, text, color=svg.PALETTE[colour], ha=side, va="center_baseline", fontsize=size
        )

    def label(
        self, x: float, y: float, text: str, colour: str = "ink", *, small: bool = False
    ) -> None:
        """Write one line around `x` on a piece of ground, so that no line runs through it.

        An outline in the colour of the ground would stand in a PDF as a second text.
        """
        size = SMALL if small else TEXT
        half = width_of(text) * size * 0.28
        self.line((x - half, x + half), (y, y), "page", size + 1)
        self.text(x, y, text, colour, "center", small=small)


def drawn(label: str, size: tuple[float, float], draw: Callable[[Canvas], None]) -> str:
    """Return an SVG element of this size with what `draw` draws; `label` is read out for it.

    Equal drawings give equal text on every run.

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
    width, height = size
    written = io.StringIO()
    with mpl.rc_context(), warnings.catch_warnings():
        # Its fonts lack many scripts; the reader's browser draws the text with its own.
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        mpl.rcdefaults()
        mpl.rcParams["svg.fonttype"] = "none"  # text stays text
        mpl.rcParams["svg.hashsalt"] = label
        mpl.rcParams["text.parse_math"] = False  # a name may hold dollars
        mpl.rcParams["font.size"] = TEXT
        figure = Figure(figsize=(width / 72, height / 72))
        axes = figure.add_axes((0, 0, 1, 1), xlim=(0, width), ylim=(height, 0))
        axes.set_axis_off()
        draw(Canvas(axes))
        figure.savefig(written, format="svg", transparent=True, metadata={"Date": None})
    return svg.inline(written.getvalue(), label)


def shortened(name: str, width: int = 20) -> str:
    """Return a name of at most `width` Latin letters, the end cut off with an ellipsis.

    Examples
    --------
    >>> shortened("Ann"), shortened("A name without an end"), shortened("石破茂", 5)
    ('Ann', 'A name without an e…', '石破…')
    """
    shown = visible(name)
    widths = [width_of(char) for char in shown]
    if sum(widths) <= width:
        return shown
    fit = max(nth for nth in range(len(shown)) if sum(widths[:nth]) < width)
    return shown[:fit] + "…"


def group_colour(nth: int) -> str:
    """Return the colour of the nth community; later ones are grey, their number tells them apart.

    Examples
    --------
    >>> group_colour(1), group_colour(7)
    ('group1', 'soft')
    """
    return f"group{nth}" if f"group{nth}" in svg.PALETTE else "soft"


def folded(text: str, width: int, most: int) -> list[str]:
    """Return a text in at most `most` lines of `width` Latin letters, its end cut off if need be.

    Examples
    --------
    >>> folded("without The Gazette", 12, 2), folded("without The Gazette", 12, 1)
    (['without The', 'Gazette'], ['without The…'])
    """
    lines = [""]
    for word in visible(text).split():
        longer = f"{lines[-1]} {word}".lstrip()
        if width_of(longer) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    kept = lines[:most]
    if len(lines) > most:
        kept[-1] += " …" if width_of(kept[-1]) + 2 <= width else "…"
    return [shortened(line, width) for line in kept if line]


def width_of(text: str) -> int:
    """Return the width of a text in Latin letters; Chinese, Japanese and Korean ones take two.

    Examples
    --------
    >>> width_of("Ann"), width_of("石破茂")
    (3, 6)
    """
    return sum(
        0 if combining(char) else 2 if east_asian_width(char) in "FW" else 1 for char in text
    )
