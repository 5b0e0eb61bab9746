"""Verbs that put a person into an office or out of it, in a table: a new one is one new line."""

import re
from typing import Literal, NamedTuple

Sense = Literal["holds", "held", "begins", "ends"]

_ADVERB = (
    r"(?:(?:also|now|then|previously|later|once|currently|formerly|still|long|first|herself|himself"
    r"|subsequently|again|briefly|recently|just|only|since)\s)?"
)
_BE = r"(?:was|were|has\sbeen|had\sbeen|is|being|having\sbeen|been)"


class Verb(NamedTuple):
    """Words after a name that lead to a title, and what they say of the time in office."""

    name: str
    pattern: re.Pattern[str]
    sense: Sense


def _verb(name: str, words: str, sense: Sense) -> Verb:
    subject = r"(?:,?\s(?:and\s)?(?:who\s)?|\s)"
    return Verb(name, re.compile(rf"{subject}{_ADVERB}(?:{words})\s{_ADVERB}"), sense)


VERBS: tuple[Verb, ...] = (
    _verb("served as", r"(?:had\s|has\s)?served(?:\s\w+\syears)?\sas|serving\sas", "held"),
    _verb("serves as", r"serves\sas|is\sserving\sas|works\sas|acts\sas|remains", "holds"),
    _verb("worked as", r"(?:had\s|has\s)?(?:worked|acted|been\sactive)\sas", "held"),
    _verb(
        "was appointed",
        rf"{_BE}\s(?:re-?|newly\s)?(?:appointed|named|elected|chosen|nominated|confirmed|designated"
        r"|installed|proclaimed|promoted|made|selected|picked)(?:\s(?:as|to\sbe|to))?",
        "begins",
    ),
    _verb("was sworn in as", rf"{_BE}\s(?:sworn\sin|inaugurated|crowned|installed)\sas", "begins"),
    _verb(
        "took office as",
        r"(?:had\s|has\s)?(?:took|taken|takes|assumed|assumes|entered)\s(?:up\s)?(?:office|over"
        r"|the\s(?:post|office|position)|duties|power)\s(?:as|of)",
        "begins",
    ),
    _verb("became", r"(?:had\s|has\s)?(?:became|become|becomes)", "begins"),
    _verb("succeeded as", r"(?:succeeded|replaced|followed)\s[^.,;]{2,40}\sas", "begins"),
    _verb(
        "stepped down as",
        r"(?:stepped\sdown|resigned|retired|stood\sdown|quit|left\soffice)\s(?:as"
        r"|from\sthe\spost\sof)",
        "ends",
    ),
    _verb(
        "was dismissed as",
        rf"{_BE}\s(?:dismissed|removed|replaced|sacked|ousted|fired)\sas",
        "ends",
    ),
    _verb("had been", r"had\sbeen", "held"),
    _verb("was", r"was", "held"),
    _verb("is", r"is", "holds"),
    _verb("heads as", r"continued\s(?:his|her)\s\w+\s(?:by|as)(?:\sserving\sas)?", "held"),
)

# words that date the beginning of the office just named: "since taking office in October"
BEGINNINGS = re.compile(
    r"""\b(?:since\s(?:he\s|she\s)?(?:last\s)?(?:(?:taking|assuming|took|assumed|entering|coming\s(?:in)?to|came\s(?:in)?to)\s
          (?:up\s)?(?:office|power|the\s(?:post|job|position|office)|over|(?:his|her)\s(?:post|duties))\s(?:only\s)?
          (?:in|on|at)?\s?)?
      |who\s(?:took|assumed|entered|came|was\s(?:appointed|elected|sworn))\s
          (?:up\s|to\s|in\s|in\sas\s)?(?:office|power|the\s(?:post|job|position)|over)?\s?(?:only\s)?(?:in|on|last|this)?\s?
      |(?:took\sup\s(?:the|his|her)\s(?:post|duties|office)|came\sto\soffice|took\soffice|assumed\soffice)\s
          (?:only\s)?(?:in|on)?\s?)$""",
    re.VERBOSE,
)

# a clause of its own that says when somebody came to office; the date follows
TOOK_OFFICE = re.compile(
    r""",?\s(?:who\s)?(?:only\s)?(?:took|assumed|entered|came\s(?:in)?to|was\ssworn\sin(?:to)?)\s?
      (?:up\s)?(?:office|power|the\s(?:post|job|position))?\s(?:only\s|earlier\s)?(?:in\s|on\s)?(?=\S)""",
    re.VERBOSE,
)
