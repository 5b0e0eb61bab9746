"""Chinese names: readings of characters, and the spellings of Pinyin and Wade-Giles."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from graphkit.resolve.names.reading import Reading, joined
from graphkit.resolve.names.tables import forms_of_characters, readings

_MOST_SYLLABLES = 3  # of a given name, in which every choice is tried
_INITIAL = "zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]"
_FINAL = (
    "iang|iong|uang|ang|eng|ong|ian|iao|ing|uan|uai|ueng|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|"
    "ua|uo|ui|un|ue|ve|a|o|e|i|u|v"
)
_SYLLABLE = re.compile(f"(?:{_INITIAL})?(?:{_FINAL})")
_PINYIN = re.compile(f"(?:{_SYLLABLE.pattern}){{1,3}}")
_UMLAUT = re.compile("(?<=[ln])(?:yu|v)")
_INITIALS_OF_WADE_GILES = {
    "hs": ("x",),
    "ch": ("zh", "ch", "j", "q"),
    "tz": ("z", "c"),
    "ts": ("z", "c"),
    "ss": ("s",),
    "sz": ("s",),
    "sh": ("sh",),
    "p": ("b", "p"),
    "t": ("d", "t"),
    "k": ("g", "k"),
    "j": ("r",),
}  # fmt: skip - a table; an apostrophe that would tell two apart is rarely printed
_FINALS_OF_WADE_GILES = {
    "ieh": "ie",
    "ien": "ian",
    "ih": "i",
    "erh": "er",
    "ueh": "ue",
    "uan": "uan",
    "ung": "ong",
    "eh": "e",
    "e": "e",
    "u": "u",
    "o": "uo",
    "iung": "iong",
    "uei": "ui",
}  # fmt: skip - a table
_WADE_GILES = re.compile("(hs|ch|tz|ts|ss|sz|sh|[ptkjmflnhwy])?([aeiou][a-z]*)")


def spelled(family: str, given: tuple[str, ...], *, parted: bool) -> tuple[set[str], set[str]]:
    """Return the Pinyin that a family and a given name may stand for; empty for what is none.

    `parted` says that hyphens or apostrophes part the syllables, as Wade-Giles has it.
    """
    if len(given) > _MOST_SYLLABLES:
        return set(), set()
    letters = "".join(given)
    parted = parted or not is_pinyin(letters)
    found = {_plain(letters)} | (_from_wade_giles(given) if parted else set())
    return families(family, parted=parted), {each for each in found if is_pinyin(each)}


def families(word: str, *, parted: bool) -> set[str]:
    """Return the Pinyin that a family name may stand for; empty for what is none."""
    found = {_plain(word)}
    if parted or not is_pinyin(word):
        found |= _from_wade_giles((word,))
    return {each for each in found if is_pinyin(each)}


def is_pinyin(word: str) -> bool:
    """Tell whether a word of Latin letters is one to three syllables of Pinyin."""
    return _PINYIN.fullmatch(word) is not None


def readings_of(characters: str) -> Iterator[Reading]:
    """Yield the reading of a name in Chinese characters: family name, then given name."""
    simple = characters.translate(forms_of_characters())
    doubles = readings("chinese_families")
    length = 2 if simple[:2] in _same_form(tuple(doubles)) and len(simple) > 2 else 1
    family, given = characters[:length], characters[length:]
    if not 1 <= len(given) <= 2:
        return
    families = _family(simple[:length]) or _of(family)[:1]
    givens = list(product(*(_of(each) for each in given)))
    if families and givens:
        yield Reading("zh", family, given, frozenset(families), joined(givens))


@cache
def _same_form(names: tuple[str, ...]) -> dict[str, str]:
    return {each.translate(forms_of_characters()): each for each in names}


def _family(simple: str) -> tuple[str, ...]:
    names = readings("chinese_families")
    name = _same_form(tuple(names)).get(simple)
    return tuple(_plain(each) for each in names[name]) if name else ()


def _of(character: str) -> tuple[str, ...]:
    """Return the readings of a character, the usual one first; none without pypinyin."""
    found = _pinyin(character)
    return tuple(dict.fromkeys(_plain(each) for each in found))


@cache
def _pinyin(character: str) -> tuple[str, ...]:
    try:
        from pypinyin import Style, pinyin  # noqa: PLC0415 - optional, and slow to load
    except ImportError:
        return ()
    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    return tuple(found[0]) if found else ()


def _plain(word: str) -> str:
    """Return a spelling in which ü is u, as most texts print it."""
    return _UMLAUT.sub("u", word)


def _from_wade_giles(syllables: tuple[str, ...]) -> set[str]:
    """Return what syllables of Wade-Giles are in Pinyin, every choice an apostrophe would make."""
    choices = []
    for syllable in syllables:
        found = _WADE_GILES.fullmatch(syllable)
        if not found:
            return set()
        initials = _INITIALS_OF_WADE_GILES.get(found[1] or "", (found[1] or "",))
        final = _FINALS_OF_WADE_GILES.get(found[2], found[2])
        initials = ("y",) if not found[1] and final.startswith("i") else initials
        choices.append({_plain(initial + final) for initial in initials})
    return {"".join(each) for each in product(*choices)}
