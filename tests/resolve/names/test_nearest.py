import pytest

from graphkit.model import Dataset, Judgement, Name, Person
from graphkit.resolve.names import NameIndex


def index(*names, judgements=()):
    actors = [
        Person(id=f"p{n}", kind="person", names=(Name(text=name),)) for n, name in enumerate(names)
    ]
    return NameIndex(Dataset(actors=tuple(actors), judgements=judgements))


def ids(found):
    return [each.id for each in found]


def test_a_name_in_common_leaves_out_what_only_looks_alike():
    known = index("Noguchi Harua", "Haruo Noguchi")
    found = known.nearest(["Noguchi Haruo"])
    assert ids(found) == ["p1"]
    assert found[0].why == "the same spelling"


def test_a_name_in_another_usual_spelling_is_a_question():
    assert ids(index("Ada Nuru").nearest(["Adda Nuru"])) == ["p0"]


@pytest.mark.parametrize(
    "name", ["Ada Tarr", "Ona Nuru", "Ada B. Nuru", "Nuru Adda", "Bo", "?", "Ada"]
)
def test_another_family_or_given_name_is_no_question(name):
    assert index("Ada C. Nuru").nearest([name]) == ()


def test_a_family_name_alone_may_be_each_of_that_name():
    assert ids(index("Ada Nuru", "Ola Nuru", "Cy Tarr").nearest(["Nuru"])) == ["p0", "p1"]


def test_who_is_told_apart_is_not_suggested():
    assert index("Ada Nuru").nearest(["Adda Nuru"], apart={"p0"}) == ()


@pytest.mark.parametrize("other", ["p0", "Ada Nuru", "ADA NURU"])
def test_a_judgement_different_is_obeyed(other):
    judged = Judgement(a="Adda Nuru", b=other, verdict="different")
    assert index("Ada Nuru", judgements=(judged,)).nearest(["Adda Nuru"]) == ()
