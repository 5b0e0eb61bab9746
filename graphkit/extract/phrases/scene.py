"""The scene: who an article has brought on so far, what each is called, who came with whom."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graphkit.extract.article import Article, Sentence
from graphkit.extract.phrases import Person, Title, Token
from graphkit.extract.phrases.callings import can_mean, words_of
from graphkit.extract.phrases.lands import Land, countries_of, land
from graphkit.extract.phrases.lexicon import singular
from graphkit.extract.phrases.sections import sections
from graphkit.extract.phrases.skeleton import Party
from graphkit.extract.phrases.subjects import several, subject_party
from graphkit.extract.phrases.titles import COUNTERPARTS
from graphkit.extract.phrases.topics import Topics

_HERO = 2  # times that the hero of an article is more than the subject of a sentence
_SOON = 2  # paragraphs in which "the minister" is named at last
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
    speaker: str | None = None
    speaking: int = -1
    company: dict[str, str] = field(default_factory=dict)
    countries: dict[str, str] = field(default_factory=dict)
    sections: Mapping[int, int] | None = None
    section: int = 0
    cast: frozenset[str] = frozenset()
    comes: dict[str, int] = field(default_factory=dict)
    land: Land = field(default_factory=Land)
    whole: tuple[str, ...] | None = None
    paragraph: int = 0
    subjects: Counter[str] = field(default_factory=Counter)
    seen: dict[str, int] = field(default_factory=dict)
    several: tuple[str, ...] = ()

    def enter(self, article: Article, sentence: Sentence) -> None:
        """Prepare for a sentence; at the first of another story everyone leaves the stage."""
        self.paragraph = sentence.paragraph
        if self.sections is None:
            self.sections = sections(article)
            said = countries_of(article, self.coming)
            self.land = land(article, self.coming, said)
            self.countries = said | self.countries
            self.section = -1
            for mention in reversed(article.mentions):
                at = article.sentence_at(mention.start)
                self.comes[mention.actor] = at.paragraph if at else 0
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
        self.topics = Topics(sex=self.topics.sex)
        self.delegation, self.leaders, self.last, self.pair = [], [], (), ()
        self.guest = self.host = None
        self.several = ()

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
        self.near = tuple(dict.fromkeys(m for party in found for m in party.members))
        self.seen |= dict.fromkeys(self.near, sentence.paragraph)
        self.several = several(tokens, found)
        party = subject_party(tokens, found)
        subject = party.members[0] if party else None
        if subject:
            self.subjects[subject] += 1
        elif self._is_elsewhere(sentence):
            self.topics = replace(self.topics, subject=None)
        self.topics = self.topics.after(tokens, people, sentence, subject)

    def _is_elsewhere(self, sentence: Sentence) -> bool:
        """Tell whether another paragraph speaks of others than the last subject."""
        apart = self.near and self.topics.subject not in self.near
        return bool(apart) and sentence.paragraph != self.topics.paragraph

    def holder(self, title: Title, apart: Collection[str] = ()) -> str | None:
        """Return the person whom "the Minister" can be: of those named so far, else later.

        Of several, none of those `apart`, whom the sentence names otherwise; and
        who is called exactly so, before a counterpart.
        """
        found = [actor for actor in self.order if self._is_called(title, actor, self.titles)]
        if not found:
            soon = self.paragraph + _SOON
            coming = [a for a in self.coming if a in self.cast and self.comes[a] <= soon]
            later = [actor for actor in coming if self._is_called(title, actor, self.coming)]
            return later[0] if len(later) == 1 else None
        if "visiting" in title.how:
            found = [actor for actor in found if self.is_foreign(actor)] or found
        if len(found) > 1:
            found = [actor for actor in found if actor not in apart]
        if len(found) > 1 and " " in title.text:
            found = [actor for actor in found if self._is_so(title, actor)] or found
        return self.salient(found)

    def untitled(self, title: Title, apart: Collection[str]) -> str | None:
        """Return who must hold an office that the article gives nobody: the only one told of.

        "Ada Nuru was in Lima.  The foreign minister said ...": she alone was named
        before in the paragraph, and has no title anywhere.
        """
        held = {t.head for d in (self.titles, self.coming) for each in d.values() for t in each}
        here = [a for a, at in self.seen.items() if at == self.paragraph]
        alone = len(here) == 1 and here == list(self.topics.subjects) and not apart
        if not alone or title.head in held or title.is_descriptive:
            return None
        return None if self.titles.get(here[0]) or self.coming.get(here[0]) else here[0]

    def spoken_of(self, pronoun: str) -> str | None:
        """Return whom "he" or "she" means where a sentence names nobody before.

        The subject of the sentence before, else the only other person of it, else
        the hero of the article; at the head of a paragraph the hero first.
        """
        subject, sex = self.topics.subject, self.topics.sex
        (hero, most), (_, next_) = (*self.subjects.most_common(2), ("", 0), ("", 0))[:2]
        is_he = bool(hero) and sex.get(hero, pronoun) == pronoun
        if is_he and self.is_fresh and most > max(_HERO, 2 * self.subjects[subject or ""]):
            return hero
        if subject and sex.get(subject, pronoun) == pronoun:
            return subject
        near = [actor for actor in self.near if sex.get(actor, pronoun) == pronoun]
        if len(near) == 1:
            return near[0]
        return hero if is_he and most > max(_HERO, 2 * next_) else None

    def salient(self, found: Sequence[str]) -> str | None:
        """Return the one of several persons that words without a name most likely mean.

        The subject of the sentence before; else the only one it names; else who
        was named last in this paragraph, or alone in the one before; else the guest
        or the host told of last.
        """
        if len(found) < 2:
            return found[0] if found else None
        if len(set(found) & set(self.several)) > 1:
            return None
        subject = self.topics.subject
        if subject in found and self.is_near(subject):
            return subject
        near = [actor for actor in found if actor in self.near]
        if near:
            return near[0] if len(near) == 1 else None
        here = [actor for actor in found if self.seen.get(actor) == self.paragraph]
        if here:
            return here[-1]
        close = [actor for actor in found if self.is_near(actor)]
        if len(close) == 1:
            return close[0]
        told = [actor for actor in (self.guest, self.host) if actor and actor in found]
        return told[0] if len(told) == 1 else None

    def described(self, word: str, country: str | None, apart: Collection[str] = ()) -> str | None:
        """Return whom "the Kenyan leader" or "the envoy" is, of those named lately."""
        found = [
            actor
            for actor in self.order
            if self.is_of(actor, country)
            and (country or self.is_near(actor))
            and any(can_mean(word, title) for title in self.titles[actor])
        ]
        return self.salient([actor for actor in found if actor not in apart] or found)

    def visitor(self, country: str | None) -> str | None:
        """Return whom "the guest" is: who was received last, else the only foreigner around."""
        if self.guest and (country is None or self.is_of(self.guest, country)):
            return self.guest
        found = [
            actor
            for actor in self.order
            if self.is_near(actor)
            and (self.is_of(actor, country) if country else self.is_foreign(actor))
        ]
        return found[0] if len(found) == 1 else None

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

    def _is_so(self, title: Title, actor: str) -> bool:
        """Tell whether the article itself gives a person just this title."""
        given = (t for t in self.titles[actor] if t not in self.alike.get(actor, ()))
        return any(words_of(t.text) == words_of(title.text) for t in given)

    def _is_called(self, title: Title, actor: str, titles: Mapping[str, Sequence[Title]]) -> bool:
        """Tell whether a person holds an office that a shorter title can mean; no deputy's."""
        return any(
            can_mean(title.text, held, title.head)
            and (title.country == held.country or self.is_of(actor, title.country))
            for held in titles[actor]
        )

    def pair_of(self, phrase: str) -> tuple[str, ...]:
        """Return the two persons whom "the two foreign ministers" are.

        Those who met last, if both hold that office; else the only two who do.
        Of more, nobody can tell.
        """
        words = [word for word in phrase.lower().split() if word not in _COUNTING]
        head = singular(words[-1]) if words else None
        said = " ".join((*words[:-1], head or ""))
        if head in (None, "official"):
            return self.pair if len(self.pair) == 2 else ()
        held = [
            actor
            for actor in self.order
            if any(can_mean(said, t, head or "") for t in self.titles[actor])
        ]
        if len(self.pair) == 2 and (set(self.pair) & set(held) or not held or head == "leader"):
            return self.pair
        return tuple(held) if len(held) == 2 else ()


def titles_of(people: Iterable[Person]) -> dict[str, list[Title]]:
    """Return the titles that an article gives each of these persons anywhere."""
    found: dict[str, list[Title]] = {}
    for person in people:
        found.setdefault(person.actor, []).extend(person.titles)
    return found
