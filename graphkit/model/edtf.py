"""Reading a date as it is written: from the text of a partial date to the days that bound it."""

import re
from calendar import monthrange
from datetime import date, timedelta

_PART = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d\dXX)(?:-(?P<month>\d\d|\dX|XX)(?:-(?P<day>\d\d|\dX|XX))?)?"
    r"(?P<mark>[?~%]?)",
    re.ASCII,
)
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}  # winter runs into next February
_HINT = "write 2024, 2024-11, 2024-11-15, 2008/2015, ../2018 or [2025-05..2025-06]"


def bounds(text: str) -> tuple[date, date, date, date]:
    """Return the first and last day on which `text` may begin, and on which it may end.

    `text` is one of: a part, `part/part`, `[part..part]`.

    Raises
    ------
    ValueError
        It is none of these, or names a day that does not exist.
    """
    one_of = re.fullmatch(r"\[(.*)\.\.(.*)\]", text)
    low, high = one_of.groups() if one_of else text.split("/", 1) if "/" in text else (text, text)
    if one_of or "/" in text:
        if low in ("", "..") and high in ("", ".."):
            raise ValueError(f"{text!r} bounds nothing; {_HINT}")
        start, end = _part(low or "..", text), _part(high or "..", text)
    else:
        if text == "..":
            raise ValueError(f"{text!r} bounds nothing; {_HINT}")
        start = end = _part(text, text)
    if start[0] > end[1]:
        raise ValueError(f"{text!r} ends before it begins")
    if one_of or "/" not in text:
        return start[0], end[1], start[0], end[1]
    start_high = end[1] if low == "" else date.min if low == ".." else start[1]
    end_low = start[0] if high == "" else date.max if high == ".." else end[0]
    return start[0], start_high, end_low, end[1]


def _part(part: str, whole: str) -> tuple[date, date]:
    """Return the first and last day of one part; ".." is all of time."""
    if part == "..":
        return date.min, date.max
    found = _PART.fullmatch(part)
    if not found:
        raise ValueError(f"{whole!r} is not a partial date; {_HINT}")
    year, month, day = found["year"], found["month"], found["day"]
    low_year, high_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if low_year < 1 and "X" not in year:
        raise ValueError(f"{whole!r}: years run from 0001 to 9999")
    if "X" in year and month:
        raise ValueError(f"{whole!r}: a month of an unspecified year says nothing")
    try:
        first, last = _days(max(low_year, 1), high_year, month, day)
    except ValueError as error:
        raise ValueError(f"{whole!r}: {error}") from None
    return _approximate(first, last, day or month) if found["mark"] in ("~", "%") else (first, last)


def _days(low_year: int, high_year: int, month: str | None, day: str | None) -> tuple[date, date]:
    """Return the first and last day of a year, a month or season, or a day; X is any digit."""
    if month is None:
        return date(low_year, 1, 1), date(high_year, 12, 31)
    if month.isdigit() and int(month) in _SEASONS:
        if day:
            raise ValueError("a season has no day")
        first_month, last_month = _SEASONS[int(month)]
        year, last_month = low_year + (last_month > 12), (last_month - 1) % 12 + 1
        if year > date.max.year:
            raise ValueError("that winter ends after the year 9999")
        return date(low_year, first_month, 1), _month_end(year, last_month)
    months = _digits(month, 1, 12)
    if not months:
        raise ValueError("there is no such month")
    if day is None:
        return date(low_year, months[0], 1), _month_end(high_year, months[-1])
    days = _digits(day, 1, max(monthrange(low_year, each)[1] for each in months))
    if not days:
        raise ValueError("there is no such day")
    last = _month_end(low_year, months[-1])
    return date(low_year, months[0], days[0]), last.replace(day=min(days[-1], last.day))


def _digits(pattern: str, low: int, high: int) -> list[int]:
    """Return the numbers of [low, high] that a two-digit pattern with X for any digit allows."""
    shape = re.compile(pattern.replace("X", r"\d"))
    return [number for number in range(low, high + 1) if shape.fullmatch(f"{number:02d}")]


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _approximate(first: date, last: date, finest: str | None) -> tuple[date, date]:
    """Widen by what "about" is taken to mean: 3 days, a month, or a year at each end.

    EDTF leaves the width open; these are graphkit's, and `docs/data.md` says so.
    """
    span = (last - first).days
    margin = timedelta(days=366 if finest is None else 31 if span > 0 else 3)
    low = first - margin if first - date.min > margin else date.min
    high = last + margin if date.max - last > margin else date.max
    return low, high
