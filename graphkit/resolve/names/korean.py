"""Korean names: the spellings that a name in Hangul may have in Latin letters."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from graphkit.resolve.names.reading import Reading, joined
from graphkit.resolve.names.tables import readings

# in the order of Unicode: a syllable's code is (initial * 21 + vowel) * 28 + final
_INITIALS = """
g k|kk gg k|n|d t|tt dd t|r l|m|b p|pp bb p|s sh|ss s||j ch|jj tch j|ch|k|t th|p|h
"""
_VOWELS = """
a ah|ae ai|ya|yae|eo o u ou|e|yeo yo you yu|ye|o oh|wa|wae|oe oi we|yo|u oo woo|weo wo|we|wi|
yu yoo|eu u|ui eui ee i|i ee
"""
_FINALS = "|k g ck|k g|k|n|n|n|t d|l r|k|m|p|l|l|p|l|m|p b|p|t s|t|ng|t|t|k|t|p|t"
_PARTS = tuple(
    tuple(tuple(each.split()) or ("",) for each in table.replace("\n", "").split("|"))
    for table in (_INITIALS, _VOWELS, _FINALS)
)
_FIRST = 0xAC00
_SPELLING = re.compile(
    "(?:(?:ch|kk|tt|pp|ss|sh|[gkndtrlmbpsjh])?"
    "(?:y?[ae][eo]?|y?oo?|yu|yoo|you|woo?|w[aei]|wae|[oe]i|eui?|ui?|[ie]e?)"
    "(?:ng|[kntlmpg])?){1,2}"
)


def readings_of(hangul: str) -> Iterator[Reading]:
    """Yield the reading of a name in Hangul: family name, then given name."""
    families = readings("korean_families")
    length = 2 if hangul[:2] in families and len(hangul) > 2 else 1
    family, given = hangul[:length], hangul[length:]
    if 1 <= len(given) <= 2:
        spelled = families.get(family) or _spellings(family)
        givens = joined(product(*(_spellings(each) for each in given)))
        yield Reading("ko", family, given, frozenset(spelled), givens)


def is_spelling(word: str) -> bool:
    """Tell whether a word of Latin letters may be one or two Korean syllables."""
    return _SPELLING.fullmatch(word) is not None


@cache
def _spellings(syllable: str) -> tuple[str, ...]:
    """Return how one syllable may be spelled: official, McCune-Reischauer, and by habit."""
    code = ord(syllable[0]) - _FIRST
    if not 0 <= code < 19 * 21 * 28:
        return ()
    places = (code // 588, code // 28 % 21, code % 28)
    choices = (part[place] for part, place in zip(_PARTS, places, strict=True))
    spelled = tuple("".join(each) for each in product(*choices))
    return spelled + tuple(f"wh{each[2:]}" for each in spelled if each.startswith("hw"))
