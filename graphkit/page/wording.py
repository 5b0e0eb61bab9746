"""Dates, terms and sentences in words, in the language of a dictionary; `wording.js` agrees."""

import re

from graphkit.model import PartialDate
from graphkit.page.contract_records import Sentence
from graphkit.page.words import Words

DATES = ("day", "since", "until")
"""The values of a sentence that are dates."""

_SEASONS = ("21", "22", "23", "24")
_PIECE = re.compile(r"(?<=[ 年月])")  # where a range may leave out what both its ends share


def date_in_words(text: str, say: Words) -> str:
    """Return a partial date as a reader would say it.

    Examples
    --------
    >>> def told(text):
    ...     return date_in_words(text, Words())
    >>> told("2024-12-25"), told("2024-11~"), told("202X"), told("2025-23?")
    ('25 Dec 2024', 'about Nov 2024', '2020s', 'autumn 2025 (doubted)')
    >>> told("[2025-05..2025-06]"), told("../2018")
    ('between May and Jun 2025', 'by 2018')
    """
    shape, low, high = PartialDate.parse(text).shape
    if shape == "at":
        return _part(low, say)
    if shape == "by":
        return say("date.by", day=_part(high, say))
    if shape == "from":
        return say("date.from", day=_part(low, say))
    first, last = _short(_part(low, say), _part(high, say), at_end=say("date.shares") == "end")
    plain = "date.to" if " " in first else "date.to.short"
    return say("date.between" if shape == "between" else plain, low=first, high=last)


def term_in_words(
    say: Words, since: str | None = None, until: str | None = None, as_of: str | None = None
) -> str | None:
    """Return the term of a role in words, or None when its sources say nothing of it.

    All are partial dates; `until` may be "..", in office.

    Examples
    --------
    >>> term_in_words(Words(), since="2023-03", until="..")
    'since Mar 2023'
    """
    began = date_in_words(since, say) if since else None
    if until == "..":
        return say("term.since", since=began) if began else say("term.now")
    if until:
        return _ended(say, began, until)
    if began:
        return say("term.open", since=began)
    if not as_of:
        return None
    # One of several days, or all of them: in office is in office.
    seen = as_of.strip("[]").replace("..", "/") if "[" in as_of else as_of
    return say("term.as_of", day=date_in_words(seen, say))


def sentence_in_words(told: Sentence, say: Words) -> str:
    """Return a sentence with its values filled in, dates among them in words."""
    return say(told.key, **{name: _said(name, value, say) for name, value in told.values.items()})


def _said(name: str, value: int | str, say: Words) -> int | str:
    if name in DATES:
        return date_in_words(str(value), say)
    return say.word("field", str(value)) if name == "field" else value


def _ended(say: Words, began: str | None, until: str) -> str:
    end = date_in_words(until, say)
    if began:
        return say("term.span", since=began, until=end)
    return end if PartialDate.parse(until).shape[0] == "by" else say("term.until", until=end)


def _short(low: str, high: str, *, at_end: bool) -> tuple[str, str]:
    """Return the ends of a range, what they share at their ends (or starts) said once."""
    ours, theirs = ([each for each in _PIECE.split(text) if each] for text in (low, high))
    if at_end:
        ours, theirs = ours[::-1], theirs[::-1]
    shared = 0
    while shared < min(len(ours), len(theirs)) - 1 and ours[shared] == theirs[shared]:
        shared += 1
    if at_end:
        return "".join(ours[shared:][::-1]).rstrip(), high
    return low, "".join(theirs[shared:])


def _part(text: str, say: Words) -> str:
    bare = text.rstrip("?~%")
    mark = text[len(bare) :]
    shown = _plain(bare, say)
    if mark in ("~", "%"):
        shown = say("date.about", day=shown)
    return say("date.doubted", day=shown) if mark in ("?", "%") else shown


def _plain(text: str, say: Words) -> str:
    year, _, rest = text.partition("-")
    month, _, day = rest.partition("-")
    if not rest:
        is_decade = year.endswith("X") and "X" not in year[:3]
        return say("date.decade", y=f"{year[:3]}0") if is_decade else say("date.year", y=year)
    if month in _SEASONS:
        season = say("date.seasons").split()[_SEASONS.index(month)]
        return say("date.season", season=season, y=year)
    if not month.isdigit() or (day and not day.isdigit()):
        return text
    name = say("date.months").split()[int(month) - 1]
    if day:
        return say("date.day", d=int(day), month=name, y=year)
    return say("date.month", month=name, y=year)
