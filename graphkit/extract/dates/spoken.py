"""The day of a speech: from it counts "yesterday" in quoted words."""

import re
from collections.abc import Sequence

from graphkit.model import PartialDate
from graphkit.model.drafts import ReadDate

_QUOTED = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"|«[^»\n]*»")
_SAID = (
    r"\b(?:said|says|told|added|wrote|announced|declared|stated|explained|recalled|tweeted|posted"
    r"|replied|remarked|noted|confirmed|claimed|insisted|speaking)\b"
)
_LEAD = re.compile(  # "said on Monday", not "said S, who was elected on Monday"
    rf"{_SAID}(?:(?!\b(?:who|whose|which|that|after|before|since|when|where)\b)[^.;:!?“”\"«»]){{0,60}}?"
    r" (?:late |early )?(?:on )?$"
)
_BEHIND = re.compile(rf",? (?!who\b)[^.;:!?,“”\"«»]{{0,60}}?{_SAID}")  # "On Monday S said"
_OPENING = re.compile(r"(?:^|[.!?][”\"»]? )(?:[Ll]ate |[Ee]arly )?(?:[Oo]n )?$")


def quotation(text: str, at: int) -> tuple[int, int] | None:
    """Return where the quoted words around a character begin and end.

    Examples
    --------
    >>> quotation('He said: "We met today."', 18), quotation("We met today.", 8)
    ((9, 24), None)
    """
    start = text.rfind("\n", 0, at) + 1
    line = text[start:].split("\n", 1)[0]
    spans = (each.span() for each in _QUOTED.finditer(line))
    return next(((start + a, start + b) for a, b in spans if start + a <= at < start + b), None)


def day_of_speech(text: str, at: int, dates: Sequence[ReadDate]) -> PartialDate | None:
    """Return the day on which the quoted words around a character were said, if a text tells it.

    That told behind them ("..., she said on Monday"), else the last told before them in the
    paragraph.
    """
    quoted = quotation(text, at)
    if quoted is None:
        return None
    start, end = quoted
    first = text.rfind("\n", 0, start) + 1
    told = [
        (d.passage.start, d.value)
        for d in dates
        if d.value and d.value.earliest == d.value.latest and first <= d.passage.start
        if not quotation(text, d.passage.start) and _is_of_speech(text, first, d)
    ]
    behind = [day for n, day in told if n >= end and not re.search(r"[.!?;\n“\"«]", text[end:n])]
    return next(iter((*behind, *(day for n, day in reversed(told) if n < start))), None)


def _is_of_speech(text: str, first: int, date: ReadDate) -> bool:
    """Tell whether a day is that on which somebody spoke."""
    lead = text[first : date.passage.start]
    opens = _OPENING.search(lead) and _BEHIND.match(text, date.passage.end)
    return bool(_LEAD.search(lead) or opens)
