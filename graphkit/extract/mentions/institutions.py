"""Runs of capitalised words that name an institution, known by its head: "Ministry", "Party"."""

import re
from collections.abc import Iterator, Sequence

from graphkit.extract.lexicon import UPPER, is_title, place_names, words
from graphkit.extract.mentions.runs import Word, sort_of

_WORD = rf"(?![{UPPER}][a-z]?\.)[{UPPER}][\w’'-]*"  # no initial: "the Ministry of Trade A. Nuru"
_CAPITALISED = rf"{_WORD}(?:\s{_WORD})*"
_DAY = (  # "the Presidency on Monday" ends before it
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|Ju(?:ne|ly)"
    r"|August|(?:Septem|Octo|Novem|Decem)ber)\b"
)
_TAIL = re.compile(rf"\s(?:of|for|on)\s(?:the\s)?(?!{_DAY})({_CAPITALISED})")
_MORE = re.compile(rf"(?:,\s(?:and\s)?|\sand\s)({_CAPITALISED})")
_POSSESSIVE = re.compile(r"[’'][sS]?$")
_LEADING = re.compile("The|An?|In|At|On|Of|For|And|During|After|Before|Under|By|With|From")


def institutions(text: str, run: Sequence[Word]) -> Iterator[tuple[int, int, int]]:
    """Yield the first word, the one after the last, and the last character of each institution.

    The words of the run from the first to the last are part of the name; a tail
    ("of Foreign Affairs") may go on behind the run.
    """
    first = 0
    for index, word in enumerate(run):
        if word.sort != "head" or (index + 1 < len(run) and run[index + 1].sort == "head"):
            continue
        begin = _begin(run, first, index)
        end = _end(text, word.end) if index + 1 == len(run) else word.end
        if end > word.end or text[run[begin].start : word.end] not in words("no_names_alone"):
            yield begin, index + 1, end
        first = index + 1


def _begin(run: Sequence[Word], first: int, index: int) -> int:
    """Return the first word of the name whose head stands at `index`."""
    begin = index
    for nth in range(index - 1, first - 1, -1):
        if run[nth].sort in {"title", "courtesy"} and run[nth].text != "General":
            break
        begin = nth
    while begin < index and _LEADING.fullmatch(run[begin].text):
        begin += 1
    return begin


def _end(text: str, end: int) -> int:
    """Return the last character of a name with its tail: "of Economy, Trade and Industry"."""
    found = _TAIL.match(text, end)
    if not found:
        return end
    end = found.start(1) + len(_without_name(found[1]))
    while (found := _MORE.match(text, end)) and _is_field(found[1]):
        end = found.end()
    return end - len(owned[0]) if (owned := _POSSESSIVE.search(text[:end][-3:])) else end


def _without_name(phrase: str) -> str:
    """Return a phrase without a person behind it: "Argentina Ada Nuru", "Trade Chairman Nuru"."""
    parts = phrase.split(" ")
    for first in range(len(parts) - 1, 0, -1):
        known = " ".join(parts[:first])
        rest = {sort_of(part) for part in parts[first:]}
        if (
            (
                known in place_names()
                or _is_field(known)
                or _are_holders(known)
                or _is_field(parts[first - 1])
                or sort_of(parts[first - 1]) == "head"
                or (first == 1 and sort_of(known) == "title")
            )
            and rest == {"name"}
            and first < len(parts) - 1
        ):
            return known
    titled = (
        first
        for first in range(1, len(parts))
        if sort_of(parts[first]) == "title"
        and (first + 1 < len(parts) or sort_of(parts[first - 1]) == "place")
    )
    return " ".join(parts[: next(titled, None)])


def _are_holders(phrase: str) -> bool:
    """Tell whether a phrase is a title in the plural: "the Cabinet of Ministers"."""
    return phrase.endswith("s") and is_title(phrase)


def _is_field(phrase: str) -> bool:
    return all(
        sort_of(each) == "stop"
        or (each in words("not_names") and sort_of(each) != "title")
        or (each.lower() in words("title_fields") and sort_of(each) == "name")
        for each in phrase.split()
    )
