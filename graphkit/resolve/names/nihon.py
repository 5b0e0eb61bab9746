"""Japanese names: the readings that a name in kanji and kana may have."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import product
from math import prod
from types import MappingProxyType

from graphkit.resolve.names.reading import Reading
from graphkit.resolve.names.spelling import japanese
from graphkit.resolve.names.tables import forms_of_characters, readings

_ROWS = (
    ("あいうえお", "a i u e o"),
    ("かきくけこ", "ka ki ku ke ko"),
    ("がぎぐげご", "ga gi gu ge go"),
    ("さしすせそ", "sa shi su se so"),
    ("ざじずぜぞ", "za ji zu ze zo"),
    ("たちつてと", "ta chi tsu te to"),
    ("だぢづでど", "da ji zu de do"),
    ("なにぬねの", "na ni nu ne no"),
    ("はひふへほ", "ha hi fu he ho"),
    ("ばびぶべぼ", "ba bi bu be bo"),
    ("ぱぴぷぺぽ", "pa pi pu pe po"),
    ("まみむめも", "ma mi mu me mo"),
    ("やゆよ", "ya yu yo"),
    ("らりるれろ", "ra ri ru re ro"),
    ("わゐゑをん", "wa i e o n"),
    ("ゃゅょ", "ya yu yo"),
)  # fmt: skip - the table of kana
_KANA = {kana: word for row, words in _ROWS for kana, word in zip(row, words.split(), strict=True)}
_VOICED = {"sh": "j", "ch": "j", "ts": "z", "k": "g", "s": "z", "t": "d", "h": "b", "f": "b"}
_PARTS = re.compile("[\u3041-\u30ff]+|.")  # kana together, each other character alone
_KATAKANA = str.maketrans({chr(code): chr(code - 0x60) for code in range(0x30A1, 0x30F7)})
_MOST = 256  # readings of one part; more would say nothing


def readings_of(name: str) -> Iterator[Reading]:
    """Yield the readings of a name for every place where its family name may end."""
    form = name.translate(forms_of_characters())
    for length in range(1, min(4, len(name))):
        families, givens = _family(form[:length]), _given(form[length:])
        if families and givens and len(name) - length < 5:
            yield Reading("ja", name[:length], name[length:], families, givens)


@cache
def families() -> frozenset[str]:
    """Return the Japanese family names of the larger list in Latin letters; empty without it."""
    return frozenset().union(*_lists()[0].values()) if _lists()[0] else frozenset()


@cache
def _family(kanji: str) -> frozenset[str]:
    return _lists()[0].get(kanji, frozenset()) | _composed(kanji, voiced=True)


@cache
def _given(kanji: str) -> frozenset[str]:
    return _lists()[1].get(kanji, frozenset()) | _composed(kanji, voiced=False)


def _composed(kanji: str, *, voiced: bool) -> frozenset[str]:
    """Return what the readings of the parts make, when every part has one.

    `voiced` also lets a part behind another begin softly: Tani-kaki, Tanigaki.
    """
    table = _table()
    if whole := table.get(kanji):
        return frozenset(japanese(each) for each in whole)
    choices = [table.get(each) or _sounds(each) for each in _PARTS.findall(_spread(kanji))]
    if voiced:
        choices[1:] = [(*each, *filter(None, map(_voiced, each))) for each in choices[1:]]
    if not 0 < prod(map(len, choices)) <= _MOST:
        return frozenset()
    return frozenset(japanese("".join(each)) for each in product(*choices)) - {""}


def _sounds(part: str) -> tuple[str, ...]:
    kana = _kana(part)
    return (kana,) if kana else ()


def _voiced(word: str) -> str:
    """Return a reading with its first consonant voiced, "" where none can be."""
    found = next((each for each in _VOICED if word.startswith(each)), "")
    return _VOICED[found] + word[len(found) :] if found else ""


def _spread(kanji: str) -> str:
    """Return a name with its marks of repetition written out."""
    return "".join(kanji[at - 1] if each == "々" and at else each for at, each in enumerate(kanji))


def _kana(text: str) -> str | None:
    """Return the Hepburn spelling of kana, None when there is anything else."""
    word = ""
    double = False
    for each in text.translate(_KATAKANA):
        if each == "っ":
            double = True
        elif each == "ー":
            word += word[-1:]
        elif each not in _KANA:
            return None
        else:
            sound = _KANA[each]
            if each in "ゃゅょ" and word.endswith("i"):
                word = word[:-1]
                sound = sound[1:] if word.endswith(("sh", "ch", "j")) else sound
            word += sound[0] + sound if double else sound
            double = False
    return word


Readings = Mapping[str, frozenset[str]]


@cache
def _lists() -> tuple[Readings, Readings]:
    """Return the readings of whole family and given names; empty without the package."""
    try:
        from japanese_personal_name_dataset import load_dataset  # noqa: PLC0415 - optional
    except ImportError:
        return {}, {}
    *given, family = load_dataset(include_last_names=True)
    entries = [each for some in given for each in some.values()]
    return (
        _gathered((kanji, each["en"]) for kanji, each in family.items()),
        _gathered((kanji, each["en"]) for each in entries for kanji in each["kanji"]),
    )


def _gathered(pairs: Iterable[tuple[str, str]]) -> Readings:
    """Return the Hepburn readings of each name, by its characters in one of their forms."""
    forms = forms_of_characters()
    found: dict[str, set[str]] = defaultdict(set)
    for kanji, word in pairs:
        if sound := japanese(word):
            found[kanji.translate(forms)].add(sound)
    return MappingProxyType({kanji: frozenset(sounds) for kanji, sounds in found.items()})


@cache
def _table() -> Mapping[str, tuple[str, ...]]:
    """Return the readings of single characters, by one form of each."""
    found: dict[str, tuple[str, ...]] = {}
    for kanji, each in readings("kanji_readings").items():
        form = kanji.translate(forms_of_characters())
        found[form] = (*found.get(form, ()), *each)
    return found
