"""The parts of a text that tell of different persons: the stories of a round-up."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from graphkit.extract.article import Article, Sentence

_DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'.]+[ ,]+){1,4}(?:\([^)]*\) ?)?(?:[-–—]{1,2}|[|]) |[A-ZÀ-Þ]\w+\.(?=\s|$)"
)
_FEWEST = 3


def sections(article: Article) -> Mapping[int, int]:
    """Return the section in which each sentence stands, by where the sentence begins.

    A headline or a dateline begins one; sections that name the same person are
    one, and so is all of an article that is no round-up of `_FEWEST` stories, or
    tells of one person in most of its parts.
    """
    parts = list(_parts(article.sentences, article.text))
    named = [{actor for each in part for actor in _persons(article, each)} for part in parts]
    groups: list[int] = []
    for nth, actors in enumerate(named):
        like = [groups[n] for n in range(nth) if named[n] & actors]
        groups.append(min(like, default=nth) if actors else max(groups[-1:], default=0))
        for other in like:
            groups = [groups[-1] if g == other else g for g in groups]
    told = {g for g, actors in zip(groups, named, strict=True) if actors}
    most = Counter(actor for actors in named for actor in actors).most_common(1)
    hero = bool(most) and most[0][1] * 2 > sum(map(bool, named))
    one = hero or len(told) < _FEWEST
    return {
        sentence.start: 0 if one else group
        for group, part in zip(groups, parts, strict=True)
        for sentence in part
    }


def _persons(article: Article, sentence: Sentence) -> Iterable[str]:
    found = article.mentions_in(sentence.start, sentence.end)
    return (m.actor for m in found if article.actors[m.actor].record.kind == "person")


def _parts(sentences: Sequence[Sentence], text: str) -> Iterable[list[Sentence]]:
    part: list[Sentence] = []
    paragraph = -1
    for sentence in sentences:
        headline = sentence.segment == "headline"
        begins = sentence.paragraph != paragraph and (
            headline or _DATELINE.match(text, sentence.start, sentence.end)
        )
        if begins and any(each.segment != "headline" for each in part):
            yield part
            part = []
        part.append(sentence)
        paragraph = sentence.paragraph
    if part:
        yield part
