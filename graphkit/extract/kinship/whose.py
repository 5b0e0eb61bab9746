"""Whose kin "his" and "her" tell of."""

import re
from collections.abc import Iterator

from graphkit.extract.kinship.told import Told
from graphkit.extract.phrases.scene import Scene
from graphkit.extract.phrases.skeleton import Party, Skeleton

_PRONOUNS = 4  # letters of the longest, "they"
_QUOTED = re.compile(r'“[^”]*”|"[^"]*"|^[^“”"]*[”"](?=[^“”"]*$)')
# "After the death of his father, X, Y ruled": the subject comes behind
_LEADING = re.compile(
    r"^(?:(?:\w+ )?\w+ (?:years|months|weeks|days) )?(?:after|since|before|when|while|like|unlike"
    r"|with|having|following|upon|on|\w+ing)\b[^@]*$"
)


def members(bones: Skeleton, start: int, end: int, told: Told) -> tuple[str, ...]:
    """Return the persons between two characters of the bones, "he" as the paragraph has it."""
    return tuple(
        _hero(told, m) if _is_pronoun(party) else m
        for party in bones.parties_in(start, end)
        for m in party.members
    )


def _is_pronoun(party: Party) -> bool:
    return not party.named and party.end - party.start <= _PRONOUNS


def _hero(told: Told, actor: str) -> str:
    """Return who "he" is, where it seems to be an actor: in an obituary whom it is about."""
    if told.dead and actor not in told.lately:
        return told.dead
    return told.hero.get(actor, actor)


def subject_before(scene: Scene, told: Told) -> str | None:
    """Return the subject of the sentence before, or the hero instead."""
    subject = scene.topics.subject
    return told.hero.get(subject, subject) if subject else None


def meant(bones: Skeleton, match: re.Match[str], scene: Scene, told: Told) -> tuple[str, ...]:
    """Return whom "his" or "her" before a word of kin stands for.

    The first of these whom the pronoun can mean: kin named in this very sentence; whom an
    obituary is about; the subject behind "after the death of his father, X,"; a subject who is
    no kin told of, and of that sex for certain; the one whose kin the paragraph is telling of;
    who stands before it; the one whose kin the article mostly tells of; the last subject.
    """
    sex = {"his": "he", "her": "she"}[match["his"]]

    def known(actor: str) -> str | None:
        return told.sex.get(actor) or scene.topics.sex_of(actor)

    named = _told_before(bones, match.start(), told)
    last = subject_before(scene, told)
    here = [each for each in reversed(told.here) if told.sex.get(each) == sex]
    main = [each for each, count in told.owners.most_common(1) if count > 1]
    open_ = known(told.owner or "") in (None, sex)
    sure = [
        each
        for each in (*named[:1], last)
        if each and known(each) == sex and not (open_ and each in told.lately)
    ]
    behind = _behind(bones, match)
    widowed = [last] if match["kin"] in ("widow", "widower") else []  # of whom died before
    for each in (
        *here[:1],
        *widowed,
        told.dead,
        *behind,
        *sure,
        told.owner,
        *named[:1],
        *main,
        last,
    ):
        if each and known(each) in (None, sex):
            return (each,)
    before = [*reversed(told.lately), *reversed(told.owners)]
    return tuple(each for each in before if told.sex.get(each) == sex)[:1]


def _told_before(bones: Skeleton, stop: int, told: Told) -> tuple[str, ...]:
    """Return the persons before a character, those that a quotation names last."""
    quoted = [span.span() for span in _QUOTED.finditer(bones.text[:stop])]
    inside: list[str] = []
    outside: list[str] = []
    at = 0
    for low, high in quoted:
        outside += members(bones, at, low, told)
        inside += members(bones, low, high, told)
        at = high
    return (*outside, *members(bones, at, stop, told), *inside)


def _behind(bones: Skeleton, match: re.Match[str]) -> Iterator[str]:
    """Yield the subject that follows where a clause with "his father, X," leads a sentence."""
    if _LEADING.match(bones.text[: match.start()]) and re.match(r",? @", bones.text[match.end() :]):
        for party in bones.parties_in(match.end(), match.end() + 3):
            yield from party.members[:1] if party.named else ()
