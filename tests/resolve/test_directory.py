"""Finding an actor by any of its names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.errors import AmbiguousNameError, UnknownNameError
from graphkit.model import Dataset, Name, Person
from graphkit.resolve import Directory


@pytest.mark.parametrize(
    "text",
    [
        "Sora Mori",
        "Mori Sora",
        "MORI sora",
        "森空",
        "森 空",
        "mori-sora",
        "Mori",
        "森",
        "Ｍｏｒｉ　Ｓｏｒａ",
    ],
)
def test_a_name_is_found_in_any_script_order_and_spelling(project, text):
    assert project.directory.find(text).id == "mori-sora"


def test_a_wrong_spelling_finds_the_person(project):
    assert project.directory.find("Nadya Petrowa").id == "petrova-nadia"


def test_a_name_of_several_lists_them(project):
    with pytest.raises(AmbiguousNameError) as caught:
        project.directory.find("Arda", ("person",))

    assert [id_ for id_, _ in caught.value.candidates] == ["arda-bruno", "arda-lena", "arda-viktor"]


def test_an_unknown_name_suggests_the_nearest(project):
    with pytest.raises(UnknownNameError) as caught:
        project.directory.find("Lena Ardo")

    assert caught.value.nearest[0] == "Lena Arda"


def test_a_name_in_another_script_suggests_who_may_be_read_so():
    person = Person(id="kim", kind="person", names=(Name(text="김민수"),))

    with pytest.raises(UnknownNameError) as caught:
        Directory(Dataset(actors=(person,))).find("Min-soo Kim")

    assert caught.value.nearest == ("김민수",)


@pytest.mark.parametrize("text", ["", "   ", "!!!", "\u202e"])
def test_nothing_to_look_for_finds_nobody(project, text):
    with pytest.raises(UnknownNameError):
        project.directory.find(text)


def test_only_the_kinds_asked_for_are_found(project):
    assert project.directory.search("Velia", ("person",)) == []


@given(st.text())
def test_any_text_is_an_answer_or_a_clear_error(project, text):
    try:
        project.directory.find(text)
    except (UnknownNameError, AmbiguousNameError) as error:
        assert str(error)
