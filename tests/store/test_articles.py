import pytest

from graphkit.errors import InvalidDataError
from graphkit.store import read_article


def article(folder, fields, name="a-visit.md"):
    file = folder / name
    file.write_text(f"---\n{fields}\n---\nAda Nuru met Bo Tarr.\n", encoding="utf-8")
    return file


def test_a_text_whose_front_matter_has_no_id_is_called_like_the_file(tmp_path):
    found = read_article(article(tmp_path, "title: A visit", "A Visit.md"))
    assert (found.id, found.title, found.text) == ("a-visit", "A visit", "Ada Nuru met Bo Tarr.\n")


def test_an_id_other_than_the_name_of_the_file_is_refused(tmp_path):
    with pytest.raises(InvalidDataError, match="S209"):
        read_article(article(tmp_path, "id: tarr\ntitle: A visit"))


def test_all_that_is_wrong_with_front_matter_is_told_at_once_with_hints(tmp_path):
    with pytest.raises(InvalidDataError) as caught:
        read_article(article(tmp_path, "titel: A visit\ndate: 2024-05-03"))
    lines = str(caught.value).splitlines()
    assert [":2:1: S201" in lines[0], 'did you mean "title"?' in lines[0]] == [True, True]
    assert "published" in lines[1]


def test_the_text_is_not_offered_as_a_field(tmp_path):
    with pytest.raises(InvalidDataError) as caught:
        read_article(article(tmp_path, "title: A visit\nday: 2024-05-03"))
    assert str(caught.value).endswith("withdrawn")
