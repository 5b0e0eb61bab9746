"""The place of a meeting: the one city or house that its sentence says it was in."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from graphkit.extract.lexicon import words

_HOUSE = (
    r"(?:Palace|House|Hall|Hotel|Kremlin|Castle|Villa|Residence|Chancellery|Airport|Mansion"
    r"|Guesthouse|Court|Centre|Center|Lodge|Hall of the People)"
)
_IN = re.compile(
    r"\b(?:in|at)\s(?:the\s)?(?P<place>[^\W\d_a-z][\w’'-]+(?:\s(?:of\s(?:the\s)?)?[^\W\d_a-z][\w’'-]+){0,4})"
)
_ELSEWHERE = re.compile(
    r"\b(?:situation|war|conflict|crisis|fighting|ceasefire|peace|ambassador|envoy|embassy|consul"
    r"|violence|attacks?|elections?|protests?|troops|arriv\w+"
    r"|visit\w*|reporters|journalists|projects?|investments?)"
    r"\b[^.;]{0,30}$"
)


_OF_SOMEBODY = re.compile(  # behind a name
    r"\b(?:who|which|where|based|stationed|born|lives?|living|next|will|later|earlier)\b[^.;]{0,30}$"
)
_WHERE = re.compile(
    r",?\s(?:and\s)?where\b"
    r"|(?:\s[^.;,]{2,25})?,\s(?:on\sthe\s(?:sidelines|margins)\sof|at|during)\swhich\b"
)


class Name(NamedTuple):
    """Where a sentence names somebody, and whether that one took part in the meeting."""

    start: int
    end: int
    met: bool


def place_of(sentence: str, names: Sequence[Name] = ()) -> str | None:
    """Return the place a sentence about a meeting names, or None where it names none or several.

    A place behind somebody who took no part is that of another meeting; "who met X in
    Lima" is one, "X, who lives in Lima" is none.

    Examples
    --------
    >>> place_of("Ada Nuru met Bo Tarr in Lima on Monday.")
    'Lima'
    >>> place_of("Ada Nuru received Bo Tarr at the Linden Palace.")
    'Linden Palace'
    >>> place_of("Ada Nuru met Bo Tarr on the war in Baku.") is None
    True
    """
    found = {
        each["place"]
        for each in _IN.finditer(sentence)
        if _is_place(each["place"]) and _is_there(sentence, each, names)
    }
    return found.pop() if len(found) == 1 else None


def _is_there(sentence: str, place: re.Match[str], names: Sequence[Name]) -> bool:
    """Tell whether words around a place let it be that of the meeting."""
    near = max((name for name in names if name.end <= place.start()), default=None)
    behind = [name.met for name in names if name.start >= place.end()]
    if _WHERE.match(sentence, place.end()) and behind:
        return behind[0]  # "arrived in Lima, where he met X"
    if near and not near.met:
        return False
    start = near.end if near else 0
    clause = _OF_SOMEBODY.search(sentence, start, place.start())
    return not clause and not _ELSEWHERE.search(sentence, 0, place.start())


def _is_place(name: str) -> bool:
    """Tell whether a name is one of a city or ends as those of houses do."""
    return name in words("places") or bool(re.search(rf"\b{_HOUSE}$", name))
