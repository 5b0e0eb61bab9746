"""Offices by whom they serve: "X, an adviser to President Y", "Y's spokesman is X"."""

import re
from collections.abc import Iterator, Sequence

from graphkit.extract.lexicon import words
from graphkit.extract.phrases.joined import split
from graphkit.extract.phrases.office import NP, Title, title_of
from graphkit.extract.phrases.titles import FELLOWS, Person
from graphkit.extract.phrases.tokens import Token

_NP = r"t?m*(?:[DICpBn]s?)*[HB](?:o[pHB]+)?"
_SERVES = re.compile(rf"[,(](?=x?{NP})[^@,;.()]+[oi]")  # "X, an adviser to", and a name
_SERVED = re.compile(rf"(?<![HBpDCI])({_NP})[oi]$")  # "an adviser to", before a name
_OWNED = re.compile(rf"s({_NP})(?![@k]|[HhBs])")  # the name and "'s chief of staff"
_ALONE = re.compile(r",(?!a)|\.|$")
_IS = re.compile(r",|,?w{1,2}x?")
_VERBS = frozenset(("who", "is", "was", "now", "also", "became"))


def serving(
    sentence: Sequence[Token], letters: str, found: Sequence[Person]
) -> Iterator[tuple[int, Title]]:
    """Yield who of a sentence, by its place in `found`, has an office by whom it serves."""
    for nth in range(1, len(found)):
        one, other = found[nth - 1], found[nth]
        low, high = one.last + 1, other.first
        if _SERVES.fullmatch(letters, low, high):
            titles = tuple(split(sentence, letters, low + 1, high))
            if titles and _is_staff(titles[-1]):
                yield from ((nth - 1, title) for title in titles)
        before = _SERVED.search(letters, 0, one.first) if letters[low:high] == "," else None
        if _ALONE.match(letters, other.last + 1) and (title := _staff(sentence, before)):
            yield nth, title
        owned = _OWNED.match(letters, other.last + 1)
        said = {t.text.lower() for t in sentence[low:high] if t.letter != ","}
        if owned and said <= _VERBS and _IS.fullmatch(letters, low, high):
            office = title_of(sentence[slice(*owned.span(1))])
            if office and office.head not in FELLOWS:
                yield nth - 1, office


def _staff(sentence: Sequence[Token], found: re.Match[str] | None) -> Title | None:
    """Return the title that a match in the letters is, if it is one of a staff."""
    title = title_of(sentence[slice(*found.span(1))]) if found else None
    return title if title and _is_staff(title) else None


def _is_staff(title: Title) -> bool:
    """Tell whether a title is of one who serves somebody."""
    return title.head.split()[-1] in words("staff") or "of staff" in title.text.lower()
