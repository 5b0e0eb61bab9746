import pytest

from graphkit.model import Dataset, Judgement, Name, Person
from graphkit.resolve.names import NameIndex, suggested


def index(*names, judgements=()):
    actors = [
        Person(id=f"p{n}", kind="person", names=(Name(text=name),)) for n, name in enumerate(names)
    ]
    return NameIndex(Dataset(actors=tuple(actors), judgements=judgements))


def ids(found):
    return [each.id for each in found]


def test_a_name_in_common_leaves_out_what_only_looks_alike():
    known = index("Noguchi Harua", "Haruo Noguchi")
    found = suggested(known.like(["Noguchi Haruo"]))
    assert ids(found) == ["p1"]
    assert found[0].why == "the same spelling"


def test_a_name_in_another_usual_spelling_is_a_question():
    assert ids(suggested(index("Ada Nuru").like(["Adda Nuru"]))) == ["p0"]


@pytest.mark.parametrize(
    "name", ["Ada Tarr", "Ona Nuru", "Ada B. Nuru", "Nuru Adda", "Bo", "?", "Ada"]
)
def test_another_family_or_given_name_is_no_question(name):
    assert suggested(index("Ada C. Nuru").like([name])) == ()


def test_a_family_name_alone_may_be_each_of_that_name():
    assert ids(suggested(index("Ada Nuru", "Ola Nuru", "Cy Tarr").like(["Nuru"]))) == ["p0", "p1"]


def test_who_is_told_apart_is_not_suggested():
    assert suggested(index("Ada Nuru").like(["Adda Nuru"], apart={"p0"})) == ()


@pytest.mark.parametrize("other", ["p0", "Ada Nuru", "ADA NURU"])
def test_a_judgement_different_is_obeyed(other):
    judged = Judgement(a="Adda Nuru", b=other, verdict="different")
    assert suggested(index("Ada Nuru", judgements=(judged,)).like(["Adda Nuru"])) == ()


@pytest.mark.parametrize("part", ["a-", "a ", "ku-", "김", "福", "n", "nuru ", "o'", "A.", "يي "])
def test_what_is_too_long_for_a_name_is_found_by_its_letters_only(part):
    long = part * 20_000

    assert ids(suggested(index(long).like([long]))) == ["p0"]
    assert suggested(index(long).like([long + "x", "Ada Nuru"])) == ()


def test_an_index_grown_from_that_of_a_part_finds_the_same():
    ada = Person(id="nuru-ada", kind="person", names=(Name(text="Ada Nuru"),))
    more = ada.model_copy(update={"names": (*ada.names, Name(text="Adah Nouru"))})
    cy = Person(id="nuru-cy", kind="person", names=(Name(text="Cy Nuru"),))
    gone = Person(id="nuru-bo", kind="person", names=(Name(text="Bo Nuru"),))
    whole = Dataset(actors=(more, cy))
    grown = NameIndex(whole, NameIndex(Dataset(actors=(ada, gone))))
    for name in ("Nuru", "Nouru", "C. Nuru", "Bo Nuru"):
        assert grown.like([name]) == NameIndex(whole).like([name])
