"""Meetings that somebody claims and somebody else denies: none is told as held."""

import re
from collections.abc import Sequence
from dataclasses import replace

from graphkit.extract.meetings.occasions import Occasion
from graphkit.extract.phrases.skeleton import Skeleton

_RETRACTED = re.compile(
    r"^(?:@|he|she|they|that) (?:had|did|has|have|was|were) not(?: so| true)?\."
)
_DENIED = re.compile(
    r"\bno such (?:meeting|talks|call|conversation|dinner|lunch|visit|encounter|contact)"
    r"|\b(?:den(?:y|ies|ied)|disput(?:es|ed)|reject(?:s|ed)|dismiss(?:es|ed))"
    r" (?:it|this|that|(?:the|his|her) (?:report|claim|story|account|version)s?)\b"
    r"|\b(?:never|did not|didn't) (?:happen|take place|occur)|\bnothing of the (?:kind|sort)"
    r"|\b(?:is|was) (?:untrue|false|not true|a lie|invented)\b"
)
_CLAIMED = re.compile(
    r"\b(?:claim|alleg|assert|insist|boast|announc|report|according|rumou?r|sa(?:id|ys)\b|told\b"
    r"|tells\b|wrote|writes|tweet|maintain)"
)


def retract(bones: Skeleton, found: list[Occasion]) -> None:
    """Take the meeting told last for denied, where a sentence behind the claim says so."""
    if found and (_RETRACTED.search(bones.text) or _is_answer(bones, found[-1])):
        found[-1] = replace(found[-1], status="denied")


def _is_answer(bones: Skeleton, last: Occasion) -> bool:
    """Tell whether a sentence denies what the one before claims."""
    near = last.sentence.end <= bones.sentence.start <= last.sentence.end + 3
    return near and _is_claim(last) and bool(_DENIED.search(bones.text))


def _is_claim(occasion: Occasion) -> bool:
    return all(_CLAIMED.search(each.quote) for each in occasion.passages)


def settled(found: Sequence[Occasion]) -> list[Occasion]:
    """Return the meetings, what is only claimed of two who are said not to have met in doubt."""
    denied = {
        (each.kind == "call", pair)
        for each in found
        if each.status == "denied"
        for pair in each.pairs
    }
    return [
        replace(each, status="hypothetical")
        if each.status == "held"
        and _is_claim(each)
        and any((each.kind == "call", pair) in denied for pair in each.pairs)
        else each
        for each in found
    ]
