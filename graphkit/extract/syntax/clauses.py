"""Who does something in a clause, and to whom: subjects and objects, also the understood ones."""

from collections.abc import Iterator

from graphkit.extract.syntax.tree import Tree, Word

_RELATIVE = frozenset(("who", "whom", "which", "that", "where"))
_KIN = frozenset(
    ("mother", "father", "son", "daughter", "wife", "widow", "husband", "brother", "sister")
)
_GROUPS = frozenset(
    (
        *("delegation", "side", "team", "group", "pair", "trio", "quartet", "company"),
        *(
            "turn",
            "participation",
            "presence",
            "attendance",
            "grave",
            "home",
            "office",
            "residence",
        ),
    )
)
_PLURAL = frozenset(("they", "both"))
_LED = frozenset(("headed", "led", "represented", "chaired"))
_BE = frozenset(("is", "was", "are", "were", "be", "been", "became", "becomes"))
# "X invited Y to meet Z": it is Y who would meet
_OF_THE_OBJECT = frozenset(
    ("invited", "asked", "sent", "dispatched", "allowed", "helped", "let", "got", "persuaded")
)


# "X thanked Y for receiving her": it is Y who received
_FOR_DOING = frozenset(("thanked", "thanks", "thanking", "praised", "blamed", "criticised"))

_SAID = frozenset(("this", "that", "it", "which", "what"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))

_Seen = frozenset[int]  # clauses on the way: a parse can lead in a circle


def parties(tree: Tree, word: Word, seen: _Seen = frozenset()) -> Iterator[Word]:
    """Yield the parties that a word stands for, with all that are joined to it.

    "The representatives of", "two predecessors, X and Y" stand for those; "who"
    for what its clause is hung on, "they" for whoever acts in the clause above.
    """
    if word.index in seen:
        return
    seen |= {word.index}
    for each in tree.joined(word):
        if each.text == "@":
            yield each
        elif each.text in _RELATIVE:
            yield from _antecedent(tree, each, seen)
        elif each.text in _PLURAL:
            yield from _acting_above(tree, each, seen)
        elif each.tag.startswith("N") or each.tag in ("DT", "CD"):
            one = any(w.text in ("a", "an") for w in tree.below(each, "det"))
            if each.text in _KIN or (one and each.relation == "appos"):
                continue  # "the mother of X" is not X, nor "Y, a friend of X," both
            for group in tree.behind(each, ("of", "including", "like")):
                if group.text != "@" or each.tag != "NN" or each.text in _GROUPS:
                    yield from parties(tree, group, seen)  # "a confidant of X" is not X
            for led in tree.below(each, "acl"):
                if led.text in _LED:
                    for leader in tree.behind(led, ("by",)):
                        yield from parties(tree, leader, seen)


def subjects(tree: Tree, verb: Word, seen: _Seen = frozenset()) -> tuple[Word, ...]:
    """Return the parties that do what a verb says, or undergo it in the passive."""
    if verb.index in seen:
        return ()
    seen |= {verb.index}
    own = tree.below(verb, "nsubj", "nsubjpass") or _run_in(tree, verb)
    if own:
        found = tuple(p for each in own for p in parties(tree, each, seen))
        # "this was said by X while receiving Y"
        is_said = not found and all(each.text in _SAID for each in own)
        by = agents(tree, verb) if is_said else ()
        return found or tuple(p for each in by for p in parties(tree, each, seen))
    head = tree.head(verb)
    is_told_to = verb.relation in ("xcomp", "ccomp") or _is_infinitive(tree, verb)
    if is_told_to and head.text in _OF_THE_OBJECT:
        return objects(tree, head, seen)
    if verb.relation in ("acl", "relcl"):
        return tuple(parties(tree, head, seen)) or described(tree, head, seen)
    if verb.relation == "pcomp" and _clause(tree, head).text in _FOR_DOING:
        return objects(tree, _clause(tree, head), seen)
    if verb.relation in ("conj", "xcomp", "advcl", "ccomp", "pcomp", "dep"):
        return subjects(tree, _clause(tree, head), seen)
    return ()


def _run_in(tree: Tree, verb: Word) -> tuple[Word, ...]:
    """Return the party right before a verb that was read with the place or day before it.

    "In Rome X met Y" is read as if X were a part of Rome.
    """
    first = min((verb, *tree.below(verb, "aux", "auxpass")))
    before = [w for w in tree.words[: first.index] if w.relation not in ("advmod", "neg")][-2:]
    if first.tag not in _FINITE or [w.text for w in before[1:]] != ["@"]:
        return ()
    return tuple(before[1:]) if before[0].tag.startswith("N") else ()


def _is_infinitive(tree: Tree, verb: Word) -> bool:
    return any(each.text == "to" for each in tree.below(verb, "aux"))


def agents(tree: Tree, verb: Word) -> tuple[Word, ...]:
    """Return what stands behind the "by" of a verb in the passive."""
    passive = tree.below(verb, "auxpass")
    return tuple(tree.behind(verb, ("by",))) if passive else ()


def described(tree: Tree, word: Word, seen: _Seen = frozenset()) -> tuple[Word, ...]:
    """Return whom a word is said of: X, of "X was among those" and "X was the first to"."""
    while word.relation in ("pobj", "prep"):
        word = tree.head(word)
    clause = word if word.text in _BE else tree.head(word)
    if clause.text not in _BE or clause.index in seen:
        return ()
    return tuple(
        p for each in tree.below(clause, "nsubj") if each != word for p in parties(tree, each, seen)
    )


def objects(tree: Tree, verb: Word, seen: _Seen = frozenset()) -> tuple[Word, ...]:
    """Return the parties that a verb has as its object."""
    own = tree.below(verb, "dobj", "dative")
    if own:  # "met the speaker of the house, X, in Rome" may be read as if X were a time
        beside = tree.below(verb, "npadvmod")
        return tuple(p for each in own for p in parties(tree, each, seen)) or tuple(
            p for each in beside if each.index > own[0].index for p in parties(tree, each, seen)
        )
    if verb.relation == "relcl" and tree.below(verb, "nsubj"):
        return tuple(parties(tree, tree.head(verb), seen))  # "Y, X met": without "whom"
    return ()


def _clause(tree: Tree, word: Word) -> Word:
    """Return the verb that a word is part of, through prepositions: "after" of "after meeting"."""
    while word.relation in ("prep", "pobj", "pcomp") and not word.tag.startswith("V"):
        word = tree.head(word)
    return word


def _antecedent(tree: Tree, relative: Word, seen: _Seen) -> Iterator[Word]:
    """Yield the parties that "who" stands for; "each of whom" for all that are joined."""
    clause = tree.head(relative)
    while clause.relation not in ("relcl", "ROOT"):
        clause = tree.head(clause)
        if clause.text in ("is", "was"):  # "it was X who"
            for each in tree.below(clause, "attr"):
                yield from parties(tree, each, seen)
    if clause.relation == "relcl":
        hung = tree.head(clause)
        while hung.relation == "appos" or (
            hung.relation == "conj" and tree.head(relative).text == "of"
        ):
            hung = tree.head(hung)
        found = tuple(parties(tree, hung, seen))
        yield from found or described(tree, hung, seen)


def _acting_above(tree: Tree, pronoun: Word, seen: _Seen) -> Iterator[Word]:
    """Yield the several who act in a clause above that of "they"."""
    clause = tree.head(pronoun)
    while clause.relation != "ROOT":
        clause = tree.head(clause)
        if clause.tag.startswith("V") and pronoun not in tree.below(clause):
            found = subjects(tree, clause, seen)
            if len(found) > 1:
                yield from found
                return
