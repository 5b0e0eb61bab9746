import pytest

from graphkit.extract.roles import placed


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Foreign Minister [Ada Nuru] of Hungary spoke.", "HU"),
        ("Peruvian President [Ada Nuru] spoke.", "PE"),
        ("Japan's prime minister, [Ada Nuru], spoke.", "JP"),
        ("[Ada Nuru], president of the Republic of Ghana, spoke.", "GH"),
        ("[Ada Nuru], ambassador to Kenya, spoke.", None),
        ("[Ada Nuru], an expert on Iran, spoke.", None),
        ("[Ada Nuru] met the Peruvian president.", None),
        ("Peruvian President [Ada Nuru] spoke. Chilean Minister [Nuru] did not.", None),
    ],
)
def test_a_person_is_of_the_one_country_that_the_titles_name(text, country, marked):
    assert placed(marked(text)).actors["nuru"].record.country == country
