"""Father and son, or two of like names: two persons; one person under a longer and shorter name."""

import pytest

from graphkit.extract import draft_of
from graphkit.model import Source

MET = "met Ambassador Ola Blom"


def people(text):
    draft = draft_of(Source(id="a", title="A", text=text, published="2025-06-04"))
    found = [each.record for each in draft.proposals if each.propose == "actor"]
    return [sorted(name.text for name in each.names) for each in found if each.id != "blom-ola"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            f"Former President Hal A. B. Orr {MET}. His son, President Hal B. Orr, {MET}.",
            ["Hal A. B. Orr", "Hal B. Orr"],
        ),
        (
            f"Minister Ida A. B. Marlow {MET}. Judge Ida B. Marlow {MET}.",
            ["Ida A. B. Marlow", "Ida B. Marlow"],
        ),
        (
            f"Former President Hal Orr {MET}. His son, President Hal B. Orr, {MET}.",
            ["Hal Orr", "Hal B. Orr"],
        ),
        (f"Senator Hal Orr {MET}. Hal Orr Jr. {MET}.", ["Hal Orr", "Hal Orr Jr."]),
        (f"Minister Hal Orr {MET}. Judge Hal B. Orr {MET}.", ["Hal Orr", "Hal B. Orr"]),
        (f"Hal B. Orr, the envoy, and Hal Orr, a banker, {MET}.", ["Hal B. Orr", "Hal Orr"]),
    ],
    ids=["initials", "an-initial-left-out", "kin", "junior", "titles", "one-sentence"],
)
def test_two_persons_with_like_names_stay_two(text, names):
    assert people(text) == [[each] for each in names]


@pytest.mark.parametrize(
    "text",
    [
        f"Minister Hal B. Orr {MET}. Later Hal Orr spoke to reporters.",
        f"Minister Hal Orr {MET}. Later Minister Hal B. Orr spoke to reporters.",
        f"Minister Hal A.B. Orr {MET}. Later Hal A. Orr spoke to reporters.",
    ],
)
def test_a_shorter_name_that_nothing_speaks_against_is_the_one_longer_name(text):
    assert len(people(text)) == 1


def test_the_meeting_of_the_son_is_the_sons():
    text = f"Former President Hal A. B. Orr {MET}. His son, President Hal B. Orr, met Bo Tarr."
    draft = draft_of(Source(id="a", title="A", text=text, published="2025-06-04"))
    met = [p.record.participants for p in draft.proposals if p.propose == "meeting"]
    assert [each.who for each in met[1]][:1] == ["orr-hal-b"]


def test_a_longer_name_with_another_office_asks_about_the_shorter_one():
    text = f"Minister Hal Orr {MET}. Judge Hal B. Orr {MET}."
    draft = draft_of(Source(id="a", title="A", text=text, published="2025-06-04"))
    near = {p.record.id: [n.id for n in p.nearest] for p in draft.proposals if p.propose == "actor"}
    assert near["orr-hal-b"] == ["orr-hal"]


def test_a_son_is_not_asked_about_as_the_father():
    text = f"Former President Hal Orr {MET}. His son, President Hal B. Orr, {MET}."
    draft = draft_of(Source(id="a", title="A", text=text, published="2025-06-04"))
    assert not any(each.nearest for each in draft.proposals if each.propose == "actor")
