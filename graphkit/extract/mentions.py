"""Who is mentioned where: known names first, then what the words around a name say."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from graphkit.extract.article import Article
from graphkit.extract.bodies import bodies
from graphkit.extract.known import KnownNames
from graphkit.extract.people import People, discovered
from graphkit.extract.scanning import scan


@dataclass(frozen=True, slots=True)
class Spot:
    """Characters of a text that name an actor, by somebody else's reading of it."""

    start: int
    end: int
    kind: Literal["person", "institution"]


Spotter = Callable[[str], Iterable[Spot]]


def mentioned(
    article: Article, spotters: Iterable[Spotter] = (), names: KnownNames | None = None
) -> Article:
    """Return `article` with its mentions and the actors they name.

    `spotters` propose spans of their own; where one overlaps what the rules
    found, the rules win.  `names` are those of the dataset, when at hand.
    """
    found = scan(article, names or KnownNames(article.dataset))
    spots = [spot for spotter in spotters for spot in spotter(article.text)]
    spans = [(each.start, each.end) for each in spots if each.kind == "person"]
    people = People(article, found, discovered(article.text, found, spans))
    ids, persons = people.actors()
    mentions, institutions = bodies(article, found, persons.keys())
    mentions += [replace(each, actor=ids[each.actor]) for each in people.mentions]
    return replace(
        article,
        mentions=tuple(sorted(mentions, key=lambda each: (each.start, each.end))),
        actors=MappingProxyType({**persons, **institutions}),
    )
