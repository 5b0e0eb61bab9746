"""What the clauses of a sentence say of offices: verbs behind names, words around them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graphkit.extract.article import Article, Sentence
from graphkit.extract.phrases import Person, Token, title_at
from graphkit.extract.phrases.topics import Topics
from graphkit.extract.roles.found import Told
from graphkit.extract.roles.framed import (
    APPOINTMENT,
    FRAMED,
    HIS_POST,
    IS_HELD_BY,
    OBJECT,
    TO_WHOM,
)
from graphkit.extract.roles.fronted import fronted
from graphkit.extract.roles.heading import Heading
from graphkit.extract.roles.verbs import (
    AND_AS,
    AND_THEN,
    ASIDE,
    CALLED,
    CARRIED,
    CARRYING,
    IN_OFFICE,
    OTHER,
    PREDICATE,
    TO_BECOME,
    UNREAL,
    VERBS,
    WISHED,
    Sense,
    Verb,
)

_REACH = 160  # characters before a name within which words put it into office
_BOTH = re.compile(r",?\s(?:both|each|have|were|are)\b")  # "X and Y both served as"
_TO_NAME = re.compile(r"(?:(?!\b(?:he|she|they)\b)[^;.“”]){1,60}")
_APPOINTED = re.compile(r"(?:appointed|elected)\s")
_OTHER_SEX = {"he": "she", "she": "he"}


@dataclass(frozen=True, slots=True)
class _Clauses:
    """A sentence, its tokens and persons, to be read by the tables of verbs."""

    article: Article
    sentence: Sentence
    words: tuple[Token, ...]
    people: tuple[Person, ...]
    topics: Topics

    @property
    def heading(self) -> Heading:
        """The sentence, to be asked who heads what."""
        return Heading(self.article, self.sentence, self.words)

    def about(self, actor: str, start: int, end: int) -> Iterator[Told]:
        """Yield what the verbs behind a subject say of it, up to the next name."""
        if UNREAL.search(self.article.text, self.sentence.start, start):
            return
        text, stop = self.article.text, self.sentence.end
        if text[end : end + 1] in "'’" and text[start:end].lower() not in _OTHER_SEX:
            return  # "X's brother was minister"
        aside = ASIDE.match(text, end, stop)
        told = aside and (aside.lastgroup or title_at(self.words, end + 1))
        who = PREDICATE.match(text, end, stop)
        ends = [end, *([aside.end()] if aside and told else []), *([who.end()] if who else [])]
        for at in ends:
            yield from self._by_verb(actor, start, at, VERBS)
        subject = OTHER.search(text, end, stop)
        free = min(
            (p.start for p in self.people if p.start >= end),
            default=subject.start() if subject else stop,
        )
        for joint in CARRIED.finditer(text, end, free):
            yield from self._by_verb(actor, start, joint.end(), CARRYING)
        came = TO_BECOME.search(text, end, free)
        if came and not WISHED.search(text, end, came.start()):
            yield from self._titles(actor, "to become", start, came.end(), "begins")
        yield from self._in_office(actor, start, end, free)

    def _by_verb(self, actor: str, start: int, at: int, verbs: Sequence[Verb]) -> Iterator[Told]:
        """Yield what the first verb that stands at a character says of a subject."""
        stop = self.sentence.end
        for verb in verbs:
            if match := verb.pattern.match(self.article.text, at, stop):
                yield from self._titles(actor, verb.name, start, match.end(), verb.sense)
                break
        yield from self.heading.by_verb(actor, start, at)

    def _in_office(self, actor: str, start: int, end: int, free: int) -> Iterator[Told]:
        """Yield the office of "X came to Lima as trade minister"."""
        joint = IN_OFFICE.search(self.article.text, end, free)
        between = self.article.text[end : joint.start()] if joint else ""
        said = self.article.text[start:end].lower()
        sex = self.topics.sex_of(actor) or (said if said in _OTHER_SEX else "")
        other = rf"\b{_OTHER_SEX.get(sex, 'they')}\b"
        if joint and not CALLED.search(between) and not re.search(other, between):
            presents = "creden" in between  # "was received by X upon his letters of credence as"
            goes = re.match(r",?\s(?:who\s)?(?:returns|moves|goes|leaves)\b", between)
            by = presents and self.article.text.endswith((" by ", " by The "), 0, start)
            who = self.people[0].actor if by else actor
            sense: Sense = "begins" if presents or goes else "held"
            yield from self._titles(who, "as", start, joint.end(), sense)

    def framed(self, person: Person) -> Iterator[Told]:
        """Yield what words on both sides of a name say: "appointed X as minister"."""
        text = self.article.text
        own = _APPOINTED.match(text, person.start)  # "appointed mayor X": the word is of the phrase
        stop = own.end() if own else person.start
        before = text[max(self.sentence.start, stop - _REACH) : stop]
        for frame in FRAMED:
            match = frame.behind.match(text, person.end, self.sentence.end)
            if match and frame.before.search(before):
                found = [
                    *self._titles(person.actor, frame.name, person.start, match.end(), frame.sense)
                ]
                yield from found
                if found:
                    return

    def fronted(self, subjects: Sequence[tuple[str, int, int]]) -> Iterator[Told]:
        """Yield for "Elected president in 2012, X" the office of X, or of "he"."""
        text, low, stop = self.article.text, self.sentence.start, self.sentence.end
        for at, sense in fronted(text, low, stop):
            ends = [title.end for title in title_at(self.words, at)][-1:]
            if not ends or not subjects:
                continue
            near = ends[0] if ends[0] <= subjects[0][1] else stop
            behind = [each for each in subjects if "," in text[near : each[1]]]
            who, start, _ = (behind or subjects)[0]
            found = [*self._titles(who, "elected", low, at, sense)]
            between = text[found[-1].title.end : start] if found else ";"
            if _TO_NAME.fullmatch(between) and ("," in between or sense == "held"):
                yield from found
                return

    def appointed(self) -> Iterator[Told]:
        """Yield for "the appointment as minister of X" the office of X."""
        text = self.article.text
        for match in APPOINTMENT.finditer(text, self.sentence.start, self.sentence.end):
            titles = title_at(self.words, match.end())
            for person in self.people:
                if titles and TO_WHOM.fullmatch(text, titles[-1].end, person.start):
                    yield Told(person.actor, titles[-1], "appointment", match.start(), "begins")

    def held_by(self) -> Iterator[Told]:
        """Yield for "The trade minister is X." the office of X."""
        text, low = self.article.text, self.sentence.start
        titles = title_at(self.words, low) if self.people else ()
        person = self.people[0] if self.people else None
        if person and titles and self._after(person.end) in tuple(",.;(") and not person.titles:
            match = IS_HELD_BY.fullmatch(text, titles[-1].end, person.start)
            if match:
                sense: Sense = "held" if match["verb"] == "was" else "holds"
                yield Told(person.actor, titles[-1], "the office is held by", low, sense)

    def object(self) -> Iterator[Told]:
        """Yield for "who picked him as minister" the office of him: the subject, of two names."""
        text, low = self.article.text, self.sentence.start
        his, told = HIS_POST.match(text, low, self.sentence.end), self.topics.subject
        if his and told and self.topics.can_be(told, "he" if his["his"] == "His" else "she"):
            yield from self._titles(told, "his post was", low, his.end(), "held")
        for match in OBJECT.finditer(text, low, self.sentence.end):
            before = [p for p in self.people if p.end <= match.start()]
            two = len({p.actor for p in before}) > 1 and text.startswith(", who", before[-1].end)
            who = before[0].actor if two else self.topics.subject
            sex = "he" if match["him"] else "she"
            if (
                who
                and self.topics.can_be(who, sex)
                and (two or who not in [p.actor for p in before])
            ):
                yield from self._titles(who, "appointed him", match.start(), match.end(), "begins")

    def _joint(self, pattern: re.Pattern[str], at: int) -> re.Match[str] | None:
        return pattern.match(self.article.text, at, self.sentence.end)

    def _titles(self, actor: str, rule: str, start: int, at: int, sense: Sense) -> Iterator[Told]:
        """Yield the titles that begin at a character, and those joined to them or their dates."""
        while titles := title_at(self.words, at):
            if self._after(titles[-1].end) == "s":
                return  # "the minister's guest"
            for title in titles:
                held = title.is_former and sense == "holds"
                yield Told(actor, title, rule, start, "held" if held else sense)
            joints = (AND_AS, AND_THEN)
            more = next(filter(None, (self._joint(each, titles[-1].end) for each in joints)), None)
            if not more:
                return
            at = more.end()

    def _after(self, offset: int) -> str:
        """Return the letter of the token at or behind a character."""
        return next((t.letter for t in self.words if t.start >= offset), "")


def told(
    article: Article,
    sentence: Sentence,
    words: tuple[Token, ...],
    people: tuple[Person, ...],
    topics: Topics,
) -> Iterator[Told]:
    """Yield what the clauses of a sentence say of the persons and pronouns in it."""
    clauses = _Clauses(article, sentence, words, people, topics)
    subjects = [
        (
            _subject(words, people, nth),
            p.start,
            p.name_end if article.text.startswith(" (who", p.name_end) else p.end,
        )
        for nth, p in enumerate(people)
    ]
    pronouns = [*topics.pronouns(words, people), *topics.pronouns_behind(words, people)]
    for nth, (actor, start, end) in enumerate([*subjects, *pronouns]):
        found = [*clauses.about(actor, start, end)]
        yield from found
        with_ = subjects[nth - 1] if 0 < nth < len(subjects) else None
        if with_ and _BOTH.match(article.text, end) and article.text[with_[2] : start] == " and ":
            yield from (replace(each, person=with_[0], start=with_[1]) for each in found)
    for person in people:
        yield from clauses.framed(person)
        yield from clauses.heading.by_body(person)
    yield from clauses.fronted(sorted((*pronouns, *subjects), key=lambda each: each[1]))
    yield from clauses.appointed()
    yield from clauses.held_by()
    yield from clauses.object()


def _subject(words: Sequence[Token], people: Sequence[Person], nth: int) -> str:
    """Return who the verb behind a name is about: of "X, the father of Y, served" it is X."""
    person = people[nth]
    behind = "".join(t.letter + t.text for t in words[person.last + 1 : person.last + 3])
    before = words[person.first - 1] if person.first else None
    if nth and before is not None and before.text == "by" and behind in (",,wbut", ",,aand"):
        return people[nth - 1].actor  # "X will be succeeded by Y, but stays"
    if (
        nth
        and behind.startswith(",,")
        and not behind.endswith(("who", "formerly", "then", "now", "once", "later"))
        and before is not None
        and before.letter == "o"
    ):
        owner = people[nth - 1]
        if words[owner.last + 1].letter == ",":
            return owner.actor
    return person.actor
