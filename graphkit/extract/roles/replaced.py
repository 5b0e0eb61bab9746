"""Who held an office before: "X was appointed minister, replacing Y"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphkit.extract.article import Article
from graphkit.extract.phrases import Person
from graphkit.extract.roles.found import Found
from graphkit.extract.roles.terms import term

_REACH = 90  # characters from an office to who held it before
_INSTEAD = re.compile(
    r"""(?:,?\s(?:and\s|who\s)?(?:will\s)?(?:replac(?:e|es|ed|ing)|succeed(?:s|ed|ing)?|in\splace\sof|in\ssuccession\sto
      |instead\sof|t(?:ook|akes|aking)\sover\sfrom|to\s(?:replace|succeed))|\sfrom
      |,?\s(?:an?\s(?:post|position|job|office)\s)?(?:(?:previously|formerly|hitherto)\s)?(?:held|occupied|filled)
      \s(?:(?:until\s\w+|so\sfar|since\s\w+|previously)\s)?by)
      \s(?:(?:the|his|her|its|[a-z-]+)\s){0,4}$""",
    re.VERBOSE,
)
_AS = re.compile(r"(?:\sas|,?\sin\sthe\s\w+\sof|['’]s?)\s")


def replaced(article: Article, people: Sequence[Person], begun: Sequence[Found]) -> Iterator[Found]:
    """Yield who gave way to those whom a sentence puts into office."""
    for person in people:
        near = [
            each
            for each in begun
            if each.sense in ("begins", "holds")
            and each.person != person.actor
            and 0 < person.start - each.title.end < _REACH
        ]
        last = max(near, key=lambda each: each.title.end, default=None)
        if last is None or _AS.match(article.text, person.end):
            continue
        if _INSTEAD.search(article.text, last.title.end, person.start):
            passage = article.passage(last.title.start, person.end)
            time = term(article, passage.start, passage.end, "held", passage.end)
            title = replace(last.title, how=frozenset())
            yield Found(person.actor, title, "replaced", passage, time, "held")
