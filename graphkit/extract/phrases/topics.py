"""Who "he" and "she" are: the persons an article speaks of, sentence by sentence."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from types import MappingProxyType

from graphkit.extract.article import Sentence
from graphkit.extract.lexicon import words
from graphkit.extract.phrases.titles import Person
from graphkit.extract.phrases.tokens import Token

_HE = frozenset({"he", "she"})
_PARTICIPLES = frozenset(
    ("Born", "Raised", "Educated", "Accompanied", "Asked", "Joined", "Flanked")
)
_INVERTED = frozenset(("Also", "With", "Among", "Accompanying", "Present", "In", "Joining", "At"))
_PERSONS = frozenset(("successor", "predecessor", "wife", "husband", "brother", "sister", "son"))
_PERSONS |= frozenset(("daughter", "father", "mother", "friend", "rival", "boss", "guest"))
_OF_SOMEBODY = (["Born"], ["Educated"], ["Raised"], ["Taught"], ["Asked"])
_CHILD_OF = {
    (kin, "of") for kin in ("son", "daughter", "child", "widow", "wife", "brother", "sister")
}
BEHIND = frozenset(
    (
        *("with", "by", "between", "without", "about", "against", "after", "before", "under"),
        *("like", "unlike", "beside", "alongside", "than", "following", "over", "among"),
    )
)


_KIN = frozenset(
    (
        *("father", "mother", "brother", "sister", "son", "daughter", "wife", "husband", "uncle"),
        *("aunt", "grandfather", "grandmother", "cousin", "nephew", "niece", "widow", "elder"),
        *("younger", "eldest", "youngest", "second", "third"),
    )
)


@dataclass(frozen=True, slots=True)
class Topics:
    """What is known before a sentence: the subject of the last one, and what each person is called.

    `sex` is what titles and pronouns said: "he" never stands for a woman; `named` is
    what given names let expect where nothing is said.
    """

    subject: str | None = None
    paragraph: int = -1
    sex: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    named: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def can_be(self, actor: str, pronoun: str) -> bool:
        """Tell whether "he" or "she" can stand for an actor."""
        return self.sex_of(actor) in (None, pronoun)

    def sex_of(self, actor: str) -> str | None:
        """Return "he" or "she", as the text says or the name lets expect; None if neither does."""
        return self.sex.get(actor) or self.named.get(actor)

    @property
    def subjects(self) -> tuple[str, ...]:
        """The subject of the last sentence, if there was one."""
        return (self.subject,) if self.subject else ()

    def after(
        self,
        tokens: Sequence[Token],
        people: Sequence[Person],
        sentence: Sentence,
        subject: str | None = None,
    ) -> "Topics":
        """Return what is known behind a sentence; `subject` is who its subject is, if known."""
        sex = dict(self.sex)
        for person in people:
            kin = [t for t in tokens[max(0, person.first - 2) : person.first] if t.letter != ","]
            for token in (*kin[-1:], *tokens[person.first : person.last + 1]):
                word = token.text.lower()
                if word in words("female") or word in words("male"):
                    sex.setdefault(person.actor, "she" if word in words("female") else "he")
        possessive = bool(tokens) and tokens[0].text in ("His", "Her", "Their")
        named = subject_of(tokens, people)
        pronoun = self.pronouns(tokens, people)
        if pronoun:
            subject = pronoun[0][0]
        elif possessive and self.subject:
            subject = self.subject
        else:
            alone = _alone(tokens, people)
            subject = subject or (named.actor if named else self.subject or alone)
        if pronoun and self.subject and tokens:
            said = next((t.text.lower() for t in tokens if t.text.lower() in _HE), None)
            if said:
                sex.setdefault(pronoun[0][0], said)
        return replace(self, subject=subject, paragraph=sentence.paragraph, sex=sex)

    def person(self, word: str) -> str | None:
        """Return the person whom "he" or "she" stands for at the beginning of the next sentence."""
        low = word.lower()
        if low not in _HE or self.subject is None:
            return None
        return self.subject if self.can_be(self.subject, low) else None

    def pronouns(
        self, tokens: Sequence[Token], people: Sequence[Person]
    ) -> list[tuple[str, int, int]]:
        """Return whom each "he" and "she" of a sentence stands for, with its characters.

        Only those before which the sentence names nobody: behind a name they may
        be somebody else.
        """
        first = min((p.first for p in people), default=len(tokens))
        if tokens and first and _is_participle(tokens[0]):  # "Born to X, he"
            behind = (n for n, t in enumerate(tokens) if n and _is_he_behind(tokens, n, t))
            first = max(first, next(behind, 0) + 1)
        found = []
        for token in tokens[:first]:
            actor = self.person(token.text)
            if actor:
                found.append((actor, token.start, token.end))
        return found

    def pronouns_behind(
        self, tokens: Sequence[Token], people: Sequence[Person]
    ) -> Iterator[tuple[str, int, int]]:
        """Yield each "he" and "she" behind the only name of a sentence, its subject."""
        named = subject_of(tokens, people)
        if named is None:
            return
        after = next((p.first for p in people if p.actor != named.actor), len(tokens))
        for token in tokens[named.last + 1 : after]:
            if token.text in _HE and self.can_be(named.actor, token.text):
                yield named.actor, token.start, token.end


def _alone(tokens: Sequence[Token], people: Sequence[Person]) -> str | None:
    """Return the only person of a sentence, if nobody acts there with or upon others."""
    first = people[0].first if len({p.actor for p in people}) == 1 else 0
    led = tokens[first - 1].text if first else "by"
    return None if led in BEHIND else people[0].actor


def _is_participle(token: Token) -> bool:
    return token.text in _PARTICIPLES or (token.text[0].isupper() and token.text.endswith("ing"))


def _is_he_behind(tokens: Sequence[Token], at: int, token: Token) -> bool:
    return token.text in _HE and tokens[at - 1].letter == ","


def subject_of(tokens: Sequence[Token], people: Sequence[Person]) -> Person | None:
    """Return the person who is the subject of a sentence: before its verb, not behind "of"."""
    if is_of_somebody(tokens):
        return None
    for person in people:
        if _is_kin(tokens[: person.first]):
            continue
        after = tokens[person.last + 1] if person.last + 1 < len(tokens) else None
        if not (after is not None and after.letter == "s") and not is_behind(
            tokens[: person.first]
        ):
            return person
    return None


def is_behind(before: Sequence[Token]) -> bool:
    """Tell whether these words end in "of" or "with", or in "with his successor,"."""
    if before and before[-1].letter == ",":
        noun = len(before) - 1
        while noun and before[noun - 1].letter in "tDHBpCmsn":
            noun -= 1
        if any(t.letter in "HB" or t.text.lower() in _PERSONS for t in before[noun:]):
            before = before[:noun]
    if len(before) == 1 and before[0].text.endswith("ing"):
        return True  # "Welcoming the guest, X said"
    return bool(before) and (before[-1].letter in "oi" or before[-1].text.lower() in BEHIND)


def is_of_somebody(tokens: Sequence[Token]) -> bool:
    """Tell whether a sentence begins with what is said of its subject: "Born to X,".

    Or "The son of X,"; or it ends with its subject, "Also present were X and Y".
    """
    first = [t.text for t in tokens[:3]]
    child = first[:1] == ["The"] and tuple(first[1:]) in _CHILD_OF
    return first[:1] in _OF_SOMEBODY or child or _is_inverted(tokens)


def _is_inverted(tokens: Sequence[Token]) -> bool:
    """Tell whether "Also present were", "With her was" or the like stands before all names."""
    if not tokens or tokens[0].text not in _INVERTED:
        return False
    named = next((n for n, t in enumerate(tokens) if t.letter == "@"), 0)
    be = next((n for n in range(named) if tokens[n].text in ("was", "were", "is", "are")), named)
    return be < named and all(t.letter in "tDHBpCmk,oIa" for t in tokens[be + 1 : named])


def _is_kin(before: Sequence[Token]) -> bool:
    """Tell whether words before a name say that it is a relative's: "an elder brother, X"."""
    if len(before) < 2 or before[-1].letter != ",":
        return False
    if before[-2].letter == "@":  # "the daughter of X, Y, was": Y may be the subject
        kin = max((n for n, t in enumerate(before) if t.text.lower() in _KIN), default=0)
        while kin and before[kin - 1].letter in "tmpnBHCD":
            kin -= 1
        return is_behind(before[:kin])
    said = {one.text.lower() for one, after in pairwise(before[-9:]) if after.letter != "s"}
    return not said.isdisjoint(_KIN)
