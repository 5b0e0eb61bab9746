"""Meetings in a parsed sentence: who met whom by the frames of verbs and nouns, in any order."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from graphkit.extract.meetings.clausal import auxiliaries, behind, every, governing, is_passive
from graphkit.extract.meetings.talks import (
    DRINKS,
    MEALS,
    TALKS,
    THINGS,
    after_their_talks,
    at_a_meeting,
    at_talks,
    by_phone,
    joint_appearance,
)
from graphkit.extract.meetings.verbs import VERBS, Verb
from graphkit.extract.syntax import Tree, Word
from graphkit.extract.syntax.clauses import objects, subjects


class Frame(NamedTuple):
    """Who met whom by one word of a sentence: each side's parties, and who of two is host.

    `of_things` tells that things pass between the two: a letter that is handed
    over is no letter sent.  `begin` is the character where its clause begins.
    """

    rule: str
    trigger: Word
    sides: tuple[tuple[Word, ...], ...]
    auxiliaries: str
    is_verb: bool = True
    host: int | None = None
    is_planned: bool = False
    needs_two_states: bool = False
    of_things: bool = False
    begin: int = 0


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
_HAND = re.compile(r"(?:hand|bestow|pinn?|conferr?|award|present|deliver)(?:s|ed|ing)?")
_GAVE = re.compile(r"gave|held|hosted|had|offered|threw|conducted|chaired|arranged|given")
_GIVEN = re.compile(r"given|hosted|offered|held|thrown|organi[sz]ed|arranged|tendered")
_TIME = re.compile(rf"hours?|minutes|words?|evenings?|afternoon|morning|weekend|{DRINKS.pattern}")
_HAVE = re.compile(r"had|has|have|spent|spends?|shared")
_COMING = re.compile(  # "left for talks with B" tells of no talks yet
    r"(?:arriv|leav|depart)\w* for|(?:left|is|are|due|was|were|came|comes|expected|travels) for"
    r"|\w+ (?:before|ahead)"
)
_CALL = re.compile(r"calls?")
_TOOK = re.compile(r"took|received|had|got|accepted|returned|take[sn]?|receives?")
_AFTER = ("after", "following")
_AMID = ("in", "at", "during", "over", "on")
_BESIDES = ("besides", "alongside")
TRIGGERS = re.compile(
    rf"\b(?:{'|'.join(map(re.escape, _BY_FORM))}|{_AGREED.pattern}|{_SEE.pattern}|{_TELL.pattern}"
    rf"|{_HAND.pattern}|{TALKS.pattern}|{DRINKS.pattern}|{_HAVE.pattern}|together|persuaded"
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
    if word.tag.startswith("V"):
        if word.text in _BY_FORM:
            yield from _of_verb(tree, word, _BY_FORM[word.text])
        yield from _of_other(tree, word)
    elif TALKS.fullmatch(word.text) or _had_time(tree, word):
        yield from _of_noun(tree, word)


def _apart(parties: Iterable[Word]) -> tuple[tuple[Word, ...], ...]:
    """Return several who met one another: a side each."""
    return tuple((party,) for party in parties)


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
    others = every(tree, behind(tree, word, verb.behind))
    abroad = "abroad" in verb.frames
    if others and "with" in verb.frames and not met:
        sides = (acting, others)
        yield Frame(f"A <{verb.base}> with B", word, sides, aux, host=host, needs_two_states=abroad)
    elif not met and (abroad or ("together" in verb.frames and not _of_a_tongue(tree, word))):
        abroad &= not any(w.text in ("together", "jointly") for w in tree.below(word))
        yield Frame(f"P <{verb.base}>", word, _apart(acting), aux, needs_two_states=abroad)


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
        yield Frame("agreed between P", word, _apart(group), aux)
    if _HAND.fullmatch(word.text):
        yield from _handed(tree, word, acting, aux)
    met = objects(tree, word) or every(tree, behind(tree, word, ("from", "to")))
    if not met or passive:
        if after_their_talks(tree, word):
            yield Frame("P <act> at <talks>", word, _apart(acting), aux)
        elif joint_appearance(tree, word):
            sides = _apart(acting)
            yield Frame("P appeared", word, sides, aux, needs_two_states=True)
        elif beside := _beside(tree, word):
            sides = (acting, beside)
            yield Frame("A <act> together with B", word, sides, aux, needs_two_states=True)
    elif _SEE.fullmatch(word.text) and not tree.below(word, "xcomp", "ccomp", "advcl", "prt"):
        met += tuple(p for p in every(tree, tree.behind(word, _BESIDES)) if p not in met)
        yield Frame("A <see> B", word, (acting, met), aux)
    elif any(each.text == "together" for each in tree.below(word)):
        yield Frame("A <bring> P together", word, (acting, *_apart(met)), aux, host=0)
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


def _had_time(tree: Tree, word: Word) -> bool:
    """Tell whether a noun is the time that somebody "had" or "spent" with another."""
    return bool(
        word.relation == "dobj"
        and _TIME.fullmatch(word.text)
        and _HAVE.fullmatch(tree.head(word).text)
    )


def _of_noun(tree: Tree, word: Word) -> Iterator[Frame]:
    verb, preposition = governing(tree, word)
    aux = _auxiliaries(tree, verb, preposition) if verb else ""
    planned = bool(verb and preposition and _COMING.fullmatch(f"{verb.text} {preposition.text}"))
    held = (w for w in tree.below(word, "acl") if _GIVEN.fullmatch(w.text))
    among = (p for w in (word, *held) for p in behind(tree, w, ("between", "among", "involving")))
    between = every(tree, among)
    of = every(tree, behind(tree, word, ("of",)))
    if between or len(of) > 1:
        yield Frame("<talks> between P", word, _apart(between or of), aux, is_verb=False)
        return
    acting = every(tree, tree.below(word, "poss")) or (subjects(tree, verb) if verb else ())
    yield from _called(tree, word, verb, acting, aux)
    yield from _given(tree, word)
    if verb and not acting and is_passive(tree, verb):
        acting = every(tree, tree.behind(verb, ("by",)))  # "the promise was given by A at talks"
    given = next((w for w in tree.below(word, "acl") if _GIVEN.fullmatch(w.text)), None)
    if given:
        hosts = every(tree, tree.behind(given, ("by",)))
        yield Frame("at <dinner> given by B", word, (acting, hosts), aux, is_verb=False, host=1)
        acting = hosts or acting
    met = _met(tree, word, verb)
    if not met and verb and verb.text == "spent":
        sides = _apart(acting)
        yield Frame("P spent <time>", word, sides, aux, is_verb=False, needs_two_states=True)
    if met:
        yield Frame("<talks> with B", word, (acting, met), aux, is_verb=False, is_planned=planned)
    if MEALS.fullmatch(word.text) and verb and word.relation in ("dobj", "pobj", "nsubjpass"):
        guests = _guests(tree, word, verb)
        if guests:
            yield Frame("<dinner> for B", word, (acting, guests), aux, is_verb=False, host=0)


def _called(
    tree: Tree, word: Word, verb: Word | None, acting: tuple[Word, ...], aux: str
) -> Iterator[Frame]:
    """Yield whose call somebody had: "took a call from A", "said during a call by A"."""
    had = verb is not None and _TOOK.fullmatch(verb.text) and word.relation == "dobj"
    if _CALL.fullmatch(word.text) and (had or word.relation == "pobj"):
        callers = every(tree, tree.behind(word, ("by", "from")))
        if callers and not any(tree.behind(word, ("for",))):  # "calls by A for a strike"
            yield Frame("<call> by A", word, (callers, acting), aux, is_verb=False)


def _given(tree: Tree, word: Word) -> Iterator[Frame]:
    """Yield who gave the dinner, or held the talks, that a clause behind tells of."""
    for gave in tree.below(word, "relcl"):
        if _GAVE.fullmatch(gave.text) and tree.below(gave, "nsubj"):
            guests = every(tree, behind(tree, gave, ("for", "with", "to")))
            sides = (subjects(tree, gave), guests)
            yield Frame("<dinner> that A gave B", word, sides, auxiliaries(tree, gave))


def _auxiliaries(tree: Tree, verb: Word, preposition: Word | None) -> str:
    """Return what the verb above a noun says of whether it was: "agreed to talks" is no talks.

    "After talks with B, A will" and "agreed in talks with B" say nothing against them.
    """
    if preposition and preposition.text in _AFTER:
        return ""
    own = "" if preposition and preposition.text in _AMID else verb.text
    return f"{auxiliaries(tree, verb)} {own}"


def _met(tree: Tree, word: Word, verb: Word | None) -> tuple[Word, ...]:
    """Return with whom talks were: "talks with B", "calls to B"; "rounds of talks with B"."""
    to = ("on", "upon", "to") if _CALL.fullmatch(word.text) else ()
    met = every(tree, behind(tree, word, ("with", *to)))
    rounds = tree.head(tree.head(word)) if tree.head(word).text == "of" else None
    if not met and rounds:
        met = every(tree, tree.behind(rounds, ("with",)))
    given = verb is not None and verb.text == "given"
    if not met and verb and (word.relation == "dobj" or given):
        if is_passive(tree, verb):  # "was given an audience by"
            return every(tree, behind(tree, verb, ("by",)))
        met = every(tree, tree.behind(verb, ("with", *to[2:])))
    return met


def _guests(tree: Tree, word: Word, verb: Word) -> tuple[Word, ...]:
    """Return for whom a dinner was, or in whose honour."""
    honour = [
        each
        for of in (*tree.behind(word, ("in",)), *tree.behind(verb, ("in",)))
        if of.text in ("honour", "honor")
        for each in tree.behind(of, ("of",))
    ]
    return every(tree, (*tree.behind(word, ("for",)), *tree.behind(verb, ("for",)), *honour))
