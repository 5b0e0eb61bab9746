"""The words of titles, and the letter each has in the grammar of titles.

=====  ==============================================================
``H``  a head: "minister", "spokesman" (``h`` when plural)
``m``  says how or when an office is held: "former", "acting", "newly"
``p``  a field or a rank before a head: "foreign"
``B``  either of these: "chief", "secretary", "general"
``D``  a country or its adjective
``C``  another word with a capital
``k``  a courtesy before a name: "Mr.", "H.E."
``o``  "of", "for", "on"; ``i`` "in", "at", "to", "from"
``t``  an article or a possessive; ``s`` the ending of a possessive
``a``  "and", "/"; ``,`` and other marks stand for themselves
``x``  "also", "now" before an apposition
``y``  a stretch of time: "years"
``9``  a number
``n``  any other word that may be a noun; ``w`` one that is none, or a month
=====  ==============================================================
"""

import re
from functools import cache

from graphkit.extract.lexicon import countries, words

_ODD_PLURALS = {"secretaries": "secretary"}
_ODD_PLURALS |= {"secretaries-general": "secretary-general", "deputies": "deputy"}
_NO_PLURALS = frozenset(("hm", "co-founder", "vice"))  # "hms" is a ship
_COURTESIES = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Dame|Lord|Lady|Mme|Madame|Herr|Frau|Señor|Señora"
    r"|H\s[EHM]|[HS]\.\s?E|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Amb|Hon|Rev|Comrade|H\.E|HE|HRH|HM|H\.R\.H|H\.M|Sheikh"
    r"|Sheikha|Shaikh|Datuk|Dato|Seri|Tan|Tun|Daw|U|Ko|Shri|Smt|Ayatollah|Maulana|Excellency)\.?"
    r"|(?:(?:His|Her|Their|Your|[Tt]he|Right|Rt\.?|Most)\s)+(?:\w+\s)?\w+\.?|Honou?rables?|Reverend"
)
_ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their", "our", "my"))
_PREPOSITIONS = {"of": "o", "for": "o", "on": "o", "in": "i", "at": "i", "to": "i", "from": "i"}
_TIMES = frozenset(
    (
        *("years", "days", "months", "weeks", "time", "times", "era", "term", "decades"),
        *("day", "moment", "hour"),
    )
)
_CALENDAR = frozenset(
    (
        *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
        *("October", "November", "December", "Monday", "Tuesday", "Wednesday", "Thursday"),
        *("Friday", "Saturday", "Sunday", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep"),
        *("Sept", "Oct", "Nov", "Dec", "Tue", "Tues", "Wed", "Thu", "Thurs", "Fri"),
    )
)
_YEARS = re.compile(r"\d+(?:[-–]\d+)?")
_NTH = re.compile(r"\d+(?:st|nd|rd|th)")  # "the 9th president"
_NUMBERS = frozenset(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"))
_MATTERS = frozenset(("Ageing", "Aging", "Good", "Medium", "Small"))  # "Good Governance"
_ADVERBS = frozenset(("also", "now", "currently", "later", "subsequently", "himself", "herself"))


_LISTS = (
    ("m", "title_modifiers"),
    ("B", "ranks"),
    ("B", "title_fields_or_heads"),
    ("p", "title_fields"),
    ("p", "matters"),
    ("H", "title_heads"),
)


@cache
def letter(word: str) -> str:
    """Return the letter of a word that is no mention.

    Examples
    --------
    >>> [letter(word) for word in ("former", "Foreign", "ministers", "of", "Tokyo", "said", "gas")]
    ['m', 'p', 'h', 'o', 'C', 'w', 'n']
    """
    low = word.lower().removesuffix("-")
    if not word[0].isalnum() and low not in ("'s", "’s", "'", "’", "/"):
        return word[0] if word[0] in ',;:.()-–—“”"' else "."
    return _closed_class(word, low) or _open_class(word, low)


def _closed_class(word: str, low: str) -> str | None:
    if low in ("'s", "’s", "'", "’"):
        return "s"
    if low in ("and", "&", "/"):
        return "a"
    if low.endswith((" charge of", "responsible for", "responsibility for")):
        return "o"
    if low in _PREPOSITIONS:
        return _PREPOSITIONS[low]
    if _COURTESIES.fullmatch(word):
        return "k"
    if low in _ARTICLES:
        return "t"
    if low in _TIMES:
        return "y"
    if low in _ADVERBS:
        return "x"
    return "w" if word in _CALENDAR else None


def _open_class(word: str, low: str) -> str:
    if _is_country(word):
        return "D"
    if _YEARS.fullmatch(word) or low in _NUMBERS:
        return "9"
    if low.endswith("-year-old") or _NTH.fullmatch(low):
        return "m"
    if word in _MATTERS:
        return "p"
    for each, list_ in _LISTS:
        if low in words(list_):
            return each
    if singular(low):
        return "h"
    if _is_compound(low):
        return "H"
    if low in words("no_nouns") and (len(word) < 2 or not word.isupper()):  # not "WHO"
        return "w"
    if word in words("courtesies"):
        return "k"
    if word[0].isupper() or word[1:2].isupper():
        return "C"
    if not word[0].isalpha() or (low.endswith("ed") and len(low) > 4):
        return "w"
    return "w" if low.endswith(("ing", "ly")) and low not in words("nouns_in_ing") else "n"


def _is_compound(low: str) -> bool:
    """Tell whether a word is a head made of two: "secretary-governor", "mayor-elect"."""
    first, _, last = low.rpartition("-")
    heads = words("title_heads") | words("title_fields_or_heads")
    return first in heads and (last in heads or last in ("elect", "designate", "delegate"))


def _is_country(word: str) -> bool:
    parts = word.split()
    named = parts[-1] in ("Korea", "Congo") and len(parts) > 1  # "the Republic of Korea"
    ends = {" ".join(parts[at:]) for at in range(len(parts))}
    return named or parts[0] in countries() or not ends.isdisjoint(countries())


def singular(low: str) -> str | None:
    """Return the head of a title whose plural a word is: "minister" for "ministers"."""
    if low in _ODD_PLURALS:
        return _ODD_PLURALS[low]
    one = f"{low[:-3]}man" if low.endswith("men") else low.removesuffix("s")
    known = words("title_heads") | words("title_fields_or_heads")
    return one if one != low and one in known and one not in _NO_PLURALS else None
