"""Who of an article is a known person, who may be one, and who is told apart."""

import pytest

from graphkit.extract import draft_of
from graphkit.model import Dataset, Judgement, Kinship, Name, Person, Source


def person(id_, *names):
    return Person(id=id_, kind="person", names=tuple(Name(text=name) for name in names))


def drafted(text, *actors, **records):
    source = Source(id="a", title="A", text=text, published="2024-05-16")
    return draft_of(source, Dataset(actors=actors, **records))


def suggestions(draft):
    return {p.id: [n.id for n in p.nearest] for p in draft.proposals if p.propose == "actor"}


def reasons(draft):
    return [near.why for p in draft.proposals if p.propose == "actor" for near in p.nearest]


def test_one_spelling_with_other_hyphens_is_the_known_person():
    draft = drafted("Premier Kim Ha Nuri spoke.", person("kim-ha-nuri", "Kim Ha-nuri"))
    assert (draft.known, suggestions(draft)) == (("kim-ha-nuri",), {})


def test_a_single_word_is_a_question_whoever_is_called_so():
    draft = drafted("Premier Nuru spoke.", person("nuru-ada", "Ada Nuru", "Nuru"))
    assert (draft.known, list(suggestions(draft).values())) == ((), [["nuru-ada"]])


def test_a_name_of_several_known_persons_is_a_question():
    draft = drafted("Envoy Ada Nuru left.", person("a-1", "Ada Nuru"), person("a-2", "Ada Nuru"))
    (proposal,) = [each for each in draft.proposals if each.propose == "actor"]
    assert suggestions(draft) == {"nuru-ada": ["a-1", "a-2"]}
    assert proposal.questions == ("Ada Nuru is the name of a-1, a-2: which of them is meant?",)


def test_another_script_is_a_question_with_the_reading_as_reason():
    draft = drafted("Envoy Kim Min-soo left.", person("kim-x", "김민수"))
    assert reasons(draft) == ["the same reading: 김 Kim, 민수 Min-soo"]


@pytest.mark.parametrize(
    "text", ["Envoy Ada Nuru (努里阿达) left.", "Then 努里阿达 (Ada Nuru) left."]
)
def test_names_given_together_are_names_of_one_person(text):
    (proposal,) = drafted(text).proposals[:1]
    assert {name.text for name in proposal.record.names} == {"Ada Nuru", "努里阿达"}


@pytest.mark.parametrize(
    "text", ["Envoy Ada Nuru (努里阿达) left.", "Then 努里阿达 (Ada Nuru) left."]
)
def test_a_name_given_together_with_a_known_one_is_the_known_person(text):
    draft = drafted(text, person("nuru-a", "努里阿达"))
    assert (draft.known, suggestions(draft)) == (("nuru-a",), {})


def test_who_stands_in_one_sentence_is_another_person():
    known = person("nuru-ada-b", "Ada B. Nuru")
    draft = drafted("Premier Ada Nuru met Ada B. Nuru.", known)
    assert suggestions(draft) == {"nuru-ada": []}


def test_relatives_of_this_article_are_told_apart():
    known = person("nuru-ada-b", "Ada B. Nuru")
    text = "Premier Ada Nuru left. {}Ada B. Nuru also spoke on Monday."
    assert suggestions(drafted(text.format(""), known)) == {"nuru-ada": ["nuru-ada-b"]}
    assert suggestions(drafted(text.format("Her daughter, "), known)) == {"nuru-ada": []}


def test_holders_of_one_office_at_different_times_are_told_apart():
    known = person("nuru-ada-b", "Ada B. Nuru")
    text = "Foreign Minister Ada Nuru left. Former Foreign Minister Ada B. Nuru also spoke."
    assert suggestions(drafted(text, known)) == {"nuru-ada": []}


def test_the_kin_of_a_relative_in_another_degree_is_somebody_else():
    child, parent = person("tarr-bo", "Bo Tarr"), person("nuru-ada-b", "Ada B. Nuru")
    kin = Kinship(person="nuru-ada-b", relation="parent_of", other="tarr-bo")
    text = "Envoy Ada Nuru left. Envoy Bo Tarr came. His wife, Ada Nuru, did not."
    assert suggestions(drafted(text, child, parent)) == {"nuru-ada": ["nuru-ada-b"]}
    assert suggestions(drafted(text, child, parent, kinship=(kin,))) == {"nuru-ada": []}


def test_a_judgement_by_the_name_a_text_writes_is_obeyed():
    known = person("nuru-ada-b", "Ada B. Nuru")
    same = Judgement(a="Ada Nuru", b="nuru-ada-b", verdict="same")
    other = Judgement(a="Ada Nuru", b="nuru-ada-b", verdict="different")
    text = "Envoy Ada Nuru left."
    assert drafted(text, known, judgements=(same,)).known == ("nuru-ada-b",)
    assert suggestions(drafted(text, known, judgements=(other,))) == {"nuru-ada": []}
