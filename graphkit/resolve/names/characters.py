"""Two names of which one is in characters compared: by what they may be read as."""

from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from itertools import product

from graphkit.resolve.names import mandarin
from graphkit.resolve.names.names import ALPHABETS, ReadName, read_name
from graphkit.resolve.names.parts import Split
from graphkit.resolve.names.reading import Reading
from graphkit.resolve.names.spelling import japanese
from graphkit.resolve.names.verdict import Verdict, best

_MARKED = frozenset(("han", "hangul"))  # scripts that tell people apart whom Latin letters do not
_INSTALL = "; pip install 'actor-graphkit[draft]' brings more"


def by_characters(one: Iterable[str], other: Iterable[str]) -> Verdict | None:
    """Return what the Chinese characters or Hangul of two persons' names say; None when nothing.

    One pair of the same characters, in any of their forms, settles it.

    Examples
    --------
    >>> by_characters(["Li Wei", "李伟"], ["Li Wei", "李薇"]).why
    'the characters differ: 李伟, 李薇'
    >>> by_characters(["李伟"], ["李偉", "李薇"]).kind
    'same'
    """
    left, right = ([read_name(name) for name in names] for names in (one, other))
    pairs = [
        (a, b) for a, b in product(left, right) if a.script == b.script and a.script in _MARKED
    ]
    if any(a.letters == b.letters for a, b in pairs):
        return Verdict("same", "the same characters", 0)
    return next(
        (Verdict("different", f"the characters differ: {a.text}, {b.text}") for a, b in pairs), None
    )


def across(left: ReadName, right: ReadName) -> Verdict:
    """Compare names of which at least one is in characters: by what they may be read as."""
    if right.script in ALPHABETS or (left.script == "han" and right.script != "han"):
        left, right = right, left
    if left.script in ALPHABETS:
        return best(_read_as(right, left)) or _unread(left, right)
    if "hangul" in {left.script, right.script} and left.script != right.script:
        one, other = (left, right) if left.script == "hangul" else (right, left)
        return Verdict("unknown", f"{other.text} is not read as Korean, as {one.text} is")
    if left.script == right.script:
        return Verdict("different", f"the characters differ: {left.text}, {right.text}")
    return best(_both_read(left, right)) or _unread(left, right)


def _read_as(characters: ReadName, latin: ReadName) -> Iterator[Verdict]:
    for reading, split in product(characters.readings, latin.splits):
        if not split.given:
            if _is_family(reading, split, latin):
                yield Verdict("maybe", f"the family name alone: {_family_words(reading, split)}", 8)
        elif _is_read(reading, split, latin):
            words = f"{_family_words(reading, split)}, {reading.given} {split.written}"
            yield Verdict("maybe", f"the same reading: {words}", 1)


def _family_words(reading: Reading, split: Split) -> str:
    return f"{reading.family} {split.family.written}"


def _is_family(reading: Reading, split: Split, latin: ReadName) -> bool:
    """Tell whether a single word is among the readings of a family name."""
    family = split.family.letters
    spelled = {
        "ja": {japanese(family)},
        "ko": {family},
        "zh": mandarin.families(family, parted=latin.parted),
    }
    return bool(spelled[reading.scheme] & reading.families)


def _is_read(reading: Reading, split: Split, latin: ReadName) -> bool:
    """Tell whether a family name and then a given name are among the readings."""
    given = split.letters
    spelled = {
        "ja": {japanese(given)},
        "ko": {given},
        "zh": mandarin.spelled(split.family.letters, split.words, parted=latin.parted)[1]
        if reading.scheme == "zh"
        else set(),
    }
    return _is_family(reading, split, latin) and bool(spelled[reading.scheme] & reading.givens)


def _both_read(left: ReadName, right: ReadName) -> Iterator[Verdict]:
    for one, other in product(left.readings, right.readings):
        alike = one.families & other.families and one.givens & other.givens
        if one.scheme == other.scheme and alike:
            yield Verdict("maybe", f"the same reading: {left.text}, {right.text}", 1)


def _unread(left: ReadName, right: ReadName) -> Verdict:
    """Say that no reading fits, or that there is none to look at."""
    complete = find_spec("pypinyin") and find_spec("japanese_personal_name_dataset")
    for each in (left, right):
        if each.script not in ALPHABETS and not (each.readings and complete):
            hint = "" if complete else _INSTALL
            return Verdict("unknown", f"no such reading of {each.text} is known{hint}")
    return Verdict("different", f"no reading of {right.text} is {left.text}")
