"""Meetings in a parsed sentence: who met whom by the frames of verbs and nouns, in any order."""

import re
from collections.abc import Iterator

from graphkit.extract.meetings.clausal import auxiliaries, behind, every, governing, is_passive
from graphkit.extract.meetings.frame import AT_TALKS, Frame, apart
from graphkit.extract.meetings.nouns import HAVE, of_noun
from graphkit.extract.meetings.talks import (
    DRINKS,
    TALKS,
    THINGS,
    after_their_talks,
    at_a_meeting,
    at_talks,
    at_the_talks,
    by_phone,
    joint_appearance,
)
from graphkit.extract.meetings.verbs import PURPOSES, VERBS, Verb
from graphkit.extract.syntax import Tree, Word
from graphkit.extract.syntax.clauses import objects, subjects

_BY_FORM = {form: verb for verb in VERBS for form in verb.finite.split("|")}
_HOSTS = {"a": 0, "b": 1, "": None}
_AGREED = re.compile(
    r"agreed|negotiated|signed|initialled|concluded|settled|sealed|launched|inaugurated|chaired"
    r"|exchanged|reached|finali[sz]ed|discussed"
)
_SEE = re.compile(r"sees?|saw|seen|seeing")
_TELL = re.compile(
    r"(?:tell|assure|inform|brief|thank|urge|ask|award|present|hand|congratulate|introduce|promise"
    r"|give|show|warn|remind|invite|offer|press|caution)(?:e?[ds]|ing)?|told|gave|given|shown"
)
_FAILED = re.compile(r"\b(?:not|never|failed|refused|declined|unable)\b|n't\b")
_HAND = re.compile(r"(?:hand|bestow|pinn?|conferr?|award|present|deliver)(?:s|ed|ing)?")
_WHEN = frozenset((",", "after", "when", "while", "before", "on", "upon", "since", "by"))
_BESIDES = ("besides", "alongside")
TRIGGERS = re.compile(
    rf"\b(?:{'|'.join(map(re.escape, _BY_FORM))}|{_AGREED.pattern}|{_SEE.pattern}|{_TELL.pattern}"
    rf"|{_HAND.pattern}|{TALKS.pattern}|{DRINKS.pattern}|{HAVE.pattern}|together|persuaded"
    r"|obtained|(?:tele)?phone|video)\b"
)
"""Words without one of which a sentence has no frame."""


def frames(tree: Tree) -> Iterator[Frame]:
    """Yield the frames of a sentence, in its order."""
    for word in tree.words:
        for frame in _frames(tree, word):
            verb = word if frame.is_verb else governing(tree, word)[0]
            yield frame._replace(begin=verb.start if verb else 0)


def _frames(tree: Tree, word: Word) -> Iterator[Frame]:
    if word.tag.startswith("V") and not _is_guest(tree, word):
        if word.text in _BY_FORM:
            yield from _of_verb(tree, word, _BY_FORM[word.text])
        yield from _of_other(tree, word)
    else:
        yield from of_noun(tree, word)


def _is_guest(tree: Tree, word: Word) -> bool:
    """Tell whether "visiting" says who comes: "in honour of visiting X"."""
    before = tree.words[word.index - 1].text if word.index else ""
    return word.text == "visiting" and not tree.below(word, "aux") and before not in _WHEN


def _of_verb(tree: Tree, word: Word, verb: Verb) -> Iterator[Frame]:
    acting, host = subjects(tree, word), _HOSTS[verb.host]
    aux = auxiliaries(tree, word)
    beside = "beside" in verb.frames
    if is_passive(tree, word):
        agents = every(tree, tree.behind(word, ("by",)))
        if "by" in verb.frames and agents:
            swapped = None if host is None else 1 - host
            sides = (acting, agents)
            name = f"A is <{verb.base}> by B"
            yield Frame(name, word, sides, aux, host=swapped, needs_two_states=beside)
        return
    met = objects(tree, word) if "to" in verb.frames else ()
    if met and not _in_opinion(tree, word):
        met += tuple(p for p in every(tree, tree.behind(word, _BESIDES)) if p not in met)
        sides = (acting, met)
        yield Frame(f"A <{verb.base}> B", word, sides, aux, host=host, needs_two_states=beside)
    others = () if _is_appeal(tree, word) else every(tree, behind(tree, word, verb.behind))
    abroad = "abroad" in verb.frames
    if abroad and not others:
        others = every(tree, _with_subject(tree, word))
    if others and "with" in verb.frames and not met:
        sides = (acting, others)
        yield Frame(f"A <{verb.base}> with B", word, sides, aux, host=host, needs_two_states=abroad)
    elif met or _is_merit(tree, word):
        return
    elif abroad or ("together" in verb.frames and not _of_a_tongue(tree, word)):
        abroad &= not any(w.text in ("together", "jointly") for w in tree.below(word))
        yield Frame(f"P <{verb.base}>", word, apart(acting), aux, needs_two_states=abroad)


def _is_merit(tree: Tree, verb: Word) -> bool:
    """Tell whether somebody is praised for what a verb says: each for their own part."""
    return verb.relation == "pcomp" and tree.head(verb).text == "for"


def _with_subject(tree: Tree, verb: Word) -> Iterator[Word]:
    """Yield who did something with the subject: "A, together with B, opened it"."""
    for subject in tree.below(verb, "nsubj"):
        yield from tree.behind(subject, ("with",))


def _is_appeal(tree: Tree, verb: Word) -> bool:
    """Tell whether somebody "called on B to resign", which needs no meeting."""
    asked = (each for each in tree.below(verb, "xcomp", "advcl") if each.tag == "VB")
    return verb.text.startswith("call") and any(each.text not in PURPOSES for each in asked)


def _in_opinion(tree: Tree, verb: Word) -> bool:
    """Tell whether somebody "joined B in condemning" something, which needs no meeting."""
    doing = (w for each in tree.below(verb, "prep") for w in tree.below(each, "pcomp"))
    return verb.text.startswith("join") and any(w.text not in _BY_FORM for w in doing)


def _of_a_tongue(tree: Tree, verb: Word) -> bool:
    """Tell whether a verb is "spoke" with an object: Arabic."""
    return verb.text in ("spoke", "speak", "spoken") and bool(tree.below(verb, "dobj"))


def _of_other(tree: Tree, word: Word) -> Iterator[Frame]:
    """Yield the frames of verbs that tell of a meeting only with certain words beside them."""
    aux, acting = auxiliaries(tree, word), subjects(tree, word)
    passive = is_passive(tree, word)
    if _AGREED.fullmatch(word.text) and passive:
        group = every(tree, tree.behind(word, ("between", "by")))
        yield Frame("agreed between P", word, apart(group), aux)
    if _HAND.fullmatch(word.text):
        yield from _handed(tree, word, acting, aux)
    met = objects(tree, word) or every(tree, behind(tree, word, ("from", "to")))
    if not met or passive:
        if after_their_talks(tree, word):
            held = (
                "" if _FAILED.search(aux) else aux
            )  # "failed to agree after talks" is after talks
            yield Frame(AT_TALKS, word, apart(acting), held)
        elif joint_appearance(tree, word):
            sides = apart(acting)
            yield Frame("P appeared", word, sides, aux, needs_two_states=True)
        elif at_the_talks(tree, word):
            yield Frame(AT_TALKS, word, apart(acting), aux, needs_two_states=True)
        elif beside := _beside(tree, word):
            sides = (acting, beside)
            yield Frame("A <act> together with B", word, sides, aux, needs_two_states=True)
    elif _SEE.fullmatch(word.text) and not tree.below(word, "xcomp", "ccomp", "advcl", "prt"):
        met += tuple(p for p in every(tree, tree.behind(word, _BESIDES)) if p not in met)
        yield Frame("A <see> B", word, (acting, met), aux)
    elif any(each.text == "together" for each in tree.below(word)):
        yield Frame("A <bring> P together", word, (acting, *apart(met)), aux, host=0)
    elif by_phone(tree, word) or (
        at_talks(tree, word) if _TELL.fullmatch(word.text) else at_a_meeting(tree, word)
    ):
        yield Frame("A <tell> B at <talks>", word, (acting, met), aux)


def _beside(tree: Tree, verb: Word) -> tuple[Word, ...]:
    """Return together with whom, or in whose company, somebody did what a verb says."""
    found = [
        each
        for noun in tree.behind(verb, ("in",))
        if noun.text == "company"
        for each in tree.behind(noun, ("of",))
    ]
    for preposition in _prepositions(tree, verb):
        if any(w.text in ("together", "along") for w in tree.below(preposition)):
            found += tree.below(preposition, "pobj")
    return every(tree, found)


def _prepositions(tree: Tree, word: Word) -> Iterator[Word]:
    """Yield the prepositions of a verb, and of its object and what stands behind these."""
    for each in tree.below(word, "prep", "dobj", "pobj"):
        if each.relation == "prep":
            yield each
        yield from _prepositions(tree, each)


def _handed(tree: Tree, word: Word, acting: tuple[Word, ...], aux: str) -> Iterator[Frame]:
    """Yield who handed something to whom: in the active voice, or "was handed a note by B"."""
    things = (*tree.below(word, "dobj", "nsubjpass"), *tree.behind(word, ("with",)))
    things += tuple(inner for each in things for inner in tree.behind(each, ("of",)))
    if not any(THINGS.fullmatch(each.text) for each in things):
        return
    found = (*behind(tree, word, ("to", "on", "upon")), *tree.below(word, "dative"))
    to = every(tree, (each for each in found if each.text == "@"))
    to = to or objects(tree, word)  # "presented B with a key"
    if is_passive(tree, word):
        by = every(tree, tree.behind(word, ("by",)))
        to = to or tuple(each for each in acting if each not in by)
        yield Frame("A is <hand>ed N by B", word, (to, by), aux, of_things=True)
    elif to and not set(to) & set(acting):
        yield Frame("A <hand> N to B", word, (acting, to), aux, of_things=True)
