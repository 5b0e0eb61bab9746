"""Meetings in a parsed sentence by its nouns: talks with somebody, a dinner for somebody."""

import re
from collections.abc import Iterator

from graphkit.extract.meetings.clausal import auxiliaries, behind, every, governing, is_passive
from graphkit.extract.meetings.frame import Frame, apart
from graphkit.extract.meetings.talks import DRINKS, MEALS, TALKS
from graphkit.extract.syntax import Tree, Word
from graphkit.extract.syntax.clauses import subjects

_GAVE = re.compile(r"gave|held|hosted|had|offered|threw|conducted|chaired|arranged|given")
_GIVEN = re.compile(r"given|hosted|offered|held|thrown|organi[sz]ed|arranged|tendered")
_TIME = re.compile(rf"hours?|minutes|words?|evenings?|afternoon|morning|weekend|{DRINKS.pattern}")
_OTHERS = re.compile(r"groups?|delegations?|envoys")
_COMING = re.compile(  # "left for talks with B" tells of no talks yet
    r"(?:arriv|leav|depart)\w* for|(?:left|is|are|due|was|were|came|comes|expected|travels) for"
    r"|\w+ (?:before|ahead)"
)
_CALL = re.compile(r"calls?")
_TOOK = re.compile(r"took|received|had|got|accepted|returned|take[sn]?|receives?")
_AFTER = ("after", "following")
_AMID = ("in", "at", "during", "over", "on")
HAVE = re.compile(r"had|has|have|spent|spends?|shared")
"""The verbs by which time is spent with somebody."""


def _had_time(tree: Tree, word: Word) -> bool:
    """Tell whether a noun is the time that somebody "had" or "spent" with another."""
    return bool(
        word.relation == "dobj"
        and _TIME.fullmatch(word.text)
        and HAVE.fullmatch(tree.head(word).text)
    )


def of_noun(tree: Tree, word: Word) -> Iterator[Frame]:
    """Yield the frames of a noun of meeting: "talks between A and B", "a dinner that A gave B"."""
    if not (TALKS.fullmatch(word.text) or _had_time(tree, word)):
        return
    held = [w for w in tree.below(word, "acl") if _GIVEN.fullmatch(w.text)]
    among = (p for w in (word, *held) for p in behind(tree, w, ("between", "among", "involving")))
    between = every(tree, among)
    if any(_OTHERS.fullmatch(w.text) for p in between for w in tree.below(p, "conj")):
        between = ()  # "between A and B and a group of envoys": of whom one side is named
    of = () if MEALS.fullmatch(word.text) else every(tree, behind(tree, word, ("of",)))
    verb, preposition = governing(tree, word)
    aux = _auxiliaries(tree, verb, preposition) if verb else ""
    if between or len(of) > 1:
        yield Frame("<talks> between P", word, apart(between or of), aux, is_verb=False)
        return
    acting = every(tree, tree.below(word, "poss")) or (subjects(tree, verb) if verb else ())
    yield from _called(tree, word, verb, acting, aux)
    yield from _given(tree, word)
    if verb and not acting and is_passive(tree, verb):
        acting = every(tree, tree.behind(verb, ("by",)))  # "the promise was given by A at talks"
    for given in held[:1]:
        hosts = every(tree, tree.behind(given, ("by",)))
        guests = _guests(tree, word, given)
        told = "" if guests else aux  # "a dinner given for A by B is not mentioned"
        sides = (guests or acting, hosts)
        yield Frame("at <dinner> given by B", word, sides, told, is_verb=False, host=1)
        if not hosts and MEALS.fullmatch(word.text):  # "attended a dinner given for B"
            yield Frame("<dinner> for B", word, (acting, guests), aux, is_verb=False)
        acting = hosts or acting
    yield from _held(tree, word, acting, aux)


def _held(tree: Tree, word: Word, acting: tuple[Word, ...], aux: str) -> Iterator[Frame]:
    """Yield with whom those of a clause had talks, or spent hours, or for whom they gave dinner."""
    verb, preposition = governing(tree, word)
    planned = bool(verb and preposition and _COMING.fullmatch(f"{verb.text} {preposition.text}"))
    if met := _met(tree, word, verb):
        yield Frame("<talks> with B", word, (acting, met), aux, is_verb=False, is_planned=planned)
    elif verb and verb.text == "spent":
        sides = apart(acting)
        yield Frame("P spent <time>", word, sides, aux, is_verb=False, needs_two_states=True)
    is_meal = MEALS.fullmatch(word.text) and word.relation in ("dobj", "pobj", "nsubjpass")
    if verb and is_meal and (guests := _guests(tree, word, verb)):
        yield Frame("<dinner> for B", word, (acting, guests), aux, is_verb=False, host=0)


def _called(
    tree: Tree, word: Word, verb: Word | None, acting: tuple[Word, ...], aux: str
) -> Iterator[Frame]:
    """Yield whose call somebody had: "took a call from A", "said during a call by A"."""
    had = verb is not None and _TOOK.fullmatch(verb.text) and word.relation == "dobj"
    joined = verb is not None and verb.text in ("accompanied", "joined", "assisted")
    if _CALL.fullmatch(word.text) and (had or word.relation == "pobj") and not joined:
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
