"""The words around a proposal: its paragraphs, and what in them is to be looked at."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graphkit.model.drafts import Passage

_BREAK = re.compile(r"\n[ \t]*\n|\Z")
_LONGEST = 1200  # characters of a paragraph that are shown; some texts have no paragraphs


@dataclass(frozen=True)
class Excerpt:
    """Part of a text; `marked` are the characters of it to be looked at, start and end.

    A paragraph without marks is there for its neighbour.
    """

    text: str
    marked: tuple[tuple[int, int], ...]
    cut_before: bool = False
    cut_after: bool = False


def excerpts(text: str, passages: Iterable[Passage]) -> Iterator[Excerpt]:
    """Yield the paragraphs that hold the passages, and those right before and behind them."""
    wanted = sorted({(each.start, each.end) for each in passages})
    paragraphs = list(_paragraphs(text))
    marks = [[(a, b) for a, b in wanted if start <= a < end] for start, end in paragraphs]
    for at, (start, end) in enumerate(paragraphs):
        if any(marks[max(0, at - 1) : at + 2]):
            yield _excerpt(text, start, end, marks[at])


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _BREAK.finditer(text):
        if text[start : found.start()].strip():
            yield start, found.start()
        start = found.end()


def _excerpt(text: str, start: int, end: int, marked: list[tuple[int, int]]) -> Excerpt:
    """Return a paragraph, of a very long one the part around the first mark."""
    looked_at, until = marked[0] if marked else (start, start)
    first = max(start, looked_at - _LONGEST // 3) if end - start > _LONGEST else start
    last = min(end, max(first + _LONGEST, until))
    inside = tuple((a - first, min(b, last) - first) for a, b in marked if a < last)
    return Excerpt(text[first:last], inside, first > start, last < end)
