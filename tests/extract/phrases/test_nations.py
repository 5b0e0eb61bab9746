import pytest

MET = "Minister [Ada Nuru] of Denmark met Minister [Bo Tarr] of Peru. "


@pytest.mark.parametrize(
    ("said", "who"), [("The Dane left.", "nuru"), ("The Peruvian then left.", "tarr")]
)
def test_the_name_of_a_nation_is_the_only_one_of_it(said, who, meant):
    assert list(meant(f"{MET}{said}").values()) == [who]


@pytest.mark.parametrize(
    "said", ["The Danish left.", "The Kenyan left.", "The Dane and others left.", "The Dane king."]
)
def test_it_is_nobody_of_another_nation_and_no_word_before_a_noun(said, meant):
    assert meant(f"{MET}{said}") == {}


def test_of_two_of_a_nation_it_is_the_one_spoken_of_last_or_nobody(meant):
    two = "[Ada Nuru] of Peru and [Bo Tarr] of Peru came. "
    assert meant(two.replace("[", "Minister [") + "The Peruvian left.") == {}


def test_one_whose_country_nobody_told_is_the_foreigner_spoken_of(meant):
    assert meant("[Ada Nuru] came to Lima in secret. There the Israeli left.") == {
        "the Israeli": "nuru"
    }
    assert meant("[Ada Nuru] met [Bo Tarr]. The Israeli left.") == {}
    assert meant(f"{MET}The Israeli left.") == {}


def test_an_office_with_a_nation_is_of_the_only_one_it_can_be_of(meant):
    text = "Minister [Ada Nuru] met Governor [Bo Tarr]. The Tunisian minister left."
    assert meant(text) == {"The Tunisian minister": "nuru"}
    assert meant(text.replace("Governor", "Minister")) == {}


def test_several_of_a_nation_are_as_many_as_is_said_or_its_delegation(meant):
    two = "Minister [Ada Nuru] and Minister [Bo Tarr] came. "
    assert meant(f"{two}The two Germans left.") == {"The two Germans": "nuru tarr"}
    led = "A delegation led by Minister [Ada Nuru] of Denmark came. It included [Bo Tarr]. "
    assert meant(f"{led}The Danes left.") == {"The Danes": "nuru tarr"}
    assert meant(f"{led}The Swedes left.") == {}


def test_the_only_one_of_a_nation_is_remembered(meant):
    assert meant(f"{MET}\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\nThe Dane left.") == {
        "The Dane": "nuru"
    }
