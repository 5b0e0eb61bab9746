"""Titles joined: where one ends and the next begins, and what they share."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from graphkit.extract.lexicon import words
from graphkit.extract.phrases.office import FORMER, NP, TITLE, TITLES, Title, title_of
from graphkit.extract.phrases.tokens import Token

_JOINED = re.compile(rf"{TITLES}")
_SERVED = re.compile(rf"t?m*{NP}|(?!t)m*{TITLE}")
_CLERGY = frozenset(("archbishop", "bishop"))  # no part of a title before them
_BEFORE_RANKS = frozenset(
    ("deputy", "vice", "assistant", "crown", "first", "high", "grand", "regional", "district")
)
_COMPANY = frozenset(("ceo", "cfo", "coo", "executive", "officer", "director"))


def title_at(sentence: Sequence[Token], offset: int) -> tuple[Title, ...]:
    """Return the titles that begin at a character: "chairman of the X and member of the Y"."""
    letters = "".join(token.letter for token in sentence)
    index = next((n for n, t in enumerate(sentence) if t.start >= offset), len(sentence))
    found = _JOINED.match(letters, index)
    if not found:
        return ()
    titles = tuple(split(sentence, letters, index, found.end()))
    if letters[found.end() : found.end() + 1] != "@":
        return titles
    if served := whom(sentence, letters, index, found.end()):
        return tuple(split(sentence, letters, index, served))
    at = next((n for n, t in enumerate(sentence) if titles and t.start >= titles[-1].start), 0)
    apart = letters[at : at + 1] == "t" or letters[max(0, at - 2) : at] == ",a"
    return titles[:-1] if apart else ()  # "was army chief, and the minister X"


def whom(sentence: Sequence[Token], letters: str, start: int, end: int) -> int | None:
    """Return the token at which "aide to President X" names whom an aide serves, if it does.

    "Special Assistant to the President X" is the assistant.
    """
    return next(
        (
            at + 1
            for at in range(end - 1, start, -1)
            if sentence[at].text in ("to", "for")
            and sentence[at - 1].text.lower() in words("staff")
            and (at + 1 == end or _SERVED.fullmatch(letters, at + 1, end))
            and not (letters[at + 1] == "t" and _is_style(sentence[at - 1], sentence[at + 2]))
            and not (sentence[at].text == "for" and re.fullmatch("[pC]+B", letters[at + 1 : end]))
        ),
        None,
    )


def _is_style(*words_: Token) -> bool:
    return all(word.text[0].isupper() for word in words_)


def split(sentence: Sequence[Token], letters: str, start: int, end: int) -> Iterator[Title]:
    """Yield the titles between two tokens, cut where "and" or a comma begins another one."""
    joints = (at for at in range(start + 1, end) if letters[at] in "a,")
    begun = (at for at in joints if re.match(rf",?a?x?{NP}", letters[at:end]))
    cuts = [start]
    for at in begun:
        if not (_is_field(sentence, letters, at, end) or _goes_on(sentence, letters, cuts[-1], at)):
            cuts.append(at)
    cuts.append(end)
    found: list[Title] = []
    for low, high in pairwise(cuts):
        inside = sentence[low:high]
        while inside and inside[0].letter in "a,x":
            inside = inside[1:]
        found += _with_rank(inside)
    return iter(_of_one_time(_of_one_company(found)))


def _goes_on(sentence: Sequence[Token], letters: str, start: int, at: int) -> bool:
    """Tell whether nothing but fields stand before "and": "Industry and Energy Minister"."""
    begins = at == 1 and sentence[at + 1].text[0].islower()
    one_case = begins or sentence[at - 1].text[0].isupper() == sentence[at + 1].text[0].isupper()
    field = sentence[at - 1].text.lower() == "justice"
    return one_case and not re.search(r"[HhB]", letters[start : at - field])


def _is_field(sentence: Sequence[Token], letters: str, at: int, end: int) -> bool:
    """Tell whether "and Security Affairs General" goes on with an office, and a rank follows."""
    fields = re.match(r",?a[Cp]+(?=B)", letters[at:end])
    rank = at + fields.end() if fields else 0
    return bool(rank) and letters[at - 1] in "Cp" and sentence[rank].text.lower() in words("ranks")


def _with_rank(inside: Sequence[Token]) -> Iterator[Title]:
    """Yield a title, and the rank behind it: "Defence Minister Major General"."""
    at = len(inside)
    while at and inside[at - 1].text.lower() in words("ranks"):
        at -= 1
    ranks = inside[at:]
    clergy = ranks and ranks[-1].text.lower() in _CLERGY
    while at and ranks and not clergy and not _is_whole(inside[:at], ranks):
        at += 1  # "Navy commander Rear Admiral": the commander is of the office
        ranks = inside[at:]
    first = title_of(inside[:at]) if at else None
    if first is None:
        at = 0
    for part in (inside[:at], inside[at:]):
        title = title_of(part) if part else None
        if title:
            yield title


def _is_whole(inside: Sequence[Token], ranks: Sequence[Token]) -> bool:
    """Tell whether tokens before a rank are a title already: no "deputy army" commander."""
    heads = words("heads_of_generals") if ranks[0].text.lower() == "general" else _BEFORE_RANKS
    if inside[-1].text.lower() in heads:
        return False
    return inside[-1].letter in "HB" or any(each.letter in "oi" for each in inside)


def _of_one_company(found: list[Title]) -> list[Title]:
    """Return titles, "president" in "president and CEO of the Group" at the Group as well."""
    for nth, (one, other) in enumerate(pairwise(found)):
        bare = one.institution is None and " of " not in one.text
        if bare and other.institution and _COMPANY & {other.head}:
            found[nth] = replace(one, institution=other.institution)
    return found


def _of_one_time(found: list[Title]) -> list[Title]:
    """Return titles, "minister" in "a former mayor and minister" no longer held as well."""
    for nth, (one, other) in enumerate(pairwise(found)):
        if one.is_former and not other.how:
            found[nth + 1] = replace(other, how=one.how & FORMER)
    return found
