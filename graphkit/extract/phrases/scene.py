"""The scene: whom words without a name mean, of those an article has brought on so far."""

from collections.abc import Collection, Mapping, Sequence

from graphkit.extract.phrases import Title
from graphkit.extract.phrases.callings import can_mean, words_of
from graphkit.extract.phrases.lexicon import singular
from graphkit.extract.phrases.memory import HERO, Memory

_SOON = 2  # paragraphs in which "the minister" is named at last
_COUNTING = frozenset(("the", "two", "three", "four", "all", "both", "top", "senior"))


class Scene(Memory):
    """Who is on the stage while an article is read, and whom of them a title or "she" means."""

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
            if not later:
                later = self._unplaced(title, apart) if title.country else self._at_last(title)
            return later[0] if len(later) == 1 else None
        if "visiting" in title.how:
            found = [actor for actor in found if self.is_foreign(actor)] or found
        if len(found) > 1:
            found = [actor for actor in found if actor not in apart]
        if len(found) > 1 and " " in title.text:
            found = [actor for actor in found if self._is_so(title, actor)] or found
        return self.salient(found)

    def _at_last(self, title: Title) -> list[str]:
        """Return those whom a house names at last by the office it writes with capitals."""
        own = (None, self.land.home)
        return [
            actor
            for actor in self.coming
            if actor in self.cast and title.text[0].isupper() and self.country(actor) in own
            if any(
                words_of(held.text) == words_of(title.text) and not held.is_former
                for held in self.coming[actor]
            )
        ]

    def _unplaced(self, title: Title, apart: Collection[str]) -> list[str]:
        """Return the one whom "the Kenyan minister" is where no minister is said to be of Kenya."""
        held = [
            actor
            for actor in self.order
            if actor not in apart
            and any(can_mean(title.text, held, title.head) for held in self.titles[actor])
        ]
        return self.natives(held, title.country)

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

    def salient(self, found: Sequence[str]) -> str | None:
        """Return the one of several persons that words without a name most likely mean.

        The subject of the sentence before; else the only one it names; else who
        was named last in this paragraph, or alone in the one before; else the guest
        or the host told of last; else, where all are far, whom the article is about.
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
        if told or close:
            return told[0] if len(told) == 1 else None
        hero, next_ = sorted(found, key=lambda each: -self.subjects[each])[:2]
        return hero if self.subjects[hero] > max(HERO, 2 * self.subjects[next_]) else None

    def described(self, word: str, country: str | None, apart: Collection[str] = ()) -> str | None:
        """Return whom "the Kenyan leader" or "the envoy" is, of those named lately."""
        found = [
            actor
            for actor in self.order
            if (country or self.is_near(actor))
            and any(can_mean(word, title) for title in self.titles[actor])
        ]
        found = self.natives(found, country)
        return self.salient([actor for actor in found if actor not in apart] or found)

    def natives(self, among: Sequence[str], country: str | None) -> list[str]:
        """Return those of a country, else the only one told of lately whose country is unknown."""
        known = [actor for actor in among if self.is_of(actor, country)]
        if known or self.land.unsaid:
            return known
        found = [actor for actor in among if self.is_near(actor) and not self.country(actor)]
        if len(found) > 1:
            found = [actor for actor in found if actor in self.near]
        return found if len(found) == 1 else []

    def visitor(self, country: str | None) -> str | None:
        """Return whom "the guest" is: who was received last, else the only foreigner around."""
        if self.guest and self.natives([self.guest], country):
            return self.guest
        found = [
            actor
            for actor in self.order
            if self.is_near(actor)
            and (self.is_of(actor, country) if country else self.is_foreign(actor))
        ]
        return found[0] if len(found) == 1 else None

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

    def together(self, number: int, *, met: bool = False) -> tuple[str, ...]:
        """Return whom "the two" or "the three" are: who acted, met or was named together last.

        "The pair" are none who were only named in one sentence (`met`).
        """
        last = tuple(a for a in self.order if self.seen.get(a) == self.topics.paragraph)
        named = () if met else (self.near, last)
        told = [each for each in (self.met, self.pair) if all(map(self.is_near, each))]
        said = (self.several, *told[:1], *named, *told[1:], tuple(self.delegation))
        return next((each for each in said if len(each) == number), ())

    def _may_be(self, actors: Collection[str]) -> bool:
        """Tell whether nothing known of persons speaks against an office: a secretary is one."""
        return all(
            "secretary" in {t.head for t in self.titles[a]} or not self.titles[a] for a in actors
        )

    def hold(self, phrase: str, actors: Collection[str]) -> bool:
        """Tell whether all of these hold an office that a phrase in the plural says."""
        said, head = _in_singular(phrase)
        return head is not None and all(
            any(can_mean(said, title, head) for title in self.titles.get(actor, ()))
            for actor in actors
        )

    def holders_of(
        self, phrase: str, number: int = 2, apart: Collection[str] = (), *, sure: bool = False
    ) -> tuple[str, ...]:
        """Return whom "the two foreign ministers" are: nobody of those `apart`.

        Those who acted or met last, if all of them hold that office, or one where
        not as many others do; else the only ones who do.  Of more, nobody can tell.
        To be `sure`, all of them hold it.  Any two can be "the two leaders", unless
        two others are presidents or premiers.
        """
        said, head = _in_singular(phrase)
        if head in (None, "official"):
            return self.together(number)
        held = [
            actor
            for actor in self.order
            if actor not in apart and any(can_mean(said, t, head or "") for t in self.titles[actor])
        ]
        for each in (self.several, self.met, self.pair):
            others = set(each) - set(held)
            one = len(held) != number and len(others) < number and self._may_be(others)
            led = head == "leader" and not (len(held) >= number and others == set(each))
            all_ = set(each) <= set(held) or (not sure and (not held or led))
            if len(each) == number and (all_ or (one and not sure)):
                return each
        if len(held) == number:
            return tuple(held)
        fit = not held or set(self.near) <= set(held)
        return self.near if len(self.near) == number and fit and not sure else ()


def _in_singular(phrase: str) -> tuple[str, str | None]:
    """Return "foreign minister" and its head for "the two foreign ministers"."""
    words = [word for word in phrase.lower().split() if word not in _COUNTING]
    if words[:2] == ["heads", "of"]:
        return " ".join(("head", *words[1:])), "head"
    head = singular(words[-1]) if words else None
    return " ".join((*words[:-1], head or "")), head
