"""The place of a meeting: the one city or house that its sentence says it was in."""

import re

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
    r"|born|violence|attacks?|elections?|protests?|who|which|where|based|stationed|troops|arriv\w+"
    r"|visit\w*|reporters|journalists|next|will|lives?|living|later|earlier|projects?|investments?)"
    r"\b[^.;]{0,30}$"
)


def place_of(sentence: str) -> str | None:
    """Return the place a sentence about a meeting names, or None where it names none or several.

    Examples
    --------
    >>> place_of("Ada Nuru met Bo Tarr in Lima on Monday.")
    'Lima'
    >>> place_of("Ada Nuru received Bo Tarr at the Linden Palace.")
    'Linden Palace'
    >>> place_of("Ada Nuru met Bo Tarr on the war in Baku.") is None
    True
    """
    found = [each for each in _IN.finditer(sentence) if _is_place(each["place"])]
    if len({each["place"] for each in found}) != 1:
        return None
    return None if _ELSEWHERE.search(sentence[: found[0].start()]) else found[0]["place"]


def _is_place(name: str) -> bool:
    """Tell whether a name is one of a city or ends as those of houses do."""
    return name in words("places") or bool(re.search(rf"\b{_HOUSE}$", name))
