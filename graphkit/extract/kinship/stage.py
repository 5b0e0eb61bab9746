"""Kinship: who is whose parent, spouse or sibling, and whose grandparent by inference.

Sentences are read as bones (`graphkit.extract.phrases.skeleton`).  "His" and
"her" before a word of kin are the person whose kin the paragraph is telling of:
in "Tatsuo's grandfather, Takeo ... His father, Yasuo" they are Tatsuo's, though
Takeo stands nearer.
"""

import re
from collections.abc import Iterator, Sequence

from graphkit.extract.article import Article
from graphkit.extract.kinship.holders import holder
from graphkit.extract.kinship.proposals import proposals
from graphkit.extract.kinship.rules import COUNTED, DENIED, ELLIPTIC, RULES, Rule
from graphkit.extract.kinship.told import Told
from graphkit.extract.kinship.whose import meant, members, subject_before
from graphkit.extract.kinship.words import KIN, PLURALS, SENSES, SEX
from graphkit.extract.phrases import persons, tokens
from graphkit.extract.phrases.memory import titles_of
from graphkit.extract.phrases.parties import parties
from graphkit.extract.phrases.scene import Scene
from graphkit.extract.phrases.skeleton import Skeleton, skeleton
from graphkit.model.drafts import KinshipProposal, Passage

# "X, who has died aged 77": the one an obituary is about
_DEATH = re.compile(r"(?P<who>@),?(?:[^@;.]{0,90} and)? (?:who )?(?:has |had )?died\b")
_OF_KIN = re.compile(rf"\b(?:his|her|['’]s) (?:[\w-]+ )*(?:{'|'.join(KIN)}),? $")
_PRONOUN = re.compile(r"\W*(?:he|she|his|her|with|an?|the (?:\w+ )?(?:son|daughter)|born|as an?)\b")
# "his father is X and his mother": both are his, not X's
_BESIDE = re.compile(rf"\b(?P<kin>{'|'.join(KIN)})\b(?:,| is| was)? @(?:, [^@,;.]+,)?,? and $")
_TWO = re.compile(r"@ and @")
_LEAD = 3  # paragraphs that say of whom an obituary is


def kinship(article: Article) -> tuple[KinshipProposal, ...]:
    """Return the kinship an article states, and parents that follow from it, so marked."""
    read = [
        (sentence, words, persons(words))
        for sentence in article.sentences
        if sentence.segment not in ("foreign", "residue")
        for words in [tokens(article, sentence.start, sentence.end)]
    ]
    titles = titles_of(person for _, _, people in read for person in people)
    told, scene = Told(), Scene(coming=titles)
    for sentence, words, people in read:
        scene.learn(people)
        bones = skeleton(article, sentence, parties(article, sentence, words, people, scene))
        _read(article, bones, scene, told)
        scene.step(sentence, words, people, bones.parties)
        if any(scene.topics.subject in each.members for each in bones.parties if each.named):
            told.hero = {}
        if scene.topics.subject:
            told.subjects[told.hero.get(scene.topics.subject, scene.topics.subject)] += 1
    return proposals(article, told)


def _read(article: Article, bones: Skeleton, scene: Scene, told: Told) -> None:
    """Add the kin that a sentence tells of; each word of kin is read once."""
    if bones.sentence.paragraph != told.paragraph:
        _begin(bones, scene, told)
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
        told.add(rule.name, kin, SENSES[word], owners, _passage(article, bones))
        _remember(told, kin, word, owners, _first(match, kin, owners))
    _read_elliptic(article, bones, told)
    two = _TWO.match(bones.text)
    told.two = members(bones, *two.span(), told) if two else ()
    for pattern in COUNTED:
        for match in pattern.finditer(bones.text):
            owners = _owners(bones, match, scene, told)
            told.open = (match["kin"], owners) if owners else told.open


def _read_elliptic(article: Article, bones: Skeleton, told: Told) -> None:
    """Add "the younger, X" as what the paragraph has told of or counted last."""
    for match in ELLIPTIC.finditer(bones.text):
        kin = _named(bones, match, "who", told) or _named(bones, match, "name", told)
        if told.open and len(kin) == 1 and kin[0] not in told.open[1]:
            word, owners = told.open
            told.add("the elder, Y", kin, SENSES[word], owners, _passage(article, bones))
            _remember(told, kin, word, owners, owners[0])


def _passage(article: Article, bones: Skeleton) -> Passage:
    return article.passage(bones.sentence.start, bones.sentence.end)


def _begin(bones: Skeleton, scene: Scene, told: Told) -> None:
    """Begin a paragraph: whose kin it tells of is open; "their" may be the couple before it."""
    if bones.sentence.paragraph > told.paragraph + 1:
        told.couple = ()
    told.owner, told.siblings, told.open, told.lately = None, (), None, []
    told.paragraph = bones.sentence.paragraph
    death = _DEATH.search(bones.text) if told.paragraph < _LEAD and not told.dead else None
    if death and not _OF_KIN.search(bones.text, 0, death.start()):
        told.dead = bones.parties_in(*death.span("who"))[0].members[0]
    told.hero = _hero(bones, scene, told)


def _hero(bones: Skeleton, scene: Scene, told: Told) -> dict[str, str]:
    """Return whom a paragraph's "he" stands for instead of the last subject.

    A paragraph that begins with a pronoun goes back to the one the article is about:
    whom an obituary is of, else the subject of most sentences so far.
    """
    last, most = scene.topics.subject, [who for who, _ in told.subjects.most_common(1)]
    if last and told.dead and (_PRONOUN.match(bones.text) or not _is_named(bones)):
        return {last: told.dead}
    if not last or not most or told.subjects[most[0]] < 2 * told.subjects[last]:
        return {}
    return {last: most[0]}


def _is_named(bones: Skeleton) -> bool:
    return not bones.parties or bones.parties[0].named


def _before(bones: Skeleton, match: re.Match[str]) -> str:
    """Return the words of a match up to its word of kin, and some before them."""
    reach = 12 if match[0].startswith("@") else 30
    return bones.text[max(0, match.start() - reach) : match.start("kin")]


def _kin(bones: Skeleton, match: re.Match[str], scene: Scene, told: Told) -> tuple[str, ...]:
    """Return who is said to be kin: names, "he", or the subject of the sentence."""
    he = match["he"] if "he" in match.re.groupindex else None
    if he:
        subject = subject_before(scene, told)
        return (subject,) if subject else ()
    named = _named(bones, match, "who", told)
    pronoun = named and not bones.parties_in(*match.span("who"))[0].named
    if pronoun and match["kin"] == "born":  # of the kin before it, "he" is none
        subject = subject_before(scene, told)
        return (subject,) if subject else ()
    return named or _subject(bones, match, told)


def _named(bones: Skeleton, match: re.Match[str], group: str, told: Told) -> tuple[str, ...]:
    """Return the persons of a group of a match; none where it has no such group."""
    if group not in match.re.groupindex or match[group] is None:
        return ()
    return members(bones, *match.span(group), told)


def _subject(bones: Skeleton, match: re.Match[str], told: Told) -> tuple[str, ...]:
    """Return who "and father of X" is: the one said to be somebody's kin, or the subject."""
    of_verb = match[0].startswith((" is", " was"))
    beside = bones.text[: match.start()].endswith("@") and not of_verb
    if beside and not told.last[0]:  # "and X, head of the guard and son of"
        return bones.parties_in(match.start() - 1, match.start())[0].members
    if told.last[0] and not of_verb:
        return told.last[0] if len(told.last[0]) == 1 else ()
    first = bones.parties_in(0, match.start())[:1] if bones.text.startswith("@") else ()
    whose = bones.text[1:].startswith((", whose", "'s"))
    alone = len({each.members for each in bones.parties_in(0, match.start())}) == 1
    return first[0].members if first and (alone or whose) and len(first[0].members) == 1 else ()


def _remember(told: Told, kin: Sequence[str], word: str, owners: Sequence[str], first: str) -> None:
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
    if SENSES[word] in ("child", "sibling"):
        told.open = (word, tuple(owners))
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


def _owners(bones: Skeleton, match: re.Match[str], scene: Scene, told: Told) -> tuple[str, ...]:
    """Return whose kin it is: a name, the person whom "his" stands for, or whose kin was told."""
    groups = match.groupdict()
    beside = _BESIDE.search(bones.text, 0, match.start("his")) if groups.get("his") else None
    if beside and told.last[1] and SENSES[beside["kin"]] == SENSES[match["kin"]] != "spouse":
        return told.last[1]
    if groups.get("of") and groups.get("his"):
        named = _named(bones, match, "of", told)[-1:]
        he = {"his": "he", "her": "she"}[match["his"]]
        can_be = all((told.sex.get(n) or scene.topics.sex_of(n)) in (None, he) for n in named)
        return named if can_be else meant(bones, match, scene, told)
    if groups.get("of"):
        both = (*_named(bones, match, "with", told), *_named(bones, match, "of", told))
        return tuple(dict.fromkeys(both))
    if groups.get("office"):
        return holder(scene, match["office"])
    if "couple" in groups:
        return told.couple
    if "his" not in groups and match.re.pattern.startswith("^an?"):
        subject = told.owner or subject_before(scene, told)
        return (subject,) if subject else ()
    if "his" not in groups:
        alone = match["kin"] not in PLURALS and SENSES[match["kin"]] in ("sibling", "spouse")
        return (told.owner,) if alone and told.owner and len(told.last[1]) > 1 else told.last[1]
    his = match["his"]
    if his in ("their", "the couple's"):
        if SENSES[match["kin"]] == "parent":
            return told.siblings
        return told.couple or (told.two if SENSES[match["kin"]] == "child" else ())
    if his == "whose":
        named = members(bones, 0, match.start(), told)
        return named[-1:]
    told.said[his] = told.said.get(his) or meant(bones, match, scene, told)
    for each in told.said[his]:
        told.sex.setdefault(each, {"his": "he", "her": "she"}[his])
    return told.said[his]
