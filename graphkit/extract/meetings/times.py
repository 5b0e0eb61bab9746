"""The day of a meeting: of the dates of its sentence, the one that is the meeting's own."""

import re

from graphkit.extract.phrases.skeleton import Skeleton
from graphkit.model import PartialDate

_REPORT = re.compile(
    r"\b(?:said|says|told|announced|reported|noted|stated|wrote|published|released|confirmed|added"
    r"|issued|disclosed|revealed|observed|tweeted)(?: (?!that\b)\w+){0,4}? (?:on |in |late "
    r"|early )?$"
)
_OTHER = re.compile(
    r"\b(?:since|established in|founded in|signed in|born in|until|dating from"
    r"|assumed office|took office"
    r"|after|before|in office since|anniversary of|suspended since"
    r"|for the first time since)[^@#,]{0,25}$"
)
_CLAUSE = re.compile(r"[;]| but | while | whereas | although |, when | who | which | whose | that ")


_CUES = re.compile(
    r"\b(?:also|afterwards?|then|later|the same|in the course of the visit|during (?:the"
    r"|his|her|their)"
    r" (?:visit|stay|trip)|separately|earlier in the day|hours earlier|on the sidelines"
    r"|after that)\b"
)
_FIRST = re.compile(r"\b(?:first|last|previously|already) (?:met|held|spoke|saw)\b")
_PLUPERFECT = re.compile(
    r"\bhad (?:\w+ ){0,2}(?:met|held|spoken|talked|received|seen|hosted|visited|called|dined)\b"
)


def is_earlier(bones: Skeleton, start: int, end: int) -> bool:
    """Tell whether a meeting was before what the text tells of: "had met", "last met"."""
    return bool(_PLUPERFECT.search(bones.text[start:end]) or _FIRST.search(bones.text[start:end]))


def is_same_day(bones: Skeleton, start: int, end: int) -> bool:
    """Tell whether a sentence without a date goes on telling of the day before it: "then met"."""
    near = bones.text[max(0, start - 60) : end]
    return bool(_CUES.search(near)) and not _PLUPERFECT.search(near) and "#" not in bones.text


def date_of(bones: Skeleton, start: int, end: int, *, another: bool = False) -> PartialDate | None:
    """Return the date that belongs to the meeting told from `start` to `end` of the bones.

    One within it, else the next behind it in its clause, else the nearest before
    it.  A date on which something was said or published is not the meeting's, nor is what
    stands behind it when `another` meeting follows there.
    """
    text = bones.text
    inside = _own(bones, start, end)
    if inside:
        return inside
    stop = _CLAUSE.search(text, end)
    limit = min(stop.start() if stop else len(text), end + 110)
    behind = None if another else _own(bones, end, limit)
    if behind:
        return behind
    before = [n for n, char in enumerate(text[:start]) if char == "#"]
    for at in reversed(before):
        lead, follow = text[:at], text[at + 1 : start]
        if _REPORT.search(lead) or _OTHER.search(lead):
            continue
        if follow.count("@") > 1 and "," not in follow[:3]:
            continue
        dates = bones.dates_in(at, at + 1)
        if dates and dates[0].value:
            return dates[0].value
    return None


def _own(bones: Skeleton, start: int, end: int) -> PartialDate | None:
    for at in (n for n in range(start, end) if bones.text[n] == "#"):
        lead = bones.text[:at]
        if _REPORT.search(lead) or _OTHER.search(lead):
            continue
        dates = bones.dates_in(at, at + 1)
        if dates and dates[0].value:
            return dates[0].value
    return None
