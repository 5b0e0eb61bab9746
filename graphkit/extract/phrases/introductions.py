"""Offices whose holder only the next sentence names: "She met the mayor. Bo Tarr said ..."."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from graphkit.extract.article import Article, Sentence
from graphkit.extract.phrases.joined import title_at
from graphkit.extract.phrases.office import Title
from graphkit.extract.phrases.scene import Scene
from graphkit.extract.phrases.skeleton import Party
from graphkit.extract.phrases.titles import COUNTERPARTS
from graphkit.extract.phrases.tokens import Token

_MANY = frozenset(("official", "spokesman", "spokeswoman", "member", "officer", "aide", "guest"))
_APPOSED = re.compile(
    r"\s?\(|\sof\b|,\s(?:an?|the|who|whose|his|her|its|former|chief|head|one|\w+['’]s|[A-Z])\b"
)


def introduced(
    article: Article, titles: Mapping[str, Sequence[Title]]
) -> Mapping[int, tuple[str, ...]]:
    """Return, by the start of each sentence, whom the next one begins with and nobody introduces.

    Those named there for the first time, to whom the article gives no title.
    """
    found: dict[int, tuple[str, ...]] = {}
    seen: set[str] = set()
    for one, other in pairwise(article.sentences):
        seen |= {m.actor for m in article.mentions_in(one.start, one.end)}
        new = [actor for actor in _leading(article, other) if actor not in seen]
        found[one.start] = tuple(actor for actor in new if not titles.get(actor))
    return found


def _leading(article: Article, sentence: Sentence) -> Iterator[str]:
    """Yield the persons with whose bare names a sentence begins: "X said", "X and Y said"."""
    at = sentence.start
    for mention in article.mentions_in(sentence.start, sentence.end):
        is_person = article.actors[mention.actor].record.kind == "person"
        led = article.text[at : mention.start] in ("", " and ")
        if not (is_person and led) or _APPOSED.match(article.text, mention.end):
            return
        yield mention.actor
        at = mention.end


def offices(
    sentence: Sentence, tokens: Sequence[Token], found: Sequence[Party], scene: Scene
) -> Iterator[Party]:
    """Yield the offices of a sentence that nobody told of holds, as those whom the next names."""
    coming = scene.introduced.get(sentence.start, ())
    if not coming:
        return
    vacant: dict[int, Title] = {}
    for index, token in enumerate(tokens):
        if token.letter == "t" or _is_state(tokens, index):
            title = next(iter(title_at(tokens, token.start)), None)
            if title and _is_vacant(tokens, title, found):
                vacant.setdefault(title.end, title)
    if len(vacant) != len(coming):
        return
    for title, actor in zip(vacant.values(), coming, strict=True):
        if title.head not in COUNTERPARTS:
            scene.titles.setdefault(actor, []).append(title)
        if title.country:
            scene.countries.setdefault(actor, title.country)
        yield Party(title.start, title.end, (actor,), named=False)


def _is_state(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a state's possessive begins: "Ghana's minister"."""
    return [t.letter for t in tokens[index : index + 2]] == ["D", "s"]


def _is_vacant(tokens: Sequence[Token], title: Title, found: Sequence[Party]) -> bool:
    """Tell whether a title is one office of one person, and none named beside it."""
    after = next((t for t in tokens if t.start >= title.end), None)
    named = after is not None and (after.letter in "@C," or after.text[0].isupper())
    taken = any(p.start < title.end and title.start < p.end for p in found)
    return not (named or taken or title.is_former or title.head in _MANY)
