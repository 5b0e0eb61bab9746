"""The words dates are made of, as pieces of patterns, and their numbers."""

import calendar
import re

MONTHS = {name[:3].lower(): at for at, name in enumerate(calendar.month_name) if name}
WEEKDAYS = {name[:3].lower(): at for at, name in enumerate(calendar.day_name)}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_UNITS = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"),
    *("sixteen", "seventeen", "eighteen", "nineteen"),
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_NUMBERS = (
    {word: at for at, word in enumerate(_UNITS)}
    | {word: 10 * at for at, word in enumerate(_TENS, 2)}
    | {"a": 1, "an": 1}
)
ORDINALS = {
    word: at
    for at, word in enumerate(
        (
            *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
            *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"),
            *("sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
        ),
        1,
    )
}
QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}

MONTH_NAME = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JAN(?:UARY)?|FEB(?:RUARY)?"
    r"|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?"
    r"|NOV(?:EMBER)?|DEC(?:EMBER)?)(?![A-Za-z])"
)
WEEKDAY_NAME = (
    r"(?:(?:Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)day|(?:MON|TUES?|WEDNES|THURS?|FRI|SATUR|SUN)DAY)"
)
DAY = r"\d{1,2}(?:st|nd|rd|th)?(?![\d%]|[.,:]\d|\s?(?:a|p)\.?m\b)"
YEAR = r"(?:1[5-9]|20)\d\d(?!\d|,\d)"
SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
_COMPOSED = rf"(?:{'|'.join(_TENS)})-(?:{'|'.join(_UNITS[1:10])})"
NUMBER = rf"(?:\d{{1,3}}|an?|{_COMPOSED}|{'|'.join([*_TENS, *_UNITS[1:]])})"


def number(words: str) -> int:
    """Return the number that a word or figures stand for.

    Examples
    --------
    >>> number("Fifty-two"), number("7"), number("a")
    (52, 7, 1)
    """
    if words.isdigit():
        return int(words)
    return sum(_NUMBERS[part] for part in words.lower().split("-"))


def month_number(name: str) -> int:
    """Return 1 to 12 for a month's name or its short form."""
    return MONTHS[name[:3].lower()]


def day_number(text: str) -> int:
    """Return the number of a day: 9 for "9th" and for "ninth"."""
    figures = re.match(r"\d+", text)
    return int(figures[0]) if figures else ORDINALS[text.lower()]
