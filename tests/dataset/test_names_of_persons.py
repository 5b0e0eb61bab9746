"""The names of the persons here: each links to its other scripts, none to another person."""

from itertools import combinations, product

import pytest

from graphkit.resolve.names import NameIndex, compare

# of monks, of a courtier, and of a foreigner in Chinese: no family name and given name are in them
NOT_READ = {"abe-no-nakamaro", "ingen", "jianzhen", "kukai", "trump-donald"}


@pytest.fixture(scope="module")
def names(dataset):
    """The full names of each person, wrong ones left out."""
    persons = [each for each in dataset.actors if each.kind == "person"]
    return {
        each.id: [name for name in each.names if name.status != "error" and _is_full(name.text)]
        for each in persons
        if each.id not in NOT_READ
    }


def _is_full(text):
    return " " in text or not text.isascii()


def test_every_name_of_a_person_links_to_every_other(names):
    apart = [
        (one.text, other.text)
        for own in names.values()
        for one, other in combinations(own, 2)
        if compare(one.text, other.text, (one.order, other.order)).kind not in {"same", "maybe"}
    ]

    assert apart == []


def test_no_name_of_a_person_links_to_somebody_else(names):
    together = [
        (one.text, other.text)
        for own, others in combinations(names.values(), 2)
        for one, other in product(own, others)
        if compare(one.text, other.text, (one.order, other.order)).kind in {"same", "maybe"}
    ]

    assert together == []


def test_a_relative_is_never_put_forward(dataset):
    index = NameIndex(dataset)
    kin = {frozenset((each.person, each.other)) for each in dataset.kinship}
    wrong = [
        (name.text, near.actor)
        for person in dataset.actors
        if person.kind == "person"
        for name in person.names
        if _is_full(name.text)
        for near in index.like([name.text])
        if frozenset((person.id, near.actor)) in kin and near.actor != person.id
    ]

    assert wrong == []
