"""Persons whom a text names in characters or Hangul only."""

import pytest

from graphkit.extract import draft_of
from graphkit.model import Dataset, Name, Person, Source


def drafted(text, *known):
    actors = tuple(Person(id=i, kind="person", names=(Name(text=n),)) for i, n in known)
    source = Source(id="a", title="A", text=text, published="2025-06-04")
    return draft_of(source, Dataset(actors=actors))


def people(draft):
    found = [each.record for each in draft.proposals if each.propose == "actor"]
    return [[name.text for name in each.names] for each in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Foreign Minister 박상훈 met Mayor Rosa Tarr.", ["박상훈"]),
        ("President 孫偉民 held talks with Mayor Rosa Tarr.", ["孫偉民"]),
        ("孫偉民, the president, met Mayor Rosa Tarr.", ["孫偉民"]),
        ("孫偉民 met Mayor Rosa Tarr.", ["孫偉民"]),
        (
            "Chinese Vice Premier 何明峰 (He Mingfeng) met Mayor Rosa Tarr.",
            ["He Mingfeng", "何明峰"],
        ),
        ("Prime Minister 福岡 武夫 met Mayor Rosa Tarr. 福岡武夫 left.", ["福岡 武夫", "福岡武夫"]),
    ],
)
def test_a_person_named_in_characters_only_is_found_and_met(text, names):
    draft = drafted(text)
    assert names in people(draft)
    (meeting,) = [each for each in draft.proposals if each.propose == "meeting"]
    assert len(meeting.record.participants) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The envoy used the phrase 命运共同体 at the talks with Minister Ada Nuru.",
        "外交部 met Minister Ada Nuru.",
        "Minister Ada Nuru received a copy of 《孫偉民》.",
        "外務大臣が会見した。大臣は孫偉民と会談した。",
    ],
    ids=["phrase", "body", "book", "foreign"],
)
def test_other_words_in_characters_are_nobody(text):
    assert not [name for names in people(drafted(text)) for name in names if not name.isascii()]


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Minister 村田拓 left.", "Murata Taku"),
        ("Leader 김민준 left.", "Kim Min-jun"),
        ("President 孫偉民 left.", "Sun Weimin"),
        ("Minister Murata Taku left.", "村田拓"),
        ("Minister Taku Murata left.", "村田拓"),
        ("Leader Kim Min-jun left.", "김민준"),
        ("President Sun Weimin left.", "孙伟民"),
    ],
)
def test_one_known_form_makes_the_other_a_question_with_the_reading_as_reason(text, known):
    (actor, *_) = drafted(text, ("known-one", known)).proposals
    assert [each.id for each in actor.nearest] == ["known-one"]
    assert actor.nearest[0].why.startswith("the same reading")


@pytest.mark.parametrize("text", ["President 孫偉民 left.", "President 孙伟民 left."])
def test_traditional_and_simplified_characters_are_one_name(text):
    assert drafted(text, ("sun-weimin", "孙伟民")).known == ("sun-weimin",)


def test_two_names_in_characters_never_share_an_id():
    ids = {
        drafted(f"President {name} left.").proposals[0].record.id for name in ("孫偉民", "孫偉明")
    }
    assert len(ids) == 2


def test_the_same_person_in_two_scripts_of_one_text_is_a_question():
    draft = drafted("Minister 村田拓 met Mayor Rosa Tarr. Later Murata Taku left.")
    near = {
        p.record.name: [n.id for n in p.nearest] for p in draft.proposals if p.propose == "actor"
    }
    assert near["村田拓"] == ["murata-taku"]
