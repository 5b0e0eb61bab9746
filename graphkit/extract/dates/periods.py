"""What the words for months, seasons and years come to, as EDTF: no more precise than they are."""

import re
from calendar import monthrange
from datetime import timedelta

from graphkit.extract.dates.anchor import Anchor, month_after
from graphkit.extract.dates.words import QUARTERS, SEASONS, month_number

Match = re.Match[str]

_STEPS = {"last": -1, "previous": -1, "past": -1, "this": 0, "same": 0, "that": 0, "current": 0}
_STEPS |= {"next": 1, "following": 1, "coming": 1, "preceding": -1, "the": 0}
_OF_A_MONTH = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_OF_A_MONTH |= {"first half": (1, 15), "second half": (16, 31)}
_OF_A_YEAR = {"early": (1, 3), "mid": (5, 8), "late": (10, 12)}
_OF_A_DECADE = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
# "the end of May" is some day of May, "the end of the year" one of December
_EDGES = {"beginning": "01", "start": "01", "end": "12"}
_SAME_PART = {"beginning": "early", "start": "early", "middle": "mid", "end": "late"}


def step_of(which: str) -> int:
    """Return -1 for "last", 0 for "this", 1 for "next" and the words like them."""
    return _STEPS[which.lower().split()[-1]]


def between(low: str, high: str) -> str:
    """Return the EDTF of one occasion, some time between two."""
    return f"[{low}..{high}]"


def said_year(words: str | None, at: Anchor) -> int | None:
    """Return the year that "2024" or "last year" is; None where none is said."""
    if words is None:
        return None
    if words.isdigit():
        return int(words)
    which = words.lower().removesuffix(" year")
    if which in ("last", "this", "next"):
        return at.day.year + step_of(which)
    previous = at.previous("year")
    return previous.year + step_of(which) if previous else None


def year_for(match: Match, at: Anchor, month: int, day: int = 1) -> int | None:
    """Return the year of a month and day: the one said, else the one the anchor gives."""
    words = match["year"] if "year" in match.re.groupindex else None
    return said_year(words, at) if words else at.year_of(month, day)


def month(match: Match, at: Anchor) -> str | None:
    """November 2024, November last year, and November alone."""
    which = month_number(match["month"])
    year = year_for(match, at, which)
    return f"{year:04d}-{which:02d}" if year else None


def named_month(match: Match, at: Anchor) -> str | None:
    """Last November: the latest one that is over; that August: of the year read last."""
    if match["which"] == "that":
        year = at.previous("year")
        return f"{year.year:04d}-{month_number(match['month']):02d}" if year else None
    which, step = month_number(match["month"]), step_of(match["which"])
    if match["which"].lower() == "this":
        return f"{at.day.year:04d}-{which:02d}"
    over = which < at.day.month if step < 0 else which <= at.day.month
    return f"{at.day.year + (step > 0 and over) - (step < 0 and not over):04d}-{which:02d}"


def one_of_months(match: Match, at: Anchor) -> str | None:
    """May or June; between May and June."""
    if "and" in match[0].split() and not match["how"]:
        return None
    first, last = month_number(match["month"]), month_number(match["month2"])
    year = year_for(match, at, last)
    return (
        between(f"{year - (first > last):04d}-{first:02d}", f"{year:04d}-{last:02d}")
        if year
        else None
    )


def months(match: Match, at: Anchor) -> str | None:
    """May to July."""
    first, last = month_number(match["month"]), month_number(match["month2"])
    year = year_for(match, at, last)
    return f"{year - (first > last):04d}-{first:02d}/{year:04d}-{last:02d}" if year else None


def season(match: Match, at: Anchor) -> str | None:
    """Last spring, this autumn, summer 2023; a winter is that of its December."""
    which = SEASONS[match["season"].lower()]
    if "year" in match.re.groupindex:
        year = said_year(match["year"], at)
    else:
        begins = at.day.year - (at.day.month < 3)  # January belongs to the winter before
        now = 24 if at.day.month < 3 else 20 + at.day.month // 3
        step = step_of(match["which"])
        year = begins + (step > 0 and which <= now) - (step < 0 and which >= now)
        year += step == 0 and now == 24 and which < 24 and at.day.month < 3
    return f"{year:04d}-{which}" if year else None


def season_alone(match: Match, at: Anchor) -> str:
    """In the spring: of the year that the tense gives."""
    which = SEASONS[match["season"].lower()]
    return f"{at.year_of(3 * (which - 20)):04d}-{which}"


def part(match: Match, at: Anchor) -> str | None:
    """Early 2024, late last month, the first half of 2025, mid-September, the end of the year."""
    said = match["part"].lower()
    words = _SAME_PART.get(said, said)
    if match["decade"]:
        low, high = _OF_A_DECADE.get(words, (0, 9))
        decade = int(match["decade"])
        return between(f"{decade + low}", f"{decade + high}")
    whole = _whole(match, at)
    if whole is None or said not in _EDGES:
        return whole and _part(words, whole)
    return whole if "-" in whole else f"{whole}-{_EDGES[said]}"


def _part(words: str, whole: str) -> str | None:
    return _part_of_month(words, whole) if "-" in whole else _part_of_year(words, whole)


def _whole(match: Match, at: Anchor) -> str | None:
    """Return the month or year that a part is of."""
    if match["month"]:
        return month(match, at)
    words = match["of"] or f"this {match['the']}"
    if words.endswith("month"):
        return month_after(at.day, step_of(words.removesuffix(" month")))
    year = said_year(words, at)
    return f"{year:04d}" if year else None


def _part_of_month(words: str, whole: str) -> str | None:
    if words not in _OF_A_MONTH:
        return None
    low, high = _OF_A_MONTH[words]
    year, month = map(int, whole.split("-"))
    return between(f"{whole}-{low:02d}", f"{whole}-{min(high, monthrange(year, month)[1]):02d}")


def _part_of_year(words: str, whole: str) -> str:
    head = words.split(maxsplit=1)[0]
    if words.endswith("half"):
        low, high = (1, 6) if head == "first" else (7, 12)
    elif words.endswith("quarter") or words.startswith("q"):
        quarter = QUARTERS.get(head) or int(words[1])
        low, high = 3 * quarter - 2, 3 * quarter
    else:
        low, high = _OF_A_YEAR[words]
    return between(f"{whole}-{low:02d}", f"{whole}-{high:02d}")


def this_period(match: Match, at: Anchor) -> str:
    """Last month, next year, this week; "earlier this year" is this year."""
    step, unit = step_of(match["which"]), match["unit"].lower()
    if unit == "year":
        return f"{at.day.year + step:04d}"
    if unit == "month":
        return month_after(at.day, step)
    if unit == "decade":
        return f"{at.day.year // 10 + step:03d}X"
    if unit == "quarter":
        first = at.day.replace(month=(at.day.month - 1) // 3 * 3 + 1, day=1)
        return between(month_after(first, 3 * step), month_after(first, 3 * step + 2))
    monday = at.day - timedelta(days=at.day.weekday()) + timedelta(weeks=step)
    saturday = monday + timedelta(days=5)
    first = saturday if unit == "weekend" else monday
    last = monday + timedelta(days=6)
    if match[0].lower().startswith("earlier"):
        last = at.day
    return between(first.isoformat(), last.isoformat())


def weekend(match: Match, at: Anchor) -> str:
    """Over the weekend: the last one, or the next where the tense looks ahead."""
    del match
    back = (at.day.weekday() - 5) % 7
    saturday = at.day + timedelta(days=7 - back if at.ahead else -back)
    return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"


def decade(match: Match, at: Anchor) -> str:
    """The 1990s."""
    del at
    return f"{match['decade'][:3]}X"


def years(match: Match, at: Anchor) -> str | None:
    """2008-2015, 2023-24."""
    del at
    first, last = match["year"], match["year2"]
    last = first[: 4 - len(last)] + last
    return f"{first}/{last}" if first < last else None


def year(match: Match, at: Anchor) -> str:
    """2024."""
    del at
    return match["year"]


def new_year(match: Match, at: Anchor) -> str:
    """The new year: this one while it is new, else the next."""
    del match
    return f"{at.day.year + (at.day.month > 6):04d}"
