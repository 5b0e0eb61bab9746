"""Dates and terms in words, as the page shows them."""

from datetime import date

from graphkit.model import PartialDate, Role

_TO = "\N{EN DASH}"
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def date_in_words(when: PartialDate) -> str:
    """Return a partial date as a reader would say it.

    Examples
    --------
    >>> def say(text):
    ...     return date_in_words(PartialDate.parse(text))
    >>> say("2024-12-25"), say("2024-11~"), say("202X"), say("2025-23?")
    ('25 Dec 2024', 'about Nov 2024', '2020s', 'autumn 2025 (doubted)')
    >>> say("[2025-05..2025-06]"), say("../2018")
    ('between May and Jun 2025', 'by 2018')
    """
    shape, low, high = when.shape
    if shape == "at":
        return _part(low)
    if shape == "by":
        return f"by {_part(high)}"
    if shape == "from":
        return f"from {_part(low)} on"
    return _range(_part(low), _part(high), one_of=shape == "between")


def month_in_words(day: date) -> str:
    """Return the month of a day in words: ``Jan 2025``."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def term_in_words(role: Role) -> str | None:
    """Return the term of a role in words, or None when its sources say nothing of it.

    Examples
    --------
    >>> term_in_words(Role(title="Premier", since=PartialDate.parse("2023-03"), until=".."))
    'since Mar 2023'
    """
    since = date_in_words(role.since) if role.since else None
    if role.until == "..":
        return f"since {since}" if since else "in office"
    if isinstance(role.until, PartialDate):
        until = date_in_words(role.until)
        ended = until if until.startswith("by ") else f"until {until}"
        return f"{since} {_TO} {until}" if since else ended
    if since:
        return f"since {since}, end not stated"
    if not role.as_of:
        return None
    # One of several days, or all of them: in office is in office.
    seen = role.as_of.text.strip("[]").replace("..", "/") if "[" in role.as_of.text else ""
    return f"as of {date_in_words(PartialDate.parse(seen) if seen else role.as_of)}"


def _range(low: str, high: str, *, one_of: bool) -> str:
    """Return two dates as a span, what they share said once."""
    ours, theirs = low.split(), high.split()
    shared = 0
    while shared < min(len(ours), len(theirs)) - 1 and ours[-1 - shared] == theirs[-1 - shared]:
        shared += 1
    short = " ".join(ours[: len(ours) - shared])
    if one_of:
        return f"between {short} and {high}"
    return f"{short}{_TO}{high}" if " " not in short else f"{short} {_TO} {high}"


def _part(text: str) -> str:
    bare = text.rstrip("?~%")
    mark = text[len(bare) :]
    shown = f"about {_plain(bare)}" if mark in ("~", "%") else _plain(bare)
    return f"{shown} (doubted)" if mark in ("?", "%") else shown


def _plain(text: str) -> str:
    year, _, rest = text.partition("-")
    month, _, day = rest.partition("-")
    if not rest:
        return f"{year[:3]}0s" if year.endswith("X") and "X" not in year[:3] else year
    if month in _SEASONS:
        return f"{_SEASONS[month]} {year}"
    if not month.isdigit() or (day and not day.isdigit()):
        return text
    shown = f"{_MONTHS[int(month) - 1]} {year}"
    return f"{int(day)} {shown}" if day else shown
