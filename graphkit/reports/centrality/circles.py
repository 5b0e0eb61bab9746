"""The communities of a view too large for a dot each: a circle for each, named by its members."""

from collections import Counter
from dataclasses import dataclass
from math import sqrt

from graphkit.analysis.centrality import CentralityReport
from graphkit.analysis.centrality.layout import apart
from graphkit.reports.centrality.canvas import (
    SMALL,
    Canvas,
    drawn,
    group_colour,
    shortened,
    width_of,
)
from graphkit.reports.centrality.cuts import by_ties

SMALLEST, MOST = 3, 40  # members of a community that is drawn, and how many are
NAMED = 2  # members that a community is named by
_WIDTH, _LETTERS, _LINE = 760, 19, 13


@dataclass(frozen=True, slots=True)
class Circle:
    """A community: its number, how wide its circle is, and what stands below it."""

    number: int
    radius: float
    told: tuple[str, ...]

    @property
    def box(self) -> tuple[float, float]:
        """The room that circle and words take."""
        words = max(map(width_of, self.told)) * SMALL * 0.6
        return max(2 * self.radius, words) + 10, 2 * self.radius + _LINE * len(self.told) + 10


def circles(report: CentralityReport) -> list[Circle]:
    """Return the communities that are drawn, the largest first."""
    groups = [ids for ids in report.communities.groups[:MOST] if len(ids) >= SMALLEST]
    found = []
    for number, ids in enumerate(groups, start=1):
        members = [shortened(report.names[id_], _LETTERS) for id_ in by_ties(report, ids)[:NAMED]]
        radius = 10 + 24 * sqrt(len(ids) / len(groups[0]))
        found.append(Circle(number, radius, (*members, f"{len(ids)} actors")))
    return found


def community_circles(report: CentralityReport) -> str:
    """Return an SVG element with a circle for each larger community, and the ties between them.

    The area of a circle grows with its actors, a line with the ties that run
    between two communities.  No name or circle covers another.

    Raises
    ------
    MissingPackageError
        matplotlib is not installed.
    """
    shown, ties = circles(report), _between(report)
    between = {pair: many for pair, many in ties.items() if max(pair) < len(shown)}
    places, height = apart([each.box for each in shown], between, _WIDTH)
    most = max(between.values(), default=1)
    middles = [
        (x, y - each.box[1] / 2 + each.radius + 2)
        for each, (x, y) in zip(shown, places, strict=True)
    ]

    def draw(canvas: Canvas) -> None:
        for (one, two), many in sorted(between.items()):
            (x1, y1), (x2, y2) = middles[one], middles[two]
            canvas.line((x1, x2), (y1, y2), "rule", 0.4 + 7 * (many / most) ** 1.5)
        for each, (x, y) in zip(shown, middles, strict=True):
            canvas.dot(x, y, group_colour(each.number), 2 * each.radius)
            canvas.text(x, y, str(each.number), "card", "center")
            for nth, line in enumerate(each.told):
                below = y + each.radius + _LINE * (nth + 0.7)
                colour = "soft" if nth == len(each.told) - 1 else "ink"
                canvas.label(x, below, line, colour, small=True)

    label = f"Map of {len(shown)} communities: " + "; ".join(
        f"{each.number} {', '.join(each.told)}" for each in shown
    )
    return drawn(label, (_WIDTH, height), draw)


def _between(report: CentralityReport) -> Counter[tuple[int, int]]:
    """Return how many ties run between every two communities, by their places in the list."""
    group = {id_: nth for nth, ids in enumerate(report.communities.groups) for id_ in ids}
    found = Counter((min(group[a], group[b]), max(group[a], group[b])) for a, b in report.pairs)
    return Counter({pair: many for pair, many in found.items() if pair[0] != pair[1]})
