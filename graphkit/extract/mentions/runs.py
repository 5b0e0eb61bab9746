"""Runs of capitalised words, each word with what the word lists know it for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from graphkit.extract.lexicon import is_title, place_names, words
from graphkit.extract.proposed import is_east_asian

Sort = Literal[
    "title", "courtesy", "head", "place", "stop", "either", "capitals", "particle", "name"
]

# an apostrophe or hyphen inside a word; a final dot belongs to initials and "Mr."
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f]|[’'ʼ\-\u2010\u2011](?=[^\W\d_]))*")
_GIVEN = frozenset(
    ["Emir", "Amir", "Malik", "Earl", "Sultan", "Prince", "Duke", "Dean"]
)  # also given names
_HIGH = frozenset(
    ["Highness", "Highnesses", "Majesty", "Majesties", "HRH", "HH", "HM", "Deputy", "Vice"]
)  # a title follows, and no given name
_ORDINALS = "II III IV V VI VII VIII IX XI XII XIII XIV XV XVI"
_JUNIOR = frozenset(["Jr", "Sr"])
_SUFFIXES = frozenset([*_JUNIOR, "Jr.", "Sr.", *_ORDINALS.split()])
_SON = frozenset(["bin", "ibn", "bint", "binti", "ben"])
# behind these no sentence begins: a name in characters may have another one in brackets
_INSIDE = re.compile(r"[a-z,]\s$|[^\x00-\u02ff\W]\s?[(（]$")
_ABSTRACT = re.compile(r"[a-z](?:tions?|ologies|ology|ities|isms|nesses|istic|ological)$")
_POSSESSIVE = re.compile(r"[’'ʼ][sS]$")
# between two words of a name: space, one line end, or a nickname
_NICKNAME = re.compile(r"""\s[“"(‘']([^\W\d_]\w*)[”")’']\s""")
_GAP = re.compile(rf"[ \u00a0\t]*\n?[ \u00a0\t]*|{_NICKNAME.pattern}")


# a particle that a hyphen or an apostrophe joins to a name: "al-Nuru", "d'Arda"
_JOINED = re.compile(r"(?:al|el|a[dgnrstz]|ash|ul|ur|bin|ibn|d|l|dell|de|m|n)[’'ʼ\-\u2011](?=\w)")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a run, without a possessive ending."""

    start: int
    end: int
    text: str
    sort: Sort


def runs(text: str, start: int = 0, end: int | None = None) -> Iterator[list[Word]]:
    """Yield the runs of capitalised words between two offsets, longest possible, in order.

    Between two words stands nothing but space; a particle ("van", "bin") counts
    when a capitalised word follows; a possessive ending closes the run.
    """
    run: list[Word] = []
    particles: list[Word] = []
    closed = True
    for word in _words(text, start, len(text) if end is None else end):
        last = particles[-1] if particles else run[-1] if run else None
        joined = not closed and last and _GAP.fullmatch(text, last.end, word.start)
        if run and not joined:
            yield _settled(run, text)
            run, particles = [], []
        if not _is_capitalised(word.text):
            closed = not run or word.text not in words("particles")
            if not closed:
                particles.append(Word(word.start, word.end, word.text, "particle"))
            elif run:
                yield _settled(run, text)
                run, particles = [], []
            continue
        run += [*particles, word]
        particles, closed = [], text[word.end : word.end + 1] in {"’", "'", "ʼ"}
    if run:
        yield _settled(run, text)


def _is_capitalised(word: str) -> bool:
    joined = _JOINED.match(word)
    return word[joined.end() if joined else 0].isupper()


def _settled(run: list[Word], text: str) -> list[Word]:
    """Return a run with each word for what it is beside its neighbours.

    Two or three words may name one place, two be one form of address ("Tan Sri").
    """
    inside = _INSIDE.search(text, max(0, run[0].start - 3), run[0].start) is not None
    run = _with_addresses(run)
    around = zip([None, *run], run, [*run[1:], None], strict=False)
    settled = [
        replace(word, sort=_beside(before, word, after, inside)) for before, word, after in around
    ]
    for first in range(len(run)):
        for last in range(first + 2, min(first + 4, len(run)) + 1):
            if " ".join(word.text for word in run[first:last]) in place_names():
                settled[first:last] = [replace(word, sort="place") for word in run[first:last]]
    return settled


def _with_addresses(run: list[Word]) -> list[Word]:
    """Return a run with forms of address of two words as such, and without those that are names.

    "Tan Sri" is one of two words; in "Pan Wen-ching" the first is a family name.
    """
    found = list(run)
    for nth, word in enumerate(run):
        texts = [each.text for each in run[nth : nth + 3]]
        if " ".join(texts[:2]) in words("courtesies"):
            found[nth : nth + 2] = [replace(each, sort="courtesy") for each in run[nth : nth + 2]]
        elif word.sort == "courtesy" and len(texts) > 1 and is_east_asian(texts):
            found[nth] = replace(word, sort="name")
    return found


def _beside(before: Word | None, word: Word, after: Word | None, inside: bool) -> Sort:  # noqa: FBT001 - of one sentence
    """Return what a word is for between two others, in a run that is `inside` a sentence.

    A family name that is also a small word ("He", "An") is one inside a sentence
    and before what can be its given name; "Sultan" beside "bin" is a name; so is
    "Emir" between a title and one word, "Lama" behind one, "Jr." behind
    one, and a place between a title and another name: "President Wellington Nuru".
    """
    titled = before is not None and before.sort in {"title", "courtesy"}
    named = before is not None and before.sort in {"name", "capitals"}
    if named and word.text in _SUFFIXES:
        return "name"
    if word.sort in {"title", "courtesy"}:
        son = (before and before.text in _SON) or (after and after.text in _SON)
        after_name = named or (before and before.sort == "courtesy" and after is None)
        inner = after_name and word.text in words("titles_and_names") and _may_follow(after)
        given = word.text in _GIVEN and titled and before and before.text not in _HIGH
        of_house = word.text in _GIVEN and after and _JOINED.match(after.text)  # "Sultan al-Nuru"
        return "name" if son or inner or given or of_house else word.sort
    if after is None or after.sort != "name":
        return word.sort
    if word.sort == "stop" and before and is_east_asian([before.text, word.text, after.text]):
        return "name"
    if word.sort == "stop" and (before or inside) and is_east_asian([word.text, after.text]):
        return "name"
    return "either" if titled and word.sort == "place" else word.sort


def _may_follow(word: Word | None) -> bool:
    """Tell whether a word behind what may be a middle or a family name speaks for that."""
    return word is None or word.sort in {"name", "either", "particle"}


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    nicknames = {found.start(1) for found in _NICKNAME.finditer(text, start, end)}
    for found in _WORD.finditer(text, start, end):
        if found.start() in nicknames:
            continue
        word = _POSSESSIVE.sub("", found[0])
        last = found.start() + len(word)
        if text[last : last + 1] == "." and (
            len(word) == 1
            or word in _JUNIOR | words("initials")
            or f"{word}." in words("courtesies")
        ):
            word, last = f"{word}.", last + 1
        yield Word(found.start(), last, word, sort_of(word))


@cache
def sort_of(word: str) -> Sort:
    """Return what a word is for, as far as the word lists know."""
    if word in words("courtesies"):
        return "courtesy"
    if word in words("either"):
        return "either"
    if is_title(word):
        return "title"
    if word in words("institution_heads"):
        return "head"
    if word in _single_places():
        return "place"
    matter = word.lower() in words("matters")
    if matter or word in words("not_names") or _ABSTRACT.search(word):
        return "stop"
    if len(word) == 1 or not word.isupper():
        return "name"
    small = word.capitalize()
    written = sort_of(small) if small != word else "name"
    return "capitals" if written in {"name", "either"} else written


@cache
def _single_places() -> frozenset[str]:
    return frozenset(place for place in place_names() if " " not in place)
