"""The day of a meeting that its own sentence leaves out: told before, of a visit, of the report."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from graphkit.extract.article import Article
from graphkit.extract.dates import read_dates
from graphkit.extract.dates.headings import is_heading
from graphkit.extract.meetings.announced import Announced
from graphkit.extract.meetings.lists import MEETING
from graphkit.extract.meetings.occasions import Occasion
from graphkit.extract.meetings.times import DATELINE, PART_OF_DAY, main_date
from graphkit.extract.phrases.skeleton import Skeleton
from graphkit.model import PartialDate
from graphkit.model.drafts import ReadDate

_DURING = re.compile(r"\b(?:during|in the course of) (?:the|his|her|their) (?:visit|stay|trip)\b")
_ROAD = re.compile(r"\b(?:arriv|left|leav|flew|return|depart|land)\w*\b")
_SPEECH = re.compile(r"\b(?:i|we|me|us|my|our|you|your)\b", re.IGNORECASE)
# of the day of the report without a doubt
_HERE = re.compile(r"\bhere\b|\b(?:this|the same) (?:morning|afternoon|evening)\b|\btonight\b")
_BEFORE = re.compile(  # "she had spent two days there as the guest of"
    r"(?:(?!\b(?:who|whom|which|that|after|because|since|as|where|when)\b)[^,;:])*?\bhad "
    r"(?:\w+ly |also |just |already )?(?:\w{2,}ed|spent|met|held|sent|left|made|gone|come|been"
    r"|seen|given|taken|told|put)\b(?!.*, (?:and|but|so) )"
)
_GATHERED = re.compile(  # a sentence that names none of those it tells of
    rf"\b(?:{MEETING}|met|sign(?:ed|ing)|visit(?:ed|s)?|arriv(?:ed|al)|sessions?|summit|conference"
    r"|delegations?|(?:prime )?ministers?|presidents?|premiers?|leaders?|ambassadors?|envoys?|heads"
    r"|speakers?|counterparts?)\b"
)
_OF_WEEK = re.compile(r"\bweek (?:of |from |between )?#")  # of everybody, and no visit
_PUBLISHED = re.compile(
    r"\b(?:(?:re)?published|(?:re-?)?posted|updated|released|issued|printed|modified|filed)\b"
)
_DIGIT = re.compile(r"\d")  # "Monday" can be before or behind
_LEAD = 3  # paragraphs whose first day is that of the report
_RECENT = timedelta(days=9)  # what a report tells of before its day
_WEEK = timedelta(days=7)
_MONTH = timedelta(days=31)
_WEEKLY = re.compile(
    r"^(?:the |this |a |my )?(?:[\w()-]+ )?week\b(?! ahead)|\bweekly\b|\bthis week\b"
    r"|\bweek (?:in|that was)\b",
    re.IGNORECASE,
)


@dataclass
class Calendar:
    """The days an article tells of, sentence by sentence.

    `report` is the day of what is told without another: that of the line above,
    of the dateline, or of the first sentences.  `told` is the day told of last, in the
    paragraph `at`; `away` is one that tells of other times; `visit` is the span of a visit,
    `written` the paragraph that said when the text was written.  A `diary` has
    headings of several days.  `doers` and `guests` are whose doings were told of the days
    `told` and `visit`: nobody else was there on these because of it.  `leaders` are
    those of the first sentences that gave the day of the report; None when a line gave it,
    or a sentence on a meeting that names nobody.
    """

    text: str = field(repr=False)
    today: PartialDate | None
    plans: Announced
    report: PartialDate | None = None
    told: PartialDate | None = None
    at: int = -1
    away: int = -1
    written: int = -1
    visit: PartialDate | None = None
    diary: bool = False
    doers: frozenset[str] = frozenset()
    guests: frozenset[str] = frozenset()
    leaders: frozenset[str] | None = None

    def turn_to(self, bones: Skeleton) -> None:
        """Turn to a sentence: a line with a place and day opens what is told of that day.

        A line with a day alone says when the text was published, which is no day of a meeting,
        but in a diary.
        """
        self.plans.turn_to(bones)
        day = _day(bones.dates[:1])
        places = self.diary or any(map(str.isalpha, bones.text))
        if _PUBLISHED.search(bones.text):
            return
        if day is None or _is_to_come(day, self.today) or not places:
            return
        at = bones.dates[0].passage
        if is_heading(self.text, at.start, at.end) or DATELINE.match(bones.text):
            self.report, self.told, self.at, self.leaders = day, None, -1, None
            self.written = bones.sentence.paragraph

    def is_to_come(self, occasion: Occasion, bones: Skeleton) -> bool:
        """Tell whether the day said of a meeting is after that of the article, or announced."""
        day, now = occasion.date, self.today
        today = bool(day and now and day == now)
        return _is_to_come(day, now) or self.plans.tells(bones, today=today)

    def dated(self, occasion: Occasion, bones: Skeleton) -> Occasion:
        """Return a meeting with its day: its own, else that of its persons, the visit or report."""
        day, likely = occasion.date, False
        if occasion.status != "held":
            return occasion
        if day is None and not occasion.is_earlier:
            day, likely = self._lent(occasion, bones)
        day = self._so_far(day)
        if day and day.earliest == day.latest and self._is_of_now(occasion, day, bones):
            self.told, self.at = day, bones.sentence.paragraph
            self.doers = _doers(bones) | {*occasion.actors}
        return replace(occasion, date=day, is_likely=likely)

    def _is_of_now(self, occasion: Occasion, day: PartialDate, bones: Skeleton) -> bool:
        """Tell whether what follows a meeting may have been on its day."""
        if occasion.is_earlier or self._is_speech(bones):
            return False
        return occasion.is_told or _is_recent(day, self.today)

    def _so_far(self, day: PartialDate | None) -> PartialDate | None:
        """Return a time no later than the article's: what was held this week was until today."""
        now = self.today
        if day is None or now is None or not day.earliest <= now.latest < day.latest:
            return day
        if "/" not in day.text and _width(day) > _WEEK:
            return day
        first, last = day.earliest.isoformat(), now.latest.isoformat()
        span = f"{first}/{last}" if "/" in day.text else f"[{first}..{last}]"
        return PartialDate.parse(last if first == last else span)

    def _lent(self, occasion: Occasion, bones: Skeleton) -> tuple[PartialDate | None, bool]:
        """Return the day of a meeting whose sentence says none, and whether it is but likely."""
        undated = bones.sentence.segment == "caption" or _BEFORE.match(bones.text)
        if undated and not occasion.goes_on:
            return None, False
        who, report = {*occasion.actors, *_doers(bones)}, (self.report, self._is_likely(bones))
        if self.visit and _DURING.search(bones.text):
            return self.visit, False
        if not occasion.is_told and any(map(self._is_before, bones.dates)):
            return None, False
        if occasion.goes_on:
            part = any(each.rule == PART_OF_DAY for each in bones.dates)
            span = None if part else self.visit
            return next(((d, False) for d in (self.told, span) if d), report)
        if bones.sentence.paragraph == self.away:
            return None, False
        if bones.sentence.paragraph == self.at and self.told != self.report:
            return _of_others(self.told, self.doers, who)
        if bones.sentence.paragraph == self.at and who & self.doers:
            return self.told, False
        if self.visit and (who & self.guests or not self.guests):
            return self.visit, False
        return (
            report
            if _is_of(self.report, self.leaders, who)
            else _of_others(self.report, self.leaders, who)
        )

    def _is_likely(self, bones: Skeleton) -> bool:
        """Tell whether only the day of the report dates what a sentence tells."""
        one = self.report is not None and self.report.earliest == self.report.latest
        return one and not self.diary and not _HERE.search(bones.text)

    def _is_before(self, date: ReadDate) -> bool:
        """Tell whether a date is before the days that the article reports."""
        return bool(date.value and self.report and date.value.latest < self.report.earliest)

    def keep(self, bones: Skeleton, found: Sequence[Occasion]) -> None:
        """Remember the day that a sentence tells of, unless somebody speaks."""
        day = None if self._is_speech(bones) else self._told(bones, found)
        paragraph = bones.sentence.paragraph
        if _doers(bones) & self.doers and paragraph == self.at:
            self.doers |= _doers(bones)
        if day is None or (paragraph == self.written and day == self.report):
            return
        if not any(map(str.isalpha, bones.text)) or _PUBLISHED.match(bones.text):
            return
        if day.earliest < day.latest and "/" in day.text:
            if day != self.visit:
                self.guests = frozenset() if _OF_WEEK.search(bones.text) else _doers(bones)
            self.visit, self.told, self.at = day, None, -1
        elif day.earliest == day.latest and _is_recent(day, self.today):
            self.told, self.at, self.doers = day, paragraph, _doers(bones)
            self._report_of(day, bones)
        elif self.report is None and _width(day) < _MONTH:  # else a month is what was before
            self.told, self.at, self.doers = day, paragraph, _doers(bones)
            if _width(day) < _WEEK and _is_recent(day, self.today):
                self._report_of(day, bones)
        elif day != self.report:
            self.away = paragraph

    def _is_speech(self, bones: Skeleton) -> bool:
        told = bones.sentence
        return told.segment == "quoted" or bool(_SPEECH.search(self.text, told.start, told.end))

    def _report_of(self, day: PartialDate, bones: Skeleton) -> None:
        """Take the day of the first sentences for that of the report, before that of writing."""
        near = bones.sentence.paragraph - max(self.written, 0) < _LEAD
        if self.report is None or (self.written >= 0 and not _ROAD.search(bones.text)):
            self.written = -1
            if near and day != self.report:
                who = _doers(bones)
                self.report = day
                self.leaders = None if not who and _GATHERED.search(bones.text) else who

    def _told(self, bones: Skeleton, found: Sequence[Occasion]) -> PartialDate | None:
        for each in reversed(found):
            if each.sentence != bones.sentence:
                break
            if each.status == "held":
                return each.date if each.is_told and not each.is_earlier else None
        day = main_date(bones)
        return None if day is None or _is_to_come(day, self.today) else day


def _is_to_come(day: PartialDate | None, today: PartialDate | None) -> bool:
    return bool(day and today and day.earliest > today.latest)


def _is_of(day: PartialDate | None, doers: Collection[str] | None, who: Collection[str]) -> bool:
    """Tell whether a day told of some is that of others: they share somebody, or it is a week."""
    if day is None or doers is None:
        return day is not None
    return not {*doers}.isdisjoint(who) if doers else timedelta(0) < _width(day) <= _WEEK


def _of_others(
    day: PartialDate | None, doers: Collection[str] | None, who: Collection[str]
) -> tuple[PartialDate | None, bool]:
    """Return a day told of some for a meeting of `who`, only likely if these are others."""
    if _is_of(day, doers, who):
        return day, False
    return (day, True) if day and not _width(day) else (None, False)


def _doers(bones: Skeleton) -> frozenset[str]:
    """Return everyone a sentence names or means."""
    return frozenset(m for party in bones.parties for m in party.members)


def _width(day: PartialDate) -> timedelta:
    return day.latest - day.earliest


def _is_recent(day: PartialDate, today: PartialDate | None) -> bool:
    return today is None or (
        not _is_to_come(day, today) and today.earliest - day.earliest <= _RECENT
    )


def calendar(article: Article) -> Calendar:
    """Return the calendar before the first sentence: what the day of the article and title say."""
    title = article.source.model_copy(update={"text": article.source.title})
    titled, today = read_dates(replace(article, source=title)), article.reference.day
    day = None if _is_of_writing(article.source.title, titled) else _day(titled)
    headings = {
        each.passage.quote: each.value
        for each in article.dates
        if each.value and is_heading(article.text, each.passage.start, each.passage.end)
    }
    report = _week(article, titled) or (day if day and _is_recent(day, today) else None)
    ahead = any(_is_to_come(day, today) for words, day in headings.items() if _DIGIT.search(words))
    plans = Announced(article.source.title, has_days_to_come=ahead)
    return Calendar(article.text, today, plans, report, diary=len({*headings.values()}) > 1)


def _is_of_writing(title: str, dates: Sequence[ReadDate]) -> bool:
    """Tell whether a title, the first line of a text, only says when that was written."""
    words = title
    for each in dates:
        words = words.replace(each.passage.quote, "")
    return bool(_PUBLISHED.search(words.lower())) or not any(map(str.isalpha, words))


def _week(article: Article, titled: Sequence[ReadDate]) -> PartialDate | None:
    """Return the week that the title says a round-up is of: the days it names, or the last ones."""
    day = article.reference.day
    named = [
        d.value for d in titled if d.value and "/" in d.value.text and _width(d.value) <= _WEEK
    ]
    if named or not day or not _WEEKLY.search(article.source.title):
        return named[0] if named else None
    some = day.latest - timedelta(days=2)
    monday = some - timedelta(days=some.weekday())
    return PartialDate.parse(f"[{monday.isoformat()}..{day.latest.isoformat()}]")


def _day(dates: Sequence[ReadDate]) -> PartialDate | None:
    """Return the first of the dates that is a day."""
    return next((v for d in dates if (v := d.value) and v.earliest == v.latest), None)
