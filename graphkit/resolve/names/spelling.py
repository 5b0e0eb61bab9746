"""Spellings of one word in Latin letters: what transliterations of several languages vary in."""

import re
from functools import cache

from graphkit.resolve.names.tables import variants

# in this order; each pair is a choice that transliterations from several alphabets differ in
_CHOICES = tuple(
    (re.compile(pattern), common)
    for pattern, common in (
        (r"^([ln])(?:yu|v)$", r"\1u"),  # Lü
        (r"^abd[eu]l(?=\w)", "abdul"),
        (r"^ye(?=\w)", "e"),
        (r"dzh|dj|zh", "j"),
        (r"ck|q", "k"),
        (r"kh", "h"),
        (r"ph", "f"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"ou|oo", "u"),
        (r"ee", "i"),
        (r"(?<=[aeiou])j|y", "i"),
        (r"i+", "i"),
        (r"(.)\1", r"\1"),
    )
)
_VOWELS = re.compile("[aeiouwyv]")

_LONG = (
    ("ou", "o"),
    ("oo", "o"),
    ("uu", "u"),
    ("aa", "a"),
    ("ii", "i"),
)
# Kunrei and Nihon spellings to Hepburn
_HEPBURN = tuple(
    (re.compile(pattern), common)
    for pattern, common in (
        (r"sy", "sh"),
        (r"(?<!t)ty", "ch"),
        (r"(?:z|j|d)y", "j"),
        (r"(?<![a-z])si|(?<=[aeioun])si", "shi"),
        (r"ti", "chi"),
        (r"tu(?!s)", "tsu"),
        (r"(?<![sc])hu", "fu"),
        (r"[zd]i", "ji"),
        (r"du", "zu"),
        (r"oh(?=[^aiueo]|$)", "o"),
        (r"m(?=[bmp])", "n"),
    )
)
_MORA = r"(?:(?:ky|gy|ny|hy|by|py|my|ry|sh|ch|ts|[kgsztdnhbpmyrwjf])?[aiueo]|n(?![aiueoy]))"
_JAPANESE = re.compile(rf"(?:{_MORA}|(?:kk|ss|tt|pp|tch)(?=[aiueo]|h|s))+")


@cache
def loose(word: str) -> str:
    """Return a key that the usual transliterations of one word share: "sergey", "sergei".

    Examples
    --------
    >>> loose("zelenskyy") == loose("zelenskiy"), loose("hassan") == loose("hussein")
    (True, False)
    """
    if " " in word:
        return "".join(map(loose, word.split()))
    key = variants("latin_variants").get(word, word)
    for pattern, common in _CHOICES:
        key = pattern.sub(common, key)
    return key


@cache
def consonants(word: str) -> str:
    """Return what Arabic and Hebrew script would write of a word."""
    return _VOWELS.sub("", loose(word))


@cache
def japanese(word: str) -> str:
    """Return the Hepburn spelling of a word without length, "" for what is not Japanese.

    Examples
    --------
    >>> japanese("etou"), japanese("eto"), japanese("itoh"), japanese("kim")
    ('eto', 'eto', 'ito', '')
    """
    key = word
    for pattern, common in _HEPBURN:
        key = pattern.sub(common, key)
    if not _JAPANESE.fullmatch(key):
        return ""
    for long, short in _LONG:
        key = key.replace(long, short)
    return key
