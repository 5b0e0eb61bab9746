"""Trees are those of the small model, which the extra `draft` brings."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.extract.syntax import Tree, Word, installed_parser
from graphkit.extract.syntax.clauses import objects, parties, subjects


@pytest.fixture(scope="module")
def parse():
    parser = installed_parser()
    assert parser, "pip install 'graphkit[draft]'"
    return parser


def numbers(words, bones):
    """The parties among these words by their place in the sentence, the first being 0."""
    return {bones.count("@", 0, word.start) for word in words}


CLAUSES = [
    # bones, verb, who does it, to whom
    ("@ met @.", "met", {0}, {1}),
    ("@, @ and @ met @ in geneva.", "met", {0, 1, 2}, {3}),
    ("@ flew to geneva and met @.", "met", {0}, {1}),
    ("@, who met @ on #, left.", "met", {0}, {1}),
    ("it was there that @ came to meet @.", "meet", {0}, {1}),
    ("@ left after meeting @.", "meeting", {0}, {1}),
    ("@ wanted to meet @.", "meet", {0}, {1}),
    ("@ invited @ to meet @.", "meet", {1}, {2}),
    ("@, whom @ met in geneva, left.", "met", {1}, {0}),
    ("@ came with @, @ and @, each of whom met @.", "met", {1, 2, 3}, {4}),
    ("the representatives of @ and @ met @.", "met", {0, 1}, {2}),
    ("in hanoi @ met @.", "met", {0}, {1}),
    ("on # @ has met @.", "met", {0}, {1}),
    ("@ met the doyen of the chamber, @, prior to leaving.", "met", {0}, {1}),
    ("they were received by @ and met @.", "met", set(), {1}),
]


@pytest.mark.parametrize(("bones", "verb", "who", "whom"), CLAUSES)
def test_who_does_it_and_to_whom_is_found_in_any_order(parse, bones, verb, who, whom):
    tree = parse(bones)
    word = next(each for each in tree.words if each.text == verb)
    assert numbers(subjects(tree, word), bones) == who
    assert numbers(objects(tree, word), bones) == whom


def test_words_count_the_characters_of_the_bones(parse):
    bones = "on # @ met @ there."
    assert all(bones[w.start : w.end] == w.text for w in parse(bones).words)


WORDS = ["@", "@", "who", "they", "met", "held", "talks", "with", "each", "of", ",", "and", "after"]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14), st.randoms())
def test_any_tree_comes_to_an_end(words, random):
    """A parse of odd words can hang anything on anything."""
    tree = grown(words, random)
    for word in tree.words:
        assert set(subjects(tree, word)) <= set(tree.words)
        assert set(objects(tree, word)) <= set(tree.words)
        assert all(each.text == "@" for each in parties(tree, word))


def grown(words, random):
    """A tree of these words, each hung at random on one before it in some order."""
    order = list(range(len(words)))
    random.shuffle(order)
    heads = {n: order[random.randrange(at)] if at else n for at, n in enumerate(order)}
    relations = ("nsubj", "dobj", "prep", "pobj", "conj", "appos", "relcl", "xcomp", "ccomp")
    return Tree(
        tuple(
            Word(n, text, n * 6, random.choice(("VBD", "NN", "NNP", "WP", "IN", "DT")),
                 "ROOT" if heads[n] == n else random.choice(relations), heads[n])
            for n, text in enumerate(words)
        )
    )  # fmt: skip
