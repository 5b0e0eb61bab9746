"""The dictionaries of the interface: equal in all but their language, and nothing in them idle."""

import re
from importlib.resources import files

import pytest

from graphkit.errors import UsageError
from graphkit.graph.views import KIN
from graphkit.model.vocabulary import KINDS, STATUSES
from graphkit.page.words import ENGLISH, dictionaries, language_for

LANGUAGES = sorted(dictionaries())
GROUPS = ("kind", "type", "relation", "capacity", "dispute", "stance", "name", "status", "mark")
CODE = files("graphkit.page")


def placeholders(text):
    return set(re.findall(r"{(\w+)}", text))


def sources():
    """The text of every module, script and template of the page."""
    inside = [*CODE.iterdir(), *CODE.joinpath("assets").iterdir()]
    kept = (each for each in inside if each.name.endswith((".py", ".js", ".html")))
    return "\n".join(each.read_text(encoding="utf-8") for each in kept)


def test_the_languages_are_english_chinese_and_japanese():
    assert LANGUAGES == ["en", "ja", "zh"]
    assert next(iter(dictionaries())) == ENGLISH


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_dictionary_has_the_keys_of_the_english_one_in_the_same_order(language):
    assert [*dictionaries()[language]] == [*dictionaries()[ENGLISH]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_values_of_the_english_one(language):
    said = dictionaries()[language]

    assert {key: placeholders(text) for key, text in said.items()} == {
        key: placeholders(text) for key, text in dictionaries()[ENGLISH].items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_unsaid(language):
    assert all(text.strip() for text in dictionaries()[language].values())


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != ENGLISH])
def test_no_english_is_left_in_another_dictionary(language):
    english, said = dictionaries()[ENGLISH], dictionaries()[language]
    same = {key for key, text in english.items() if said[key] == text}

    assert same == set()


def test_no_key_is_idle():
    """A key stands in the code whole, or the code makes it of its first words and a variable."""
    text = sources()
    made = {*re.findall(r"[\"'`]([a-z_.]+\.)(?:\$?\{|%|\" \+)", text)}
    made |= {f"{group}." for group in re.findall(r"\bword\(\"(\w+)\"", text)}
    made |= {"stance.", "table.", "column.", "meaning.", "help.", "help.key.", "foreign."}

    assert [
        key
        for key in dictionaries()[ENGLISH]
        if not re.search(rf"[\"'`]{re.escape(key)}[\"'`]", text)
        and not any(key.startswith(start) for start in made)
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_one_group_differ(language):
    """The page finds the key of a word in a table by its group and its text."""
    for group in GROUPS:
        said = [
            text for key, text in dictionaries()[language].items() if key.startswith(f"{group}.")
        ]
        assert len(said) == len(set(said)), group


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_vocabulary_is_said(language):
    keys = dictionaries()[language].keys()

    assert {f"kind.{each}" for each in KINDS} <= keys
    assert {f"status.{each}" for each in STATUSES} <= keys
    assert {f"relation.{each}" for each in KIN} <= keys


@pytest.mark.parametrize(
    ("wanted", "project", "language"),
    [
        (None, "en", "en"),
        (None, "zh-Hans-CN", "zh"),
        (None, "JA", "ja"),
        (None, "fr", "en"),
        ("ja", "zh", "ja"),
    ],
)
def test_a_page_opens_in_the_language_asked_for_else_in_that_of_the_data(wanted, project, language):
    assert language_for(wanted, project) == language


def test_a_language_without_a_dictionary_is_an_error():
    with pytest.raises(UsageError, match="its languages are en, ja, zh"):
        language_for("fr", "en")
