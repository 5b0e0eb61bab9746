"""Who was present at a meeting, in a parsed sentence."""

import re
from collections.abc import Iterator

from graphkit.extract.syntax import Tree, Word
from graphkit.extract.syntax.clauses import parties, subjects

PRESENCE = re.compile(
    r"\b(?:attend(?:ed|s|ing)?|present|attendance|participat\w+|participation|took part|takes part"
    r"|taking part|taken part|joined|sat in|sits in|on hand|represented)\b"
)
"""Words without which nobody is said to have been present."""
_AT = re.compile(
    r"(?:meeting|talk|session|audience|dinner|lunch|luncheon|discussion|call|conversation|event"
    r"|occasion|ceremony|consultation|encounter|interview|reception|negotiation|exchange)s?|it|them"
)
_ATTEND = frozenset(("attended", "attending", "attend", "attends", "joined"))
_TAKE_PART = frozenset(("participated", "participating", "took", "taking", "sat"))
_BE = frozenset(("was", "were", "is", "are", "been"))
_THERE = frozenset(("present", "attendance", "hand", "there"))
_NOT_YET = frozenset(("will", "would", "may", "might", "could", "should", "to", "not", "never"))


def presence(tree: Tree) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Return the parties that were present at a meeting, and those with whom it was."""
    present: list[Word] = []
    across: list[Word] = []
    for verb in tree.words:
        if any(each.text in _NOT_YET for each in tree.below(verb, "aux", "neg")):
            continue
        passive = bool(tree.below(verb, "auxpass"))
        if verb.text in _ATTEND and passive:
            present += (p for each in tree.behind(verb, ("by",)) for p in parties(tree, each))
        elif verb.text in _ATTEND or (verb.text in _TAKE_PART and _takes_part(tree, verb)):
            what = [*tree.below(verb, "dobj"), *tree.behind(verb, ("in", "at"))]
            what = [each for each in what if each.text != "part"]
            if not what or any(_AT.fullmatch(each.text) for each in what):
                present += subjects(tree, verb)
                across += (
                    p
                    for w in what
                    for each in (*tree.behind(w, ("with", "between", "of")), *_next(tree, verb, w))
                    for p in parties(tree, each)
                )
        elif verb.text in _BE and _is_there(tree, verb):
            present += subjects(tree, verb)
            present += (p for each in tree.below(verb, "attr") for p in parties(tree, each))
    return tuple(dict.fromkeys(present)), tuple(dict.fromkeys(across))


def _next(tree: Tree, verb: Word, noun: Word) -> Iterator[Word]:
    """Yield with whom a meeting was where "with" follows it, though it was parsed to the verb."""
    for preposition in tree.below(verb, "prep"):
        if preposition.text == "with" and preposition.index == noun.index + 1:
            yield from tree.below(preposition, "pobj")


def _takes_part(tree: Tree, verb: Word) -> bool:
    """Tell whether "took" is "took part", and "sat" is "sat in"."""
    if verb.text.startswith("participat"):
        return True
    return any(each.text in ("part", "in") for each in tree.below(verb))


def _is_there(tree: Tree, verb: Word) -> bool:
    """Tell whether "were" is "were present" or "were in attendance"."""
    near = [*tree.below(verb), *(w for each in tree.below(verb, "prep") for w in tree.below(each))]
    return any(each.text in _THERE for each in near)
