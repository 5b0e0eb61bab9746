"""Who somebody is to another: "her husband", "his predecessor", "his guest", "her colleague"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graphkit.extract.article import Article, Sentence
from graphkit.extract.lexicon import UPPER, countries
from graphkit.extract.phrases.callings import words_of
from graphkit.extract.phrases.scene import Scene
from graphkit.extract.phrases.skeleton import Party
from graphkit.extract.phrases.subjects import subject_party
from graphkit.extract.phrases.titles import Person
from graphkit.extract.phrases.tokens import Token

_SPOUSES = {"wife": "husband", "husband": "wife", "spouse": "spouse", "partner": "partner"}
_KIN = (
    r"(?P<kin>wife|husband|spouse|partner|son|daughter|father|mother|brother|sister|uncle|aunt"
    r"|nephew|niece|cousin|deputy|predecessor|successor|adviser|advisor|aide|secretary"
    r"|chief\sof\sstaff|spokes(?:man|woman|person)|interpreter|boss|mentor)"
)
_NAMED = re.compile(
    rf"\b(?P<of>[Hh]is|[Hh]er|['’]s)\s(?:[\w-]+\s){{0,3}}?"
    rf"(?:{_KIN}|(?P<guest>guest|visitor)|(?P<host>host)),?\s(?:[{UPPER}][\w.]*\s){{0,3}}$"
)
_SUCCEEDED = re.compile(
    r",?\s(?:has\s|had\s|will\s)?(?:succeed(?:ed|s)?|replac(?:ed|es|e)|t(?:ook|akes)\sover\sfrom)\s"
)
_SAID = re.compile(
    rf"(?<!\bwas\s)(?<!\bis\s)\b(?P<his>[Hh]is|[Hh]er|[Tt]heir)\s(?P<nation>(?:[A-Z][\w-]+\s){{1,2}})?"
    rf"(?:[a-z-]+\s)?(?:{_KIN}|(?P<like>counterpart|opposite\snumber|colleague|interlocutor)|(?P<host>host)"
    rf"|(?P<guest>guest|visitor)(?:\sof\shonou?r)?)\b(?!['’-]|,?\s(?:the\s|[{UPPER}])|\sof\b|\sfor\b)"
)


def note(
    article: Article,
    sentence: Sentence,
    people: Sequence[Person],
    found: Sequence[Party],
    scene: Scene,
) -> None:
    """Remember who is named as whose wife, deputy or successor."""
    for person in people:
        low = max(person.name_start - 80, sentence.start)
        said = _NAMED.search(article.text, low, person.name_start)
        owner = said and _owner(said, found, scene)
        if said and owner and owner != person.actor:
            _keep(said, owner, person.actor, scene)
    for one, next_one in pairwise(found):
        if _SUCCEEDED.fullmatch(article.text, one.end, next_one.start):
            new, old = one.members[0], next_one.members[0]
            scene.kin[new, "predecessor"], scene.kin[old, "successor"] = old, new


def _keep(said: re.Match[str], owner: str, other: str, scene: Scene) -> None:
    """Remember what somebody is to another: a guest, or kin, for a wife the other way round too."""
    if said["guest"]:
        scene.host, scene.guest = owner, other
    elif said["host"]:
        scene.host, scene.guest = other, owner
    else:
        scene.kin[owner, said["kin"]] = other
        if said["kin"] in _SPOUSES:
            scene.kin[other, _SPOUSES[said["kin"]]] = owner
            scene.couple = (owner, other)


def _owner(said: re.Match[str], found: Sequence[Party], scene: Scene) -> str | None:
    """Return whose wife is named: of "X's wife" X, of "his wife" the last he can be."""
    before = [p.members[0] for p in found if p.end <= said.start("of") and len(p.members) == 1]
    if said["of"] in ("'s", "’s"):
        return before[-1] if before else None
    pronoun = "she" if said["of"].lower() == "her" else "he"
    fit = [a for a in (*scene.topics.subjects, *before) if scene.topics.can_be(a, pronoun)]
    return fit[-1] if fit else None


def relatives(
    article: Article,
    sentence: Sentence,
    tokens: Sequence[Token],
    found: Sequence[Party],
    scene: Scene,
) -> Iterator[Party]:
    """Yield "her husband" and "his deputy", named before; "his guest" and "her colleague"."""
    subject = subject_party(tokens, found)
    for match in _SAID.finditer(article.text, sentence.start, sentence.end):
        before = [p.members[0] for p in found if p.end <= match.start() and len(p.members) == 1]
        around = (*scene.topics.subjects, *before)
        acts = subject.members if subject and subject.end <= match.start() else around[-1:]
        country = countries().get((match["nation"] or "").strip())
        if match["nation"] and not country:
            continue
        who: str | None
        if match["kin"]:
            who = _kin(match, around, scene)
        elif match["like"] and country:
            who = _counterpart(acts, country, scene)
        else:
            who = _other(match, acts, country, scene)
        if who and who not in acts:
            yield Party(*match.span(), (who,), named=False)


def _kin(match: re.Match[str], around: Sequence[str], scene: Scene) -> str | None:
    """Return whose deputy is meant: of those the sentence is about, else of the only one of all."""
    pronoun = "she" if match["his"].lower() == "her" else "he"
    told = {
        owner: who
        for (owner, word), who in scene.kin.items()
        if word == match["kin"] and scene.topics.can_be(owner, pronoun)
    }
    if match["his"].lower() == "their":
        return None
    here = {told[owner] for owner in around if owner in told}
    found = here or {who for owner, who in told.items() if scene.is_near(owner)}
    return found.pop() if len(found) == 1 else None


def _other(
    match: re.Match[str], of: Sequence[str], country: str | None, scene: Scene
) -> str | None:
    """Return the guest or the host told of, else the other one of two who met or acted last."""
    told = scene.host if match["host"] else scene.visitor(country) if match["guest"] else None
    pairs = [each for each in (scene.several, scene.met, scene.pair) if set(of) & set(each)]
    others = [m for m in pairs[0] if m not in of] if pairs and len(pairs[0]) == 2 else []
    return told if told and told not in of else (others[0] if others else None)


def _counterpart(of: Sequence[str], country: str, scene: Scene) -> str | None:
    """Return who holds the same office in another country: "his Kenyan counterpart"."""
    offices = {words_of(t.text) for actor in of for t in scene.titles.get(actor, ())}
    found = {
        actor
        for actor in (*scene.order, *scene.coming)
        if actor not in of and scene.country(actor) == country
        for t in (*scene.titles.get(actor, ()), *scene.coming.get(actor, ()))
        if words_of(t.text) in offices and not t.is_former
    }
    return found.pop() if len(found) == 1 else None
