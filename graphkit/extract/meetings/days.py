"""The day of a meeting that its own sentence leaves out: told before, of a visit, of the report."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from graphkit.extract.article import Article
from graphkit.extract.dates import read_dates
from graphkit.extract.dates.headings import is_heading
from graphkit.extract.meetings.announced import Announced
from graphkit.extract.meetings.lists import MEETING
from graphkit.extract.meetings.occasions import Occasion
from graphkit.extract.meetings.times import PART_OF_DAY, date_of, main_date
from graphkit.extract.phrases.skeleton import Skeleton
from graphkit.model import PartialDate
from graphkit.model.drafts import ReadDate

_DURING = re.compile(r"\b(?:during|in the course of) (?:the|his|her|their) (?:visit|stay|trip)\b")
_ROAD = re.compile(r"\b(?:arriv|left|leav|flew|return|depart|land)\w*\b")
_SPEECH = re.compile(r"\b(?:i|we|me|us|my|our|you|your)\b", re.IGNORECASE)
_ANEW = re.compile(r"\b(?:again|another|second|third|further|resum\w+|once more|follow-up)\b")
_OWN = re.compile(  # "Tuesday's talks", "the talks with X on Tuesday"
    rf"#'s (?:[\w-]+ ){{0,2}}{MEETING}"
    rf"|\b{MEETING}(?: (?:with|between|of) @(?: and @)?)? (?:on|of) #"
)
_TOOK_PLACE = re.compile(
    rf"\b(?:the|this|that|their) (?:(?!next|last|previous|first)[\w-]+ ){{0,3}}{MEETING}\b"
    r"[^#@;:]{0,40}?\b(?:took place|(?:was|were) held|(?<!be )held|occurred)\b[^#;:]{0,80}#"
)
_THAT = re.compile(rf"\b(?:the|his|her|their|its|this|that|@'s) (?:[\w-]+ ){{0,2}}{MEETING}\b")
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
    headings of several days.
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

    def turn_to(self, bones: Skeleton) -> None:
        """Turn to a sentence: a line with a place and day opens what is told of that day.

        A line with a day alone says when the text was published, which is no day of a meeting,
        but in a diary.
        """
        self.plans.turn_to(bones)
        day = _day(bones.dates[:1])
        places = self.diary or any(map(str.isalpha, bones.text))
        if day is None or _is_to_come(day, self.today) or not places:
            return
        at = bones.dates[0].passage
        if is_heading(self.text, at.start, at.end):
            self.report, self.told, self.at = day, None, -1
            self.written = bones.sentence.paragraph

    def is_to_come(self, occasion: Occasion, bones: Skeleton) -> bool:
        """Tell whether the day said of a meeting is after that of the article, or announced."""
        day, now = occasion.date, self.today
        today = bool(day and now and day == now)
        return _is_to_come(day, now) or self.plans.tells(bones, today=today)

    def day_of(self, occasion: Occasion, bones: Skeleton) -> PartialDate | None:
        """Return the day of a meeting: its own, else that of its paragraph, the visit or report."""
        if occasion.status != "held":
            return occasion.date
        day = occasion.date
        if occasion.is_earlier:
            return self._so_far(day)
        day = self._so_far(day or self._day_before(occasion, bones))
        if day and day.earliest == day.latest and not self._is_speech(bones):
            self.told, self.at = day, bones.sentence.paragraph
        return day

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

    def _day_before(self, occasion: Occasion, bones: Skeleton) -> PartialDate | None:
        """Return the day of a meeting whose sentence says none."""
        if self.visit and _DURING.search(bones.text):
            return self.visit
        if not occasion.is_told and any(map(self._is_before, bones.dates)):
            return None
        if occasion.goes_on:
            part = any(each.rule == PART_OF_DAY for each in bones.dates)
            return self.told or (None if part else self.visit) or self.report
        if bones.sentence.paragraph in (self.at, self.away):
            return self.told if bones.sentence.paragraph == self.at else None
        return self.visit or self.report

    def _is_before(self, date: ReadDate) -> bool:
        """Tell whether a date is before the days that the article reports."""
        return bool(date.value and self.report and date.value.latest < self.report.earliest)

    def keep(self, bones: Skeleton, found: Sequence[Occasion]) -> None:
        """Remember the day that a sentence tells of, unless somebody speaks."""
        day = None if self._is_speech(bones) else self._told(bones, found)
        paragraph = bones.sentence.paragraph
        if day is None or (paragraph == self.written and day == self.report):
            return
        if not any(map(str.isalpha, bones.text)):
            return
        if day.earliest < day.latest and "/" in day.text:
            self.visit, self.told, self.at = day, None, -1
        elif day.earliest == day.latest and _is_recent(day, self.today):
            self.told, self.at = day, paragraph
            self._report_of(day, bones)
        elif self.report is None and _width(day) < _MONTH:  # else a month is what was before
            self.told, self.at = day, paragraph
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
            self.report, self.written = day if near else self.report, -1

    def _told(self, bones: Skeleton, found: Sequence[Occasion]) -> PartialDate | None:
        for each in reversed(found):
            if each.sentence != bones.sentence:
                break
            if each.status == "held":
                return each.date if each.is_told and not each.is_earlier else None
        day = main_date(bones)
        return None if day is None or _is_to_come(day, self.today) else day


def day_told(occasion: Occasion, bones: Skeleton, found: Sequence[Occasion]) -> PartialDate | None:
    """Return the day told before of a meeting that a sentence tells of once more.

    It does so with no day of its own, or by a noun with "the" whose sentence says when
    something else was: "on Tuesday she spoke of her meeting with X".
    """
    by_noun = not occasion.is_told and _THAT.search(bones.text) and not _OWN.search(bones.text)
    if occasion.status != "held" or occasion.is_earlier or _ANEW.search(bones.text):
        return None
    if occasion.date and not by_noun:
        return None
    return next((e.date for e in reversed(found) if _is_that(e, occasion)), None)


def day_said(bones: Skeleton) -> PartialDate | None:
    """Return the day on which a sentence says that the meeting told before took place."""
    match = _TOOK_PLACE.search(bones.text)
    day = date_of(bones, *match.span()) if match else None
    return day if day and day.earliest == day.latest else None


def _is_that(told: Occasion, occasion: Occasion) -> bool:
    """Tell whether a meeting told before has everyone of another one."""
    same = told.status == "held" and (told.kind == "call") == (occasion.kind == "call")
    return same and not told.is_earlier and occasion.pairs <= told.pairs


def _is_to_come(day: PartialDate | None, today: PartialDate | None) -> bool:
    return bool(day and today and day.earliest > today.latest)


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
    day = _day(titled)
    headings = {
        each.passage.quote: each.value
        for each in article.dates
        if each.value and is_heading(article.text, each.passage.start, each.passage.end)
    }
    report = _week(article, titled) or (day if day and _is_recent(day, today) else None)
    ahead = any(_is_to_come(day, today) for words, day in headings.items() if _DIGIT.search(words))
    plans = Announced(article.source.title, has_days_to_come=ahead)
    return Calendar(article.text, today, plans, report, diary=len({*headings.values()}) > 1)


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
