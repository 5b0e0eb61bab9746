"""The countries of persons, from the offices that they hold."""

from collections import defaultdict
from dataclasses import replace
from types import MappingProxyType

from graphkit.extract.article import Article
from graphkit.extract.lexicon import countries
from graphkit.extract.phrases import persons, tokens
from graphkit.extract.phrases.titles import FELLOWS

_ABROAD = frozenset(("to", "in", "for", "visited", "from", "on"))


def placed(article: Article) -> Article:
    """Return `article` with the country of each new person whose titles name one, and no other.

    "Peruvian President Ada Nuru" is of Peru, and so is the head of the Bank of Peru; an
    ambassador to Kenya is not of Kenya.
    """
    found: dict[str, set[str]] = defaultdict(set)
    around: dict[str, set[str]] = defaultdict(set)
    for sentence in article.sentences:
        if sentence.segment == "foreign":
            continue
        words = tokens(article, sentence.start, sentence.end)
        for person in persons(words):
            found[person.actor] |= {
                title.country
                for title in person.titles
                if title.country and title.head not in FELLOWS
            }
            around[person.actor] |= {
                code
                for nth, token in enumerate(words[person.first : person.last + 1], person.first)
                if token.letter != "@" and (nth == 0 or words[nth - 1].text not in _ABROAD)
                for code in _states(token.text)
            }
    actors = dict(article.actors)
    for id_, named in found.items():
        actor, codes = actors[id_], named or around[id_]
        if len(codes) == 1 and not actor.known and actor.record.country is None:
            record = actor.record.model_copy(update={"country": next(iter(codes))})
            actors[id_] = replace(actor, record=record)
    return replace(article, actors=MappingProxyType(actors))


def _states(words: str) -> set[str]:
    """Return the countries that words are, or have in them: "the Bank of Peru"."""
    known = countries()
    return {known[each] for each in (words, *words.split()) if each in known}
