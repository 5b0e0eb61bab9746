import pytest

from graphkit.extract.kinship import kinship


@pytest.fixture
def read(marked):
    def _read(text):
        found = (each.record for each in kinship(marked(text)))
        return {(k.person, k.relation, k.other, k.inferred) for k in found}

    return _read


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("[Ada Nuru]'s father, Minister [Bo Tarr], died.", ("tarr", "parent_of", "nuru")),
        ("[Ada Nuru]'s father is [Bo Tarr].", ("tarr", "parent_of", "nuru")),
        ("[Bo Tarr], the father of [Ada Nuru], served.", ("tarr", "parent_of", "nuru")),
        ("[Ada Nuru], a daughter of Premier [Bo Tarr], spoke.", ("tarr", "parent_of", "nuru")),
        ("[Ada Nuru] is [Bo Tarr]'s youngest daughter.", ("tarr", "parent_of", "nuru")),
        ("The elder son of [Bo Tarr], [Cy Nuru], spoke.", ("tarr", "parent_of", "nuru")),
        ("[Bo Tarr] spoke. His daughter [Ada Nuru] did not.", ("tarr", "parent_of", "nuru")),
        ("[Ada Nuru], whose father was [Bo Tarr], spoke.", ("tarr", "parent_of", "nuru")),
        ("[Ada Nuru], 79, widow of [Bo Tarr], spoke.", ("nuru", "spouse_of", "tarr")),
        ("[Bo Tarr] arrived with his wife, [Ada Nuru].", ("nuru", "spouse_of", "tarr")),
        ("[Bo Tarr] married [Ada Nuru] in 1963.", ("nuru", "spouse_of", "tarr")),
        ("[Ada Nuru]'s brother [Bo Tarr] spoke.", ("nuru", "sibling_of", "tarr")),
        ("[Ada Nuru] and [Bo Tarr] are siblings.", ("nuru", "sibling_of", "tarr")),
    ],
)
def test_kin_are_read_however_they_are_worded(text, tie, read):
    assert read(text) == {(*tie, False)}


@pytest.mark.parametrize(
    "text",
    [
        "[Ada Nuru]'s father-in-law, [Bo Tarr], spoke.",
        "[Ada Nuru] is the sister city of [Bo Tarr].",
        "[Ada Nuru] fathered a plan with [Bo Tarr].",
        "[Ada Nuru]'s successor, [Bo Tarr], spoke.",
        "[Ada Nuru] is the aunt of [Bo Tarr].",
    ],
)
def test_other_words_make_no_kin(text, read):
    assert read(text) == set()


def test_his_is_the_one_whose_kin_are_told_not_the_nearest(read):
    text = (
        "During [Cy Tarr]'s grandfather, Premier [Ivo Nuru]'s term, a treaty was signed. "
        "His father, [Bo Ilan], furthered ties."
    )
    assert read(text) == {("ilan", "parent_of", "tarr", False)}


def test_grandparent_and_parent_of_one_name_are_parent_and_child_by_inference(read):
    text = (
        "[Cy Kano]'s grandfather, [Ivo Kano Elder], led. His father, [Bo Kano Younger], followed."
    )
    assert read(text) == {
        ("younger", "parent_of", "kano", False),
        ("elder", "parent_of", "younger", True),
    }


def test_an_inferred_tie_says_why_and_quotes_both_sentences(marked):
    text = (
        "[Cy Kano]'s grandfather, [Ivo Kano Elder], led. His father, [Bo Kano Younger], followed."
    )
    found = next(each for each in kinship(marked(text)) if each.record.inferred)
    assert len(found.passages) == 2
    assert "no sentence says" in found.record.note


def test_her_is_never_the_husband(read):
    text = "[Bo Tarr]'s wife is [Ada Nuru]; her father was [Cy Voss]."
    assert ("voss", "parent_of", "nuru", False) in read(text)


def test_their_children_are_of_both(read):
    text = "[Bo Tarr]'s wife is [Ada Nuru]. Their daughter [Eve Roth] is a minister."
    assert {("tarr", "parent_of", "roth", False), ("nuru", "parent_of", "roth", False)} <= read(
        text
    )


def test_every_child_of_a_list_is_one(read):
    found = read("[Ada Nuru] is survived by [Bo Tarr]'s two children, [Eve Roth] and [Cy Voss].")
    assert found == {("tarr", "parent_of", "roth", False), ("tarr", "parent_of", "voss", False)}


def test_he_is_the_one_told_of_first_not_the_kin_that_he_is_told_by(read):
    text = "[Ada Nuru], the daughter of [Ivo Tarr], leads. Her brother [Bo Tarrson] does not."
    assert ("nuru", "sibling_of", "tarrson", False) in read(text)


def test_two_words_of_kin_in_one_apposition_are_two_ties(read):
    text = "[Bo Kano], the grandson of [Ivo Tarr] and the only son of [Cy Roth], leads."
    assert read(text) == {("roth", "parent_of", "kano", False)}


def test_a_couple_has_the_children_told_behind_it(read):
    text = "[Ada Nuru] is married to the painter [Bo Tarr]; the couple have a son, [Cy Voss]."
    assert ("nuru", "spouse_of", "tarr", False) in read(text)


def test_the_mother_of_siblings_is_that_of_both(read):
    text = "[Ada Nuru]'s brother is [Bo Tarr]. Their mother, [Eve Roth], directs the museum."
    assert {("roth", "parent_of", "nuru", False), ("roth", "parent_of", "tarr", False)} <= read(
        text
    )
