"""From where a date expression counts: a day, the dates read before it, and the tense around it."""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from graphkit.model import PartialDate

_MODAL = (
    r"will|won't|shall|'ll|going to|scheduled|slated|expected|due to|set to|planned|plans?|planning"
    r"|hop(?:es?|ing) to|intends?|aims? to|takes (?:up|over|office)|returns|leaves|departs|flies"
    r"|travels|comes|(?:is|are) (?:to(?: be(?: \w+)?)?|on the agenda)"
)
_AHEAD = (
    r"(?:will|shall|would|may|might|could|should|to)(?: \w+)? be(?: \w+)?"  # "to be held"
    rf"|{_MODAL}|would|ahead of|upcoming|forthcoming|coming|proposed|anticipated|prospective"
    r"|potential|possible|invited|to (?:be|take|hold|visit|meet|travel|attend|host|go|see)"
    r"|may|might|look(?:s|ed|ing)? forward"
    r"|agree(?:d|s|ing)? (?:to|on|in principle)|should|can|could|pending|tentatively|due|next"
    r"|prepar(?:ing|ations?)|candidates? for|set(?: [\w-]+){1,4} for"
    r"|(?:put off|postponed|delayed|moved|deferred|rescheduled|adjourned) (?:to|until|till)"
)
_BEHIND = (
    # what had been planned did not come about, or has by now
    r"had (?:\w+ )?(?:been )?(?:planned|intended)(?: to)?"
    r"|(?:was|were) (?:originally|initially|first) (?:planned|scheduled|due|set|to)|"
    r"(?:went|came|flew|drove|travell?ed|returned|stopped|stayed)(?: \w+){0,2} to \w+|flew|drove"
    r"|(?:was|were|became) (?:the |among the )(?:first|last)(?: \w+){0,2} to \w+"
    r"|sat|stood|brought|became|got|sought|shook|struck|ate|rose|kept|"
    r"was|were|had|held|has|have|been|did|didn['’]t|met|took|saw|came|went|made|began|ran|won|lost"
    r"|left|told|said|paid|sent|gave|spoke|wrote|since|after(?! all)|following|earlier|previous"
    r"|last|[a-z]{2,}ed"
)
_TENSE_BEFORE = re.compile(rf"(?<![\w-])(?:(?P<ahead>{_AHEAD})|(?P<behind>{_BEHIND}))\b")
_UP_TO = re.compile(r"\b(?:by|before|until|till|through|no later than|later in)\s(?:the\s)?$")
_BY = re.compile(r"\bby\s(?:the\s)?$", re.IGNORECASE)
_HAD = re.compile(r",?(?:\s[\w’'-]+){1,6}\shad\b(?!\sto\b)")  # "by Tuesday evening he had met X"
_TENSE_AFTER = re.compile(rf"\b(?:(?P<ahead>{_MODAL})|(?P<behind>{_BEHIND}))\b(?! by\b)")


_SOON = timedelta(days=21)  # a day that is near is of this year whatever the tense
_STAY = 31  # days of a visit
_WEEK = timedelta(days=6)


def looks_ahead(before: str, after: str) -> bool | None:
    """Tell whether the words around a date speak of what is to come; None when they do not say.

    The nearest word before it decides, else the nearest after it.

    Examples
    --------
    >>> looks_ahead("He came ahead of the handover in ", " and left."), looks_ahead("met in ", "")
    (True, False)
    """
    if _UP_TO.search(before):
        return not (_BY.search(before) and _HAD.match(after))
    found = [each.lastgroup for each in _TENSE_BEFORE.finditer(before)][-1:]
    found = found or [each.lastgroup for each in _TENSE_AFTER.finditer(after)][:1]
    return found[0] == "ahead" if found else None


@dataclass(frozen=True)
class Anchor:
    """What a rule may count from: `day` is the reference, `earlier` the dates read so far."""

    day: date
    earlier: Sequence[PartialDate] = ()
    ahead: bool | None = None

    def previous(self, unit: str) -> date | None:
        """Return the last date read that is as precise as `unit`: its day, or its first day."""
        width = {"day": 1, "week": 7, "month": 31, "season": 92, "year": 366}[unit]
        for each in reversed(self.earlier):
            if (each.latest - each.earliest).days < width and "/" not in each.text:
                return each.earliest
        return None

    def previous_span(self) -> tuple[date, date] | None:
        """Return the first and last day of the last span of days read: those of a visit."""
        for each in reversed(self.earlier):
            if "/" in each.text and (each.latest - each.earliest).days < _STAY:
                return each.earliest, each.latest
        return None

    def in_last_span(self, weekday: int) -> date | None:
        """Return the day of that name within a stay of a week at most that is over for a while."""
        first, last = self.previous_span() or (self.day, self.day)
        day = first + timedelta(days=(weekday - first.weekday()) % 7)
        return day if day <= last <= min(first + _WEEK, self.day - _WEEK) else None

    def year_of(self, month: int, day: int = 1) -> int:
        """Return the year of a month and day written without one.

        Before the reference unless the tense looks ahead (a plan of last week is still a plan);
        when it says nothing, the
        nearer one, the past counting as three times as near: news tells what was.
        """
        days = [_day(self.day.year + step, month, day) for step in (-1, 0, 1)]
        this = self.day if day > 1 else self.day.replace(day=1)
        if self.ahead:
            gaps = [((each - this).days, each) for each in days]
            return min(gaps, key=lambda each: max(each[0], -6 * each[0]))[1].year
        if self.ahead is False:
            slack = _SOON if day > 1 else timedelta(days=1)
            return max(each for each in days if each <= self.day + slack).year
        ahead = [(each - self.day).days for each in days]
        return min(zip(ahead, days, strict=True), key=lambda each: max(-each[0], 3 * each[0]))[
            1
        ].year


def _day(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, monthrange(year, month)[1]))


def month_after(day: date, step: int) -> str:
    """Return the month that is `step` months after that of `day`, as EDTF."""
    months = day.year * 12 + day.month - 1 + step
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


def months_later(day: date, step: int) -> date:
    """Return the same day `step` months later, or the last of that month."""
    months = day.year * 12 + day.month - 1 + step
    return _day(months // 12, months % 12 + 1, day.day)
