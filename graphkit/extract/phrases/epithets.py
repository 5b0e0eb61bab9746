"""Whom words that only describe stand for: "the latter", "the 62-year-old", "the UN chief"."""

import re
from collections.abc import Iterator, Sequence

from graphkit.extract.article import Article, Sentence
from graphkit.extract.lexicon import UPPER
from graphkit.extract.phrases.office import Title
from graphkit.extract.phrases.scene import Scene
from graphkit.extract.phrases.skeleton import Party

_SAID = re.compile(
    r"""\b[Tt]he\s(?:
        (?P<aged>\d\d-year-old(?:\s(?:former\s)?[a-z]+(?=\s(?:[a-z]+ed|met|had|was|is|has|said|who)\b|,))?)
      | (?P<latter>latter)(?=\s[a-z]|[,.;])
      | (?P<body>[A-Z]{2,6}|Commission|Council|Union|League|Bank|Fund|Forum)(?:['’]s)?\s
        (?:top\s|senior\s)?(?:chief|boss|head|leader|official|envoy|diplomat|representative)
    )\b(?!['’]s\s)""",
    re.VERBOSE,
)
_HONOUR = re.compile(
    r"\b(?P<his>His|Her)\s(?:Royal\s|Serene\s)?"
    r"(?:(?P<office>Excellency)|(?P<crown>Highness|Majesty)|Eminence|Beatitude|Holiness)\b"
    rf"(?!,?\s(?:the\s|[{UPPER}]))"
)
_ROYAL = frozenset(
    (
        *("king", "queen", "sultan", "emir", "amir", "crown prince", "prince", "princess"),
        *("emperor", "empress", "grand duke", "grand duchess", "ruler"),
    )
)
_LEADERS = frozenset(
    (
        *("secretary", "secretary-general", "director", "director-general", "commissioner"),
        *("president", "representative", "head", "chief", "chair", "chairman", "chairwoman"),
        *("vice-president", "managing director", "high commissioner", "administrator"),
    )
)


def epithets(
    article: Article, sentence: Sentence, found: Sequence[Party], scene: Scene
) -> Iterator[Party]:
    """Yield words that describe somebody told of, where it is clear whom."""
    named = {m for p in found if p.named for m in p.members}
    for match in _SAID.finditer(article.text, sentence.start, sentence.end):
        before = [p.members[0] for p in found if p.end <= match.start() and len(p.members) == 1]
        who: str | None
        if match["aged"]:
            who = scene.topics.subject
        elif match["latter"]:
            two = before or scene.near[1:]
            who = two[-1] if two else None
        else:
            who = _of_body(match["body"], named, scene)
        if who and (match["latter"] or who not in named):
            yield Party(*match.span(), (who,), named=False)
    for match in _HONOUR.finditer(article.text, sentence.start, sentence.end):
        pronoun = "she" if match["his"] == "Her" else "he"
        before = [p.members[0] for p in found if p.end <= match.start() and len(p.members) == 1]
        near = [a for a in before[:1] or scene.near if scene.topics.can_be(a, pronoun)]
        if len(near) > 1:  # a king is no excellency
            near = [a for a in near if not match[_other(a, scene)]]
        who = near[0] if len(near) == 1 else scene.spoken_of(pronoun)
        if who and (before or who not in named):
            yield Party(*match.span(), (who,), named=False)


def _other(actor: str, scene: Scene) -> str:
    """Return the honour that is not an actor's, by the titles he has."""
    royal = any(title.head in _ROYAL for title in scene.titles.get(actor, ()))
    return "office" if royal else "crown"


def _of_body(body: str, named: set[str], scene: Scene) -> str | None:
    """Return the only one told of lately who heads a body that is no state's."""
    found = [
        actor
        for actor in scene.order
        if scene.is_near(actor) and actor not in named and not scene.country(actor)
        for title in scene.titles[actor][:1]
        if _heads(body, title)
    ]
    return found[0] if len(found) == 1 else None


def _heads(body: str, title: Title) -> bool:
    """Tell whether a title is that of a head, and names no other body than this one."""
    others = [word for word in title.text.split() if word.isupper() and word != body]
    return title.head in _LEADERS and not (others or title.is_former or title.country)
