"""The parties of a sentence: who is named, and whom its other words stand for."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from graphkit.extract.article import Article, Sentence
from graphkit.extract.phrases import Person, Token, delegations, references, relatives, speech
from graphkit.extract.phrases.epithets import epithets
from graphkit.extract.phrases.groups import groups
from graphkit.extract.phrases.introductions import introduced, offices
from graphkit.extract.phrases.nations import natives
from graphkit.extract.phrases.pronouns import pronouns
from graphkit.extract.phrases.scene import Scene
from graphkit.extract.phrases.skeleton import Party

_INVITED = re.compile(r"\b(?:invitation\s(?:of|from|by)|invited\sby)\s(?:[^@.;,]{0,30}\s)?$")
_INVITES = re.compile(r",?\s(?:has\s|had\s)?(?:also\s)?invited\s")


def parties(
    article: Article,
    sentence: Sentence,
    tokens: Sequence[Token],
    people: Sequence[Person],
    scene: Scene,
) -> list[Party]:
    """Return the parties of a sentence, in its order, none overlapping."""
    scene.enter(article, sentence)
    if scene.whole is None:
        scene.whole = delegations.survey(article)
        scene.introduced = introduced(article, scene.coming)
        scene.writer = speech.writer(article)
    found = [party for person in people for party in _named(article, tokens, person, scene)]
    delegations.note(article, sentence, found, scene)
    found = delegations.joined(article, sentence, found, scene)
    _note_hosts(article, sentence, found, scene)
    relatives.note(article, sentence, people, found, scene)
    found = _with(found, references.titles(tokens, people, found, scene))
    found = _with(found, references.descriptions(article, sentence, found, scene))
    found = _with(found, groups(article, sentence, tokens, found, scene))
    found = _with(found, relatives.relatives(article, sentence, tokens, found, scene))
    found = _with(found, offices(sentence, tokens, found, scene))
    found = _with(found, epithets(article, sentence, found, scene))
    found = _with(found, natives(tokens, found, scene))
    found = _with(found, pronouns(tokens, found, scene))
    return _with(found, speech.first_persons(article, sentence, found, scene))


def _with(found: Sequence[Party], more: Iterable[Party]) -> list[Party]:
    """Return the parties with more, where these do not overlap, in the order of the text."""
    result = list(found)
    for each in more:
        if each.members and not any(p.start < each.end and each.start < p.end for p in result):
            result.append(each)
    return sorted(result, key=lambda party: party.start)


def _named(
    article: Article, tokens: Sequence[Token], person: Person, scene: Scene
) -> Iterator[Party]:
    """Yield a person, and before it another: "the Secretary and Prime Minister X"."""
    words = {t.text.lower() for t in tokens[person.first : person.last + 1]}
    start = person.start
    if tokens[person.first].text.lower() == "the" and len(person.titles) > 1:
        first, second = person.titles[:2]
        joint = article.text[first.end : second.start].strip()
        other = scene.holder(first, (person.actor,)) if joint == "and" else None
        if other and other != person.actor:
            scene.unlearn(person.actor, first)
            yield Party(start, first.end, (other,), named=False)
            start = second.start
    yield Party(start, person.end, (person.actor,), visiting="visiting" in words)


def _note_hosts(article: Article, sentence: Sentence, found: Sequence[Party], scene: Scene) -> None:
    """Remember who invited the guest: "at the invitation of X"."""
    for party in found:
        if _INVITED.search(article.text, sentence.start, party.start) and party.named:
            lead = article.text[max(sentence.start, party.start - 60) : party.start]
            if _INVITED.search(lead) and len(party.members) == 1:
                scene.host = party.members[0]
    for one, other in pairwise(found):
        invites = _INVITES.fullmatch(article.text, one.end, other.start)
        if invites and len(one.members) == len(other.members) == 1:
            scene.host, scene.guest = one.members[0], other.members[0]
