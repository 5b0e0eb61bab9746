"""Offices in other words: "the premier" is a Prime Minister, "the envoy" an ambassador."""

import re
from functools import cache

from graphkit.extract.phrases.office import Title
from graphkit.model.names import fold

_WORD = re.compile(r"[^\W_]+")
_LINKS = frozenset(("of", "for", "the", "and", "affairs", "to", "on"))
_SAME = {
    "premier": ("prime", "minister"),
    "vice": ("deputy",),
    "chairperson": ("chairman",),
    "chairwoman": ("chairman",),
    "chair": ("chairman",),
    "defense": ("defence",),
    "external": ("foreign",),
    "finances": ("finance",),
    "exterior": ("foreign",),
}
# "the minister" is no prime minister, "the secretary" no under secretary
_OTHER = frozenset(("deputy", "prime", "assistant", "under", "honorary"))
_STATE = ("president", "king", "queen", "emir", "sultan", "monarch", "grand duke")
_GOVERNMENT = ("prime minister", "chancellor", "taoiseach")
_ENVOYS = ("ambassador", "envoy", "representative", "nuncio", "high commissioner")
_POLITICIANS = ("senator", "mp", "deputy", "member parliament", "lawmaker", "speaker", "mep")
_DESCRIPTIONS = {
    "head of state": _STATE,
    "head of government": _GOVERNMENT,
    "monarch": ("king", "queen", "emir", "sultan", "grand duke"),
    "leader": (*_STATE, *_GOVERNMENT, "leader", "general secretary", "governor"),
    "envoy": _ENVOYS,
    "pontiff": ("pope",),
    "prelate": ("cardinal", "archbishop", "bishop", "nuncio"),
    "speaker": (
        *("speaker", "president parliament", "president senate", "president assembly"),
        *("chairman parliament", "chairman senate", "chairman assembly", "president house"),
    ),
    "diplomat": (
        *(*_ENVOYS, "foreign minister", "consul", "chargé", "foreign secretary", "secretary state"),
        *("deputy foreign minister", "assistant secretary state", "deputy secretary state"),
        *("under secretary state", "undersecretary state", "negotiator"),
    ),
    "lawmaker": _POLITICIANS,
    "legislator": _POLITICIANS,
    "parliamentarian": _POLITICIANS,
    "politician": (*_POLITICIANS, "minister", "leader", "prime minister", "president"),
    "statesman": (*_STATE, *_GOVERNMENT, "foreign minister"),
    "stateswoman": (*_STATE, *_GOVERNMENT, "foreign minister"),
}
DESCRIPTIONS = (*_DESCRIPTIONS, "official", "dignitary")
"""Words that describe somebody and name no office."""
_FOR_LIFE = frozenset(("politician", "statesman", "stateswoman", "diplomat"))
_OF_A_STATE = frozenset(("head of state", "leader"))


def can_mean(said: str, held: Title, head: str = "") -> bool:
    """Tell whether words like "the minister" can stand for who holds an office.

    `head` is the head of the words, where they are a title themselves.

    Examples
    --------
    >>> office = Title(0, 0, "Deputy Prime Minister", "minister")
    >>> [can_mean(said, office) for said in ("deputy premier", "premier", "official")]
    [True, False, True]
    """
    low = fold(said)
    if held.is_former and low not in _FOR_LIFE:
        return False
    if low in ("official", "dignitary"):
        return not held.is_descriptive
    office = words_of(held.text)
    kinds = _DESCRIPTIONS.get(low)
    if kinds:
        if low in _OF_A_STATE and held.institution and "president" in office:
            return False  # the president of a court
        return any(_is(words_of(kind), office) for kind in kinds)
    if head and not words_of(head) & words_of(held.head):
        return False
    return _is(words_of(said), office)


def _is(wanted: frozenset[str], office: frozenset[str]) -> bool:
    return bool(wanted) and wanted <= office and not (office - wanted) & _OTHER


@cache
def words_of(title: str) -> frozenset[str]:
    """Return the words of a title that tell it from others, each as it is usually said."""
    said = (word for word in _WORD.findall(fold(title)) if word not in _LINKS)
    return frozenset(each for word in said for each in _SAME.get(word, (word,)))


def initials_of(title: str) -> str:
    """Return the initials of a title: "EAM" of "External Affairs Minister"."""
    return "".join(word[0] for word in title.split() if word not in _LINKS - {"affairs"}).upper()
