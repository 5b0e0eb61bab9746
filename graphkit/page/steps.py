"""The time axis of a page: months with meetings, and one break for each run of months without."""

from collections.abc import Iterable
from datetime import date, timedelta

from graphkit.graph.windows import months_of
from graphkit.model import PartialDate
from graphkit.page.contract import Step

MOST_MONTHS = 72
SHORT_GAP = 3
VAGUE = timedelta(days=100)


def steps(dates: Iterable[PartialDate]) -> tuple[Step, ...]:
    """Return the steps of a time axis on which all `dates` lie, oldest first.

    A step is a month, or a year where there would be more than `MOST_MONTHS`
    of them.  More than `SHORT_GAP` empty steps in a row become one gap, so
    that a dataset of 1978 and 2025 is not mostly empty.  A vague date ("2023")
    makes no step of its own but its first one; open ends make none.
    """
    closed = sorted(
        {(d.earliest, d.latest) for d in dates if d.earliest > date.min and d.latest < date.max}
    )
    if not closed:
        return ()
    busy = {
        month
        for first, last in closed
        for month in months_of(first, last if last - first <= VAGUE else first)
    }
    every = months_of(closed[0][0], max(last for _, last in busy))
    if len(busy) > MOST_MONTHS:
        busy = {_year(first) for first, _ in busy}
        every = sorted({_year(first) for first, _ in every})
    return tuple(_with_gaps(every, busy))


def _year(day: date) -> tuple[date, date]:
    return date(day.year, 1, 1), date(day.year, 12, 31)


def _with_gaps(every: list[tuple[date, date]], busy: set[tuple[date, date]]) -> Iterable[Step]:
    empty: list[tuple[date, date]] = []
    for each in every:
        if each not in busy:
            empty.append(each)
            continue
        if len(empty) > SHORT_GAP:
            yield _step(empty[0][0], empty[-1][1], gap=True)
        else:
            yield from (_step(*quiet) for quiet in empty)
        empty = []
        yield _step(*each)


def _step(first: date, last: date, *, gap: bool = False) -> Step:
    return Step(first=first.isoformat(), last=last.isoformat(), gap=gap)
