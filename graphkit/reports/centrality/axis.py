"""The axis of places: it ends where the ranges drawn on it end, and grows by factors when long."""

from dataclasses import dataclass
from math import log

from graphkit.reports.centrality.canvas import Canvas

EVEN = 30  # up to so many places each takes the same room; beyond, equal steps multiply
_ROOM = 18  # between two numbers above the axis
_STEPS = (2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


@dataclass(frozen=True, slots=True)
class Places:
    """Places 1 to `last` between `left` and `right`, in units of the drawing."""

    left: float
    right: float
    last: int

    def at(self, place: float) -> float:
        """Return where a place stands; places beyond the last stand at the end.

        Examples
        --------
        >>> Places(0, 100, 11).at(6), Places(0, 100, 100).at(10)
        (50.0, 50.0)
        """
        place = min(place, self.last)
        even = self.last <= EVEN
        share = (place - 1) / max(self.last - 1, 1) if even else log(place) / log(self.last)
        return self.left + (self.right - self.left) * share

    @property
    def ticks(self) -> tuple[int, ...]:
        """The places written above the axis.

        Examples
        --------
        >>> Places(0, 100, 9).ticks, Places(0, 100, 279).ticks
        ((1, 5, 9), (1, 5, 20, 100, 279))
        """
        if self.last <= EVEN:
            return tuple(dict.fromkeys((1, (self.last + 1) // 2, self.last)))
        kept = [1]
        for step in _STEPS:
            apart = min(self.at(step) - self.at(kept[-1]), self.right - self.at(step))
            if step < self.last and apart >= _ROOM:
                kept.append(step)
        return *kept, self.last

    def draw(self, canvas: Canvas, heading: float, top: float, bottom: float) -> None:
        """Write the places at the height `heading` and rule each from `top` to `bottom`."""
        for place in self.ticks:
            x = self.at(place)
            canvas.text(x, heading, str(place), "soft", "center", small=True)
            canvas.line((x, x), (top, bottom), "rule", 1)
