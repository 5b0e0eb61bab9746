import pytest

from graphkit.extract.lexicon import words
from graphkit.extract.phrases.sexes import sex_of
from graphkit.model import Name


@pytest.mark.parametrize(
    ("name", "sex"),
    [
        ("Elena Nuru", "she"),
        ("Boris Tarr", "he"),
        ("X. Novákova", "she"),
        ("Aibek Taiirov", "he"),
        ("Voss Anna Tarr", "she"),
        ("Bo Martin", None),
        ("Ana Martin", "she"),
    ],
)
def test_a_given_name_or_the_ending_of_the_other_tells_the_sex(name, sex):
    assert sex_of(Name(text=name)) == sex


def test_a_family_name_in_front_tells_nothing():
    assert sex_of(Name(text="Martin Bo", order="family-first")) is None


def test_no_name_is_both():
    assert not words("female_names") & words("male_names")
