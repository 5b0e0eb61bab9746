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
from typing import Literal, NamedTuple

from graphkit.extract.article import Article
from graphkit.extract.phrases import persons, tokens
from graphkit.extract.phrases.parties import parties
from graphkit.extract.phrases.scene import Scene
from graphkit.extract.phrases.skeleton import Skeleton, skeleton
from graphkit.model import Kinship
from graphkit.model.claims import Relation  # noqa: TC001 - annotates a local name
from graphkit.model.drafts import KinshipProposal, Passage
from graphkit.model.names import fold, slug

Sense = Literal["parent", "child", "spouse", "sibling", "grandparent", "grandchild"]

KIN: dict[str, Sense] = {
    **dict.fromkeys(("father", "mother", "dad", "parent"), "parent"),
    **dict.fromkeys(("son", "daughter", "child"), "child"),
    **dict.fromkeys(("husband", "wife", "spouse", "widow", "widower"), "spouse"),
    **dict.fromkeys(("ex-wife", "ex-husband"), "spouse"),
    **dict.fromkeys(("brother", "sister", "sibling", "twin"), "sibling"),
    **dict.fromkeys(("grandfather", "grandmother", "grandparent"), "grandparent"),
    **dict.fromkeys(("grandson", "granddaughter", "grandchild"), "grandchild"),
}
"""Words of kin, and what the one they name is to the other."""

_PLURAL: dict[str, Sense] = {f"{word}s": sense for word, sense in KIN.items()}
_PLURAL |= {"children": "child", "wives": "spouse", "grandchildren": "grandchild"}
_SENSES: dict[str, Sense] = {**KIN, **_PLURAL}
_SEX = dict.fromkeys(
    ("father", "dad", "son", "husband", "widower", "brother", "grandfather", "grandson"), "he"
) | dict.fromkeys(
    ("mother", "daughter", "wife", "widow", "sister", "grandmother", "granddaughter"), "she"
)
_WHY = (
    "The text has the first as grandparent and the second as parent of one person, and the two "
    "share a name: no sentence says that they are parent and child."
)
_ADJECTIVES = (
    r"(?:(?:late|eldest|elder|older|oldest|younger|youngest|second|first|third|only|own|paternal"
    r"|maternal|twin|surviving|famous|influential|two|three|four|former|current|beloved|widowed"
    r"|estranged|first-born|firstborn|powerful|politician|billionaire|other|one|a|an|the|of) )*"
)
_WORD = rf"(?P<kin>{'|'.join(sorted(KIN, key=len, reverse=True))})(?!-in-law|'s|\w)"
_WORDS = rf"(?P<kin>{'|'.join(sorted(_PLURAL, key=len, reverse=True))})(?!-in-law|'|\w)"
_LEAD = r"(?:the (?:[a-z-]+ ){1,3})?"
_LIST = r"(?P<who>@(?:, @)*(?:,? (?:and|&) @)?)"
_ONE = r"(?P<who>@)"
_WHOSE = r"(?:(?P<of>@)'s|(?P<his>his|her|their|whose))"


class Rule(NamedTuple):
    """A way to word kinship: its name and pattern; `who` is the `kin` of `of` or of "his"."""

    name: str
    pattern: re.Pattern[str]


def _rule(name: str, words: str) -> Rule:
    return Rule(name, re.compile(words))


RULES: tuple[Rule, ...] = (
    _rule(
        "X's father Y",
        rf"{_WHOSE} {_ADJECTIVES}{_WORD},? (?:is |was |named |called )?{_LEAD}{_ONE}",
    ),
    _rule("X's sons Y and Z", rf"{_WHOSE} {_ADJECTIVES}{_WORDS},? (?:are |were )?{_LIST}"),
    _rule(
        "Y, the father of X",
        rf"{_ONE},? (?:(?:is|was|himself|herself|now) )*{_ADJECTIVES}{_WORD} (?:of"
        rf"|to) (?:the late )?(?P<of>@)(?!'s)",
    ),
    _rule(
        "Y is X's father",
        rf"{_ONE},? (?:is |was |who is |who was )?(?P<of>@)'s {_ADJECTIVES}{_WORD}",
    ),
    _rule("son of X, Y", rf"\b{_ADJECTIVES}{_WORD} of (?P<of>@), {_ONE}"),
    _rule("Y, his father", rf"{_ONE},? (?:is |was )?(?P<his>his|her) {_ADJECTIVES}{_WORD}\b(?! @)"),
    _rule("Y, 79, widow of X", rf"{_ONE}, \d+, {_ADJECTIVES}{_WORD} of (?P<of>@)(?!'s)"),
    _rule(
        "X with his wife, Y",
        rf"(?P<of>@),?(?: [\w-]+)?,? (?:and|with|together with|accompanied by"
        rf"|alongside) (?:his|her) {_ADJECTIVES}{_WORD},? {_ONE}",
    ),
    _rule(
        "X married Y",
        rf"(?P<of>@)(?: who)? (?P<married>(?:had |has )?(?:married|wed)|is married to"
        rf"|was married to),? {_LEAD}{_ONE}",
    ),
    _rule(
        "and son of X",
        rf"{_ONE},? [^@;.]{{1,50}} of @ and {_ADJECTIVES}{_WORD} of (?P<of>@)(?!'s)",
    ),
    _rule(
        "X has two sons, Y and Z", rf"(?P<of>@) (?:has|had|have) {_ADJECTIVES}{_WORDS},? {_LIST}"
    ),
    _rule(
        "they have two sons, Y and Z",
        rf"(?P<his>the couple|they) (?:has|had|have) {_ADJECTIVES}{_WORDS},? {_LIST}",
    ),
    _rule("X and Y are brothers", rf"(?P<of>@) and {_ONE} (?:are|were) {_ADJECTIVES}{_WORDS}"),
    _rule(
        "X and Y, brothers",
        rf"(?P<of>@) and {_ONE}, (?:the |two )?(?P<kin>brothers|sisters|siblings)\b",
    ),
)
"""Tried in this order; words that a rule has read are left to it."""


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
    stated = {
        each.id: each
        for kin, (rule, passages) in told.found.items()
        if not kin.sense.startswith("grand")
        for each in [_proposal(kin.record, rule, passages)]
    }
    more = {each.id: each for each in _inferred(article, told)}
    return tuple({**more, **stated}.values())


def _read(article: Article, bones: Skeleton, scene: Scene, told: _Told) -> None:
    """Add the kin that a sentence tells of."""
    if bones.sentence.paragraph != told.paragraph:
        told.owner, told.paragraph = None, bones.sentence.paragraph
        told.couple, told.siblings = (), ()
    told.here = []
    taken: list[tuple[int, int]] = []
    for rule, match in _matches(bones):
        span = match.span("kin" if "kin" in match.re.groupindex else "married")
        if span in taken:
            continue
        owners = _owners(bones, match, scene, told)
        kin = [m for p in bones.parties_in(*match.span("who")) for m in p.members]
        word = match["kin"] if "kin" in match.re.groupindex else "spouse"
        if not owners or not kin or set(owners) & set(kin):
            continue
        taken.append(span)
        passage = article.passage(bones.sentence.start, bones.sentence.end)
        for who, of in product(kin, owners):
            passages = told.found.setdefault(Kin(who, _SENSES[word], of), (rule.name, []))[1]
            passages += [passage] if passage not in passages else []
        _remember(told, kin, word, owners, _first(match, kin, owners))


def _remember(
    told: _Told, kin: Sequence[str], word: str, owners: Sequence[str], first: str
) -> None:
    """Note whose kin are told of, and what the word says of "he" and "she"."""
    told.here += kin
    told.owners.update(owners)
    sex = _SEX.get(word)
    for who in kin:
        if sex:
            told.sex.setdefault(who, sex)
        if _SENSES[word] == "spouse":
            told.couple = (owners[0], who)
            if sex:
                told.sex.setdefault(owners[0], "he" if sex == "she" else "she")
        if _SENSES[word] == "sibling":
            told.siblings = (owners[0], who)
    if told.owner is None:
        told.owner = first


def _first(match: re.Match[str], kin: Sequence[str], owners: Sequence[str]) -> str:
    """Return whom the words tell of: who stands first in them."""
    of = match.start("of") if "of" in match.re.groupindex else -1
    return kin[0] if match.start("who") < of else owners[0]


def _matches(bones: Skeleton) -> Iterator[tuple[Rule, re.Match[str]]]:
    """Yield what rules match, in the order of the sentence, the earlier rule first."""
    found = [
        (match.start("kin") if "kin" in rule.pattern.groupindex else match.start(), nth, match)
        for nth, rule in enumerate(RULES)
        for match in rule.pattern.finditer(bones.text)
    ]
    for _, nth, match in sorted(found, key=lambda each: (each[0], each[1])):
        yield RULES[nth], match


def _owners(bones: Skeleton, match: re.Match[str], scene: Scene, told: _Told) -> tuple[str, ...]:
    """Return whose kin it is: a name, or the person whom "his" stands for.

    In this order: kin named in this very sentence, the one whose kin the
    paragraph is telling of, who stands before it in the sentence, the one whose
    kin the article mostly tells of, and the subject of the sentence before.
    """
    groups = match.groupdict()
    if groups.get("of"):
        return tuple(m for p in bones.parties_in(*match.span("of")) for m in p.members)
    named = [m for p in bones.parties_in(0, match.start()) for m in p.members]
    if groups["his"] in ("their", "the couple", "they"):
        return told.siblings if _SENSES[groups["kin"]] == "parent" else told.couple
    if groups["his"] == "whose":
        return tuple(named[-1:])
    sex = {"his": "he", "her": "she"}[groups["his"]]
    here = [each for each in reversed(told.here) if told.sex.get(each) == sex]
    main = [each for each, count in told.owners.most_common(1) if count > 1]
    for each in (*here[:1], told.owner, *named[:1], *main, scene.topics.subject):
        if each and told.sex.get(each, scene.topics.sex.get(each, sex)) == sex:
            return (each,)
    return tuple(each for each in reversed(told.owners) if told.sex.get(each) == sex)[:1]


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
