"""Who heads what: "X chairs the Board", "the Board, headed by X", "the Board, whose head is X"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile

from graphkit.extract.article import Article, Sentence
from graphkit.extract.lexicon import words
from graphkit.extract.phrases import Person, Title, Token, title_at
from graphkit.extract.roles.found import Told
from graphkit.extract.roles.framed import CHOOSING
from graphkit.extract.roles.heads import (
    BODY,
    BODY_BEFORE,
    CHOSEN,
    HEADED_BY,
    HEADS,
    IS,
    OFFICES,
    PASSIVE,
    SENT,
    TITLE_OF,
    TO_HEAD,
    WHOSE,
)
from graphkit.extract.roles.verbs import SUBJECT


@dataclass(frozen=True, slots=True)
class Heading:
    """A sentence and its tokens, to be asked who heads what."""

    article: Article
    sentence: Sentence
    words: Sequence[Token]

    def by_verb(self, actor: str, start: int, end: int) -> Iterator[Told]:
        """Yield who heads an institution, or takes a presidency, by the verb behind a subject."""
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

    def by_body(self, person: Person) -> Iterator[Told]:
        """Yield whom words before a name have head a body: "headed by X", "whose head is X"."""
        text = self.article.text
        begin = max(self.sentence.start, person.start - 80)
        if text[person.name_end : person.name_end + 1] in "'’":
            return  # "run by X's daughter"
        if match := HEADED_BY.search(text, begin, person.start):
            title = self._office_before(match.start(), PASSIVE[match["verb"]])
            if title:
                yield Told(person.actor, title, "headed by X", title.start, "holds")
        chosen = CHOSEN.match(text, person.name_end, self.sentence.end)
        if chosen and CHOOSING.search(text, begin, person.start):
            title = self._office_at(chosen.end(), TO_HEAD[chosen["verb"]])
            if title:
                yield Told(person.actor, title, "chosen to head", person.start, "begins")
        for match in WHOSE.finditer(text, begin, person.start):
            title = self._owned(match, person)
            if title:
                yield Told(person.actor, title, "whose head is X", match.start("head"), "holds")

    def _owned(self, match: re.Match[str], person: Person) -> Title | None:
        """Return the office of "whose chairman is X", of the body before "whose"."""
        titles = title_at(self.words, match.start("head"))
        end = titles[-1].end if titles else match.end("head")
        if not IS.fullmatch(self.article.text, end, person.start):
            return None
        head = match["head"].lower()
        if not titles and head not in words("title_heads"):
            return None
        office = titles[-1].text if titles else head
        body = self._office_before(match.start(), office)
        if titles and body is None:
            return titles[-1]
        return body and replace(body, start=match.start("head"), end=end, head=head)

    def _office_at(self, at: int, office: str) -> Title | None:
        """Return the office of who heads what is named at a character."""
        behind = [t for t in self.words if t.start >= at]
        body = next(iter(dropwhile(lambda t: t.letter in "npmD", behind[:4])), None)
        if body and body.letter == "I" and self._ends(body):
            return Title(body.start, body.end, office, office, body.actor)
        said = BODY.match(self.article.text, at, self.sentence.end)
        return self._of_body(said, office) if said and office != "member" else None

    def _office_before(self, end: int, office: str) -> Title | None:
        """Return the office of who heads what is named before a character."""
        body = next((t for t in self.words if t.end == end and t.letter == "I"), None)
        said = (m for m in BODY_BEFORE.finditer(self.article.text, self.sentence.start, end + 8))
        found = next((m for m in said if m.end() == end), None)
        start = body.start if body else found.start() if found else self.sentence.start
        if SENT.search(self.article.text, self.sentence.start, start):
            return None
        if body:
            return Title(body.start, body.end, office, office, body.actor)
        return self._of_body(found, office) if found else None

    def _of_body(self, said: re.Match[str], office: str) -> Title:
        """Return the office of who heads a body, the part of it that has a name as institution."""
        named = next((t for t in self.words if t.letter == "I" and t.end == said.end()), None)
        if named:
            return Title(named.start, named.end, office, office, named.actor)
        body = re.sub(r"^(?:.*\s)?(?:[Tt]he|[Ii]ts|[Aa]|[A-Z][\w’'-]*['’]s)\s", "", said[0])
        return Title(said.start(), said.end(), f"{office} of the {body}", office)

    def _ends(self, token: Token) -> bool:
        """Tell whether a name is all that the verb has for an object: no "Ministry delegation"."""
        after = next((t.letter for t in self.words if t.start >= token.end), "")
        return after not in tuple("nspHhBCDI")
