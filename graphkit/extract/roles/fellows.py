"""Offices told by another's: counterparts, predecessors and successors."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from graphkit.extract.article import Article, Sentence
from graphkit.extract.lexicon import words
from graphkit.extract.phrases import Person, Title, Token, title_at
from graphkit.extract.phrases.titles import FELLOWS
from graphkit.extract.phrases.topics import Topics, is_behind
from graphkit.extract.roles.found import Found
from graphkit.extract.roles.terms import term
from graphkit.model.drafts import Passage
from graphkit.model.names import fold

Kind = Literal["counterpart", "predecessor", "successor"]

_WORDS = (
    r"(?P<word>counterpart|colleague|opposite\snumber|predecessor|successor)"
    r"(?!-|\s(?:as|at)\b)"
)
_OWNED = (
    rf"(?:(?P<name>['’]s?)|\b(?:[Hh]is|[Hh]er|[Tt]heir)|(?P<bare>(?<!\ba)))\s"
    rf"(?:(?!(?:his|her|their|and|with)\b)[\w-]+\s){{0,2}}?{_WORDS}"
)
# "X's predecessor, Y", "his colleague there, Y"
_BEFORE = re.compile(
    rf"{_OWNED}(?:\sthere|\s(?:in|from|of)\s(?:the\s)?\w+)?(?:,|\s(?:will\sbe|is\sto\sbe|is|was))?\s(?:the\s)?(?:[^\s,;@]+\.?\s){{0,2}}$"
)
# "X's predecessor, Y, and Z's, W"
_AND_OWNED = re.compile(r"['’]s?,\s(?:the\slate\s)?(?:\w+\.\s)?")
# "Y, her successor"
_BEHIND = re.compile(rf",{_OWNED}")
_WILL = (
    r"(?:\s(?:will|would|(?:is|was)(?:\sset|\sdue|\sexpected)?\sto|has|had|is|was|were|be|been|being"
    r"|eventually|later|soon))*"
)
# "X was replaced by Y"
_FOLLOWED = re.compile(
    rf"(?:,?\swho)?{_WILL}\s(?:replaced|succeeded|followed)(?:\s(?:last|in)\s\w+)?\sby\s[^@,;]{{0,40}}$"
)
# "Y took over from X"
_FOLLOWS = re.compile(
    r"(?:,\swho\s[^,;.@]{3,60},|,?\swho|,)?(?:\s(?:will|would|(?:is|was)(?:\sset|\sdue|\sexpected)?\sto|has|had|later|soon))*\s(?:replace[sd]?"
    r"|succeed(?:s|ed)?|(?:took|takes|take|taken)\sover\sfrom)\s(?:(?!by\b|as\b)[^\s@,;]+\s){0,4}$"
)
_ONCE_GONE = re.compile(
    r"(?:,?\swho|,)?\s(?:took\s(?:over|office|up)|assumed|came\sto|was\s(?:appointed|named|elected|sworn)"
    r"|became|has\sbeen)\b[^;.@]{0,60}\s(?:after|following|upon|on|since)\sthe\s(?:sudden\s)?"
    r"(?:resignation|death|dismissal|departure|retirement|removal|ousting)\s(?:in\s\w+\s)?of\s$"
)
# "named Y to succeed him"
_INSTEAD = re.compile(r",?\sto\s(?:succeed|replace)\s(?P<him>him|her)\b(?!\sas\b)")
_AS = re.compile(r"[^,;.]{0,30}\bas\s")
_JOINED = re.compile(
    r"(?:\sof\s[\w\s]{2,20})?[,;]?\sand(?:\sthen|\salso)?(?:\swith)?\s(?:h(?:is|er)\s)?"
)
# what somebody is beside the office in which another is a counterpart
_SECOND = re.compile(
    r"^(?:deputy prime minister|tanaiste|state counc\w+|vice|senator|mp\b)|leader$"
)
_OF_ONE_STATE = frozenset(("tanaiste", "taoiseach"))  # no foreign counterpart is called so
# of "Minister of Foreign Affairs, Trade and Worship" a counterpart need not have all
_MORE_FIELDS = re.compile(r"(?<=[Ff]oreign\s[Aa]ffairs)(?:,|\sand)\s.*$")
_CLAUSES = frozenset(("that", "when", "where", "while", "as", "but", "because", "after", "before"))
_AND = re.compile(r",?\s(?:and\s)?")
_KINDS: dict[str, Kind] = {"predecessor": "predecessor", "successor": "successor"}


@dataclass(frozen=True, slots=True)
class Fellow:
    """That a person's office is that of another, or just the one that `other` is."""

    person: str
    other: str | Title
    kind: Kind
    passage: Passage


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with its tokens and persons, and whom "he" means before it."""

    article: Article
    sentence: Sentence
    words: Sequence[Token]
    people: Sequence[Person]
    topics: Topics

    def called(self) -> Iterator[Fellow]:
        """Yield who is called somebody's counterpart, predecessor or successor."""
        text = self.article.text
        last: Kind | None = None
        for nth, person in enumerate(self.people):
            owner = self.people[nth - 1]
            if last and nth and _AND_OWNED.fullmatch(text, owner.name_end, person.name_start):
                passage = self.article.passage(owner.start, person.end)
                yield Fellow(person.actor, owner.actor, last, passage)
                continue
            begin = self.people[nth - 1].name_end if nth else self.sentence.start
            before = _BEFORE.search(text, begin, person.name_start)
            found = before or _BEHIND.match(text, person.name_end, self.sentence.end)
            said = next((t.head for t in person.titles if t.head in FELLOWS), None)
            if not found and not said:
                continue
            kind = _KINDS.get(found["word"] if found else said or "", "counterpart")
            start = min(found.start(), person.start) if found else person.start
            passage = self.article.passage(start, max(person.end, found.end() if found else 0))
            if found and found["name"]:
                other: str | Title | None = self.people[nth - 1].actor if nth and before else None
            elif found and found["bare"] is not None and kind != "counterpart":
                other = None
            else:
                other = self._in_turn(nth, self._owner(nth, start, text[start : passage.end]))
            if other and other != person.actor:
                last = kind
                yield Fellow(person.actor, other, kind, passage)

    def followed(self) -> Iterator[Fellow]:
        """Yield who replaces whom, where the words do not say in which office."""
        text, told = self.article.text, self.topics.subject
        for person in self.people:
            instead = _INSTEAD.match(text, person.end, self.sentence.end)
            he = "he" if instead and instead["him"] == "him" else "she"
            if instead and told and told != person.actor and self.topics.can_be(told, he):
                passage = self.article.passage(person.start, instead.end())
                yield Fellow(person.actor, told, "successor", passage)
        said = self.topics.pronouns(self.words, self.people)[-1:]
        before = [
            *((who, start, (end,)) for who, start, end in said),
            *((each.actor, each.start, (each.name_end, each.end)) for each in self.people),
        ]
        for (one, start, ends), person in zip(before, self.people[1 - len(said) :], strict=False):
            if (
                one == person.actor
                or start > person.start
                or _AS.match(text, person.name_end, self.sentence.end)
            ):
                continue
            passage = self.article.passage(start, person.end)
            stop = person.name_start
            if any(_FOLLOWED.match(text, end, stop) for end in ends):
                yield Fellow(person.actor, one, "successor", passage)
            elif any(_ONCE_GONE.match(text, end, stop) for end in ends):
                yield Fellow(person.actor, one, "predecessor", passage)
            elif any(_FOLLOWS.match(text, end, stop) for end in ends):
                yield Fellow(person.actor, one, "predecessor", passage)
                yield Fellow(one, person.actor, "successor", passage)

    def _in_turn(self, nth: int, owner: str | Title | None) -> str | Title | None:
        """Return whose counterpart somebody of a list is: "A and B met theirs, X and Y"."""
        lists = list(self._lists())
        mine = next(row for row in lists if nth in row)
        first = self.people[mine[0]]
        theirs = self.article.text[first.start : first.name_start].lower().startswith("their ")
        before = [row for row in lists if row[-1] < mine[0] and len(row) == len(mine) > 1]
        return self.people[before[-1][nth - mine[0]]].actor if theirs and before else owner

    def _lists(self) -> Iterator[range]:
        """Yield the places of persons who are joined by nothing but commas and "and"."""
        first = 0
        for nth, (one, other) in enumerate(pairwise(self.people), 1):
            if not _AND.fullmatch(self.article.text, one.end, other.start):
                yield range(first, nth)
                first = nth
        yield range(first, len(self.people))

    def _owner(self, nth: int, start: int, words: str) -> str | Title | None:
        """Return whose "his" is before the person at `nth`: the nearest subject's."""
        before = self.people[:nth]
        text = self.article.text
        listed = re.search("predecessor|successor", words) is not None
        if before and (
            _JOINED.fullmatch(text, before[-1].name_end, start)
            or (listed and _JOINED.fullmatch(text, before[-1].end, start))
            or text.startswith(", who ", before[-1].name_end)
        ):
            return before[-1].actor
        her = re.search(r"\b[Hh]er\b", words)
        if before and self.words[0].text in (("She", "Her") if her else ("He", "His")):
            return self.topics.subject  # "Her deputy, X, stays until her successor"
        if subjects := [p for p in before if not is_behind(self.words[: p.first])]:
            return next(filter(self._begins, reversed(subjects)), subjects[0]).actor
        if said := self.topics.pronouns(self.words, self.people):
            return said[0][0]
        if not before and (alone := self._alone(start)):
            return alone if alone.head != "head" else None
        sex = "she" if re.search(r"\bher\b", words.lower()) else "he"
        last = self.topics.subject or ""
        return last if self.topics.can_be(last, sex) else None

    def _begins(self, person: Person) -> bool:
        """Tell whether a person is the subject of a clause: "said that X"."""
        return not person.first or self.words[person.first - 1].text in _CLAUSES

    def _alone(self, stop: int) -> Title | None:
        """Return the office with which a sentence begins: "The Foreign Minister phoned his"."""
        starts = (t.start for t in self.words if t.letter == "t" and t.start < stop)
        titles = next(filter(None, (title_at(self.words, each) for each in starts)), ())
        return titles[0] if titles and titles[0].head not in FELLOWS else None


def fellows(
    article: Article,
    sentence: Sentence,
    words: Sequence[Token],
    people: Sequence[Person],
    topics: Topics,
) -> Iterator[Fellow]:
    """Yield who of a sentence has an office that another's tells."""
    found = _Sentence(article, sentence, words, people, topics)
    yield from found.called()
    yield from found.followed()


def offices(article: Article, likes: Iterable[Fellow], found: Sequence[Found]) -> Iterator[Found]:
    """Yield the offices of fellows, where the article tells those of the others."""
    known = list(found)
    for like in likes:
        office = _office(like, known)
        own = [each for each in known if each.person == like.person and _is_office(each)]
        if office and not (own and like.kind == "counterpart" and _is_named_so(own, like)):
            new = _of_fellow(article, like, office)
            known.append(new)
            yield new


def _office(like: Fellow, known: Sequence[Found]) -> Title | None:
    """Return the office that a fellow's is told by: the one most told, then nearest, or first."""
    if isinstance(like.other, Title):
        return _in_full(like, like.other, known)
    told = [each for each in known if each.person == like.other and _is_office(each)]
    if like.kind == "successor":  # "he replaces X, who becomes director": not as director
        told = [each for each in told if each.sense != "begins"]
    if like.kind == "predecessor":  # "minister X was elected chair. She succeeds Y"
        low, high = like.passage.start, like.passage.end
        now = [each for each in told if each.sense != "held"]
        here = [each for each in now if low <= each.passage.start and each.passage.end <= high]
        here.sort(key=lambda each: each.title.start)
        told = here[-1:] or [each for each in told if each.sense == "begins"] or told
    now = [each for each in told if each.sense in ("holds", "begins")]
    told = now or (told if like.kind != "counterpart" else [])
    often = Counter(each.title.text for each in told)
    if like.kind == "counterpart":
        told = [each for each in told if fold(each.title.text) not in _OF_ONE_STATE]
        told = [each for each in told if not _SECOND.search(fold(each.title.text))] or told
        told.reverse()
        told.sort(key=lambda each: abs(like.passage.start - each.passage.start))
    return max(told, key=lambda each: often[each.title.text]).title if told else None


def _in_full(like: Fellow, title: Title, known: Sequence[Found]) -> Title | None:
    """Return whose counterpart "the Minister" has in full, as the article told it last before."""
    holders = {each.person for each in known if fold(each.title.text) == fold(title.text)}
    if fold(title.text) in _OF_ONE_STATE:
        told = [each for each in known if each.person in holders]
        told = [each for each in told if fold(each.title.text) not in _OF_ONE_STATE]
        return told[-1].title if told else None
    more = [
        each
        for each in known
        if each.title.head == title.head
        and each.sense != "held"
        and each.passage.start < like.passage.start
        and not _SECOND.search(fold(each.title.text))
    ]
    bare = title.head in ("minister", "secretary") and title.text.lower() == title.head
    return max(more, key=lambda each: each.passage.start).title if bare and more else title


def _is_office(found: Found) -> bool:
    """Tell whether what is found is an office, and neither a rank nor a mere membership."""
    rank = found.title.text.lower() in words("ranks") - {"ambassador"}
    return not (rank or found.title.is_descriptive or found.title.head == "member")


def _is_named_so(own: Iterable[Found], like: Fellow) -> bool:
    """Tell whether the same words give a person an office of another name."""
    low, high = like.passage.start, like.passage.end
    return any(low <= each.passage.start and each.passage.end <= high for each in own)


def _of_fellow(article: Article, like: Fellow, office: Title) -> Found:
    """Return the office of a fellow, made of the other's."""
    title = replace(office, how=frozenset())
    if like.kind == "counterpart":
        text = _MORE_FIELDS.sub("", title.text)
        title = replace(title, text=text, institution=None, country=None)
    start, end = like.passage.start, like.passage.end
    if like.kind == "predecessor":
        time = term(article, start, end, "held", end)
        return Found(like.person, title, like.kind, like.passage, time, "held")
    time = term(article, start, end, "holds", end)
    return Found(like.person, title, like.kind, like.passage, time, "holds")
