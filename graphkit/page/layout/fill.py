"""Filling: a few circles over a whole screen, each with the room of its names below it."""

from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import east_asian_width

import numpy as np

from graphkit.page.layout.spread import Box, spread
from graphkit.page.layout.stress import stress, upright

FAR = 2.0
"""How far from the first node, in normal ties, the nearest of those stands that no tie reaches."""

LETTER, IDEOGRAPH, LINE, APART = 6.6, 13.0, 15.0, 8.0
"""Pixels: how wide letters are, how high a line, and how far a room is from the next."""

LONGEST = 30
"""So many letters a name has at most, as `assets/labels.js` has it."""

SHARES = (0.6, 0.52, 0.44)
"""How much of the picture the rooms take, the first that is found to be possible."""

ROUNDS = 40
"""How often rooms are pushed apart before they are taken for too large."""

TOUCHING = 1e-6
"""Rooms that overlap by less only touch, in pixels."""


class Named(NamedTuple):
    """A circle, and the names that stand below it."""

    radius: float
    names: tuple[str, ...]


class Room(NamedTuple):
    """How much of a picture a circle and the names it has room for take, in pixels."""

    width: float
    height: float
    below: float

    @property
    def area(self) -> float:
        """How many square pixels that is."""
        return self.width * self.height


def sketch(
    count: int, ties: Sequence[tuple[int, int, float]], components: Sequence[Sequence[int]]
) -> np.ndarray:
    """Return N points, shape (N, 2), of which those with short ties are near.

    Parameters
    ----------
    count
        N, how many nodes.
    ties
        Start, end and wished length of each; 1 is the normal length.
    components
        The members of each component of those ties.
    """
    if count < 2:
        return np.zeros((count, 2))
    joined = [(components[0][0], each[0], FAR) for each in components[1:]]
    return upright(stress(count, [*ties, *joined]))


def fill(circles: Sequence[Named], points: np.ndarray, picture: Box) -> list[tuple[int, int]]:
    """Return N places that fill a picture around (0, 0), no circle over another.

    Parameters
    ----------
    circles
        N of them, the most important first: while there is room, each has that of one
        name below it, and of two while there is more.
    points
        Where they would stand on endless paper, shape (N, 2).
    picture
        How large it is, in pixels at scale 1.
    """
    if not circles:
        return []
    return [(int(x), int(y)) for x, y in np.rint(_fitted(circles, points, picture))]


def _fitted(circles: Sequence[Named], points: np.ndarray, picture: Box) -> np.ndarray:
    """Return the places with the most room for names; a larger picture where there is none."""
    size = np.array(picture)
    for share in SHARES:
        rooms = _rooms(circles, share * picture.width * picture.height)
        dealt = np.empty_like(points)
        area = np.array([room.area for room in rooms])
        _deal(points, area, np.arange(len(rooms)), (-size / 2, size), dealt)
        middles = _parted(dealt, np.array([room[:2] for room in rooms]), picture)
        if middles is not None:
            middles[:, 1] -= [room.below / 2 for room in rooms]
            return middles
    widest = 2 * max(each.radius for each in circles) + APART
    return spread(dealt, Box(widest, widest))


def _deal(
    points: np.ndarray,
    area: np.ndarray,
    nodes: np.ndarray,
    part: tuple[np.ndarray, np.ndarray],
    out: np.ndarray,
) -> None:
    """Deal a part of the picture, a corner and a size, to nodes in the order of their points.

    Halving it again and again gives each the share of its area: only the order of
    the places is kept, for a few far ones would else leave most of a screen empty.
    """
    corner, size = part
    if len(nodes) == 1:
        out[nodes[0]] = corner + size / 2
        return
    across = np.array([1.0, 0.0]) if size[0] >= size[1] else np.array([0.0, 1.0])
    order = nodes[np.argsort(points[nodes] @ across, kind="stable")]
    filled = np.cumsum(area[order])
    cut = int(np.abs(filled[:-1] - filled[-1] / 2).argmin())
    first = size * (1 - across + across * filled[cut] / filled[-1])
    _deal(points, area, order[: cut + 1], (corner, first), out)
    beyond = across * first
    _deal(points, area, order[cut + 1 :], (corner + beyond, size - beyond), out)


def _rooms(circles: Sequence[Named], area: float) -> list[Room]:
    """Return the room of each: that of no name, of one and then of two while area is left."""
    rooms = [_room(each, ()) for each in circles]
    left = area - sum(room.area for room in rooms)
    for many in (1, 2):
        for nth, each in enumerate(circles):
            lines = halved(each.names[0]) if many == 1 else each.names[:many]
            grown = _room(each, lines)
            more = grown.area - rooms[nth].area
            if more > left:
                return rooms
            rooms[nth], left = grown, left - more
    return rooms


def _room(circle: Named, lines: Sequence[str]) -> Room:
    width = max(2 * circle.radius, *(_wide(each) for each in lines), 0)
    below = LINE * len(lines)
    return Room(width + APART, 2 * circle.radius + below + APART, below)


def halved(name: str) -> tuple[str, ...]:
    """Return a name in two lines, as equal as its words allow.

    Examples
    --------
    >>> halved("Ann of the Fells")
    ('Ann of', 'the Fells')
    """
    words = name.split(" ")
    ways = ((" ".join(words[:nth]), " ".join(words[nth:])) for nth in range(1, len(words)))
    return min(ways, key=lambda lines: max(map(_wide, lines)), default=(name,))


def _wide(text: str) -> float:
    wide = sum(east_asian_width(letter) in "WF" for letter in text[:LONGEST])
    return wide * IDEOGRAPH + (min(len(text), LONGEST) - wide) * LETTER


def _parted(points: np.ndarray, sizes: np.ndarray, picture: Box) -> np.ndarray | None:
    """Return the middles of rooms of some sizes, pushed apart inside a picture, or None."""
    half = np.maximum((np.array(picture) - sizes) / 2, 0)
    points = points.clip(-half, half)
    one, other = np.triu_indices(len(points), 1)
    need = (sizes[one] + sizes[other]) / 2
    for _ in range(ROUNDS):
        gap = points[one] - points[other]
        depth = need - np.abs(gap)
        over = np.flatnonzero(depth.min(axis=1) > TOUCHING)
        if not len(over):
            return points
        a, b, along = one[over], other[over], depth[over].argmin(axis=1)
        step = depth[over, along] * np.where(gap[over, along] > 0, 1, -1)
        moves = np.zeros_like(points)
        np.add.at(moves, (a, along), step)
        np.add.at(moves, (b, along), -step)
        touched = np.bincount(np.concatenate([a, b]), minlength=len(points)).clip(min=1)
        points = (points + 0.55 * moves / np.sqrt(touched)[:, None]).clip(-half, half)
    return None
