"""What a clause of a parsed sentence says of a meeting: its auxiliaries, its other parties."""

import re
from collections.abc import Iterable, Iterator, Sequence

from graphkit.extract.syntax import Tree, Word
from graphkit.extract.syntax.clauses import described, parties

_WENT = re.compile(
    r"came|went|taken|brought|invited|introduced|flew|travell?ed|drove|called|stopped|paused"
    r"|returned|interrupted|broke|cut"
)
_CHANCE = re.compile(r"opportunity|occasion|chance|honou?r|pleasure|privilege|turn|time")
_DONE = ("after", "following", "since", "upon", "on", "despite", "for", "having")
_NEVER = ("not", "n't", "never")
_LINKS = ("pobj", "prep", "dobj", "pcomp", "attr", "nsubjpass")


def auxiliaries(tree: Tree, verb: Word) -> str:
    """Return the words that say whether what a verb tells happened: "is expected to", "did not"."""
    parts = tree.below(verb, "aux", "auxpass", "neg")
    own = [w.text for w in parts]
    if parts and parts[0].index < verb.index:  # "has not in ten years met B"
        own += [w.text for w in tree.words[parts[0].index : verb.index] if w.text in _NEVER]
    head = tree.head(verb)
    went = verb.relation == "advcl" and _WENT.fullmatch(head.text)  # "was taken to see B"
    if own == ["to"] and any(w.text == "hand" for w in tree.behind(head, ("on",))):
        return auxiliaries(tree, head)  # "were on hand to welcome B"
    if (went or verb.relation in ("xcomp", "ccomp")) and not tree.below(verb, "nsubj"):
        return " ".join((auxiliaries(tree, head), head.text, *own))
    finite = verb.tag in ("VBD", "VBZ")  # "could not see B, and met C"
    if (
        verb.relation == "conj"
        and not (own or finite)
        and not tree.below(verb, "nsubj", "nsubjpass")
    ):
        return auxiliaries(tree, head)
    if own[:1] == ["to"] and verb.relation in ("relcl", "acl") and described(tree, head):
        return auxiliaries(tree, tree.head(head))  # "was the first to meet B"
    if own[:1] == ["to"] and (chance := _chance(tree, verb)):
        return f"{chance} {' '.join(own)}"
    return " ".join(own) or _modal(tree, verb)


def _modal(tree: Tree, verb: Word) -> str:
    """Return "will" of a clause above a participle: "in addition to meeting B, A will meet C"."""
    clause = tree.head(verb)
    before = clause.text if verb.relation == "pcomp" else ""
    while clause.relation in (*_LINKS, "advmod"):
        clause = tree.head(clause)
    if verb.tag != "VBG" or verb.relation not in ("pcomp", "advcl") or before in _DONE:
        return ""
    if any(w.text in _DONE for w in tree.below(verb, "mark", "advmod")):
        return ""
    return " ".join(w.text for w in tree.below(clause, "aux") if w.tag == "MD")


def _chance(tree: Tree, verb: Word) -> str | None:
    """Return the noun by which what "to meet" says came about: the opportunity, the turn of B."""
    head = tree.head(verb)
    nouns = (head, *tree.below(head, "dobj"))
    return next((noun.text for noun in nouns if _CHANCE.fullmatch(noun.text)), None)


def every(tree: Tree, words: Iterable[Word]) -> tuple[Word, ...]:
    """Return all parties that words stand for, each once."""
    return tuple(dict.fromkeys(p for each in words for p in parties(tree, each)))


def behind(tree: Tree, word: Word, prepositions: Sequence[str]) -> Iterator[Word]:
    """Yield what stands behind the prepositions of a word or of its object and particle."""
    yield from tree.behind(word, prepositions)
    for each in tree.below(word, "dobj", "prt", "advmod", "prep", "pobj", "npadvmod"):
        yield from behind(tree, each, prepositions)


def is_passive(tree: Tree, word: Word) -> bool:
    """Tell whether a verb is in the passive, or a participle without auxiliary."""
    if tree.below(word, "auxpass", "nsubjpass"):
        return True
    return word.tag == "VBN" and not tree.below(word, "aux") and word.relation != "ROOT"


def governing(tree: Tree, word: Word) -> tuple[Word | None, Word | None]:
    """Return the verb that a noun belongs to, and the preposition between if there is one."""
    preposition, at = None, word
    while at.relation in ("conj", "appos", "compound", "nmod"):
        at = tree.head(at)
    while at.relation in _LINKS:
        head = tree.head(at)
        if at.relation == "prep" and preposition is None:
            preposition = at
        if head.tag.startswith("V"):
            return head, preposition
        at = head
    return None, preposition
