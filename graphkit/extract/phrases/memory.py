"""What an article has told before a sentence: who has come on, what each is called."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graphkit.extract.article import Article, Sentence
from graphkit.extract.lexicon import countries
from graphkit.extract.phrases import Person, Title, Token
from graphkit.extract.phrases.lands import Land, countries_of, ground, land
from graphkit.extract.phrases.sections import sections
from graphkit.extract.phrases.sexes import sexes
from graphkit.extract.phrases.skeleton import Party
from graphkit.extract.phrases.subjects import several, subject_party
from graphkit.extract.phrases.titles import COUNTERPARTS
from graphkit.extract.phrases.topics import Topics

_OWNERS = {"His": "he", "Her": "she"}
_PRONOUNS = {"he": "he", "him": "he", "she": "she", "her": "she"}
_POSTED = re.compile(r" (?:to|in) (?:the )?(.+)$")  # "Ambassador to the United States"
HERO = 2
"""Times that the hero of an article is more than the subject of a sentence."""


@dataclass
class Memory:
    """What an article has told so far: who there is, what each is called, who came with whom."""

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
    met: tuple[str, ...] = ()
    couple: tuple[str, ...] = ()
    kin: dict[tuple[str, str], str] = field(default_factory=dict)
    introduced: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    near: tuple[str, ...] = ()
    guest: str | None = None
    guests: tuple[str, ...] = ()
    host: str | None = None
    writer: str | None = None
    speaker: str | None = None
    speaking: int = -1
    company: dict[str, str] = field(default_factory=dict)
    countries: dict[str, str] = field(default_factory=dict)
    sections: Mapping[int, int] | None = None
    section: int = 0
    cast: frozenset[str] = frozenset()
    comes: dict[str, int] = field(default_factory=dict)
    land: Land = field(default_factory=Land)
    ground: str | None = None
    whole: tuple[str, ...] | None = None
    paragraph: int = 0
    subjects: Counter[str] = field(default_factory=Counter)
    seen: dict[str, int] = field(default_factory=dict)
    several: tuple[str, ...] = ()
    rival: str | None = None
    called: str = ""
    is_led: bool = False
    headed: int = -1

    def enter(self, article: Article, sentence: Sentence) -> None:
        """Prepare for a sentence; at the first of another story everyone leaves the stage."""
        self.paragraph = sentence.paragraph
        if self.sections is None:
            self.sections = sections(article)
            self.topics = replace(self.topics, named=sexes(article))
            said = countries_of(article, self.coming)
            self.land = land(article, self.coming, said)
            self.countries = said | self.countries
            self.section = -1
            for mention in reversed(article.mentions):
                at = article.sentence_at(mention.start)
                self.comes[mention.actor] = at.paragraph if at else 0
        words = article.text[sentence.start : sentence.end]
        if sentence.segment != "quoted":
            self.ground = ground(words, travels=True) or self.ground
        section = self.sections.get(sentence.start, self.section)
        if section == self.section:
            return
        self.cast = frozenset(
            m.actor
            for s in article.sentences
            if self.sections.get(s.start) == section
            for m in article.mentions_in(s.start, s.end)
        )
        self.section = section
        self.order = [actor for actor in self.order if actor in self.cast]
        self.topics = Topics(sex=self.topics.sex, named=self.topics.named)
        self.delegation, self.leaders, self.last, self.pair = [], [], (), ()
        self.guest = self.host = None
        self.several = self.met = self.couple = ()
        self.guests = ()

    def country(self, actor: str) -> str | None:
        """Return the country that an actor's titles name."""
        titles = (*self.titles.get(actor, ()), *self.coming.get(actor, ()))
        said = next((t.country for t in titles if t.country), None)
        return said or self.countries.get(actor)

    def is_envoy(self, actor: str) -> bool:
        """Tell whether an actor is known as an ambassador, and in no other office."""
        held = [t for t in self.titles.get(actor, ()) if t.head not in ("dean", "doyen")]
        return bool(held) and all(t.is_envoys for t in held)

    def posted(self, actor: str) -> str | None:
        """Return the country to which an actor is ambassador, if it is said."""
        found = (_POSTED.search(title.text) for title in self.titles.get(actor, ()))
        return next((countries().get(to[1]) for to in found if to), None)

    def receive(self, hosts: Sequence[str], guests: Sequence[str]) -> None:
        """Remember who received whom, for "the guest" and "his host"."""
        self.host = hosts[0] if len(hosts) == 1 else None
        self.guest = guests[0] if guests else None
        self.guests = tuple(guests)
        if not self.is_led and set(hosts) & set(self.delegation):
            came = [actor for actor, leader in self.company.items() if leader in guests]
            self.delegation = [*dict.fromkeys((*guests, *came))] if came else []
            self.leaders = [*guests] if came else []

    def bring(self, leader: str, member: str) -> None:
        """Remember who came with whom: "the delegation", unless that is another's."""
        if not self.delegation and leader != self.host and not self.is_home(leader):
            self.delegation, self.leaders, self.is_led = [leader], [leader], False
        if leader in self.delegation and member not in self.delegation:
            self.delegation.append(member)

    def is_home(self, actor: str) -> bool:
        """Tell whether what is told takes place in the country of a person."""
        country = self.country(actor) or self.land.unsaid
        return country is not None and country == (self.ground or self.land.home)

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

    def unlearn(self, actor: str, title: Title) -> None:
        """Forget a title that turned out to be somebody else's."""
        for titles in (self.titles, self.coming):
            if actor in titles:
                titles[actor] = [t for t in titles[actor] if t != title]

    def step(
        self,
        sentence: Sentence,
        tokens: Sequence[Token],
        people: Sequence[Person],
        found: Sequence[Party],
    ) -> None:
        """Remember what a sentence was about, for the next one."""
        said = _OWNERS.get(tokens[0].text) if tokens else None
        owner = self.spoken_of(said) if said else None
        self.near = tuple(dict.fromkeys(m for party in found for m in party.members))
        self.seen |= dict.fromkeys(self.near, sentence.paragraph)
        self.several = several(tokens, found)
        party = subject_party(tokens, found)
        subject = party.members[0] if party else None
        if subject:
            self.subjects[subject] += 1
        elif self._is_elsewhere(sentence):
            self.topics = replace(self.topics, subject=None)
        if owner:
            self.topics = replace(self.topics, subject=owner)
        self.topics = self.topics.after(tokens, people, sentence, subject)
        said_of = {t.start: he for t in tokens if (he := _PRONOUNS.get(t.text))}
        is_said = any(p.start in said_of and p.members == (subject,) for p in found)
        if subject and is_said and len({*said_of.values()}) == 1:
            sex = {subject: next(iter(said_of.values())), **self.topics.sex}
            self.topics = replace(self.topics, sex=sex)
        if party or self.topics.subject is None:
            self.rival = self._rival(tokens, found)

    def _rival(self, tokens: Sequence[Token], found: Sequence[Party]) -> str | None:
        """Return who was "he" in a sentence, where the next "he" may be its new subject as well."""
        subject = self.topics.subject
        if subject is None or self.subjects[subject] >= HERO:
            return None
        said = {t.start: _PRONOUNS.get(t.text.lower(), "") for t in tokens}
        others = (
            m
            for p in found
            if (he := said.get(p.start)) and self.topics.can_be(subject, he)
            for m in p.members
        )
        return next((m for m in others if m != subject), None)

    def spoken_of(self, pronoun: str) -> str | None:
        """Return whom "he" or "she" means where a sentence names nobody before.

        The subject of the sentence before, else the only other person of it, else
        the hero of the article; at the head of a paragraph the hero first.
        """
        subject, can_be = self.topics.subject, self.topics.can_be
        (hero, most), (_, next_) = (*self.subjects.most_common(2), ("", 0), ("", 0))[:2]
        is_he = bool(hero) and can_be(hero, pronoun)
        if is_he and self.is_fresh and most > max(HERO, self.subjects[subject or ""]):
            return hero
        near = [actor for actor in self.near if can_be(actor, pronoun)]
        sure = [actor for actor in near if self.topics.sex_of(actor)]
        if subject and self.rival:
            return None if self.topics.sex_of(subject) else self.rival
        if subject and can_be(subject, pronoun):
            return subject if self.topics.sex_of(subject) or not sure else None
        if len(near) == 1:
            return near[0]
        return hero if is_he and most > max(HERO, 2 * next_) else None

    def _is_elsewhere(self, sentence: Sentence) -> bool:
        """Tell whether another paragraph speaks of others than the last subject."""
        apart = self.near and self.topics.subject not in self.near
        return bool(apart) and sentence.paragraph != self.topics.paragraph

    @property
    def is_fresh(self) -> bool:
        """Tell whether a paragraph begins."""
        return self.paragraph != self.topics.paragraph

    def is_near(self, actor: str | None) -> bool:
        """Tell whether a person was spoken of in this paragraph or the one before."""
        return actor is not None and self.paragraph - self.seen.get(actor, -2) < 2

    def is_foreign(self, actor: str) -> bool:
        """Tell whether a person is known to come from another country than the article."""
        country = self.country(actor)
        return actor == self.guest or bool(self.land.home and country and country != self.land.home)

    def is_of(self, actor: str, country: str | None) -> bool:
        """Tell whether a person is of a country; of that of the article, where none is said."""
        return country in (None, self.country(actor) or self.land.unsaid)


def titles_of(people: Iterable[Person]) -> dict[str, list[Title]]:
    """Return the titles that an article gives each of these persons anywhere."""
    found: dict[str, list[Title]] = {}
    for person in people:
        found.setdefault(person.actor, []).extend(person.titles)
    return found
