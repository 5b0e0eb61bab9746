"""Offices told of before their holder is named: "The trade minister came. Ada Nuru said so."."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from graphkit.extract.article import Article, Sentence
from graphkit.extract.phrases import Person, Title, Token, title_at
from graphkit.extract.phrases.office import one_of, title_of
from graphkit.extract.phrases.titles import FELLOWS
from graphkit.extract.phrases.topics import subject_of
from graphkit.extract.roles.alone import AWAITED, ROYAL
from graphkit.extract.roles.found import Found
from graphkit.extract.roles.terms import term

_REACH = 2  # sentences within which the holder is named
_TELLING = 3  # words of a description that is one person's: "chief nuclear negotiator"
_SUPREME = frozenset(("president", "premier", "chancellor"))
_MANY = re.compile(r"t9?((?:[DICmpB]s?)*h)(?![pHB@k])")  # "the two foreign ministers"
_OTHER = re.compile(r"\b(?:his|her)\s(?:[\w-]+\s){0,2}(?:counterpart|opposite\snumber|colleague)\b")
_SAID = re.compile(r"[,”\"]\s$")
_VERB = re.compile(r"\s(?:said|told|added|says|tells)\b")


@dataclass(slots=True)
class Awaited:
    """Offices of which an article has told without a name, each with the sentence that does."""

    open: list[tuple[int, Title]] = field(default_factory=list)
    named: set[str] = field(default_factory=set)
    nth: int = 0

    def step(
        self,
        article: Article,
        sentence: Sentence,
        words: Sequence[Token],
        people: Sequence[Person],
    ) -> Iterator[Found]:
        """Yield awaited offices of those whom a sentence names first; note those it tells of."""
        self.nth += 1
        self.open = [each for each in self.open if self.nth - each[0] <= _REACH]
        for person in self._new(article, sentence, words, people):
            title = self.open.pop(0)[1]
            passage = article.passage(person.name_start, person.name_end)
            time = term(article, passage.start, passage.end, "holds", passage.end)
            if title.is_former:
                time = term(article, passage.start, passage.end, "held", passage.end)
            yield Found(person.actor, title, AWAITED, passage, time, "holds")
            if not self.open:
                break
        self.named |= {person.actor for person in people}
        self.open += [(self.nth, title) for title in _told_of(article, sentence, words, people)]

    def _new(
        self,
        article: Article,
        sentence: Sentence,
        words: Sequence[Token],
        people: Sequence[Person],
    ) -> Iterator[Person]:
        """Yield those who are named here first, without an office, as whom a sentence is about.

        Where the offices awaited are of one name, everyone new will do.
        """
        if not self.open:
            return
        first = subject_of(words, people)
        alike = len(self.open) > 1 and len({title.text for _, title in self.open}) == 1
        for person in people:
            if person.actor in self.named or not _is_bare(words, person):
                continue
            text = article.text
            speaks = _SAID.search(text, sentence.start, person.start) and _VERB.match(
                text, person.end
            )
            if alike or person is first or speaks or len(people) == 1:
                yield person


def _is_bare(words: Sequence[Token], person: Person) -> bool:
    """Tell whether nothing beside a name says who it is."""
    behind = "".join(t.letter for t in words[person.last + 1 : person.last + 3])
    before = "".join(t.letter for t in words[max(0, person.first - 2) : person.first])
    told = behind.startswith((",t", "o", "("))
    aged = any(t.text.endswith("-year-old") for t in words[person.first : person.last + 5])
    told = not all(t.is_descriptive for t in person.titles) or (
        not aged and bool(told or person.titles)
    )
    return not (told or before.endswith(tuple("nHBm")) or re.search(r"[^@,]a$", before))


def _told_of(
    article: Article, sentence: Sentence, words: Sequence[Token], people: Sequence[Person]
) -> Iterator[Title]:
    """Yield the offices that a sentence tells of without a name; of "his counterpart" as well."""
    letters = "".join(t.letter for t in words)
    inside = {n for p in people for n in range(p.first, p.last + 1)}
    for many in _MANY.finditer(letters):
        one = title_of([one_of(t) for t in words[slice(*many.span(1))]])
        if one and not inside & {*range(*many.span())} and _is_telling(one):
            yield from (one, one)
    end = 0
    for nth, token in enumerate(words):
        if token.start < end or nth in inside or not _is_definite(words, nth):
            continue
        titles = title_at(words, token.start)
        if not titles or any(p.start <= titles[0].end + 2 <= p.end for p in people):
            continue
        end = titles[-1].end
        last = next(t for t in words if t.end == end)
        if last.letter != "n" and _is_telling(titles[0]):
            yield titles[0]
            if _OTHER.search(article.text, titles[0].end, sentence.end) and not people:
                yield replace(titles[0], institution=None, country=None)


def _is_definite(words: Sequence[Token], at: int) -> bool:
    """Tell whether a phrase that begins here is of one of its kind: "the", "its", "Peru's"."""
    owned = at + 1 < len(words) and words[at + 1].letter == "s" and words[at].letter in "DCI"
    return owned or words[at].text.lower() in ("the", "its")


def _is_telling(title: Title) -> bool:
    """Tell whether words name an office well enough to be somebody's: no mere "the minister"."""
    words = title.text.count(" ") + 1
    vague = words == 1 and not (title.country and title.head in _SUPREME)
    vague = vague or title.head in ROYAL
    return not (vague or (title.is_descriptive and words < _TELLING) or title.head in FELLOWS)
