"""Nouns of meeting in a parsed sentence: "talks", and at which talks a clause says it was."""

import re
from collections.abc import Iterator

from graphkit.extract.meetings.clausal import behind
from graphkit.extract.syntax import Tree, Word

MEALS = re.compile(
    r"(?:lunch|luncheon|breakfast|brunch|dinner|supper|banquet|reception|tea|iftar)(?:s|es)?"
)
TALKS = re.compile(
    r"(?:talk|meeting|discussion|conversation|consultation|dialogue|summit|negotiation|call"
    r"|encounter|audience|exchange|interview|bilateral|interaction|session|teleconference"
    r"|videoconference|tête-à-tête|tete-a-tete|huddle|chat|handshake|walk|stroll|reunion"
    r"|rendezvous|deliberation|coffee|drink|down)s?"  # "sit-downs" are three words
    rf"|{MEALS.pattern}"
)
DRINKS = re.compile(
    r"coffee|drinks?|whisky|whiskey|vodka|beers?|wine|cake|meals?|champagne|cigars?"
)
THINGS = re.compile(
    r"letters?|messages?|notes?|invitation|gifts?|cop(?:y|ies)|credentials|medals?|orders?|award"
    r"|cross|keys?|cheque|check|certificates?|diploma|book|flag|petition|list|plaque|sword|prize"
    r"|bouquet|flowers|portrait|painting|documents?|file|drafts?|jersey|shirt|trophy|decoration"
    r"|insignia|protest|credence|text|passport|statuette|star"
)
"""What is handed over: not power, nor a blow."""
_JOINT = re.compile(r"conference|point|appearance|briefing")
_PHONE = re.compile(r"(?:tele)?phone|video|videolink|link|line|hotline|skype|zoom")
_TWO = re.compile(r"(?:talk|meeting|discussion|consultation|negotiation)s?")
_AT = ("at", "during", "over", "in", "on")
_AFTER = ("after", "following")
_SEVERAL = re.compile(r"hours?|minutes|days?|rounds?|series|an?|their|half|weeks?")


def at_talks(tree: Tree, verb: Word) -> bool:
    """Tell whether a clause, or the one it is joined to, says at which talks: or by telephone."""
    if by_phone(tree, verb):
        return True
    if any(_is_meeting(*each) for each in _occasions(tree, verb, _AT)):
        return True
    hung = verb.relation == "relcl" and TALKS.fullmatch(tree.head(verb).text)
    return bool(hung) or (verb.relation == "conj" and at_talks(tree, tree.head(verb)))


def at_a_meeting(tree: Tree, verb: Word) -> bool:
    """Tell whether a clause says "at a dinner", of whom it does not say: theirs."""
    return any(
        _is_theirs(tree, noun)
        and _is_meeting(preposition, noun)
        and (preposition.text == "over" or any(w.text in ("a", "an") for w in tree.below(noun)))
        for preposition, noun in _occasions(tree, verb, _AT[:3])
    )


def after_their_talks(tree: Tree, verb: Word) -> bool:
    """Tell whether a clause is about what several did in or after talks: "after hours of talks"."""
    return by_phone(tree, verb) or any(
        _is_theirs(tree, noun)
        and _is_meeting(preposition, noun)
        and (preposition.text == "over" or _is_counted(tree, noun))
        for preposition, noun in _occasions(tree, verb, (*_AT, *_AFTER))
    )


def at_the_talks(tree: Tree, verb: Word) -> bool:
    """Tell whether a clause says "at the talks", of which a text has told before."""
    return any(
        _TWO.fullmatch(noun.text) and _is_theirs(tree, noun) and preposition.text in _AT[:2]
        for preposition, noun in _occasions(tree, verb, _AT)
    )


def by_phone(tree: Tree, verb: Word) -> bool:
    """Tell whether a clause says that it was by telephone or video link."""
    return any(
        _PHONE.fullmatch(each.text)
        for each in behind(tree, verb, ("by", "via", "on", "over"))
        if not any(w.text in ("a", "an") for w in tree.below(each, "det"))
    )


def joint_appearance(tree: Tree, verb: Word) -> bool:
    """Tell whether a clause is about a joint press conference."""
    return any(
        _JOINT.fullmatch(each.text) and any(w.text == "joint" for w in tree.below(each))
        for each in (*tree.below(verb, "dobj"), *tree.behind(verb, ("at", "in", "during")))
    )


def _occasions(
    tree: Tree, verb: Word, prepositions: tuple[str, ...]
) -> Iterator[tuple[Word, Word]]:
    """Yield what a clause says it was at, each with its preposition: "hours of talks" twice.

    It may be parsed to the object: "reviewed the process over dinner"; or stand
    before: "it was over dinner that they reviewed it".
    """
    above = tree.head(verb)
    cleft = any(w.text == "it" for w in tree.below(above, "nsubj"))
    heads = (verb, *tree.below(verb, "dobj"), *((above,) if cleft else ()))
    for preposition in (each for head in heads for each in tree.below(head, "prep")):
        if preposition.text in prepositions:
            for noun in tree.below(preposition, "pobj"):
                yield preposition, noun
                yield from ((preposition, inner) for inner in tree.behind(noun, ("of",)))


def _is_meeting(preposition: Word, noun: Word) -> bool:
    """Tell whether it is "at talks" or "over coffee"."""
    return bool(
        TALKS.fullmatch(noun.text) or (preposition.text == "over" and DRINKS.fullmatch(noun.text))
    )


def _is_counted(tree: Tree, noun: Word) -> bool:
    """Tell whether it is "a" or "their" meeting, or "two hours of" talks."""
    if noun.relation == "pobj" and _SEVERAL.fullmatch(tree.head(tree.head(noun)).text):
        return True
    return any(_SEVERAL.fullmatch(w.text) for w in tree.below(noun, "det", "poss"))


def _is_theirs(tree: Tree, noun: Word) -> bool:
    """Tell whether nothing says whose meeting it was but those of the clause."""
    whose = ("with", "between", "by", "hosted", "for")
    of = () if MEALS.fullmatch(noun.text) else ("of",)  # "a dinner of fish"
    others = tree.behind(noun, (*whose, *of))
    owned = any(w.text != "their" for w in tree.below(noun, "poss"))
    return not (any(others) or owned or tree.below(noun, "acl", "relcl"))
