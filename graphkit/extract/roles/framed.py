"""Words on both sides of a name that put it into an office: "appointed X as minister"."""

import re
from typing import NamedTuple

from graphkit.extract.roles.verbs import POST, WHEN, Sense


class Framed(NamedTuple):
    """Words on both sides of a name that lead to its title: "appointed X as"."""

    name: str
    before: re.Pattern[str]
    behind: re.Pattern[str]
    sense: Sense


def _framed(name: str, before: str, behind: str, sense: Sense) -> Framed:
    return Framed(name, re.compile(rf"(?:{before})$"), re.compile(rf"(?:{behind})\s"), sense)


_APPOINT = (
    r"(?:re-?)?(?:appoint(?:ed|s|ing)|nam(?:ed|es|ing)|elect(?:ed|s|ing)|chose|chosen|picked|promot(?:ed|es)"
    r"|install(?:ed|s)|confirm(?:ed|s)|designated|swore\sin|made|select(?:ed|s)|reinstat(?:ed|es)|announc(?:ed|es)|approv(?:ed|es)|pleased\sto\sappoint)"
)
_DISMISS = (
    r"(?:dismiss(?:ed|es|ing)|sack(?:ed|s|ing)|fir(?:ed|es|ing)|oust(?:ed|s|ing)|remov(?:ed|es|ing)"
    r"|depos(?:ed|es|ing)|reliev(?:ed|es|ing))"
)
_REPLACE = (
    r"(?:succeed(?:s|ed|ing)?|replac(?:e|es|ed|ing)|follow(?:s|ed|ing)?|(?:in\s)?succession\sto"
    r"|successor\sto|t(?:ook|ake|akes|aking)\sover\sfrom|predecessor|(?:left|vacated)\sby)"
)
_STARTS = (
    r"(?:re-?)?(?:appointment|election|nomination|inauguration|swearing-in|promotion|installation"
    r"|designation|confirmation|accession|investiture)"
)
_STOPS = (
    r"(?:resignation|dismissal|removal|departure|retirement|ouster|time(?:\sin\soffice)?|term|tenure|stint"
    r"|years|days|career|spell|period|service|ousting|predecessor|last\sday|work|replacement|record"
    rf"|(?:old|former|previous)\s{POST})"
)
_AS = rf"\s(?:as|to\sbe|to\sthe\s{POST}\sof)"

CHOOSING = re.compile(rf"\b{_APPOINT}\s(?:[\w-]+\s){{0,3}}$")
"""Words before whom somebody put into an office."""

FRAMED: tuple[Framed, ...] = (
    _framed("appointed X as", rf"\b{_APPOINT}\s(?:[\w-]+\s){{0,3}}", rf"{_AS}|", "begins"),
    _framed(
        "appointed X to replace Y as",
        rf"\b{_APPOINT}\s(?:[\w-]+\s){{0,3}}",
        r"\sto\s(?:replace|succeed|take\sover\sfrom)\s[^.;,]{2,60}?\sas",
        "begins",
    ),
    _framed(
        "X was appointed as, and Y as",
        rf"\b(?:{_APPOINT}|sworn\sin|becomes?|became)\b[^.;]*(?:[,;]|\b(?:and|while))\s(?:\w+\s)?",
        r"\sas|",
        "begins",
    ),
    _framed("replaced Y with X as", r"\breplac(?:ed|es|ing)\s[^,;.]{3,50}\swith\s", _AS, "begins"),
    _framed(
        "replaced X with Y as",
        r"\breplac(?:ed|es|ing)\s(?:[\w-]+\s){0,3}",
        rf"\swith\s[^,;.]{{3,50}}?{_AS}",
        "ends",
    ),
    _framed("dismissed X as", rf"\b{_DISMISS}\s", rf"\s(?:as|from\sthe\s{POST}\sof)", "ends"),
    _framed("succeeded X as", rf"\b{_REPLACE}\s", r"\sas", "ends"),
    _framed("appointment of X as", rf"\b{_STARTS}\sof\s", _AS, "begins"),
    _framed("resignation of X as", rf"\b{_STOPS}\sof\s", _AS, "ends"),
    _framed(
        "X's appointment as", "", rf"['’]s?\s(?:[\w-]+\s){{0,2}}?{_STARTS}{WHEN}{_AS}", "begins"
    ),
    _framed("X's time as", "", rf"['’]s?\s(?:[\w-]+\s){{0,2}}?{_STOPS}{_AS}", "held"),
    _framed(
        "X, whom they elected", "", rf",\swhom\s[^.,;@]{{2,40}}?\s{_APPOINT}(?:\sas)?", "begins"
    ),
)

# "who picked her as trade minister", "Parliament elected him president"
OBJECT = re.compile(rf"\b{_APPOINT}\s(?:(?P<him>him)(?:{_AS})?|(?P<her>her){_AS})\s")

# "His last post was as trade minister"
HIS_POST = re.compile(
    rf"(?P<his>His|Her)\s(?:[\w-]+\s){{0,3}}{POST}\s(?:was|is|has\sbeen)\s(?:as|that\sof)\s"
)

# "the appointment as minister of X", "was succeeded as mayor by X", "the post of mayor went to X"
APPOINTMENT = re.compile(rf"\b(?:{_STARTS}\sas|{_REPLACE}\sas|[Tt]he\s(?:[\w-]+\s)?{POST}\sof)\s")
TO_WHOM = re.compile(
    r"\s(?:of|(?:[^.;@]{2,30}\s)?by|(?:(?:has|had)\s)?(?:goes|went|gone|was\sgiven|passed|fell)\sto)\s"
)
"""What stands between such an office and who takes it."""

IS_HELD_BY = re.compile(r"\s(?P<verb>is|was|remains)\s(?:now\s|then\s)?")
"""What stands between an office with which a sentence begins and who holds it."""
