"""Counting what is right, false and missed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from graphkit.extract.score.annotation import Expected


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One thing that the draft has and the annotation has not ("false"), or the reverse."""

    article: str
    layer: str
    kind: str
    what: str


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one layer, and the three figures made of them.

    A figure is None where it divides by nothing: unknown is not zero.
    """

    right: int = 0
    false: int = 0
    missed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.false + other.false, self.missed + other.missed)

    @property
    def precision(self) -> float | None:
        """The share of what was drafted that is right."""
        return _share(self.right, self.right + self.false)

    @property
    def recall(self) -> float | None:
        """The share of what is annotated that was drafted."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall."""
        return _share(2 * self.right, 2 * self.right + self.false + self.missed)


Layer = tuple[str, Tally, list[Disagreement]]
Same = Callable[[Any, Any], bool]


def compare(
    article: str,
    layer: str,
    expected: Sequence[Expected],
    proposed: Sequence[tuple[Any, str]],
    same: Same,
) -> Layer:
    """Return `layer`, its tally and what disagreed.

    Each proposal is paired off with the first expectation it meets, required
    ones first.  What is proposed again is not false, save in persons and dates.
    """
    open_ = sorted(expected, key=lambda e: e.optional)
    closed: list[Expected] = []
    false: list[str] = []
    repeats = layer not in {"persons", "dates"}
    for value, label in proposed:
        hit = next((e for e in open_ if same(e.value, value)), None)
        if hit:
            open_.remove(hit)
            closed.append(hit)
        elif not any(same(e.value, value) and (repeats or e.optional) for e in closed):
            false.append(label)
    missed = [e.label for e in open_ if not e.optional]
    right = sum(not e.optional for e in closed)
    return (
        layer,
        Tally(right, len(false), len(missed)),
        [Disagreement(article, layer, "false", what) for what in false]
        + [Disagreement(article, layer, "missed", what) for what in missed],
    )


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
