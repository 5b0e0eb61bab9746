"""Words that are no names, and the persons they stand for: "they", titles alone, "the guest"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graphkit.extract.article import Article, Sentence
from graphkit.extract.lexicon import countries
from graphkit.extract.phrases.callings import DESCRIPTIONS, initials_of
from graphkit.extract.phrases.joined import title_at
from graphkit.extract.phrases.office import Title
from graphkit.extract.phrases.scene import Scene
from graphkit.extract.phrases.skeleton import Party
from graphkit.extract.phrases.titles import COUNTERPARTS, Person
from graphkit.extract.phrases.tokens import Token

_DESCRIBED = re.compile(
    r"\b(?:[Tt]he|[Tt]his)\s"
    r"(?P<how>(?:visiting|distinguished|honou?red|top|senior|veteran)\s)*"
    r"(?P<nation>(?:[A-Z][\w-]+\s){1,2})?(?:(?:visiting|top|senior|veteran)\s)?"
    rf"(?:(?P<host>host)|(?P<guest>guest|visitor)|(?P<word>{'|'.join(DESCRIPTIONS)}))"
    r"(?:\sof\shonou?r)?\b(?!['’-]|\s(?:side|of|to|for)\b)"
)
_VAGUE = frozenset(("official", "dignitary"))
_REGIONS = frozenset(
    (
        *("African", "Asian", "European", "Arab", "Latin American", "South American", "Pacific"),
        *("Caribbean", "Gulf", "Nordic", "Baltic", "Balkan", "Central Asian", "Central American"),
    )
)
_BEFORE_BARE = frozenset(("with", "by", "upon", "called on", ",", "that"))
_IN_HONOUR = (["honour", "of"], ["honor", "of"])


def titles(
    tokens: Sequence[Token], people: Sequence[Person], found: Sequence[Party], scene: Scene
) -> Iterator[Party]:
    """Yield titles that stand for the one person who holds them: "the Prime Minister"."""
    taken = {n for p in people for n in range(p.first, p.last + 1)}
    named = {m: p.start for p in found if p.named for m in p.members}
    for index, token in enumerate(tokens):
        if token.text.isupper() and 2 <= len(token.text) <= 4 and index not in taken:
            holder = _initialed(token.text, scene)
            if holder:
                yield Party(token.start, token.end, (holder,), named=False)
            continue
        if index in taken or not (token.text.lower() in ("the", "our") or _bare(tokens, index)):
            continue
        for nth, title in enumerate(title_at(tokens, token.start)[:2]):
            bare = token.letter != "t" and _named_next(tokens, title.end)
            if title.is_former or bare or title.head in COUNTERPARTS or _owned(tokens, title):
                continue
            holder = scene.holder(title, named) or scene.untitled(title, named)
            if holder and named.get(holder, 0) > title.end:
                holder = None  # "the minister met Minister X"
            if not holder and "visiting" in title.how:
                holder = scene.visitor(title.country)
            if not holder and scene.guest and _honoured(tokens, index):
                heads = {each.head for each in scene.titles.get(scene.guest, ())}
                holder = scene.guest if title.head in heads else None
            if holder:
                yield Party(title.start if nth else token.start, title.end, (holder,), named=False)


def _owned(tokens: Sequence[Token], title: Title) -> bool:
    """Tell whether a title is that of a thing: "the company's president"."""
    inside = [t for t in tokens if title.start <= t.start < title.end]
    return any(one.letter in "np" and other.letter == "s" for one, other in pairwise(inside))


def _initialed(word: str, scene: Scene) -> str | None:
    """Return the only person whose title has these initials: "EAM", "PM"."""
    found = [
        actor
        for actor in scene.order
        if any(initials_of(t.text) == word and not t.is_former for t in scene.titles[actor])
    ]
    return found[0] if len(found) == 1 else None


def descriptions(
    article: Article, sentence: Sentence, found: Sequence[Party], scene: Scene
) -> Iterator[Party]:
    """Yield "the Kenyan leader", "the visiting official", "the guest", "the host"."""
    here = {m for p in found if p.named for m in p.members}
    for match in _DESCRIBED.finditer(article.text, sentence.start, sentence.end):
        nation = (match["nation"] or "").strip()
        country = countries().get(nation)
        if nation and not country and nation not in _REGIONS:
            continue
        visiting = "visiting" in match[0]
        if match["host"]:
            who = scene.host
        elif match["guest"] or visiting or (nation and not country):
            who = scene.visitor(country)
        elif match["word"] in _VAGUE and not country:
            who = None
        else:
            who = scene.described(match["word"], country, here)
        if who:
            yield Party(*match.span(), (who,), named=False)


def _bare(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a title stands without an article: "talks with Prime Minister at the House"."""
    if not tokens[index].text[0].isupper() or tokens[index].letter not in "HBpD":
        return False
    return not index or tokens[index - 1].text.lower() in _BEFORE_BARE


def _named_next(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether a name follows a title, be it one nobody recognised."""
    after = next((t for t in tokens if t.start >= end), None)
    return after is not None and after.text[0].isupper()


def _honoured(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "in honour of" stands before a token."""
    return [t.text.lower() for t in tokens[max(0, index - 2) : index]] in _IN_HONOUR
