"""The countries of persons, from the offices that they hold."""

from collections import defaultdict
from dataclasses import replace
from types import MappingProxyType

from graphkit.extract.article import Article
from graphkit.extract.phrases import persons, tokens
from graphkit.extract.phrases.titles import COUNTERPARTS


def placed(article: Article) -> Article:
    """Return `article` with the country of each new person whose titles name one, and no other.

    "Peruvian President Ada Nuru" is of Peru; an ambassador to Kenya is not of Kenya.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for sentence in article.sentences:
        if sentence.segment == "foreign":
            continue
        for person in persons(tokens(article, sentence.start, sentence.end)):
            found[person.actor] |= {
                title.country
                for title in person.titles
                if title.country and title.head not in COUNTERPARTS
            }
    actors = dict(article.actors)
    for id_, codes in found.items():
        actor = actors[id_]
        if len(codes) == 1 and not actor.known and actor.record.country is None:
            record = actor.record.model_copy(update={"country": next(iter(codes))})
            actors[id_] = replace(actor, record=record)
    return replace(article, actors=MappingProxyType(actors))
