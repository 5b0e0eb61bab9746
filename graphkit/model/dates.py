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

from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import lru_cache
from typing import Any, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import core_schema

from graphkit.model import edtf


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


@lru_cache(maxsize=65536)
def _parse(text: str) -> PartialDate:
    """Return what `PartialDate.parse` does; the cache serves bulk tables."""
    return PartialDate(text, *edtf.bounds(text), any(mark in text for mark in "?%"))


def _in_words(part: str) -> str:
    """Return one part of a date in words: its season, and what its mark says."""
    bare = part.rstrip("?~%")
    year, _, season = bare.partition("-")
    names = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
    bare = f"{names[season]} {year}" if season in names else bare
    about = "about " if part.endswith(("~", "%")) else ""
    return f"{about}{bare}{' (uncertain)' if part.endswith(('?', '%')) else ''}"
