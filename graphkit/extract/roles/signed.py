"""Offices on the line below a name: letters, bylines and the captions of portraits."""

import re
from collections.abc import Iterator, Sequence

from graphkit.extract.article import Article, Sentence
from graphkit.extract.phrases import Person, Token, title_at
from graphkit.extract.roles.found import Found
from graphkit.extract.roles.terms import term

_BESIDE = re.compile(r"[\s*_—–-]*(?:[Bb]y\s)?")  # what a line with a name has beside it
_BELOW = re.compile(r"[ \t*_.,]*\n\s{0,3}")
_END = re.compile(
    r"(?:,?\s(?:to|in|at|of|for)\s[^\n.;:]{2,60}|,\s[^\n.;:]{2,60})?[ \t*_.]*(?:\n|$)"
)


def signed(
    article: Article, sentence: Sentence, words: Sequence[Token], before: Sequence[Person]
) -> Iterator[Found]:
    """Yield the office that a line names, as that of whom the line above does.

    `before` are the persons of the sentence before; nothing but one of them stands on its line.
    """
    person = before[-1] if before else None
    titles = title_at(words, sentence.start) if person else ()
    if person is None or not titles or person.titles:
        return
    text, above = article.text, article.text.rfind("\n", 0, person.start) + 1
    alone = _BESIDE.fullmatch(text, above, person.start)
    below = _BELOW.match(text, person.end)
    if alone and below and below.end() == titles[0].start and _END.match(text, titles[-1].end):
        passage = article.passage(person.start, titles[-1].end)
        time = term(article, titles[0].start, titles[-1].end, "holds", sentence.end)
        for title in titles:
            yield Found(person.actor, title, "title below the name", passage, time, "holds")
