"""What the clauses of a sentence say of offices: verbs behind names, words around them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile

from graphkit.extract.article import Article, Sentence
from graphkit.extract.phrases import Person, Title, Token, title_at
from graphkit.extract.phrases.topics import Topics
from graphkit.extract.roles.heads import BODY, HEADS, OFFICES, TITLE_OF
from graphkit.extract.roles.verbs import (
    AND_AS,
    AND_THEN,
    APPOINTMENT,
    ASIDE,
    CALLED,
    CARRIED,
    FRAMED,
    FRONTED,
    IN_OFFICE,
    OTHER,
    SUBJECT,
    UNREAL,
    VERBS,
    Sense,
)

_OTHER_SEX = {"he": "she", "she": "he"}


@dataclass(frozen=True, slots=True)
class Told:
    """That a clause, from `start` to the end of the title, gives a person an office."""

    person: str
    title: Title
    rule: str
    start: int
    sense: Sense


@dataclass(frozen=True, slots=True)
class _Clauses:
    """A sentence, its tokens and persons, to be read by the tables of verbs."""

    article: Article
    sentence: Sentence
    words: tuple[Token, ...]
    people: tuple[Person, ...]
    topics: Topics

    def about(self, actor: str, start: int, end: int) -> Iterator[Told]:
        """Yield what the verbs behind a subject say of it, up to the next name."""
        if UNREAL.search(self.article.text, self.sentence.start, start):
            return
        text, stop = self.article.text, self.sentence.end
        aside = ASIDE.match(text, end, stop)
        for at in (end, aside.end()) if aside else (end,):
            for verb in VERBS:
                if match := verb.pattern.match(text, at, stop):
                    yield from self._titles(actor, verb.name, start, match.end(), verb.sense)
                    break
            yield from self._headed(actor, start, at)
        subject = OTHER.search(text, end, stop)
        free = min(
            (p.start for p in self.people if p.start >= end),
            default=subject.start() if subject else stop,
        )
        for joint in CARRIED.finditer(text, end, free):
            yield from self._headed(actor, start, joint.end())
            for verb in VERBS:
                match = verb.pattern.match(text, joint.end(), stop) if verb.carries else None
                if match:
                    yield from self._titles(actor, verb.name, start, match.end(), verb.sense)
                    break
        yield from self._in_office(actor, start, end, free)

    def _in_office(self, actor: str, start: int, end: int, free: int) -> Iterator[Told]:
        """Yield the office of "X came to Lima as trade minister"."""
        joint = IN_OFFICE.search(self.article.text, end, free)
        between = self.article.text[end : joint.start()] if joint else ""
        said = self.article.text[start:end].lower()
        sex = self.topics.sex_of(actor) or (said if said in _OTHER_SEX else "")
        other = rf"\b{_OTHER_SEX.get(sex, 'they')}\b"
        if joint and not CALLED.search(between) and not re.search(other, between):
            yield from self._titles(actor, "as", start, joint.end(), "held")

    def framed(self, person: Person) -> Iterator[Told]:
        """Yield what words on both sides of a name say: "appointed X as minister"."""
        text = self.article.text
        before = text[max(self.sentence.start, person.start - 60) : person.start]
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
        match = FRONTED.match(self.article.text, self.sentence.start, self.sentence.end)
        titles = title_at(self.words, match.end()) if match else ()
        first = next(iter(subjects), None)
        if match and titles and first:
            between = self.article.text[titles[-1].end : first[1]]
            sense: Sense = "held" if match[0].lower().startswith("as ") else "begins"
            if re.fullmatch(r"[^;.“”]{0,60}", between) and ("," in between or sense == "held"):
                for title in titles:
                    yield Told(first[0], title, "elected", self.sentence.start, sense)

    def appointed(self) -> Iterator[Told]:
        """Yield for "the appointment as minister of X" the office of X."""
        text = self.article.text
        for match in APPOINTMENT.finditer(text, self.sentence.start, self.sentence.end):
            titles = title_at(self.words, match.end())
            for person in self.people:
                if titles and text[titles[-1].end : person.start] == " of ":
                    yield Told(person.actor, titles[-1], "appointment", match.start(), "begins")

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

    def _headed(self, actor: str, start: int, end: int) -> Iterator[Told]:
        """Yield who heads an institution, or takes a presidency, by the verb alone."""
        text, stop = self.article.text, self.sentence.end
        for verb, office, sense in HEADS:
            match = re.compile(rf"{SUBJECT}(?:{verb})\s(?:the\s)?").match(text, end, stop)
            title = self._office_at(match.end(), office) if match else None
            if title:
                yield Told(actor, title, f"{office} by verb", start, sense)
        match = OFFICES.match(text, end, stop)
        if match:
            office = match["office"].lower()
            title = Title(match.start("office"), match.end(), TITLE_OF[office], TITLE_OF[office])
            yield Told(actor, title, "took the presidency", start, "begins")

    def _office_at(self, at: int, office: str) -> Title | None:
        """Return the office of who heads what is named at a character."""
        behind = [t for t in self.words if t.start >= at]
        body = next(iter(dropwhile(lambda t: t.letter in "npmD", behind[:4])), None)
        if body and body.letter == "I" and self._ends(body):
            return Title(body.start, body.end, office, office, body.actor)
        said = BODY.match(self.article.text, at, self.sentence.end)
        if not said or office == "member":
            return None
        named = next((t for t in self.words if t.letter == "I" and t.end == said.end()), None)
        if named:
            return Title(named.start, named.end, office, office, named.actor)
        return Title(at, said.end(), f"{office} of the {said[0]}", office)

    def _after(self, offset: int) -> str:
        """Return the letter of the token at or behind a character."""
        return next((t.letter for t in self.words if t.start >= offset), "")

    def _ends(self, token: Token) -> bool:
        """Tell whether a name is all that the verb has for an object: no "Ministry delegation"."""
        return self._after(token.end) not in tuple("nspHhBCDI")


def told(
    article: Article,
    sentence: Sentence,
    words: tuple[Token, ...],
    people: tuple[Person, ...],
    topics: Topics,
) -> Iterator[Told]:
    """Yield what the clauses of a sentence say of the persons and pronouns in it."""
    clauses = _Clauses(article, sentence, words, people, topics)
    subjects = [(_subject(words, people, nth), p.start, p.end) for nth, p in enumerate(people)]
    pronouns = topics.pronouns(words, people)
    for actor, start, end in [*subjects, *pronouns]:
        yield from clauses.about(actor, start, end)
    for person in people:
        yield from clauses.framed(person)
    yield from clauses.fronted(sorted((*pronouns, *subjects), key=lambda each: each[1]))
    yield from clauses.appointed()


def _subject(words: Sequence[Token], people: Sequence[Person], nth: int) -> str:
    """Return who the verb behind a name is about: of "X, the father of Y, served" it is X."""
    person = people[nth]
    behind = "".join(t.letter + t.text for t in words[person.last + 1 : person.last + 3])
    before = words[person.first - 1] if person.first else None
    if (
        nth
        and behind.startswith(",,")
        and not behind.endswith("who")
        and before is not None
        and before.letter == "o"
    ):
        owner = people[nth - 1]
        if words[owner.last + 1].letter == ",":
            return owner.actor
    return person.actor
