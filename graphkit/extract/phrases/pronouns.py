"""Whom "he" and "she", "him" and "her" stand for in a sentence."""

from collections.abc import Iterator, Sequence

from graphkit.extract.phrases.scene import Scene
from graphkit.extract.phrases.skeleton import Party
from graphkit.extract.phrases.subjects import subject_party
from graphkit.extract.phrases.tokens import Token
from graphkit.extract.phrases.topics import BEHIND

_OWNED = ("his", "her")
_OBJECTS = {"him": "he", "her": "she"}
# "the hospitality shown to him" is shown to the subject
_SHOWN = frozenset(("shown", "given", "extended", "accorded", "granted", "offered", "addressed"))
_BEHIND_HER = frozenset(("with", "by", "there", "a", "an", "the"))
_GOES = frozenset(("was", "is", "flew", "went", "travelled", "traveled", "arrived", "visited"))
_WHEN = frozenset(("when", "where", "while", "because", "since", "that", ";"))
_CLAUSE = frozenset(
    ("and", "but", "to", "who", "that", "while", "when", "after", "before", ";", "as", "or")
)


def pronouns(tokens: Sequence[Token], found: Sequence[Party], scene: Scene) -> Iterator[Party]:
    """Yield "he" and "she", and "him" and "her" as objects, where it is clear whom they mean."""
    named = subject_party(tokens, found)
    first = named.start if named else tokens[-1].end if tokens else 0
    subject, since = (named.members[0], named.end) if named else (scene.topics.subject, first)
    said: dict[str, str] = {}
    here = list(found)
    for index, token in enumerate(tokens):
        word = token.text.lower()
        person: str | None = None
        if word in ("he", "she"):
            person = subject
            first_said = all(t.text.lower() not in (word, *_OWNED) for t in tokens[:index])
            if first_said and named and named == _whom(tokens, index, found):
                person = scene.topics.subject  # "X, whom he had met": not X
            elif token.start < first and (agent := _agent(tokens, index, found)):
                person = agent
            elif token.start < first:
                first_of_all = all(p.start > token.start for p in found)
                person = scene.spoken_of(word) if first_of_all else scene.topics.subject
                if person and scene.topics.can_be(person, word):
                    subject, since = person, token.end
            elif token.start < since:
                continue
            elif tokens[index - 1].text == "where" and (
                agent := _last_acting(tokens, index, found)
            ):
                person = agent
            elif person and not scene.topics.can_be(person, word):
                person = _only(word, [p for p in found if p.end <= token.start], scene)
        elif word == "him" or (word == "her" and _is_object(tokens, index)):
            word = _OBJECTS[word]
            person = _object(tokens, index, here, scene)
        if person and scene.topics.can_be(person, word) and said.setdefault(person, word) == word:
            party = Party(token.start, token.end, (person,), named=False)
            here = sorted((*here, party), key=lambda each: each.start)
            yield party


def _agent(tokens: Sequence[Token], index: int, found: Sequence[Party]) -> str | None:
    """Return the only person before "he", if it goes on about them: "was by X, when he"."""
    before = [p for p in found if p.end <= tokens[index].start]
    if len(before) != 1 or len(before[0].members) != 1 or tokens[index - 1].text not in _WHEN:
        return None
    led = [t.text for t in tokens if t.end <= before[0].start]
    return before[0].members[0] if led[-1:] == ["by"] else None


def _whom(tokens: Sequence[Token], index: int, found: Sequence[Party]) -> Party | None:
    """Return the party before "whom he", if that is what stands here."""
    before = [p for p in found if p.end <= tokens[index].start]
    said = index > 0 and tokens[index - 1].text == "whom"
    return before[-1] if said and before else None


def _last_acting(tokens: Sequence[Token], index: int, found: Sequence[Party]) -> str | None:
    """Return who acts in the clause before "where he": "X went, and Y was in Rome, where he"."""
    before = [p for p in found if p.end <= tokens[index].start][-1:]
    after = next((t.text for t in tokens for p in before if t.start >= p.end), "")
    is_there = after in _GOES and len(before[0].members) == 1
    return before[0].members[0] if is_there else None


def _only(word: str, before: Sequence[Party], scene: Scene) -> str | None:
    """Return the only person named before whom "he" or "she" can mean."""
    others = {m for p in before for m in p.members if scene.topics.can_be(m, word)}
    return others.pop() if len(others) == 1 else None


def _object(
    tokens: Sequence[Token], index: int, found: Sequence[Party], scene: Scene
) -> str | None:
    """Return whom "him" means: not who acts in its clause, but the only other one around."""
    word = _OBJECTS[tokens[index].text.lower()]
    before = [p for p in found if p.end <= tokens[index].start and len(p.members) == 1]
    if before and tokens[index - 1].text == "accompanying":
        return before[-1].members[0]
    named = subject_party(tokens, found)
    main = named.members[0] if named else None
    clause = max((t.end for t in tokens[:index] if t.text.lower() in _WHEN), default=-1)
    own = [p for p in before if 0 <= clause <= p.start][:1]
    acts = own or [p for p in reversed(before) if _acts(tokens, p)]
    acting = acts[0].members[0] if acts else main
    asked = tokens[index - 1].text.lower() in ("about", "of", "for", "on")  # "told X about him"
    beside = (
        before[-1] if asked and before and before[-1].end + 1 == tokens[index - 1].start else None
    )
    last = before[-1] if before else None
    between = {t.text.lower() for t in tokens[:index] if last and t.start >= last.end}
    if not asked and not between & _CLAUSE:  # "the envoy, X, called on him": X is another
        beside = last
    others = {m for p in before if p is not beside for m in p.members if m != acting}
    others = {m for m in others if scene.topics.can_be(m, word)}
    if tokens[index - 1].text == "to" and tokens[index - 2].text in _SHOWN:
        return main
    if len(others) > 1:
        return main if main in others else None
    subject = scene.spoken_of(word)
    if subject is not None and subject == acting and not others:
        near = [a for a in scene.near if a != acting and scene.topics.can_be(a, word)]
        return near[0] if len(near) == 1 and scene.topics.sex_of(near[0]) else None
    sure = subject not in (None, acting) and (subject == scene.topics.subject or not scene.is_fresh)
    return next(iter(others), subject if sure else None)


def _acts(tokens: Sequence[Token], party: Party) -> bool:
    """Tell whether a verb follows a party, or "who": no preposition or "and"."""
    if any(t.start == party.start and t.text.lower() in ("he", "she") for t in tokens):
        return True
    after = [t for t in tokens if t.start >= party.end][:2]
    if after and after[0].letter == ",":
        inside = any(t.letter == "," for t in tokens if party.start <= t.start < party.end)
        return after[-1].text == "who" or (inside and after[-1].letter in "wx")
    return bool(after) and after[0].letter in "wnx" and after[0].text.lower() not in BEHIND


def _is_object(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "her" is an object: "visited her in hospital", not "her visit"."""
    following = tokens[index + 1].letter if index + 1 < len(tokens) else "."
    return following in "io,.;a" or tokens[index + 1].text.lower() in _BEHIND_HER
