"""Words a sentence begins with before the title of whom it names first: "Sworn in as premier"."""

import re
from collections.abc import Iterator

from graphkit.extract.roles.verbs import ADVERB, CHOSEN, WHEN, Sense

_LEAD = rf"(?:for\s[^,;.@]{{3,40}},\s)?(?:(?:first|freshly|fresh\sfrom)\s)?{ADVERB}"
_WHEN = (
    r"(?:(?:[\w-]+\s){0,3}?(?:after|before|since|while|when|having|following|prior\sto|until|upon|on)"
    r"\s(?:\w+ly\s)?)"
)
_OUT = r"(?:dismissed|removed|replaced|sacked|ousted|fired|deposed|unseated|suspended|voted\sout)"


def _fronted(words: str, sense: Sense) -> tuple[re.Pattern[str], Sense]:
    return re.compile(rf"{_LEAD}(?:{words})\s", re.IGNORECASE), sense


_FRONTED = (
    _fronted(rf"{_WHEN}?(?:been\s|being\s)?{_OUT}{WHEN}\sas", "ends"),
    _fronted(
        rf"{_WHEN}?(?:(?:been\s|being\s)?(?:{CHOSEN}|sworn\sin|inaugurated)(?:{WHEN}\s(?:as|to\sbe))?|becoming"
        r"|being\s\w+ed(?:\sas)?|(?:taking|taken|assuming|assumed)\s(?:office|the\soath)\sas"
        r"|(?:his|her)\s(?:\w+\s)?(?:appointment|election|nomination|promotion|inauguration)\sas)",
        "begins",
    ),
    _fronted(
        rf"as(?:\sa)?(?:\syoung)?|{_WHEN}(?:serv|work|act)(?:ed|ing){WHEN}\sas"
        r"|(?:in|on|during|at)\s(?:his|her)\s[^,;.@]{3,50}\sas"
        rf"|{_WHEN}(?:his|her)\s(?:\w+\s)?(?:stint|time|tenure|service|years)\sas",
        "held",
    ),
    _fronted(r"(?:speaking|testifying|writing)\sas", "holds"),
)


def fronted(text: str, start: int, stop: int) -> Iterator[tuple[int, Sense]]:
    """Yield where a title may stand behind such words of a sentence, and what they say of it."""
    for words, sense in _FRONTED:
        if match := words.match(text, start, stop):
            yield match.end(), sense
