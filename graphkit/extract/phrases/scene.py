"""The scene: who an article has brought on so far, what each is called, who came with whom."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graphkit.extract.article import Sentence
from graphkit.extract.phrases import Person, Title, Token
from graphkit.extract.phrases.lexicon import singular
from graphkit.extract.phrases.skeleton import Party
from graphkit.extract.phrases.titles import COUNTERPARTS
from graphkit.extract.phrases.topics import BEHIND, Topics
from graphkit.model.names import fold

_HEADS_OF = {
    "head of state": frozenset(
        ("president", "president of the republic", "state president", "king", "queen", "emir")
    ),
    "head of government": frozenset(
        ("prime minister", "premier", "chancellor", "federal chancellor")
    ),
}
_COUNTING = frozenset(("the", "two", "both", "top", "senior"))


@dataclass
class Scene:
    """Who is on the stage while an article is read: what each is called, who came with whom."""

    topics: Topics = field(default_factory=Topics)
    titles: dict[str, list[Title]] = field(default_factory=dict)
    coming: dict[str, list[Title]] = field(default_factory=dict)
    alike: dict[str, list[Title]] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)
    delegation: list[str] = field(default_factory=list)
    leaders: list[str] = field(default_factory=list)
    last: tuple[str, ...] = ()
    last_delegation: bool = False
    pair: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    guest: str | None = None
    host: str | None = None
    company: dict[str, str] = field(default_factory=dict)
    countries: dict[str, str] = field(default_factory=dict)

    def country(self, actor: str) -> str | None:
        """Return the country that an actor's titles name."""
        titles = (*self.titles.get(actor, ()), *self.coming.get(actor, ()))
        said = next((t.country for t in titles if t.country), None)
        return said or self.countries.get(actor)

    def receive(self, hosts: Sequence[str], guests: Sequence[str]) -> None:
        """Remember who received whom, for "the guest" and "his host"."""
        self.host = hosts[0] if len(hosts) == 1 else None
        self.guest = guests[0] if guests else None

    def learn(self, people: Sequence[Person]) -> None:
        """Remember the titles of the persons of a sentence, and that they were named last."""
        before = None
        for person in people:
            known = self.titles.setdefault(person.actor, [])
            known += [title for title in person.titles if title not in known]
            like = [t for t in person.titles if t.head in COUNTERPARTS]
            if like and before:
                office = [t for t in self.titles[before] if not t.is_descriptive][-1:]
                taken = [replace(t, country=like[0].country, institution=None) for t in office]
                self.alike.setdefault(person.actor, []).extend(taken)
                known += taken
            before = person.actor
            if person.actor in self.order:
                self.order.remove(person.actor)
            self.order.append(person.actor)

    def step(
        self,
        sentence: Sentence,
        tokens: Sequence[Token],
        people: Sequence[Person],
        found: Sequence[Party],
    ) -> None:
        """Remember what a sentence was about, for the next one."""
        self.near = tuple(person.actor for person in people)
        party = subject_party(tokens, found)
        subject = party.members[0] if party else None
        self.topics = self.topics.after(tokens, people, sentence, subject)

    def holder(self, title: Title, apart: Collection[str] = ()) -> str | None:
        """Return the only person whom "the Minister" can be: of those named so far, else later.

        Of several, none of those `apart`, whom the sentence calls otherwise; and
        who is called exactly so, before a counterpart.
        """
        found = [actor for actor in self.order if self._is_called(title, actor, self.titles)]
        if len(found) > 1:
            found = [actor for actor in found if actor not in apart]
        if len(found) > 1 and " " in title.text:
            found = [actor for actor in found if self._is_so(title, actor)] or found
        near = [actor for actor in found if actor in self.near]
        later = [actor for actor in self.coming if self._is_called(title, actor, self.coming)]
        for each in (found, near, [] if found else later):
            if len(each) == 1:
                return each[0]
        return None

    def _is_so(self, title: Title, actor: str) -> bool:
        """Tell whether the article itself gives a person just this title."""
        given = (t for t in self.titles[actor] if t not in self.alike.get(actor, ()))
        return any(fold(t.text) == fold(title.text) for t in given)

    def _is_called(self, title: Title, actor: str, titles: Mapping[str, Sequence[Title]]) -> bool:
        """Tell whether a person holds an office that a shorter title can mean; no deputy's."""
        words = set(fold(title.text).split())
        heads = _HEADS_OF.get(fold(title.text), ())
        for other in titles[actor]:
            if heads and fold(other.text) in heads and not (other.is_former or other.institution):
                return True
            more = set(fold(other.text).split())
            if (
                title.head == other.head
                and not other.is_former
                and words <= more
                and not (more - words) & {"vice", "deputy"}
                and title.country in (None, other.country, self.country(actor))
            ):
                return True
        return False

    def pair_of(self, phrase: str) -> tuple[str, ...]:
        """Return the two persons whom "the two foreign ministers" are.

        Those who met last, if both hold that office; else the only two who do.
        Of more, nobody can tell.
        """
        words = [word for word in phrase.lower().split() if word not in _COUNTING]
        head = singular(words[-1]) or ""
        if head in ("leader", "official") or not head:
            return self.pair if len(self.pair) == 2 else ()
        wanted = {head, *words[:-1]}
        held = [
            actor
            for actor in self.order
            if any(wanted <= set(fold(t.text).split()) for t in self.titles[actor])
        ]
        if len(self.pair) == 2 and (set(self.pair) & set(held) or not held):
            return self.pair
        return tuple(held) if len(held) == 2 else ()

    def initials(self, word: str) -> str | None:
        """Return the only person whose title has these initials: "EAM", "PM"."""
        found = [
            actor
            for actor in self.order
            if any(_initials(t.text) == word and not t.is_former for t in self.titles[actor])
        ]
        return found[0] if len(found) == 1 else None


def titles_of(people: Iterable[Person]) -> dict[str, list[Title]]:
    """Return the titles that an article gives each of these persons anywhere."""
    found: dict[str, list[Title]] = {}
    for person in people:
        found.setdefault(person.actor, []).extend(person.titles)
    return found


def subject_party(tokens: Sequence[Token], found: Sequence[Party]) -> Party | None:
    """Return the party that is the subject of a sentence: one actor, not behind "of" or "with"."""
    if tokens and tokens[0].text in _OF_SOMEBODY:
        return None  # "Born to X, he ..." is about somebody else
    for party in found:
        before = next((t for t in reversed(tokens) if t.end <= party.start), None)
        after = next((t for t in tokens if t.start >= party.end), None)
        if len(party.members) != 1 or (after is not None and after.letter == "s"):
            continue
        if before is None or not (before.letter in "oi" or before.text.lower() in BEHIND):
            return party
    return None


_OF_SOMEBODY = frozenset(("Born", "Educated", "Raised", "Taught"))


def _initials(title: str) -> str:
    return "".join(word[0] for word in title.split() if word not in ("of", "for", "and")).upper()
