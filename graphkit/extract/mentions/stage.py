"""Who is mentioned where: known names first, then what the words around a name say."""

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType

from graphkit.extract.article import Article, Mention, Spot
from graphkit.extract.lexicon import is_title
from graphkit.extract.mentions.bodies import bodies
from graphkit.extract.mentions.known import KnownNames
from graphkit.extract.mentions.people import People, discovered
from graphkit.extract.mentions.scanning import scan

Span = tuple[int, int]


def mentioned(article: Article) -> Article:
    """Return `article` with its mentions and the actors they name.

    Where a spotter's span overlaps what the rules found, the rules win.
    """
    found = scan(article, article.names or KnownNames(article.dataset))
    spots = [spot for spotter in article.spotters for spot in spotter(article.text)]
    spans = [(each.start, each.end) for each in spots if each.kind == "person"]
    people = People(article, found, discovered(article.text, found, spans))
    ids, persons = people.actors()
    more = _institutions(article.text, spots, people.mentions)
    mentions, institutions = bodies(article, found.with_institutions(more), persons.keys())
    mentions += [replace(each, actor=ids[each.actor]) for each in people.mentions]
    return replace(
        article,
        mentions=tuple(sorted(mentions, key=lambda each: (each.start, each.end))),
        actors=MappingProxyType({**persons, **institutions}),
    )


def _institutions(text: str, spots: Iterable[Spot], people: Iterable[Mention]) -> list[Span]:
    """Return the spans that spotters call institutions, without titles and persons' names."""
    covered = {at for each in people for at in range(each.start, each.end)}
    return [
        (each.start, each.end)
        for each in spots
        if each.kind == "institution"
        and covered.isdisjoint(range(each.start, each.end))
        and not any(is_title(word.strip(",.")) for word in text[each.start : each.end].split())
    ]
