"""The parts of a text that tell of different persons, and the country it is written in."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from graphkit.extract.article import Article, Sentence
from graphkit.extract.lexicon import countries
from graphkit.extract.phrases.office import Title

_DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'.]+[ ,]+){1,4}(?:\([^)]*\) ?)?[-–—]{1,2} |[A-ZÀ-Þ]\w+\.(?=\s|$)"
)
_STATES = re.compile(r"\b[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w-]+)?\b")
_ENVOYS = frozenset(("ambassador", "envoy", "consul", "commissioner", "chargé", "nuncio"))
_FEWEST = 3


def sections(article: Article) -> Mapping[int, int]:
    """Return the section in which each sentence stands, by where the sentence begins.

    A headline or a dateline begins one; sections that name the same person are
    one, and so is all of an article that is no round-up of `_FEWEST` stories.
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
    one = len(told) < _FEWEST
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


def home(article: Article, titles: Mapping[str, Sequence[Title]]) -> str | None:
    """Return the country an article leaves out, being written there; None where unclear.

    Of the two countries most spoken of, that of which no office is said to be
    though of the other one is.
    """
    spoken = Counter(
        code
        for name in _STATES.findall(article.text)
        for code in [
            countries().get(name) or countries().get(name.split()[0].split("'")[0].split("’")[0])
        ]
        if code
    )
    said = {
        t.country for held in titles.values() for t in held if t.country and t.head not in _ENVOYS
    }
    two = [code for code, _ in spoken.most_common(2)]
    bare = [code for code in two if code not in said]
    return bare[0] if len(two) == 2 and len(bare) == 1 else None
