"""The day of a meeting that another sentence tells: it tells of it again, or says when it was."""

import re
from collections.abc import Sequence
from dataclasses import replace

from graphkit.extract.meetings.lists import MEETING
from graphkit.extract.meetings.occasions import Occasion
from graphkit.extract.meetings.times import date_of
from graphkit.extract.phrases.skeleton import Skeleton
from graphkit.model import PartialDate

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


def told_again(occasion: Occasion, bones: Skeleton, found: Sequence[Occasion]) -> Occasion | None:
    """Return a meeting that a sentence tells of once more with the day told before.

    It does so with no day of its own, or by a noun with "the" whose sentence says when
    something else was: "on Tuesday she spoke of her meeting with X".
    """
    by_noun = not occasion.is_told and _THAT.search(bones.text) and not _OWN.search(bones.text)
    if occasion.status != "held" or occasion.is_earlier or _ANEW.search(bones.text):
        return None
    if occasion.date and not by_noun:
        return None
    told = next((e for e in reversed(found) if _is_that(e, occasion)), None)
    known = told is not None and told.date is not None
    return replace(occasion, date=told.date, is_likely=told.is_likely) if told and known else None


def day_said(bones: Skeleton) -> PartialDate | None:
    """Return the day on which a sentence says that the meeting told before took place."""
    match = _TOOK_PLACE.search(bones.text)
    day = date_of(bones, *match.span()) if match else None
    return day if day and day.earliest == day.latest else None


def _is_that(told: Occasion, occasion: Occasion) -> bool:
    """Tell whether a meeting told before has everyone of another one."""
    same = told.status == "held" and (told.kind == "call") == (occasion.kind == "call")
    return same and not told.is_earlier and occasion.pairs <= told.pairs
