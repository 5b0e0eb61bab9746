"""Partial dates: what a source says about when, no more precise than it says it.

A subset of the Extended Date/Time Format (ISO 8601-2:2019, levels 0 and 1, and
the one-of set of level 2):

=====================  ===================================================
``2024``               some time in that year; ``2024-11``, ``2024-11-15`` likewise
``2025-23``            a season: 21 spring, 22 summer, 23 autumn, 24 winter
``202X`` ``2024-1X``   unspecified digits
``2024-11-15~``        about then; ``?`` not sure, ``%`` both
``2008/2015``          from ... until; ``..`` is an open end, nothing an unknown one
``[a..b]``             one occasion, some time between a and b
=====================  ===================================================

Comparisons answer yes, maybe or no.  "2023" may be in June 2023: unknown never
becomes no.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from functools import lru_cache
from typing import Any, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import core_schema


class Certainty(IntEnum):
    """A three-valued answer; `min` is "and", `max` is "or"."""

    NO = 0
    MAYBE = 1
    YES = 2

    @property
    def adverb(self) -> str:
        """The word used in output: certainly, possibly, not."""
        return ("not", "possibly", "certainly")[self]


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A time as a source gives it, and the four days that bound it.

    It begins on some day of [`start_low`, `start_high`] and ends on some day of
    [`end_low`, `end_high`].  Of a single day all four are equal; of "2024-11"
    the first and last of November bound both; of "2008/2015" the start lies in
    2008 and the end in 2015.  `uncertain` marks a date its source doubts: it
    never answers yes.
    """

    text: str
    start_low: date
    start_high: date
    end_low: date
    end_high: date
    uncertain: bool = False

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Return the partial date written in `text`.

        Raises
        ------
        ValueError
            `text` is not in the subset of EDTF described above, or names a day
            that does not exist.

        Examples
        --------
        >>> PartialDate.parse("2024-02").latest.isoformat()
        '2024-02-29'
        >>> PartialDate.parse("2008/2015").certain_span[0].isoformat()
        '2008-12-31'
        """
        return _parse(text)

    @property
    def earliest(self) -> date:
        """The first day it can touch (0001-01-01 when open or unknown)."""
        return self.start_low

    @property
    def latest(self) -> date:
        """The last day it can touch (9999-12-31 when open or unknown)."""
        return self.end_high

    @property
    def certain_span(self) -> tuple[date, date] | None:
        """First and last day it certainly covers, or None when there is no such day."""
        if self.uncertain or self.start_high > self.end_low:
            return None
        return self.start_high, self.end_low

    def overlaps(self, since: date, until: date) -> Certainty:
        """Tell whether it touches the closed window [since, until].

        Examples
        --------
        >>> june = date(2023, 6, 1), date(2023, 6, 30)
        >>> PartialDate.parse("2023").overlaps(*june).name
        'MAYBE'
        >>> PartialDate.parse("2022/2024").overlaps(*june).name
        'YES'
        """
        if self.start_low > until or self.end_high < since:
            return Certainty.NO
        if self.start_high <= until and self.end_low >= since and not self.uncertain:
            return Certainty.YES
        return Certainty.MAYBE

    def not_after(self, other: Self) -> Certainty:
        """Tell whether it happened before `other`, or at the same time."""
        if self.earliest > other.latest:
            return Certainty.NO
        if self.latest <= other.earliest and not (self.uncertain or other.uncertain):
            return Certainty.YES
        return Certainty.MAYBE

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """A total order: earliest first, then the more precise, then the text.

        What happened "by 2024" stands at 2024, not at the beginning of time.
        """
        first = self.end_high if self.start_low == date.min else self.start_low
        return first, self.end_high, self.text

    @property
    def shape(self) -> tuple[str, str, str]:
        """How it is put together, and its two parts as written, without their frame.

        The first is ``at`` (one part, twice), ``by`` or ``from`` (an end is open or
        unknown), ``between`` (a one-of set) or ``to`` (an interval).

        Examples
        --------
        >>> PartialDate.parse("[2025-05..2025-06]").shape
        ('between', '2025-05', '2025-06')
        """
        inner = self.text.strip("[]")
        one_of = inner != self.text
        low, mark, high = inner.partition(".." if one_of else "/")
        if not mark:
            return "at", low, low
        if low in ("", ".."):
            return "by", low, high
        if high in ("", ".."):
            return "from", low, high
        return "between" if one_of else "to", low, high

    @property
    def words(self) -> str:
        """The date for readers who do not know EDTF.

        Examples
        --------
        >>> [PartialDate.parse(text).words for text in ("2025-23", "[..2024-12]", "2008/2015~")]
        ['autumn 2025', 'by 2024-12', '2008 to about 2015']
        """
        shape, low, high = self.shape
        if shape == "at":
            return _in_words(low)
        if shape == "by":
            return f"by {_in_words(high)}"
        if shape == "from":
            return f"from {_in_words(low)} on"
        between, and_ = ("between ", "and") if shape == "between" else ("", "to")
        return f"{between}{_in_words(low)} {and_} {_in_words(high)}"

    def __str__(self) -> str:
        return self.text

    def __hash__(self) -> int:
        """Return a hash of the text, from which all the rest is read."""
        return hash(self.text)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Let pydantic read a date from text and write it as the same text."""
        from_text = core_schema.no_info_after_validator_function(
            cls.parse, core_schema.str_schema(strict=True)
        )
        return core_schema.json_or_python_schema(
            json_schema=from_text,
            python_schema=core_schema.union_schema(
                [core_schema.is_instance_schema(cls), from_text], mode="left_to_right"
            ),
            serialization=core_schema.plain_serializer_function_ser_schema(str),
        )


_PART = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d\dXX)(?:-(?P<month>\d\d|\dX|XX)(?:-(?P<day>\d\d|\dX|XX))?)?"
    r"(?P<mark>[?~%]?)",
    re.ASCII,
)
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}  # winter runs into next February
_HINT = "write 2024, 2024-11, 2024-11-15, 2008/2015, ../2018 or [2025-05..2025-06]"


@lru_cache(maxsize=65536)
def _parse(text: str) -> PartialDate:
    """Parse one of: a part, `part/part`, `[part..part]`; the cache serves bulk tables."""
    one_of = re.fullmatch(r"\[(.*)\.\.(.*)\]", text)
    low, high = one_of.groups() if one_of else text.split("/", 1) if "/" in text else (text, text)
    if one_of or "/" in text:
        if low in ("", "..") and high in ("", ".."):
            raise ValueError(f"{text!r} bounds nothing; {_HINT}")
        start, end = _bounds(low or "..", text), _bounds(high or "..", text)
    else:
        if text == "..":
            raise ValueError(f"{text!r} bounds nothing; {_HINT}")
        start = end = _bounds(text, text)
    if start[0] > end[1]:
        raise ValueError(f"{text!r} ends before it begins")
    doubt = any(mark in text for mark in "?%")
    if one_of or "/" not in text:
        return PartialDate(text, start[0], end[1], start[0], end[1], doubt)
    start_high = end[1] if low == "" else date.min if low == ".." else start[1]
    end_low = start[0] if high == "" else date.max if high == ".." else end[0]
    return PartialDate(text, start[0], start_high, end_low, end[1], doubt)


def _bounds(part: str, whole: str) -> tuple[date, date]:
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


def _in_words(part: str) -> str:
    """Return one part of a date in words: its season, and what its mark says."""
    bare = part.rstrip("?~%")
    year, _, season = bare.partition("-")
    names = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
    bare = f"{names[season]} {year}" if season in names else bare
    about = "about " if part.endswith(("~", "%")) else ""
    return f"{about}{bare}{' (uncertain)' if part.endswith(('?', '%')) else ''}"


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
