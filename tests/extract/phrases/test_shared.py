import pytest

from graphkit.extract.phrases import persons, tokens


@pytest.mark.parametrize(
    ("words", "countries"),
    [
        ("The Irish and Danish premiers, [Ada Nuru] and [Bo Tarr], came.", ["IE", "DK"]),
        ("The premiers of Ireland and Denmark, [Ada Nuru] and [Bo Tarr], came.", ["IE", "DK"]),
        ("[Ada Nuru] and [Bo Tarr], the premiers of Ireland and Denmark, came.", ["IE", "DK"]),
        (
            "The Irish, Danish and Greek premiers, [Ada Nuru], [Bo Tarr] and [Cy Voss], came.",
            ["IE", "DK", "GR"],
        ),
    ],
)
def test_each_of_a_list_has_the_country_that_is_its_own(marked, words, countries):
    article = marked(words)
    sentence = article.sentences[0]
    found = persons(tokens(article, sentence.start, sentence.end))

    assert [person.titles[0].country for person in found] == countries
