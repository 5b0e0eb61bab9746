"""The time in office that a sentence gives: its beginning, its end, or the day it is seen."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from graphkit.extract.article import Article
from graphkit.extract.roles.beginnings import BEGINNINGS
from graphkit.extract.roles.verbs import Sense
from graphkit.model import PartialDate
from graphkit.model.drafts import Passage, ReadDate

_FROM = re.compile(r"\b(?:from|between|in the years)\s$")
_SINCE = re.compile(r"\bsince(?:\slast)?\s$")
_UNTIL = re.compile(r"\b(?:until|till|up to|through)\s$")
_TO = re.compile(r"\s?(?:to|until|till|and|through|[-–])\s?(?:(?:his|her)\s\w+\sin\s)?")
_UNTIL_EVENT = re.compile(r"\suntil\s(?:his|her)\s(?:retirement|death|resignation|dismissal)\sin\s")
_JOINED = re.compile(r",?\s?\(?(?:from|between|in)?\s?")
# "has been in Rome since": a verb that is not about the office has the date to itself
_VERB = re.compile(r"\b(?:ha[sd]|have|is|are|was|were|will|would|met|spoke|went|[a-z]{2,}ed)\b")
_IN_OFFICE = re.compile(
    r"\b(?:in (?:office|power|charge|place|(?:the|this|that|his|her) (?:post|job|role|position))"
    r"|(?:held|occupied|filled) (?:the|this|that|his|her|it)"
    r"|rul(?:ed|es)|govern(?:ed|s)|reign(?:ed|s)|serv(?:ed|es|ing)|presid(?:ed|es))\b"
)
_ELSE = re.compile(r"\sand\s(?:from|between|in)\s$")  # of the office behind the date
_NEAR = 90  # characters from a title within which a date is its own


_Said = tuple[PartialDate | None, PartialDate | None, Sequence[ReadDate]]


@dataclass(frozen=True, slots=True)
class Term:
    """When an office was held, as far as the words say: `said`, with those of the office."""

    since: PartialDate | None = None
    until: PartialDate | Literal[".."] | None = None
    as_of: PartialDate | None = None
    said: Passage | None = None

    def is_over(self, day: PartialDate | None) -> bool:
        """Tell whether it ended before a day."""
        until = self.until
        return isinstance(until, PartialDate) and day is not None and until.latest < day.earliest


def term(article: Article, start: int, end: int, sense: Sense, stop: int) -> Term:
    """Return the time in office of a title at `start` to `end` of a sentence that ends at `stop`.

    An office no longer held ended some time up to the reference day.
    """
    since, until, dates = _said(article, start, end, sense, stop)
    low = min(start, *(each.passage.start for each in dates), start)
    high = max(end, *(each.passage.end for each in dates), end)
    said = article.passage(low, high) if dates else None
    day = article.reference.day
    if sense in ("held", "ends") and until is None:
        until = before(day)
    if sense in ("held", "ends") or until is not None:
        return Term(since, until, said=said)
    return Term(since, None, day, said)


def _said(article: Article, start: int, end: int, sense: Sense, stop: int) -> _Said:
    """Return the beginning and end that the dates around a title give, and these dates."""
    after = [d for d in article.dates_in(end, min(stop, end + _NEAR)) if d.value][:2]
    before = [d for d in article.dates_in(max(0, start - 40), start) if d.value]
    for near in ([d for d in before if d.passage.end <= start][-2:], after):
        found = _span(article, near)
        own = (
            near is after and near and _JOINED.fullmatch(article.text[end : near[0].passage.start])
        )
        led = article.text[end : near[0].passage.start] if near is after and near else ""
        if found and (sense != "holds" or own) and not _ELSE.search(led):
            return *found, near
    for date in after[:1]:
        lead = article.text[end : date.passage.start]
        if BEGINNINGS.search(lead) and not _SINCE.search(lead):
            return date.value, None, (date,)
        if (_SINCE.search(lead) or _UNTIL.search(lead)) and _is_of_office(lead):
            return _from_or_to(date, is_from=bool(_SINCE.search(lead)))
        if sense in ("begins", "ends") and re.fullmatch(r"\s(?:in|on|last|this)?\s?", lead):
            return _from_or_to(date, is_from=sense == "begins")
    for date in before[-1:]:
        lead = article.text[max(0, date.passage.start - 8) : date.passage.start].lower()
        follows = re.fullmatch(r",?\s", article.text[date.passage.end : start])
        said = re.search(r"\b(since|until),?\s$", lead) if follows else None
        if said:
            return _from_or_to(date, is_from=said[1] == "since")
    return None, None, ()


def _from_or_to(date: ReadDate, *, is_from: bool) -> _Said:
    return (date.value, None, (date,)) if is_from else (None, date.value, (date,))


def _is_of_office(lead: str) -> bool:
    """Tell whether the words from an office to "since" tell of nothing else."""
    return not _VERB.search(lead) or bool(_IN_OFFICE.search(lead))


def _span(
    article: Article, dates: list[ReadDate]
) -> tuple[PartialDate | None, PartialDate | None] | None:
    """Return what "from 1984 to 1988" and "between 1991 and 1992" say."""
    if not dates:
        return None
    lead = article.text[max(0, dates[0].passage.start - 16) : dates[0].passage.start]
    first = dates[0].value
    if first and first.shape[0] == "to":
        _, low, high = first.shape
        return PartialDate.parse(low), PartialDate.parse(high)
    if len(dates) < 2 or not _FROM.search(lead):
        return None
    between = article.text[dates[0].passage.end : dates[1].passage.start]
    if _TO.fullmatch(between) or _UNTIL_EVENT.fullmatch(between):
        return first, dates[1].value
    return None


def beginning(article: Article, start: int, stop: int) -> ReadDate | None:
    """Return the date of "since taking office in October" between two offsets, if any."""
    for date in article.dates_in(start, stop):
        lead = article.text[max(start, date.passage.start - 60) : date.passage.start]
        found = BEGINNINGS.search(lead)
        if date.value and found and not re.fullmatch(r"since\s(?:last\s)?", found[0]):
            return date
    return None


def before(day: PartialDate | None) -> PartialDate | None:
    """Return "some time up to a day", None where the day is not known."""
    return PartialDate.parse(f"[..{day.latest.isoformat()}]") if day else None
