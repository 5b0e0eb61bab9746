"""Reading the dates of an article: every expression once, each against what came before it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from graphkit.extract.article import Article
from graphkit.extract.dates.anchor import Anchor, looks_ahead
from graphkit.extract.dates.headings import is_heading
from graphkit.extract.dates.rules import RULES, Rule
from graphkit.extract.dates.spoken import day_of_speech
from graphkit.extract.dates.words import WEEKDAY_NAME, WEEKDAYS
from graphkit.model import PartialDate
from graphkit.model.drafts import ReadDate

_ANY_DAYS = (date(1917, 2, 11), date(2063, 8, 24))  # agree on nothing that is relative
_OLD = timedelta(days=9)  # how long before its day parts of an article can be written
_SOON = timedelta(days=7)  # and how long after: "the week ahead"
_COUNTED = next(rule for rule in RULES if rule.name == "today")  # from the day it is said
_NEW_PART = re.compile(r"\n(?:#+ [^\d\n]+|[^a-z\d\n]*[A-Z]{3}[^a-z\d\n]*)\n")
_END = re.compile(r"\b(?:since|from|until|till)\s$")
_WEEKDAY = re.compile(rf"\b{WEEKDAY_NAME}\b")
_AROUND = 200  # characters of the sentence that show the tense of a date


def dated(article: Article) -> Article:
    """Return `article` with its dates."""
    return replace(article, dates=read_dates(article))


def read_dates(article: Article) -> tuple[ReadDate, ...]:
    """Return the dates of the text in its order, with the value each has against the reference.

    A line that says on which day it was written is the reference of what stands below it, the
    day of a speech that of the words quoted from it.
    A value that the reference leaves open is None: "yesterday" has none when
    only the month of the article is known, "last month" has.
    """
    day = article.reference.day
    found: list[ReadDate] = []
    above: ReadDate | None = None  # the line that says on which day what follows was written
    for start, end, rule, match_start in _matches(article.text):
        earlier = [each.value for each in found if each.value and not _is_end(article.text, each)]
        headed = is_heading(article.text, start, end)
        if above and _NEW_PART.search(article.text, above.passage.end, start):
            above = None
        follows = headed and above is not None and rule.name == "weekday"
        since = above.value if above and (follows or not _is_later(above, day)) else day
        if day and headed and not above and rule.name == "weekday":
            since = _begin(day, article.text, start)
        if above and above.rule == "weekday" and rule.name in ("last weekday", "this period"):
            since = day  # "next Sunday" at the end of a diary
        days = (since.earliest, since.latest) if since else _ANY_DAYS
        # below the heading "Monday" stands "Tuesday", the day after it
        ahead = True if follows else _ahead(article, start, end)
        anchors = [Anchor(each, earlier, ahead) for each in days]
        value = _value(rule, article.text, match_start, anchors)
        found.append(ReadDate(passage=article.passage(start, end), value=value, rule=rule.name))
        if day and value and headed and rule.name != "today" and _is_near(value, day):
            above = found[-1]
    return tuple(_as_said(article.text, each, found) for each in found)


def _as_said(text: str, date: ReadDate, found: Sequence[ReadDate]) -> ReadDate:
    """Return a date with "yesterday" in quoted words counted from the day they were said."""
    at = date.passage.start
    said = day_of_speech(text, at, found) if date.rule == _COUNTED.name else None
    if said is None:
        return date
    return date.model_copy(update={"value": _value(_COUNTED, text, at, [Anchor(said.earliest)])})


def _begin(day: PartialDate, text: str, start: int) -> PartialDate:
    """Return the day from which the first heading of a diary counts.

    A diary of Sunday, Tuesday and Thursday that tells on a Sunday what was begins a week before.
    """
    named = [each for each in _WEEKDAY.finditer(text, start) if is_heading(text, *each.span())]
    today = day.earliest
    is_today = WEEKDAYS[named[0][0][:3].lower()] == today.weekday() if named else False
    if (
        len(named) < 2
        or not is_today
        or looks_ahead("", text[named[0].end() :][:_AROUND]) is not False
    ):
        return day
    return PartialDate.parse((today - timedelta(days=1)).isoformat())


def _is_end(text: str, day: ReadDate) -> bool:
    """Tell whether a day is but the beginning or end of something: no "same day" is that one."""
    one = day.value is not None and day.value.earliest == day.value.latest
    return one and bool(_END.search(text, max(0, day.passage.start - 12), day.passage.start))


def _is_near(value: PartialDate, day: PartialDate) -> bool:
    """Tell whether a value is a day that can be that of a part of an article of `day`."""
    one = value.earliest == value.latest
    return one and value.earliest - _SOON <= day.latest <= value.latest + _OLD


def _is_later(heading: ReadDate, day: PartialDate | None) -> bool:
    """Tell whether what stands below a heading was written before the day of the heading."""
    return bool(day and heading.value and heading.value.earliest > day.latest)


def _matches(text: str) -> Iterator[tuple[int, int, Rule, int]]:
    """Yield the words of each date and its rule, in the order of the text, none overlapping."""
    taken = bytearray(len(text))
    found = []
    for rule in RULES:
        group = "words" if "words" in rule.pattern.groupindex else 0
        for match in rule.pattern.finditer(text):
            start, end = match.span(group)
            if not any(taken[start:end]):
                taken[start:end] = b"\x01" * (end - start)
                found.append((start, end, rule, match.start()))
    yield from sorted(found, key=lambda each: each[0])


def _value(rule: Rule, text: str, start: int, anchors: list[Anchor]) -> PartialDate | None:
    """Return what the words come to if every possible reference day agrees on it."""
    match = rule.pattern.match(text, start)
    if match is None:
        return None
    try:
        values = {rule.value(match, anchor) for anchor in anchors}
        only = values.pop() if len(values) == 1 else None
        return PartialDate.parse(only) if only else None
    except (ValueError, OverflowError):
        return None  # a day that does not exist: "February 30"


def _ahead(article: Article, start: int, end: int) -> bool | None:
    sentence = article.sentence_at(start)
    first = max(sentence.start if sentence else 0, start - _AROUND)
    last = min(sentence.end if sentence else len(article.text), end + _AROUND)
    return looks_ahead(article.text[first:start], article.text[end:last])
