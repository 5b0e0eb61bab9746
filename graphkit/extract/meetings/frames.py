"""Meetings in a parsed sentence: who met whom by the frames of verbs and nouns, in any order."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graphkit.extract.meetings.verbs import VERBS, Verb
from graphkit.extract.syntax import Tree, Word
from graphkit.extract.syntax.clauses import objects, parties, subjects


class Frame(NamedTuple):
    """Who met whom by one word of a sentence: each side's parties, and who of two is host."""

    rule: str
    trigger: Word
    sides: tuple[tuple[Word, ...], ...]
    auxiliaries: str
    is_verb: bool = True
    host: int | None = None
    is_planned: bool = False
    needs_two_states: bool = False


_BY_FORM = {form: verb for verb in VERBS for form in verb.finite.split("|")}
_HOSTS = {"a": 0, "b": 1, "": None}
_AGREED = re.compile(
    r"agreed|negotiated|signed|initialled|concluded|settled|sealed|launched|inaugurated|chaired"
)
_SEE = re.compile(r"sees?|saw|seen|seeing")
_TELL = re.compile(
    r"(?:tell|assure|inform|brief|thank|urge|ask|award|present|hand|congratulate|introduce|promise"
    r"|give|show)(?:e?[ds]|ing)?|told|gave|given|shown"
)
_MEALS = re.compile(r"(?:lunch|luncheon|breakfast|dinner|banquet|reception|tea)(?:s|es)?")
_NOUNS = re.compile(
    r"(?:talk|meeting|discussion|conversation|consultation|dialogue|summit|negotiation|call"
    r"|encounter|audience|exchange|interview|bilateral|interaction|session|teleconference"
    r"|videoconference|tête-à-tête|tete-a-tete|huddle|down)s?"  # "sit-downs" are three words
    rf"|{_MEALS.pattern}"
)
_GIVEN = re.compile(r"given|hosted|offered|held|thrown|organi[sz]ed|arranged|tendered")
_TIME = re.compile(r"hours?|minutes|words?|evenings?|afternoon|morning|weekend|coffee|drinks?")
_HAVE = re.compile(r"had|has|have|spent|spends?|shared")
_WENT = re.compile(r"came|went|taken|brought|invited|introduced")
_COMING = re.compile(  # "left for talks with B" tells of no talks yet
    r"(?:arriv|leav|depart)\w* for|(?:left|is|are|due|was|were|came|comes|expected|travels) for"
    r"|\w+ (?:before|ahead)"
)
TRIGGERS = re.compile(
    rf"\b(?:{'|'.join(map(re.escape, _BY_FORM))}|{_AGREED.pattern}|{_SEE.pattern}|{_TELL.pattern}"
    rf"|{_NOUNS.pattern}|{_HAVE.pattern}|together|persuaded|obtained)\b"
)
"""Words without one of which a sentence has no frame."""


def frames(tree: Tree) -> Iterator[Frame]:
    """Yield the frames of a sentence, in its order."""
    for word in tree.words:
        if not word.tag.startswith("V"):
            if _NOUNS.fullmatch(word.text) or _had_time(tree, word):
                yield from _of_noun(tree, word)
            continue
        if word.text in _BY_FORM:
            yield from _of_verb(tree, word, _BY_FORM[word.text])
        yield from _of_other(tree, word)


def _of_verb(tree: Tree, word: Word, verb: Verb) -> Iterator[Frame]:
    acting, host = subjects(tree, word), _HOSTS[verb.host]
    aux = auxiliaries(tree, word)
    if _is_passive(tree, word):
        agents = _all(tree, tree.behind(word, ("by",)))
        if "by" in verb.frames and agents:
            swapped = None if host is None else 1 - host
            yield Frame(f"A is <{verb.base}> by B", word, (acting, agents), aux, host=swapped)
        return
    met = objects(tree, word) if "to" in verb.frames else ()
    if met:
        yield Frame(f"A <{verb.base}> B", word, (acting, met), aux, host=host)
    behind = _all(tree, _with(tree, word, verb.behind))
    abroad = "abroad" in verb.frames
    if behind and "with" in verb.frames:
        sides = (acting, behind)
        yield Frame(f"A <{verb.base}> with B", word, sides, aux, host=host, needs_two_states=abroad)
    elif not met and (abroad or ("together" in verb.frames and not _of_a_tongue(tree, word))):
        abroad &= not any(w.text in ("together", "jointly") for w in tree.below(word))
        each = tuple((party,) for party in acting)
        yield Frame(f"P <{verb.base}>", word, each, aux, needs_two_states=abroad)


def _of_a_tongue(tree: Tree, verb: Word) -> bool:
    """Tell whether a verb is "spoke" with an object: Arabic."""
    return verb.text in ("spoke", "speak", "spoken") and bool(tree.below(verb, "dobj"))


def _of_other(tree: Tree, word: Word) -> Iterator[Frame]:
    """Yield the frames of verbs that tell of a meeting only with certain words beside them."""
    aux, acting = auxiliaries(tree, word), subjects(tree, word)
    if _AGREED.fullmatch(word.text) and _is_passive(tree, word):
        group = _all(tree, tree.behind(word, ("between", "by")))
        yield Frame("agreed between P", word, tuple((party,) for party in group), aux)
    met = objects(tree, word) or _all(tree, _with(tree, word, ("from",)))
    if not met:
        return
    if _SEE.fullmatch(word.text) and not tree.below(word, "xcomp", "ccomp", "advcl", "prt"):
        yield Frame("A <see> B", word, (acting, met), aux)
    elif any(each.text == "together" for each in tree.below(word)):
        yield Frame("A <bring> P together", word, (acting, *((p,) for p in met)), aux, host=0)
    elif _at_talks(tree, word) if _TELL.fullmatch(word.text) else _at_a_meeting(tree, word):
        yield Frame("A <tell> B at <talks>", word, (acting, met), aux)


def _at_talks(tree: Tree, verb: Word) -> bool:
    """Tell whether a clause, or the one it is joined to, says at which talks."""
    where = tree.behind(verb, ("at", "during", "over", "in"))
    if any(_NOUNS.fullmatch(each.text) for each in where):
        return True
    hung = verb.relation == "relcl" and _NOUNS.fullmatch(tree.head(verb).text)
    return bool(hung) or (verb.relation == "conj" and _at_talks(tree, tree.head(verb)))


def _at_a_meeting(tree: Tree, verb: Word) -> bool:
    """Tell whether a clause says "at a dinner", of whom it does not say: theirs."""
    return any(
        _NOUNS.fullmatch(each.text)
        and not any(tree.behind(each, ("with", "of", "between", "by", "hosted", "for")))
        and not tree.below(each, "acl", "relcl", "poss")
        and (
            preposition.text == "over"
            or any(w.text in ("a", "an") for w in tree.below(each, "det"))
        )
        for preposition in tree.below(verb, "prep")
        if preposition.text in ("at", "during", "over")
        for each in tree.below(preposition, "pobj")
    )


def _had_time(tree: Tree, word: Word) -> bool:
    """Tell whether a noun is the time that somebody "had" or "spent" with another."""
    return bool(
        word.relation == "dobj"
        and _TIME.fullmatch(word.text)
        and _HAVE.fullmatch(tree.head(word).text)
    )


def _of_noun(tree: Tree, word: Word) -> Iterator[Frame]:
    verb, preposition = _governing(tree, word)
    aux = " ".join((auxiliaries(tree, verb), verb.text)) if verb else ""
    planned = bool(verb and preposition and _COMING.fullmatch(f"{verb.text} {preposition.text}"))
    between = _all(tree, tree.behind(word, ("between", "among", "involving")))
    if between:
        yield Frame("<talks> between P", word, tuple((p,) for p in between), aux, is_verb=False)
        return
    acting = _all(tree, tree.below(word, "poss")) or (subjects(tree, verb) if verb else ())
    if verb and not acting and _is_passive(tree, verb):
        acting = _all(tree, tree.behind(verb, ("by",)))  # "the promise was given by A at talks"
    given = next((w for w in tree.below(word, "acl") if _GIVEN.fullmatch(w.text)), None)
    if given:
        hosts = _all(tree, tree.behind(given, ("by",)))
        yield Frame("at <dinner> given by B", word, (acting, hosts), aux, is_verb=False, host=1)
        acting = hosts or acting
    on = ("on", "upon") if word.text.startswith("call") else ()
    met = _all(tree, _with(tree, word, ("with", *on)))
    if not met and verb and verb.text == "spent":
        each = tuple((party,) for party in acting)
        yield Frame("P spent <time>", word, each, aux, is_verb=False, needs_two_states=True)
    if not met and verb and word.relation == "dobj" and _is_passive(tree, verb):
        met = _all(tree, tree.behind(verb, ("by",)))  # "was given an audience by"
    elif not met and verb and word.relation == "dobj":
        met = _all(tree, tree.behind(verb, ("with",)))
    if met:
        yield Frame("<talks> with B", word, (acting, met), aux, is_verb=False, is_planned=planned)
    if _MEALS.fullmatch(word.text) and verb and word.relation in ("dobj", "pobj"):
        honour = [
            each
            for of in (*tree.behind(word, ("in",)), *tree.behind(verb, ("in",)))
            if of.text in ("honour", "honor")
            for each in tree.behind(of, ("of",))
        ]
        guests = _all(tree, (*tree.behind(word, ("for",)), *tree.behind(verb, ("for",)), *honour))
        if guests:
            yield Frame("<dinner> for B", word, (acting, guests), aux, is_verb=False, host=0)


def auxiliaries(tree: Tree, verb: Word) -> str:
    """Return the words that say whether what a verb tells happened: "is expected to", "did not"."""
    own = [w.text for w in tree.below(verb, "aux", "auxpass", "neg")]
    head = tree.head(verb)
    went = verb.relation == "advcl" and _WENT.fullmatch(head.text)  # "was taken to see B"
    if (went or verb.relation in ("xcomp", "ccomp")) and not tree.below(verb, "nsubj"):
        return " ".join((auxiliaries(tree, head), head.text, *own))
    if verb.relation == "conj" and not own and not tree.below(verb, "nsubj", "nsubjpass"):
        return auxiliaries(tree, head)
    return " ".join(own)


def _all(tree: Tree, words: Sequence[Word] | Iterator[Word]) -> tuple[Word, ...]:
    return tuple(dict.fromkeys(p for each in words for p in parties(tree, each)))


def _with(tree: Tree, word: Word, prepositions: Sequence[str]) -> Iterator[Word]:
    """Yield what stands behind the prepositions of a word or of its object and particle."""
    yield from tree.behind(word, prepositions)
    for each in tree.below(word, "dobj", "prt", "advmod", "prep", "npadvmod"):
        yield from tree.behind(each, prepositions)
        for inner in tree.below(each, "pobj"):
            yield from tree.behind(inner, prepositions)


def _is_passive(tree: Tree, word: Word) -> bool:
    if tree.below(word, "auxpass", "nsubjpass"):
        return True
    return word.tag == "VBN" and not tree.below(word, "aux") and word.relation != "ROOT"


def _governing(tree: Tree, word: Word) -> tuple[Word | None, Word | None]:
    """Return the verb that a noun belongs to, and the preposition between if there is one."""
    preposition, at = None, word
    while at.relation in ("conj", "appos", "compound", "nmod"):
        at = tree.head(at)
    while at.relation in ("pobj", "prep", "dobj", "pcomp", "attr"):
        head = tree.head(at)
        if at.relation == "prep" and preposition is None:
            preposition = at
        if head.tag.startswith("V"):
            return head, preposition
        at = head
    return None, preposition
