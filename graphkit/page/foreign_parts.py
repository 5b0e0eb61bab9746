"""From anyone's pyvis network to what a page shows: plain texts, plain colours, places.

Whatever stands in a field may be of any type: pyvis checks nothing.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from html.parser import HTMLParser
from math import isfinite
from typing import TYPE_CHECKING, Any, Literal

from graphkit.page.layout import Place, Places, place
from graphkit.page.part import part
from graphkit.page.safe import shown
from graphkit.page.words import Words

if TYPE_CHECKING:
    from pyvis.network import Network

Shape = Literal["person", "institution", "family", "meeting"]  # dot, square, triangle, diamond

SHAPES: dict[str, Shape] = {
    "square": "institution",
    "box": "institution",
    "database": "institution",
    "triangle": "family",
    "triangleDown": "family",
    "star": "family",
    "diamond": "meeting",
    "hexagon": "meeting",
}
"""What stands for the shapes of vis-network; every other one is a dot."""

GROUPS = ("#56b4e9", "#e69f00", "#009e73", "#cc79a7", "#f0e442", "#0072b2", "#d55e00")
"""Okabe and Ito's palette, for groups whose colours pyvis leaves to vis-network."""

SAID = ("foreign.counts", "foreign.start", "panel.close", "save.csv", "table.filter", "table.shown")
"""The words that the script says; the template says the others."""

_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,20}|rgba?\([\d\s.,%]{5,40}\)")
_BREAKS = {"br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "hr", "ul", "ol", "table"}
_SILENT = {"script", "style", "template"}


@part
class ForeignNode:
    """A node: `id` is ours, made of its place in the network; `text` is its title, as text."""

    id: str
    label: str
    text: str = ""
    group: str = ""
    shape: Shape = "person"
    colour: str | None = None
    size: int
    wide: Place
    tall: Place


@part
class ForeignTie:
    """A tie between two nodes by index; `arrow` when it leads from the first to the second."""

    start: int
    end: int
    label: str = ""
    text: str = ""
    colour: str | None = None
    width: float
    dashed: bool = False
    arrow: bool = False


@part
class ForeignPayload:
    """Everything the page of a foreign network shows."""

    title: str
    words: dict[str, str]
    nodes: tuple[ForeignNode, ...]
    ties: tuple[ForeignTie, ...]


def foreign_payload(net: "Network", words: Words, title: str | None = None) -> ForeignPayload:
    """Return what the page of a pyvis network shows."""
    nodes = [each for each in net.nodes if not each.get("hidden")]
    index = {each["id"]: nth for nth, each in enumerate(nodes)}
    edges = (each for each in net.edges if not each.get("hidden"))
    ties = tuple(_tie(index, e) for e in edges if e["from"] in index and e["to"] in index)
    sizes = _sizes(nodes)
    places = _places(nodes, sizes, ties)
    groups = list(dict.fromkeys(_words(each.get("group")) for each in nodes if "group" in each))
    made = map(partial(_node, groups), range(len(nodes)), nodes, sizes, *places)
    return ForeignPayload(
        title=title or _words(net.heading) or words("foreign.title"),
        words={key: words.dictionary[key] for key in SAID},
        nodes=tuple(made),
        ties=ties,
    )


def text_of(html: object) -> str:
    r"""Return the text that HTML shows, without the HTML; what is no HTML stays as it is.

    Examples
    --------
    >>> text_of("<b>Ann</b><br>born 1 &lt; 2<script>alert(1)</script>")
    'Ann\nborn 1 < 2'
    """
    reader = _Text()
    reader.feed(_words(html))
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.found).split("\n"))
    return "\n".join(line for line in lines if line)


class _Text(HTMLParser):
    """Gathers text, one line a block; what would run is passed over."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: Sequence[object]) -> None:  # noqa: ARG002 - of HTMLParser
        self._silent += tag in _SILENT
        if tag in _BREAKS:
            self.found.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT and self._silent > 0
        if tag in _BREAKS:
            self.found.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found.append(data)


def _node(  # noqa: PLR0913, PLR0917 - one for each column of the drawing
    groups: list[str], nth: int, given: Mapping[str, Any], size: int, wide: Place, tall: Place
) -> ForeignNode:
    group = _words(given.get("group"))
    colour = _colour(given.get("color"))
    if colour is None and "group" in given:
        colour = GROUPS[groups.index(group) % len(GROUPS)]
    return ForeignNode(
        id=f"n{nth}",
        label=_words(given.get("label")) or _words(given["id"]),
        text=text_of(given.get("title")),
        group=group,
        shape=SHAPES.get(str(given.get("shape")), "person"),
        colour=colour,
        size=size,
        wide=wide,
        tall=tall,
    )


def _tie(index: Mapping[object, int], given: Mapping[str, Any]) -> ForeignTie:
    width = _number(given.get("width") or given.get("value")) or 1.0
    return ForeignTie(
        start=index[given["from"]],
        end=index[given["to"]],
        label=_words(given.get("label")),
        text=text_of(given.get("title")),
        colour=_colour(given.get("color")),
        width=round(min(max(width, 1.0), 10.0), 2),
        dashed=bool(given.get("dashes")),
        arrow="to" in str(given.get("arrows") or ""),
    )


def _sizes(nodes: Iterable[Mapping[str, Any]]) -> list[int]:
    """Return a radius for each node, 5 to 30; `value` is scaled by the largest, as vis does."""
    values = [_number(each.get("value")) for each in nodes]
    largest = max((value for value in values if value), default=1.0)
    sizes = [_number(each.get("size")) or 10.0 for each in nodes]
    return [
        round(min(max(8 + 20 * value / largest if value else size, 5), 30))
        for value, size in zip(values, sizes, strict=True)
    ]


def _places(
    nodes: Sequence[Mapping[str, Any]], sizes: Sequence[int], ties: Iterable[ForeignTie]
) -> Places:
    """Return the places the nodes have, or new ones where any is missing."""
    given = [(_number(each.get("x")), _number(each.get("y"))) for each in nodes]
    known = [(round(x), round(y)) for x, y in given if x is not None and y is not None]
    if len(known) == len(nodes):
        return Places(known, known)
    return place(sizes, [(each.start, each.end, 1.0) for each in ties if each.start != each.end])


def _colour(given: object) -> str | None:
    """Return a plain colour, also that of a mapping of states; None where there is none."""
    if isinstance(given, Mapping):
        given = given.get("background") or given.get("color")
    return given if isinstance(given, str) and _COLOUR.fullmatch(given) else None


def _number(given: object) -> float | None:
    """Return a finite number of any library, None for everything else."""
    try:
        number = float(given)  # type: ignore[arg-type] # whatever is no number raises
    except (TypeError, ValueError, OverflowError):
        return None
    return number if isfinite(number) else None


def _words(given: object) -> str:
    """Return whatever stands in a field as text, with what hides or acts in it spelt out."""
    return "" if given is None else shown(str(given))
