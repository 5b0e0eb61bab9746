"""Pictures of the whole view: ties per month, the map of communities, moves between periods."""

from collections import Counter
from collections.abc import Mapping, Sequence

from graphkit.analysis.centrality import CentralityReport
from graphkit.analysis.centrality.basis import Month
from graphkit.analysis.certainty import Comparison, Move
from graphkit.reports.centrality.axis import Places
from graphkit.reports.centrality.canvas import (
    Canvas,
    drawn,
    folded,
    group_colour,
    shortened,
    width_of,
)
from graphkit.reports.centrality.change import verdict
from graphkit.reports.centrality.chart import whisker

Box = tuple[float, float, float, float]

NAMED = 60  # names on the map
MOVED, UNCLEAR = 20, 5  # clear moves of a chart, and how many of the others in any case
_WIDTH = 720
_NUMBERED = 30  # room of a bar from which on each has its number
_NARROW, _LEFT, _RIGHT = 360, 142, 266  # a chart of moves, and where its places begin and end
_HEAD, _ROW, _FOLD, _LETTERS = 24, 26, 13, 64  # heights; letters of a small line below a move


def months_chart(months: Sequence[Month]) -> str:
    """Return an SVG element with a bar a month: meetings of ties dated to it, or possibly of it.

    Of many months the highest alone has its number, and each January its year.

    Raises
    ------
    MissingPackageError
        matplotlib is not installed.
    """
    base, top = 130, 24
    heights = [month.certain + month.possible for month in months]
    most, step = max(heights), _WIDTH / max(len(months), 6)
    told = range(len(months)) if step >= _NUMBERED else (heights.index(most),)
    marks = _marks(months)

    def draw(canvas: Canvas) -> None:
        canvas.line((0, step * len(months)), (base, base), "rule", 1)
        for nth, month in enumerate(months):
            x, scale = (nth + 0.5) * step, (base - top) / most
            certain = base - scale * month.certain
            all_ = certain - scale * month.possible
            width = min(step * 0.6, 34)
            canvas.line((x, x), (certain, all_), "stem", width)
            canvas.line((x, x), (base, certain), "dot", width)
            if nth in told and heights[nth]:
                number = f"{month.certain}" + (f" + {month.possible}" if month.possible else "")
                canvas.text(x, all_ - 10, number, "ink", "center")
            if nth in marks:
                canvas.text(x, base + 14, marks[nth], "soft", "center")

    label = "Meetings of ties by month: " + ", ".join(
        f"{month.name} {month.certain}" for month in months if month.certain
    )
    return drawn(label, (_WIDTH, base + 26), draw)


def _marks(months: Sequence[Month]) -> dict[int, str]:
    """Return what stands below which bars: some names, or of many months each year at its January.

    Examples
    --------
    >>> _marks([Month(f"2024-{nth:02}", 1, 0) for nth in (1, 2)])
    {0: '2024-01', 1: '2024-02'}
    """
    januaries = {nth: each.name[:4] for nth, each in enumerate(months) if each.name[4:] == "-01"}
    if len(months) > _WIDTH / _NUMBERED and januaries:
        return januaries
    every = -(-len(months) // 12)
    return {nth: each.name for nth, each in enumerate(months) if nth % every == 0}


def community_map(report: CentralityReport, places: Mapping[str, tuple[float, float]]) -> str:
    """Return an SVG element with everybody who has a tie, numbered by community.

    `places` are those of `graphkit.analysis.centrality.layout.positions`.

    Raises
    ------
    MissingPackageError
        matplotlib is not installed.
    """
    height = 460 if len(places) <= 40 else 620
    group = {id_: nth for nth, ids in enumerate(report.communities.groups, start=1) for id_ in ids}
    ties = Counter(id_ for pair in report.pairs for id_ in pair)
    named = {id_: shortened(report.names[id_], 24) for id_, _ in ties.most_common(NAMED)}

    def at(id_: str) -> tuple[float, float]:
        x, y = places[id_]
        return 70 + (_WIDTH - 140) * x, 24 + (height - 48) * y

    def draw(canvas: Canvas) -> None:
        for a, b in report.pairs:
            (x1, y1), (x2, y2) = at(a), at(b)
            canvas.line((x1, x2), (y1, y2), "rule", 1)
        for id_ in places:
            x, y = at(id_)
            nth = group[id_]
            canvas.dot(x, y, group_colour(nth), 17)
            canvas.text(x, y, str(nth), "card", "center")
        for id_, (x, y) in labels(named, {id_: at(id_) for id_ in places}).items():
            canvas.label(x, y, named[id_])

    label = (
        f"Map of {len(places)} actors with a tie in {len(report.communities.groups)} communities"
    )
    return drawn(label, (_WIDTH, height), draw)


def labels(
    named: Mapping[str, str], dots: Mapping[str, tuple[float, float]]
) -> dict[str, tuple[float, float]]:
    """Return where to write each name: below its dot, or else around it, free of the others.

    A name for which no place is free is left out.
    """
    boxes = [(x - 9, y - 9, x + 9, y + 9) for x, y in dots.values()]
    found = {}
    for id_, name in named.items():
        x, y = dots[id_]
        half = 3.5 * width_of(name) + 2
        beside = (half + 10, -half - 10)
        tries = [(x, y + 17), (x, y - 17), *((x + dx, y) for dx in beside)]
        tries += [(x + dx, y + dy) for dy in (17, -17) for dx in beside]
        tries += [(x + dx, y + dy) for dy in (31, -31) for dx in (0, half, -half)]
        for at in tries:
            box = (at[0] - half, at[1] - 7, at[0] + half, at[1] + 7)
            if not any(_overlap(box, other) for other in boxes):
                found[id_] = at
                boxes.append(box)
                break
    return found


def _overlap(one: Box, two: Box) -> bool:
    across = min(one[2], two[2]) - max(one[0], two[0])
    return across > 0 and min(one[3], two[3]) - max(one[1], two[1]) > 0


def moves_chart(metric: str, change: Comparison) -> str:
    """Return an SVG element with the places of those seen in both periods, with their ranges.

    Clear moves come first, then those that one outlet makes, then the largest of the others.
    Below each stand both ranges in numbers and what the data can tell of it.
    The axis ends where the ranges shown end.

    Raises
    ------
    MissingPackageError
        matplotlib is not installed.
    """
    listed = drawn_moves(change.moves[metric])
    shown = [each for _, moves in listed for each in moves]
    ranks = [rank for each in shown for rank in (each.before, each.after) if rank]
    last = max(report.actors - len(report.isolates) for report in (change.before, change.after))
    axis = Places(_LEFT, _RIGHT, min(max((each.rank_high for each in ranks), default=1), last))
    told = {each.id: folded(_told(each), _LETTERS, 3) for each in shown}
    lines = len(listed) * _HEAD + sum(_ROW + _FOLD * len(below) for below in told.values())

    def draw(canvas: Canvas) -> None:
        canvas.text(_LEFT - 14, 10, "place", "soft", "right", small=True)
        axis.draw(canvas, 10, 16, 20)
        y = 34.0
        for heading, moves in listed:
            canvas.text(0, y, heading, "soft")
            y += _HEAD
            for move in moves:
                _move(canvas, move, axis, y, told[move.id])
                y += _ROW + _FOLD * len(told[move.id])

    before, after = change.periods
    label = f"{metric}: places in {before} (rings) and {after} (dots) with their ranges: "
    label += "; ".join(f"{each.name} {_arrow(each)}, {_told(each)}" for each in shown)
    return drawn(label, (_NARROW, lines + 24), draw)


def drawn_moves(moves: Sequence[Move]) -> list[tuple[str, list[Move]]]:
    """Return the moves that a chart shows under what the data can tell of them, largest first.

    All clear ones that there is room for, then those that one outlet makes, then others.
    """
    both = [each for each in moves if each.places is not None]
    both.sort(key=lambda each: -abs(each.places or 0))
    clear = [each for each in both if each.clear][:MOVED]
    room = max(MOVED // 2 - len(clear), UNCLEAR)
    made = [each for each in both if each.apart and not each.clear][:room]
    others = [each for each in both if not each.apart][: max(room - len(made), UNCLEAR)]
    groups = {"clear": clear, "one outlet makes these": made, "not clear": others}
    return [(told, group) for told, group in groups.items() if group]


def _move(canvas: Canvas, move: Move, axis: Places, y: float, told: Sequence[str]) -> None:
    """Draw one row: ring and dot, both places in numbers at the right, the small lines below."""
    canvas.text(0, y, shortened(move.name))
    for place in axis.ticks:
        canvas.line((axis.at(place),) * 2, (y - 12, y + 12), "rule", 1)
    if move.before and move.after:
        whisker(canvas, move.before, axis, y - 5, hollow=True)
        whisker(canvas, move.after, axis, y + 5)
    canvas.text(axis.right + 10, y, _arrow(move))
    for nth, line in enumerate(told, start=1):
        canvas.text(0, y + 6 + _FOLD * nth, line, "soft", small=True)


def _arrow(move: Move) -> str:
    """Return both places in numbers."""
    ranks = [each for each in (move.before, move.after) if each]
    return " \N{RIGHTWARDS ARROW} ".join(each.places for each in ranks)


def _told(move: Move) -> str:
    """Return both ranges, where there are any, and what the data can tell of a move."""
    ranks = [each.interval for each in (move.before, move.after) if each and each.spans]
    may = f"may be {', then '.join(ranks)}; " if ranks else ""
    return may + verdict(move)
