"""The rules of dates, in a table: a new way to word a date is one new line.

Where two match the same words, the upper one wins.  A pattern may name a group
`words` when it needs more context than it reads; its value is EDTF, or None for
words that give no time.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from graphkit.extract.dates import periods, values
from graphkit.extract.dates.anchor import Anchor
from graphkit.extract.dates.words import (
    DAY,
    MONTH_NAME,
    NUMBER,
    ORDINALS,
    QUARTERS,
    SEASON,
    WEEKDAY_NAME,
    YEAR,
)

Value = Callable[[re.Match[str], Anchor], str | None]


class Rule(NamedTuple):
    """A way to word a date: its name, its pattern and what the words come to."""

    name: str
    pattern: re.Pattern[str]
    value: Value


_WHICH = r"(?:[Ll]ast|[Tt]his|[Nn]ext|[Tt]hat|the same|the following|the previous)"
_OF_YEAR = rf"(?:,?\s?(?:of\s)?(?P<year>{YEAR}|{_WHICH}\syear))?"
_WITH_YEAR = _OF_YEAR.removesuffix("?")
_ON = rf"(?:{WEEKDAY_NAME},?\s(?:the\s)?)?"
_MONTH = rf"(?P<month>{MONTH_NAME})\.?"
_MONTH_2 = rf"(?P<month2>{MONTH_NAME})\.?"
_DAY, _DAY_2 = rf"(?P<day>{DAY})", rf"(?P<day2>{DAY})"
_TO = r"\s?(?:-|–|—|to|through|until|till)\s?"
_PART = (
    r"(?P<part>[Ee]arly|[Mm]id|[Mm]iddle|[Ll]ate|[Bb]eginning|[Ss]tart|[Ee]nd|[Ff]irst half"
    rf"|[Ss]econd half|(?:{'|'.join(QUARTERS)}) quarter|Q[1-4])"
)
_PERIOD = (
    rf"(?:(?P<decade>(?:1[5-9]|20)\d0)s|(?:{_MONTH}{_OF_YEAR})|(?P<of>{YEAR}"
    rf"|{_WHICH}\s(?:month|year))"
    r"|the (?P<the>month|year))"
)
_NTH = "|".join(ORDINALS)
_TEENTH = "|".join(list(ORDINALS)[9:])  # "the second" is seldom a day
_UNIT = r"(?P<unit>day|week|month|year|decade)"
_BEFORE_MONTH = (
    r"(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Oo]f|[Ff]rom|[Tt]hrough|[Tt]o|[Bb]etween|[Dd]uring"
    r"|[Bb]efore|[Aa]fter|[Aa]round|[Ff]or|[Aa]nd|[Ll]ike|as)\s"
)
_BEFORE_YEAR = (
    r"(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Oo]f|[Ff]rom|[Tt]o|[Bb]etween|[Dd]uring|[Aa]nd"
    r"|[Bb]efore|[Aa]fter|[Aa]round|[Cc]irca|[Ff]or|[Yy]ear)\s"
)
_NO_PLAN = r"(?<!Agenda )(?<!Vision )(?<!Horizon )(?<!Strategy )(?<!Plan )(?<!Expo )"
_NOT_COUNTED = (
    r"(?!\s(?:people|years?|days?|troops|soldiers|tons|tonnes|metres|meters|km|miles|homes|jobs"
    r"|children|students|pairs|flights|dollars|euros|yuan|yen|percent|per cent|participants"
    r"|delegates|guests|members|workers|companies|cases|words|times|other|more|square|cubic)\b)"
)


def _rule(name: str, pattern: str, value: Value) -> Rule:
    return Rule(name, re.compile(pattern), value)


RULES: tuple[Rule, ...] = (
    _rule(
        "ISO date",
        rf"(?<![/\w])(?P<year>{YEAR})[-/](?P<month>\d\d?)[-/](?P<day>\d\d?)\b"
        r"(?:[ T]\d\d:\d\d(?::\d\d)?)?",
        values.figures,
    ),
    _rule(
        "CJK date",
        rf"(?P<year>{YEAR})年(?:(?P<month>\d\d?)月(?:(?P<day>\d\d?)日)?)?",
        values.figures,
    ),
    _rule(
        "day/month/year",
        rf"\b(?P<first>\d\d?)(?P<mark>[./])(?P<second>\d\d?)[./](?P<year>{YEAR})\b",
        values.either_order,
    ),
    _rule("days of a month", rf"\b{_MONTH}\s?{_DAY}{_TO}{_DAY_2}{_OF_YEAR}", values.days),
    _rule("days of a month", rf"\b{_DAY}{_TO}{_DAY_2}\s(?:of\s)?{_MONTH}{_OF_YEAR}", values.days),
    _rule(
        "between days of a month",
        rf"\b[Bb]etween {_DAY} and {_DAY_2}\s(?:of\s)?{_MONTH}{_OF_YEAR}",
        values.days,
    ),
    _rule(
        "two days of a month",
        rf"\b{_DAY} and {_DAY_2}\s(?:of\s)?{_MONTH}{_OF_YEAR}",
        values.two_days,
    ),
    _rule(
        "two days of a month",
        rf"\b{_MONTH}\s?{_DAY} and {_DAY_2}(?!\s?{MONTH_NAME}){_OF_YEAR}",
        values.two_days,
    ),
    _rule(
        "days of two months",
        rf"\b{_MONTH}\s?{_DAY}{_TO}{_MONTH_2}\s?{_DAY_2}{_OF_YEAR}",
        values.days,
    ),
    _rule(
        "days of two months",
        rf"\b{_DAY}\s{_MONTH}{_TO}{_DAY_2}\s{_MONTH_2}{_OF_YEAR}",
        values.days,
    ),
    _rule("month and day", rf"\b{_ON}{_MONTH}\s?(?:the\s)?{_DAY}{_OF_YEAR}", values.month_day),
    _rule("day and month", rf"\b{_ON}{_DAY}\s(?:of\s)?{_MONTH}{_OF_YEAR}", values.month_day),
    _rule("part of a period", rf"\b{_PART}(?:[ -]|\s(?:of|in)\s){_PERIOD}", periods.part),
    _rule(
        "one of two months",
        rf"\b(?P<how>(?:between )?){_MONTH} (?:or|(?<=\w )and) {_MONTH_2}{_OF_YEAR}",
        periods.one_of_months,
    ),
    _rule("months", rf"\b{_MONTH}{_TO}{_MONTH_2}{_OF_YEAR}", periods.months),
    _rule("month and year", rf"\b{_MONTH}{_WITH_YEAR}", periods.month),
    _rule(
        "last month by name",
        rf"\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext|this past|this coming|that)\s{_MONTH}",
        periods.named_month,
    ),
    _rule(
        "season",
        rf"\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext|this past|this coming)\s(?P<season>{SEASON})\b",
        periods.season,
    ),
    _rule("season and year", rf"\b(?P<season>{SEASON}){_WITH_YEAR}", periods.season),
    _rule(
        "last weekday",
        rf"\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext|this past|this coming|coming)\s"
        rf"(?P<weekday>{WEEKDAY_NAME})(?!s)",
        values.weekday,
    ),
    _rule(
        "weekday of a week",
        rf"\b(?P<weekday>{WEEKDAY_NAME})\s(?:of\s)?(?P<week>last|this|next)\sweek\b",
        values.weekday_of_week,
    ),
    _rule(
        "weekday in a week's time",
        rf"\b(?P<weekday>{WEEKDAY_NAME})\sweek\b",
        values.weekday_week,
    ),
    _rule(
        "weekdays",
        rf"\b(?P<weekday2>{WEEKDAY_NAME})(?:\sto\s|\sthrough\s|[-–])(?P<weekday>{WEEKDAY_NAME})\b",
        values.weekdays,
    ),
    _rule(
        "season alone",
        r"\b(?:[Ii]n|[Uu]ntil|[Bb]y|[Ss]ince|[Ff]or|[Oo]ver|[Dd]uring) (?P<words>(?:the )?"
        r"(?P<season>spring|summer|autumn|(?<=the )fall|winter))\b"
        r"(?! (?:of|and|or|meetings?|session|season|semester|term|festival|break)\b|-)",
        periods.season_alone,
    ),
    _rule(
        "the weekend",
        r"\b(?:[Oo]ver|[Aa]t|[Dd]uring|[Oo]n) (?P<words>the weekend)\b",
        periods.weekend,
    ),
    _rule(
        "past years",
        rf"\b[Tt]he (?P<which>past|last|previous|coming|next)\s(?P<number>{NUMBER})\s{_UNIT}s\b",
        values.span,
    ),
    _rule(
        "this period",
        r"\b(?:(?:[Ee]arlier|[Ll]ater)\s(?:in\s)?)?(?P<which>[Tt]his|[Ll]ast|[Nn]ext|[Tt]he current"
        r"|[Tt]he coming|[Tt]his coming|[Tt]his past|(?<=arlier in )the|(?<=ater in )the"
        r")\s(?P<unit>week|weekend|month|year|quarter|decade)\b",
        periods.this_period,
    ),
    _rule(
        "ago",
        rf"\b(?P<number>(?i:{NUMBER}))\s{_UNIT}s?\sago\b",
        values.ago,
    ),
    _rule(
        "days later",
        rf"\b(?P<number>(?i:{NUMBER}))\s{_UNIT}s?\s(?P<which>later|earlier|afterwards?|before)\b",
        values.from_previous,
    ),
    _rule("within", rf"\b[Ww]ithin\s(?P<number>{NUMBER})\s{_UNIT}s?\b", values.within),
    _rule(
        "the same week",
        r"\b[Tt]he (?P<which>previous|preceding|following|same) week\b",
        values.week_around,
    ),
    _rule(
        "the same day",
        r"\b(?P<which>[Tt]hat(?: (?:very )?same)?|[Tt]he (?:very )?same"
        r"|(?:[Tt]he )?(?:following|[Nn]ext)|[Tt]he (?:previous|preceding))"
        r"\s(?:very\s)?(?P<unit>day|morning|afternoon|evening|night|month|year)\b",
        values.anaphor,
    ),
    _rule(
        "today",
        r"\b(?P<day>[Tt]he day before yesterday|[Tt]he day after tomorrow|[Tt]oday|[Yy]esterday"
        r"|[Tt]omorrow|[Tt]onight|[Ll]ast night|[Tt]his (?:morning|afternoon|evening)"
        r"|TODAY|YESTERDAY|TOMORROW|TONIGHT|LAST NIGHT|THIS (?:MORNING|AFTERNOON|EVENING))\b",
        values.day_by_name,
    ),
    _rule(
        "the day before",
        r"\b[Tt]he (?:day|night|evening|morning) (?P<which>before|after)"
        r"(?=[.,;:)]|$| (?:with|by|in|at|for|to|and)\b)",
        values.day_around,
    ),
    _rule(
        "day of a stay",
        rf"\b(?:[Oo]n|of|for) (?P<words>the (?P<nth>{_NTH}|last|final)"
        r" (?:day|morning|afternoon|evening|night))\b(?! of (?!(?:the|his|her|their)"
        r" (?:visit|stay|trip)))",
        values.day_of_stay,
    ),
    _rule(
        "part of the day",
        r"\b(?:[Ii]n|[Dd]uring|[Ll]ater in|[Ee]arlier in|the end of) (?P<words>the"
        r" (?:(?:late |early )?(?:morning|afternoon|evening)|(?<=ater in the |lier in the )day))"
        r"\b(?! of\b)",
        values.part_of_day,
    ),
    _rule(
        "day alone",
        r"\b(?:[Oo]n|and|[Ff]or|of|until|from|by)"
        rf" (?P<words>the (?P<day>\d\d?(?:st|nd|rd|th)|{_TEENTH}))"
        r"(?=[,.;]|$| (?:and|he|she|they|it|I|we|you|our|my|the|of last|to|with|in|at)\b)",
        values.day_alone,
    ),
    _rule("the new year", r"\b[Tt]he new year\b(?!['’])", periods.new_year),
    _rule(
        "holiday",
        r"\b(?P<day>Christmas(?: Eve| Day)?|New Year['’]s(?: Eve| Day)|Boxing Day|May Day)\b"
        rf"(?:,?\s(?P<year>{YEAR}))?",
        values.holiday,
    ),
    _rule("decade", r"\b(?P<decade>(?:1[5-9]|20)\d0)s\b", periods.decade),
    _rule("years", rf"(?<![/\w])(?P<year>{YEAR})[-–](?P<year2>{YEAR}|\d\d)\b(?!-)", periods.years),
    _rule(
        "weekday",
        r"\b(?<!Black )(?<!Good )(?<!Bloody )(?<!Super )(?<![Oo]ne )(?<![Ee]very )(?<![Ee]ach )"
        rf"(?P<weekday>{WEEKDAY_NAME})\b",
        values.weekday,
    ),
    _rule("month", rf"\b{_BEFORE_MONTH}(?P<words>{_MONTH})", periods.month),
    _rule(
        "month before a noun",
        rf"(?:\b[Aa]|\b[Tt]he|['’]s)\s(?P<words>{_MONTH})\s(?=[a-z])",
        periods.month,
    ),
    _rule(
        "year", rf"\b{_BEFORE_YEAR}(?P<words>(?P<year>{YEAR}))\b{_NOT_COUNTED}(?!-\w)", periods.year
    ),
    _rule(
        "year",
        rf"{_NO_PLAN}(?<![\d$€£¥,.#/-])\b(?P<year>(?!\d\d00){YEAR})\b{_NOT_COUNTED}(?![-%/]\w)",
        periods.year,
    ),
)
