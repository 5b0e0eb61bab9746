"""Two names in alphabets compared: by every way in which they divide."""

from collections.abc import Iterator
from itertools import product
from typing import Literal

from graphkit.resolve.names import mandarin
from graphkit.resolve.names.names import ReadName
from graphkit.resolve.names.parts import Split
from graphkit.resolve.names.spelling import consonants, japanese, loose
from graphkit.resolve.names.verdict import Verdict, best

_MOST_LEFT_OUT = 2  # a name that leaves out more than two parts of another says too little
_MIN_CONSONANTS = 5


def alphabetic(left: ReadName, right: ReadName) -> Verdict:
    """Compare two names in alphabets by every way in which they divide."""
    found = [
        each
        for one, other in product(left.likely, right.likely)
        for each in _split_verdicts(one, other, left, right)
    ]
    return best(found) or _differing(left, right)


def _split_verdicts(one: Split, other: Split, left: ReadName, right: ReadName) -> Iterator[Verdict]:
    if not one.given and not other.given:
        if one.family.sound == other.family.sound:
            yield _spelled(one, other, left, right)
    elif not one.given or not other.given:
        yield from _one_word(one, other)
    elif _is_of_consonants(left, right):
        yield from _by_consonants(one, other)
    else:
        yield from _by_parts(one, other, left, right)
        yield from _by_scheme(one, other, left, right)


def _one_word(one: Split, other: Split) -> Iterator[Verdict]:
    """Compare a single word with a name: both names run together, or the family name alone."""
    lone, full = (one, other) if not one.given else (other, one)
    family, given = full.family.letters, full.letters
    if lone.family.letters in {family + given, given + family}:
        yield Verdict("maybe", f"the same letters without a space: {lone.family.written}", 2)
    elif full.leads and not full.sure:
        return
    elif lone.family.sound == full.family.sound and len(lone.family.words) == 1:
        yield Verdict("maybe", f"the family name alone: {lone.family.written}", 8)


def _spelled(one: Split, other: Split, left: ReadName, right: ReadName) -> Verdict:
    same = one.family.letters == other.family.letters
    if same and left.script == right.script:
        return Verdict("same", "the same spelling", 0)
    return Verdict("maybe", f"spellings of one name: {left.text}, {right.text}", 3)


def _by_parts(one: Split, other: Split, left: ReadName, right: ReadName) -> Iterator[Verdict]:
    """Compare family names, then given names, letter by letter and as transliterations."""
    if one.family.sound != other.family.sound:
        return
    exact = one.family.letters == other.family.letters and one.letters == other.letters
    found = _given(one.words, other.words)
    if not _is_in_order(one, other):
        if exact:
            yield Verdict("unknown", f"nothing tells the family name: {left.text}, {right.text}", 9)
    elif found == "equal" and exact and left.script == right.script:
        yield Verdict("same", "the same names, family name first or last", 0)
    elif found == "equal":
        yield Verdict("maybe", f"spellings of one name: {left.text}, {right.text}", 3)
    elif found == "initials":
        why = f"the same family name, and initials that fit: {_both(one, other)}"
        yield Verdict("maybe", why, 5)
    elif found == "left out":
        yield Verdict("maybe", f"the same but for names left out: {_both(one, other)}", 6)


def _is_in_order(one: Split, other: Split) -> bool:
    """Tell whether two family names stand alike, or where signs or the usual order put them."""
    as_usual = (one.sure or not one.leads) and (other.sure or not other.leads)
    return as_usual or one.leads == other.leads


def _given(
    one: tuple[str, ...], other: tuple[str, ...]
) -> Literal["equal", "initials", "left out"] | None:
    """Compare the words of two given names; an initial fits every name that begins with it."""
    if "".join(map(loose, one)) == "".join(map(loose, other)):
        return "equal"
    short, long = sorted((one, other), key=lambda words: (len(words), words))
    if len(short) == len(long):
        return "initials" if all(map(_fits, short, long)) else None
    if len(long) - len(short) > _MOST_LEFT_OUT:
        return None
    whole = all(len(word) > 1 for word in short[1:])
    if whole and _fits(short[0], long[0]) and _in_order(short[1:], long[1:]):
        return "left out"
    tail = len(short) > 1 and len(short[0]) > 1 and all(map(_fits, short, long[-len(short) :]))
    return "left out" if tail else None


def _fits(one: str, other: str) -> bool:
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    return loose(one) == loose(other)


def _in_order(some: tuple[str, ...], words: tuple[str, ...]) -> bool:
    rest = iter(words)
    return all(any(_fits(word, each) for each in rest) for word in some)


def _by_scheme(one: Split, other: Split, left: ReadName, right: ReadName) -> Iterator[Verdict]:
    """Compare as Japanese in several romanisations, and as Pinyin with Wade-Giles."""
    if not _is_in_order(one, other):
        return
    family, given = japanese(one.family.letters), japanese(one.letters)
    if (
        family
        and given
        and (family, given)
        == (
            japanese(other.family.letters),
            japanese(other.letters),
        )
    ):
        yield Verdict("maybe", f"romanisations of one name: {left.text}, {right.text}", 4)
    if left.parted != right.parted:
        spelled, others = _pinyin(one, left), _pinyin(other, right)
        if spelled[0] & others[0] and spelled[1] & others[1]:
            yield Verdict("maybe", f"Pinyin and Wade-Giles: {left.text}, {right.text}", 4)


def _pinyin(split: Split, name: ReadName) -> tuple[set[str], set[str]]:
    return mandarin.spelled(split.family.letters, split.words, parted=name.parted)


def _is_of_consonants(left: ReadName, right: ReadName) -> bool:
    return (left.script == "consonants") != (right.script == "consonants")


def _by_consonants(one: Split, other: Split) -> Iterator[Verdict]:
    """Compare what a script that writes few vowels keeps of a name."""
    kept = [
        (consonants(each.family.letters), *(consonants(word) for word in each.words))
        for each in (one, other)
    ]
    if kept[0] == kept[1] and len("".join(kept[0])) >= _MIN_CONSONANTS:
        yield Verdict("maybe", f"the same consonants: {' '.join(kept[0])}", 7)


def _differing(left: ReadName, right: ReadName) -> Verdict:
    """Say which part of two names in alphabets differs."""
    if not left.splits or not right.splits:
        return Verdict("unknown", "one of them is no name")
    one, other = left.likely[-1], right.likely[-1]
    if one.family.sound == other.family.sound:
        return Verdict(
            "different", "the given names differ: " + _listed(one.written, other.written)
        )
    families = _listed(one.family.written, other.family.written)
    return Verdict("different", f"the family names differ: {families}")


def _listed(one: str, other: str) -> str:
    return ", ".join(sorted((one, other)))


def _both(one: Split, other: Split) -> str:
    return f"{one.written} {one.family.written}, {other.written} {other.family.written}"
