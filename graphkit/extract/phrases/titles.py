"""Titles around names, read by a small grammar over the letters of tokens.

np    = [article] (country | word with capital | field | institution ['s])* head
title = np [of|for|on|to|at np ...]
left  = title (and title)* [courtesy] NAME        "Deputy Premier and Trade Minister X"
      | [the] title, NAME,                        "China's top diplomat, X,"
      | heads NAME, NAME and NAME                 "mining ministers X and Y"
right = NAME, [also] title (and title)*           "X, head of the Y Office and member of Z"
      | NAME (title)
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from graphkit.extract.lexicon import countries, words
from graphkit.extract.phrases.tokens import Token

_NP = r"t?(?:[DICmpB]s?|[Hh]s)*[HB]B?"
_TAIL = r"(?:(?:[oi]|it|ot)(?:[DICHpmB]s?|at?(?=[DICHpB])|,(?=[Cp]+a)|n(?!n*y))+)*"
_TITLE = rf"(?:{_NP}{_TAIL})"
_TITLES = rf"{_TITLE}(?:,?at?{_TITLE})*"
_LEFT = re.compile(rf"({_TITLES})(?:\([^)]*\))?k*$")
_LEFT_COMMA = re.compile(rf"(?:^|[wa,osi;.:(“n])(t?{_TITLES}),k*$")
_BEFORE_TITLE = re.compile(rf"(t{_TITLES}),$")
_RIGHT = re.compile(rf"(?:\([^)]*\))?,x?({_TITLES})")
_BRACKET = re.compile(rf"\(({_TITLES})\)")
_AT_ONCE = re.compile(r"(?:\(R\)|\([^)]*\))")
_TO = frozenset(("ambassador", "envoy", "representative", "adviser", "advisor", "secretary"))
_STATES = frozenset(("Republic", "Kingdom", "State", "Commonwealth", "Federation"))
COUNTERPARTS = frozenset(("counterpart", "colleague"))
_NEEDS_MORE = frozenset(("member", "head", "official", "officer", "candidate", "fellow"))
_STUDIES = frozenset(("expert", "scholar", "specialist", "analyst", "researcher"))


@dataclass(frozen=True, slots=True)
class Title:
    """An office as the text words it, cut down to its name.

    `text` is without country, institution and words like "former", which are in
    `how`; `country` is the ISO code of a country it names.
    """

    start: int
    end: int
    text: str
    head: str
    institution: str | None = None
    country: str | None = None
    how: frozenset[str] = frozenset()

    @property
    def is_descriptive(self) -> bool:
        """Tell whether it describes ("top diplomat") rather than names an office."""
        return self.head in words("titles_that_describe") and self.institution is None

    @property
    def is_former(self) -> bool:
        """Tell whether the words say that the office is no longer held."""
        return bool(
            self.how & {"former", "ex", "ex-", "then", "late", "retired", "onetime", "formerly"}
        )


@dataclass(frozen=True, slots=True)
class Person:
    """A person's mention with the words that belong to it: `start` to `end` is the phrase."""

    actor: str
    start: int
    end: int
    name_start: int
    name_end: int
    first: int
    last: int
    titles: tuple[Title, ...] = field(default=())


def around_names(sentence: Sequence[Token], letters: str) -> list[Person]:
    """Return the persons of a sentence, in its order, each with the titles around the name.

    `first` and `last` are the tokens at which the phrase begins and ends.
    """
    found: list[Person] = []
    for index, token in enumerate(sentence):
        if token.letter != "@" or token.actor is None:
            continue
        if found and found[-1].actor == token.actor and index <= found[-1].last:
            continue  # 薛广明 in brackets behind Xue Guangming
        begin = found[-1].last + 1 if found else 0
        found.append(_person(sentence, letters, index, begin))
    return found


def _person(sentence: Sequence[Token], letters: str, index: int, begin: int) -> Person:
    first, left = _left(sentence, letters, index, begin)
    last, left = _of_country(sentence, letters, index, left)
    last, right = _right(sentence, letters, last)
    name = sentence[index]
    return Person(
        name.actor or "",
        sentence[first].start,
        sentence[last].end,
        name.start,
        name.end,
        first,
        last,
        (*left, *right),
    )


def _left(
    sentence: Sequence[Token], letters: str, index: int, begin: int
) -> tuple[int, tuple[Title, ...]]:
    before = letters[begin:index]
    found = _LEFT.search(before)
    if not found and letters[index + 1 : index + 2] in (",", ".", ")", ";", "(", ""):
        found = _LEFT_COMMA.search(before)
    first = index
    while first > begin and letters[first - 1] == "k":
        first -= 1
    if not found:
        return first, ()
    start, end = begin + found.start(1), begin + found.end(1)
    titles = tuple(_split(sentence, letters, start, end))
    more = _BEFORE_TITLE.search(letters[begin:start])
    if more:  # "the Head of the Office, Ambassador X"
        start = begin + more.start(1)
        titles = (*_split(sentence, letters, start, begin + more.end(1)), *titles)
    return (start, titles) if titles else (first, ())


def _of_country(
    sentence: Sequence[Token], letters: str, index: int, left: tuple[Title, ...]
) -> tuple[int, tuple[Title, ...]]:
    """Read on where a title before the name is completed behind it: "Chancellor X of Germany"."""
    found = re.match(r"ot?(I|[CDp]+)", letters[index + 1 :])
    if not found:
        return index, left
    low, high = index + 1 + found.start(1), index + 1 + found.end(1)
    if letters[low] == "I" and left:
        return low, (*left[:-1], replace(left[-1], institution=sentence[low].actor))
    for end in range(high, low, -1):
        country = countries().get(" ".join(t.text for t in sentence[low:end]))
        if country:
            return end - 1, (*left[:-1], *(replace(each, country=country) for each in left[-1:]))
    return index, left


def _right(sentence: Sequence[Token], letters: str, index: int) -> tuple[int, tuple[Title, ...]]:
    last = index
    while found := _AT_ONCE.match(letters, last + 1):
        if found.end() - last > 9:
            break
        bracket = _BRACKET.match(letters, last + 1)
        if bracket:
            return bracket.end() - 1, tuple(_split(sentence, letters, *bracket.span(1)))
        last = found.end() - 1
    found = _RIGHT.match(letters, last + 1)
    if not found:
        return last, ()
    start, end = found.span(1)
    if (
        letters[end : end + 1] == "@"
        or letters[end : end + 2] in ("k@", ",@")
        or letters[end : end + 1] == "s"
    ):
        return last, ()  # the title of the next name in a list
    if letters[end : end + 1] == "w" and sentence[end].text.lower() not in words("after_titles"):
        return last, ()  # "..., the minister said"
    titles = tuple(_split(sentence, letters, start, end))
    return (end - 1, titles) if titles else (last, ())


def _split(sentence: Sequence[Token], letters: str, start: int, end: int) -> Iterator[Title]:
    """Yield the titles between two tokens, cut where "and" begins another one."""
    joints = (at for at in range(start + 1, end) if letters[at] == "a")
    cuts = [start, *(at for at in joints if re.match(_NP, letters[at + 1 : end])), end]
    for low, high in pairwise(cuts):
        inside = sentence[low:high]
        while inside and inside[0].letter in "a,":
            inside = inside[1:]
        title = title_of(inside)
        if title:
            yield title


def title_of(inside: Sequence[Token]) -> Title | None:
    """Return the title that tokens make, or None where they are none ("his deputy")."""
    letters = "".join(token.letter for token in inside)
    heads = re.match(r"[^oi]*", letters)
    at = max(letters.rfind(each, 0, heads.end() if heads else 0) for each in "HB")
    if at < 0:
        return None
    head = inside[at].text.lower()
    inside = _without_place(inside, at, head)
    how = frozenset(
        t.text.lower() for t in inside[: at + 1] if t.letter == "m" or t.text.lower() == "acting"
    )
    country = next(
        (
            c
            for t in inside
            if (c := countries().get(t.text.rstrip("'’s")) or countries().get(t.text))
        ),
        None,
    )
    institution, named = _words(inside, at)
    if head in _NEEDS_MORE and len(named) == 1 and not institution:
        return None
    return Title(inside[0].start, inside[-1].end, " ".join(named), head, institution, country, how)


def _without_place(inside: Sequence[Token], at: int, head: str) -> Sequence[Token]:
    """Return the tokens up to a place that is not of the title: "the president in Lima"."""
    for index in range(at + 1, len(inside)):
        word = inside[index].text.lower()
        allowed = _TO if word == "to" else words("titles_in_places")
        if inside[index].letter == "i" and head not in allowed:
            return inside[:index]
    return inside


def _words(inside: Sequence[Token], at: int) -> tuple[str | None, list[str]]:
    """Return the institution that a title names, and the title's own words."""
    institutions = [t for t in inside if t.letter == "I"]
    owner = max((n for n, t in enumerate(inside[:at]) if t.letter == "s"), default=-1)
    front = [t for t in inside[owner + 1 : at] if t.letter in "CpHhB" and not _is_country(t)]
    acting = [t.text for t in inside[:at] if t.text.lower() == "acting"]
    tail = list(inside[at + 1 :])
    body = next((n for n, t in enumerate(tail) if t.letter == "I"), None)
    if body is not None:
        tail = tail[: max((n for n in range(body) if tail[n].letter in "oi"), default=body)]
    tail = _without_country(tail)
    if inside[at].text.lower() in _STUDIES:
        tail = []
    named = [*acting, *(t.text for t in front), inside[at].text, *(t.text for t in tail)]
    return (institutions[0].actor if institutions else None), named


def _is_country(token: Token) -> bool:
    return token.text in countries()


def _without_country(tail: list[Token]) -> list[Token]:
    """Return a tail without "of the Republic of Ghana"; "to Ghana" is part of an ambassador's."""
    end = len(tail)
    while end and tail[end - 1].letter in "oita,s":
        end -= 1
    whole = (n for n in range(end) if " ".join(t.text for t in tail[n:end]) in countries())
    last = next(whole, end)
    if last == end or "to" in [t.text for t in tail[max(0, last - 2) : last]]:
        return tail[:end]
    while last and (tail[last - 1].letter in "oita,s" or tail[last - 1].text in _STATES):
        last -= 1
    return tail[:last]


def title_at(sentence: Sequence[Token], offset: int) -> tuple[Title, ...]:
    """Return the titles that begin at a character: "chairman of the X and member of the Y"."""
    letters = "".join(token.letter for token in sentence)
    index = next((n for n, t in enumerate(sentence) if t.start >= offset), len(sentence))
    found = re.match(rf"{_TITLES}", letters[index:])
    if not found or letters[index + found.end() : index + found.end() + 1] == "@":
        return ()
    return tuple(_split(sentence, letters, index, index + found.end()))
