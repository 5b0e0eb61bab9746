"""What of a title, a date and a kinship is compared, the way of writing put aside."""

import re

from graphkit.model.dates import PartialDate
from graphkit.model.names import fold

Days = tuple[str, str]

_FILLERS = frozenset(
    fold("""
    the of for and in at to a an affairs former ex then new newly appointed current
    incoming elect designate outgoing late retired republic kingdom
""").split()
)
_SAME_WORD = {"pm": "prime minister", "fm": "foreign minister", "defense": "defence"}
# where an envoy is posted, and for what, is said or left out of the same office
_POSTED = re.compile(
    r"\b(ambassador|high commissioner|consul(?:[ -]general)?|envoy|representative|nuncio)\b"
    r"((?:(?! (?:to|in|for|at|on) ).)*) (?:to|in|for|at|on) .*",
    re.IGNORECASE,
)
_YOUNGER = {
    "child": "parent",
    "child_in_law": "parent_in_law",
    "grandchild": "grandparent",
    "niece_or_nephew": "aunt_or_uncle",
}
_ALIKE = {"spouse", "sibling", "sibling_in_law", "cousin"}
_SEXLESS = {
    **dict.fromkeys(("father", "mother"), "parent"),
    **dict.fromkeys(("son", "daughter"), "child"),
    **dict.fromkeys(("husband", "wife", "widow", "widower"), "spouse"),
    **dict.fromkeys(("brother", "sister", "half_brother", "half_sister"), "sibling"),
    **dict.fromkeys(("grandfather", "grandmother"), "grandparent"),
    **dict.fromkeys(("grandson", "granddaughter"), "grandchild"),
    **dict.fromkeys(("aunt", "uncle"), "aunt_or_uncle"),
    **dict.fromkeys(("niece", "nephew"), "niece_or_nephew"),
}


def words(text: str) -> frozenset[str]:
    """Return the folded words of a title, without fillers.

    Words that do not change which post it is are fillers: "of", "the", "affairs",
    "former", "newly appointed", and where an envoy is posted.  "Deputy", "acting" and
    "vice" are not.

    Examples
    --------
    >>> words("Minister for Foreign Affairs") == words("former Foreign Minister")
    True
    >>> words("Deputy Foreign Minister") == words("Foreign Minister")
    False
    >>> words("Ambassador to Kenya") == words("ambassador")
    True
    """
    plain = _POSTED.sub(r"\1\2", re.sub(r"\([^)]*\)", " ", text))
    spelt = (_SAME_WORD.get(word, word) for word in fold(plain).split())
    return frozenset(" ".join(spelt).split()) - _FILLERS


def days(value: str | None) -> Days | None:
    """Return the first and last day a partial date can touch, or None when it is not one.

    Examples
    --------
    >>> days("2025-23") == days("2025-09/2025-11")
    True
    """
    if not value:
        return None
    try:
        when = PartialDate.parse(re.sub(r"^\[([^,]+),([^,]+)\]$", r"[\1..\2]", value))
    except ValueError:
        return None
    return when.earliest.isoformat(), when.latest.isoformat()


def kin(person: str, relation: str, other: str) -> tuple[str, ...]:
    """Return a kinship as (relation, elder, younger), the same whichever way it is told.

    Examples
    --------
    >>> kin("ann", "daughter_of", "bo") == kin("bo", "father_of", "ann")
    True
    """
    stem, mark, _ = relation.removesuffix("_of").partition("_in_law")
    plain = _SEXLESS.get(stem, stem) + mark
    if plain in _YOUNGER:
        return f"{_YOUNGER[plain]}_of", other, person
    if plain in _ALIKE:
        return f"{plain}_of", *sorted((person, other))
    return f"{plain}_of", person, other
