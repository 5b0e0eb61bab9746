"""What the words for days come to, as EDTF: one function a shape of words."""

import re
from dataclasses import replace
from datetime import date, timedelta

from graphkit.extract.dates.anchor import Anchor, month_after, months_later
from graphkit.extract.dates.periods import between, step_of, year_for
from graphkit.extract.dates.words import ORDINALS, WEEKDAYS, day_number, month_number, number

Match = re.Match[str]

_HOLIDAYS = {"christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24)}
_HOLIDAYS |= {"boxing day": (12, 26), "may day": (5, 1)}
_HOLIDAYS |= {"new year's eve": (12, 31), "new year's day": (1, 1)}


def figures(match: Match, at: Anchor) -> str:
    """2024-12-25, 2024年12月."""
    del at
    return "-".join(f"{int(part):02d}" for part in match.group("year", "month", "day") if part)


def either_order(match: Match, at: Anchor) -> str | None:
    """25.12.2024, and 25/12/2024 where only one order is possible."""
    del at
    first, second = int(match["first"]), int(match["second"])
    if match["mark"] == "." or first > 12:
        return f"{match['year']}-{second:02d}-{first:02d}"
    return f"{match['year']}-{first:02d}-{second:02d}" if second > 12 or first == second else None


def month_day(match: Match, at: Anchor) -> str | None:
    """9 October, Oct. 9, 2024, 9 October of last year."""
    month, day = month_number(match["month"]), day_number(match["day"])
    year = year_for(match, at, month, day)
    return f"{year:04d}-{month:02d}-{day:02d}" if year else None


def day_alone(match: Match, at: Anchor) -> str | None:
    """The 9th: of the month the text spoke of last."""
    month = at.previous("month") or at.day
    return f"{month.year:04d}-{month.month:02d}-{day_number(match['day']):02d}"


def two_days(match: Match, at: Anchor) -> str | None:
    """17 and 18 July: one span where the second follows the first."""
    together = day_number(match["day2"]) == day_number(match["day"]) + 1
    return days(match, at) if together else None


def days(match: Match, at: Anchor) -> str | None:
    """13 to 15 January, January 30 to February 2."""
    first = month_number(match["month"])
    last = month_number(match["month2"]) if "month2" in match.re.groupindex else first
    low, high = day_number(match["day"]), day_number(match["day2"])
    year = year_for(match, at, last, high)
    if not year:
        return None
    return f"{year - (first > last):04d}-{first:02d}-{low:02d}/{year:04d}-{last:02d}-{high:02d}"


def weekday(match: Match, at: Anchor) -> str:
    """Wednesday: the last one up to today, or the next one where the tense looks ahead."""
    wanted = WEEKDAYS[match["weekday"][:3].lower()]
    which = match["which"].lower() if "which" in match.re.groupindex else ""
    back = (at.day.weekday() - wanted) % 7
    if which == "this":
        return (at.day + timedelta(days=wanted - at.day.weekday())).isoformat()
    if which.endswith(("next", "coming")) or (not which and at.ahead and back):
        return (at.day + timedelta(days=7 - back)).isoformat()
    if not which and (told := at.in_last_span(wanted)):
        return told.isoformat()
    if which and back < 2:
        back += 7  # what was yesterday is not "last Thursday"
    return (at.day - timedelta(days=back)).isoformat()


def weekday_week(match: Match, at: Anchor) -> str:
    """Thursday week: a week after the next one."""
    day = date.fromisoformat(weekday(match, replace(at, ahead=True)))
    return (day + timedelta(weeks=2 if day == at.day else 1)).isoformat()


def weekdays(match: Match, at: Anchor) -> str:
    """Sunday to Tuesday."""
    last = date.fromisoformat(weekday(match, at))
    first = WEEKDAYS[match["weekday2"][:3].lower()]
    start = last - timedelta(days=(last.weekday() - first) % 7)
    return f"{start.isoformat()}/{last.isoformat()}"


def weekday_of_week(match: Match, at: Anchor) -> str:
    """Wednesday of last week."""
    monday = at.day - timedelta(days=at.day.weekday()) + timedelta(weeks=step_of(match["week"]))
    return (monday + timedelta(days=WEEKDAYS[match["weekday"][:3].lower()])).isoformat()


def _moved(day: date, count: int, unit: str) -> str:
    """Return the time `count` units from a day: a year moves years, a week is only about a day."""
    if unit in ("year", "decade"):
        years = day.year + count * (10 if unit == "decade" else 1)
        return f"{years:04d}{'~' if unit == 'decade' else ''}"
    if unit == "month":
        return month_after(day, count)
    moved = day + timedelta(days=count * (7 if unit == "week" else 1))
    return moved.isoformat() + ("~" if unit == "week" else "")


def ago(match: Match, at: Anchor) -> str:
    """Fifty-two years ago, three days ago."""
    return _moved(at.day, -number(match["number"]), match["unit"])


def from_previous(match: Match, at: Anchor) -> str | None:
    """Two days later: from the last date the text gave."""
    unit = match["unit"]
    start = at.previous(unit if unit in ("month", "year") else "day")
    sign = -1 if match["which"] in ("earlier", "before") else 1
    return _moved(start, sign * number(match["number"]), unit) if start else None


def span(match: Match, at: Anchor) -> str:
    """The past five years: from then until now."""
    sign = -1 if match["which"] in ("past", "last", "previous") else 1
    unit = match["unit"]
    then = _moved(at.day, sign * number(match["number"]), unit).rstrip("~")
    now = {"year": f"{at.day.year:04d}", "decade": f"{at.day.year:04d}"}.get(unit)
    now = now or (month_after(at.day, 0) if unit == "month" else at.day.isoformat())
    return f"{then}/{now}" if sign < 0 else f"{now}/{then}"


def within(match: Match, at: Anchor) -> str | None:
    """Within a month: some day from the last date the text gave, or from today."""
    start = at.previous("day") or at.day
    count, unit = number(match["number"]), match["unit"]
    if unit in ("month", "year"):
        end = months_later(start, count * (12 if unit == "year" else 1))
    else:
        end = start + timedelta(days=count * {"day": 1, "week": 7, "decade": 3653}[unit])
    return between(start.isoformat(), end.isoformat())


def anaphor(match: Match, at: Anchor) -> str | None:
    """The same day, the following month: from the last date the text gave that precisely."""
    unit = match["unit"] if match["unit"] in ("month", "year") else "day"
    start, which = at.previous(unit), match["which"].lower().split()[-1]
    return _moved(start, step_of(which), unit) if start else None


def day_around(match: Match, at: Anchor) -> str | None:
    """The day before, the night before, the day after: from the last day the text gave."""
    start = at.previous("day")
    return _moved(start, -1 if match["which"] == "before" else 1, "day") if start else None


def part_of_day(match: Match, at: Anchor) -> str:
    """In the evening, earlier in the day: of the last day the text gave, if that is not to come."""
    del match
    start = at.previous("day")
    return (start if start and start <= at.day else at.day).isoformat()


def day_of_stay(match: Match, at: Anchor) -> str | None:
    """On the second evening, on the last day: of the last span of days the text gave."""
    span, which = at.previous_span(), match["nth"].lower()
    if span is None:
        return None
    nth = ORDINALS.get(which)
    day = span[0] + timedelta(days=nth - 1) if nth else span[1]
    return day.isoformat() if day <= span[1] else None


def week_around(match: Match, at: Anchor) -> str | None:
    """In the previous week: from the last day the text gave."""
    start = at.previous("day")
    if start is None:
        return None
    monday = start + timedelta(days=7 * step_of(match["which"]) - start.weekday())
    return between(monday.isoformat(), (monday + timedelta(days=6)).isoformat())


def day_by_name(match: Match, at: Anchor) -> str:
    """Today, yesterday, tonight."""
    words = match["day"].lower()
    steps = {"yesterday": -1, "last night": -1, "tomorrow": 1, "the day before yesterday": -2}
    step = 2 if words == "the day after tomorrow" else steps.get(words, 0)
    return (at.day + timedelta(days=step)).isoformat()


def holiday(match: Match, at: Anchor) -> str:
    """Christmas, New Year's Eve, Christmas Eve 1982."""
    month, day = _HOLIDAYS[match["day"].lower().replace("’", "'")]
    year = match["year"] or f"{at.year_of(month, day):04d}"
    return f"{year}-{month:02d}-{day:02d}"
