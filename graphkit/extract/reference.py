"""The day from which an article counts: stated, inferred or that of a repost, never a guess."""

import re
from dataclasses import replace

from graphkit.extract.article import Article, Reference, Sentence
from graphkit.extract.dates import read_dates
from graphkit.extract.dates.anchor import looks_ahead
from graphkit.extract.dates.headings import FIRST, IS_COPY
from graphkit.model.drafts import ReadDate

ASK = "When was this published? Nothing in the text says so"
_REPOST = re.compile(
    r"\bsource\s?:.*\btime\s?:|\b(?:re-?post(?:ed)?|re-?print(?:ed)?|re-?published)\b"
    r"|\boriginally (?:published|appeared)\b",
    re.IGNORECASE | re.DOTALL,
)
_DATELINE = re.compile(r"^[^\W\d_a-z][^.!?\n]{0,80}?\(?[A-Z][^()\n]{0,30}\)?\s?(?:-{1,3}|[–—:])\s")
_LEAD = 8  # paragraphs at the beginning, and as many at the end, that can be the frame
_BEFORE = 100  # characters of "originally published in The Velia Post on "
_FRAME = 200  # characters a line of the frame has at most


def referenced(article: Article) -> Article:
    """Return `article` with the day from which it counts.

    The day somebody gave; else that on which a text taken over says it was first published;
    else the day its source states; else a full date in the frame of
    the text (a line of its own at the head or foot, a dateline); else the last
    day the text tells of, which is inferred; else none.
    """
    source = article.source
    known = article.reference
    if source.published:
        known = Reference(source.published, source.published_basis, "stated by the source")
    elif known.day:
        return article
    if known.day and not IS_COPY.search(article.text):
        return replace(article, reference=known)  # the dates of the text need not be read twice
    days = [
        each for each in read_dates(replace(article, reference=Reference(None))) if _is_day(each)
    ]
    first = _first(article, days)
    if first and first.day and (known.day is None or first.day.latest < known.day.earliest):
        return replace(article, reference=first)
    if known.day:
        return replace(article, reference=known)
    return replace(article, reference=_framed(article, days) or _last(article, days))


def _is_day(date: ReadDate) -> bool:
    return date.value is not None and date.value.earliest == date.value.latest


def _first(article: Article, days: list[ReadDate]) -> Reference | None:
    """Return the day on which a text taken over was first published, where its frame says so."""
    lines = [(s.start, s.end, s.paragraph) for s in article.sentences]
    last = max((number for _, _, number in lines), default=0)
    for day in days:
        at = day.passage.start
        edge = any(a <= at < b and (n < _LEAD or n > last - 2) for a, b, n in lines)
        if edge and FIRST.search(article.text, max(0, at - _BEFORE), at):
            return Reference(day.value, "repost", f'first published on "{day.passage.quote}"')
    return None


def _framed(article: Article, days: list[ReadDate]) -> Reference | None:
    """Return the first day that stands in the frame of the text."""
    frame = _frame(article)
    for day in days:
        for start, end in frame:
            if start <= day.passage.start < end:
                line = article.text[start:end]
                why = f'"{day.passage.quote}" at the head or foot'
                repost = _REPOST.search(line)
                return Reference(day.value, "repost" if repost else "stated", why)
    return None


def _frame(article: Article) -> list[tuple[int, int]]:
    """Return where the short lines around the text stand, and the datelines."""
    spans: dict[int, tuple[int, int]] = {}
    bodies: set[int] = set()
    for each in article.sentences:
        start = spans.get(each.paragraph, (each.start, each.end))[0]
        spans[each.paragraph] = (start, each.end)
        if each.segment in {"body", "quoted", "caption"}:
            bodies.add(each.paragraph)
    numbers = sorted(spans)
    edge = {*numbers[:_LEAD], *numbers[-2:]}
    lines = [
        spans[n] for n in numbers if n in edge and n not in bodies and _width(spans[n]) <= _FRAME
    ]
    datelines = (
        (start, start + found.end())
        for start, end in (spans[n] for n in numbers[:_LEAD] if n in bodies)
        if (found := _DATELINE.match(article.text[start:end]))
    )
    return [*lines, *datelines]


def _width(span: tuple[int, int]) -> int:
    return span[1] - span[0]


def _last(article: Article, days: list[ReadDate]) -> Reference:
    """Return the last day that the text tells of as past, inferred."""
    told = [(each.value, each.passage.quote) for each in days if not _is_ahead(article, each)]
    known = [(value, words) for value, words in told if value]
    if not known:
        return Reference(None)
    value, words = max(known, key=lambda each: each[0].latest)
    return Reference(value, "inferred", f'"{words}" is the last day it tells of')


def _is_ahead(article: Article, day: ReadDate) -> bool:
    sentence = article.sentence_at(day.passage.start) or Sentence(0, len(article.text))
    before = article.text[sentence.start : day.passage.start]
    return bool(looks_ahead(before, article.text[day.passage.end : sentence.end]))


def question(article: Article) -> str | None:
    """Return what somebody should be asked about the day of an article, if anything."""
    found = article.reference
    if found.day is None:
        return ASK
    if found.basis == "inferred" and not article.source.published:
        return f"Published about {found.day}? Inferred: {found.why}"
    return None
