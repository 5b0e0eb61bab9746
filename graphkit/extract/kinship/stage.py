"""Kinship: who is whose parent, spouse or sibling, and whose grandparent by inference.

Sentences are read as bones (`graphkit.extract.phrases.skeleton`).  "His" and
"her" before a word of kin are the person whose kin the paragraph is telling of:
in "Tatsuo's grandfather, Takeo ... His father, Yasuo" they are Tatsuo's, though
Takeo stands nearer.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import NamedTuple

from graphkit.extract.article import Article
from graphkit.extract.kinship.rules import DENIED, RULES, Rule
from graphkit.extract.kinship.words import PLURALS, SENSES, SEX, Sense
from graphkit.extract.phrases import persons, tokens
from graphkit.extract.phrases.parties import parties
from graphkit.extract.phrases.scene import Scene
from graphkit.extract.phrases.skeleton import Skeleton, skeleton
from graphkit.model import Kinship
from graphkit.model.claims import Relation  # noqa: TC001 - annotates a local name
from graphkit.model.drafts import KinshipProposal, Passage
from graphkit.model.names import fold, slug

_WHY = (
    "The text has the first as grandparent and the second as parent of one person, and the two "
    "share a name: no sentence says that they are parent and child."
)


class Kin(NamedTuple):
    """`who` is the `sense` of `of`."""

    who: str
    sense: Sense
    of: str

    @property
    def record(self) -> Kinship:
        """The record that says so; a grandparent makes none."""
        if self.sense == "parent":
            return Kinship(person=self.who, relation="parent_of", other=self.of)
        if self.sense == "child":
            return Kinship(person=self.of, relation="parent_of", other=self.who)
        first, second = sorted((self.who, self.of))
        relation: Relation = "spouse_of" if self.sense == "spouse" else "sibling_of"
        return Kinship(person=first, relation=relation, other=second)


@dataclass
class _Told:
    """The kin told of so far: whose they are in this paragraph, and everything found."""

    owner: str | None = None
    couple: tuple[str, ...] = ()
    siblings: tuple[str, ...] = ()
    paragraph: int = -1
    sex: dict[str, str] = field(default_factory=dict)
    owners: Counter[str] = field(default_factory=Counter)
    here: list[str] = field(default_factory=list)
    lately: list[str] = field(default_factory=list)
    said: dict[str, tuple[str, ...]] = field(default_factory=dict)
    hero: dict[str, str] = field(default_factory=dict)
    subjects: Counter[str] = field(default_factory=Counter)
    last: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    found: dict[Kin, tuple[str, list[Passage]]] = field(default_factory=dict)


def kinship(article: Article) -> tuple[KinshipProposal, ...]:
    """Return the kinship an article states, and parents that follow from it, so marked."""
    told, scene = _Told(), Scene()
    for sentence in article.sentences:
        if sentence.segment in ("foreign", "residue"):
            continue
        words = tokens(article, sentence.start, sentence.end)
        people = persons(words)
        scene.learn(people)
        bones = skeleton(article, sentence, parties(article, sentence, words, people, scene))
        _read(article, bones, scene, told)
        scene.step(sentence, words, people, bones.parties)
        if scene.topics.subject:
            told.subjects[told.hero.get(scene.topics.subject, scene.topics.subject)] += 1
    stated = {
        each.id: each
        for kin, (rule, passages) in told.found.items()
        if not kin.sense.startswith("grand")
        for each in [_proposal(kin.record, rule, passages)]
    }
    more = {each.id: each for each in _inferred(article, told)}
    return tuple({**more, **stated}.values())


def _read(article: Article, bones: Skeleton, scene: Scene, told: _Told) -> None:
    """Add the kin that a sentence tells of; each word of kin is read once."""
    if bones.sentence.paragraph != told.paragraph:
        told.owner, told.paragraph = None, bones.sentence.paragraph
        told.couple, told.siblings = (), ()
        told.lately, told.hero = [], _hero(scene, told)
    told.here, told.said, told.last = [], {}, ((), ())
    taken: set[int] = set()
    for rule, match in _matches(bones):
        if match.start("kin") in taken or DENIED.search(_before(bones, match)):
            continue
        owners = _owners(bones, match, scene, told)
        kin = _kin(bones, match, scene, told)
        word = match["kin"] or "children"
        if not owners or not kin or set(owners) & set(kin):
            continue
        taken.add(match.start("kin"))
        told.last = (kin, owners)
        passage = article.passage(bones.sentence.start, bones.sentence.end)
        for who, of in product(kin, owners):
            passages = told.found.setdefault(Kin(who, SENSES[word], of), (rule.name, []))[1]
            passages += [passage] if passage not in passages else []
        _remember(told, kin, word, owners, _first(match, kin, owners))


def _hero(scene: Scene, told: _Told) -> dict[str, str]:
    """Return whom a paragraph's "he" stands for instead of the last subject.

    A paragraph that begins with a pronoun goes back to the one the article is about:
    the subject of most sentences so far.
    """
    last, most = scene.topics.subject, [who for who, _ in told.subjects.most_common(1)]
    if not last or not most or told.subjects[most[0]] < 2 * told.subjects[last]:
        return {}
    return {last: most[0]}


def _subject_before(scene: Scene, told: _Told) -> str | None:
    subject = scene.topics.subject
    return told.hero.get(subject, subject) if subject else None


def _before(bones: Skeleton, match: re.Match[str]) -> str:
    """Return the words of a match up to its word of kin, and some before them."""
    reach = 12 if match[0].startswith("@") else 30
    return bones.text[max(0, match.start() - reach) : match.start("kin")]


def _kin(bones: Skeleton, match: re.Match[str], scene: Scene, told: _Told) -> tuple[str, ...]:
    """Return who is said to be kin: names, "he", or the subject of the sentence."""
    he = match["he"] if "he" in match.re.groupindex else None
    if he:
        subject = _subject_before(scene, told)
        return (subject,) if subject else ()
    named = _named(bones, match, "who", told)
    pronoun = named and not bones.parties_in(*match.span("who"))[0].named
    if pronoun and match["kin"] == "born":  # of the kin before it, "he" is none
        subject = _subject_before(scene, told)
        return (subject,) if subject else ()
    return named or _subject(bones, match, told)


def _named(bones: Skeleton, match: re.Match[str], group: str, told: _Told) -> tuple[str, ...]:
    """Return the persons of a group of a match; none where it has no such group."""
    if group not in match.re.groupindex or match[group] is None:
        return ()
    return tuple(
        m if party.named else told.hero.get(m, m)
        for party in bones.parties_in(*match.span(group))
        for m in party.members
    )


def _subject(bones: Skeleton, match: re.Match[str], told: _Told) -> tuple[str, ...]:
    """Return who "and father of X" is: the one said to be somebody's kin, or the subject."""
    of_verb = match[0].startswith((" is", " was"))
    if told.last[0] and not of_verb:
        return told.last[0] if len(told.last[0]) == 1 else ()
    first = bones.parties_in(0, match.start())[:1] if bones.text.startswith("@") else ()
    whose = bones.text[1:].startswith((", whose", "'s"))
    alone = len(bones.parties_in(0, match.start())) == 1
    return first[0].members if first and (alone or whose) and len(first[0].members) == 1 else ()


def _remember(
    told: _Told, kin: Sequence[str], word: str, owners: Sequence[str], first: str
) -> None:
    """Note whose kin are told of, and what the word says of "he" and "she"."""
    told.here += kin
    told.lately += kin
    told.owners.update(owners)
    sex = SEX.get(word)
    for who in kin:
        if sex:
            told.sex.setdefault(who, sex)
        if SENSES[word] == "spouse":
            told.couple = (owners[0], who)
            if sex:
                told.sex.setdefault(owners[0], "he" if sex == "she" else "she")
        if SENSES[word] == "sibling":
            told.siblings = (owners[0], who)
    if told.owner is None:
        told.owner = first


def _first(match: re.Match[str], kin: Sequence[str], owners: Sequence[str]) -> str:
    """Return whom the words tell of: who stands first in them."""
    groups = match.re.groupindex
    of = match.start("of") if "of" in groups else -1
    return kin[0] if "who" not in groups or match.start("who") < of else owners[0]


def _matches(bones: Skeleton) -> Iterator[tuple[Rule, re.Match[str]]]:
    """Yield what rules match, in the order of the sentence, the earlier rule first."""
    found = [
        (match.start("kin"), nth, match)
        for nth, rule in enumerate(RULES)
        for match in _everywhere(rule, bones.text)
    ]
    for _, nth, match in sorted(found, key=lambda each: (each[0], each[1])):
        yield RULES[nth], match


def _everywhere(rule: Rule, text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of a rule, those that overlap as well."""
    at = 0
    while match := rule.pattern.search(text, at):
        yield match
        at = match.start() + 1


def _owners(bones: Skeleton, match: re.Match[str], scene: Scene, told: _Told) -> tuple[str, ...]:
    """Return whose kin it is: a name, the person whom "his" stands for, or whose kin was told."""
    if "of" in match.re.groupindex and match["of"]:
        return _named(bones, match, "of", told)
    if "couple" in match.re.groupindex:
        return told.couple
    if "his" not in match.re.groupindex:
        alone = match["kin"] not in PLURALS and SENSES[match["kin"]] in ("sibling", "spouse")
        return (told.owner,) if alone and told.owner and len(told.last[1]) > 1 else told.last[1]
    his = match["his"]
    if his == "their":
        return told.siblings if SENSES[match["kin"]] == "parent" else told.couple
    if his == "whose":
        named = [m for p in bones.parties_in(0, match.start()) for m in p.members]
        return tuple(named[-1:])
    told.said[his] = told.said.get(his) or _meant(bones, match, scene, told)
    for each in told.said[his]:
        told.sex.setdefault(each, {"his": "he", "her": "she"}[his])
    return told.said[his]


def _meant(bones: Skeleton, match: re.Match[str], scene: Scene, told: _Told) -> tuple[str, ...]:
    """Return whom "his" or "her" stands for.

    In this order: kin named in this very sentence, the one whose kin the
    paragraph is telling of, who stands before it in the sentence, the one whose
    kin the article mostly tells of, and the subject of the sentence before.
    """
    sex = {"his": "he", "her": "she"}[match["his"]]
    named = [m for p in bones.parties_in(0, match.start()) for m in p.members]
    here = [each for each in reversed(told.here) if told.sex.get(each) == sex]
    main = [each for each, count in told.owners.most_common(1) if count > 1]
    for each in (*here[:1], told.owner, *named[:1], *main, _subject_before(scene, told)):
        if each and told.sex.get(each, scene.topics.sex.get(each, sex)) == sex:
            return (each,)
    before = [*reversed(told.lately), *reversed(told.owners)]
    return tuple(each for each in before if told.sex.get(each) == sex)[:1]


def _inferred(article: Article, told: _Told) -> Iterator[KinshipProposal]:
    """Yield the parent of a parent where grandparent and parent share a family name."""
    for kin, (_, passages) in told.found.items():
        if not kin.sense.startswith("grand"):
            continue
        elder, younger = (kin.who, kin.of) if kin.sense == "grandparent" else (kin.of, kin.who)
        for other, (_, more) in told.found.items():
            record = other.record if other.sense in ("parent", "child") else None
            if record is None or record.other != younger:
                continue
            if _names(article, elder) & _names(article, record.person):
                made = Kinship(
                    person=elder,
                    relation="parent_of",
                    other=record.person,
                    inferred=True,
                    note=_WHY,
                )
                yield _proposal(made, "parent of a parent", [*passages, *more])


def _names(article: Article, actor: str) -> set[str]:
    names = article.actors[actor].record.names
    return {word for name in names for word in fold(name.text).split()}


def _proposal(record: Kinship, rule: str, passages: Sequence[Passage]) -> KinshipProposal:
    unique = {(each.start, each.end): each for each in passages}
    return KinshipProposal(
        id=slug(f"kin {record.person} {record.relation} {record.other}"),
        rule=rule,
        passages=tuple(unique[key] for key in sorted(unique)),
        record=record,
    )
