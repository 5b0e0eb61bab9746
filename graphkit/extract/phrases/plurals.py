"""Titles in the plural, which belong to everyone listed behind them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from graphkit.extract.lexicon import countries
from graphkit.extract.phrases.joined import split
from graphkit.extract.phrases.office import TITLE, Title, one_of, title_of
from graphkit.extract.phrases.serving import serving
from graphkit.extract.phrases.shared import shares
from graphkit.extract.phrases.titles import Person, around_names
from graphkit.extract.phrases.tokens import Token

# "ministers of trade of Peru, Chile and Kenya"
_MANY = r"(?:t|[DICmpB]s?)*h(?:[oi]t?(?:[DICpHB]s?|,?at?(?=[DICp])|,t?(?=[DICp]))+){0,2}"
_PLURAL = re.compile(rf"({_MANY})(?:ot9n)?([,w]?)k*$")
_TWO = re.compile(rf"({TITLE},?at?{TITLE}),k*$")  # "the president and the premier of Peru, X and Y"
# "of Peru", "who chairs the Board," may stand between two of a list
_BETWEEN = re.compile(r"(?:,?[oi]t?D|,w[^@,a]+(?=,))?,?a?k*|,?a?o?t?D,k*")

_RELATIVE = frozenset(("who", "whose", "which"))
_OF_ALL = frozenset(("both", "all", "are", "were"))
_BEHIND = re.compile(rf",?(w)w?t?({_MANY})")
# "X and Y, the foreign ministers of Peru and Chile,"
_APPOSED = re.compile(rf",({_MANY})(?=[,.;)]|$)(?!,k*@)")


def persons(sentence: Sequence[Token]) -> tuple[Person, ...]:
    """Return the persons of a sentence, in its order, each with the titles around the name.

    A title in the plural goes to every name of the list behind it.
    """
    letters = "".join(token.letter for token in sentence)
    found = _in_turn(sentence, letters, around_names(sentence, letters))
    result = list(found)
    for index, person in enumerate(found):
        begin = found[index - 1].last + 1 if index else 0
        title = _PLURAL.search(letters[begin : person.first])
        if not title or (title[2] == "w" and not _are(sentence[begin + title.start(2)])):
            continue
        start, end = begin + title.start(1), begin + title.end(1)
        group = _list_from(sentence, letters, found, index)
        each_one = shares(sentence, letters, begin, end, len(group)) if len(group) > 1 else ()
        if each_one:
            for nth, own in zip(group, each_one, strict=True):
                result[nth] = replace(result[nth], titles=(*result[nth].titles, own))
            continue
        each = re.match(r"[^oi]*(?=ot?C+aC+$)", letters[start:end]) if len(group) > 1 else None
        cut = start + each.end() if each else end  # "governors of A and B, X and Y"
        one = title_of([one_of(token) for token in sentence[start:cut]])
        if not one:
            continue
        if title[2] and len(group) < 2:
            continue  # "for some experts, X's visit"
        if title[2] != "w":
            result[index] = replace(result[index], first=start, start=sentence[start].start)
        lands = [_country(sentence, letters, found[nth].first) for nth in group]
        bodies = [t.actor for t in sentence[start:end] if t.letter == "I"]
        for nth, land in zip(group, lands, strict=True):
            body = one.institution if len(bodies) < 2 else None
            body = bodies[nth - index] if len(bodies) == len(group) else body
            titles = (
                *result[nth].titles,
                replace(one, institution=body, country=land or one.country),
            )
            result[nth] = replace(result[nth], titles=titles)
    for nth, office in (
        *_behind_lists(sentence, letters, found),
        *serving(sentence, letters, found),
    ):
        result[nth] = replace(result[nth], titles=(*result[nth].titles, office))
    return tuple(result)


def _in_turn(sentence: Sequence[Token], letters: str, found: Sequence[Person]) -> Sequence[Person]:
    """Return persons, each of two with his own of two titles: "president and premier, X and Y"."""
    result = list(found)
    for nth, (one, other) in enumerate(pairwise(found)):
        begin = found[nth - 1].last + 1 if nth else 0
        name = next(n for n, token in enumerate(sentence) if token.start >= one.name_start)
        both = _TWO.search(letters[begin:name])
        if not both or other.titles or letters[one.last + 1 : other.first] != "a":
            continue
        start, end = begin + both.start(1), begin + both.end(1)
        titles = tuple(split(sentence, letters, start, end))
        if len(titles) == 2 and len(one.titles) in (0, 2):
            land = titles[0].country or titles[1].country
            first, second = (replace(each, country=each.country or land) for each in titles)
            at = sentence[start].start
            result[nth] = replace(one, titles=(first,), first=start, start=at)
            result[nth + 1] = replace(other, titles=(second,))
    return result


def _are(token: Token) -> bool:
    """Tell whether a word says who holders of an office are: "the ambassadors are X and Y"."""
    return token.text in ("are", "were", "namely")


def _behind_lists(
    sentence: Sequence[Token], letters: str, found: Sequence[Person]
) -> Iterator[tuple[int, Title]]:
    """Yield what stands behind a list, as each one's office, by its place in `found`.

    "X and Y, both members of the Board", "X and Y, the foreign ministers of Peru and Chile".
    """
    for last in range(1, len(found)):
        first = last
        while first and last in _list_from(sentence, letters, found, first - 1):
            first -= 1
        many = last + 1 - first
        both = _both(sentence, letters, found, last)
        joint = letters[found[last - 1].last : found[last].first]
        apposed = "a" in joint and _APPOSED.match(letters, found[last].last + 1)
        if many > 1 and apposed:
            span = apposed.span(1)
            one = title_of([one_of(token) for token in sentence[slice(*span)]])
            both = (shares(sentence, letters, *span, many) or (one,) * many) if one else ()
        else:
            both = both * many
        yield from zip(range(first, last + 1), both, strict=False)


def _both(
    sentence: Sequence[Token], letters: str, found: Sequence[Person], index: int
) -> tuple[Title, ...]:
    """Return the office that all of a list have: "both members of the Board", "are its heads"."""
    title = _BEHIND.match(letters, found[index].last + 1)
    if not title or sentence[title.start(1)].text.lower() not in _OF_ALL:
        return ()
    one = title_of([one_of(token) for token in sentence[slice(*title.span(2))]])
    return (one,) if one else ()


def _list_from(
    sentence: Sequence[Token], letters: str, found: Sequence[Person], index: int
) -> range:
    """Return the persons listed from one on: "X, Y and Z", "of Peru, X, and Chile, Y".

    Who has a title of his own before the name is none of them.
    """
    end = index + 1
    while (
        end < len(found)
        and _BETWEEN.fullmatch(letters, found[end - 1].last + 1, found[end].first)
        and (letters[at := found[end - 1].last + 2] != "w" or sentence[at].text in _RELATIVE)
        and not any(title.end <= found[end].name_start for title in found[end].titles)
    ):
        end += 1
    return range(index, end)


def _country(sentence: Sequence[Token], letters: str, first: int) -> str | None:
    """Return the country that stands before a name of "the premiers of Peru, X, and Chile, Y"."""
    own = re.search(r"D(?=,k*$)", letters[:first])
    return countries().get(sentence[own.start()].text) if own else None
